import Bytes
import Records

extension ColumnValues {
  /// One value as text, as people write it: dates in ISO form, numbers without needless digits.
  func text(at index: Int) -> String {
    switch self {
    case .bool(let values): values[index] ? "true" : "false"
    case .int32(let values): String(values[index])
    case .int64(let values): String(values[index])
    case .double(let values):
      values[index] == values[index].rounded(.towardZero) && abs(values[index]) < 1e15
        ? String(Int(values[index])) : String(values[index])
    case .string(let texts): texts[index]
    case .dictionary(let ids, let distinct): distinct[Int(ids[index])]
    case .date(let days): CalendarDay(daysSince1970: Int(days[index])).description
    case .timestamp(let microseconds):
      CalendarDay(daysSince1970: Int((microseconds[index] / 86_400_000_000))).description
    }
  }
}

/// A day of the proleptic Gregorian calendar.
struct CalendarDay: CustomStringConvertible {
  let year: Int
  let month: Int
  let day: Int

  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days to civil).
  init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  var description: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
