import Bytes
import TestSupport
import Testing

@Suite("Texts and sorting") struct TextAndSortTests {
  @Test("UTF-8 validity agrees with the standard library")
  func utf8Twin() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        [0x41, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80, 0xED, 0xA0, 0xFF]
          .randomElement(
            using: &random)! as UInt8
      }
      let expected = String(validating: bytes, as: UTF8.self) != nil
      #expect((validUTF8Prefix(bytes.span) == bytes.count) == expected, "\(bytes)")
    }
  }

  @Test("equal texts have equal ids, and ranks are in byte order")
  func dictionary() {
    var dictionary = ValueDictionary()
    var random = SeededGenerator(seed: 4)
    var seen: [String: UInt32] = [:]
    for _ in 0..<10_000 {
      let text = "v\(Int.random(in: 0..<2_000, using: &random))"
      let id = dictionary.id(of: text)
      #expect(seen[text, default: id] == id)
      seen[text] = id
    }
    #expect(dictionary.count == seen.count)
    let (values, ranks) = dictionary.ranked()
    #expect(values.strings == seen.keys.sorted())
    for (text, id) in seen { #expect(values[Int(ranks[Int(id)])] == text) }
  }

  @Test("radix sort equals the standard stable sort")
  func radixTwin() {
    var random = SeededGenerator(seed: 5)
    for bits in [1, 8, 20, 64] {
      var keys = (0..<5_000).map { _ in
        UInt64.random(in: 0...UInt64.max, using: &random) >> (64 - bits)
      }
      var payload = (0..<5_000).map { UInt32($0) }
      let expected = zip(keys, payload).sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      radixSort(&keys, &payload)
      #expect(keys == expected.map(\.0))
      #expect(payload == expected.map(\.1))
    }
  }

  @Test("GBK is decoded, and bytes without meaning are counted")
  func legacy() throws {
    let decoder = try #require(TextDecoder(encoding: "GBK"))
    #expect(decoder.decoded([0xC6, 0xBD, 0xB0, 0xB2].span).utf8 == Array("平安".utf8))
    let broken = decoder.decoded([0x41, 0xFF, 0x42].span)
    #expect(String(decoding: broken.utf8, as: UTF8.self) == "A\u{FFFD}B")
    #expect(broken.invalidCount == 1)
    #expect(TextDecoder(encoding: "no-such-encoding") == nil)
  }

  @Test("chunks run once each, and the first error by chunk wins")
  func parallel() throws {
    struct Failure: Error, Equatable { let chunk: Int }
    #expect(try parallelMap(1_000, threadCount: 3) { $0 * 2 } == (0..<1_000).map { $0 * 2 })
    #expect(throws: Failure(chunk: 7)) {
      try parallelMap(100, threadCount: 3) { if $0 >= 7 { throw Failure(chunk: $0) } }
    }
  }

  @Test("sorting in parts gives what the plain sort gives, on any threads")
  func parallelSort() {
    var random = SeededGenerator(seed: 9)
    for bits in [8, 20, 40, 64] as [UInt64] {
      let keys = (0..<150_000).map { _ in
        UInt64.random(in: 0...(UInt64.max >> (64 - bits)), using: &random)
      }
      var plainKeys = keys
      var plain = (0..<UInt32(keys.count)).map { $0 }
      radixSort(&plainKeys, &plain)
      for threads in 1...3 {
        var sorted = keys
        var payload = (0..<UInt32(keys.count)).map { $0 }
        radixSort(&sorted, &payload, threadCount: threads)
        #expect(sorted == plainKeys)
        #expect(payload == plain)
      }
    }
  }
}
