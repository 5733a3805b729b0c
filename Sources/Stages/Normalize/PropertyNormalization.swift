import Bytes
import Normalization
import Parquet
import Records

/// Normalizes one property of one row group at a time.
struct PropertyNormalization: Sendable {
  let reader: ParquetReader
  let rows: NormalizeStage.Rows
  let schemata: Schemata
  /// Reading of dates by property, where the pipeline says it.
  let dateOrders: [String: String]

  struct Result: Sendable {
    /// `name` and `name:key`.
    let columns: [Column]
    /// Cells of the group, ascending, whose value was not understood.
    let unparsedCells: [UInt32]
  }

  /// Values of a group's cells, or of their distinct values.
  private struct Values {
    var texts = StringArray()
    var keys = StringArray()
    var isParsed: [Bool] = []
  }

  /// For each link group of the file the order in which the property's dates are written.
  func inferredDateOrders(of name: String) throws -> [DateOrder?] {
    try rows.groups.indices.map { index in
      guard property(name, index).type == .date else { return nil }
      switch dateOrders[name] {
      case "dmy": return .dayFirst
      case "mdy": return .monthFirst
      // A year in front leaves nothing open.
      case "ymd": return nil
      default:
        // All distinct values of the file tell, whatever row group they stand in.
        var distinct = ValueDictionary()
        for rowGroup in 0..<reader.rowGroupCount {
          let column = try column(name, rowGroup)
          let cells = cells(of: column, rowGroup, group: index)
          switch column.values {
          case .dictionary(_, let values) where cells == nil: _ = distinct.ids(of: values)
          default: _ = distinct.ids(of: cells.map(column.strings.picking) ?? column.strings)
          }
        }
        return DateOrder.inferred(from: distinct.values)
      }
    }
  }

  func normalized(_ name: String, rowGroup: Int, orders: [DateOrder?]) throws -> Result {
    let column = try column(name, rowGroup)
    if rows.groups.count <= 1, case .dictionary(let ids, let distinct) = column.values {
      return ofDictionary(name, column, ids, distinct, orders)
    }
    let texts = column.strings
    if rows.groups.count <= 1, let (ids, distinct) = repeated(texts) {
      return ofDictionary(name, column, ids, distinct, orders)
    }
    var all = Values()
    // For each cell its place in `all`.
    var order: [UInt32]?
    for index in rows.groups.indices {
      let cells = cells(of: column, rowGroup, group: index)
      let values = ofCells(cells.map(texts.picking) ?? texts, property(name, index), index, orders)
      guard let cells else {
        all = values
        break
      }
      let base = UInt32(all.texts.count)
      var places = order ?? [UInt32](repeating: 0, count: texts.count)
      order = nil
      for (place, cell) in cells.enumerated() { places[Int(cell)] = base + UInt32(place) }
      order = places
      all.texts.append(contentsOf: values.texts, 0..<values.texts.count)
      all.keys.append(contentsOf: values.keys, 0..<values.keys.count)
      all.isParsed += values.isParsed
    }
    if let order {
      all.texts = all.texts.picking(order)
      all.keys = all.keys.picking(order)
      all.isParsed = order.map { all.isParsed[Int($0)] }
    }
    return Result(
      columns: columns(name, .string(all.texts), .string(all.keys), column.listOffsets),
      unparsedCells: all.isParsed.indices.lazy.filter { !all.isParsed[$0] }.map { UInt32($0) })
  }

  // MARK: Values

  /// Values that come with their distinct ones, all of one group.
  private func ofDictionary(
    _ name: String, _ column: Column, _ ids: [UInt32], _ distinct: StringArray,
    _ orders: [DateOrder?]
  ) -> Result {
    let normalized = Normalizer().normalized(
      distinct, of: property(name, 0), group: rows.groups.first ?? .organization,
      dateOrder: orders.first ?? nil)
    var unparsedCells: [UInt32] = []
    if normalized.isParsed.contains(false) {
      for (cell, id) in ids.enumerated() where !normalized.isParsed[Int(id)] {
        unparsedCells.append(UInt32(cell))
      }
    }
    return Result(
      columns: columns(
        name, .dictionary(ids: ids, values: normalized.values),
        .dictionary(ids: ids, values: normalized.comparables), column.listOffsets),
      unparsedCells: unparsedCells)
  }

  /// Values that mostly differ. Those that do not are still normalized once, unless a probe finds that
  /// looking for them costs more than it saves.
  private func ofCells(
    _ texts: StringArray, _ property: Property, _ group: Int, _ orders: [DateOrder?]
  ) -> Values {
    var dictionary = ValueDictionary()
    var ids: [UInt32] = []
    let probe = min(texts.count, Self.probeCount)
    dictionary.append(idsOf: texts, 0..<probe, to: &ids)
    let repeats = dictionary.count * 8 < probe * 7
    if repeats { dictionary.append(idsOf: texts, probe..<texts.count, to: &ids) }
    let normalized = Normalizer().normalized(
      repeats ? dictionary.values : texts, of: property, group: rows.groups[group],
      dateOrder: orders[group])
    guard repeats else {
      return Values(
        texts: normalized.values, keys: normalized.comparables, isParsed: normalized.isParsed)
    }
    return Values(
      texts: normalized.values.picking(ids), keys: normalized.comparables.picking(ids),
      isParsed: ids.map { normalized.isParsed[Int($0)] })
  }

  /// Trades hashing against normalizing again; looking further changes little.
  private static let probeCount = 8192

  /// Cells that come without their distinct values, where those are less than half as many: then all that
  /// follows goes by them, the writing as well.
  private func repeated(_ texts: StringArray) -> (ids: [UInt32], distinct: StringArray)? {
    var dictionary = ValueDictionary()
    var ids: [UInt32] = []
    let probe = min(texts.count, Self.probeCount)
    dictionary.append(idsOf: texts, 0..<probe, to: &ids)
    guard probe > 0, dictionary.count * 2 < probe else { return nil }
    dictionary.append(idsOf: texts, probe..<texts.count, to: &ids)
    return (ids, dictionary.values)
  }

  // MARK: Columns

  private func column(_ name: String, _ rowGroup: Int) throws -> Column {
    try reader.read(rowGroup: rowGroup, columns: [name]).columns[0]
  }

  private func columns(
    _ name: String, _ values: ColumnValues, _ keys: ColumnValues, _ offsets: [UInt32]?
  ) -> [Column] {
    [
      Column(name, values, listOffsets: offsets),
      Column(name + ":key", keys, listOffsets: offsets),
    ]
  }

  /// The cells of the rows of one link group; nil: all cells.
  private func cells(of column: Column, _ rowGroup: Int, group: Int) -> [UInt32]? {
    guard rows.groups.count > 1 else { return nil }
    let offsets = column.listOffsets ?? [0]
    var cells: [UInt32] = []
    for (place, row) in rows.range(ofGroup: rowGroup).enumerated()
    where rows.groupOfSchema[Int(rows.schemata.ids[row])] == group {
      cells.append(contentsOf: offsets[place]..<offsets[place + 1])
    }
    return cells
  }

  private func property(_ name: String, _ group: Int) -> Property {
    guard rows.groups.indices.contains(group) else { return Property(name, .text) }
    return schemata.property(name, in: rows.groups[group]) ?? Property(name, .text)
  }
}
