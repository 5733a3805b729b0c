import Bytes
import Parquet
import Records
import StageEngine

/// Writes the datasets of a night from what the stages before it found.
struct ExportStage {
  static let codeVersion = 7

  let pipelineName: String
  let catalog: SourceCatalog
  let groups: [LinkGroup]
  let also: [PublishDefinition.Extra]
  let suppressFile: SourceFile?

  func run(in context: TaskContext) throws -> TaskCounts {
    let articles = ArticleParts(
      articles: try Tables.read("articles.parquet", of: PipelineTasks.mentionID, in: context),
      mentions: try Tables.read("mentions.parquet", of: PipelineTasks.mentionID, in: context),
      evidence: try Tables.read("evidence.parquet", of: PipelineTasks.mentionID, in: context))
    let night = Assembly(
      context: context, articles: articles,
      place: DatasetWriting.Place(
        pipeline: pipelineName, folder: context.outputFolder, threadCount: context.threadCount))
    let hidden = try HiddenTexts(
      suppression: try Suppression(file: suppressFile),
      fuseFolder: context.folder(of: PipelineTasks.fuseID))

    var rowCounts: [String: Int] = [:]
    func note(_ name: String, _ rowCount: Int) {
      rowCounts[name] = rowCount
      context.progress(done: rowCounts.count, total: Self.datasetCount, unit: "datasets")
    }
    note("entities", try night.writeEntities())
    note("records", try night.writeRecords())
    note("statements", try night.writeStatements())
    for (name, keys, table) in [
      ("links", ["left", "right"], { try night.links(groups) }),
      ("articles", ["article_id"], { articles.articles }),
      ("mentions", ["article_id"], { articles.mentions }),
      ("relations", ["subject"], { try night.relations() }),
      ("changes", ["entity_id"], { try night.read("changes.parquet", PipelineTasks.fuseID) }),
      ("redirects", ["old_id"], { try night.read("redirects.parquet", PipelineTasks.fuseID) }),
      ("issues", ["source"], { try night.issues(catalog, hidden) }),
      ("sources", ["source"], { try night.sources(catalog) }),
      ("suppressed", [], { try night.read("suppressed.parquet", PipelineTasks.fuseID) }),
    ] as [(String, [String], () throws -> Table)] {
      try context.checkCancellation()
      let rows = try table()
      try Datasets.write(rows, name: name, keys: keys, in: night.place)
      note(name, rows.rowCount)
    }
    for extra in also {
      switch extra {
      case .csv:
        for name in rowCounts.keys.sorted() where name != "suppressed" {
          try CSVOutput.write(
            try Datasets.read(name, in: context.outputFolder),
            to: "\(context.outputFolder)/\(name).csv")
        }
      case .ftm:
        try FTMOutput.write(
          entities: try Datasets.read("entities", in: context.outputFolder),
          statements: try Datasets.read("statements", in: context.outputFolder),
          folder: context.outputFolder)
      }
    }
    return TaskCounts(
      rowsIn: rowCounts["records"] ?? 0, rowsOut: rowCounts["entities"] ?? 0,
      issueCount: rowCounts["issues"] ?? 0, extra: rowCounts)
  }

  private static let datasetCount = 12
}

/// Brings the parts of a night together.
private struct Assembly {
  let context: TaskContext
  let articles: ArticleParts
  let place: DatasetWriting.Place

  private var fuseFolder: String { context.folder(of: PipelineTasks.fuseID) }

  func read(_ name: String, _ task: TaskID) throws -> Table {
    try Tables.read(context.folder(of: task) + "/" + name, threadCount: context.threadCount)
  }

  /// Entities with their mentions counted; as fuse left them where there is none.
  func writeEntities() throws -> Int {
    try write("entities", keys: ["entity_id"], isComplete: articles.hasNoLinks) { group in
      articles.counting(group)
    }
  }

  /// The records of entities, then the articles, which belong to none.
  func writeRecords() throws -> Int {
    try write(
      "records", keys: ["entity_id", "record_id"], isComplete: articles.articles.rowCount == 0,
      { $0 }, atEnd: { articles.records })
  }

  /// The claims of the dumps, and behind those of each entity what articles say of it.
  func writeStatements() throws -> Int {
    var rest = articles.statements
    return try write(
      "statements", keys: ["entity_id"], isComplete: articles.hasNoLinks,
      { group in
        guard let ids = group["entity_id"]?.values, group.rowCount > 0 else { return group }
        // The last entity's claims may go on in the next group.
        let last = ids.text(at: group.rowCount - 1)
        let added = rest["entity_id"]?.strings ?? StringArray()
        let end = (0..<added.count).first { added[$0] >= last } ?? added.count
        if end == 0 { return group }
        defer { rest = rest.rows(end..<rest.rowCount) }
        return Tables.joined([group, rest.rows(0..<end)]).sorted(by: ["entity_id"])
      }, atEnd: { rest })
  }

  /// Writes one of fuse's datasets: as it is where it is complete, else row group by row group.
  private func write(
    _ name: String, keys: [String], isComplete: Bool, _ change: (Table) -> Table,
    atEnd: () -> Table? = { nil }
  ) throws -> Int {
    let readers = try Datasets.files(of: name, in: fuseFolder).map {
      try Tables.reader($0, threadCount: context.threadCount)
    }
    if isComplete {
      try Datasets.adopt(name, from: fuseFolder, into: place.folder)
      return readers.reduce(0) { $0 + $1.rowCount }
    }
    let writing = DatasetWriting(name, keys: keys, in: place)
    for reader in readers {
      for group in 0..<reader.rowGroupCount {
        try context.checkCancellation()
        try writing.append(change(try reader.read(rowGroup: group)))
      }
    }
    if let more = atEnd() { try writing.append(more) }
    if writing.rowCount == 0, let empty = readers.first { try writing.append(try empty.read()) }
    try writing.finish()
    return writing.rowCount
  }

  /// Scored pairs of all groups whose records are published.
  func links(_ groups: [LinkGroup]) throws -> Table {
    var hidden = ValueDictionary()
    _ = hidden.ids(
      of: try read("hidden_records.parquet", PipelineTasks.fuseID)["record_id"]?.strings
        ?? StringArray())
    let tables = try groups.map { group in
      let table = try read("links.parquet", PipelineTasks.linkID(group))
      guard hidden.count > 0, let left = table["left"]?.strings, let right = table["right"]?.strings
      else { return table }
      let (from, to) = (
        hidden.known(left, 0..<left.count), hidden.known(right, 0..<right.count)
      )
      let kept = (0..<table.rowCount).filter { min(from[$0], to[$0]) == .max }
      return kept.count == table.rowCount ? table : table.picking(kept)
    }
    return Tables.joined([LinkTables.noLinks] + tables).sorted(by: ["left", "right"])
  }

  /// What registries and articles say about pairs of entities.
  func relations() throws -> Table {
    Tables.joined([
      try read("relations.parquet", PipelineTasks.fuseID),
      try read("relations.parquet", PipelineTasks.mentionID),
    ]).sorted(by: ["subject", "relation_id"])
  }

  func issues(_ catalog: SourceCatalog, _ hidden: HiddenTexts) throws -> Table {
    let all = Tables.joined(
      try catalog.partitions.flatMap { partition in
        let stages =
          [PipelineTasks.ingestID(partition)]
          + (partition.isArticles ? [] : [PipelineTasks.normalizeID(partition)])
        return try stages.map { try read("issues.parquet", $0) }
      })
    return hidden.masking(all, column: "raw")
  }

  /// What became of the rows of each file; rows of tables that only add to records count as left out
  /// where their record is none.
  func sources(_ catalog: SourceCatalog) throws -> Table {
    let all = Tables.joined(
      try catalog.partitions.map { try read("sources.parquet", PipelineTasks.ingestID($0)) })
    // Fuse counts its orphans table by table, in the catalog's order.
    var orphans = (try read("orphans.parquet", PipelineTasks.fuseID)["rows"]?.integers ?? [])[...]
    let moved = catalog.partitions.flatMap { partition in
      partition.isArticles
        ? [Int64](repeating: 0, count: partition.files.count) : [orphans.popFirst() ?? 0]
    }
    let unparsed = try catalog.partitions.flatMap { partition -> [Int64] in
      if partition.isArticles { return [Int64](repeating: 0, count: partition.files.count) }
      return [Int64(try read("issues.parquet", PipelineTasks.normalizeID(partition)).rowCount)]
    }
    let columns = all.columns.map { column in
      switch (column.name, column.values) {
      case ("warnings", .int64(let values)):
        Column(column.name, .int64(zip(values, unparsed).map { $0 + $1 }))
      case ("used", .int64(let values)):
        Column(column.name, .int64(zip(values, moved).map { $0 - $1 }))
      case ("left_out", .int64(let values)):
        Column(column.name, .int64(zip(values, moved).map { $0 + $1 }))
      default: column
      }
    }
    return Table(columns, rowCount: all.rowCount).sorted(by: ["source", "file"])
  }
}

extension Table {
  /// The rows in byte order of text columns; nulls last; equal rows keep their order.
  func sorted(by names: [String]) -> Table {
    if isSorted(by: names) { return self }
    let keys: [[UInt32]] = names.map { name in
      guard let column = self[name] else { return Array(repeating: 0, count: rowCount) }
      let texts = DictionaryColumn(column.values)
      let ranks = texts.dictionary.ranked().rankOfID
      return (0..<rowCount).map { row in
        column.validity?[row] ?? true ? ranks[Int(texts.ids[row])] : UInt32.max
      }
    }
    let order = (0..<rowCount).sorted { left, right in
      for key in keys where key[left] != key[right] { return key[left] < key[right] }
      return left < right
    }
    return order.indices.allSatisfy { order[$0] == $0 } ? self : picking(order)
  }
}

extension Table {
  /// Whether the rows are in byte order of text columns, nulls last.
  private func isSorted(by names: [String]) -> Bool {
    guard rowCount > 1 else { return true }
    let keys = names.compactMap { self[$0] }
    guard keys.allSatisfy({ $0.validity == nil }) else { return false }
    for row in 1..<rowCount {
      for key in keys {
        let order = key.values.textOrder(row - 1, row)
        if order > 0 { return false }
        if order < 0 { break }
      }
    }
    return true
  }
}

extension ColumnValues {
  /// Below 0 when text `left` comes before text `right` in byte order, 0 when they are equal.
  fileprivate func textOrder(_ left: Int, _ right: Int) -> Int {
    switch self {
    case .string(let texts): return texts.order(left, right)
    case .dictionary(let ids, let texts):
      return ids[left] == ids[right] ? 0 : texts.order(Int(ids[left]), Int(ids[right]))
    default: preconditionFailure("a text column was expected")
    }
  }
}
