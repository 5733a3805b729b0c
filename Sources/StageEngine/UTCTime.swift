internal import Foundation

/// Instants as UTC text. Only the run log knows the time.
enum UTCTime {
  /// `2026-08-22T23:05:07.123Z`.
  static func text(_ instant: Date) -> String {
    let parts = components(instant)
    return "\(parts.date[0])-\(parts.date[1])-\(parts.date[2])T"
      + "\(parts.time[0]):\(parts.time[1]):\(parts.time[2]).\(parts.milliseconds)Z"
  }

  /// `20260822T230507Z`: sorts by time, and is fit for a folder's name.
  static func compact(_ instant: Date) -> String {
    let parts = components(instant)
    return parts.date.joined() + "T" + parts.time.joined() + "Z"
  }

  private static func components(
    _ instant: Date
  ) -> (date: [String], time: [String], milliseconds: String) {
    let milliseconds = Int((instant.timeIntervalSince1970 * 1000).rounded(.down))
    let days = Int((Double(milliseconds) / 86_400_000).rounded(.down))
    let ofDay = milliseconds - days * 86_400_000
    // Days to year, month, day: H. Hinnant, "chrono-compatible low-level date algorithms".
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (
      [padded(year, 4), padded(month, 2), padded(day, 2)],
      [
        padded(ofDay / 3_600_000, 2), padded(ofDay / 60_000 % 60, 2),
        padded(ofDay / 1000 % 60, 2),
      ],
      padded(ofDay % 1000, 3)
    )
  }

  private static func padded(_ number: Int, _ digitCount: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, digitCount - digits.count)) + digits
  }
}
