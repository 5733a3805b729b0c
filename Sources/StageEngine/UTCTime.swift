internal import Bytes
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
    let day = CalendarDay(daysSince1970: days)
    return (
      [padded(day.year, 4), padded(day.month, 2), padded(day.day, 2)],
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
