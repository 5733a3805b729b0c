import TestSupport
import Testing

@testable import Bytes

@Suite("Separator scanner") struct SeparatorScannerTests {
  /// What a look at each byte finds: marks as (offset, is a line end, stands inside quotes), and the first
  /// byte without a place in well-formed text.
  private func marks(
    _ bytes: [UInt8], quote: UInt8?
  ) -> (marks: [[Int]], end: Int) {
    var marks: [[Int]] = []
    var (isInside, isClosed, startsField, isAfterCR) = (false, false, true, false)
    for (index, byte) in bytes.enumerated() {
      let isLineEnd = byte == 13 || (byte == 10 && !isAfterCR)
      let isBorder = byte == 13 || byte == 10 || byte == UInt8(ascii: ",")
      if byte == quote {
        if isInside {
          (isInside, isClosed) = (false, true)
        } else {
          guard startsField || isClosed else { return (marks, index) }
          if isClosed { marks.append([index, 0, 1]) }
          (isInside, isClosed) = (true, false)
        }
      } else {
        guard !isClosed || isBorder else { return (marks, index) }
        isClosed = false
        if isLineEnd {
          marks.append([index, 1, isInside ? 1 : 0])
        } else if byte == UInt8(ascii: ",") && !isInside {
          marks.append([index, 0, 0])
        }
      }
      (startsField, isAfterCR) = (isBorder, byte == 13)
    }
    return (marks, bytes.count)
  }

  @Test("the wide scan finds what a look at each byte finds", arguments: 0..<40)
  func twin(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabets = ["ab,\"\n\r", "abcdefghijklmnopqrstuvw,\n", "a,\"\"\n", "\"\n", "\"a,\n\"\"b"]
    for round in 0..<50 {
      let alphabet = Array(alphabets[round % alphabets.count].utf8)
      let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      let quote = round % 7 == 0 ? nil : UInt8(ascii: "\"")
      let expected = marks(bytes, quote: quote)
      var scanner = SeparatorScanner(delimiter: UInt8(ascii: ","), quote: quote)
      var found: [[Int]] = []
      var buffer = [SeparatorScanner.Mark](repeating: .init(), count: 500)
      var start = 0
      var end = 0
      while start < bytes.count && end == start {
        let next = min(bytes.count, start + Int.random(in: 1...200, using: &random))
        let piece = scanner.scan(bytes.span, start..<next, into: &buffer)
        for mark in buffer[..<piece.markCount] {
          found.append([start + mark.offset, mark.isLineEnd ? 1 : 0, mark.isInner ? 1 : 0])
        }
        (start, end) = (next, piece.end)
      }
      #expect(found == expected.marks, "seed \(seed), round \(round)")
      #expect(end == expected.end, "seed \(seed), round \(round)")
    }
  }
}
