import Bytes

/// Cuts any text into rows and fields, flawed rows too, by jumping from delimiter to quote to line end.
///
/// The language is that of `Grammar.swift`. `ByteScanner` finds the marks (delimiters, quotes, line ends) a
/// stretch at a time; between two marks no byte is looked at. `Tokenizer` hands it the rows it cannot cut.
struct CarefulTokenizer {
  private let delimiter: UInt8
  /// 0: the table has no quotes.
  private let quote: UInt8
  private let escape: UInt8
  private let skipsBlanks: Bool
  private var scanner: ByteScanner
  /// Where the next row starts.
  private(set) var position: Int
  /// The line of `position`, from 1.
  private(set) var line: Int

  // Marks of the current stretch, relative to its start, and where the next stretch begins.
  private var marks: [UInt32]
  private var markIndex = 0
  private var markCount = 0
  private var stretchStart = 0
  private var stretchEnd: Int

  /// Short where reading begins, for a single row may be asked for; then doubled up to a length that trades
  /// calls of the scanner against cache.
  private var stretchByteCount = Self.stretchByteCounts.lowerBound
  private static let stretchByteCounts = 512...(16 << 10)

  init(_ separators: Separators, from position: Int = 0, line: Int = 1) {
    delimiter = separators.delimiter
    quote = separators.quote
    escape = separators.escape
    skipsBlanks = separators.skipsBlanks
    self.position = position
    self.line = line
    let newlines = [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    scanner = ByteScanner(needles: newlines + (quote == 0 ? [delimiter] : [delimiter, quote]))
    marks = [UInt32](repeating: 0, count: Self.stretchByteCounts.upperBound)
    stretchEnd = position
  }

  /// The next delimiter, quote or line end, or the end of the bytes.
  @inline(__always) private mutating func nextMark(_ bytes: Span<UInt8>) -> Int {
    while markIndex == markCount {
      guard stretchEnd < bytes.count else { return bytes.count }
      stretchStart = stretchEnd
      stretchEnd = min(bytes.count, stretchStart + stretchByteCount)
      stretchByteCount = min(stretchByteCount * 2, Self.stretchByteCounts.upperBound)
      markCount = scanner.scan(bytes, stretchStart..<stretchEnd, into: &marks)
      markIndex = 0
    }
    let mark = stretchStart &+ Int(marks[markIndex])
    markIndex &+= 1
    return mark
  }

  /// Goes on at a row that starts at `place`, before or after the current stretch.
  mutating func restart(at place: Int, line: Int) {
    position = place
    self.line = line
    markIndex = 0
    markCount = 0
    stretchEnd = place
    stretchByteCount = Self.stretchByteCounts.lowerBound
  }

  /// Appends the row at `position`, unless it is a blank line.
  mutating func readRow(_ bytes: Span<UInt8>, into rows: inout TokenizedRows) {
    let start = position
    let startLine = line
    var fieldStart = start
    var flaw: RowFlaw?
    while true {
      var end: Int
      if skipsBlanks { fieldStart = afterBlanks(bytes, fieldStart) }
      if quote != 0 && fieldStart < bytes.count && bytes[fieldStart] == quote {
        let field = readQuoted(bytes, from: fieldStart, row: rows.rowCount, flaw: &flaw)
        guard let field else {
          resynchronize(
            bytes, rowStart: start, startLine: startLine, opened: fieldStart, into: &rows)
          return
        }
        let start = field.text.lowerBound
        rows.markedStarts.append(field.isWritten ? ~start : start)
        rows.fieldEnds.append(field.text.upperBound)
        end = field.end
      } else {
        end = nextMark(bytes)
        while quote != 0 && end < bytes.count && bytes[end] == quote {
          if flaw == nil {
            flaw = RowFlaw(row: rows.rowCount, kind: .strayText(afterQuote: false), offset: end)
          }
          end = nextMark(bytes)
        }
        rows.markedStarts.append(fieldStart)
        rows.fieldEnds.append(end)
      }
      if end < bytes.count && bytes[end] == delimiter {
        fieldStart = end + 1
        continue
      }
      endRow(bytes, start..<end, startLine, flaw, &rows)
      return
    }
  }

  private func afterBlanks(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < bytes.count && bytes[index] == UInt8(ascii: " ") && delimiter != bytes[index] {
      index += 1
    }
    return index
  }

  private mutating func endRow(
    _ bytes: Span<UInt8>, _ row: Range<Int>, _ startLine: Int, _ flaw: RowFlaw?,
    _ rows: inout TokenizedRows
  ) {
    position = afterLineEnd(bytes, row.upperBound)
    line += 1
    if row.isEmpty {  // a blank line
      rows.markedStarts.removeLast()
      rows.fieldEnds.removeLast()
      return
    }
    rows.rowStarts.append(row.lowerBound)
    rows.rowEnds.append(row.upperBound)
    rows.lines.append(startLine)
    rows.fieldOffsets.append(rows.markedStarts.count)
    if let flaw { rows.flaws.append(flaw) }
  }

  /// Steps over the line end at `mark`; CR and LF together are one.
  private mutating func afterLineEnd(_ bytes: Span<UInt8>, _ mark: Int) -> Int {
    guard mark < bytes.count else { return bytes.count }
    let isPair =
      bytes[mark] == UInt8(ascii: "\r") && mark + 1 < bytes.count
      && bytes[mark + 1] == UInt8(ascii: "\n")
    if isPair { _ = nextMark(bytes) }
    return mark + (isPair ? 2 : 1)
  }

  /// A field that opens with a quote: its text, and the delimiter or line end after it. Nil if the
  /// quote is never closed.
  private mutating func readQuoted(
    _ bytes: Span<UInt8>, from open: Int, row: Int, flaw: inout RowFlaw?
  ) -> (text: Range<Int>, isWritten: Bool, end: Int)? {
    _ = nextMark(bytes)  // the opening quote itself
    var isWritten = false
    var spansLines = false
    while true {
      let mark = nextMark(bytes)
      guard mark < bytes.count else { return nil }
      let byte = bytes[mark]
      if byte == delimiter && delimiter != quote { continue }
      if byte != quote {
        spansLines = true
        line += 1
        _ = afterLineEnd(bytes, mark)
        continue
      }
      if escape != 0 && isEscaped(bytes, mark, from: open) {
        isWritten = true
        continue
      }
      let after = mark + 1
      if escape != 0 && !isWritten { isWritten = holdsEscape(bytes, open..<mark) }
      guard after < bytes.count else { return (text(open, mark, isWritten), isWritten, after) }
      let next = bytes[after]
      if next == quote {
        _ = nextMark(bytes)
        isWritten = true
      } else if next == delimiter || next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") {
        return (text(open, mark, isWritten), isWritten, nextMark(bytes))
      } else {
        if spansLines { return nil }
        if flaw == nil {
          flaw = RowFlaw(row: row, kind: .strayText(afterQuote: true), offset: after)
        }
        var end = nextMark(bytes)
        while end < bytes.count && bytes[end] == quote { end = nextMark(bytes) }
        return (open..<end, true, end)
      }
    }
  }

  /// Whether an odd number of escapes stands in front of a quote.
  private func isEscaped(_ bytes: Span<UInt8>, _ quote: Int, from open: Int) -> Bool {
    var index = quote - 1
    while index > open && bytes[index] == escape { index -= 1 }
    return (quote - 1 - index) % 2 == 1
  }

  private func holdsEscape(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where bytes[index] == escape { return true }
    return false
  }

  /// The range of a quoted field: without its quotes when its text lies there as it is.
  private func text(_ open: Int, _ close: Int, _ isWritten: Bool) -> Range<Int> {
    isWritten ? open..<(close + 1) : (open + 1)..<close
  }

  /// Gives up a row whose quote is never closed and goes on at the line after that quote: one stray
  /// quote costs one row, not the rest of the file.
  private mutating func resynchronize(
    _ bytes: Span<UInt8>, rowStart: Int, startLine: Int, opened: Int,
    into rows: inout TokenizedRows
  ) {
    let firstField = rows.fieldOffsets[rows.fieldOffsets.count - 1]
    rows.dropFields(from: firstField)
    line = startLine
    var index = rowStart
    while index < bytes.count {
      let byte = bytes[index]
      let isLineEnd =
        byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
          && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"))
      if isLineEnd {
        line += 1
        if index >= opened { break }
      }
      index += 1
    }
    var end = min(index, bytes.count)
    if end > rowStart && end < bytes.count && bytes[end] == UInt8(ascii: "\n")
      && bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    restart(at: min(index + 1, bytes.count), line: line)
    rows.rowStarts.append(rowStart)
    rows.rowEnds.append(end)
    rows.lines.append(startLine)
    rows.fieldOffsets.append(firstField)
    rows.flaws.append(
      RowFlaw(row: rows.rowStarts.count - 1, kind: .unterminatedQuote, offset: opened))
  }
}
