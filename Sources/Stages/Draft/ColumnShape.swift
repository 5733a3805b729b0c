import Bytes
import Normalization
import Records

/// What the values of a column look like, measured on the rows that were read.
struct ColumnShape: Sendable {
  let header: String
  /// The header's words, folded.
  let words: [String]
  /// The first value of each row; empty where there is none. Placeholders ("n/a", "-") are none.
  let values: [String]
  let filledCount: Int
  /// Among all rows, also those with several values in one field.
  let hasSeveralValues: Bool
  /// Distinct values in the order in which they appear.
  let distinct: [String]

  /// Shares of the distinct values, 0...1.
  private(set) var numbers = 0.0
  /// Numbers with a unit or a currency: "$ 1.99", "4.5 %".
  private(set) var numbersWithUnit = 0.0
  private(set) var years = 0.0
  private(set) var dates = 0.0
  private(set) var urls = 0.0
  private(set) var emails = 0.0
  private(set) var phones = 0.0
  private(set) var countries = 0.0
  /// One word with a digit in it.
  private(set) var codes = 0.0
  /// One word of capitals with a digit in it, however short.
  private(set) var numberedWords = 0.0
  /// Up to six capitals and digits, as exchanges write securities.
  private(set) var tickers = 0.0
  /// Small letters joined by hyphens, as addresses of pages write names.
  private(set) var slugs = 0.0
  /// A number beside a sign of currency.
  private(set) var amounts = 0.0
  /// The share of the most common length.
  private(set) var commonLength = 0.0
  private(set) var legalForms = 0.0
  /// Several words of letters only, each with a capital or all in one case.
  private(set) var meanWordCount = 0.0
  /// The mark between several values in one cell.
  private(set) var separator: String?
  /// "nationality:Iran": a word and a colon stand before the value.
  private(set) var hasLabels = false
  /// Years, months or days among words: "EXACT 1966-02-07".
  private(set) var datesInText = 0.0
  /// The last two digits of a year, in one writing or another: "'06", "2006".
  private(set) var shortYears = 0.0
  /// Numbers among words: "Passport 223611 Libya".
  private(set) var wordsAroundNumbers = 0.0
  /// Words that are not in every other row, for holding columns against one another.
  private(set) var vocabulary: Set<String> = []
  /// The property whose identifiers the values are, where their form or check digits tell.
  private(set) var checkedIdentifier: String?

  var rowCount: Int { values.count }
  var filled: Double { rowCount == 0 ? 0 : Double(filledCount) / Double(rowCount) }
  /// Distinct values per filled row, 0...1.
  var distinctness: Double {
    filledCount == 0 ? 0 : Double(distinct.count) / Double(filledCount)
  }

  /// Whole numbers that are hardly ever the same.
  var isIdentifying: Bool {
    filled >= 0.9 && distinctness >= 0.95
      && distinct.prefix(500).allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  /// "parlid", "dataid"; what is paid is none.
  var isCalledID: Bool {
    words.last.map { $0.utf8.count >= 5 && $0.hasSuffix("id") && !$0.hasSuffix("paid") } == true
  }

  /// A few values that stand in many rows: codes of kinds, not of records.
  var isCategory: Bool { filledCount >= 200 && distinct.count < 50 && distinctness < 0.05 }

  /// Enough to tell a kind of value by.
  private static let testedCountMax = 2000

  init(header: String, values raw: [String], hasSeveralValues: Bool) {
    self.header = header
    words = HeaderWords.words(of: header)
    self.hasSeveralValues = hasSeveralValues
    var order: [String: Int] = [:]
    var distinct: [String] = []
    for value in raw where !value.isEmpty && order[value] == nil {
      order[value] = distinct.count
      distinct.append(value)
    }
    let placeholders = ColumnShape.placeholders(among: distinct)
    values = raw.map { placeholders.contains($0) ? "" : $0 }
    filledCount = values.count { !$0.isEmpty }
    self.distinct = distinct.filter { !placeholders.contains($0) }
    measure()
  }

  private static func placeholders(among distinct: [String]) -> Set<String> {
    let column = Normalizer().normalized(
      StringArray(distinct), of: Property("text", .text), group: .organization)
    return Set(distinct.indices.filter { column.values.range($0).isEmpty }.map { distinct[$0] })
  }

  private mutating func measure() {
    let tested = Array(distinct.prefix(Self.testedCountMax))
    guard !tested.isEmpty else { return }
    separator = ColumnShape.separator(of: tested)
    let pieces =
      separator.map { mark in
        Array(
          tested.flatMap { $0.split(separator: mark).map { trimmed(String($0)) } }
            .filter { !$0.isEmpty }.prefix(Self.testedCountMax))
      } ?? tested
    guard !pieces.isEmpty else { return }
    hasLabels = share(of: pieces, where: ColumnShape.hasLabel) >= 0.9
    let bare = hasLabels ? pieces.map(ColumnShape.withoutLabel) : pieces
    let raw = StringArray(bare)
    numbers = parsed(raw, .number)
    // What is written like a date is meant as one, also where there is no such day.
    dates = max(parsed(raw, .date), share(of: bare, where: ColumnShape.isWrittenLikeDate))
    urls = share(of: bare) { $0.contains("://") || $0.hasPrefix("www.") }
    emails = share(of: bare) {
      $0.dropFirst().contains("@") && !$0.hasPrefix("@") && !$0.contains(" ")
    }
    phones = share(of: bare, where: ColumnShape.isPhone)
    countries = parsed(raw, .country)
    years = share(of: bare, where: ColumnShape.isYear)
    codes = share(of: bare) {
      !$0.contains(" ") && $0.utf8.count >= 3 && $0.contains(where: \.isNumber)
    }
    numberedWords = share(of: bare) {
      !$0.contains(" ") && $0.contains(where: \.isNumber) && !$0.contains(where: \.isLowercase)
    }
    tickers = share(of: bare, where: ColumnShape.isTicker)
    amounts = share(of: bare, where: ColumnShape.isAmount)
    slugs = share(of: bare) { value in
      value.contains("-")
        && value.utf8.allSatisfy { $0 | 0x20 == $0 && $0 > 0x20 && $0 < 0x80 }
    }
    let lengths = Dictionary(grouping: bare, by: \.utf8.count).mapValues(\.count)
    commonLength = Double(lengths.values.max() ?? 0) / Double(bare.count)
    numbersWithUnit = share(of: bare, where: ColumnShape.isNumberWithUnit)
    datesInText = share(of: bare, where: ColumnShape.holdsDate)
    shortYears = share(of: bare, where: ColumnShape.isShortYear)
    wordsAroundNumbers = share(of: bare, where: ColumnShape.hasLongNumberAmongWords)
    legalForms = legalFormShare(raw)
    var wordCount = 0
    for value in tested { wordCount += value.split(whereSeparator: \.isWhitespace).count }
    meanWordCount = Double(wordCount) / Double(tested.count)
    vocabulary = ColumnShape.vocabulary(of: distinct)
    checkedIdentifier = ColumnShape.checkedIdentifier(of: bare)
  }

  private func share(of values: [String], where test: (String) -> Bool) -> Double {
    Double(values.count(where: test)) / Double(values.count)
  }

  private func parsed(_ raw: StringArray, _ type: PropertyType) -> Double {
    let order = type == .date ? DateOrder.inferred(from: raw) : nil
    let column = Normalizer().normalized(
      raw, of: Property("value", type), group: .organization, dateOrder: order)
    let count = (0..<raw.count).count {
      column.isParsed[$0] && !column.comparables.range($0).isEmpty
    }
    return Double(count) / Double(raw.count)
  }

  private func legalFormShare(_ raw: StringArray) -> Double {
    let column = Normalizer().normalized(raw, of: Property("name", .name), group: .organization)
    let count = (0..<raw.count).count {
      !ComparableName(column.comparables[$0]).second.isEmpty
    }
    return Double(count) / Double(raw.count)
  }
}

extension ColumnShape {
  /// The mark that separates several values in a cell, if one does so often enough.
  private static func separator(of values: [String]) -> String? {
    for (mark, least) in [("**", 0.01), ("|", 0.01), (";", 0.05)] {
      let split = values.filter { $0.contains(mark) }
      guard split.count >= 2, Double(split.count) >= least * Double(values.count) else { continue }
      // Prose has semicolons too: its pieces are long.
      let pieces = split.flatMap { $0.split(separator: mark) }
      let words = pieces.reduce(0) { $0 + $1.split(separator: " ").count }
      if pieces.count > split.count, words <= pieces.count * 6 { return mark }
    }
    return nil
  }

  private static func hasLabel(_ value: String) -> Bool {
    guard let colon = value.firstIndex(of: ":"), colon != value.startIndex else { return false }
    return value[..<colon].allSatisfy { $0.isLetter && $0.isASCII }
      && !value[value.index(after: colon)...].hasPrefix("//")
  }

  private static func withoutLabel(_ value: String) -> String {
    guard let colon = value.firstIndex(of: ":") else { return value }
    return trimmed(String(value[value.index(after: colon)...]))
  }

  private static func isPhone(_ value: String) -> Bool {
    let digits = value.count(where: \.isNumber)
    return 7...15 ~= digits && !isWrittenLikeDate(value)
      && value.allSatisfy { $0.isNumber || "+-()./ x\n\r".contains($0) }
  }

  /// Three numbers, one of them of four digits: a date in whatever order, also of a day that never was.
  private static func isWrittenLikeDate(_ value: String) -> Bool {
    let parts = value.split(omittingEmptySubsequences: false) { "./-".contains($0) }
    return parts.count == 3
      && parts.allSatisfy { (1...4).contains($0.count) && $0.allSatisfy(\.isNumber) }
      && parts.count { $0.count == 4 } == 1 && parts.count { $0.count <= 2 } == 2
  }

  private static func isYear(_ value: String) -> Bool {
    let core = value.filter { !",.()'[]".contains($0) }
    guard core.count == 4, let year = Int(core) else { return false }
    return 1000...2100 ~= year
  }

  /// A year stands in it, on its own or in an ISO date.
  private static func holdsDate(_ value: String) -> Bool {
    value.split { !$0.isNumber && $0 != "-" }.contains { part in
      let pieces = part.split(separator: "-")
      guard let year = pieces.first, year.count == 4, let number = Int(year) else { return false }
      return 1000...2100 ~= number && pieces.count <= 3
    }
  }

  private static func isShortYear(_ value: String) -> Bool {
    value.filter { !",.()'[]".contains($0) }.count == 2
      && value.count(where: \.isNumber) == 2
  }

  private static func isNumberWithUnit(_ value: String) -> Bool {
    guard value.contains(where: \.isNumber) else { return false }
    var runs = 0
    var isInside = false
    var others = 0
    for character in value {
      let isPart = character.isNumber || (isInside && (character == "." || character == ","))
      if isPart && !isInside { runs += 1 }
      if !isPart && character != " " { others += 1 }
      isInside = isPart
    }
    return runs == 1 && others <= 4
  }

  /// Exchanges write classes and places behind a mark: "BRK.B", "0700.HK", "RDS-A".
  private static func isTicker(_ value: String) -> Bool {
    1...12 ~= value.utf8.count
      && value.utf8.allSatisfy {
        (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || ".-/:^= ".utf8.contains($0)
      }
  }

  private static func isAmount(_ value: String) -> Bool {
    value.unicodeScalars.contains { $0.properties.generalCategory == .currencySymbol }
      && isNumberWithUnit(value)
  }

  private static func hasLongNumberAmongWords(_ value: String) -> Bool {
    let parts = value.split(separator: " ")
    return parts.count > 1 && parts.contains { $0.count(where: \.isNumber) >= 4 }
      && parts.contains { $0.allSatisfy(\.isLetter) }
  }

  /// The words of distinct values, without those that every twentieth value holds.
  private static func vocabulary(of distinct: [String]) -> Set<String> {
    var counts: [String: Int] = [:]
    for value in distinct.prefix(20_000) {
      for word in Set(FoldedText(value).texts) where word.utf8.count > 1 {
        counts[word, default: 0] += 1
      }
    }
    let most = max(5, min(distinct.count, 20_000) / 20)
    return Set(counts.filter { $0.value <= most }.keys)
  }

  /// The share of the smaller vocabulary that the other one holds too, 0...1; 0 where one is too
  /// small to tell.
  func overlap(with other: ColumnShape) -> Double {
    let (small, large) =
      vocabulary.count <= other.vocabulary.count
      ? (vocabulary, other.vocabulary) : (other.vocabulary, vocabulary)
    guard small.count >= 20 else { return 0 }
    return Double(small.count { large.contains($0) }) / Double(small.count)
  }
}
