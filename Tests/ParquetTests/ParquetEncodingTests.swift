import Bytes
import Foundation
import Testing

@testable import Parquet

@Suite("Parquet encodings") struct ParquetEncodingTests {
  private func bytes(_ hexadecimal: String) -> [UInt8] {
    hexadecimal.split(separator: " ").map { UInt8($0, radix: 16) ?? 0 }
  }

  @Test(
    "differences are packed as the format's own examples are",
    arguments: [
      ([1, 2, 3, 4, 5], "80 01 04 05 02 02 00 00 00 00"),
      (
        [7, 5, 3, 1, 2, 3, 4, 5],
        "80 01 04 08 0e 03 02 00 00 00 c0 3f 00 00 00 00 00 00"
      ),
      (
        [Int64.min, Int64.max],
        "80 01 04 02 ff ff ff ff ff ff ff ff ff 01 01 00 00 00 00"
      ), ([], "80 01 04 00 00"),
    ])
  func differences(_ values: [Int64], _ expected: String) throws {
    var packed: [UInt8] = []
    DeltaBinary.append(values.span, values.indices, isNarrow: false, to: &packed)
    #expect(packed == bytes(expected))
    var back: [Int64] = []
    var position = 0
    try DeltaBinary.decode(
      packed.span, at: &position, count: values.count, isNarrow: false, to: &back)
    #expect(back == values)
    #expect(position == packed.count)
  }

  @Test("differences of narrow columns wrap around")
  func narrow() throws {
    let values: [Int64] = [Int64(Int32.max), Int64(Int32.min), -1, 0, Int64(Int32.max)]
    var packed: [UInt8] = []
    DeltaBinary.append(values.span, values.indices, isNarrow: true, to: &packed)
    var back: [Int64] = []
    var position = 0
    try DeltaBinary.decode(
      packed.span, at: &position, count: values.count, isNarrow: true, to: &back)
    #expect(back == values)
  }

  @Test("texts behind their lengths, and without shared prefixes")
  func texts() throws {
    let words = StringArray(["Hello", "World", "Foobar", "ABCDEF"])
    var packed: [UInt8] = []
    DeltaBytes.appendLengths(words, to: &packed)
    #expect(
      packed
        == bytes("80 01 04 04 0a 00 01 00 00 00 02 00 00 00") + Array("HelloWorldFoobarABCDEF".utf8)
    )
    var position = 0
    let back = try DeltaBytes.decodeLengths(packed.span, at: &position, count: 4)
    #expect(back == words)
    let sorted = StringArray(["", "a", "apple", "apples", "apricot", "b"])
    packed = []
    DeltaBytes.appendPrefixes(sorted, to: &packed)
    position = 0
    #expect(try DeltaBytes.decodePrefixes(packed.span, at: &position, count: 6) == sorted)
  }

  @Test("streams of bytes hold the first byte of each value first")
  func streams() throws {
    let floats: [Float] = [1.0, 2.0, -0.5]
    let plain = floats.flatMap { value in
      (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> UInt32($0 * 8)) }
    }
    var split: [UInt8] = []
    ByteStreamSplit.append(plain.span, width: 4, to: &split)
    #expect(split == bytes("00 00 00 00 00 00 80 00 00 3f 40 bf"))
    #expect(try ByteStreamSplit.decode(split.span, from: 0, count: 3, width: 4) == plain)
  }

  @Test("old levels stand highest bit first")
  func bitPackedLevels() throws {
    var position = 0
    // 0 to 7 with three bits each, as in the format's text.
    let levels = try BitPackedLevels.decode(
      bytes("05 39 77").span, at: &position, count: 8, levelMax: 7)
    #expect(levels == [0, 1, 2, 3, 4, 5, 6, 7])
    #expect(position == 3)
  }

  @Test(
    "decimals are exact",
    arguments: [
      ([0x00], 0, "0"), ([0xFF], 2, "-0.01"), ([0x80, 0x00], 1, "-3276.8"), ([], 0, "0"),
      (
        [0x7F] + [UInt8](repeating: 0xFF, count: 15), 10, "17014118346046923173168730371.5884105727"
      ),
    ])
  func decimals(_ unscaled: [UInt8], _ scale: Int, _ expected: String) {
    #expect(DecimalText.text(unscaled[...], scale: scale) == expected)
  }

  @Test("bounds of bytes are cut to something greater, or not at all")
  func bounds() {
    let long = [UInt8](repeating: 0xFF, count: 63) + [0x10, 0xFF, 0xFF]
    let stored = Bounds.bytes(least: long, greatest: long, isFixed: false).stored
    #expect(stored.least == Array(long.prefix(64)))
    #expect(stored.greatest == [UInt8](repeating: 0xFF, count: 63) + [0x11])
    #expect(!stored.isLeastExact && !stored.isGreatestExact)
    let endless = [UInt8](repeating: 0xFF, count: 70)
    #expect(Bounds.bytes(least: [], greatest: endless, isFixed: false).stored.isGreatestExact)
  }
}
