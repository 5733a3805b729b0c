import Glibc

// Byte order, eight bytes at a time: texts are sorted by the eight bytes at some depth, read as one
// number; those that are equal there are sorted again eight bytes deeper. The first round is a radix
// sort, the later ones have few texts each. Twenty times faster than a sort that compares
// texts one by one, because it hardly ever leaves the numbers.

extension StringArray {
  /// The indices of all texts in byte order; equal texts in the order of their indices.
  package func byteOrder() -> [UInt32] {
    var order = (0..<UInt32(count)).map { $0 }
    guard count > 1 else { return order }
    // Safety: all ranges come from this array's own offsets, which ascend up to its byte count.
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe offsets.withUnsafeBufferPointer { offsets in
        let depth = unsafe sharedByteCount(bytes, offsets)
        let sorter = unsafe ByteOrder(bytes: bytes, offsets: offsets)
        sorter.sort(&order, 0..<count, depth: depth)
      }
    }
    return order
  }

  /// How many bytes all texts begin with alike.
  private func sharedByteCount(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offsets: UnsafeBufferPointer<UInt32>
  ) -> Int {
    let first = range(0)
    var shared = first.count
    for index in 1..<count {
      let text = range(index)
      shared = min(shared, text.count)
      var depth = 0
      while depth < shared,
        unsafe bytes[first.lowerBound + depth] == bytes[text.lowerBound + depth]
      { depth += 1 }
      shared = depth
      if shared == 0 { return 0 }
    }
    return shared
  }
}

/// Sorts places of texts in an arena.
@safe private struct ByteOrder {
  // Safety: both buffers outlive the sort; `byteOrder` lends them for one call.
  let bytes: UnsafeBufferPointer<UInt8>
  let offsets: UnsafeBufferPointer<UInt32>

  /// Runs up to this length are sorted by comparing numbers; longer ones digit by digit.
  private static let comparedCountMax = 4096

  /// Sorts `order[range]`, texts that are alike in their first `depth` bytes.
  func sort(_ order: inout [UInt32], _ range: Range<Int>, depth: Int) {
    if range.count <= Self.comparedCountMax {
      sortFew(&order, range, depth: depth)
      return
    }
    var keys: [UInt64] = []
    keys.reserveCapacity(range.count)
    for place in range { keys.append(key(Int(order[place]), depth)) }
    var indices = Array(order[range])
    radixSort(&keys, &indices)
    for place in range { order[place] = indices[place - range.lowerBound] }
    indices = []
    var start = 0
    for place in 1...keys.count where place == keys.count || keys[place] != keys[start] {
      if place - start > 1 {
        sortTies(
          &order, range.lowerBound + start..<range.lowerBound + place, depth: depth)
      }
      start = place
    }
  }

  private func sortFew(_ order: inout [UInt32], _ range: Range<Int>, depth: Int) {
    if range.count == 2 {
      let (left, right) = (order[range.lowerBound], order[range.lowerBound + 1])
      if precedes(right, left, depth) { order.swapAt(range.lowerBound, range.lowerBound + 1) }
      return
    }
    var keyed = range.map { (key: key(Int(order[$0]), depth), index: order[$0]) }
    keyed.sort { ($0.key, $0.index) < ($1.key, $1.index) }
    for place in range { order[place] = keyed[place - range.lowerBound].index }
    var start = 0
    for place in 1...keyed.count
    where place == keyed.count || keyed[place].key != keyed[start].key {
      if place - start > 1 {
        sortTies(
          &order, range.lowerBound + start..<range.lowerBound + place, depth: depth)
      }
      start = place
    }
  }

  /// Sorts texts whose eight bytes at `depth` are alike. A text that ends there has zeros instead, and
  /// comes before one that goes on.
  private func sortTies(_ order: inout [UInt32], _ range: Range<Int>, depth: Int) {
    let goesOn = range.contains { byteCount(order[$0]) > depth + 8 }
    if goesOn && !range.contains(where: { byteCount(order[$0]) < depth + 8 }) {
      sort(&order, range, depth: depth + 8)
    } else {
      var indices = Array(order[range])
      indices.sort { precedes($0, $1, depth) }
      for place in range { order[place] = indices[place - range.lowerBound] }
    }
  }

  private func byteCount(_ index: UInt32) -> Int {
    unsafe Int(offsets[Int(index) + 1] - offsets[Int(index)])
  }

  /// The eight bytes at `depth`, the first one highest; zeros behind the end.
  private func key(_ index: Int, _ depth: Int) -> UInt64 {
    let start = unsafe Int(offsets[index]) + depth
    let end = unsafe Int(offsets[index + 1])
    if start + 8 <= end {
      // Safety: eight bytes of the text lie at `start`.
      return unsafe UInt64(
        bigEndian: UnsafeRawPointer(bytes.baseAddress! + start).loadUnaligned(as: UInt64.self))
    }
    var key: UInt64 = 0
    var place = start
    while place < end {
      key = key << 8 | UInt64(unsafe bytes[place])
      place += 1
    }
    return start < end ? key << UInt64((8 - (end - start)) * 8) : 0
  }

  private func precedes(_ left: UInt32, _ right: UInt32, _ depth: Int) -> Bool {
    let (leftCount, rightCount) = (byteCount(left) - depth, byteCount(right) - depth)
    let shared = min(leftCount, rightCount)
    if shared > 0 {
      // Safety: both texts have `shared` bytes from `depth` on.
      let order = unsafe memcmp(
        bytes.baseAddress! + Int(offsets[Int(left)]) + depth,
        bytes.baseAddress! + Int(offsets[Int(right)]) + depth, shared)
      if order != 0 { return order < 0 }
    }
    return leftCount != rightCount ? leftCount < rightCount : left < right
  }
}
