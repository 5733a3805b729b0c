import Bytes
import Records
import StageEngine

/// Writes the datasets of a night from what the stages before it found.
struct ExportStage {
  static let codeVersion = 2

  let pipelineName: String
  let catalog: SourceCatalog
  let groups: [LinkGroup]
  let also: [PublishDefinition.Extra]
  let suppressFile: SourceFile?

  func run(in context: TaskContext) throws -> TaskCounts {
    let night = Assembly(context: context)
    let mentions = try night.read("mentions.parquet", PipelineTasks.mentionID)
    let articles = try night.read("articles.parquet", PipelineTasks.mentionID)
    let records = try night.read("records.parquet", PipelineTasks.fuseID)
    let entities = try night.entities(mentions: mentions, articles: articles)
    let suppression = try Suppression(file: suppressFile)
    let hidden = try HiddenTexts(
      suppression: suppression, fuseFolder: context.folder(of: PipelineTasks.fuseID))

    var written: [(name: String, table: Table, keys: [String])] = []
    written.append(("entities", entities, ["entity_id"]))
    written.append(
      ("records", night.records(records, articles: articles), ["entity_id", "record_id"]))
    written.append(
      (
        "statements",
        try night.statements(mentions: mentions, articles: articles), ["entity_id"]
      ))
    written.append(("links", try night.links(groups, records: records), ["left", "right"]))
    written.append(("articles", articles, ["article_id"]))
    written.append(("mentions", mentions, ["article_id"]))
    written.append(("relations", try night.relations(), ["subject"]))
    written.append(
      ("changes", try night.read("changes.parquet", PipelineTasks.fuseID), ["entity_id"]))
    written.append(
      ("redirects", try night.read("redirects.parquet", PipelineTasks.fuseID), ["old_id"]))
    written.append(("issues", try night.issues(catalog, hidden), ["source"]))
    written.append(("sources", try night.sources(catalog), ["source"]))
    written.append(("suppressed", try night.read("suppressed.parquet", PipelineTasks.fuseID), []))
    for (index, dataset) in written.enumerated() {
      try Datasets.write(
        dataset.table, name: dataset.name, keys: dataset.keys, pipeline: pipelineName,
        folder: context.outputFolder, threadCount: context.threadCount)
      context.progress(done: index + 1, total: written.count, unit: "datasets")
    }
    for extra in also {
      switch extra {
      case .csv:
        for dataset in written where dataset.name != "suppressed" {
          try CSVOutput.write(
            dataset.table, to: "\(context.outputFolder)/\(dataset.name).csv")
        }
      case .ftm:
        try FTMOutput.write(
          entities: entities, statements: written[2].table, folder: context.outputFolder)
      }
    }
    return TaskCounts(
      rowsIn: records.rowCount + articles.rowCount, rowsOut: entities.rowCount,
      issueCount: written.first { $0.name == "issues" }?.table.rowCount ?? 0,
      extra: Dictionary(
        uniqueKeysWithValues: written.map { ($0.name, $0.table.rowCount) }))
  }
}

/// Brings the parts of a night together.
private struct Assembly {
  let context: TaskContext

  func read(_ name: String, _ task: TaskID) throws -> Table {
    try Tables.read(name, of: task, in: context)
  }

  /// Linked mentions per entity; forty copies of one wire story count once.
  func entities(mentions: Table, articles: Table) throws -> Table {
    let entities = try read("entities.parquet", PipelineTasks.fuseID)
    let stories = storyOfArticle(articles)
    var storiesOfEntity: [String: Set<String>] = [:]
    for (row, entity) in linked(mentions) {
      let article = mentions["article_id"]?.values.text(at: row) ?? ""
      storiesOfEntity[entity, default: []].insert(stories[article] ?? article)
    }
    let ids = entities["entity_id"]?.strings ?? StringArray()
    let counts = (0..<ids.count).map { Int64(storiesOfEntity[ids[$0]]?.count ?? 0) }
    return entities.adding(Column("mention_count", .int64(counts)), before: "first_seen")
  }

  private func storyOfArticle(_ articles: Table) -> [String: String] {
    guard let ids = articles["article_id"]?.strings, let stories = articles["story"]?.strings else {
      return [:]
    }
    return Dictionary(
      (0..<ids.count).map { (ids[$0], stories[$0]) }, uniquingKeysWith: { first, _ in first })
  }

  /// Rows of mentions that are linked, with their entity.
  private func linked(_ mentions: Table) -> [(row: Int, entity: String)] {
    (0..<mentions.rowCount).compactMap { row in
      mentions.text("entity_id", row).map { (row, $0) }
    }
  }

  /// The records of entities, then the articles, which belong to none.
  func records(_ records: Table, articles: Table) -> Table {
    let count = articles.rowCount
    let sources = articles["source"]?.values ?? .string(StringArray())
    let files = articles["file"]?.values ?? .string(StringArray())
    let none = Array(repeating: false, count: count)
    let blank = ColumnValues.dictionary(
      ids: Array(repeating: 0, count: count), values: StringArray([""]))
    let added = Table([
      Column("record_id", articles["article_id"]?.values ?? .string(StringArray())),
      Column("entity_id", blank, validity: none),
      Column(
        "schema",
        .dictionary(ids: Array(repeating: 0, count: count), values: StringArray(["Article"]))),
      Column("source", sources), Column("file", files), Column("key", blank, validity: none),
      Column("row", .int64(Array(repeating: 1, count: count))),
      Column("row_count", .int64(Array(repeating: 1, count: count))),
    ])
    let sorted = records.sorted(by: ["entity_id", "record_id"])
    return Tables.joined([sorted, added.sorted(by: ["record_id"])])
  }

  /// The claims of the dumps, and `mentionedIn` for every linked mention, by entity.
  func statements(mentions: Table, articles: Table) throws -> Table {
    let statements = try read("statements.parquet", PipelineTasks.fuseID)
    let rows = linked(mentions)
    var byArticle: [String: Int] = [:]
    let ids = articles["article_id"]?.strings ?? StringArray()
    for index in 0..<ids.count { byArticle[ids[index]] = index }
    func text(_ name: String, _ row: Int) -> String { mentions[name]?.values.text(at: row) ?? "" }
    let article = rows.map { byArticle[text("article_id", $0.row)] ?? 0 }
    func ofArticle(_ name: String) -> ColumnValues {
      articles[name]?.values.picking(article) ?? .string(StringArray())
    }
    let count = rows.count
    let nothing = Array(repeating: false, count: count)
    func constant(_ value: String) -> ColumnValues {
      .dictionary(ids: Array(repeating: 0, count: count), values: StringArray([value]))
    }
    func numbers(_ name: String) -> ColumnValues {
      mentions[name]?.values.picking(rows.map(\.row)) ?? .int64([])
    }
    func known(_ name: String) -> [Bool]? {
      mentions[name]?.validity.map { flags in rows.map { flags[$0.row] } }
    }
    let added = Table([
      Column("entity_id", .string(StringArray(rows.map(\.entity)))),
      Column("record_id", ofArticle("article_id")), Column("prop", constant("mentionedIn")),
      Column("value", ofArticle("article_id")),
      Column("value_entity_id", constant(""), validity: nothing),
      Column(
        "original_value", mentions["sentence"]?.values.picking(rows.map(\.row)) ?? constant("")),
      Column("source", ofArticle("source")), Column("file", ofArticle("file")),
      Column("row", .int64(Array(repeating: 1, count: count))),
      Column("line", .int64(Array(repeating: 0, count: count))),
      Column("field", constant("text"), validity: Array(repeating: true, count: count)),
      Column(
        "byte_start", numbers("sentence_byte_start"), validity: known("sentence_byte_start"),
        isNullable: true),
      Column(
        "byte_end", numbers("sentence_byte_end"), validity: known("sentence_byte_end"),
        isNullable: true),
      Column("first_seen", constant(""), validity: nothing),
      Column("last_seen", constant(""), validity: nothing),
    ])
    // Statements are already in order; a stable sort by entity puts the articles' behind the dumps'.
    return Tables.joined([statements, added]).sorted(by: ["entity_id"])
  }

  /// Scored pairs of all groups whose records are published.
  func links(_ groups: [LinkGroup], records: Table) throws -> Table {
    var published = ValueDictionary()
    _ = published.ids(of: records["record_id"]?.strings ?? StringArray())
    let count = published.count
    let tables = try groups.map { group in
      let table = try read("links.parquet", PipelineTasks.linkID(group))
      guard let left = table["left"]?.strings, let right = table["right"]?.strings else {
        return table
      }
      let (from, to) = (published.ids(of: left), published.ids(of: right))
      let kept = (0..<table.rowCount).filter { max(from[$0], to[$0]) < count }
      return kept.count == table.rowCount ? table : table.picking(kept)
    }
    return Tables.joined(tables).sorted(by: ["left", "right"])
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
      try catalog.partitions.map {
        try read("issues.parquet", PipelineTasks.ingestID($0))
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
    let columns = all.columns.map { column in
      switch (column.name, column.values) {
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

extension StringArray {
  fileprivate func order(_ left: Int, _ right: Int) -> Int {
    if precedes(left, right) { return -1 }
    return precedes(right, left) ? 1 : 0
  }
}
