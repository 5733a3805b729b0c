import Bytes

/// Where the text of an article stands in the raw page.
///
/// Segments ascend and do not overlap in the text; their sources ascend too. A segment whose two lengths
/// are equal maps byte by byte; any other (a character reference, a character of a legacy encoding)
/// maps as a whole. Text between segments was supplied (a line break between paragraphs) or could not
/// be traced.
package struct TextAlignment: Sendable, Hashable {
  /// UTF-8 bytes of the text.
  package private(set) var textStarts: [Int] = []
  package private(set) var textLengths: [Int] = []
  /// Bytes of the raw page.
  package private(set) var sourceStarts: [Int] = []
  package private(set) var sourceLengths: [Int] = []

  package init() {}

  /// From the four arrays as stored; they must be of one length.
  package init(textStarts: [Int], textLengths: [Int], sourceStarts: [Int], sourceLengths: [Int]) {
    precondition(
      textStarts.count == textLengths.count && textStarts.count == sourceStarts.count
        && textStarts.count == sourceLengths.count, "an alignment is four arrays of one length")
    self.textStarts = textStarts
    self.textLengths = textLengths
    self.sourceStarts = sourceStarts
    self.sourceLengths = sourceLengths
  }

  package var count: Int { textStarts.count }

  /// Adds a segment behind all others; joins it to the last one where both go on byte by byte.
  mutating func append(text: Range<Int>, source: Range<Int>) {
    let last = count - 1
    if last >= 0, text.count == source.count, textLengths[last] == sourceLengths[last],
      textStarts[last] + textLengths[last] == text.lowerBound,
      sourceStarts[last] + sourceLengths[last] == source.lowerBound
    {
      textLengths[last] += text.count
      sourceLengths[last] += source.count
      return
    }
    textStarts.append(text.lowerBound)
    textLengths.append(text.count)
    sourceStarts.append(source.lowerBound)
    sourceLengths.append(source.count)
  }

  /// The raw bytes from the first to the last aligned byte of a piece of text, markup between them
  /// included; nil where no byte of it is aligned. O(log segments).
  package func sourceRange(of range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    let first = firstSegment(endingAfter: range.lowerBound)
    guard first < count, textStarts[first] < range.upperBound else { return nil }
    let next = firstSegment(endingAfter: range.upperBound - 1)
    let last = next < count && textStarts[next] < range.upperBound ? next : next - 1
    let start =
      sourceStarts[first] + (isEven(first) ? max(0, range.lowerBound - textStarts[first]) : 0)
    let stop =
      sourceStarts[last]
      + (isEven(last)
        ? min(textLengths[last], range.upperBound - textStarts[last]) : sourceLengths[last])
    return start..<max(start, stop)
  }

  /// The alignment of the text without stretches of it, which ascend and do not overlap. A segment that maps as a whole
  /// goes with any byte of it.
  package func without(_ leftOut: [Range<Int>]) -> TextAlignment {
    var rest = TextAlignment()
    let textCount = count == 0 ? 0 : textStarts[count - 1] + textLengths[count - 1]
    for (kept, shift) in leftOut.gaps(in: textCount) {
      var segment = firstSegment(endingAfter: kept.lowerBound)
      while segment < count, textStarts[segment] < kept.upperBound {
        defer { segment += 1 }
        let text = textStarts[segment]..<textStarts[segment] + textLengths[segment]
        let source = sourceStarts[segment]
        if isEven(segment) {
          let part = text.clamped(to: kept)
          let start = source + part.lowerBound - text.lowerBound
          rest.append(
            text: part.lowerBound - shift..<part.upperBound - shift,
            source: start..<start + part.count)
        } else if text.clamped(to: kept) == text {
          rest.append(
            text: text.lowerBound - shift..<text.upperBound - shift,
            source: source..<source + sourceLengths[segment])
        }
      }
    }
    return rest
  }

  /// How many bytes of a text of this length no segment covers, white space counted.
  package func unalignedByteCount(textByteCount: Int) -> Int {
    textByteCount - textLengths.reduce(0, +)
  }

  private func isEven(_ segment: Int) -> Bool { textLengths[segment] == sourceLengths[segment] }

  private func firstSegment(endingAfter offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if textStarts[middle] + textLengths[middle] <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
