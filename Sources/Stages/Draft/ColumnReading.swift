import Records

/// A column as a draft understands it: what it says, what kind of values it holds, and why.
///
/// The header is believed where the values agree; where they do not, the values win.
struct ColumnReading: Sendable {
  let shape: ColumnShape
  /// Nil: neither header nor values tell more than its type.
  private(set) var meaning: ColumnMeaning?
  private(set) var type: PropertyType
  /// A pattern for the part of a value that counts.
  private(set) var capture: String?
  private(set) var reason: String
  /// The values are not what the header promises.
  private(set) var isContradicted = false
  /// Why it cannot serve, where it cannot.
  private(set) var flaw: String?
  /// The columns that make its values together, joined by hyphens; empty where it is a column itself.
  private(set) var joinedColumns: [String] = []

  var header: String { shape.header }

  init(_ shape: ColumnShape) {
    self.shape = shape
    type = .text
    reason = ""
    let called = HeaderWords.meaning(of: shape.header)
    guard shape.filledCount > 0 else {
      meaning = called
      flaw = "empty in all rows that were read"
      return
    }
    if let called {
      if called == .provenance, shape.urls >= 0.9 {
        settle(.sourceAddress, .url, "called a source, its values are web addresses")
      } else if let type = ColumnReading.type(of: called, shape) {
        meaning = called
        self.type = type
        reason = "called \(article(called.rawValue))"
        if let share = ColumnReading.share(of: type, shape), share >= 0.5 {
          reason += ", \(percent(share)) are \(plural(type))"
        }
      } else {
        readByValues()
        isContradicted = true
        reason = "called \(article(called.rawValue)), but its values are \(reason)"
      }
    } else {
      readByValues()
      reason = "its values are \(reason)"
    }
    if meaning == .quantity, type == .identifier { meaning = .identifier }
    capture = ColumnReading.capture(for: type, meaning, shape)
    findFlaws()
  }

  /// A date of which each column holds a part, the largest first. It goes by the header of the first.
  init(joining columns: [ColumnReading], meaning: ColumnMeaning) {
    let values = (0..<columns[0].shape.rowCount).map { row in
      columns.map { $0.shape.values[row] }.filter { !$0.isEmpty }.joined(separator: "-")
    }
    self.init(ColumnShape(header: columns[0].header, values: values, hasSeveralValues: false))
    settle(meaning, .date, "year, month and day, joined")
    flaw = nil
    joinedColumns = columns.map(\.header)
  }

  /// How well it may name its row: filled, different in most rows, plainly called so, and no part of an address
  /// ("ministry-of-sound").
  var labelRank: Double {
    let isPlain = shape.words.count == 1 ? 0.2 : 0
    return (shape.distinctness * shape.filled + isPlain) * (shape.slugs >= 0.6 ? 0.5 : 1)
  }

  /// Takes the meaning of a column of another dump that holds the same values.
  mutating func adopt(_ other: ColumnReading, overlap: Double, in file: String) {
    meaning = other.meaning
    type = other.type
    reason = "\(percent(overlap)) of its words stand in \(other.header) of \(file)"
  }

  /// Takes a meaning that other columns of the dump tell.
  mutating func settle(_ meaning: ColumnMeaning, _ type: PropertyType, _ reason: String) {
    self.meaning = meaning
    self.type = type
    self.reason = reason
    capture = nil
  }

  /// The type that a meaning asks for; nil where the values are of another kind.
  private static func type(of meaning: ColumnMeaning, _ shape: ColumnShape) -> PropertyType? {
    switch meaning {
    case .name, .title, .companyName, .alias, .previousName, .givenName, .middleName, .familyName,
      .nickname:
      // A year of four digits can be a title, most of them cannot.
      // "EA26" is the code of a thing, not what it is called.
      if meaning == .companyName, shape.numberedWords >= 0.9 { return nil }
      return max(shape.numbers, shape.dates, shape.urls, shape.emails) >= 0.9 ? nil : .name
    case .birthDate, .deathDate, .date, .year, .incorporationDate, .dissolutionDate, .listingDate:
      if meaning == .year, shape.shortYears >= 0.1, shape.shortYears + shape.years >= 0.6 {
        return .identifier
      }
      return max(shape.dates, shape.years, shape.datesInText) >= 0.5 ? .date : nil
    case .quantity where shape.numbers >= 0.99 && shape.isIdentifying: return .identifier
    case .picture, .sourceAddress: return .url
    case .price, .quantity, .coordinate:
      return max(shape.numbers, shape.numbersWithUnit) >= 0.6 ? .number : nil
    case .duration: return shape.numbers >= 0.9 ? .number : .text
    case .phone, .fax: return max(shape.phones, shape.numbers) >= 0.4 ? .phone : nil
    case .email: return shape.emails >= 0.5 ? .email : nil
    case .website:
      let addresses = shape.values.filter { !$0.isEmpty }.prefix(2000)
      let dotted = addresses.count { $0.contains(".") && !$0.contains(" ") }
      return dotted * 2 >= addresses.count ? .url : nil
    case .country, .nationality: return shape.countries >= 0.5 ? .country : nil
    case .address, .street, .houseNumber:
      return max(shape.emails, shape.urls) >= 0.5 ? nil : .address
    case .identifier where shape.isCategory || shape.meanWordCount > 8: return nil
    // "alpha_two_code": what it is a code of, it says itself.
    case .identifier where shape.countries >= 0.9 && shape.codes < 0.1: return nil
    case .ticker where shape.tickers < 0.8: return nil
    // Codes of forms are no forms.
    case .legalForm where shape.numbers >= 0.9: return nil
    case .postalCode, .passport, .socialSecurityNumber, .nationalID, .registrationNumber, .leiCode,
      .isin, .ticker, .cikCode, .taxNumber, .vatCode, .identifier, .otherIdentifier:
      return .identifier
    case .nameSuffix, .honorific, .birthPlace, .gender, .occupation, .party, .constituency,
      .legalForm, .sector, .representative, .status, .city, .state, .author, .artist, .maker,
      .collection, .locator,
      .language, .kind, .description, .provenance:
      return max(shape.dates, shape.urls, shape.emails) >= 0.9 ? nil : .text
    }
  }

  /// Meaning and type by what the values look like.
  private mutating func readByValues() {
    let integers = shape.distinct.prefix(500).allSatisfy { $0.allSatisfy(\.isNumber) }
    // Amounts are now short, now long; numbers that somebody gave are mostly of one length.
    let isGiven = integers && (shape.commonLength >= 0.7 || shape.isCalledID)
    switch true {
    case shape.emails >= 0.8: found(.email, .email, shape.emails)
    case shape.urls >= 0.8: found(.website, .url, shape.urls)
    case shape.years >= 0.95: found(.year, .date, shape.years)
    case shape.dates >= 0.9: found(.date, .date, shape.dates)
    case shape.phones >= 0.8 && shape.numbers < 0.9: found(.phone, .phone, shape.phones)
    case shape.amounts >= 0.9: found(.quantity, .number, shape.amounts)
    case shape.numbers >= 0.9 && isGiven && shape.distinctness >= 0.5:
      found(.identifier, .identifier, shape.numbers)
    case shape.numbers >= 0.9: found(.quantity, .number, shape.numbers)
    case shape.codes >= 0.9 && !shape.isCategory: found(.identifier, .identifier, shape.codes)
    case shape.countries >= 0.8 && shape.distinct.count > 2:
      found(.country, .country, shape.countries)
    case shape.legalForms >= 0.25: found(.companyName, .name, shape.legalForms)
    case shape.meanWordCount > 12: found(.description, .text, nil)
    default:
      meaning = nil
      type = .text
      reason = shape.distinctness < 0.05 ? "few distinct texts" : "short texts"
    }
  }

  private mutating func found(
    _ meaning: ColumnMeaning, _ type: PropertyType, _ share: Double?
  ) {
    self.meaning = meaning
    self.type = type
    let what = meaning == .companyName ? "names with legal forms" : plural(type)
    reason = share.map { $0 >= 0.995 ? what : "\(percent($0)) \(what)" } ?? "long texts"
  }

  private static func share(of type: PropertyType, _ shape: ColumnShape) -> Double? {
    switch type {
    case .date: max(shape.dates, shape.years, shape.datesInText)
    case .number: max(shape.numbers, shape.numbersWithUnit)
    case .phone: shape.phones
    case .email: shape.emails
    case .url: shape.urls
    case .country: shape.countries
    default: nil
    }
  }

  private static func capture(
    for type: PropertyType, _ meaning: ColumnMeaning?, _ shape: ColumnShape
  ) -> String? {
    switch type {
    // Years of two and of four digits: what both have is compared.
    case .identifier where meaning == .year: "([0-9]{2})[^0-9]*$"
    case .number where shape.numbers < 0.8 && shape.numbersWithUnit > shape.numbers:
      "([0-9][0-9.,]*)"
    case .date where shape.dates < 0.5: "([12][0-9]{3}(?:-[0-9]{2}(?:-[0-9]{2})?)?)"
    case .identifier where shape.wordsAroundNumbers >= 0.3:
      "\\b([A-Z]{0,3}[0-9][0-9A-Z/-]{4,})\\b"
    case _ where shape.hasLabels: labelCapture(shape.separator)
    default: nil
    }
  }

  /// What stands behind "word:" in each piece.
  private static func labelCapture(_ separator: String?) -> String {
    switch separator {
    case "**": ":([^*]+)"
    case ";": ":([^;]+)"
    default: ":([^|]+)"
    }
  }

  private mutating func findFlaws() {
    if meaning == .provenance {
      flaw = "says where a row comes from, not what it is about"
    } else if meaning == .picture {
      flaw = "a picture, which nothing compares"
    } else if shape.distinct.count == 1 && shape.rowCount > 1 && shape.filled > 0.5 {
      flaw = "the same in every row"
    } else if isRecordNumber {
      flaw = "numbers the records"
    } else if shape.filled < 0.01 {
      flaw = "filled in \(shape.filledCount) of \(shape.rowCount) rows"
    } else if shape.filled < 0.5, isContradicted {
      flaw = "filled in \(percent(shape.filled)) of the rows, \(reason)"
    } else if shape.filled < 0.5, type == .text, shape.rowCount >= 200,
      shape.distinct.count < 100, shape.distinctness < 0.1
    {
      // Agreement on them tells how a source fills its columns, not which entity it speaks of.
      flaw = "few values in \(percent(shape.filled)) of the rows"
    }
  }

  /// Whole numbers, each once, next to no gap between them.
  private var isRecordNumber: Bool {
    guard shape.filled > 0.99, shape.distinctness > 0.999, shape.rowCount >= 20 else {
      return false
    }
    let numbers = shape.distinct.compactMap { Int($0) }
    guard numbers.count == shape.distinct.count, let least = numbers.min(), let most = numbers.max()
    else { return false }
    return most - least < numbers.count * 2
  }
}

/// "12 %", never "100 %" or "0 %" of what is not all or nothing.
func percent(_ share: Double) -> String {
  if share >= 1 { return "all" }
  return "\(min(99, max(1, Int((share * 100).rounded())))) %"
}

private func article(_ noun: String) -> String {
  "aeiou".contains(noun.first ?? "x") ? "an \(noun)" : "a \(noun)"
}

private func plural(_ type: PropertyType) -> String {
  switch type {
  case .name: "names"
  case .text, .topic, .entity: "texts"
  case .date: "dates"
  case .identifier: "codes"
  case .country: "countries"
  case .address: "addresses"
  case .email: "e-mail addresses"
  case .phone: "phone numbers"
  case .url: "web addresses"
  case .number: "numbers"
  }
}
