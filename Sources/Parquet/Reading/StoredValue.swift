/// Values of statistics, stored as PLAIN bytes without lengths, as people read them.
enum StoredValue {
  /// Nil when the bytes are not of the column's size or no text.
  static func text(_ bytes: [UInt8], _ leaf: LeafColumn) -> String? {
    if leaf.physicalType == .byteArray { return String(validating: bytes, as: UTF8.self) }
    let word = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    switch (leaf.physicalType, bytes.count) {
    case (.boolean, 1): return word == 0 ? "false" : "true"
    case (.float, 4): return "\(Float(bitPattern: UInt32(truncatingIfNeeded: word)))"
    case (.double, 8): return "\(Double(bitPattern: word))"
    case (.int32, 4):
      if leaf.conversion == .unsigned { return "\(word)" }
      let number = Int(Int32(truncatingIfNeeded: word))
      return leaf.description.kind == .date ? date(number) : "\(number)"
    case (.int64, 8):
      let number = Int(Int64(bitPattern: word))
      guard leaf.description.kind == .timestamp else { return "\(number)" }
      return timestamp(number, perSecond: leaf.conversion == .thousandfold ? 1000 : 1_000_000)
    default: return nil
    }
  }

  /// Days since 1970-01-01 as an ISO 8601 date, by the proleptic Gregorian calendar.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
  /// <https://howardhinnant.github.io/date_algorithms.html>.
  static func date(_ days: Int) -> String {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let sign = year < 0 ? "-" : ""
    return sign + padded(abs(year), 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  private static func timestamp(_ number: Int, perSecond: Int) -> String {
    let unitsPerDay = 86_400 * perSecond
    let days = number / unitsPerDay - (number % unitsPerDay < 0 ? 1 : 0)
    // Wrapping, because the first day of all may begin before the first number of all.
    let rest = number &- days &* unitsPerDay
    let seconds = rest / perSecond
    var text =
      date(days) + "T" + padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":"
      + padded(seconds % 60, 2)
    let fraction = rest % perSecond
    if fraction > 0 { text += "." + padded(fraction, perSecond == 1000 ? 3 : 6) }
    return text + "Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
