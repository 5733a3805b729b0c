internal import Bytes

/// A split block bloom filter: blocks of eight words, one bit per word and value.
///
/// Source: <https://github.com/apache/parquet-format/blob/master/BloomFilter.md>.
struct BloomFilter: Sendable {
  private var words: [UInt32]

  private static let salts: [UInt32] = [
    0x47b6_137b, 0x4497_4d91, 0x8824_ad5b, 0xa2b7_289d, 0x7054_95c7, 0x2df1_424b, 0x9efc_4947,
    0x5c6b_fb31,
  ]
  private static let byteCountMax = 128 << 20

  /// An empty filter with at most 1 % false hits at so many distinct values: 9.68 bits for each,
  /// rounded up to a power of two, which readers insist on.
  init(distinctCount: Int) {
    let wanted = min(distinctCount * 121 / 100 + 1, Self.byteCountMax)
    var byteCount = 32
    while byteCount < wanted { byteCount *= 2 }
    words = Array(repeating: 0, count: byteCount / 4)
  }

  /// The first word of the block of a hash: its upper half scaled to the number of blocks.
  private static func block(of hash: UInt64, _ blockCount: Int) -> Int {
    Int(((hash >> 32) &* UInt64(blockCount)) >> 32) * 8
  }

  /// The bit of a hash in one word of its block: the lower half, salted, keeps its top five bits.
  private static func bit(of hash: UInt64, _ word: Int) -> UInt32 {
    1 << ((UInt32(truncatingIfNeeded: hash) &* salts[word]) >> 27)
  }

  mutating func insert(_ hash: UInt64) {
    let block = Self.block(of: hash, words.count / 8)
    for word in 0..<8 {
      words[block + word] |= Self.bit(of: hash, word)
    }
  }

  /// Header and bits.
  func encoded() -> [UInt8] {
    var thrift = ThriftWriter()
    thrift.int32(1, Int32(words.count * 4))
    for id: Int16 in 2...4 {
      thrift.beginStructure(id)
      thrift.emptyStructure(1)
      thrift.endStructure()
    }
    thrift.endStructure()
    var bytes = thrift.bytes
    for word in words {
      for shift: UInt32 in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
    return bytes
  }

  /// Asks the filter at byte `position`, of which one block is read. False means: the value is not there. True
  /// means: it may be, or the filter uses an algorithm, hash or packing other than the only ones that are
  /// defined.
  static func mayContain(
    _ hash: UInt64, _ bytes: Span<UInt8>, at position: Int
  ) throws(ParquetFlaw) -> Bool {
    var thrift = ThriftReader(bytes, at: position)
    var byteCount = 0
    var isKnown = true
    try thrift.beginStructure()
    while let field = try thrift.field() {
      switch (field.id, field.type) {
      case (1, .int32): byteCount = Int(try thrift.int32())
      case (2...4, .structure):
        try thrift.beginStructure()
        while let choice = try thrift.field() {
          if choice.id != 1 { isKnown = false }
          try thrift.skip(choice.type)
        }
      default: try thrift.skip(field.type)
      }
    }
    guard isKnown else { return true }
    let start = thrift.position
    guard byteCount >= 32, byteCount % 32 == 0, byteCount <= bytes.count - start else {
      throw .invalidMetadata(field: "the size of a bloom filter")
    }
    var block: [Int32] = []
    let place = start + 4 * Self.block(of: hash, byteCount / 32)
    appendValues(bytes, from: place, count: 8, to: &block)
    for word in 0..<8 where UInt32(bitPattern: block[word]) & Self.bit(of: hash, word) == 0 {
      return false
    }
    return true
  }
}
