import Bytes

/// Cuts bytes into rows and fields in two steps: `SeparatorScanner` tells sixty-four bytes at a time what cuts,
/// then the marks it leaves are walked, and between them no byte is looked at.
///
/// That works for well-formed text. A row with a stray or unclosed quote, and dialects with escapes or
/// with blanks before quotes, go to `CarefulTokenizer`; both are held equal to `Grammar.swift` by tests.
struct Tokenizer {
  private let separators: Separators
  private let quote: UInt8?
  /// Made where a row asks for it.
  private var careful: CarefulTokenizer?
  /// Nil for dialects that only careful reading knows.
  private var scanner: SeparatorScanner?
  /// Where the next row starts.
  private(set) var position: Int
  /// The line of `position`, from 1.
  private(set) var line: Int

  // Marks of the current stretch, relative to its start; where it ends, and whether it does because what
  // follows is not well-formed.
  private var marks: [SeparatorScanner.Mark]
  private var markIndex = 0
  private var markCount = 0
  private var stretchStart: Int
  private var stretchEnd: Int
  private var isFlawAhead = false
  /// Short behind a flawed row, since the next may be near.
  private var stretchByteCount: Int
  private let stretchByteCountMax: Int

  /// Trades calls of the scanner against cache; 16 KiB of bytes make at most 64 KiB of marks.
  static let stretchByteCountMax = 16 << 10

  /// - Parameter stretchByteCountMax: Bytes scanned at a time; rows do not depend on it.
  init(
    _ separators: Separators, from position: Int = 0, line: Int = 1,
    stretchByteCountMax: Int = stretchByteCountMax
  ) {
    quote = separators.quote == 0 ? nil : separators.quote
    self.separators = separators
    let isPlain =
      separators.escape == 0 && !separators.skipsBlanks && separators.delimiter != quote
      && separators.delimiter != UInt8(ascii: "\n") && separators.delimiter != UInt8(ascii: "\r")
    scanner = isPlain ? SeparatorScanner(delimiter: separators.delimiter, quote: quote) : nil
    self.position = position
    self.line = line
    stretchStart = position
    stretchEnd = position
    self.stretchByteCountMax = stretchByteCountMax
    stretchByteCount = stretchByteCountMax
    marks = Array(
      repeating: SeparatorScanner.Mark(),
      count: isPlain ? stretchByteCountMax + SeparatorScanner.spareCount : 0)
  }

  /// Appends up to `rowCountMax` rows that start before `limit`; blank lines are no rows. Returns false at the
  /// limit, or at the end of the bytes.
  mutating func read(
    _ bytes: Span<UInt8>, rowCountMax: Int, until limit: Int = .max, into rows: inout TokenizedRows
  ) -> Bool {
    let limit = min(limit, bytes.count)
    while rows.rowCount < rowCountMax {
      guard position < limit else { return false }
      readRows(bytes, rowCountMax: rowCountMax, until: limit, into: &rows)
    }
    // Blank lines are read ahead, so that the last row is known to be the last.
    while position < limit && isLineEnd(bytes[position]) {
      readRows(bytes, rowCountMax: rowCountMax + 1, until: position + 1, into: &rows)
    }
    return position < limit
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Appends at least the row at `position`, unless it is a blank line.
  private mutating func readRows(
    _ bytes: Span<UInt8>, rowCountMax: Int, until limit: Int, into rows: inout TokenizedRows
  ) {
    if scanner != nil {
      let start = position
      readPlainRows(bytes, rowCountMax: rowCountMax, until: limit, into: &rows)
      if position > start { return }
    }
    var reader = careful ?? CarefulTokenizer(separators, from: position, line: line)
    careful = nil  // or its marks would be copied
    if reader.position != position { reader.restart(at: position, line: line) }
    reader.readRow(bytes, into: &rows)
    (position, line) = (reader.position, reader.line)
    careful = reader
    restart()
  }

  /// Forgets all marks: scanning goes on at `position`.
  private mutating func restart() {
    scanner?.restart()
    (markIndex, markCount) = (0, 0)
    (stretchStart, stretchEnd) = (position, position)
    isFlawAhead = false
    stretchByteCount = min(256, stretchByteCountMax)
  }

  /// Appends well-formed rows, up to the first that is not.
  private mutating func readPlainRows(
    _ bytes: Span<UInt8>, rowCountMax: Int, until limit: Int, into rows: inout TokenizedRows
  ) {
    var row = OpenRow(start: position)
    while true {
      if markIndex < markCount {
        if walk(bytes, rowCountMax: rowCountMax, until: limit, &row, into: &rows) { return }
      } else if isFlawAhead || (stretchEnd == bytes.count && scanner?.isInsideQuotes == true) {
        // The row has to be read again, with care.
        rows.dropFields(from: rows.fieldOffsets[rows.fieldOffsets.count - 1])
        return
      } else if stretchEnd == bytes.count {
        endFile(bytes, row, into: &rows)
        return
      } else {
        scan(bytes)
      }
    }
  }

  /// A row whose end was not met yet.
  private struct OpenRow {
    var start: Int
    var fieldStart: Int
    /// Quotes are doubled in the field.
    var isWritten = false
    /// Line ends inside quotes.
    var lineCount = 0

    init(start: Int) { (self.start, fieldStart) = (start, start) }
  }

  private mutating func scan(_ bytes: Span<UInt8>) {
    stretchStart = stretchEnd
    let range = stretchStart..<min(bytes.count, stretchStart + stretchByteCount)
    stretchByteCount = min(stretchByteCount * 2, stretchByteCountMax)
    markIndex = 0
    guard let found = scanner?.scan(bytes, range, into: &marks) else { return }
    markCount = found.markCount
    stretchEnd = found.end
    isFlawAhead = found.end < range.upperBound
  }

  /// Turns marks of the stretch into fields and rows. Returns whether enough rows were read.
  private mutating func walk(
    _ bytes: Span<UInt8>, rowCountMax: Int, until limit: Int, _ row: inout OpenRow,
    into rows: inout TokenizedRows
  ) -> Bool {
    var fieldCount = rows.markedStarts.count
    let room = repeatElement(0, count: markCount - markIndex)
    // In locals, since the loop holds spans of our own arrays.
    var (fieldStarts, fieldEnds) = (rows.markedStarts, rows.fieldEnds)
    (rows.markedStarts, rows.fieldEnds) = ([], [])
    fieldStarts.append(contentsOf: room)
    fieldEnds.append(contentsOf: room)
    var isEnough = false
    var (open, index, line, position) = (row, markIndex, line, position)
    let (markCount, stretchStart, byteCount) = (markCount, stretchStart, bytes.count)
    let quote = quote.map { Int($0) } ?? -1
    do {
      var starts = fieldStarts.mutableSpan
      var ends = fieldEnds.mutableSpan
      let marks = marks.span
      while index < markCount {
        let mark = marks[index]
        index &+= 1
        if mark.isInner {
          if mark.isLineEnd { open.lineCount += 1 } else { open.isWritten = true }
          continue
        }
        let place = stretchStart &+ mark.offset
        let isQuoted = Int(bytes[open.fieldStart]) == quote
        starts[fieldCount] =
          open.isWritten ? ~open.fieldStart : open.fieldStart &+ (isQuoted ? 1 : 0)
        ends[fieldCount] = isQuoted && !open.isWritten ? place &- 1 : place
        fieldCount &+= 1
        open.isWritten = false
        open.fieldStart = place &+ 1
        guard mark.isLineEnd else { continue }
        if place == open.start {  // a blank line
          fieldCount &-= 1
        } else {
          rows.rowStarts.append(open.start)
          rows.rowEnds.append(place)
          rows.lines.append(line)
          rows.fieldOffsets.append(fieldCount)
        }
        line &+= 1 &+ open.lineCount
        let isPair =
          bytes[place] == UInt8(ascii: "\r") && place &+ 1 < byteCount
          && bytes[place &+ 1] == UInt8(ascii: "\n")
        position = place &+ (isPair ? 2 : 1)
        open = OpenRow(start: position)
        if rows.rowStarts.count >= rowCountMax || position >= limit {
          isEnough = true
          break
        }
      }
    }
    fieldStarts.removeLast(fieldStarts.count - fieldCount)
    fieldEnds.removeLast(fieldEnds.count - fieldCount)
    // Handed back, not shared, or the next call would copy them.
    (rows.markedStarts, rows.fieldEnds) = (consume fieldStarts, consume fieldEnds)
    (row, markIndex, self.line, self.position) = (open, index, line, position)
    return isEnough
  }

  /// Ends a row that no line end ends.
  private mutating func endFile(
    _ bytes: Span<UInt8>, _ row: OpenRow, into rows: inout TokenizedRows
  ) {
    position = bytes.count
    guard row.start < bytes.count else { return }
    let isQuoted = row.fieldStart < bytes.count && bytes[row.fieldStart] == quote
    rows.markedStarts.append(
      row.isWritten ? ~row.fieldStart : row.fieldStart + (isQuoted ? 1 : 0))
    rows.fieldEnds.append(isQuoted && !row.isWritten ? bytes.count - 1 : bytes.count)
    rows.rowStarts.append(row.start)
    rows.rowEnds.append(bytes.count)
    rows.lines.append(line)
    rows.fieldOffsets.append(rows.markedStarts.count)
    line += 1 + row.lineCount
  }
}
