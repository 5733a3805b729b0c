import Records

/// Maps columns to the properties of the built-in schemata, by what each column means.
struct KnownSchemaMapping {
  let subject: DraftSubject

  /// Two columns with the same values in this share of the rows say the same.
  private static let repeatShare = 0.9
  /// Words in common from which a column of no known meaning is what another dump's column is.
  private static let overlapMin = 0.3

  func map(_ sources: inout [DraftedSource]) {
    let known = sources.map { source in source.usable.filter { property(of: $0) != nil } }
    // Of a dump that has no more of an address the code is none; it is compared as a code.
    let places = Set(sources.flatMap(\.usable).compactMap(\.meaning))
      .intersection(ColumnMeaning.addressParts)
    let hasAddress = places != [.postalCode]
    for index in sources.indices {
      let others = known.indices.filter { $0 != index }.flatMap { other in
        known[other].map { (reading: $0, file: sources[other].input.path) }
      }
      map(&sources[index], others, hasAddress: hasAddress)
    }
  }

  private func map(
    _ source: inout DraftedSource, _ others: [(reading: ColumnReading, file: String)],
    hasAddress: Bool
  ) {
    let usable = source.usable
    let inAddress = hasAddress ? source.joinAddress(usable) : []
    var taken: [ColumnReading] = []
    for var reading in usable where !inAddress.contains(reading.header) {
      if reading.meaning == nil { adopt(&reading, others) }
      if subject == .person, reading.meaning == .date, !reading.joinedColumns.isEmpty,
        !usable.contains(where: { $0.meaning == .birthDate })
      {
        // A date of which a register of persons does not say what it is about.
        reading.settle(.birthDate, .date, reading.reason)
      }
      guard let property = property(of: reading) else {
        source.leaveOut(reading.header, "\(reading.reason); nothing that linking looks at")
        continue
      }
      if reading.meaning == .name, isComposed(reading, taken + usable) {
        source.leaveOut(reading.header, "repeats given and family name")
        continue
      }
      if let first = taken.first(where: { repeats(reading, $0) }) {
        source.leaveOut(reading.header, "repeats \(first.header)")
        continue
      }
      if property == "name" || property == "alias", isOfSomethingElse(reading, usable) {
        source.leaveOut(reading.header, "the same in many rows: the name of something else")
        continue
      }
      taken.append(reading)
      source.add(property, DraftedSource.Part(reading))
    }
    // Several columns called a name are the name and other names.
    if let place = source.mappings.firstIndex(where: { $0.property == "name" }),
      source.mappings[place].parts.count > 1
    {
      var rest = source.mappings[place].parts
      let ranks = rest.map { part in
        source.readings.first { $0.header == part.column }?.labelRank ?? 0
      }
      // The first of equals.
      let best = ranks.indices.reduce(0) { ranks[$1] > ranks[$0] ? $1 : $0 }
      source.mappings[place].parts = [rest.remove(at: best)]
      for part in rest { source.add("alias", part) }
    }
    if subject == .person || subject == .either { source.joinName() }
    source.leaveOutFlawed()
  }

  private func adopt(
    _ reading: inout ColumnReading, _ others: [(reading: ColumnReading, file: String)]
  ) {
    let best = others.filter { $0.reading.type == .name || $0.reading.type == .text }
      .map { (overlap: reading.shape.overlap(with: $0.reading.shape), other: $0) }
      .max { $0.overlap < $1.overlap }
    guard let best, best.overlap >= Self.overlapMin else { return }
    reading.adopt(best.other.reading, overlap: best.overlap, in: best.other.file)
  }

  private func repeats(_ reading: ColumnReading, _ first: ColumnReading) -> Bool {
    guard reading.type == first.type, reading.shape.separator == nil else { return false }
    var (equal, filled) = (0, 0)
    for (own, other) in zip(reading.shape.values, first.shape.values) where !own.isEmpty {
      filled += 1
      if own == other { equal += 1 }
    }
    return Double(equal) >= Double(filled) * Self.repeatShare
  }

  /// A name that many rows share, beside one that tells them apart: a person's town, a firm's group.
  private func isOfSomethingElse(_ reading: ColumnReading, _ others: [ColumnReading]) -> Bool {
    guard reading.meaning == .name, reading.shape.filledCount >= 50,
      reading.shape.distinctness < 0.25
    else { return false }
    return others.contains {
      $0.meaning?.isLabel == true && $0.type == .name && $0.shape.filled >= 0.9
        && $0.shape.distinctness > max(0.5, reading.shape.distinctness * 3)
    }
  }

  /// A further name column that only joins given and family name.
  private func isComposed(_ reading: ColumnReading, _ others: [ColumnReading]) -> Bool {
    let names = others.filter { $0.meaning == .name }
    guard names.first?.header != reading.header,
      let given = others.first(where: { $0.meaning == .givenName }),
      let family = others.first(where: { $0.meaning == .familyName })
    else { return false }
    var (equal, filled) = (0, 0)
    for (row, own) in reading.shape.values.enumerated() where !own.isEmpty {
      filled += 1
      if own == "\(given.shape.values[row]) \(family.shape.values[row])" { equal += 1 }
    }
    return Double(equal) >= Double(filled) * Self.repeatShare
  }

  private func property(of reading: ColumnReading) -> String? {
    if let property = reading.shape.checkedIdentifier ?? namesake(of: reading), has(property) {
      return property
    }
    guard let meaning = reading.meaning else { return nil }
    switch subject {
    case .person: return personProperty(meaning)
    case .company, .organization: return companyProperty(meaning)
    case .either: return personProperty(meaning) ?? companyProperty(meaning)
    case .own: return nil
    }
  }

  /// The property that a column is called after ("imoNumber", "INN_CODE"), where its values are of that type.
  ///
  /// Names and what makes up addresses are left to their meaning.
  private func namesake(of reading: ColumnReading) -> String? {
    if let property = reading.shape.calledIdentifier { return property }
    guard let property = Self.properties[reading.shape.words.joined()] else { return nil }
    switch property.type {
    case .identifier, .text, .topic:
      return [.identifier, .text, .number].contains(reading.type) ? property.name : nil
    case .date, .country, .url, .email, .phone, .number:
      return property.type == reading.type ? property.name : nil
    case .name, .address, .entity: return nil
    }
  }

  /// All properties, by their names in small letters.
  private static let properties: [String: Property] = {
    let schemata = Schemata()
    var properties: [String: Property] = [:]
    for schema in ["Person", "Company"] {
      for property in schemata.properties(of: schema) {
        properties[property.name.lowercased()] = property
      }
    }
    return properties
  }()

  /// Whether the schemata that the dumps get have a property.
  private func has(_ property: String) -> Bool {
    let schemata = Schemata()
    return switch subject {
    case .person: schemata.property(property, of: "Person") != nil
    case .company, .organization: schemata.property(property, of: "Organization") != nil
    case .either:
      schemata.property(property, of: "Person") != nil
        && schemata.property(property, of: "Organization") != nil
    case .own: false
    }
  }

  private func personProperty(_ meaning: ColumnMeaning) -> String? {
    switch meaning {
    case .name: "name"
    case .givenName: "firstName"
    case .middleName: "middleName"
    case .familyName: "lastName"
    case .nickname: "weakAlias"
    case .honorific, .title: "title"
    case .birthDate: "birthDate"
    case .deathDate: "deathDate"
    case .birthPlace: "birthPlace"
    case .gender: "gender"
    case .nationality: "nationality"
    case .occupation: "position"
    case .party: "political"
    case .constituency: "constituency"
    case .passport: "passportNumber"
    case .socialSecurityNumber: "socialSecurityNumber"
    case .nationalID, .identifier, .registrationNumber: "idNumber"
    default: sharedProperty(meaning)
    }
  }

  private func companyProperty(_ meaning: ColumnMeaning) -> String? {
    switch meaning {
    case .name, .title, .companyName: "name"
    case .legalForm: "legalForm"
    case .sector: "sector"
    case .kind: "classification"
    case .registrationNumber, .identifier, .nationalID: "registrationNumber"
    case .leiCode: "leiCode"
    case .isin: "isin"
    case .ticker: "ticker"
    case .cikCode: "cikCode"
    case .incorporationDate: "incorporationDate"
    case .dissolutionDate: "dissolutionDate"
    case .listingDate: "listingDate"
    default: sharedProperty(meaning)
    }
  }

  /// What persons and organizations have alike.
  private func sharedProperty(_ meaning: ColumnMeaning) -> String? {
    switch meaning {
    case .alias: "alias"
    case .previousName: "previousName"
    case .country: "country"
    case .phone: "phone"
    case .email: "email"
    case .website: "website"
    case .postalCode: "postalCode"
    case .taxNumber: "taxNumber"
    case .vatCode: "vatCode"
    case .status: "status"
    case .sourceAddress: "sourceUrl"
    case .description: "summary"
    default: nil
    }
  }
}
