import Bytes

/// Compares dates, whole (`1950-03-17`) or partial (`1950-03`, `1950`).
struct DateComparison: ValueComparison {
  /// Year, month, day; 0 where not given.
  private let dates: [(year: UInt16, month: UInt8, day: UInt8)]
  private let rarity: [Int32]

  private enum Level {
    static let exact = 0
    static let swapped = 1
    static let oneDigit = 2
    static let asGiven = 3
    static let sameMonth = 4
    static let sameYear = 5
    static let nearYear = 6
    static let different = 7
  }

  static let definition = ComparisonDefinition(
    kind: .date,
    levels: [
      .init("exact", m: 0.80, u: 1e-4, k: 0.03, .share(0.5), "The same day."),
      .init("swapped", m: 0.015, u: 1e-4, k: 0.001, .none, "Day and month are swapped."),
      .init(
        "oneDigit", m: 0.03, u: 1e-3, k: 0.019, .none,
        "The dates differ in one digit or two swapped ones."),
      .init(
        "asGiven", m: 0.06, u: 0.02, k: 0.03, .none,
        "The dates agree as far as the shorter one goes: a year, or year and month."),
      .init("sameMonth", m: 0.015, u: 2e-3, k: 0.01, .none, "Same year and month, another day."),
      .init("sameYear", m: 0.02, u: 0.02, k: 0.05, .none, "Same year, another day and month."),
      .init("nearYear", m: 0.025, u: 0.04, k: 0.04, .none, "The years are one apart."),
      .init("different", m: 0.035, u: 0.937, k: 0.82, .none, "The dates are different."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  static var isQuick: Bool { true }

  init(_ field: LinkageField, rarity: ValueRarity) {
    let bytes = field.values.bytes
    dates = (0..<field.values.count).map { value in
      var numbers: [Int] = []
      var digits = 0
      for index in field.values.range(value) {
        let byte = bytes[index]
        if byte >= 0x30, byte <= 0x39 {
          // Eight digits in a row are year, month and day without hyphens.
          if digits == 0 || digits == 4 && numbers.count == 1 || digits == 2 && numbers.count == 2 {
            if numbers.count == 3 { break }
            numbers.append(0)
            digits = 0
          }
          numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 0x30)
          digits += 1
        } else if byte == 0x2D {
          digits = 0
        } else {
          break
        }
      }
      func number(_ place: Int, max most: Int) -> Int {
        numbers.count > place && numbers[place] <= most ? numbers[place] : 0
      }
      return (
        UInt16(number(0, max: 9_999)), UInt8(number(1, max: 99)), UInt8(number(2, max: 99))
      )
    }
    self.rarity = rarity.ofValue
  }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    let one = dates[left]
    let other = dates[right]
    if left == right {
      return Evidence(level: one.day > 0 ? Level.exact : Level.asGiven, rarity: rarity[left])
    }
    if one.year == 0 || other.year == 0 { return Evidence(level: Level.different) }
    let areWhole = one.day > 0 && other.day > 0
    if one.year == other.year {
      if areWhole {
        if one.month == other.day, one.day == other.month { return Evidence(level: Level.swapped) }
        if isOneDigitOff(one, other) { return Evidence(level: Level.oneDigit) }
        return Evidence(level: one.month == other.month ? Level.sameMonth : Level.sameYear)
      }
      let agrees = one.month == 0 || other.month == 0 || one.month == other.month
      return Evidence(level: agrees ? Level.asGiven : Level.sameYear)
    }
    if areWhole, isOneDigitOff(one, other) { return Evidence(level: Level.oneDigit) }
    return Evidence(
      level: abs(Int(one.year) - Int(other.year)) == 1 && !areWhole
        ? Level.nearYear : Level.different)
  }

  /// One digit differs, or two neighbors are swapped.
  private func isOneDigitOff(
    _ one: (year: UInt16, month: UInt8, day: UInt8),
    _ other: (year: UInt16, month: UInt8, day: UInt8)
  ) -> Bool {
    var left = Int(one.year) * 10_000 + Int(one.month) * 100 + Int(one.day)
    var right = Int(other.year) * 10_000 + Int(other.month) * 100 + Int(other.day)
    var differences = 0
    var firstPlace = -1
    var place = 0
    var swapLeft = (0, 0)
    var swapRight = (0, 0)
    while left > 0 || right > 0 {
      let leftDigit = left % 10
      let rightDigit = right % 10
      if leftDigit != rightDigit {
        differences += 1
        if differences == 1 {
          firstPlace = place
          swapLeft.0 = leftDigit
          swapRight.0 = rightDigit
        } else if differences == 2, place == firstPlace + 1 {
          swapLeft.1 = leftDigit
          swapRight.1 = rightDigit
        } else {
          return false
        }
      }
      left /= 10
      right /= 10
      place += 1
    }
    return differences == 1
      || differences == 2 && swapLeft.0 == swapRight.1 && swapLeft.1 == swapRight.0
  }
}
