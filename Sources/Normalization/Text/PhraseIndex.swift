import Bytes

/// Finds words in a fixed set: bytes to a number, without making a `String`.
struct WordTable: Sendable {
  private struct Head: BitwiseCopyable {
    var head: UInt64 = 0
    var id: Int32 = -1
  }

  private var slots: [Int32] = Array(repeating: -1, count: 64)
  /// The words again, by their first eight bytes.
  private var heads = Array(repeating: Head(), count: 128)
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

  /// The number of a word, or -1, for one that is told from most others by its first eight bytes.
  ///
  /// - Parameters:
  ///   - head: The first eight bytes of the word, as `ByteWord` has them; zeros behind a shorter one.
  ///   - range: The word in `source`.
  @inline(__always)
  func id(head: UInt64, _ source: Span<UInt8>, _ range: Range<Int>) -> Int {
    var slot = Self.slot(head)
    while heads[slot & (heads.count - 1)].id >= 0 {
      let known = heads[slot & (heads.count - 1)]
      slot &+= 1
      guard known.head == head else { continue }
      let start = Int(starts[Int(known.id)])
      let count = Int(starts[Int(known.id) + 1]) - start
      guard count == range.count else { continue }
      var offset = 8
      while offset < count, bytes[start + offset] == source[range.lowerBound + offset] {
        offset += 1
      }
      if offset >= count { return Int(known.id) }
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
    if hashes.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      heads = Array(repeating: Head(), count: heads.count * 2)
    }
    for id in (slots.contains { $0 >= 0 } ? count - 1 : 0)..<count { place(id) }
    return count - 1
  }

  private mutating func place(_ id: Int) {
    var slot = Int(hashes[id]) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(id)
    let word = bytes.span.word(at: Int(starts[id]), before: Int(starts[id + 1]))
    slot = Self.slot(word) & (heads.count - 1)
    while heads[slot].id >= 0 { slot = (slot + 1) & (heads.count - 1) }
    heads[slot] = Head(head: word, id: Int32(id))
  }

  @inline(__always) private static func slot(_ head: UInt64) -> Int {
    Int(truncatingIfNeeded: (head &* 0x9E37_79B9_7F4A_7C15) >> 40)
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
    var sum: UInt32 = 0x811C_9DC5
    for index in range { sum = (sum ^ UInt32(source[index])) &* 0x0100_0193 }
    return sum ^ (sum >> 15)
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
