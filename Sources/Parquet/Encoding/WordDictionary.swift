internal import Bytes

/// Gives equal 64-bit words equal ids in order of first appearance: open addressing, no hash seed.
struct WordDictionary {
  private(set) var words: [UInt64] = []
  /// Id + 1; 0 marks an empty slot.
  private var slots: [UInt32]
  private var mask: Int

  /// - Parameter count: So many words go in before the table grows.
  init(expecting count: Int = 0) {
    var slotCount = 256
    while slotCount < count * 2 + 2 { slotCount *= 2 }
    slots = Array(repeating: 0, count: slotCount)
    mask = slotCount - 1
  }

  mutating func id(of word: UInt64) -> UInt32 {
    var index = Int(truncatingIfNeeded: mixed(word, 0x2545_f491_4f6c_dd1d)) & mask
    while slots[index] != 0 {
      if words[Int(slots[index]) - 1] == word { return slots[index] - 1 }
      index = (index + 1) & mask
    }
    words.append(word)
    slots[index] = UInt32(words.count)
    let id = UInt32(words.count - 1)
    if words.count * 2 > slots.count { grow() }
    return id
  }

  private mutating func grow() {
    mask = slots.count * 2 - 1
    slots = [UInt32](repeating: 0, count: mask + 1)
    for (id, word) in words.enumerated() {
      var index = Int(truncatingIfNeeded: mixed(word, 0x2545_f491_4f6c_dd1d)) & mask
      while slots[index] != 0 { index = (index + 1) & mask }
      slots[index] = UInt32(id + 1)
    }
  }
}
