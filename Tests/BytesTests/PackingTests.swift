import Bytes
import TestSupport
import Testing

@Suite("Packing and checking") struct PackingTests {
  @Test("XXH64 gives the published values")
  func xxHash() {
    func hash(_ bytes: [UInt8]) -> UInt64 { xxHash64(bytes.span) }
    #expect(hash([]) == 0xef46_db37_51d8_e999)
    #expect(hash(Array("a".utf8)) == 0xd24e_c4f1_a98c_6e5b)
    #expect(hash(Array("n040".utf8)) == 0xdba9_efe0_375b_b965)
    #expect(hash([40, 0, 0, 0, 0, 0, 0, 0]) == 0xfa9f_c21e_c8b1_5539)
    // A text longer than one stripe of 32 bytes.
    let text = Array("Call me Ishmael. Some years ago--never mind how long precisely-".utf8)
    #expect(hash(text) == 0x02a2_e854_70d6_fd96)
  }

  @Test("CRC-32 gives the published value")
  func checksum() { #expect(crc32(Array("123456789".utf8).span) == 0xCBF4_3926) }

  @Test("CRC-32 is what division bit by bit leaves, whatever the length")
  func checksumTwin() {
    var random = SeededGenerator(seed: 9)
    for count in Array(0...260) + [1000, 4096, 5003] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      var rest: UInt32 = .max
      for byte in bytes {
        rest ^= UInt32(byte)
        for _ in 0..<8 { rest = rest >> 1 ^ (rest & 1 == 1 ? 0xEDB8_8320 : 0) }
      }
      let sum = crc32(bytes.span)
      #expect(sum == ~rest, "\(count) bytes")
    }
  }

  @Test("packed bits come back at every width, and equal a bit-by-bit packing")
  func bits() {
    var random = SeededGenerator(seed: 6)
    for width in 0...32 {
      for count in [0, 1, 7, 8, 9, 64, 100] {
        let limit = width == 0 ? 0 : UInt32.max >> UInt32(32 - width)
        let values = (0..<count).map { _ in UInt32.random(in: 0...limit, using: &random) }
        var packed: [UInt8] = [0xAA]
        appendPackedBits(values.span, 0..<count, width: width, to: &packed)
        var slow = [UInt8](repeating: 0, count: (count * width + 7) / 8)
        for (index, value) in values.enumerated() {
          for bit in 0..<width where value >> UInt32(bit) & 1 == 1 {
            let place = index * width + bit
            slow[place / 8] |= 1 << UInt8(place % 8)
          }
        }
        #expect(Array(packed.dropFirst()) == slow)
        var back: [UInt32] = []
        let isRead = appendUnpackedBits(
          packed.span, from: 1, width: width, count: count, to: &back)
        #expect(isRead && back == values)
        if !slow.isEmpty {
          #expect(
            !appendUnpackedBits(
              Array(packed.dropLast()).span, from: 1, width: width, count: count, to: &back))
        }
      }
    }
  }

  @Test("bits of wide numbers come back at every width")
  func wideBits() {
    var random = SeededGenerator(seed: 7)
    for width in 0...64 {
      for count in [0, 1, 7, 8, 33, 100] {
        let limit = width == 0 ? 0 : UInt64.max >> UInt64(64 - width)
        let values = (0..<count).map { _ in UInt64.random(in: 0...limit, using: &random) }
        var packed: [UInt8] = [0xAA]
        appendPackedBits(values.span, 0..<count, width: width, to: &packed)
        #expect(packed.count == 1 + (count * width + 7) / 8)
        var back: [UInt64] = [5]
        let isRead = appendUnpackedBits(
          packed.span, from: 1, width: width, count: count, to: &back)
        #expect(isRead && back == [5] + values)
        if packed.count > 1 {
          let isCutRead = appendUnpackedBits(
            Array(packed.dropLast()).span, from: 1, width: width, count: count, to: &back)
          #expect(!isCutRead)
        }
      }
    }
  }

  @Test("variable-length numbers come back, and cut or overlong ones are refused")
  func varInts() {
    for value: UInt64 in [0, 1, 127, 128, 300, 1 << 35, .max] {
      var bytes: [UInt8] = []
      appendVarInt(value, to: &bytes)
      var position = 0
      #expect(readVarInt(bytes.span, at: &position) == value && position == bytes.count)
      position = 0
      #expect(readVarInt(Array(bytes.dropLast()).span, at: &position) == nil)
    }
    var position = 0
    #expect(readVarInt([UInt8](repeating: 0x80, count: 11).span, at: &position) == nil)
    for value: Int64 in [0, -1, 1, .min, .max] { #expect(unzigzag(zigzag(value)) == value) }
  }
}
