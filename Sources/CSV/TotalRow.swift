import Bytes

/// Where the last row of a table holds the sums of the columns above it: what spreadsheets and reports add, and
/// no row of data.
///
/// Taken for one only where it has no key, or a word for a sum in place of it, and every number in it is the
/// sum of its column to the last digit.
enum TotalRow {
  private static let words: Set<String> = [
    "total", "totals", "grand total", "sum", "sums", "summe", "gesamt", "gesamtsumme", "insgesamt",
    "total général",
    "total general", "somme", "suma", "suma total", "totale", "totale generale", "totaal", "итого",
    "всего", "razem",
    "ogółem", "celkem", "összesen", "toplam", "genel toplam", "合计", "總計", "合計", "总计", "합계", "summa",
    "yhteensä", "i alt",
  ]

  /// Files that are read a second time for their sums.
  private static let byteCountMax = 64 << 20
  private static let rowCountMin = 3
  /// Rows behind it at most: sources and remarks.
  private static let remarkCountMax = 3

  /// Where that row starts; nil where there is none.
  static func start(_ bytes: Span<UInt8>, _ shape: TableShape, _ text: CSVText) -> Int? {
    guard shape.end - shape.start <= byteCountMax, shape.columnCount > 1,
      mayExist(bytes, shape, text)
    else { return nil }
    var tokenizer = Tokenizer(text.separators, from: shape.start)
    var rows = TokenizedRows()
    _ = tokenizer.read(bytes.extracting(0..<shape.end), rowCountMax: .max, into: &rows)
    for row
      in (max(rowCountMin, rows.rowCount - 1 - remarkCountMax)..<max(rowCountMin, rows.rowCount))
      .reversed()
    where shape.isWidth(rows.width(row)) && isTotal(bytes, rows, row, text) {
      return rows.rowStarts[row]
    }
    return nil
  }

  /// Whether one of the last lines begins like a row of sums; most files are done with here.
  private static func mayExist(
    _ bytes: Span<UInt8>, _ shape: TableShape, _ text: CSVText
  ) -> Bool {
    var end = shape.end
    for _ in 0...(remarkCountMax + 1) {
      var start = end
      while start > shape.start && bytes[start - 1] != UInt8(ascii: "\n")
        && bytes[start - 1] != UInt8(ascii: "\r")
      {
        start -= 1
      }
      if start < end {
        var cellEnd = start
        while cellEnd < end && bytes[cellEnd] != text.separators.delimiter { cellEnd += 1 }
        if cellEnd < end && isKeyOfTotal((start..<cellEnd).map { bytes[$0] }, text) { return true }
      }
      guard start > shape.start else { return false }
      end = start - 1
    }
    return false
  }

  private static func isKeyOfTotal(_ cell: [UInt8], _ text: CSVText) -> Bool {
    let own = text.decoder.map { $0.decoded(cell.span).utf8 } ?? cell
    let word = String(decoding: own, as: UTF8.self).lowercased()
    let plain = word.drop { " \":*".contains($0) }.reversed().drop { " \":*".contains($0) }
    return plain.isEmpty || words.contains(String(plain.reversed()))
  }

  private static func isTotal(
    _ bytes: Span<UInt8>, _ rows: TokenizedRows, _ row: Int, _ text: CSVText
  ) -> Bool {
    let fields = rows.fieldOffsets[row]..<rows.fieldOffsets[row + 1]
    guard isKeyOfTotal(rows.text(fields.lowerBound, in: bytes, text.separators), text) else {
      return false
    }
    var sumCount = 0
    for (column, field) in fields.enumerated() {
      let cell = rows.text(field, in: bytes, text.separators)
      guard cell.contains(where: { $0 > UInt8(ascii: " ") }) else { continue }
      let isSum = [UInt8(ascii: "."), UInt8(ascii: ",")].contains { point in
        guard let total = Decimal(cell, point: point), total.isSignificant else { return false }
        return sum(bytes, rows, column, below: row, point, text) == total
      }
      if isSum {
        sumCount += 1
      } else if Decimal(cell, point: UInt8(ascii: ".")) != nil {
        // A number that is no sum: a row like others.
        return false
      } else if column > 0 && !isKeyOfTotal(cell, text) {
        return false
      }
    }
    return sumCount > 0
  }

  /// The sum of a column above a row; nil where a cell is no number.
  private static func sum(
    _ bytes: Span<UInt8>, _ rows: TokenizedRows, _ column: Int, below row: Int, _ point: UInt8,
    _ text: CSVText
  ) -> Decimal? {
    var sum = Decimal()
    var count = 0
    for above in 0..<row where column < rows.width(above) {
      let cell = rows.text(rows.fieldOffsets[above] + column, in: bytes, text.separators)
      if cell.allSatisfy({ $0 <= UInt8(ascii: " ") }) { continue }
      guard let number = Decimal(cell, point: point), sum.add(number) else { return nil }
      count += 1
    }
    return count >= rowCountMin ? sum : nil
  }

  /// A number as written, in millionths.
  private struct Decimal: Equatable {
    private var millionths = 0

    init() {}

    /// Whether it is more than nothing: columns of zeros have sums, too.
    var isSignificant: Bool { millionths != 0 }

    init?(_ cell: [UInt8], point: UInt8) {
      var isNegative = false
      var digitCount = 0
      var decimals: Int?
      for byte in cell {
        switch byte {
        case 0x30...0x39:
          digitCount += 1
          guard digitCount <= 12 else { return nil }
          if let count = decimals {
            guard count < 6 else { return nil }
            decimals = count + 1
          }
          millionths = millionths * 10 + Int(byte - 0x30)
        case point:
          guard decimals == nil else { return nil }
          decimals = 0
        case UInt8(ascii: "-") where digitCount == 0: isNegative = true
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: " "):
          // Thousands apart.
          guard decimals == nil else { return nil }
        default: return nil
        }
      }
      guard digitCount > 0 else { return nil }
      for _ in (decimals ?? 0)..<6 { millionths *= 10 }
      if isNegative { millionths = -millionths }
    }

    /// False where it overflows.
    mutating func add(_ other: Decimal) -> Bool {
      let (sum, isTooLarge) = millionths.addingReportingOverflow(other.millionths)
      millionths = sum
      return !isTooLarge
    }
  }
}
