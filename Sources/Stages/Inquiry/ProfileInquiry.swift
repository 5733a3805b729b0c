import Bytes
import Normalization
import Records

/// A value of a profile with every place that claims it.
package struct SourcedValue: Sendable {
  /// One claim.
  package struct Place: Sendable, Hashable {
    package let source: String
    package let file: String
    package let row: Int
    package let line: Int
    package let field: String?
    package let originalValue: String
    package let recordID: String
  }

  package let value: String
  /// The entity that the value names, for relations.
  package let entityID: String?
  package let places: [Place]
}

/// An article that mentions an entity.
package struct Evidence: Sendable {
  package let articleID: String
  package let title: String?
  package let url: String?
  package let date: String?
  package let file: String
  package let sentence: String
  package let byteRange: Range<Int>
}

/// A profile as `show` prints it.
package struct ProfileView: Sendable {
  package let entityID: String
  package let schema: String
  package let caption: String
  package let recordCount: Int
  package let mentionCount: Int
  package let sources: [String]
  package let licenses: [String]
  package let conflicts: [String]
  package let firstSeen: String?
  package let lastSeen: String?
  package let weakestLink: Double?
  /// Property by property, values in the order of the profile: the survivor first.
  package let properties: [(name: String, values: [SourcedValue])]
  package let evidence: [Evidence]
  package let recordIDs: [String]
}

/// What a search found.
package struct Hit: Sendable {
  package let entityID: String
  package let schema: String
  package let caption: String
  package let recordCount: Int
  /// The name is exactly what was asked for, letter case and accents aside.
  package let isExact: Bool
}

/// Finds profiles in the published night, with a source for each value.
package struct ProfileInquiry {
  private let night: NightReading

  package init(workspace: String) throws { night = try NightReading(workspace: workspace) }

  /// The entities that an entity id (retired ones too), a record id or a name means; best first.
  package func find(_ what: String) throws -> [Hit] {
    let entities = try night.table(
      "entities",
      columns: [
        "entity_id", "schema", "caption", "name", "alias", "previousName", "weakAlias",
        "record_count",
      ])
    func hit(_ row: Int, exact: Bool) -> Hit {
      Hit(
        entityID: entities.text("entity_id", row) ?? "", schema: entities.text("schema", row) ?? "",
        caption: entities.text("caption", row) ?? "",
        recordCount: entities.number("record_count", row), isExact: exact)
    }
    let ids = entities["entity_id"]?.strings ?? StringArray()
    func row(of id: String) -> Int? { (0..<ids.count).first { ids[$0] == id } }
    for id in try idsMeant(by: what) { if let row = row(of: id) { return [hit(row, exact: true)] } }

    let wanted = FoldedText(what).texts
    guard !wanted.isEmpty else { throw InquiryError.nothingFound(what: what) }
    var hits: [Hit] = []
    for row in 0..<entities.rowCount {
      var isExact = false
      var isFound = false
      for property in ["name", "alias", "previousName", "weakAlias"] {
        for text in entities.texts(property, row) {
          let tokens = FoldedText(text).texts
          if tokens == wanted { isExact = true }
          if contains(tokens, wanted) { isFound = true }
        }
      }
      if isExact || isFound { hits.append(hit(row, exact: isExact)) }
    }
    guard !hits.isEmpty else { throw InquiryError.nothingFound(what: what) }
    return hits.sorted {
      ($0.isExact ? 0 : 1, -$0.recordCount, $0.entityID)
        < ($1.isExact ? 0 : 1, -$1.recordCount, $1.entityID)
    }
  }

  /// An entity id as it is, those that replaced it, or the entity of a record.
  private func idsMeant(by what: String) throws -> [String] {
    if what.hasPrefix("cg-") {
      let redirects = try night.rows(of: "redirects", where: "old_id", equals: what)
      return [what] + (redirects.rowCount > 0 ? redirects.texts("new_ids", 0) : [])
    }
    guard what.contains("/") else { return [] }
    let records = try night.table("records", columns: ["record_id", "entity_id"])
    let ids = records["record_id"]?.strings ?? StringArray()
    return (0..<ids.count).first { ids[$0] == what }.flatMap { records.text("entity_id", $0) }
      .map { [$0] } ?? []
  }

  private func contains(_ tokens: [String], _ wanted: [String]) -> Bool {
    guard tokens.count >= wanted.count else { return false }
    for start in 0...(tokens.count - wanted.count)
    where tokens[start..<(start + wanted.count)].elementsEqual(wanted) {
      return true
    }
    return false
  }

  /// The profile of an entity.
  package func profile(_ id: String) throws -> ProfileView {
    let entity = try night.rows(of: "entities", where: "entity_id", equals: id)
    guard entity.rowCount > 0 else { throw InquiryError.nothingFound(what: id) }
    let statements = try night.rows(of: "statements", where: "entity_id", equals: id)
    let records = try night.rows(of: "records", where: "entity_id", equals: id)
    var weakest: Double?
    if case .double(let values)? = entity["weakest_link"]?.values,
      entity["weakest_link"]?.validity?[0] ?? true
    {
      weakest = values[0]
    }
    return ProfileView(
      entityID: id, schema: entity.text("schema", 0) ?? "",
      caption: entity.text("caption", 0) ?? "",
      recordCount: entity.number("record_count", 0),
      mentionCount: entity.number("mention_count", 0), sources: entity.texts("sources", 0),
      licenses: entity.texts("licenses", 0), conflicts: entity.texts("conflicts", 0),
      firstSeen: entity.text("first_seen", 0), lastSeen: entity.text("last_seen", 0),
      weakestLink: weakest, properties: properties(entity, statements),
      evidence: try evidence(statements),
      recordIDs: (0..<records.rowCount).compactMap { records.text("record_id", $0) }.sorted())
  }

  private func properties(
    _ entity: Table, _ statements: Table
  ) -> [(name: String, values: [SourcedValue])] {
    var placesOfValue: [String: [String: [SourcedValue.Place]]] = [:]
    var entityOfValue: [String: String] = [:]
    for row in 0..<statements.rowCount {
      let property = statements.text("prop", row) ?? ""
      guard property != "mentionedIn" else { continue }
      let value = statements.text("value", row) ?? ""
      if let target = statements.text("value_entity_id", row) { entityOfValue[value] = target }
      placesOfValue[property, default: [:]][value, default: []].append(
        SourcedValue.Place(
          source: statements.text("source", row) ?? "", file: statements.text("file", row) ?? "",
          row: statements.number("row", row), line: statements.number("line", row),
          field: statements.text("field", row),
          originalValue: statements.text("original_value", row) ?? "",
          recordID: statements.text("record_id", row) ?? ""))
    }
    // Names first, then what the profile lists, then relations.
    let first = ["name", "alias", "previousName", "weakAlias"]
    let rest = placesOfValue.keys.filter { !first.contains($0) }.sorted()
    return (first + rest).compactMap { property in
      guard let found = placesOfValue[property] else { return nil }
      let listed = entity.texts(property, 0)
      let order = listed + found.keys.filter { !listed.contains($0) }.sorted()
      return (
        property,
        order.compactMap { value in
          found[value].map { places in
            SourcedValue(value: value, entityID: entityOfValue[value], places: places)
          }
        }
      )
    }
  }

  private func evidence(_ statements: Table) throws -> [Evidence] {
    let rows = (0..<statements.rowCount).filter { statements.text("prop", $0) == "mentionedIn" }
    guard !rows.isEmpty else { return [] }
    let articles = try night.table(
      "articles", columns: ["article_id", "title", "url", "date", "file"])
    let ids = articles["article_id"]?.strings ?? StringArray()
    var rowOfArticle: [String: Int] = [:]
    for row in 0..<ids.count { rowOfArticle[ids[row]] = row }
    return rows.map { row in
      let id = statements.text("record_id", row) ?? ""
      let article = rowOfArticle[id]
      return Evidence(
        articleID: id, title: article.flatMap { articles.text("title", $0) },
        url: article.flatMap { articles.text("url", $0) },
        date: article.flatMap { articles.text("date", $0) },
        file: statements.text("file", row) ?? "",
        sentence: statements.text("original_value", row) ?? "",
        byteRange: statements.number(
          "byte_start", row)..<max(
            statements.number("byte_start", row), statements.number("byte_end", row)))
    }
  }

  /// How the records of an entity hold together: the links of the strongest tree, weakest first.
  package func ties(of id: String) throws -> [Tie] {
    let records = try night.rows(of: "records", where: "entity_id", equals: id)
    let members = Set((0..<records.rowCount).compactMap { records.text("record_id", $0) })
    let links = try night.table(
      "links",
      columns: [
        "left", "right", "match_weight", "match_probability", "blocking_rule", "levels",
        "judgement",
      ])
    let left = links["left"]?.strings ?? StringArray()
    let right = links["right"]?.strings ?? StringArray()
    guard case .double(let weights)? = links["match_weight"]?.values,
      case .double(let probabilities)? = links["match_probability"]?.values
    else { return [] }
    let inside = (0..<links.rowCount).filter {
      members.contains(left[$0]) && members.contains(right[$0])
    }
    .sorted { (weights[$1], left[$0], right[$0]) < (weights[$0], left[$1], right[$1]) }
    var parents: [String: String] = [:]
    func root(_ node: String) -> String {
      var node = node
      while let parent = parents[node] { node = parent }
      return node
    }
    var ties: [Tie] = []
    for row in inside {
      let (from, to) = (root(left[row]), root(right[row]))
      guard from != to else { continue }
      parents[max(from, to)] = min(from, to)
      ties.append(
        Tie(
          left: left[row], right: right[row], weight: weights[row],
          probability: probabilities[row], rule: links.text("blocking_rule", row) ?? "",
          levels: links.texts("levels", row), judgement: links.text("judgement", row)))
    }
    return ties.reversed()
  }
}

/// A link that holds a cluster together.
package struct Tie: Sendable {
  package let left: String
  package let right: String
  /// log2 of the Bayes factor.
  package let weight: Double
  package let probability: Double
  package let rule: String
  package let levels: [String]
  package let judgement: String?
}
