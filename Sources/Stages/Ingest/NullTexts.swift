import Bytes

/// What stands for no value in a source: blanks, and texts like "N/A" that its pipeline file names.
///
/// Answers for bytes what `trimmed` and a set of strings answer for texts, without making texts of
/// nearly all of them.
struct NullTexts {
  private let texts: Set<String>
  private let plain: [[UInt8]]
  private let byteCountMax: Int

  init(_ nulls: [String]) {
    texts = Set(nulls.map(trimmed))
    plain = texts.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    // A text that is equal without having the same bytes takes at most three bytes for one.
    byteCountMax = 3 * (plain.map(\.count).max() ?? 0)
  }

  var isEmpty: Bool { texts.isEmpty }

  func contains(_ text: String) -> Bool { texts.contains(text) }

  /// The bytes without white space at their ends; nil when nothing is left, or what stands for nothing.
  func value(_ source: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    let value = trimmedRange(source, range)
    if value.isEmpty { return nil }
    guard value.count <= byteCountMax else { return value }
    var isASCII = true
    for index in value where source[index] >= 0x80 { isASCII = false }
    if isASCII { return plain.contains { equal($0, source, value) } ? nil : value }
    return texts.contains(text(source, value)) ? nil : value
  }

  private func equal(_ null: [UInt8], _ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard null.count == range.count else { return false }
    for offset in null.indices where null[offset] != source[range.lowerBound + offset] {
      return false
    }
    return true
  }
}

/// The range without white space at its ends, as `trimmed` takes it away.
func trimmedRange(_ source: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
  var lower = range.lowerBound
  var upper = range.upperBound
  while lower < upper, isBlank(source[lower]) { lower += 1 }
  while lower < upper, isBlank(source[upper - 1]) { upper -= 1 }
  guard lower < upper else { return lower..<lower }
  if source[lower] < 0x80 && source[upper - 1] < 0x80 { return lower..<upper }
  var last = upper - 1
  while last > lower, source[last] & 0xC0 == 0x80 { last -= 1 }
  if isLetter(source[lower]) && isLetter(source[last]) { return lower..<upper }
  // Behind a byte beyond ASCII there may be a blank that is more than one byte wide.
  let text = text(source, lower..<upper)
  let whole = trimmed(text)
  if whole.utf8.count == text.utf8.count { return lower..<upper }
  if whole.isEmpty { return lower..<lower }
  let leading = text.utf8.count + 1 - trimmed(text + "x").utf8.count
  return lower + leading..<lower + leading + whole.utf8.count
}

/// White space of ASCII.
func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

/// Whether no blank begins with this byte: the wide blanks are U+0085, U+00A0, U+1680 and some of
/// U+2000 to U+3000.
private func isLetter(_ lead: UInt8) -> Bool {
  lead < 0x80 || (0xC3...0xDF).contains(lead) || (0xE4...0xED).contains(lead)
}

private func text(_ source: Span<UInt8>, _ range: Range<Int>) -> String {
  String(decoding: range.map { source[$0] }, as: UTF8.self)
}
