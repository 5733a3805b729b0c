import Bytes

/// Finds words in a fixed set: bytes to a number, without making a `String`.
struct WordTable: Sendable {
  /// A word by its first eight bytes, as `ByteWord` has them; zeros behind a shorter one.
  private struct Slot: BitwiseCopyable {
    var head: UInt64 = 0
    /// -1 marks an empty slot.
    var id: Int32 = -1
  }

  private var slots = Array(repeating: Slot(), count: 128)
  private var starts: [Int32] = [0]
  private var bytes: [UInt8] = []

  var count: Int { starts.count - 1 }

  /// The number of a word, or -1.
  func id(_ source: [UInt8], _ range: Range<Int>) -> Int {
    let span = source.span
    return id(head: span.word(at: range.lowerBound, before: range.upperBound), span, range)
  }

  /// The number of a word whose first eight bytes are at hand, or -1.
  @inline(__always)
  func id(head: UInt64, _ source: Span<UInt8>, _ range: Range<Int>) -> Int {
    var place = Self.place(head) & (slots.count - 1)
    while slots[place].id >= 0 {
      let slot = slots[place]
      place = (place + 1) & (slots.count - 1)
      guard slot.head == head else { continue }
      let start = Int(starts[Int(slot.id)])
      let count = Int(starts[Int(slot.id) + 1]) - start
      guard count == range.count else { continue }
      var offset = 8
      while offset < count, bytes[start + offset] == source[range.lowerBound + offset] {
        offset += 1
      }
      if offset >= count { return Int(slot.id) }
    }
    return -1
  }

  func id(_ word: String) -> Int {
    let bytes = Array(word.utf8)
    return id(bytes, 0..<bytes.count)
  }

  mutating func insert(_ word: String) -> Int {
    let known = id(word)
    if known >= 0 { return known }
    bytes.append(contentsOf: word.utf8)
    starts.append(Int32(bytes.count))
    if count * 4 > slots.count {
      slots = Array(repeating: Slot(), count: slots.count * 2)
      for id in 0..<count - 1 { enter(id) }
    }
    enter(count - 1)
    return count - 1
  }

  private mutating func enter(_ id: Int) {
    let head = bytes.span.word(at: Int(starts[id]), before: Int(starts[id + 1]))
    var place = Self.place(head) & (slots.count - 1)
    while slots[place].id >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = Slot(head: head, id: Int32(id))
  }

  @inline(__always) private static func place(_ head: UInt64) -> Int {
    Int(truncatingIfNeeded: (head &* 0x9E37_79B9_7F4A_7C15) >> 40)
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

  /// Whether any phrase begins with a word.
  func opens(_ word: Int) -> Bool { edges[UInt64(word)] != nil }

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
