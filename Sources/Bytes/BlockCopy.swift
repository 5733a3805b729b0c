/// Where a block decoder writes: as much room as the caller promised, and no byte more.
///
/// Safety: every write is checked against `byteCount`, every copy from what was written against
/// `count`. The buffer outlives the value because both live inside one closure of the decoder.
@unsafe struct BlockTarget {
  private let base: UnsafeMutablePointer<UInt8>
  private let byteCount: Int
  private(set) var count = 0

  init(_ base: UnsafeMutablePointer<UInt8>, byteCount: Int) {
    unsafe self.base = base
    unsafe self.byteCount = byteCount
  }

  var isFull: Bool { unsafe count == byteCount }

  /// Appends bytes that lie elsewhere; false when there is no room.
  @inline(__always) mutating func append(_ source: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    guard unsafe length <= byteCount &- count else { return false }
    unsafe (base + count).update(from: source, count: length)
    unsafe count &+= length
    return true
  }

  /// Appends what was written `distance` bytes ago; it may reach into what it writes itself.
  @inline(__always) mutating func repeatBack(_ distance: Int, _ length: Int) -> Bool {
    guard distance > 0, unsafe distance <= count, unsafe length <= byteCount &- count else {
      return false
    }
    let target = unsafe base + count
    let source = unsafe target - distance
    if distance >= length {
      unsafe target.update(from: source, count: length)
    } else {
      for index in 0..<length { unsafe target[index] = unsafe source[index] }
    }
    unsafe count &+= length
    return true
  }
}

/// Unpacks one block of exactly `byteCount` bytes, at least one.
///
/// - Parameter takeElements: Appends all that the block holds; returns where it makes no sense, or nil.
func blockDecompressed(
  _ bytes: Span<UInt8>, exactly byteCount: Int, format: String,
  _ takeElements: (UnsafeBufferPointer<UInt8>, inout BlockTarget) -> Int?
) throws(CompressionError) -> [UInt8] {
  var stop: Int?
  // Safety: `takeElements` checks reads against the source's count, `BlockTarget` checks writes.
  let output = unsafe bytes.withUnsafeBufferPointer { source in
    unsafe [UInt8](unsafeUninitializedCapacity: byteCount) { target, written in
      var block = unsafe BlockTarget(target.baseAddress!, byteCount: byteCount)
      stop = unsafe takeElements(source, &block)
      let isFull = unsafe block.isFull
      if stop == nil, !isFull { stop = source.count }
      written = unsafe block.count
    }
  }
  if let stop { throw .corrupt(format: format, atByte: stop) }
  return output
}

/// Finds earlier places of four bytes: the half of Snappy and LZ4 that both share.
///
/// Greedy, one place per hash, no chains: fast and reproducible, not the smallest possible.
struct MatchTable {
  private var places: [Int32]
  private static let bitCount = 14

  init() { places = Array(repeating: -1, count: 1 << Self.bitCount) }

  /// The last place that had these four bytes' hash; `place` takes its seat.
  @inline(__always) mutating func exchange(_ word: UInt32, _ place: Int) -> Int {
    let slot = Int((word &* 0x9E37_79B1) >> UInt32(32 - Self.bitCount))
    let before = Int(places[slot])
    places[slot] = Int32(truncatingIfNeeded: place)
    return before
  }
}

/// The four bytes at a place that has them.
@inline(__always) func word32(_ bytes: Span<UInt8>, _ place: Int) -> UInt32 {
  UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
    | UInt32(bytes[place + 3]) << 24
}
