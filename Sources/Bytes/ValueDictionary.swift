import Glibc

/// Gives equal texts equal 32-bit ids, in order of first appearance.
///
/// Open addressing over 16-byte slots that hold 32 bits of the hash and where the distinct text lies;
/// distinct texts lie in one arena. A hit touches one slot and one text, nothing else (6x to 10x faster
/// than `Dictionary<String, Int32>`). Whole columns go in at once: then the cache misses of
/// neighbors overlap.
package struct ValueDictionary: Sendable {
  private struct Slot: BitwiseCopyable {
    var hash: UInt32 = 0
    /// Id + 1; 0 marks an empty slot.
    var next: UInt32 = 0
    var start: UInt32 = 0
    var byteCount: UInt32 = 0
  }

  private var slots: [Slot]
  /// The distinct texts; index is id.
  package private(set) var values: StringArray

  package init() { self.init(expecting: 0) }

  /// - Parameter count: So many texts go in before the table grows.
  package init(expecting count: Int) {
    var slotCount = 64
    while slotCount < count * 2 { slotCount *= 2 }
    slots = Array(repeating: Slot(), count: slotCount)
    values = StringArray()
  }

  package var count: Int { values.count }

  /// Texts of a column that are hashed before the first of them is looked up.
  private static let blockCount = 64

  /// The id of `source[range]`, which is added when new.
  package mutating func id(of source: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    if (values.count + 1) * 2 > slots.count { grow(for: 1) }
    let hash = Self.hash(source, range)
    // Safety: `stableHash` has checked the range against the span.
    return unsafe source.withUnsafeBufferPointer { bytes in
      unsafe Self.resolve(hash, bytes, range, &slots, &values)
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
    let source = texts.span
    let offsets = texts.offsets.span
    var hashes = [UInt32](repeating: 0, count: Self.blockCount)
    var start = range.lowerBound
    var touched: UInt32 = 0
    while start < range.upperBound {
      let end = min(range.upperBound, start + Self.blockCount)
      if (values.count + end - start) * 2 > slots.count { grow(for: end - start) }
      for index in start..<end {
        hashes[index - start] = Self.hash(source, Int(offsets[index])..<Int(offsets[index + 1]))
      }
      touched |= Self.touch(hashes.span, end - start, slots.span)
      // Safety: the offsets of a string array ascend and end at its byte count.
      unsafe source.withUnsafeBufferPointer { bytes in
        for index in start..<end {
          let text = Int(offsets[index])..<Int(offsets[index + 1])
          ids.append(
            unsafe Self.resolve(hashes[index - start], bytes, text, &slots, &values))
        }
      }
      start = end
    }
    // Never so: it keeps the touching from being optimized away.
    if touched == .max && values.isEmpty { ids.removeAll() }
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
    var touched: UInt32 = 0
    while start < range.upperBound {
      let end = min(range.upperBound, start + Self.blockCount)
      for index in start..<end {
        hashes[index - start] = Self.hash(source, Int(offsets[index])..<Int(offsets[index + 1]))
      }
      touched |= Self.touch(hashes.span, end - start, slots)
      for text in start..<end {
        let hash = hashes[text - start]
        let byteCount = offsets[text + 1] - offsets[text]
        var index = Int(hash) & mask
        var id = none
        while slots[index].next != 0 {
          let slot = slots[index]
          if slot.hash == hash && slot.byteCount == byteCount,
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
    // Never so: it keeps the touching from being optimized away.
    if touched == .max && values.isEmpty { ids.removeAll() }
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

  // MARK: Slots

  private static func hash(_ source: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    let hash = stableHash(source, range)
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }

  /// Reads the slots where texts will be looked for first, so that the reads overlap.
  private static func touch(_ hashes: Span<UInt32>, _ count: Int, _ slots: Span<Slot>) -> UInt32 {
    let mask = slots.count - 1
    var sum: UInt32 = 0
    for index in 0..<count { sum |= slots[Int(hashes[index]) & mask].next }
    return sum
  }

  /// Looks a text up and adds it when new; there is an empty slot, and `range` lies inside `bytes`.
  @inline(__always)
  private static func resolve(
    _ hash: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ slots: inout [Slot], _ values: inout StringArray
  ) -> UInt32 {
    let mask = slots.count - 1
    let byteCount = UInt32(truncatingIfNeeded: range.count)
    var index = Int(hash) & mask
    while true {
      let slot = slots[index]
      if slot.next == 0 { break }
      if slot.hash == hash && slot.byteCount == byteCount {
        // Safety: the slot tells where its text lies in the arena, which only grows; `range` lies
        // inside `bytes` and is as long.
        let isEqual = unsafe values.bytes.withUnsafeBufferPointer { arena in
          unsafe range.isEmpty
            || memcmp(
              arena.baseAddress! + Int(slot.start), bytes.baseAddress! + range.lowerBound,
              range.count) == 0
        }
        if isEqual { return slot.next - 1 }
      }
      index = (index + 1) & mask
    }
    let start = UInt32(truncatingIfNeeded: values.bytes.count)
    // Safety: `range` lies inside `bytes`.
    unsafe values.append(UnsafeBufferPointer(rebasing: bytes[range]))
    let next = UInt32(truncatingIfNeeded: values.count)
    slots[index] = Slot(hash: hash, next: next, start: start, byteCount: byteCount)
    return next - 1
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
