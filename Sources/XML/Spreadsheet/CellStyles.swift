internal import Bytes
internal import Foundation

/// What the formats of cells make of numbers.
struct CellStyles: Sendable {
  /// How a number is read.
  enum Reading: Hashable, Sendable {
    case number
    case date
    case dateAndTime
    case time
    /// A code with so many digits, zeros in front.
    case padded(Int)
  }

  private let readings: [Reading]
  private let countsFrom1904: Bool

  init(_ collected: StyleCollector, countsFrom1904: Bool) {
    readings = collected.formats.map { Self.reading($0, collected.codes[$0]) }
    self.countsFrom1904 = countsFrom1904
  }

  /// - Source: ECMA-376 part 1, 18.8.30: the formats that are known by number alone.
  private static func reading(_ number: Int, _ code: String?) -> Reading {
    if let code { return reading(code) }
    switch number {
    case 14...17, 27...31, 36, 50...54, 57, 58: return .date
    case 22: return .dateAndTime
    case 18...21, 32...35, 45...47, 55, 56: return .time
    default: return .number
    }
  }

  /// What a format code says: "yyyy\-mm\-dd", "[$-407]d. mmm yyyy;@", "00000", "0.00%".
  private static func reading(_ code: String) -> Reading {
    var letters: [Character] = []
    var closing: Character?
    var isEscaped = false
    // Only the first part counts, which is for positive numbers.
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if let end = closing {
        if character == end { closing = nil }
      } else if character == "\\" || character == "_" || character == "*" {
        isEscaped = true
      } else if character == "\"" {
        closing = "\""
      } else if character == "[" {
        closing = "]"
      } else if character == ";" {
        break
      } else {
        letters.append(character)
      }
    }
    if !letters.isEmpty, letters.count > 1, letters.allSatisfy({ $0 == "0" }) {
      return .padded(letters.count)
    }
    if letters.starts(with: "general") { return .number }
    let hasDay = letters.contains("y") || letters.contains("d")
    let hasHour = letters.contains("h") || letters.contains("s")
    if hasDay { return hasHour ? .dateAndTime : .date }
    return hasHour ? .time : .number
  }

  /// A number as its cell shows it.
  func shown(_ written: String, style: Int) -> String {
    let reading = readings.indices.contains(style) ? readings[style] : .number
    guard let value = Double(written), value.isFinite else { return written }
    switch reading {
    case .date, .dateAndTime:
      if let text = moment(value, hasTime: reading == .dateAndTime) { return text }
    case .time:
      if 0..<1 ~= value { return Self.clock(Int((value * 86_400).rounded()) % 86_400) }
    case .padded(let count):
      if value == value.rounded(), 0..<1e15 ~= value {
        let digits = String(Int(value))
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
      }
    case .number: break
    }
    return Self.number(written, value)
  }

  /// Programs write what they computed: "1.2345678E7", "0.30000000000000004".
  private static func number(_ written: String, _ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 {
      return written.contains(where: { "eE.".contains($0) }) ? String(Int(value)) : written
    }
    return written.count(where: \.isNumber) > 15 ? String(format: "%.15g", value) : written
  }

  /// A day that has been counted, with its time where the format shows one.
  private func moment(_ value: Double, hasTime: Bool) -> String? {
    var days = Int(value.rounded(.down))
    var seconds = Int(((value - Double(days)) * 86_400).rounded())
    if seconds == 86_400 { (days, seconds) = (days + 1, 0) }
    // 1900 was no leap year, but is counted as one: 60 is a day that never was.
    guard value >= 0, days <= 2_958_465, countsFrom1904 || days != 60 else { return nil }
    guard countsFrom1904 || days > 0 else { return nil }
    let before1970 = countsFrom1904 ? 24_107 : days < 60 ? 25_568 : 25_569
    let date = CalendarDay(daysSince1970: days - before1970)
    return hasTime && seconds > 0 ? "\(date)T\(Self.clock(seconds))" : "\(date)"
  }

  private static func clock(_ seconds: Int) -> String {
    String(format: "%02d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60)
  }
}
