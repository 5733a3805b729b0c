internal import Bytes

/// Dates and times as ISO 8601, by the proleptic Gregorian calendar.
enum CalendarText {
  /// Days since 1970-01-01 as a date.
  static func date(_ days: Int) -> String {
    let day = CalendarDay(daysSince1970: days)
    let sign = day.year < 0 ? "-" : day.year > 9999 ? "+" : ""
    return sign + padded(abs(day.year), 4) + "-" + padded(day.month, 2) + "-" + padded(day.day, 2)
  }

  /// Units since midnight, with as many digits of the second as the unit has, or none.
  static func time(_ number: Int64, _ unit: ParquetType.Unit) -> String {
    let perSecond = Int64(unit.rawValue)
    guard number >= 0 else { return "\(number)" }
    let seconds = Int(number / perSecond)
    var text =
      padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2)
    let fraction = Int(number % perSecond)
    if fraction > 0 {
      let width = unit == .milliseconds ? 3 : unit == .microseconds ? 6 : 9
      text += "." + padded(fraction, width)
    }
    return text
  }

  /// Units since the beginning of 1970.
  static func timestamp(_ number: Int64, _ unit: ParquetType.Unit, isUTC: Bool) -> String {
    let unitsPerDay = 86_400 * Int64(unit.rawValue)
    let days = number / unitsPerDay - (number % unitsPerDay < 0 ? 1 : 0)
    // Wrapping, because the first day of all may begin before the first number of all.
    let rest = number &- days &* unitsPerDay
    return date(Int(days)) + "T" + time(rest, unit) + (isUTC ? "Z" : "")
  }

  /// Nanoseconds of a day and a Julian day, in 12 bytes.
  static func int96(_ bytes: ArraySlice<UInt8>) -> String {
    let (days, nanoseconds) = int96Parts(bytes)
    // Hours beyond the day are written as they are: no writer means another day by them.
    return date(days) + "T" + time(nanoseconds, .nanoseconds)
  }

  /// Days since 1970-01-01, and nanoseconds of that day.
  static func int96Parts(_ bytes: ArraySlice<UInt8>) -> (days: Int, nanoseconds: Int64) {
    var nanoseconds: UInt64 = 0
    var day: UInt32 = 0
    for (index, byte) in bytes.enumerated() {
      if index < 8 {
        nanoseconds |= UInt64(byte) << UInt64(index * 8)
      } else {
        day |= UInt32(byte) << UInt32((index - 8) * 8)
      }
    }
    // 2,440,588 is the Julian day of 1970-01-01.
    return (Int(Int32(bitPattern: day)) - 2_440_588, Int64(bitPattern: nanoseconds))
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// Decimals as text: exact, whatever their length.
enum DecimalText {
  static func text(_ unscaled: Int64, scale: Int) -> String {
    text(isNegative: unscaled < 0, digits: "\(unscaled.magnitude)", scale: scale)
  }

  /// Longer numbers are no decimals that anybody wrote, and turning them into digits takes the square of
  /// their length.
  static let byteCountMax = 2048

  /// A two's complement, highest byte first.
  static func text(_ bytes: ArraySlice<UInt8>, scale: Int) -> String {
    let isNegative = bytes.first.map { $0 & 0x80 != 0 } ?? false
    var magnitude = Array(bytes)
    if isNegative {
      var carry: UInt16 = 1
      for index in magnitude.indices.reversed() {
        let sum = UInt16(~magnitude[index]) + carry
        magnitude[index] = UInt8(truncatingIfNeeded: sum)
        carry = sum >> 8
      }
    }
    // Base 10^9 digits, lowest first.
    var parts: [UInt32] = []
    for byte in magnitude {
      var carry = UInt64(byte)
      for index in parts.indices {
        let value = UInt64(parts[index]) << 8 | carry
        let (quotient, rest) = (value / 1_000_000_000, value % 1_000_000_000)
        parts[index] = UInt32(rest)
        carry = quotient
      }
      if carry > 0 { parts.append(UInt32(carry)) }
    }
    var digits = parts.last.map { "\($0)" } ?? "0"
    for part in parts.dropLast().reversed() {
      let text = "\(part)"
      digits += String(repeating: "0", count: 9 - text.count) + text
    }
    return text(isNegative: isNegative, digits: digits, scale: scale)
  }

  private static func text(isNegative: Bool, digits: String, scale: Int) -> String {
    let sign = isNegative ? "-" : ""
    guard scale > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }
}
