/// Finds words in a fixed set: bytes to a number, without making a `String`.
struct WordTable: Sendable {
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var hashes: [UInt32] = []
  private var starts: [Int32] = [0]
  private var bytes: [UInt8] = []

  var count: Int { hashes.count }

  /// The number of a word, or -1.
  func id(_ source: [UInt8], _ range: Range<Int>) -> Int {
    let hash = Self.hash(source, range)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let id = Int(slots[slot])
      if hashes[id] == hash, matches(id, source, range) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  /// The number of a word whose bytes have been hashed by `hash(_:adding:)` from `hashStart` on.
  func id(_ hash: UInt32, _ source: Span<UInt8>, _ range: Range<Int>) -> Int {
    let hash = hash ^ (hash >> 15)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let id = Int(slots[slot])
      if hashes[id] == hash {
        let start = Int(starts[id])
        var offset = Int(starts[id + 1]) - start == range.count ? 0 : -1
        while offset >= 0, offset < range.count,
          bytes[start + offset] == source[range.lowerBound + offset]
        { offset += 1 }
        if offset == range.count { return id }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  func id(_ word: String) -> Int {
    let bytes = Array(word.utf8)
    return id(bytes, 0..<bytes.count)
  }

  mutating func insert(_ word: String) -> Int {
    let source = Array(word.utf8)
    let known = id(source, 0..<source.count)
    if known >= 0 { return known }
    bytes.append(contentsOf: source)
    starts.append(Int32(bytes.count))
    hashes.append(Self.hash(source, 0..<source.count))
    if hashes.count * 2 > slots.count { slots = Array(repeating: -1, count: slots.count * 2) }
    for id in (slots.contains { $0 >= 0 } ? count - 1 : 0)..<count { place(id) }
    return count - 1
  }

  private mutating func place(_ id: Int) {
    var slot = Int(hashes[id]) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(id)
  }

  private func matches(_ id: Int, _ source: [UInt8], _ range: Range<Int>) -> Bool {
    let start = Int(starts[id])
    guard Int(starts[id + 1]) - start == range.count else { return false }
    for offset in 0..<range.count where bytes[start + offset] != source[range.lowerBound + offset] {
      return false
    }
    return true
  }

  /// FNV-1a: words are short, and the table never leaves memory.
  private static func hash(_ source: [UInt8], _ range: Range<Int>) -> UInt32 {
    var sum = hashStart
    for index in range { sum = hash(sum, adding: source[index]) }
    return sum ^ (sum >> 15)
  }

  static let hashStart: UInt32 = 0x811C_9DC5

  @inline(__always) static func hash(_ hash: UInt32, adding byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }
}

/// Phrases of word numbers, each with a value; the longest match wins.
struct PhraseIndex: Sendable {
  private var edges: [UInt64: Int32] = [:]
  /// Per node; -1 where no phrase ends.
  private var values: [Int] = [-1]

  /// The first value of a phrase stays.
  mutating func insert(_ words: some Sequence<Int>, value: Int) {
    var node = 0
    for word in words {
      let key = UInt64(node) << 32 | UInt64(word)
      if let next = edges[key] {
        node = Int(next)
      } else {
        values.append(-1)
        edges[key] = Int32(values.count - 1)
        node = values.count - 1
      }
    }
    if values[node] < 0 { values[node] = value }
  }

  /// The longest phrase that starts at `start` and goes on by `step` (1 or -1) inside `bounds`.
  func longestMatch(
    _ words: [Int], from start: Int, step: Int, in bounds: Range<Int>
  ) -> (value: Int, count: Int)? {
    var node = 0
    var index = start
    var best: (value: Int, count: Int)?
    while bounds.contains(index), words[index] >= 0,
      let next = edges[UInt64(node) << 32 | UInt64(words[index])]
    {
      node = Int(next)
      index += step
      if values[node] >= 0 { best = (values[node], (index - start) * step) }
    }
    return best
  }
}
