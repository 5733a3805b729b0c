import Records

/// Which properties are compared as one field, and how values of several properties come together.
///
/// Names and aliases of an organization are one question ("is it called the same?"), as are all
/// countries; identifiers each ask their own.
struct FieldPlan: Sendable, Hashable {
  /// The field's name in models and explanations: that of its first property.
  let name: String
  let type: PropertyType
  let properties: [String]

  /// The fields of a group, in the order in which models list them.
  ///
  /// - Parameter named: Properties that the pipeline names; they are fields whatever their type.
  static func fields(
    of group: LinkGroup, schemata: Schemata, present: Set<String>, named: Set<String> = []
  ) -> [FieldPlan] {
    var types: [String: PropertyType] = [:]
    for schema in schemata.names where schemata.group(of: schema) == group {
      for property in schemata.properties(of: schema) { types[property.name] = property.type }
    }
    var fields: [FieldPlan] = []
    var taken = Set<String>()
    func take(_ name: String, _ type: PropertyType, _ properties: [String]) {
      let found = properties.filter { present.contains($0) && !taken.contains($0) }
      taken.formUnion(properties)
      if !found.isEmpty { fields.append(FieldPlan(name: name, type: type, properties: found)) }
    }
    if group == .organization || group == .person {
      take("name", .name, nameProperties + (group == .person ? givenAndFamily : []))
      take("country", .country, countryProperties)
      take("address", .address, ["address"])
      take("website", .url, ["website"])
      if group == .person { take("gender", .topic, ["gender"]) }
      // The code stands in the address as well, and would count twice.
      if present.contains("address") { taken.insert("postalCode") }
      // What a source says about itself compares sources, not entities.
      taken.formUnion(["sourceUrl", "wikipediaUrl", "opencorporatesUrl", "createdAt", "modifiedAt"])
      taken.formUnion(["weakAlias", "abbreviation", "listingDate"])
      taken.formUnion(["deathDate", "dissolutionDate"])
      taken.subtract(named.subtracting(fields.flatMap(\.properties)))
    }
    for name in present.sorted() where !taken.contains(name) {
      guard let type = types[name] else { continue }
      switch type {
      case .identifier, .date, .email, .phone, .url, .number: take(name, type, [name])
      case .name, .text, .address, .country, .topic, .entity:
        let isAsked =
          switch group {
          case .own: type != .entity
          case .person: personTexts.contains(name)
          case .organization, .article: false
          }
        if isAsked || named.contains(name) { take(name, type, [name]) }
      }
    }
    return fields
  }

  /// Texts that tell which of several namesakes is meant; other texts of persons are what a source has
  /// to say of them.
  static let personTexts = ["birthPlace", "constituency", "political", "position"]
  /// Strong names; weak aliases and abbreviations are for search, they link nothing.
  static let nameProperties = ["name", "alias", "previousName"]
  static let givenAndFamily = ["firstName", "middleName", "secondName", "fatherName", "lastName"]
  /// Territories with a code of their own, which one source names and another its state.
  static let stateOfTerritory = [
    "hk": "cn", "mo": "cn", "pr": "us", "gu": "us", "vi": "us", "as": "us", "mp": "us", "gg": "gb",
    "je": "gb", "im": "gb", "gi": "gb", "ax": "fi", "fo": "dk", "gl": "dk", "gp": "fr", "mq": "fr",
    "gf": "fr", "re": "fr", "yt": "fr", "nc": "fr", "pf": "fr", "aw": "nl", "cw": "nl", "sx": "nl",
    "sj": "no",
  ]
  static let countryProperties = [
    "country", "jurisdiction", "mainCountry", "nationality", "citizenship",
  ]
}
