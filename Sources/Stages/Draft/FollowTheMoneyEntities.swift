import Records

/// A dump of entities in the vocabulary that the schemata here have too: a line for each with its id, its schema, and
/// lists of values. What it calls an ownership or a directorship is a relation of two others.
///
/// Source: <https://followthemoney.tech/explorer/>.
struct FollowTheMoneyEntities: Sendable {
  /// The schemata of its entities that become records.
  private(set) var schemata: [String] = []
  /// The schemata of its edges.
  private(set) var edges: [Edge] = []
  /// Schemata whose rows say nothing that is read.
  private(set) var leftOut: [String] = []
  /// Properties that some row has.
  private(set) var properties: [String] = []

  /// A schema whose rows relate two entities.
  struct Edge: Sendable, Hashable {
    let schema: String
    /// What the object is to the subject.
    let kind: String
    /// The properties that hold the ends.
    let subject: String
    let object: String
  }

  private static let allEdges = [
    Edge(schema: "Ownership", kind: "owner", subject: "asset", object: "owner"),
    Edge(schema: "Directorship", kind: "director", subject: "organization", object: "director"),
    Edge(schema: "Membership", kind: "member", subject: "organization", object: "member"),
    Edge(schema: "Employment", kind: "employee", subject: "employer", object: "employee"),
    Edge(schema: "Family", kind: "relative", subject: "person", object: "relative"),
    Edge(schema: "Associate", kind: "associate", subject: "person", object: "associate"),
    Edge(schema: "Representation", kind: "agent", subject: "client", object: "agent"),
    Edge(schema: "Succession", kind: "successor", subject: "predecessor", object: "successor"),
    Edge(schema: "UnknownLink", kind: "linked", subject: "subject", object: "object"),
  ]
  private static let recordSchemata = [
    "Person", "Company", "PublicBody", "Organization", "LegalEntity",
  ]

  /// Nil for any other dump.
  init?(_ input: DraftInput) throws {
    let headers = Set(input.columns.map(\.header))
    guard [.json, .jsonl].contains(input.format.kind), headers.isSuperset(of: ["id", "schema"]),
      headers.contains(where: { $0.hasPrefix("properties.") })
    else { return nil }
    let found = try DraftInput.distinct("schema", in: input.path, input.format)
    schemata = Self.recordSchemata.filter(found.contains)
    if schemata.isEmpty { return nil }
    edges = Self.allEdges.filter { found.contains($0.schema) }
    leftOut = found.subtracting(schemata).subtracting(edges.map(\.schema)).sorted()
    let known = Schemata()
    let names = Set(schemata.flatMap { known.properties(of: $0) }.map(\.name)).sorted()
    let filled = try DraftInput.filled(names.map(Self.path), in: input.path, input.format)
    properties = names.filter { filled.contains(Self.path($0)) }
  }

  private static func path(_ property: String) -> String { "properties.\(property)" }

  /// The source as a pipeline file has it, from its key on.
  func write(source: String, files: [(text: String, reason: String)], to draft: inout DraftText) {
    draft.add("    key: id", "the id of an entity")
    draft.add("    tables:")
    let indented = files.map { (text: "    " + $0.text, reason: $0.reason) }
    add(indented, to: &draft)
    draft.add(
      "        where: {schema: [\(schemata.joined(separator: ", "))]}",
      "entities of public registers")
    draft.add("        schema: {column: schema}", "the column holds the names of schemata")
    draft.add("        map:")
    for property in properties { draft.add("          \(property): \(Self.path(property))") }
    if !edges.isEmpty {
      add(indented, to: &draft)
      let names = edges.map(\.schema).joined(separator: ", ")
      draft.add("        where: {schema: [\(names)]}", "rows that relate two entities")
      draft.add("        relations:")
    }
    for edge in edges {
      func end(_ property: String) -> String {
        "{source: \(scalar(source)), key: \(Self.path(property))}"
      }
      draft.add("          - kind: \(edge.kind)", edge.schema)
      draft.add("            where: {schema: \(edge.schema)}")
      draft.add("            subject: \(end(edge.subject))")
      draft.add("            object: \(end(edge.object))")
      draft.add("            role: properties.role")
      draft.add("            start: properties.startDate")
      draft.add("            end: properties.endDate")
    }
    if !leftOut.isEmpty {
      draft.add("    # Left out: rows of \(leftOut.map(oneLine).joined(separator: ", ")).")
    }
  }

  private func add(_ files: [(text: String, reason: String)], to draft: inout DraftText) {
    for (place, line) in files.enumerated() {
      // The first line of a table begins its item.
      let text = place == 0 ? "      - " + line.text.drop { $0 == " " } : line.text
      draft.add(text, line.reason)
    }
  }
}
