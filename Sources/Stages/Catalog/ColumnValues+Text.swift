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
