import Bytes

/// The separators that cut the sample most evenly; a comma and `"` where nothing does.
func detectSeparators(
  _ bytes: Span<UInt8>, from start: Int, _ dialect: CSVDialect
) -> Separators {
  let delimiters = dialect.delimiter.map { [$0] } ?? usualDelimiters + rareDelimiters
  let quotes: [UInt8] =
    dialect.quote.map { [$0] } ?? [UInt8(ascii: "\""), 0, UInt8(ascii: "'")]
  var best = Separators(delimiter: delimiters[0], quote: quotes[0])
  if let escape = dialect.escape, escape != best.quote { best.escape = escape }
  var bestScore = 0.0
  for delimiter in delimiters {
    // What is rare is tried where nothing usual cuts well.
    if bestScore >= 0.5 && !usualDelimiters.contains(delimiter) { break }
    var isQuotingDoubtful = dialect.quote != nil
    for quote in quotes {
      // One unclosed quote is a flaw of one row; many, and few whole ones, are no quotes at all.
      if quote == 0 && !isQuotingDoubtful { continue }
      let guesses = spellings(bytes, from: start, delimiter: delimiter, quote: quote, dialect)
      for (place, guess) in guesses.enumerated() {
        let sample = SampleRows(bytes, from: start, guess)
        if quote == UInt8(ascii: "\"") {
          let isDoubtful =
            sample.flawedRowCount >= 3 && sample.flawedRowCount > sample.quotedCellCount
          isQuotingDoubtful = isDoubtful && (place == 0 || isQuotingDoubtful)
        }
        var score = sample.consistency
        // Apostrophes are common in names: as quotes they must stand around whole cells, and often.
        if quote == UInt8(ascii: "'") && sample.quotedCellCount * 2 < sample.rows.count {
          score = 0
        }
        // Without cause, `"` quotes, nothing escapes, and blanks are text.
        if quote != UInt8(ascii: "\"") { score *= 0.95 }
        if place > 0 { score *= 0.999 }
        if !usualDelimiters.contains(delimiter) && dialect.delimiter == nil {
          score = isRareDelimiterSure(sample) ? score * 0.8 : 0
        }
        if score > bestScore { (best, bestScore) = (guess, score) }
      }
    }
  }
  if bestScore == 0 {
    if dialect.quote == nil { best.quote = UInt8(ascii: "\"") }
    if dialect.delimiter == nil { best.delimiter = delimiterOfOneColumn(bytes, from: start, best) }
  }
  return best
}

/// A delimiter that does not cut the values of a table of one column: the comma, unless it stands in them.
private func delimiterOfOneColumn(
  _ bytes: Span<UInt8>, from start: Int, _ separators: Separators
) -> UInt8 {
  guard SampleRows(bytes, from: start, separators).isOneColumn else { return separators.delimiter }
  let end = min(bytes.count, start + (256 << 10))
  return usualDelimiters.first { firstPlace(of: $0, in: bytes, start..<end) == nil } ?? 0x1F
}

private let usualDelimiters: [UInt8] = Array(",;\t|".utf8)
/// Common in text, or hardly ever seen: they must cut without a flaw.
private let rareDelimiters: [UInt8] = Array(":^~\u{1F}\u{1}".utf8)

/// Whether each row, the first included, has the same three fields or more, and not all are numbers (a
/// column of times is no table).
private func isRareDelimiterSure(_ sample: SampleRows) -> Bool {
  guard let width = sample.rows.first?.cells.count, width >= 3, sample.rows.count >= 2 else {
    return false
  }
  return sample.flawedRowCount == 0 && sample.rows.allSatisfy { $0.cells.count == width }
    && sample.rows.contains { $0.cells.contains { !$0.isEmpty && !looksLikeData($0) } }
}

/// How quotes may be spelled with a delimiter: plainly first, then escaped and after a blank, each only
/// where the first bytes show it.
private func spellings(
  _ bytes: Span<UInt8>, from start: Int, delimiter: UInt8, quote: UInt8, _ dialect: CSVDialect
) -> [Separators] {
  // A quote that escapes itself is a doubled one.
  let declared = dialect.escape == quote ? 0 : dialect.escape
  let plain = Separators(delimiter: delimiter, quote: quote, escape: declared ?? 0)
  guard quote != 0 else { return [plain] }
  let backslash = UInt8(ascii: "\\")
  let blank = UInt8(ascii: " ")
  var isEscaped = false
  var isSpaced = false
  let range = start..<max(start, min(bytes.count, start + (64 << 10)))
  var scanner = ByteScanner(needles: [quote])
  var hits = [UInt32](repeating: 0, count: range.count)
  let hitCount = scanner.scan(bytes, range, into: &hits)
  for hit in hits[..<hitCount] where hit > 0 {
    let place = start + Int(hit)
    if bytes[place - 1] == backslash { isEscaped = true }
    if hit > 1 && bytes[place - 1] == blank && bytes[place - 2] == delimiter { isSpaced = true }
  }
  isEscaped = isEscaped && declared == nil
  isSpaced = isSpaced && delimiter != blank
  var found = [plain]
  if isEscaped { found.append(Separators(delimiter: delimiter, quote: quote, escape: backslash)) }
  if isSpaced {
    found += found.map {
      Separators(
        delimiter: delimiter, quote: quote, escape: $0.escape, skipsBlanks: true)
    }
  }
  return found
}

/// Whether the first row names the columns.
///
/// Yes if it equals the declared names. Otherwise no if it holds a number, date, address or null mark
/// where a name would stand, or repeats one of the values below it; yes in all other cases.
func detectHeader(_ rows: [[[UInt8]]], columns: [String]) -> Bool {
  guard let first = rows.first else { return false }
  if !columns.isEmpty {
    func folded(_ texts: [String]) -> [String] {
      texts.map { $0.lowercased().filter { !$0.isWhitespace } }
    }
    return folded(first.map { String(decoding: $0, as: UTF8.self) }) == folded(columns)
  }
  return headerEvidence(rows) >= 0
}

/// What speaks for the first row being a header: positive where columns of numbers or dates have a name
/// above them, negative where the row looks like those below it, 0 where nothing tells.
func headerEvidence(_ rows: [[[UInt8]]]) -> Int {
  guard let first = rows.first else { return -1 }
  let names = Set(first.filter { !$0.isEmpty })
  // A header that stands again, as it is or above a second table, is no row of data.
  let body = rows.dropFirst().filter { row in
    row != first && (names.count < 3 || row.count { names.contains($0) } * 2 < names.count)
  }
  let filled = first.filter { !$0.isEmpty }
  guard !filled.isEmpty else { return -1 }
  var dataLike = 0
  var evidence = 0
  let years = yearColumns(first, above: Array(body))
  for (column, name) in first.enumerated() where !name.isEmpty {
    let values = body.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
    let isName =
      !looksLikeData(name) || isPredicate(name, above: values) || years.contains(column)
    if !isName { dataLike += 1 }
    guard values.count >= 2 else { continue }
    let likeData = values.count { looksLikeData($0) }
    if likeData * 10 >= values.count * 8 { evidence += isName ? 1 : -1 }
    // A name does not recur among its values.
    if values.contains(name) { evidence -= 1 }
  }
  // A year or two among the names is a pivoted table; more are a row of data.
  if dataLike * 5 > filled.count { return -1 }
  return evidence
}

/// Columns that are called by years which follow each other, in a row that does not look so below: a table
/// with a column a year.
private func yearColumns(_ first: [[UInt8]], above body: [[[UInt8]]]) -> Range<Int> {
  let years = yearRun(first)
  let filledCount = first.count { !$0.isEmpty }
  let likeCount = body.count { yearRun($0).count >= 2 }
  guard years.count >= 2, years.count < filledCount, likeCount * 4 <= body.count
  else { return 0..<0 }
  return years
}

/// The longest run of cells that are years of one step, none if a year stands outside of it.
private func yearRun(_ cells: [[UInt8]]) -> Range<Int> {
  func year(_ cell: [UInt8]) -> Int? {
    guard cell.count == 4, let year = Int(String(decoding: cell, as: UTF8.self)) else { return nil }
    return (1800...2100).contains(year) ? year : nil
  }
  let years = cells.map(year)
  guard let start = years.firstIndex(where: { $0 != nil }), start + 1 < years.count,
    let one = years[start], let two = years[start + 1], abs(two - one) == 1
  else { return 0..<0 }
  var end = start + 1
  while end < years.count, let year = years[end], let before = years[end - 1],
    year - before == two - one
  {
    end += 1
  }
  return years[end...].allSatisfy { $0 == nil } ? start..<end : 0..<0
}

/// Whether a web address names a column, as where triples were made a table: those below it are none.
private func isPredicate(_ name: [UInt8], above values: [[UInt8]]) -> Bool {
  isWebAddress(name) && values.count { isWebAddress($0) } * 2 <= values.count
}

private func isWebAddress(_ text: [UInt8]) -> Bool {
  text.starts(with: "http:".utf8) || text.starts(with: "https:".utf8)
}

/// Whether a cell is a number, a date, a mail or web address or a null mark: nothing that names a column.
func looksLikeData(_ cell: [UInt8]) -> Bool {
  let text = cell.filter { $0 != UInt8(ascii: " ") }
  guard let first = text.first else { return false }
  if text == Array("-0-".utf8) { return true }
  if text.contains(UInt8(ascii: "@")) { return first != UInt8(ascii: "@") }
  if isWebAddress(text) { return true }
  let digitCount = text.count { (0x30...0x39).contains($0) }
  let signCount = text.count { "+-.,:/%$TZ".utf8.contains($0) }
  return digitCount > 0 && digitCount + signCount == text.count
}
