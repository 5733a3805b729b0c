/// Gives equal texts equal 32-bit ids, in order of first appearance.
///
/// Open addressing over 16-byte slots that hold the whole hash; distinct texts lie in one arena
/// (6x to 10x faster than `Dictionary<String, Int32>`).
package struct ValueDictionary: Sendable {
  private struct Slot {
    var hash: UInt64 = 0
    /// Id + 1; 0 marks an empty slot.
    var next: UInt32 = 0
  }

  private var slots: [Slot]
  private var mask: Int
  /// The distinct texts; index is id.
  package private(set) var values: StringArray

  package init() {
    slots = Array(repeating: Slot(), count: 64)
    mask = 63
    values = StringArray()
  }

  package var count: Int { values.count }

  /// The id of `source[range]`, which is added when new.
  package mutating func id(of source: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    let hash = stableHash(source, range)
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].next != 0 {
      if slots[index].hash == hash {
        let id = slots[index].next - 1
        if equal(values.range(Int(id)), source, range) { return id }
      }
      index = (index + 1) & mask
    }
    values.append(source, range)
    return insert(hash, at: index)
  }

  package mutating func id(of text: String) -> UInt32 {
    var copy = text
    return copy.withUTF8 { buffer in
      // Safety: the span does not outlive the closure that owns the buffer.
      id(of: unsafe Span(_unsafeElements: buffer), 0..<buffer.count)
    }
  }

  /// The id of a text that is already known, or nil.
  package func known(_ text: String) -> UInt32? {
    let bytes = Array(text.utf8)
    let hash = stableHash(bytes.span)
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index].next != 0 {
      if slots[index].hash == hash {
        let id = slots[index].next - 1
        if equal(values.range(Int(id)), bytes.span, 0..<bytes.count) { return id }
      }
      index = (index + 1) & mask
    }
    return nil
  }

  private mutating func insert(_ hash: UInt64, at index: Int) -> UInt32 {
    let id = UInt32(values.count - 1)
    slots[index] = Slot(hash: hash, next: id + 1)
    if values.count * 2 > slots.count { grow() }
    return id
  }

  private func equal(_ own: Range<Int>, _ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard own.count == range.count else { return false }
    let bytes = values.span
    var offset = 0
    while offset < own.count {
      if bytes[own.lowerBound + offset] != source[range.lowerBound + offset] { return false }
      offset += 1
    }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot.next != 0 {
      var index = Int(truncatingIfNeeded: slot.hash) & mask
      while slots[index].next != 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
  }

  /// The values in byte order, and for each id its rank among them. Ranks do not depend on the order
  /// in which values came.
  package func ranked() -> (values: StringArray, rankOfID: [UInt32]) {
    let order = (0..<values.count).sorted { values.precedes($0, $1) }
    var sorted = StringArray()
    sorted.reserveCapacity(count: values.count, byteCount: values.bytes.count)
    var ranks = [UInt32](repeating: 0, count: values.count)
    for (rank, id) in order.enumerated() {
      sorted.append(values.slice(id))
      ranks[id] = UInt32(rank)
    }
    return (sorted, ranks)
  }
}
