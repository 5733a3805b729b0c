import Bytes

/// Some rows of a table in a row, cut into fields but not yet judged.
struct TableStretch: Sendable {
  /// Lines count from 1 in the stretch.
  var rows = TokenizedRows()
  /// Where it starts, and where the row after it does.
  var start: Int
  var end: Int
  /// Lines up to `end`.
  var lineCount = 0
}

/// Cuts a table into stretches of rows, several at a time where threads are to be had.
///
/// Nobody can tell where a row starts without having read all quotes before. So each thread guesses that
/// the first line end behind its place ends a row, and reads up to the next guess as if the file
/// ended there. A guess was right if the stretch before ends where it began; else, and from a quote on
/// that was open at the end of a guess, that part is read again in order. The rows are those of reading in order
/// whatever was guessed.
struct StretchCutter {
  private let bytes: FileBytes
  private let separators: Separators
  private let threadCount: Int
  private let stretchByteCount: Int
  private var tokenizer: Tokenizer
  /// The first row that was not handed out.
  private(set) var position: Int
  /// What a stretch is likely to hold, so that its arrays need not grow: a little more than the last one.
  private var room = (rows: 0, fields: 0)

  /// A few thousand rows: places and cells of a stretch then stay in the cache of their core.
  static let stretchByteCount = 512 << 10
  /// Stretches per thread and call: that one thread is done early costs little.
  private static let stretchesPerThread = 4

  init(
    _ bytes: FileBytes, from position: Int, _ separators: Separators, threadCount: Int,
    stretchByteCount: Int = stretchByteCount
  ) {
    self.bytes = bytes
    self.separators = separators
    self.threadCount = threadCount
    self.stretchByteCount = stretchByteCount
    self.position = position
    tokenizer = Tokenizer(separators, from: position)
  }

  /// The next stretches, of at most `rowCountMax` rows each; none at the end of the table.
  mutating func next(rowCountMax: Int) throws -> [TableStretch] {
    guard position < bytes.count else { return [] }
    guard threadCount > 1 else { return [inOrder(until: bytes.count, rowCountMax)] }
    let starts = guessedStarts()
    let (bytes, separators, room) = (bytes, separators, room)
    let guesses = try parallelMap(starts.count - 1, threadCount: threadCount) { place in
      var rows = TokenizedRows()
      rows.reserveCapacity(rows: room.rows, fields: room.fields)
      return Self.guess(
        bytes, starts[place]..<starts[place + 1], separators, rowCountMax, into: rows)
    }
    if let first = guesses.first { makeRoom(like: first) }
    var stretches: [TableStretch] = []
    for (place, guess) in guesses.enumerated() {
      let end = starts[place + 1]
      if position == guess.start {
        stretches.append(guess)
        position = guess.end
      }
      while position < end { stretches.append(inOrder(until: end, rowCountMax)) }
    }
    return stretches
  }

  private mutating func makeRoom(like stretch: TableStretch) {
    let (rows, fields) = (stretch.rows.rowCount, stretch.rows.markedStarts.count)
    room = (rows + rows / 8, fields + fields / 8)
  }

  /// Reads on from `position`: rows that start before `end`.
  private mutating func inOrder(until end: Int, _ rowCountMax: Int) -> TableStretch {
    if tokenizer.position != position { tokenizer = Tokenizer(separators, from: position) }
    var stretch = TableStretch(start: position, end: position)
    stretch.rows.reserveCapacity(rows: room.rows, fields: room.fields)
    let line = tokenizer.line
    bytes.withSpan {
      _ = tokenizer.read($0, rowCountMax: rowCountMax, until: end, into: &stretch.rows)
    }
    for row in stretch.rows.lines.indices { stretch.rows.lines[row] -= line - 1 }
    position = tokenizer.position
    stretch.end = position
    stretch.lineCount = tokenizer.line - line
    makeRoom(like: stretch)
    return stretch
  }

  /// Reads a range that looks as if it held whole rows, up to a quote that is not closed in it.
  private static func guess(
    _ bytes: FileBytes, _ range: Range<Int>, _ separators: Separators, _ rowCountMax: Int,
    into rows: consuming TokenizedRows
  ) -> TableStretch {
    var stretch = TableStretch(rows: rows, start: range.lowerBound, end: range.lowerBound)
    var tokenizer = Tokenizer(separators, from: range.lowerBound)
    bytes.withSpan {
      _ = tokenizer.read(
        $0.extracting(0..<range.upperBound), rowCountMax: rowCountMax, into: &stretch.rows)
    }
    stretch.end = tokenizer.position
    stretch.lineCount = tokenizer.line - 1
    if let flaw = stretch.rows.flaws.first(where: { $0.kind == .unterminatedQuote }) {
      stretch.end = stretch.rows.rowStarts[flaw.row]
      stretch.lineCount = stretch.rows.lines[flaw.row] - 1
      stretch.rows.dropRows(from: flaw.row)
    }
    return stretch
  }

  /// `position`, places behind line ends at even distances, and in the end one where reading stops for now.
  private func guessedStarts() -> [Int] {
    var starts = [position]
    bytes.withSpan { bytes in
      while starts.count <= threadCount * Self.stretchesPerThread {
        let start = Self.afterLineEnd(bytes, from: starts[starts.count - 1] + stretchByteCount)
        starts.append(start)
        if start == bytes.count { break }
      }
    }
    return starts
  }

  /// The place behind the first line end at or after `place`.
  private static func afterLineEnd(_ bytes: Span<UInt8>, from place: Int) -> Int {
    var index = place
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\n") { return index }
      if byte == UInt8(ascii: "\r") {
        return index < bytes.count && bytes[index] == UInt8(ascii: "\n") ? index + 1 : index
      }
    }
    return bytes.count
  }
}

extension TokenizedRows {
  /// Takes back the rows from `row` on.
  mutating func dropRows(from row: Int) {
    dropFields(from: fieldOffsets[row])
    fieldOffsets.removeLast(rowCount - row)
    rowEnds.removeLast(rowCount - row)
    lines.removeLast(rowCount - row)
    flaws.removeAll { $0.row >= row }
    rowStarts.removeLast(rowCount - row)
  }
}
