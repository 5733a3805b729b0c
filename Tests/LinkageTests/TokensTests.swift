import TestSupport
import Testing

@testable import Linkage

@Suite("Tokens") struct TokensTests {
  private struct Token: Equatable {
    let range: Range<Int>
    let isSecond: Bool
  }

  @Test("tokens that are found eight bytes at a time are those found byte by byte")
  func twin() {
    var random = SeededGenerator(seed: 91)
    let alphabet: [UInt8] = [
      0x61, 0x7A, 0x41, 0x5A, 0x30, 0x39, 0xC3, 0xA9, 0x20, 0x2D, 0x60, 0x1F,
    ]
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ -> UInt8 in
        // Words of some letters, and every byte there is now and then.
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return UInt8.random(in: .min ... .max, using: &random)
        case 1...4: return alphabet.randomElement(using: &random)!
        default: return 0x62
        }
      }
      let start = Int.random(in: 0...bytes.count, using: &random)
      let range = start..<Int.random(in: start...bytes.count, using: &random)
      var found: [Token] = []
      forEachToken(bytes.span, range) { found.append(Token(range: $0, isSecond: $1)) }
      #expect(found == byteByByte(bytes, range), "\(bytes[range])")
    }
  }

  private func byteByByte(_ bytes: [UInt8], _ range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    var start: Int?
    for index in range.lowerBound...range.upperBound {
      let isPart =
        index < range.upperBound
        && (bytes[index] >= 0x80 || Character(Unicode.Scalar(bytes[index])).isLetter
          || Character(Unicode.Scalar(bytes[index])).isNumber)
      if isPart {
        start = start ?? index
      } else if let begin = start {
        tokens.append(
          Token(range: begin..<index, isSecond: bytes[range.lowerBound..<begin].contains(0x1F)))
        start = nil
      }
    }
    return tokens
  }
}
