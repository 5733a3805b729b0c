import Bytes
import TestSupport
import Testing

@Suite("Snappy and LZ4 blocks") struct BlockCompressionTests {
  /// Nothing, repeats, text-like and random bytes.
  static func samples(_ seed: UInt64) -> [[UInt8]] {
    var random = SeededGenerator(seed: seed)
    let words = ["alpha ", "beta ", "gamma ", "delta "]
    var text: [UInt8] = []
    while text.count < 5000 { text += Array((words.randomElement(using: &random) ?? "").utf8) }
    return [
      [], [7], Array("abcdabcdabcdabcd".utf8), [UInt8](repeating: 65, count: 70_000), text,
      (0..<3000).map { _ in UInt8.random(in: 0...255, using: &random) },
      text + (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) } + text,
    ]
  }

  @Test("what was packed comes back", arguments: 0..<20)
  func roundTrip(_ seed: Int) throws {
    for sample in Self.samples(UInt64(seed)) {
      let snappy = snappyCompressed(sample.span)
      #expect(try snappyDecompressed(snappy.span, exactly: sample.count) == sample)
      let lz4 = lz4Compressed(sample.span)
      #expect(try lz4Decompressed(lz4.span, exactly: sample.count) == sample)
      #expect(try hadoopLZ4Decompressed(lz4.span, exactly: sample.count) == sample)
      for wrong in [sample.count - 1, sample.count + 1] where wrong >= 0 {
        #expect(throws: CompressionError.self) {
          try snappyDecompressed(snappy.span, exactly: wrong)
        }
        #expect(throws: CompressionError.self) { try lz4Decompressed(lz4.span, exactly: wrong) }
      }
    }
  }

  @Test("blocks of other writers: every kind of element")
  func elements() throws {
    // 10 bytes: "abcde" as a literal, then a copy of 5 from 5 back with 16 bits of distance.
    let snappy: [UInt8] = [10, 4 << 2] + Array("abcde".utf8) + [4 << 2 | 2, 5, 0]
    #expect(try snappyDecompressed(snappy.span, exactly: 10) == Array("abcdeabcde".utf8))
    // A copy of 4 with 11 bits, one with 32, a literal whose length has a byte of its own.
    let more: [UInt8] = [14, 60 << 2, 5] + Array("abcdef".utf8) + [1, 6, 3 << 2 | 3, 1, 0, 0, 0]
    #expect(try snappyDecompressed(more.span, exactly: 14) == Array("abcdefabcddddd".utf8))
    // Literal "ab", a copy of 4 from 1 back, literal "c".
    let lz4: [UInt8] = [0x20] + Array("ab".utf8) + [1, 0, 0x10] + Array("c".utf8)
    #expect(try lz4Decompressed(lz4.span, exactly: 7) == Array("abbbbbc".utf8))
    let framed: [UInt8] = [0, 0, 0, 7, 0, 0, 0, 7] + lz4
    #expect(try hadoopLZ4Decompressed(framed.span, exactly: 7) == Array("abbbbbc".utf8))
  }

  @Test("damage is an error or other bytes of the same count", arguments: 0..<6)
  func damage(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for sample in Self.samples(UInt64(seed)) where sample.count < 6000 {
      for packed in [snappyCompressed(sample.span), lz4Compressed(sample.span)] {
        for _ in 0..<60 where !packed.isEmpty {
          var damaged = packed
          let place = Int.random(in: 0..<damaged.count, using: &random)
          damaged[place] = UInt8.random(in: 0...255, using: &random)
          if Bool.random(using: &random) { damaged.removeLast(damaged.count - place) }
          for read in [snappyDecompressed, lz4Decompressed, hadoopLZ4Decompressed] {
            do throws(CompressionError) {
              #expect(try read(damaged.span, sample.count).count == sample.count)
            } catch {}
          }
        }
      }
    }
  }

  @Test("a promise beyond what the bytes can hold takes no memory")
  func promises() {
    let few: [UInt8] = [0xFF, 0xFF, 0xFF, 0x7F, 0]
    #expect(throws: CompressionError.self) { try snappyDecompressed(few.span, exactly: 1 << 40) }
    #expect(throws: CompressionError.self) { try lz4Decompressed(few.span, exactly: 1 << 40) }
  }

  @Test("words of any width come back from bits", arguments: 0...64)
  func words(_ width: Int) {
    var random = SeededGenerator(seed: UInt64(width))
    let mask = width == 0 ? 0 : UInt64.max >> UInt64(64 - width)
    let values = (0..<77).map { _ in UInt64.random(in: 0...UInt64.max, using: &random) & mask }
    var packed: [UInt8] = []
    appendPackedBits(values.span, values.indices, width: width, to: &packed)
    #expect(packed.count == (77 * width + 7) / 8)
    var back: [UInt64] = []
    #expect(appendUnpackedBits(packed.span, from: 0, width: width, count: 77, to: &back))
    #expect(back == values)
    if width > 0 {
      #expect(!appendUnpackedBits(packed.span, from: 1, width: width, count: 77, to: &back))
    }
  }
}
