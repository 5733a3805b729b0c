import Bytes

/// Compares dates, whole (`1950-03-17`) or partial (`1950-03`, `1950`).
///
/// Where far more dates than one in a year fall on a 1 January, that day stands for "the day is not
/// known", and the date counts as its year alone.
struct DateComparison: ValueComparison {
  private let dates: [DateDigits]
  private let rarity: [Int32]

  private enum Level {
    static let exact = 0
    static let swapped = 1
    static let oneDigit = 2
    static let otherMonth = 3
    static let sameMonth = 4
    static let asGiven = 5
    static let otherYear = 6
    static let sameYear = 7
    static let nearYear = 8
    static let different = 9
  }

  static let definition = ComparisonDefinition(
    kind: .date,
    levels: [
      .init("exact", m: 0.80, u: 1e-4, k: 0.03, .share(0.5), "The same day."),
      .init("swapped", m: 0.015, u: 1e-4, k: 0.001, .none, "Day and month are swapped."),
      .init(
        "oneDigit", m: 0.03, u: 1e-3, k: 0.019, .none,
        "The dates differ in one digit or two swapped ones."
      ),
      .init("otherMonth", m: 0.006, u: 4e-4, k: 0.005, .none, "Same year and day, another month."),
      .init("sameMonth", m: 0.015, u: 1.5e-3, k: 0.01, .none, "Same year and month, another day."),
      .init(
        "asGiven", m: 0.06, u: 0.02, k: 0.03, .none,
        "The dates agree as far as the shorter one goes: a year, or year and month."),
      .init("otherYear", m: 0.006, u: 2.5e-3, k: 0.01, .none, "Same day and month, another year."),
      .init("sameYear", m: 0.018, u: 0.02, k: 0.05, .none, "Same year, another day and month."),
      .init("nearYear", m: 0.025, u: 0.04, k: 0.04, .none, "The years are one apart."),
      .init("different", m: 0.025, u: 0.9145, k: 0.805, .none, "The dates are different."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  static var isQuick: Bool { true }

  @inline(__always) func touchForGlance(_ value: Int) -> UInt32 { dates[value].digits }

  var touchedCount: Int { dates.count }

  init(_ field: LinkageField, rarity: ValueRarity) {
    let bytes = field.values.bytes
    var dates = (0..<field.valueCount).map { DateDigits(bytes, field.values.range($0)) }
    var wholeCount = 0
    var firstCount = 0
    for id in field.ids where dates[Int(id)].isWhole {
      wholeCount += 1
      if dates[Int(id)].isFirstOfJanuary { firstCount += 1 }
    }
    if firstCount > 10, firstCount * 365 > 4 * wholeCount {
      for value in dates.indices where dates[value].isFirstOfJanuary {
        dates[value] = dates[value].yearAlone
      }
    }
    self.dates = dates
    self.rarity = rarity.ofValue
  }

  @inline(__always) func evidence(
    _ left: Int, _ right: Int, _ scratch: inout SimilarityScratch
  ) -> Evidence {
    let one = dates[left]
    let other = dates[right]
    if left == right {
      return Evidence(level: one.isWhole ? Level.exact : Level.asGiven, rarity: rarity[left])
    }
    if one.isWhole, other.isWhole { return Evidence(level: level(one, other)) }
    if one.year == 0 || other.year == 0 { return Evidence(level: Level.different) }
    if one.year == other.year {
      let agrees = one.month == 0 || other.month == 0 || one.month == other.month
      return Evidence(level: agrees ? Level.asGiven : Level.sameYear)
    }
    return Evidence(
      level: abs(one.yearNumber - other.yearNumber) == 1 ? Level.nearYear : Level.different)
  }

  /// The level of two whole dates that are not the same text.
  @inline(__always) private func level(_ one: DateDigits, _ other: DateDigits) -> Int {
    let isYear = one.year == other.year
    let isMonth = one.month == other.month
    let isDay = one.day == other.day
    if isYear, isMonth, isDay { return Level.exact }
    if isYear, one.month == other.day, one.day == other.month { return Level.swapped }
    if one.row.isOneOff(other.row) { return Level.oneDigit }
    if isYear { return isDay ? Level.otherMonth : isMonth ? Level.sameMonth : Level.sameYear }
    return isDay && isMonth ? Level.otherYear : Level.different
  }
}

/// Year, month and day as decimal digits of four bits each; 0 where not given.
struct DateDigits: Sendable {
  private(set) var digits: UInt32 = 0

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    // Eight digits in a row are year, month and day without hyphens.
    var count = 0
    var field = 0
    for index in range {
      let byte = bytes[index]
      if byte >= 0x30, byte <= 0x39 {
        if count == 8 { break }
        digits = digits << 4 | UInt32(byte - 0x30)
        count += 1
        field = 0
      } else if byte == 0x2D, field == 0 {
        field = 1
      } else {
        break
      }
    }
    // Only whole fields count.
    let known = count >= 8 ? 8 : count >= 6 ? 6 : count >= 4 ? 4 : 0
    digits = known == 0 ? 0 : (digits >> UInt32(4 * (count - known))) << UInt32(4 * (8 - known))
  }

  private init(digits: UInt32) { self.digits = digits }

  @inline(__always) var year: UInt32 { digits >> 16 }
  @inline(__always) var month: UInt32 { (digits >> 8) & 0xFF }
  @inline(__always) var day: UInt32 { digits & 0xFF }
  @inline(__always) var isWhole: Bool { digits & 0xFF != 0 }
  @inline(__always) var isFirstOfJanuary: Bool { digits & 0xFFFF == 0x0101 }
  @inline(__always) var row: DigitRow { DigitRow(digits: UInt64(digits), count: 8) }
  var yearAlone: DateDigits { DateDigits(digits: digits & 0xFFFF_0000) }

  @inline(__always) var yearNumber: Int {
    Int(digits >> 28) * 1_000 + Int(digits >> 24 & 15) * 100 + Int(digits >> 20 & 15) * 10
      + Int(digits >> 16 & 15)
  }
}
