import TestSupport
import Testing

@testable import Bytes

@Suite("Byte scanner") struct ByteScannerTests {
  @Test("the wide scan finds what a look at each byte finds", arguments: 0..<10)
  func twin(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 0...9000, using: &random)).map { _ in
      UInt8.random(in: 30...50, using: &random)
    }
    var scanner = ByteScanner(needles: [34, 44, 31])
    let start = Int.random(in: 0...bytes.count, using: &random)
    let end = Int.random(in: start...bytes.count, using: &random)
    var hits = [UInt32](repeating: 0, count: end - start)
    let count = scanner.scan(bytes.span, start..<end, into: &hits)
    let expected = (start..<end).filter { [34, 44, 31].contains(bytes[$0]) }
    #expect(hits[..<count].map { Int($0) + start } == expected)
  }

  @Test("gathered texts are the texts at their places")
  func gather() {
    let source = Array("one,two,,three".utf8)
    let (starts, ends) = ([0, 4, 8, 9], [3, 7, 8, 14])
    var texts = StringArray(["zero"])
    texts.append(gathering: source.span, starts: starts.span, ends: ends.span)
    #expect(texts.strings == ["zero", "one", "two", "", "three"])
  }
}

@Suite("Transcoded files") struct TranscodedBytesTests {
  /// Texts long enough for several stretches, with characters of one to four UTF-8 bytes.
  private func randomText(_ random: inout SeededGenerator) -> String {
    let alphabet = Array("aé中😀\n,".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<9000 { text.append(alphabet.randomElement(using: &random) ?? "a") }
    return String(text)
  }

  @Test("each character's place leads back to its bytes, in any order", arguments: [true, false])
  func placesLeadBack(isAscending: Bool) throws {
    var random = SeededGenerator(seed: 7)
    let text = randomText(&random)
    var bytes: [UInt8] = [0xFF, 0xFE]
    var places: [(utf8: Int, source: Int)] = []
    var utf8 = 0
    for scalar in text.unicodeScalars {
      places.append((utf8, bytes.count))
      utf8 += UTF8.width(scalar)
      for unit in UTF16.encode(scalar) ?? .init() {
        bytes += [UInt8(unit & 255), UInt8(unit >> 8)]
      }
    }
    let transcoded = try #require(
      TranscodedBytes(FileBytes(bytes), from: 2, encoding: "UTF-16LE"))
    let isSame =
      transcoded.utf8.withSpan { span in span.indices.map { span[$0] } } == Array(text.utf8)
    #expect(isSame)
    #expect(transcoded.invalidByteCount == 0)
    if !isAscending { places.shuffle(using: &random) }
    let wrong = places.prefix(2000).count { transcoded.sourceOffset(of: $0.utf8) != $0.source }
    #expect(wrong == 0)
    #expect(transcoded.sourceOffset(of: utf8) == bytes.count)
  }

  @Test("an unknown encoding gives nothing, a byte without meaning is counted")
  func flaws() throws {
    #expect(TranscodedBytes(FileBytes([65]), from: 0, encoding: "UTF-9") == nil)
    let odd = try #require(TranscodedBytes(FileBytes([65, 0, 66]), from: 0, encoding: "UTF-16LE"))
    #expect(odd.invalidByteCount == 1)
    let utf8 = odd.utf8.withSpan { span in span.indices.map { span[$0] } }
    #expect(utf8 == Array("A\u{FFFD}".utf8))
  }

  @Test("UTF-8, marks and zero bytes are told without guessing")
  func detection() {
    #expect(detectedEncoding(of: Array("plain".utf8).span).name == "UTF-8")
    #expect(detectedEncoding(of: Array("caf\u{E9}".utf8).span).name == "UTF-8")
    #expect(detectedEncoding(of: Array("a cut caf\u{E9}".utf8.dropLast()).span).name != "UTF-16LE")
    #expect(detectedEncoding(of: ([0xEF, 0xBB, 0xBF, 65] as [UInt8]).span).markByteCount == 3)
    let wide = "some text".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    #expect(detectedEncoding(of: wide.span).name == "UTF-16BE")
    #expect(repairedUTF8([65, 0xFF, 0xC3, 0xA9, 0xC3]).invalidByteCount == 2)
  }
}
