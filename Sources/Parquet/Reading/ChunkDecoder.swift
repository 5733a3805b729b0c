internal import Bytes
internal import Records

/// Takes the pages of one chunk in order and makes a column of them.
///
/// Values are gathered without nulls; nulls are put between them at the end. Texts stay ids into the
/// chunk's dictionary for as long as no page has plain ones.
struct ChunkDecoder {
  private let column: LeafColumn

  private(set) var rowCount = 0
  private var validity: [Bool] = []
  private var hasNulls = false
  private var listOffsets: [UInt32] = [0]

  private var bools: [Bool] = []
  private var int32s: [Int32] = []
  private var int64s: [Int64] = []
  private var doubles: [Double] = []
  private var ids: [UInt32] = []
  private var texts = StringArray()
  private var hasPlainTexts = false

  private var dictionary: ChunkDictionary?

  /// The levels of a page, one per slot.
  private enum Levels {
    case each([UInt32])
    /// All slots have this one: so it is for lists of one element each, and where nothing is missing.
    case all(UInt32)
  }

  private enum ChunkDictionary {
    case int32([Int32])
    case int64([Int64])
    case double([Double])
    case text(StringArray)

    var count: Int {
      switch self {
      case .int32(let values): values.count
      case .int64(let values): values.count
      case .double(let values): values.count
      case .text(let values): values.count
      }
    }
  }

  init(_ column: LeafColumn) { self.column = column }

  // MARK: Pages

  mutating func takeDictionary(
    _ body: Span<UInt8>, count: Int, encoding: Int32
  ) throws(ParquetFlaw) {
    guard dictionary == nil else { throw .secondDictionary }
    guard encoding == Encoding.plain.rawValue || encoding == Encoding.plainDictionary.rawValue
    else {
      throw .unsupportedEncoding("\(Encoding.name(encoding)) of a dictionary")
    }
    // Decoded as plain values of a decoder of its own.
    var values = ChunkDecoder(column)
    try values.takePlain(body, from: 0, count: count)
    dictionary =
      switch column.description.kind {
      case .bool: throw .unsupportedEncoding("a dictionary of BOOLEAN")
      case .int32, .date: .int32(values.int32s)
      case .int64, .timestamp: .int64(values.int64s)
      case .double: .double(values.doubles)
      case .string: .text(values.texts)
      }
  }

  /// A v1 page: levels with their lengths, then values.
  mutating func takePage(
    _ body: Span<UInt8>, slotCount: Int, encoding: Int32, levelEncodings: (Int32, Int32)
  ) throws(ParquetFlaw) {
    var position = 0
    var repetition = Levels.all(0)
    var definition = Levels.all(0)
    for (level, levelMax) in [(0, column.repetitionMax), (1, column.definitionMax)]
    where levelMax > 0 {
      let levelEncoding = level == 0 ? levelEncodings.1 : levelEncodings.0
      guard levelEncoding == Encoding.runLength.rawValue else {
        throw .unsupportedEncoding("\(Encoding.name(levelEncoding)) of levels")
      }
      guard body.count - position >= 4 else { throw .cutLevels }
      let byteCount = Self.length(body, at: position)
      position += 4
      guard byteCount <= body.count - position else { throw .cutLevels }
      let levels = try Self.levels(
        body, position..<position + byteCount, count: slotCount, levelMax: levelMax)
      if level == 0 { repetition = levels } else { definition = levels }
      position += byteCount
    }
    let valueCount = try takeLevels(repetition, definition, slotCount: slotCount)
    try takeValues(body, from: position, count: valueCount, encoding: encoding)
  }

  /// The levels of a v2 page, which stand before the values without lengths. Returns how many values
  /// there are.
  mutating func takeLevelsV2(
    _ body: Span<UInt8>, slotCount: Int, repetitionByteCount: Int, definitionByteCount: Int
  ) throws(ParquetFlaw) -> Int {
    guard repetitionByteCount <= body.count,
      definitionByteCount <= body.count - repetitionByteCount
    else { throw .cutLevels }
    var repetition = Levels.all(0)
    var definition = Levels.all(0)
    if column.repetitionMax > 0 {
      repetition = try Self.levels(
        body, 0..<repetitionByteCount, count: slotCount, levelMax: column.repetitionMax)
    }
    if column.definitionMax > 0 {
      definition = try Self.levels(
        body, repetitionByteCount..<repetitionByteCount + definitionByteCount, count: slotCount,
        levelMax: column.definitionMax)
    }
    return try takeLevels(repetition, definition, slotCount: slotCount)
  }

  /// The values of a page, after its levels.
  mutating func takeValues(
    _ body: Span<UInt8>, from start: Int, count: Int, encoding: Int32
  ) throws(ParquetFlaw) {
    guard count > 0 else { return }
    switch Encoding(rawValue: encoding) {
    case .plain: try takePlain(body, from: start, count: count)
    case .dictionary, .plainDictionary: try takeIndices(body, from: start, count: count)
    case .runLength where column.physicalType == .boolean:
      guard body.count - start >= 4 else { throw .cutValues }
      let byteCount = Self.length(body, at: start)
      guard byteCount <= body.count - start - 4 else { throw .cutValues }
      var bits: [UInt32] = []
      try RunLengthHybrid.decode(
        body, start + 4..<start + 4 + byteCount, width: 1, count: count, to: &bits)
      bools.append(contentsOf: bits.lazy.map { $0 != 0 })
    default: throw .unsupportedEncoding(Encoding.name(encoding))
    }
  }

  // MARK: Levels

  private static func length(_ body: Span<UInt8>, at position: Int) -> Int {
    var lengths: [Int32] = []
    appendValues(body, from: position, count: 1, to: &lengths)
    return Int(UInt32(bitPattern: lengths[0]))
  }

  private static func levels(
    _ body: Span<UInt8>, _ range: Range<Int>, count: Int, levelMax: Int
  ) throws(ParquetFlaw) -> Levels {
    let width = RunLengthHybrid.width(of: levelMax)
    if let level = RunLengthHybrid.single(body, range, width: width, count: count) {
      guard level <= levelMax else { throw .levelRange(level: Int(level), levelMax: levelMax) }
      return .all(level)
    }
    var levels: [UInt32] = []
    try RunLengthHybrid.decode(body, range, width: width, count: count, to: &levels)
    let greatest = levels.max() ?? 0
    guard greatest <= levelMax else { throw .levelRange(level: Int(greatest), levelMax: levelMax) }
    return .each(levels)
  }

  /// Turns levels into rows; returns how many values the page has.
  private mutating func takeLevels(
    _ repetition: Levels, _ definition: Levels, slotCount: Int
  ) throws(ParquetFlaw) -> Int {
    if column.description.isList {
      if case .all(0) = repetition {
        return try takeShortLists(definition, slotCount: slotCount)
      }
      return try takeListLevels(
        Self.listed(repetition, slotCount), Self.listed(definition, slotCount))
    }
    rowCount += slotCount
    guard column.isLeafOptional else { return slotCount }
    let levels = Self.listed(definition, slotCount)
    let valueCount = levels.reduce(0) { $0 + Int($1) }
    if valueCount == slotCount {
      validity.append(contentsOf: repeatElement(true, count: slotCount))
    } else {
      hasNulls = true
      validity.append(contentsOf: levels.lazy.map { $0 != 0 })
    }
    return valueCount
  }

  private static func listed(_ levels: Levels, _ count: Int) -> [UInt32] {
    switch levels {
    case .each(let levels): levels
    case .all(let level): [UInt32](repeating: level, count: count)
    }
  }

  /// The levels of rows that have one slot each, and so an element at most.
  private mutating func takeShortLists(
    _ definition: Levels, slotCount: Int
  ) throws(ParquetFlaw) -> Int {
    let valueLevel = UInt32(column.definitionMax)
    // What is neither an element nor an empty list is left to the general case.
    let emptyLevel: UInt32 = column.isListOptional ? 1 : 0
    guard valueLevel == emptyLevel + 1 else {
      return try takeListLevels(
        [UInt32](repeating: 0, count: slotCount), Self.listed(definition, slotCount))
    }
    let before = listOffsets[listOffsets.count - 1]
    guard Int(before) + slotCount <= Int(UInt32.max) else {
      throw .tooManyValues(count: Int(before) + slotCount)
    }
    var offsets = listOffsets
    listOffsets = []
    offsets.reserveCapacity(offsets.count + slotCount)
    var count = before
    switch definition {
    case .all(let level):
      let step: UInt32 = level == valueLevel ? 1 : 0
      for _ in 0..<slotCount {
        count &+= step
        offsets.append(count)
      }
      validity.append(contentsOf: repeatElement(level >= emptyLevel, count: slotCount))
      if level < emptyLevel && slotCount > 0 { hasNulls = true }
    case .each(let levels):
      for level in levels {
        count &+= level == valueLevel ? 1 : 0
        offsets.append(count)
      }
      if emptyLevel == 0 {
        validity.append(contentsOf: repeatElement(true, count: slotCount))
      } else {
        validity.append(contentsOf: levels.lazy.map { $0 >= emptyLevel })
        if levels.contains(where: { $0 < emptyLevel }) { hasNulls = true }
      }
    }
    listOffsets = offsets
    rowCount = offsets.count - 1
    return Int(count - before)
  }

  private mutating func takeListLevels(
    _ repetition: [UInt32], _ definition: [UInt32]
  ) throws(ParquetFlaw) -> Int {
    let emptyLevel: UInt32 = column.isListOptional ? 1 : 0
    let valueLevel = UInt32(column.definitionMax)
    var offsets = listOffsets
    listOffsets = []
    var flags = validity
    validity = []
    let before = offsets[offsets.count - 1]
    var count = before
    for (slot, level) in definition.enumerated() {
      let isValue = level == valueLevel
      if repetition[slot] == 0 {
        offsets.append(count)
        let isNull = level < emptyLevel
        flags.append(!isNull)
        if isNull { hasNulls = true }
      } else {
        guard offsets.count > 1 else { throw .firstRowContinues }
        // A row goes on only with a further element.
        guard level > emptyLevel else { throw .levelRange(level: Int(level), levelMax: 0) }
      }
      if isValue {
        let (next, overflow) = count.addingReportingOverflow(1)
        guard !overflow else { throw .tooManyValues(count: Int(count)) }
        count = next
      } else if level > emptyLevel {
        throw .nullElement
      }
      offsets[offsets.count - 1] = count
    }
    rowCount = offsets.count - 1
    listOffsets = offsets
    validity = flags
    return Int(count - before)
  }

  // MARK: Values

  private mutating func takePlain(
    _ body: Span<UInt8>, from start: Int, count: Int
  ) throws(ParquetFlaw) {
    let left = body.count - start
    switch column.physicalType {
    case .boolean:
      var bits: [UInt32] = []
      guard appendUnpackedBits(body, from: start, width: 1, count: count, to: &bits) else {
        throw .cutValues
      }
      bools.append(contentsOf: bits.lazy.map { $0 != 0 })
    case .int32:
      guard count <= left / 4 else { throw .cutValues }
      guard column.conversion == .unsigned else {
        appendValues(body, from: start, count: count, to: &int32s)
        return
      }
      var numbers: [Int32] = []
      appendValues(body, from: start, count: count, to: &numbers)
      int64s.append(contentsOf: numbers.lazy.map { Int64(UInt32(bitPattern: $0)) })
    case .int64:
      guard count <= left / 8 else { throw .cutValues }
      let first = int64s.count
      appendValues(body, from: start, count: count, to: &int64s)
      guard column.conversion == .thousandfold else { return }
      for index in first..<int64s.count {
        let (product, overflow) = int64s[index].multipliedReportingOverflow(by: 1000)
        guard !overflow else { throw .numberRange }
        int64s[index] = product
      }
    case .float:
      guard count <= left / 4 else { throw .cutValues }
      var numbers: [Int32] = []
      appendValues(body, from: start, count: count, to: &numbers)
      doubles.append(
        contentsOf: numbers.lazy.map { Double(Float(bitPattern: UInt32(bitPattern: $0))) })
    case .double:
      guard count <= left / 8 else { throw .cutValues }
      var numbers: [Int64] = []
      appendValues(body, from: start, count: count, to: &numbers)
      doubles.append(contentsOf: numbers.lazy.map { Double(bitPattern: UInt64(bitPattern: $0)) })
    case .byteArray:
      guard let page = StringArray.lengthPrefixed(body, from: start, count: count) else {
        throw .cutValues
      }
      guard page.texts.isValidUTF8 else { throw .invalidUTF8 }
      try expandIDs()
      try append(page.texts)
    case .int96, .fixedLengthByteArray:
      throw .unsupportedType(PhysicalType.name(column.physicalType.rawValue))
    }
  }

  private mutating func takeIndices(
    _ body: Span<UInt8>, from start: Int, count: Int
  ) throws(ParquetFlaw) {
    guard let dictionary else { throw .missingDictionary }
    guard start < body.count else { throw .cutValues }
    let first = ids.count
    try RunLengthHybrid.decode(
      body, start + 1..<body.count, width: Int(body[start]), count: count, to: &ids)
    var greatest: UInt32 = 0
    for index in first..<ids.count { greatest = max(greatest, ids[index]) }
    guard Int(greatest) < dictionary.count else {
      throw .dictionaryIndex(index: Int(greatest), count: dictionary.count)
    }
    switch dictionary {
    case .int32(let values): for id in ids { int32s.append(values[Int(id)]) }
    case .int64(let values): for id in ids { int64s.append(values[Int(id)]) }
    case .double(let values): for id in ids { doubles.append(values[Int(id)]) }
    case .text:
      if hasPlainTexts { try appendTexts() }
      return
    }
    ids.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ more: StringArray) throws(ParquetFlaw) {
    guard texts.bytes.count + more.bytes.count <= Int(UInt32.max) else { throw .tooMuchText }
    if texts.isEmpty { texts = more } else { texts.append(contentsOf: more, 0..<more.count) }
  }

  /// From the first page with plain texts on, the chunk is plain.
  private mutating func expandIDs() throws(ParquetFlaw) {
    guard !hasPlainTexts else { return }
    hasPlainTexts = true
    try appendTexts()
  }

  private mutating func appendTexts() throws(ParquetFlaw) {
    guard case .text(let values)? = dictionary else { return }
    guard texts.bytes.count + values.byteCount(of: ids.span) <= Int(UInt32.max) else {
      throw .tooMuchText
    }
    texts.append(contentsOf: values.picking(ids), 0..<ids.count)
    ids = []
  }

  // MARK: The end

  /// What came of all pages.
  func finished() -> Column {
    let isFlat = !column.description.isList
    let flags = hasNulls ? validity : nil
    let gaps = isFlat ? flags : nil
    let values: ColumnValues =
      switch column.description.kind {
      case .bool: .bool(bools.spread(over: gaps, filler: false))
      case .int32: .int32(int32s.spread(over: gaps, filler: 0))
      case .date: .date(int32s.spread(over: gaps, filler: 0))
      case .int64: .int64(int64s.spread(over: gaps, filler: 0))
      case .timestamp: .timestamp(int64s.spread(over: gaps, filler: 0))
      case .double: .double(doubles.spread(over: gaps, filler: 0))
      case .string: textValues(gaps)
      }
    return Column(
      column.description.name, values, listOffsets: isFlat ? nil : listOffsets, validity: flags,
      isNullable: column.description.isNullable)
  }

  private func textValues(_ gaps: [Bool]?) -> ColumnValues {
    if !hasPlainTexts {
      // Also a chunk of nothing but nulls: any other chunk's form will do for it.
      var values = StringArray()
      if case .text(let known)? = dictionary { values = known }
      return .dictionary(ids: ids.spread(over: gaps, filler: 0), values: values)
    }
    guard let gaps else { return .string(texts) }
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(gaps.count + 1)
    var next = 0
    for isValid in gaps {
      if isValid { next += 1 }
      offsets.append(texts.offsets[next])
    }
    return .string(StringArray(bytes: texts.bytes, offsets: offsets))
  }
}

extension Array {
  /// The elements at the places that are true, `filler` elsewhere.
  fileprivate func spread(over places: [Bool]?, filler: Element) -> [Element] {
    guard let places else { return self }
    var result: [Element] = []
    result.reserveCapacity(places.count)
    var next = 0
    for isValid in places {
      result.append(isValid ? self[next] : filler)
      if isValid { next += 1 }
    }
    return result
  }
}
