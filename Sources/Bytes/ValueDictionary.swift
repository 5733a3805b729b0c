/// Gives equal texts equal 32-bit ids, in order of first appearance.
///
/// Open addressing over slots of 8 bytes, 32 bits of the hash and the id; distinct texts lie in one arena.
/// Whole columns go in at once: the cache misses of neighbors, in slots, offsets and texts, overlap (6x to 10x
/// faster than `Dictionary<String, Int32>`), and a table of half the size is worth more than a look at the
/// offsets.
package struct ValueDictionary: Sendable {
  private struct Slot: BitwiseCopyable {
    var hash: UInt32 = 0
    /// Id + 1; 0 marks an empty slot.
    var next: UInt32 = 0
  }

  private var slots: [Slot]
  /// The distinct texts; index is id.
  package private(set) var values: StringArray

  package init() { self.init(expecting: 0) }

  /// - Parameters:
  ///   - count: So many texts go in before the table grows.
  ///   - byteCount: The texts may have so many bytes before they are copied to a larger arena.
  package init(expecting count: Int, byteCount: Int = 0) {
    var slotCount = 64
    while slotCount < count * 2 { slotCount *= 2 }
    slots = Array(repeating: Slot(), count: slotCount)
    values = StringArray()
    if byteCount > 0 { values.reserveCapacity(count: count, byteCount: byteCount) }
  }

  package var count: Int { values.count }

  /// Texts of a column that are hashed before the first of them is looked up.
  private static let blockCount = 64

  /// The id of `source[range]`, which is added when new.
  package mutating func id(of source: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    if (values.count + 1) * 2 > slots.count { grow(for: 1) }
    let hash = Self.hash(source, range)
    // Safety: hashing has checked the range against the span, and the table has an empty slot.
    return unsafe source.withUnsafeBufferPointer { bytes in
      let place = unsafe slots.withUnsafeBufferPointer { slots in
        unsafe values.bytes.withUnsafeBufferPointer { arena in
          unsafe values.offsets.withUnsafeBufferPointer { offsets in
            unsafe Self.place(hash, bytes, range, slots, arena, offsets)
          }
        }
      }
      if slots[place].next != 0 { return slots[place].next - 1 }
      unsafe values.append(UnsafeBufferPointer(rebasing: bytes[range]))
      slots[place] = Slot(hash: hash, next: UInt32(truncatingIfNeeded: values.count))
      return slots[place].next - 1
    }
  }

  package mutating func id(of text: String) -> UInt32 {
    var copy = text
    return copy.withUTF8 { buffer in
      // Safety: the span does not outlive the closure that owns the buffer.
      id(of: unsafe Span(_unsafeElements: buffer), 0..<buffer.count)
    }
  }

  /// Appends the ids of texts `range`, in their order, to `ids`; new ones are added.
  package mutating func append(
    idsOf texts: StringArray, _ range: Range<Int>, to ids: inout [UInt32]
  ) {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= texts.count, "texts that are not there")
    ids.reserveCapacity(ids.count + range.count)
    append(idsOf: texts, count: range.count, to: &ids) { range.lowerBound &+ $0 }
  }

  /// Appends the ids of the texts with these indices, in their order, to `ids`; new ones are added.
  package mutating func append(
    idsOf texts: StringArray, picking indices: [UInt32], to ids: inout [UInt32]
  ) {
    append(idsOf: texts, count: indices.count, to: &ids) { Int(indices[$0]) }
  }

  @inline(__always)
  private mutating func append(
    idsOf texts: StringArray, count: Int, to ids: inout [UInt32], _ text: (Int) -> Int
  ) {
    let offsets = texts.offsets.span
    var block = [Range<Int>](repeating: 0..<0, count: min(count, Self.blockCount))
    var room = [UInt32](repeating: 0, count: min(count, Self.blockCount))
    var start = 0
    while start < count {
      let size = min(count &- start, Self.blockCount)
      var ranges = block.mutableSpan
      for place in 0..<size {
        let index = text(start &+ place)
        ranges[place] = Int(offsets[index])..<Int(offsets[index &+ 1])
      }
      appendBlock(idsOf: texts.span, block.span.extracting(..<size), &room, to: &ids)
      start &+= size
    }
  }

  /// Appends the ids of the texts `source[ranges[i]]`, in their order, to `ids`; new ones are added.
  package mutating func append(
    idsOf source: Span<UInt8>, _ ranges: [Range<Int>], to ids: inout [UInt32]
  ) {
    var room = [UInt32](repeating: 0, count: min(ranges.count, Self.blockCount))
    var start = 0
    while start < ranges.count {
      let end = min(ranges.count, start + Self.blockCount)
      appendBlock(idsOf: source, ranges.span.extracting(start..<end), &room, to: &ids)
      start = end
    }
  }

  /// The same for texts that are no more than there is room for.
  /// - Parameter room: For their hashes, and then their ids.
  private mutating func appendBlock(
    idsOf source: Span<UInt8>, _ ranges: Span<Range<Int>>, _ room: inout [UInt32],
    to ids: inout [UInt32]
  ) {
    if (values.count + ranges.count) * 2 > slots.count { grow(for: ranges.count) }
    var byteCount = 0
    var hashes = room.mutableSpan
    for index in ranges.indices {
      hashes[index] = Self.hash(source, ranges[index])
      byteCount &+= ranges[index].count
    }
    Self.touch(hashes.span, ranges.count, slots.span, values)
    // Safety: hashing has checked the ranges against the span. The arena has room for all of them, and the
    // table empty slots.
    unsafe source.withUnsafeBufferPointer { bytes in
      unsafe slots.withUnsafeMutableBufferPointer { slots in
        unsafe values.extend(by: ranges.count, byteCount: byteCount) { arena, offsets, count in
          for index in ranges.indices {
            hashes[index] = unsafe Self.resolve(
              hashes[index], bytes, ranges[index], slots, arena, offsets, &count)
          }
        }
      }
    }
    ids.append(contentsOf: room[..<ranges.count])
  }

  /// The ids of all texts, in their order; new ones are added.
  package mutating func ids(of texts: StringArray) -> [UInt32] {
    var ids: [UInt32] = []
    append(idsOf: texts, 0..<texts.count, to: &ids)
    return ids
  }

  /// The id of a text that is already known, or nil.
  package func known(_ text: String) -> UInt32? {
    let bytes = Array(text.utf8)
    let hash = Self.hash(bytes.span, 0..<bytes.count)
    var index = Int(hash) & (slots.count - 1)
    while slots[index].next != 0 {
      let slot = slots[index]
      if slot.hash == hash, values.slice(Int(slot.next - 1)).elementsEqual(bytes) {
        return slot.next - 1
      }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The ids of texts `range`, in their order; `none` for a text that is not known. Adds nothing, so
  /// that threads may ask at the same time.
  package func known(_ texts: StringArray, _ range: Range<Int>, none: UInt32 = .max) -> [UInt32] {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= texts.count, "texts that are not there")
    var ids: [UInt32] = []
    ids.reserveCapacity(range.count)
    let source = texts.span
    let offsets = texts.offsets.span
    let slots = self.slots.span
    let mask = slots.count - 1
    var hashes = [UInt32](repeating: 0, count: Self.blockCount)
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(range.upperBound, start + Self.blockCount)
      for index in start..<end {
        hashes[index - start] = Self.hash(source, Int(offsets[index])..<Int(offsets[index + 1]))
      }
      Self.touch(hashes.span, end - start, slots, values)
      for text in start..<end {
        let hash = hashes[text - start]
        let byteCount = Int(offsets[text + 1] - offsets[text])
        var index = Int(hash) & mask
        var id = none
        while slots[index].next != 0 {
          let slot = slots[index]
          if slot.hash == hash, values.range(Int(slot.next - 1)).count == byteCount,
            values.order(Int(slot.next - 1), texts, text) == 0
          {
            id = slot.next - 1
            break
          }
          index = (index + 1) & mask
        }
        ids.append(id)
      }
      start = end
    }
    return ids
  }

  /// The values in byte order, and for each id its rank among them. Ranks do not depend on the order
  /// in which values came.
  package func ranked() -> (values: StringArray, rankOfID: [UInt32]) {
    let order = values.byteOrder()
    var ranks = [UInt32](repeating: 0, count: values.count)
    for rank in order.indices { ranks[Int(order[rank])] = UInt32(truncatingIfNeeded: rank) }
    return (values.picking(order), ranks)
  }

  /// The same texts under other ids.
  /// - Parameter order: For each new id the old one; every id once.
  package mutating func renumber(_ order: [UInt32]) {
    precondition(order.count == values.count, "every id once")
    var newID = [UInt32](repeating: 0, count: order.count)
    for (id, old) in order.enumerated() { newID[Int(old)] = UInt32(truncatingIfNeeded: id) }
    values = values.picking(order)
    for place in slots.indices where slots[place].next != 0 {
      slots[place].next = newID[Int(slots[place].next - 1)] + 1
    }
  }

  // MARK: Slots

  private static func hash(_ source: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    let hash = shortHash(source, range)
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }

  /// Reads the slots where texts will be looked for first, and then the texts that they point to, so that
  /// the reads overlap.
  private static func touch(
    _ hashes: Span<UInt32>, _ count: Int, _ slots: Span<Slot>, _ values: StringArray
  ) {
    let mask = slots.count - 1
    var sum: UInt32 = 0
    for index in 0..<count { sum |= slots[Int(hashes[index]) & mask].next }
    defer { observe(sum) }
    let (offsets, arena) = (values.offsets.span, values.span)
    if arena.isEmpty { return }
    for index in 0..<count {
      let slot = slots[Int(hashes[index]) & mask]
      // No branch, which would be guessed wrong for every second text; id 0 stands for none.
      let id = slot.hash == hashes[index] && slot.next > 0 ? Int(slot.next &- 1) : 0
      sum |= UInt32(arena[min(Int(offsets[id]), arena.count &- 1)])
    }
  }

  /// The slot of a text, or the empty one where it belongs. There is an empty slot, and `range` lies inside
  /// `bytes`.
  @inline(__always)
  private static func place(
    _ hash: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ slots: UnsafeBufferPointer<Slot>, _ arena: UnsafeBufferPointer<UInt8>,
    _ offsets: UnsafeBufferPointer<UInt32>
  ) -> Int {
    // Safety: places are taken modulo the number of slots. A slot tells which of the texts in the arena it
    // stands for, and texts are compared where they are as long.
    let mask = slots.count &- 1
    var place = Int(hash) & mask
    while true {
      let slot = unsafe slots[place]
      if slot.next == 0 { return place }
      if slot.hash == hash {
        let start = unsafe Int(offsets[Int(slot.next &- 1)])
        let isAsLong = unsafe Int(offsets[Int(slot.next)]) &- start == range.count
        let isEqual =
          unsafe isAsLong
          && (range.isEmpty
            || equalsShort(
              arena.baseAddress! + start, bytes.baseAddress! + range.lowerBound,
              count: range.count))
        if isEqual { return place }
      }
      place = (place &+ 1) & mask
    }
  }

  /// Looks a text up and adds it when new, as text `count`, for which there is room.
  @inline(__always)
  private static func resolve(
    _ hash: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ slots: UnsafeMutableBufferPointer<Slot>, _ arena: UnsafeMutableBufferPointer<UInt8>,
    _ offsets: UnsafeMutableBufferPointer<UInt32>, _ count: inout Int
  ) -> UInt32 {
    // Safety: as `place` has it; `offsets[count]` is where the next text starts.
    let place = unsafe place(
      hash, bytes, range, UnsafeBufferPointer(slots), UnsafeBufferPointer(arena),
      UnsafeBufferPointer(offsets))
    let next = unsafe slots[place].next
    if next != 0 { return next &- 1 }
    let start = unsafe offsets[count]
    if !range.isEmpty {
      unsafe copyShort(
        bytes.baseAddress! + range.lowerBound, to: arena.baseAddress! + Int(start),
        count: range.count)
    }
    count &+= 1
    unsafe offsets[count] = start &+ UInt32(truncatingIfNeeded: range.count)
    unsafe slots[place] = Slot(hash: hash, next: UInt32(truncatingIfNeeded: count))
    return UInt32(truncatingIfNeeded: count) &- 1
  }

  /// Makes room for `more` texts; the table stays at most half full.
  private mutating func grow(for more: Int) {
    let old = slots
    var count = old.count
    while (values.count + more) * 2 > count { count *= 2 }
    var larger = [Slot](repeating: Slot(), count: count)
    let mask = count - 1
    for slot in old where slot.next != 0 {
      var index = Int(slot.hash) & mask
      while larger[index].next != 0 { index = (index + 1) & mask }
      larger[index] = slot
    }
    slots = larger
  }
}
