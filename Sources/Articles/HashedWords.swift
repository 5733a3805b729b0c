/// A fixed map from hashes of words to numbers. The keys are hashes already, so they are not hashed once more:
/// a third of the time of a page was spent on that.
struct HashedWords: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private let mask: Int

  /// Of a repeated key the values are joined by `or`. A value must not be 0.
  init(_ entries: [(hash: UInt64, value: UInt32)]) {
    var size = 16
    while size < entries.count * 3 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    mask = size - 1
    for entry in entries {
      var slot = home(entry.hash) & mask
      while values[slot] != 0 && keys[slot] != entry.hash { slot = (slot + 1) & mask }
      keys[slot] = entry.hash
      values[slot] |= entry.value
    }
  }

  /// The number of a word; 0 where it has none.
  subscript(hash: UInt64) -> UInt32 {
    var slot = home(hash) & mask
    while values[slot] != 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }
}

/// Counts how often each hash came.
struct HashCounter {
  private var keys: [UInt64]
  private var counts: [Int32]
  private let mask: Int

  /// - Parameter countMax: No more different hashes than these may be added.
  init(countMax: Int) {
    var size = 16
    while size < countMax * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    counts = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// Counts a hash; how often it had come before.
  mutating func add(_ hash: UInt64) -> Int32 {
    let slot = slot(of: hash)
    keys[slot] = hash
    counts[slot] += 1
    return counts[slot] - 1
  }

  subscript(hash: UInt64) -> Int32 { counts[slot(of: hash)] }

  private func slot(of hash: UInt64) -> Int {
    var slot = home(hash) & mask
    while counts[slot] != 0 && keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }
}

/// Gives each hash a number of its own, in the order in which they come.
struct HashNumbering {
  private var keys: [UInt64]
  /// The number of the key in the slot plus one; 0 for a free slot.
  private var numbers: [Int32]
  private var mask: Int
  private(set) var count = 0

  /// - Parameter countExpected: More hashes than these cost a rebuilding.
  init(countExpected: Int) {
    var size = 16
    while size < countExpected * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    numbers = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// The number of a hash, which gets the next one if it is new.
  mutating func number(of hash: UInt64) -> Int {
    let slot = slot(of: hash)
    if numbers[slot] > 0 { return Int(numbers[slot]) - 1 }
    count += 1
    let free = count * 2 > keys.count ? grown(for: hash) : slot
    (keys[free], numbers[free]) = (hash, Int32(count))
    return count - 1
  }

  /// The number of a hash, if it has one.
  func known(_ hash: UInt64) -> Int? {
    let number = numbers[slot(of: hash)]
    return number > 0 ? Int(number) - 1 : nil
  }

  private func slot(of hash: UInt64) -> Int {
    var slot = home(hash) & mask
    while numbers[slot] != 0 && keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  /// Doubles the room; the slot of a hash in it.
  private mutating func grown(for hash: UInt64) -> Int {
    let old = (keys: keys, numbers: numbers)
    keys = Array(repeating: 0, count: old.keys.count * 2)
    numbers = Array(repeating: 0, count: old.keys.count * 2)
    mask = keys.count - 1
    for place in old.numbers.indices where old.numbers[place] != 0 {
      let slot = slot(of: old.keys[place])
      (keys[slot], numbers[slot]) = (old.keys[place], old.numbers[place])
    }
    return slot(of: hash)
  }
}

/// Where a hash is looked for first, before it is cut to the size of a table.
private func home(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 29) }
