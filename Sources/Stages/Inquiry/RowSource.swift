import Bytes
import Parquet
import Records

/// The rows of a file of any source format, batch by batch, as far as they are asked for.
///
/// Parquet keeps its types; texts of the other formats stay texts, a list of them where a field of the
/// file holds several values in some row.
struct RowSource {
  let fields: [ParquetField]
  private let form: Form
  /// Flawed rows were told when the columns were looked at.
  private let hasToldIssues: Bool

  /// A column of texts must hold this value; of a list, one element must.
  private struct Condition {
    let column: String
    let match: ValueMatch
  }

  private enum Form {
    case parquet(ParquetReader, ColumnSelection, [ParquetReader.Condition])
    /// `kept`: all batches, where the file was small enough to keep them when its columns were looked at.
    case rows(
      any InputReader, fields: [String], isList: [Bool], conditions: [Condition],
      kept: [InputBatch]?)
  }

  private static let batchRowCount = 8_192
  /// Files whose cells take more are read twice if their columns have to be looked at.
  private static let keptByteCountMax = 256 << 20

  /// - Parameters:
  ///   - columns: Those to hand out, in this order; none for all. See `ColumnWords`.
  ///   - conditions: Which values which columns must hold.
  ///   - onIssue: Called for each flawed row of a text format whose cells may hold several values.
  init(
    path: String, columns: [String], conditions: [String], threadCount: Int,
    onIssue: (DataIssue) -> Void
  ) throws {
    // What comes through a pipe is there once.
    let piped = Folder.kind(of: path) == .stream ? try FileBytes.reading(path) : nil
    if try Self.isParquet(path, piped) {
      let bytes =
        try piped
        ?? (conditions.isEmpty
          ? FileBytes.reading(path, mappedFrom: 1 << 20) : FileBytes.scattered(path))
      let reader = try ParquetReader(bytes, file: path, threadCount: threadCount)
      let selection = try reader.selection(
        ColumnWords.columns(columns, isColumn: reader.hasColumn))
      let wanted = try conditions.map { text in
        let (column, value) = ColumnWords.condition(text, isColumn: reader.hasColumn)
        let condition = try reader.condition(column, equals: value)
        if let form = condition.field.type.form(unlike: value) {
          throw InquiryError.noSuchValue(column: column, value: value, form: form)
        }
        return condition
      }
      form = .parquet(reader, selection, wanted)
      hasToldIssues = true
      fields = selection.fields
      return
    }
    let (opened, names) = try DraftInput.reader(path: path, file: piped)
    let reader = opened.reading(threadCount: threadCount)
    let places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    let wanted = ColumnWords.columns(columns) { places[$0] != nil }
    let told = conditions.map { condition in
      ColumnWords.condition(condition) { places[$0] != nil }
    }
    for name in (wanted ?? []) + told.map(\.column) where places[name] == nil {
      throw InquiryError.noColumn(file: path, column: name, known: names)
    }
    var isList = [Bool](repeating: false, count: names.count)
    var kept: [InputBatch]?
    if !reader.isFlat {
      kept = []
      var keptByteCount = 0
      _ = try reader.read(
        fields: names, batchRowCount: Self.batchRowCount,
        onBatch: { batch in
          for (place, cells) in batch.fields.enumerated() where !isList[place] {
            isList[place] = (0..<batch.rowCount).contains { cells.range($0).count > 1 }
          }
          keptByteCount += batch.byteCount
          if keptByteCount > Self.keptByteCountMax { kept = nil }
          kept?.append(batch)
        }, onIssue: onIssue)
    }
    hasToldIssues = !reader.isFlat
    form = .rows(
      reader, fields: names, isList: isList,
      conditions: told.map { Condition(column: $0.column, match: ValueMatch($0.value, .string)) },
      kept: kept)
    fields = (wanted ?? names).map { name in
      let isList = places[name].map { isList[$0] } ?? false
      return isList
        ? ParquetField(name, .list(ParquetField("element", .string, isNullable: false)))
        : ParquetField(name, .string)
    }
  }

  private static func isParquet(_ path: String, _ piped: FileBytes?) throws -> Bool {
    if formatKind(ofFile: path) == .parquet { return true }
    let head =
      try piped.map { $0.withSpan { span in (0..<min(4, span.count)).map { span[$0] } } }
      ?? FileBytes.head(of: path, byteCount: 4)
    return head == Array("PAR1".utf8)
  }

  /// Hands out all rows that meet the conditions, in file order.
  ///
  /// - Parameter onIssue: Called for each flawed row that was not told at the start.
  func forEachBatch(
    _ body: (ParquetBatch) throws -> Void, onIssue: (DataIssue) -> Void
  ) throws {
    switch form {
    case .parquet(let reader, let selection, let conditions):
      for rowGroup in 0..<reader.rowGroupCount {
        try reader.forEachBatch(rowGroup: rowGroup, selection, where: conditions, body)
      }
    case .rows(let reader, let names, let isList, let conditions, let kept):
      func handOut(_ batch: InputBatch) throws {
        let all = ParquetBatch(
          names.indices.map { Self.column(names[$0], batch.fields[$0], isList[$0]) },
          rowCount: batch.rowCount)
        try body(self.kept(all, conditions))
      }
      if let kept {
        for batch in kept { try handOut(batch) }
      } else {
        _ = try reader.read(
          fields: names, batchRowCount: Self.batchRowCount, onBatch: handOut,
          onIssue: { if !hasToldIssues { onIssue($0) } })
      }
    }
  }

  /// The rows that meet all conditions, of the columns asked for.
  private func kept(_ batch: ParquetBatch, _ conditions: [Condition]) -> ParquetBatch {
    var rows: [Int]?
    for condition in conditions {
      guard let column = batch[condition.column] else { continue }
      rows = rows?.filter { condition.match.holds(column, $0) } ?? condition.match.rows(of: column)
    }
    // Two columns may share a name, so that all of them are taken as they are.
    let isAll = fields.map(\.name) == batch.columns.map(\.field.name)
    let columns = isAll ? batch.columns : fields.compactMap { batch[$0.name] }
    let picked = ParquetBatch(columns, rowCount: batch.rowCount)
    guard let rows, rows.count < batch.rowCount else { return picked }
    return picked.selecting(rows)
  }

  private static func column(
    _ name: String, _ cells: InputBatch.Cells, _ isList: Bool
  ) -> ParquetColumn {
    if isList {
      let element = ParquetField("element", .string, isNullable: false)
      return ParquetColumn(
        ParquetField(name, .list(element)),
        .list(offsets: cells.offsets, elements: ParquetColumn(element, .bytes(cells.values))))
    }
    let rowCount = cells.offsets.count - 1
    guard cells.values.count < rowCount else {
      return ParquetColumn(ParquetField(name, .string), .bytes(cells.values))
    }
    // A row without a value ends where the row before it does: the arena stays as it is.
    let (values, ends) = (cells.offsets.span, cells.values.offsets.span)
    var offsets = [UInt32](repeating: 0, count: rowCount + 1)
    var validity = [Bool](repeating: true, count: rowCount)
    for row in 0..<rowCount {
      offsets[row + 1] = ends[Int(values[row + 1])]
      validity[row] = values[row + 1] > values[row]
    }
    let texts = StringArray(bytes: cells.values.bytes, offsets: offsets)
    return ParquetColumn(ParquetField(name, .string), .bytes(texts), validity: validity)
  }
}

extension InputBatch {
  /// About what its values take in memory.
  fileprivate var byteCount: Int {
    fields.reduce(0) { $0 + $1.values.bytes.count + 4 * ($1.offsets.count + $1.values.count) }
      + 32 * rowCount
  }
}
