import Records

/// What the rows of the dumps are about, and with that the schema they get.
enum DraftSubject: Sendable, Hashable {
  case person
  case company
  /// Organizations of which nothing says that they are companies.
  case organization
  /// Persons and organizations in one dump, told apart by a column of each dump that has one.
  case either
  /// A schema of the pipeline's own, with this name.
  case own(String)

  /// Values of a column that tell persons from organizations, in small letters.
  static let schemaOfKind: [String: String] = [
    "individual": "Person", "person": "Person", "natural person": "Person", "people": "Person",
    "p": "Person", "i": "Person",
    "entity": "Organization", "organization": "Organization", "organisation": "Organization",
    "company": "Company", "enterprise": "Company", "legal entity": "Organization",
    "legal person": "Organization", "e": "Organization", "corporation": "Company",
    "firm": "Company", "business": "Company", "group": "Organization", "o": "Organization",
    "c": "Company",
  ]

  /// Why, in words.
  struct Finding: Sendable {
    let subject: DraftSubject
    let reason: String
  }

  /// Weighs what the columns of all dumps speak for.
  static func found(in dumps: [[ColumnReading]]) -> Finding {
    let readings = dumps.flatMap { $0 }.filter { $0.shape.filledCount > 0 }
    if dumps.contains(where: { kindColumn(of: $0) != nil }),
      readings.contains(where: { $0.meaning == .name })
    {
      return Finding(subject: .either, reason: "a column tells persons from organizations")
    }
    var evidence: [String: [(Double, String)]] = ["person": [], "company": [], "own": []]
    var counted = Set<String>()
    let hasNameColumn = readings.contains { $0.meaning == .name }
    for reading in readings {
      guard let meaning = reading.meaning else { continue }
      // Beside a name a title is how somebody is addressed.
      if meaning == .title, hasNameColumn { continue }
      for (side, weight) in weights(of: meaning) where counted.insert("\(side)\(meaning)").inserted
      {
        evidence[side]?.append((weight, reading.header))
      }
    }
    if let column = readings.first(where: { !Self.shareWords.isDisjoint(with: $0.shape.words) }) {
      evidence["company"]?.append((1.5, column.header))
    }
    for dump in dumps {
      guard let label = dump.first(where: { $0.meaning?.isLabel == true }) else { continue }
      let share = label.shape.legalForms
      if share >= 0.2 {
        evidence["company"]?.append((4, "legal forms in \(label.header)"))
      } else if share >= 0.08 {
        evidence["company"]?.append((1.5, "legal forms in \(label.header)"))
      }
    }
    func total(_ side: String) -> Double { (evidence[side] ?? []).reduce(0) { $0 + $1.0 } }
    func why(_ side: String) -> String {
      let strongest = (evidence[side] ?? []).sorted { ($1.0, $0.1) < ($0.0, $1.1) }
      var seen = Set<String>()
      return strongest.map(\.1).filter { seen.insert($0).inserted }.prefix(3)
        .joined(separator: ", ")
    }
    let hasName = readings.contains {
      $0.meaning == .name || $0.meaning == .familyName || $0.meaning == .companyName
    }
    let (person, company, own) = (total("person"), total("company"), total("own"))
    if hasName, person >= 2, person >= company, person > own {
      return Finding(subject: .person, reason: "persons: \(why("person"))")
    }
    if hasName || readings.contains(where: { $0.meaning == .title }), company >= 3, company >= own {
      return Finding(subject: .company, reason: "companies: \(why("company"))")
    }
    let name = ownName(readings)
    if hasName, name.isGeneric, let finding = byNames(dumps) { return finding }
    return Finding(subject: .own(name.name), reason: name.reason)
  }

  /// What the names themselves are names of, where the other columns tell too little.
  private static func byNames(_ dumps: [[ColumnReading]]) -> Finding? {
    let labels = dumps.compactMap { dump in
      dump.filter { $0.meaning?.isLabel == true && $0.type == .name }
        .max { $0.labelRank < $1.labelRank }
    }
    guard !labels.isEmpty else { return nil }
    let headers = labels.map(\.header).joined(separator: ", ")
    if labels.allSatisfy({ NamedThings.organizationShare(of: $0.shape.distinct) >= 0.3 }) {
      return Finding(
        subject: .organization, reason: "organizations: words that they are called by in \(headers)"
      )
    }
    if labels.allSatisfy({ NamedThings.personShare(of: $0.shape.distinct) >= 0.6 }) {
      return Finding(subject: .person, reason: "persons: names of people in \(headers)")
    }
    return nil
  }

  /// What only companies with shares have: words of headers.
  private static let shareWords: Set<String> = [
    "assets", "shares", "dividend", "eps", "ebitda", "ipo", "figi", "cusip", "sedol", "wkn", "ric",
    "shareholders", "turnover", "revenue", "revenues", "marketcap",
  ]

  /// The column whose few values tell persons from organizations.
  static func kindColumn(of readings: [ColumnReading]) -> ColumnReading? {
    readings.first { reading in
      let values = reading.shape.distinct.map { $0.lowercased() }
      let schemata = Set(values.compactMap { schemaOfKind[$0] })
      return (2...12).contains(values.count) && schemata.contains("Person") && schemata.count > 1
        && values.count(where: { schemaOfKind[$0] != nil }) * 2 >= values.count
    }
  }

  private static func weights(of meaning: ColumnMeaning) -> [(String, Double)] {
    switch meaning {
    case .givenName, .familyName: [("person", 2)]
    case .birthDate, .gender, .passport, .socialSecurityNumber, .party, .constituency:
      [("person", 2)]
    case .deathDate, .birthPlace, .nationality, .occupation, .nickname, .nationalID, .middleName:
      [("person", 1)]
    case .leiCode, .isin, .ticker, .cikCode, .legalForm, .incorporationDate, .companyName,
      .registrationNumber, .vatCode:
      [("company", 3)]
    case .sector, .listingDate, .taxNumber, .dissolutionDate: [("company", 1.5)]
    case .title, .author, .artist, .collection, .price, .maker: [("own", 2)]
    case .duration, .locator, .year, .quantity: [("own", 1)]
    default: []
    }
  }

  /// A name for a schema of the pipeline's own: after the label column ("Beer_Name"), else after what
  /// the columns have in common.
  private static func ownName(
    _ readings: [ColumnReading]
  ) -> (name: String, reason: String, isGeneric: Bool) {
    let plain: Set<String> = [
      "full", "display", "common", "official", "legal", "trading", "security", "the", "first",
      "last", "short", "long", "entity", "item", "record", "track", "sort", "code", "raw", "user",
    ]
    // Beside a plain "name" the name of something else says nothing of the rows.
    let labels = readings.filter { $0.meaning == .name || $0.meaning == .title }
    let hasPlain = labels.contains { reading in
      reading.shape.words.allSatisfy { plain.contains($0) || $0 == "name" || $0 == "title" }
    }
    for reading in hasPlain ? [] : labels {
      let words = reading.shape.words
      if words.count == 2, words[1] == "name" || words[1] == "title", !plain.contains(words[0]),
        words[0].utf8.count > 2, words[0].utf8.allSatisfy({ (0x61...0x7A).contains($0) })
      {
        return (
          words[0].prefix(1).uppercased() + words[0].dropFirst(), "named after \(reading.header)",
          false
        )
      }
    }
    let meanings = Set(readings.compactMap(\.meaning))
    let hasVenue = !meanings.isDisjoint(with: [.collection, .locator, .year])
    if meanings.contains(.author), hasVenue, !meanings.contains(.artist) {
      return ("Publication", "it has authors and a place of publication", false)
    }
    if !meanings.isDisjoint(with: [.artist, .duration]) {
      return ("Work", "it has a title and people who made it", false)
    }
    if meanings.contains(.price) || meanings.contains(.maker) {
      return ("Product", "it has a price or a maker", false)
    }
    if !meanings.isDisjoint(with: [.address, .street, .city, .phone]) {
      return ("Place", "it has a name and an address", true)
    }
    return ("Record", "nothing tells what its rows describe", true)
  }
}
