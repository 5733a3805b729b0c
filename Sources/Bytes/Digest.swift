import CBytes

/// SHA-256 of bytes that arrive in pieces (FIPS 180-4).
package struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var byteCount: UInt64 = 0

  package init() {}

  package mutating func update(_ bytes: Span<UInt8>) {
    byteCount &+= UInt64(bytes.count)
    var start = 0
    if !pending.isEmpty {
      while start < bytes.count && pending.count < 64 {
        pending.append(bytes[start])
        start += 1
      }
      guard pending.count == 64 else { return }
      // Safety: `pending` holds one whole block.
      unsafe pending.withUnsafeBufferPointer {
        unsafe cbytes_sha256_blocks(&state, $0.baseAddress!, 1)
      }
      pending.removeAll(keepingCapacity: true)
    }
    let blockCount = (bytes.count - start) / 64
    if blockCount > 0 {
      // Safety: `blockCount` whole blocks lie at or after `start` within the span.
      unsafe bytes.withUnsafeBufferPointer {
        unsafe cbytes_sha256_blocks(&state, $0.baseAddress! + start, blockCount)
      }
      start += blockCount * 64
    }
    while start < bytes.count {
      pending.append(bytes[start])
      start += 1
    }
  }

  package mutating func update(_ bytes: [UInt8]) { update(bytes.span) }
  package mutating func update(_ text: String) { update(Array(text.utf8).span) }

  /// The digest of everything given so far; the hash itself is unchanged.
  package func finalized() -> Digest {
    var copy = self
    let bitCount = byteCount &* 8
    var tail: [UInt8] = [0x80]
    while (copy.pending.count + tail.count) % 64 != 56 { tail.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift)))
    }
    copy.update(tail.span)
    return Digest(
      bytes: copy.state.flatMap { word in
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
      })
  }

  package static func digest(of bytes: Span<UInt8>) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalized()
  }

  package static func digest(of text: String) -> Digest { digest(of: Array(text.utf8).span) }
}

/// The 32 bytes of a SHA-256, ordered by bytes, written as 64 lower-case hex digits.
package struct Digest: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) {
    precondition(bytes.count == 32, "a SHA-256 has 32 bytes")
    self.bytes = bytes
  }

  /// Nil unless `hex` is 64 hex digits.
  package init?(hex: String) {
    let digits = hex.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard hex.utf8.count == 64, digits.count == 64 else { return nil }
    bytes = stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  package var description: String { hexadecimal(bytes) }

  package static func < (left: Digest, right: Digest) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

/// Two lower-case hex digits per byte.
package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
