import Bytes
import Records

/// The declared keys of a batch: the values of the key's columns, trimmed and joined by `/`.
struct RowKeys {
  /// One per row; empty where all parts are missing, or no key is declared.
  private(set) var texts = StringArray()

  /// - Parameter pattern: What of each part is the key; nil: all of it.
  init(_ batch: InputBatch, columns: [Int], nulls: NullTexts, pattern: Pattern?) {
    let rowCount = batch.rowCount
    guard !columns.isEmpty else {
      texts = StringArray(bytes: [], offsets: [UInt32](repeating: 0, count: rowCount + 1))
      return
    }
    var parts = columns.map { Self.firstValues(batch.fields[$0], rowCount, nulls) }
    if let pattern {
      parts = parts.map { part in
        StringArray(
          (0..<part.count).map {
            part.range($0).isEmpty ? "" : pattern.captures(in: part[$0]).first ?? ""
          })
      }
    }
    if parts.count == 1 {
      texts = parts[0]
      return
    }
    var key: [UInt8] = []
    for row in 0..<rowCount {
      key.removeAll(keepingCapacity: true)
      if !parts.allSatisfy({ $0.range(row).isEmpty }) {
        for (index, part) in parts.enumerated() {
          if index > 0 { key.append(UInt8(ascii: "/")) }
          key.append(contentsOf: part.slice(row))
        }
      }
      texts.append(key)
    }
  }

  /// The first value of each row, trimmed; empty where there is none.
  private static func firstValues(
    _ cells: InputBatch.Cells, _ rowCount: Int, _ nulls: NullTexts
  ) -> StringArray {
    let source = cells.values.span
    let ends = cells.values.offsets.span
    let lists = cells.offsets.span
    var starts: [Int] = []
    var stops: [Int] = []
    starts.reserveCapacity(rowCount)
    stops.reserveCapacity(rowCount)
    for row in 0..<rowCount {
      var found = 0..<0
      for cell in lists[row]..<lists[row + 1] {
        if let value = nulls.value(source, Int(ends[Int(cell)])..<Int(ends[Int(cell) + 1])) {
          found = value
          break
        }
      }
      starts.append(found.lowerBound)
      stops.append(found.upperBound)
    }
    var values = StringArray()
    values.append(gathering: source, starts: starts.span, ends: stops.span)
    return values
  }
}
