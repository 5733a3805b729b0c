import Bytes
import Records

/// What articles add to the datasets that fuse wrote.
struct ArticleParts {
  let articles: Table
  let mentions: Table
  /// Sentences that relate two entities, by story.
  let evidence: Table
  /// Rows of mentions that are linked, with their entity.
  private let linked: [(row: Int, entity: String)]

  init(articles: Table, mentions: Table, evidence: Table) {
    self.articles = articles
    self.mentions = mentions
    self.evidence = evidence
    linked = (0..<mentions.rowCount).compactMap { row in
      mentions.text("entity_id", row).map { (row, $0) }
    }
    storyCounts = Self.storyCounts(articles, mentions, linked)
  }

  var hasNoLinks: Bool { linked.isEmpty }

  /// Linked mentions per entity; forty copies of one wire story count once.
  private let storyCounts: [String: Int]

  private static func storyCounts(
    _ articles: Table, _ mentions: Table, _ linked: [(row: Int, entity: String)]
  ) -> [String: Int] {
    let ids = articles["article_id"]?.strings ?? StringArray()
    let labels = articles["story"]?.strings ?? StringArray()
    let stories = Dictionary(
      (0..<labels.count).map { (ids[$0], labels[$0]) }, uniquingKeysWith: { first, _ in first })
    var storiesOfEntity: [String: Set<String>] = [:]
    for (row, entity) in linked {
      let article = mentions["article_id"]?.values.text(at: row) ?? ""
      storiesOfEntity[entity, default: []].insert(stories[article] ?? article)
    }
    return storiesOfEntity.mapValues(\.count)
  }

  /// Some rows of `entities` with their mentions counted.
  func counting(_ entities: Table) -> Table {
    let ids = entities["entity_id"]?.strings ?? StringArray()
    let columns = entities.columns.map { column in
      guard column.name == "mention_count" else { return column }
      return Column(
        column.name, .int64((0..<ids.count).map { Int64(storyCounts[ids[$0]] ?? 0) }))
    }
    return Table(columns, rowCount: entities.rowCount)
  }

  /// The articles as records without an entity.
  var records: Table {
    let count = articles.rowCount
    let sources = articles["source"]?.values ?? .string(StringArray())
    let files = articles["file"]?.values ?? .string(StringArray())
    let none = Array(repeating: false, count: count)
    let blank = ColumnValues.dictionary(
      ids: Array(repeating: 0, count: count), values: StringArray([""]))
    return Table([
      Column("record_id", articles["article_id"]?.values ?? .string(StringArray())),
      Column("entity_id", blank, validity: none),
      Column(
        "schema",
        .dictionary(ids: Array(repeating: 0, count: count), values: StringArray(["Article"]))),
      Column("source", sources), Column("file", files), Column("key", blank, validity: none),
      Column("row", .int64(Array(repeating: 1, count: count))),
      Column("row_count", .int64(Array(repeating: 1, count: count))),
    ]).sorted(by: ["record_id"])
  }

  /// `mentionedIn` for every linked mention, and a row for each sentence that relates its entity to
  /// another; by entity.
  var statements: Table {
    let rows = linked.map(\.row)
    let mentioned = statements(
      of: mentions, rows, entities: .string(StringArray(linked.map(\.entity))), props: nil)
    let all = Array(0..<evidence.rowCount)
    let related = statements(
      of: evidence, all,
      entities: evidence["entity_id"]?.values ?? .string(StringArray()),
      props: evidence["prop"]?.values)
    return Tables.joined([mentioned, related]).sorted(by: ["entity_id"])
  }

  /// - Parameters:
  ///   - table: Has `article_id`, `sentence` and its bytes of the page.
  ///   - props: Of relations; nil makes it `mentionedIn`, whose value is the article.
  private func statements(
    of table: Table, _ rows: [Int], entities: ColumnValues, props: ColumnValues?
  ) -> Table {
    var byArticle: [String: Int] = [:]
    let ids = articles["article_id"]?.strings ?? StringArray()
    for index in 0..<ids.count { byArticle[ids[index]] = index }
    let article = rows.map {
      byArticle[table["article_id"]?.values.text(at: $0) ?? ""] ?? 0
    }
    func ofArticle(_ name: String) -> ColumnValues {
      articles[name]?.values.picking(article) ?? .string(StringArray())
    }
    let count = rows.count
    let nothing = Array(repeating: false, count: count)
    func constant(_ value: String) -> ColumnValues {
      .dictionary(ids: Array(repeating: 0, count: count), values: StringArray([value]))
    }
    func numbers(_ name: String) -> ColumnValues {
      table[name]?.values.picking(rows) ?? .int64([])
    }
    func known(_ name: String) -> [Bool]? {
      table[name]?.validity.map { flags in rows.map { flags[$0] } }
    }
    let others = props == nil ? nil : table["value_entity_id"]?.values.picking(rows)
    return Table([
      Column("entity_id", entities),
      Column("record_id", ofArticle("article_id")),
      Column("prop", props ?? constant("mentionedIn")),
      Column("value", others ?? ofArticle("article_id")),
      Column("value_entity_id", others ?? constant(""), validity: others == nil ? nothing : nil),
      Column("original_value", table["sentence"]?.values.picking(rows) ?? constant("")),
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
  }
}
