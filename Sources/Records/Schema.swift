/// A property of a schema: its name in the FollowTheMoney vocabulary, and what it holds.
package struct Property: Sendable, Hashable {
  package let name: String
  package let type: PropertyType
  /// Two entities with different values cannot be one (a LEI, not a phone number).
  package let isUnique: Bool

  package init(_ name: String, _ type: PropertyType, isUnique: Bool = false) {
    self.name = name
    self.type = type
    self.isUnique = isUnique
  }
}

/// A kind of entity: its name, what it extends, its own properties.
///
/// Source of the built-in ones: FollowTheMoney, <https://followthemoney.tech>.
package struct Schema: Sendable, Hashable {
  package let name: String
  package let parent: String?
  package let properties: [Property]

  package init(_ name: String, extends parent: String?, _ properties: [Property]) {
    self.name = name
    self.parent = parent
    self.properties = properties
  }
}

/// Which records may be one entity: linked inside a group, never across.
package enum LinkGroup: Hashable, Sendable, Comparable, CustomStringConvertible {
  case organization, person
  /// A schema of the pipeline's own.
  case own(String)
  /// Articles: records without an entity.
  case article

  package var description: String {
    switch self {
    case .organization: "organization"
    case .person: "person"
    case .own(let name): name
    case .article: "article"
    }
  }

  package static func < (left: LinkGroup, right: LinkGroup) -> Bool {
    left.description < right.description
  }
}

/// All schemata that a pipeline knows: the built-in ones and its own.
package struct Schemata: Sendable {
  private let byName: [String: Schema]
  private let ownNames: Set<String>

  /// - Parameter own: Schemata that the pipeline declares; they extend `Thing` unless they say more.
  package init(own: [Schema] = []) {
    byName = Dictionary(
      (Schemata.builtIn + own).map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
    ownNames = Set(own.map(\.name))
  }

  package subscript(name: String) -> Schema? { byName[name] }
  package var names: [String] { byName.keys.sorted() }

  /// The schema and its ancestors, nearest first.
  package func lineage(_ name: String) -> [Schema] {
    var lineage: [Schema] = []
    var next = byName[name]
    while let schema = next, lineage.count < 16 {
      lineage.append(schema)
      next = schema.parent.flatMap { byName[$0] }
    }
    return lineage
  }

  /// All properties, inherited ones included, in byte order of their names.
  package func properties(of name: String) -> [Property] {
    var seen: [String: Property] = [:]
    for schema in lineage(name) {
      for property in schema.properties where seen[property.name] == nil {
        seen[property.name] = property
      }
    }
    return seen.values.sorted { $0.name < $1.name }
  }

  package func property(_ property: String, of schema: String) -> Property? {
    for ancestor in lineage(schema) {
      if let found = ancestor.properties.first(where: { $0.name == property }) { return found }
    }
    return nil
  }

  /// The property of that name that any schema of a group has.
  package func property(_ property: String, in group: LinkGroup) -> Property? {
    for name in names where self.group(of: name) == group {
      if let found = self.property(property, of: name) { return found }
    }
    return nil
  }

  /// How many ancestors: the fused schema of a cluster is its most specific one.
  package func depth(_ name: String) -> Int { lineage(name).count }

  package func group(of name: String) -> LinkGroup {
    let ancestors = lineage(name).map(\.name)
    if let own = ancestors.last(where: { ownNames.contains($0) }) {
      // An own schema that extends Company is linked with the companies.
      if ancestors.contains("LegalEntity") { return groupOfLegalEntity(ancestors) }
      return .own(own)
    }
    if ancestors.contains("Article") { return .article }
    return groupOfLegalEntity(ancestors)
  }

  private func groupOfLegalEntity(_ ancestors: [String]) -> LinkGroup {
    ancestors.contains("Person") ? .person : .organization
  }

  package static let builtIn: [Schema] = [
    Schema(
      "Thing", extends: nil,
      [
        Property("name", .name), Property("alias", .name), Property("previousName", .name),
        Property("weakAlias", .name), Property("abbreviation", .name),
        Property("country", .country), Property("address", .address), Property("summary", .text),
        Property("description", .text), Property("notes", .text), Property("topics", .topic),
        Property("keywords", .text), Property("program", .text), Property("sourceUrl", .url),
        Property("publisher", .text), Property("wikidataId", .identifier, isUnique: true),
        Property("wikipediaUrl", .url), Property("wikipediaTitle", .identifier),
        Property("createdAt", .date), Property("modifiedAt", .date),
      ]),
    Schema(
      "LegalEntity", extends: "Thing",
      [
        Property("legalForm", .text), Property("status", .text), Property("sector", .text),
        Property("classification", .text), Property("email", .email), Property("phone", .phone),
        Property("website", .url), Property("jurisdiction", .country),
        Property("mainCountry", .country), Property("incorporationDate", .date),
        Property("dissolutionDate", .date), Property("registrationNumber", .identifier),
        Property("taxNumber", .identifier), Property("vatCode", .identifier),
        Property("idNumber", .identifier), Property("uniqueEntityId", .identifier),
        Property("leiCode", .identifier, isUnique: true), Property("dunsCode", .identifier),
        Property("swiftBic", .identifier), Property("innCode", .identifier),
        Property("ogrnCode", .identifier), Property("opencorporatesUrl", .url),
        Property("legislation", .text), Property("listingDate", .date),
        Property("city", .text), Property("state", .text), Property("postalCode", .identifier),
        Property("okpoCode", .identifier), Property("uscCode", .identifier),
        Property("ofacId", .identifier), Property("unReference", .identifier),
        Property("facebook", .identifier), Property("twitter", .identifier),
        Property("sirenCode", .identifier), Property("siretCode", .identifier),
        Property("companiesHouseNumber", .identifier), Property("iban", .identifier),
      ]),
    Schema(
      "Organization", extends: "LegalEntity",
      [
        Property("cageCode", .identifier), Property("permId", .identifier),
        Property("imoNumber", .identifier), Property("isin", .identifier),
        Property("figi", .identifier), Property("ticker", .identifier),
        Property("stockCode", .identifier), Property("cikCode", .identifier, isUnique: true),
        Property("ricCode", .identifier),
      ]),
    Schema("Company", extends: "Organization", []),
    Schema("PublicBody", extends: "Organization", []),
    Schema(
      "Person", extends: "LegalEntity",
      [
        Property("title", .text), Property("firstName", .name), Property("secondName", .name),
        Property("middleName", .name), Property("fatherName", .name), Property("lastName", .name),
        Property("birthDate", .date), Property("birthPlace", .text),
        Property("birthCountry", .country),
        Property("deathDate", .date), Property("position", .text),
        Property("nationality", .country),
        Property("citizenship", .country), Property("passportNumber", .identifier),
        Property("socialSecurityNumber", .identifier), Property("gender", .topic),
        Property("political", .text), Property("education", .text), Property("constituency", .text),
        Property("bioguideId", .identifier, isUnique: true), Property("govtrackId", .identifier),
        Property("parliamentId", .identifier, isUnique: true),
        Property("parlparseId", .identifier, isUnique: true),
      ]),
    Schema(
      "Article", extends: nil,
      [
        Property("title", .text), Property("author", .text), Property("publishedAt", .date),
        Property("sourceUrl", .url), Property("language", .text), Property("bodyText", .text),
        Property("publisher", .text),
      ]),
  ]
}
