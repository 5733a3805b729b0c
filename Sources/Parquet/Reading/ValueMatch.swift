internal import Bytes

/// A value that somebody typed, held against those of a column: text by text, numbers, days, times and
/// decimals by what they say, however they are spelled.
package struct ValueMatch: Sendable {
  private let text: [UInt8]
  /// The same as the only text of an arena, which is compared without making slices.
  private let texts: StringArray
  private let number: Double?
  /// Of narrower columns: 0.1 is not the same number there.
  private let narrow: Float?
  private let half: Float16?
  /// What columns of whole numbers, days, times and small decimals store.
  private let stored: Int64?

  /// - Parameter type: What the column holds that the value is looked for in; of a list its elements count.
  package init(_ text: String, _ type: ParquetType) {
    var type = type
    while case .list(let element) = type { type = element.type }
    let printed = TypedText.canonical(text, type) ?? text
    self.text = Array(printed.utf8)
    texts = StringArray([printed])
    number = Double(text)
    narrow = Float(text)
    half = Float16(text)
    stored = TypedText.number(text, type)
  }

  /// Whether the value of a row is written like this or is the same number; of a list, whether an
  /// element is.
  package func holds(_ column: ParquetColumn, _ row: Int) -> Bool {
    guard !column.isNull(row) else { return false }
    switch column.values {
    case .list(let offsets, let elements):
      return (Int(offsets[row])..<Int(offsets[row + 1])).contains { holds(elements, $0) }
    case .bytes(let texts) where column.field.type.isText:
      return isEqual(texts, row)
    case .dictionary(let ids, let texts) where column.field.type.isText:
      return isEqual(texts, Int(ids[row]))
    case .int32(let values):
      return stored.map { $0 == Int64(values[row]) } ?? spelled(column, row)
    case .int64(let values): return stored.map { $0 == values[row] } ?? spelled(column, row)
    case .float(let values): return narrow.map { isSame($0, values[row]) } ?? false
    case .fixed where column.field.type == .half:
      return half.map { isSame(Float($0), column.half(row)) } ?? false
    case .double(let values): return number.map { isSame($0, values[row]) } ?? false
    default: return spelled(column, row)
    }
  }

  /// The rows of a column that hold the value, ascending: those of which `holds` says so, found at once
  /// where texts are compared.
  package func rows(of column: ParquetColumn) -> [Int] {
    switch column.values {
    case .bytes(let texts) where column.field.type.isText:
      return texts.places(of: text).filter { !column.isNull($0) }
    case .dictionary(let ids, let texts) where column.field.type.isText:
      var isWanted = [Bool](repeating: false, count: texts.count)
      for place in texts.places(of: text) { isWanted[place] = true }
      guard isWanted.contains(true) else { return [] }
      return ids.indices.filter { !column.isNull($0) && isWanted[Int(ids[$0])] }
    default:
      return (0..<column.count).filter { holds(column, $0) }
    }
  }

  /// A search for NaN finds it.
  private func isSame<Number: BinaryFloatingPoint>(_ left: Number, _ right: Number) -> Bool {
    left == right || (left.isNaN && right.isNaN)
  }

  private func isEqual(_ others: StringArray, _ index: Int) -> Bool {
    others.range(index).count == text.count && others.order(index, texts, 0) == 0
  }

  private func spelled(_ column: ParquetColumn, _ row: Int) -> Bool {
    var output: [UInt8] = []
    column.appendText(row, to: &output)
    return output == text
  }
}
