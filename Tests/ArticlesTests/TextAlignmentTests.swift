import TestSupport
import Testing

@testable import Articles

@Suite("Where text stands in its page") struct TextAlignmentTests {
  /// The byte of the page that each byte of the text maps to; of a segment that maps as a whole its number, negative.
  private func map(_ alignment: TextAlignment, textCount: Int) -> [Int?] {
    var map = [Int?](repeating: nil, count: textCount)
    for index in 0..<alignment.count {
      let isEven = alignment.textLengths[index] == alignment.sourceLengths[index]
      for offset in 0..<alignment.textLengths[index] {
        map[alignment.textStarts[index] + offset] =
          isEven ? alignment.sourceStarts[index] + offset : -alignment.sourceStarts[index] - 1
      }
    }
    return map
  }

  @Test("without stretches of the text the rest maps to the same bytes")
  func without() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      var alignment = TextAlignment()
      var (text, source) = (0, 0)
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        text += Int.random(in: 0...2, using: &random)
        source += Int.random(in: 1...5, using: &random)
        let count = Int.random(in: 1...6, using: &random)
        let sourceCount = Bool.random(using: &random) ? count : count + 3
        alignment.append(text: text..<text + count, source: source..<source + sourceCount)
        text += count
        source += sourceCount
      }
      let cuts = (0..<4).map { _ in Int.random(in: 0...text, using: &random) }.sorted()
      let ranges = [cuts[0]..<cuts[1], cuts[2]..<cuts[3]]
      let whole = map(alignment, textCount: text)
      let kept = (0..<text).filter { place in !ranges.contains { $0.contains(place) } }
      let rest = map(alignment.without(ranges), textCount: kept.count)
      for (place, old) in kept.enumerated() {
        // A reference that lost a byte cannot be traced; all else stands where it stood.
        guard let byte = whole[old] else {
          #expect(rest[place] == nil)
          continue
        }
        let isWhole =
          byte >= 0 || whole.indices.allSatisfy { whole[$0] != byte || kept.contains($0) }
        #expect(rest[place] == (isWhole ? byte : nil))
      }
    }
  }
}
