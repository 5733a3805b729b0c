import Bytes
import TestSupport
import Testing

@Suite("Content hash") struct ContentHashTests {
  /// The same by plain words: what the type says of itself, byte by byte.
  static func plainDigest(of bytes: [UInt8]) -> String {
    let keys: [UInt64] = [
      0x6a09_e667_f3bc_c909, 0xbb67_ae85_84ca_a73b, 0x3c6e_f372_fe94_f82b, 0xa54f_f53a_5f1d_36f1,
      0x510e_527f_ade6_82d1, 0x9b05_688c_2b3e_6c1f, 0x1f83_d9ab_fb41_bd6b, 0x5be0_cd19_137e_2179,
    ]
    let padded = bytes + Array(repeating: 0, count: (64 - bytes.count % 64) % 64)
    var lanes = keys
    for start in stride(from: 0, to: padded.count, by: 64) {
      let words = (0..<8).map { word in
        (0..<8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(padded[start + word * 8 + $1]) }
      }
      for lane in 0..<8 {
        let product = (lanes[lane] ^ words[lane]).multipliedFullWidth(by: keys[lane])
        lanes[lane] = (product.high ^ product.low) &+ words[lane ^ 1]
      }
    }
    var (high, low) = (UInt64(bytes.count), ~UInt64(bytes.count))
    for lane in 0..<8 {
      high = mixed(high ^ lanes[lane], keys[lane])
      low = mixed(low &+ lanes[lane], keys[7 - lane])
    }
    return [mixed(high, low), mixed(low, ~high)].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Manifests hold digests for years.
  @Test(
    "gives the digests that it always gave",
    arguments: [
      ("", "65ce1fb2a981b176ca633cce827bc8f8"), ("abc", "bb870f150b811a85fe8e2ddb91ea1312"),
      (String(repeating: "0123456789", count: 20), "46cfd87f92f5dfcc1a07a09aa9112482"),
    ])
  func knownAnswers(_ text: String, _ hex: String) {
    #expect(ContentHash.digest(of: Array(text.utf8).span).description == hex)
  }

  @Test("equals the plain form, however the bytes are cut")
  func pieces() {
    var random = SeededGenerator(seed: 1)
    for byteCount in [0, 1, 63, 64, 65, 127, 128, 1000] {
      let bytes = (0..<byteCount).map { _ in UInt8.random(in: 0...255, using: &random) }
      let plain = Self.plainDigest(of: bytes)
      for piece in [1, 7, 63, 64, 65, 500] {
        var hash = ContentHash()
        for start in stride(from: 0, to: bytes.count, by: piece) {
          hash.update(Array(bytes[start..<min(bytes.count, start + piece)]).span)
          _ = hash.finalized()
        }
        #expect(hash.finalized().description == plain)
      }
    }
  }

  @Test("any bit, any two bits of neighboring blocks, and every length count")
  func differences() {
    let bytes = [UInt8](repeating: 0, count: 200)
    var seen: Set<ContentDigest> = []
    var count = 0
    func add(_ bytes: [UInt8]) {
      seen.insert(ContentHash.digest(of: bytes.span))
      count += 1
    }
    for length in 0...200 { add(Array(bytes[..<length])) }
    for bit in 0..<1600 {
      var flipped = bytes
      flipped[bit / 8] ^= 1 << UInt8(bit % 8)
      add(flipped)
      guard bit < 512 else { continue }
      for second in 512..<1024 where second / 64 % 2 == bit / 64 % 2 {
        var twice = flipped
        twice[second / 8] ^= 1 << UInt8(second % 8)
        add(twice)
      }
    }
    #expect(seen.count == count)
  }
}
