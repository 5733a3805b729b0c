import CBytes

/// A hash by which equal contents are known again and damage is noticed, five times as fast as SHA-256. It keeps
/// nobody from making two contents of one hash: what others check is hashed by `SHA256`.
///
/// Eight lanes of 64 bits take the words of every block of 64 bytes: a lane is mixed with one word by a full
/// multiplication and another is added to it, so that each word goes into two lanes, and what one may lose the other
/// keeps. At the end lanes and length are mixed to 128 bits. What is missing of the last block counts as zeros.
/// Refused: a product without its upper half, of which two bits in neighboring blocks could cancel out.
package struct ContentHash: Sendable {
  private var lanes: [UInt64] = Self.keys
  private var pending: [UInt8] = []
  private var byteCount: UInt64 = 0

  static let blockByteCount = 64

  /// Digits of the square roots of the first primes, made odd: no number in them was chosen.
  private static let keys: [UInt64] = [
    0x6a09_e667_f3bc_c909, 0xbb67_ae85_84ca_a73b, 0x3c6e_f372_fe94_f82b, 0xa54f_f53a_5f1d_36f1,
    0x510e_527f_ade6_82d1, 0x9b05_688c_2b3e_6c1f, 0x1f83_d9ab_fb41_bd6b, 0x5be0_cd19_137e_2179,
  ]

  package init() {}

  package mutating func update(_ bytes: Span<UInt8>) {
    byteCount &+= UInt64(bytes.count)
    var start = 0
    if !pending.isEmpty {
      start = min(bytes.count, Self.blockByteCount - pending.count)
      for index in 0..<start { pending.append(bytes[index]) }
      guard pending.count == Self.blockByteCount else { return }
      let block = pending
      takeBlocks(block.span)
      pending.removeAll(keepingCapacity: true)
    }
    let end = bytes.count - (bytes.count - start) % Self.blockByteCount
    takeBlocks(bytes.extracting(start..<end))
    for index in end..<bytes.count { pending.append(bytes[index]) }
  }

  /// Takes whole blocks.
  private mutating func takeBlocks(_ bytes: Span<UInt8>) {
    guard !bytes.isEmpty else { return }
    // Safety: as many whole blocks as the span has are read, and eight lanes and keys.
    unsafe bytes.withUnsafeBufferPointer {
      unsafe cbytes_content_blocks(
        &lanes, Self.keys, $0.baseAddress!, bytes.count / Self.blockByteCount)
    }
  }

  /// The digest of everything given so far; the hash itself is unchanged.
  package func finalized() -> ContentDigest {
    var copy = self
    if !pending.isEmpty {
      let block = pending + repeatElement(0, count: Self.blockByteCount - pending.count)
      copy.takeBlocks(block.span)
    }
    var (high, low) = (byteCount, ~byteCount)
    for (index, lane) in copy.lanes.enumerated() {
      high = mixed(high ^ lane, Self.keys[index])
      low = mixed(low &+ lane, Self.keys[7 - index])
    }
    return ContentDigest(high: mixed(high, low), low: mixed(low, ~high))
  }

  package static func digest(of bytes: Span<UInt8>) -> ContentDigest {
    var hash = ContentHash()
    hash.update(bytes)
    return hash.finalized()
  }
}

/// The 128 bits of a content hash, written as 32 lower-case hex digits.
package struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
  package let high: UInt64
  package let low: UInt64

  package var description: String {
    hexadecimal(
      [high, low].flatMap { word in
        stride(from: UInt64(56), through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
      })
  }
}
