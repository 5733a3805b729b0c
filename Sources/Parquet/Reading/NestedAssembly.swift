internal import Bytes

/// Puts a nested column together from the levels and values of its leaves.
///
/// Each leaf repeats what is known of the lists and structures around it. That they agree is checked:
/// a file in which they do not would come out as rows that nobody wrote.
struct NestedAssembly {
  struct Leaf: Sendable {
    let shape: LeafShape
    let rows: LevelRows
    let values: PhysicalValues
  }

  private let leaves: [Leaf]
  private let firstLeaf: Int

  /// - Parameter leaves: Those of one column, in order.
  init(_ leaves: [Leaf]) {
    self.leaves = leaves
    firstLeaf = leaves.first?.shape.number ?? 0
  }

  func column(_ node: ColumnNode) throws(ParquetFlaw) -> ParquetColumn {
    switch node.form {
    case .leaf(let shape): return try column(node, leaves[shape.number - firstLeaf])
    case .list(let element): return try list(node, element)
    case .structure(let parts): return try structure(node, parts)
    }
  }

  // MARK: Leaves

  private func column(
    _ node: ColumnNode, _ leaf: Leaf
  ) throws(ParquetFlaw) -> ParquetColumn {
    let validity = Self.validity(node, leaf)
    let values = leaf.values
    let stored: ParquetColumn.Values =
      switch leaf.shape.physicalType {
      case .boolean: .bool(values.bools.spread(over: validity, filler: false))
      case .int32: .int32(values.int32s.spread(over: validity, filler: 0))
      case .int64: .int64(values.int64s.spread(over: validity, filler: 0))
      case .float: .float(values.floats.spread(over: validity, filler: 0))
      case .double: .double(values.doubles.spread(over: validity, filler: 0))
      case .byteArray: Self.texts(values, validity)
      case .int96, .fixedLengthByteArray:
        .fixed(try Self.fixed(values.fixed, leaf.shape.width, validity))
      }
    return ParquetColumn(node.field, stored, validity: validity)
  }

  private static func texts(_ values: PhysicalValues, _ validity: [Bool]?) -> ParquetColumn.Values {
    if !values.hasPlainTexts, let texts = values.dictionaryTexts, !texts.isEmpty {
      return .dictionary(ids: values.ids.spread(over: validity, filler: 0), values: texts)
    }
    return .bytes(values.texts.spread(over: validity))
  }

  private static func fixed(
    _ bytes: [UInt8], _ width: Int, _ validity: [Bool]?
  ) throws(ParquetFlaw) -> FixedBytes {
    guard let validity else { return FixedBytes(bytes: bytes, width: width) }
    // Nulls take as much room as values here, and may be told in a few bytes.
    guard validity.count <= PhysicalValues.expandedByteCountMax / width else { throw .tooMuchText }
    var spread: [UInt8] = []
    spread.reserveCapacity(validity.count * width)
    var next = 0
    for isValid in validity {
      if isValid {
        spread.append(contentsOf: bytes[next..<next + width])
        next += width
      } else {
        spread.append(contentsOf: repeatElement(0, count: width))
      }
    }
    return FixedBytes(bytes: spread, width: width)
  }

  /// One flag per place of the node as a leaf below it tells; nil where nothing is null.
  private static func validity(_ node: ColumnNode, _ leaf: Leaf) -> [Bool]? {
    guard node.definition > 0, node.definition > node.outerDefinition else { return nil }
    let outer = UInt8(node.outerDefinition)
    let own = UInt8(node.definition)
    var flags: [Bool] = []
    flags.reserveCapacity(leaf.rows.slotCount)
    var hasNull = false
    let isInner = leaf.shape.repetitionMax > node.repetition
    for (slot, level) in leaf.rows.definition.enumerated() where level >= outer {
      // Further elements of lists below are no places of this node.
      if isInner, leaf.rows.repetition[slot] > node.repetition { continue }
      flags.append(level >= own)
      if level < own { hasNull = true }
    }
    return hasNull ? flags : nil
  }

  /// How many places of the node a leaf below it has.
  private static func count(_ node: ColumnNode, _ leaf: Leaf) -> Int {
    let isInner = leaf.shape.repetitionMax > node.repetition
    guard node.outerDefinition > 0 || isInner else { return leaf.rows.slotCount }
    var count = 0
    for slot in 0..<leaf.rows.slotCount {
      if isInner, leaf.rows.repetition[slot] > node.repetition { continue }
      if node.outerDefinition > 0, leaf.rows.definition[slot] < node.outerDefinition { continue }
      count += 1
    }
    return count
  }

  // MARK: Structures

  private func structure(
    _ node: ColumnNode, _ parts: [ColumnNode]
  ) throws(ParquetFlaw) -> ParquetColumn {
    let below = node.leaves.map { leaves[$0.number - firstLeaf] }
    let validity = Self.validity(node, below[0])
    let count = Self.count(node, below[0])
    for leaf in below.dropFirst() {
      guard Self.count(node, leaf) == count, Self.validity(node, leaf) == validity else {
        throw .unlikeLeaves(group: node.field.name)
      }
    }
    var columns: [ParquetColumn] = []
    for part in parts {
      let column = try column(part)
      guard column.count == count else { throw .unlikeLeaves(group: node.field.name) }
      columns.append(column)
    }
    return ParquetColumn(node.field, .structure(columns), validity: validity, count: count)
  }

  // MARK: Lists

  private func list(
    _ node: ColumnNode, _ element: ColumnNode
  ) throws(ParquetFlaw) -> ParquetColumn {
    let below = element.leaves.map { leaves[$0.number - firstLeaf] }
    let offsets = try Self.offsets(node, below[0])
    let validity = Self.validity(node, below[0])
    for leaf in below.dropFirst() {
      guard try Self.offsets(node, leaf) == offsets, Self.validity(node, leaf) == validity else {
        throw .unlikeLeaves(group: node.field.name)
      }
    }
    let elements = try column(element)
    guard elements.count == Int(offsets[offsets.count - 1]) else {
      throw .unlikeLeaves(group: node.field.name)
    }
    return ParquetColumn(
      node.field, .list(offsets: offsets, elements: elements), validity: validity)
  }

  /// Where the elements of each list end.
  private static func offsets(
    _ node: ColumnNode, _ leaf: Leaf
  ) throws(ParquetFlaw) -> [UInt32] {
    let outer = UInt8(node.outerDefinition)
    let filled = UInt8(node.definition + 1)
    let depth = UInt8(node.repetition)
    var offsets: [UInt32] = []
    offsets.reserveCapacity(leaf.rows.slotCount + 1)
    var count: UInt32 = 0
    for slot in 0..<leaf.rows.slotCount {
      let level = leaf.rows.definition[slot]
      let repetition = leaf.rows.repetition[slot]
      guard level >= outer else {
        // An element that goes on while there is none around it.
        guard repetition <= depth else { throw .levelRange(level: Int(level), levelMax: 0) }
        continue
      }
      if repetition <= depth {
        offsets.append(count)
      } else if level < filled {
        throw .levelRange(level: Int(level), levelMax: 0)
      }
      if level >= filled, repetition <= depth + 1 { count += 1 }
    }
    offsets.append(count)
    // Each list begins with an element that starts it, so the first offset is 0.
    guard offsets[0] == 0 else { throw .firstRowContinues }
    return offsets
  }
}
