import Bytes

/// The groups of three letters of every value, weighed by rarity: texts that share most of them are
/// alike whatever their words look like, mistyped, run together or torn apart.
///
/// 4 bytes per group and 16 per value. Letters are read without what stands between words.
struct GramTable: Sendable {
  private struct Head {
    /// One bit per group.
    var signature: UInt64
    var start: UInt32
    /// The length of the vector of weights.
    var norm: Float
  }

  private let heads: [Head]
  /// Ascending in each value: 24 bits of a group's hash above its weight, in 1/8 bit of rarity.
  private let grams: [UInt32]

  /// At most this many groups of a value are compared.
  private static let countMax = 128
  private static let tableBits: UInt64 = 18

  init(_ values: StringArray) {
    var hashes: [UInt32] = []
    var offsets: [UInt32] = [0]
    let bytes = values.bytes
    for value in 0..<values.count {
      GramTable.append(bytes, values.range(value), to: &hashes)
      offsets.append(UInt32(hashes.count))
    }
    var holders = [UInt32](repeating: 0, count: 1 << Int(GramTable.tableBits))
    for hash in hashes { holders[Int(hash)] += 1 }
    let total = Double(max(values.count, 2))
    let weights = holders.map { count in
      let bits = fixedLog2(total / Double(max(1, min(count, UInt32(total))))) + 0.5
      return UInt32(min(255, bits * 8))
    }
    heads = (0..<values.count).map { value in
      var signature: UInt64 = 0
      var sum: UInt32 = 0
      for index in Int(offsets[value])..<Int(offsets[value + 1]) {
        let weight = weights[Int(hashes[index])]
        signature |= 1 << UInt64(hashes[index] & 63)
        sum += weight * weight
      }
      return Head(signature: signature, start: offsets[value], norm: Float(sum).squareRoot())
    }
    grams = hashes.map { $0 << 8 | weights[Int($0)] }
  }

  /// Appends the distinct groups of a text, ascending.
  private static func append(_ bytes: [UInt8], _ range: Range<Int>, to hashes: inout [UInt32]) {
    let start = hashes.count
    var gram: UInt64 = 0
    var length = 0
    for index in range {
      let byte = bytes[index]
      let isPart =
        byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
        || byte >= 0x30 && byte <= 0x39
      guard isPart else { continue }
      gram = (gram << 8 | UInt64(byte)) & 0xFF_FFFF
      length += 1
      if length < 3 { continue }
      if hashes.count - start == countMax { break }
      hashes.append(UInt32(mixed(gram, 7) >> (64 - tableBits)))
    }
    hashes[start...].sort()
    var end = start
    for index in start..<hashes.count where index == start || hashes[index] != hashes[index - 1] {
      hashes[end] = hashes[index]
      end += 1
    }
    hashes.removeLast(hashes.count - end)
  }

  @inline(__always) func touch(_ value: Int) -> UInt32 { heads[value].start }

  /// The cosine of two values' weights, 0...1; 0 without counting where the signatures share less than
  /// half of what the poorer one has.
  func cosine(_ left: Int, _ right: Int) -> Float {
    let one = heads[left]
    let other = heads[right]
    let shared = (one.signature & other.signature).nonzeroBitCount
    if 2 * shared < min(one.signature.nonzeroBitCount, other.signature.nonzeroBitCount) {
      return 0
    }
    let leftEnd = left + 1 < heads.count ? Int(heads[left + 1].start) : grams.count
    let rightEnd = right + 1 < heads.count ? Int(heads[right + 1].start) : grams.count
    var i = Int(one.start)
    var j = Int(other.start)
    var sum: UInt32 = 0
    while i < leftEnd, j < rightEnd {
      let left = grams[i]
      let right = grams[j]
      // Branches on what follows what cannot be foreseen: both steps are computed.
      let weight = left & 255
      sum &+= left == right ? weight &* weight : 0
      i &+= left <= right ? 1 : 0
      j &+= right <= left ? 1 : 0
    }
    let product = one.norm * other.norm
    return product > 0 ? Float(sum) / product : 0
  }
}
