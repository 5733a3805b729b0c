import Bytes
import Normalization
import Records
import StageEngine

/// Reads one input file into mapped rows: `rows`, `relations`, `issues` and `sources` tables.
///
/// Every row of the file is used, quarantined with its reason, or left out by a declared condition;
/// the three sum up to the rows, or the stage fails.
struct IngestStage {
  static let codeVersion = 7

  let source: SourceDefinition
  let layout: SourceDefinition.Layout
  let file: SourceFile
  /// The date given by `--as-of`; used where the source declares no date of its own.
  let asOf: String?

  func run(in context: TaskContext) throws -> TaskCounts {
    let input: OpenedInput
    do {
      input = try OpenedInput(
        path: file.path, name: file.name, digest: context.fileDigests.first,
        sheet: layout.format.sheet, mappedFrom: 1 << 20)
    } catch let issue as DataIssue {
      throw StageError.unusableInput(issue)
    }
    var work = try IngestWork(
      source: source, layout: layout, input: input,
      rows: Tables.Writing(RowBatch.empty(layout), to: "rows.parquet", in: context))
    let reader = try input.reader(layout.format).reading(threadCount: context.threadCount)
    let columns = ColumnExpectation(source: source, layout: layout, file: file.name)
    try columns.check(reader)
    try work.read(from: reader, columns: columns, context: context)
    try work.checkQuarantine()
    let retrieved = try source.retrievedDate(of: file.name, reader: reader, asOf: asOf)
    var sources = SourceColumns()
    sources.append(
      source: source, input: input, rows: work.rowCount, used: work.usedCount,
      quarantined: work.quarantinedCount, leftOut: work.leftOutCount, warnings: work.warningCount,
      repeatedKeys: work.repeatedKeyCount,
      retrieved: retrieved)
    try work.rows.finish()
    try Tables.write(work.relations.table, to: "relations.parquet", in: context)
    try Tables.write(work.issueTable(), to: "issues.parquet", in: context)
    try Tables.write(sources.table, to: "sources.parquet", in: context)
    return TaskCounts(
      rowsIn: work.rowCount, rowsOut: work.usedCount, issueCount: work.issueCount,
      extra: ["quarantined": work.quarantinedCount, "left_out": work.leftOutCount])
  }
}

/// The state of one file's ingest.
private struct IngestWork {
  let source: SourceDefinition
  let layout: SourceDefinition.Layout
  let input: OpenedInput
  /// Used rows go out batch by batch: a file need not fit into memory as columns.
  let rows: Tables.Writing
  var relations = RelationColumns()
  private(set) var usedCount = 0
  private(set) var leftOutCount = 0
  private(set) var quarantinedCount = 0
  private(set) var warningCount = 0
  private(set) var rowCount = 0
  private var issues: [DataIssue] = []
  private var mapper: RowMapper
  private var encoding = "UTF-8"
  /// How often each key, or hash of a keyless row, has stood in this file.
  private var seenKeys = ValueDictionary()
  private var occurrences: [UInt32] = []
  /// All declared keys as long as each came after the one before it, as those of sorted dumps do: then
  /// none repeats, and none is looked up.
  private var ascendingKeys: StringArray? = StringArray()
  private(set) var repeatedKeyCount = 0
  private var firstRepeatedKey: (key: String, line: Int, row: Int)?

  init(
    source: SourceDefinition, layout: SourceDefinition.Layout, input: OpenedInput,
    rows: Tables.Writing
  ) {
    self.source = source
    self.layout = layout
    self.input = input
    self.rows = rows
    mapper = RowMapper(layout)
  }

  var issueCount: Int { issues.count }

  mutating func read(
    from reader: any InputReader, columns expectation: ColumnExpectation, context: TaskContext
  ) throws {
    var problems = try expectation.missingColumns(mapper.fields, in: reader)
    for problem in problems { context.log("\(problem)") }
    let total = input.content.count
    let summary = try reader.read(
      fields: mapper.fields, batchRowCount: 16_384,
      onBatch: { batch in
        try self.append(batch)
        context.progress(done: batch.byteEnds.last ?? total, total: total, unit: "bytes")
        if context.isCancelled { throw StageError.cancelled }
      },
      onIssue: { problems.append($0) })
    encoding = summary.encoding
    issues = problems + issues
    let quarantinedByReader = problems.count { $0.severity == .quarantined && $0.row > 0 }
    quarantinedCount += quarantinedByReader
    rowCount = usedCount + leftOutCount + quarantinedCount
    if summary.rowCount != rowCount {
      throw StageError.rowsAstray(file: input.name, read: summary.rowCount, accounted: rowCount)
    }
    if let first = firstRepeatedKey {
      issues.append(
        DataIssue(
          .repeatedKeys(rowCount: repeatedKeyCount, example: first.key),
          at: SourceLocation(file: input.name, line: first.line), severity: .warning,
          row: first.row))
    }
    issues.sort { ($0.byteRange.lowerBound, $0.location) < ($1.byteRange.lowerBound, $1.location) }
    warningCount = issues.count { $0.severity == .warning }
  }

  /// Stops the stage when more rows are flawed than the pipeline tolerates.
  func checkQuarantine() throws {
    if source.quarantineMax < 1, let end = issues.first(where: \.endsReading) {
      throw StageError.brokenFile(end, rowsBefore: rowCount)
    }
    guard rowCount > 0, let first = issues.first(where: { $0.severity == .quarantined }) else {
      return
    }
    // Rows of nothing but delimiters are no flaw of the dump's content.
    let blankCount = issues.count { $0.kind == .blankRow }
    let share = Double(quarantinedCount - blankCount) / Double(rowCount)
    if share > source.quarantineMax {
      throw StageError.tooManyFlawedRows(
        file: input.name, flawed: quarantinedCount, rows: rowCount, max: source.quarantineMax,
        first: first)
    }
  }

  private mutating func append(_ batch: InputBatch) throws {
    let mapped = mapper.map(batch)
    leftOutCount += mapped.leftOutCount
    quarantinedCount += mapped.flawed.count
    for (row, kind) in mapped.flawed {
      issues.append(
        DataIssue(
          kind, at: SourceLocation(file: input.name, line: batch.lines[row], column: 1),
          row: batch.rows[row], byteRange: batch.byteStarts[row]..<batch.byteEnds[row]))
    }
    let keys = layout.key.isEmpty ? keylessIDs(batch, mapped.rows) : mapped.keys
    if !layout.key.isEmpty { noteRepetitions(of: keys, batch, mapped.rows) }
    // Record ids: the source's name, a slash and the key.
    let recordIDs = keys.prefixed(by: Array((source.name + "/").utf8))
    usedCount += mapped.rows.indices.count
    for (place, row) in mapped.rows.indices.enumerated() where !layout.relations.isEmpty {
      for (index, relation) in layout.relations.enumerated() {
        relations.append(relation, index, batch, row, mapper: &mapper, recordID: recordIDs[place])
      }
    }
    try rows.append(
      RowBatch(batch, mapped, recordIDs: recordIDs, properties: mapper.properties).table)
  }

  /// A row without a declared key: the hash of its bytes, and its ordinal among equal rows, so that an
  /// inserted line re-keys nothing.
  private mutating func keylessIDs(_ batch: InputBatch, _ rows: UsedRows) -> StringArray {
    var hashes = StringArray()
    let (starts, ends) = (batch.byteStarts, batch.byteEnds)
    input.content.withSpan { bytes in
      for row in rows.indices {
        let range = starts[row]..<ends[row]
        let (low, high) = (stableHash(bytes, range), stableHash(bytes, range, seed: 1))
        hashes.append("~" + String(low, radix: 36) + String(high & 0xFFFF_FFFF, radix: 36))
      }
    }
    let ordinals = occurrences(of: hashes)
    guard ordinals.contains(where: { $0 > 0 }) else { return hashes }
    var ids = StringArray()
    for (index, ordinal) in ordinals.enumerated() {
      ids.append(ordinal == 0 ? hashes[index] : "\(hashes[index]).\(ordinal + 1)")
    }
    return ids
  }

  /// How often each text has stood in this file before.
  private mutating func occurrences(of texts: StringArray) -> [UInt32] {
    var ordinals = seenKeys.ids(of: texts)
    occurrences.append(
      contentsOf: repeatElement(0, count: seenKeys.count - occurrences.count))
    for index in ordinals.indices {
      let id = Int(ordinals[index])
      ordinals[index] = occurrences[id]
      occurrences[id] += 1
    }
    return ordinals
  }

  private mutating func noteRepetitions(
    of keys: StringArray, _ batch: InputBatch, _ rows: UsedRows
  ) {
    guard !layout.isSupplement else { return }
    let goesOn = ascendingKeys.map { before in
      (before.isEmpty || keys.isEmpty || before.order(before.count - 1, keys, 0) < 0)
        && keys.isStrictlyAscending
    }
    if goesOn == true {
      ascendingKeys?.append(contentsOf: keys, 0..<keys.count)
      return
    }
    if let before = ascendingKeys {
      ascendingKeys = nil
      _ = occurrences(of: before)
    }
    for (index, ordinal) in occurrences(of: keys).enumerated() where ordinal > 0 {
      repeatedKeyCount += 1
      if firstRepeatedKey == nil {
        let row = rows.indices[index]
        firstRepeatedKey = (keys[index], batch.lines[row], batch.rows[row])
      }
    }
  }

  func issueTable() -> Table {
    var table = IssueColumns()
    for issue in issues {
      table.append(
        issue, source: source.name,
        raw: issue.byteRange.isEmpty ? "" : input.excerpt(issue.byteRange, encoding: encoding))
    }
    return table.table
  }
}

extension SourceDefinition {
  /// The date on which a dump was fetched: declared, in its name, in its content, or `--as-of`.
  func retrievedDate(of file: String, reader: (any InputReader)?, asOf: String?) throws -> String? {
    switch retrieved {
    case nil: return asOf
    case .date(let date): return date
    case .fileName(let pattern): return Self.date(in: file, pattern: pattern) ?? asOf
    case .content(let path):
      guard let reader else { return asOf }
      var found: String?
      struct Found: Error {}
      do {
        _ = try reader.read(
          fields: [path], batchRowCount: 64,
          onBatch: { batch in
            let cells = batch.fields[0]
            for cell in 0..<cells.values.count where found == nil {
              found = trimmed(cells.values[cell])
            }
            throw Found()
          }, onIssue: { _ in })
      } catch is Found {}
      return found.flatMap(Self.date(writtenAs:)) ?? asOf
    }
  }

  /// A date as people write it, in ISO form; nil when it is none.
  private static func date(writtenAs text: String) -> String? {
    let normalized = Normalizer().normalized(
      StringArray([text]), of: Property("retrieved", .date), group: .organization)
    return normalized.isParsed[0] && !normalized.values.range(0).isEmpty
      ? normalized.values[0] : nil
  }

  private static func date(in file: String, pattern: String) -> String? {
    guard let expression = try? Regex(pattern), let match = file.firstMatch(of: expression) else {
      return nil
    }
    if let year = match["year"]?.substring {
      guard let month = match["month"]?.substring else { return String(year) }
      return match["day"]?.substring.map { "\(year)-\(month)-\($0)" } ?? "\(year)-\(month)"
    }
    let found = match.output.dropFirst().first?.substring ?? file[match.range]
    let digits = found.filter(\.isNumber)
    guard digits.count == 8 else { return nil }
    return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
  }
}
