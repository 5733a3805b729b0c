import Bytes

/// The keys of each record under one part of a rule: made once per distinct value, and looked up
/// through the values that a record has.
///
/// A key is 32 bits of a hash: what few of them fall together costs some pairs and no result.
struct KeyPart: Sendable {
  let field: LinkageField
  /// `count + 1` offsets into `keys`; one entry per value, or per record once gathered.
  private let offsets: [UInt32]
  private let keys: [UInt32]
  private let isGathered: Bool
  /// Makes keys when they are asked for, where few records are.
  private let maker: KeyMaker?

  static func shortened(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  /// - Parameter gathers: Whether the keys are laid out record by record. Several rules then read them in
  ///   order instead of looking up each value again, for 4 bytes a key.
  init(
    _ field: LinkageField, _ transform: KeyTransform, usesSecondPart: Bool,
    _ cache: TokenCache = TokenCache(), gathers: Bool = false, threadCount: Int = 1
  ) {
    self.field = field
    maker = nil
    let made = ValueKeys(
      field, transform, usesSecondPart: usesSecondPart, cache, threadCount: threadCount)
    isGathered = gathers
    guard gathers else {
      offsets = made.offsets
      keys = made.keys
      return
    }
    let count = field.recordCount
    let chunkSize = 32_768
    let pieces = chunkResults((count + chunkSize - 1) / chunkSize, threadCount) { chunk in
      let records = UInt32(chunk * chunkSize)..<UInt32(min(count, (chunk + 1) * chunkSize))
      let lists = KeyPart.lists(of: records, field, made.keys, made.offsets)
      return (ends: Array(lists.ends), keys: lists.keys)
    }
    (offsets, keys) = ValueKeys.joined(pieces)
  }

  /// Keys that are made when they are asked for.
  init(_ field: LinkageField, _ maker: KeyMaker) {
    self.field = field
    self.maker = maker
    (offsets, keys, isGathered) = ([], [], false)
  }

  /// Keys of a value or record, in thousandths.
  var usualKeyCount: Int { keys.count * 1_000 / max(1, offsets.count - 1) }

  /// The distinct keys of each record, in the order of the records.
  func lists(ofSome records: some Collection<UInt32>) -> KeyLists {
    var lists = KeyLists(capacity: records.count)
    if let maker {
      var sink = KeySink()
      for record in records {
        for index in field.range(Int(record)) {
          sink.removeAll()
          maker.addKeys(of: Int(field.ids[index]), to: &sink)
          for place in 0..<sink.count { lists.append(sink.key(place)) }
        }
        lists.endList()
      }
      return lists
    }
    guard isGathered else { return KeyPart.lists(of: records, field, keys, offsets) }
    for record in records {
      for slot in Int(offsets[Int(record)])..<Int(offsets[Int(record) + 1]) {
        lists.append(keys[slot])
      }
      lists.endList()
    }
    return lists
  }

  /// The same of records that follow each other.
  func lists(of records: Range<UInt32>) -> KeyLists {
    guard isGathered else { return lists(ofSome: records) }
    return KeyLists(keys, offsets, first: Int(records.lowerBound))
  }

  /// The distinct keys of each record, looked up through its values.
  private static func lists(
    of records: some Collection<UInt32>, _ field: LinkageField, _ keys: [UInt32],
    _ offsets: [UInt32]
  ) -> KeyLists {
    let (keys, offsets) = (keys.span, offsets.span)
    let (ids, starts) = (field.ids.span, field.offsets.span)
    // What is looked up here lies anywhere in memory; below it is near.
    var countMax = 0
    for record in records {
      var index = Int(starts[Int(record)])
      let end = Int(starts[Int(record) &+ 1])
      var own = 0
      while index < end {
        let id = Int(ids[index])
        own &+= Int(offsets[id &+ 1] &- offsets[id])
        index &+= 1
      }
      countMax &+= min(own, RuleKeys.keyCountMax)
    }
    var made = [UInt32](repeating: 0, count: countMax)
    var ends = [UInt32](repeating: 0, count: records.count + 1)
    var target = made.mutableSpan
    var targetEnds = ends.mutableSpan
    var (count, list) = (0, 0)
    for record in records {
      let start = count
      var index = Int(starts[Int(record)])
      let end = Int(starts[Int(record) &+ 1])
      while index < end {
        let id = Int(ids[index])
        index &+= 1
        var slot = Int(offsets[id])
        let slotEnd = Int(offsets[id &+ 1])
        while slot < slotEnd {
          let key = keys[slot]
          slot &+= 1
          var place = start
          while place < count, target[place] != key { place &+= 1 }
          if place < count || count &- start == RuleKeys.keyCountMax { continue }
          target[count] = key
          count &+= 1
        }
      }
      list &+= 1
      targetEnds[list] = UInt32(truncatingIfNeeded: count)
    }
    made.removeLast(countMax - count)
    return KeyLists(made, ends, first: 0)
  }
}

/// The keys of each record under a rule: every combination of a key of each part.
struct RuleKeys: Sendable {
  let parts: [KeyPart]
  /// Of a rule that asks for a missing value: those of which one is missing; else empty.
  var missing: [Lack] = []

  /// More keys per record than this are not made: a rule of several parts multiplies them.
  static let keyCountMax = 128

  var recordCount: Int { parts[0].field.recordCount }

  /// The key of one of a rule's combinations.
  static func combined(_ keys: [UInt32]) -> UInt32 {
    keys.dropFirst().reduce(keys.first ?? 0) { combined($0, $1) }
  }

  @inline(__always) static func combined(_ one: UInt32, _ other: UInt32) -> UInt32 {
    KeyPart.shortened(mixed(UInt64(one), UInt64(other)))
  }

  /// The distinct keys of some records, in their order.
  func lists(of records: some Collection<UInt32>) -> KeyLists {
    var lists = parts[0].lists(ofSome: records)
    for part in parts.dropFirst() {
      lists = lists.combined(records.count, with: part.lists(ofSome: records))
    }
    return lists
  }

  /// All keys, each above its record with `Blocking.openFlag` in one word, in the order of records: stretch by
  /// stretch of records.
  func assignments(threadCount: Int) -> [[UInt64]] {
    let chunkSize = 65_536
    let count = recordCount
    let words = chunkResults((count + chunkSize - 1) / chunkSize, threadCount) { chunk in
      let records = UInt32(chunk * chunkSize)..<UInt32(min(count, (chunk + 1) * chunkSize))
      var lists = parts[0].lists(of: records)
      let isAlwaysOpen = missing.isEmpty
      func member(_ list: Int) -> UInt32 {
        let record = records.lowerBound &+ UInt32(truncatingIfNeeded: list)
        return isAlwaysOpen || isOpen(record) ? record | Blocking.openFlag : record
      }
      if parts.count == 1 { return lists.assignments(records.count, to: member) }
      // What is combined last goes straight into words.
      for part in parts.dropFirst().dropLast(2) {
        lists = lists.combined(records.count, with: part.lists(of: records))
      }
      let last = parts.dropFirst().suffix(2).map { $0.lists(of: records) }
      return last.count == 1
        ? lists.assignments(records.count, to: member, with: last[0])
        : lists.assignments(records.count, to: member, with: last[0], last[1])
    }
    return missing.isEmpty ? words : RuleKeys.ofOpenBlocks(words, threadCount)
  }

  /// Without most keys that no open member has: their blocks are none, and need not be sorted.
  private static func ofOpenBlocks(_ pieces: [[UInt64]], _ threadCount: Int) -> [[UInt64]] {
    let openFlag = UInt64(Blocking.openFlag)
    var openCount = 0
    for words in pieces {
      for word in words where word & openFlag != 0 { openCount += 1 }
    }
    // Keys are hashes: their first bits name one of sixteen places and more for each key.
    let bitCount = min(30, Int.bitWidth - (16 * openCount).leadingZeroBitCount)
    let shift = UInt64(64 - bitCount)
    var marks = [UInt64](repeating: 0, count: max(1, (1 << bitCount) / 64))
    var isOpen = marks.mutableSpan
    for words in pieces {
      for word in words where word & openFlag != 0 {
        let place = word >> shift
        isOpen[Int(place >> 6)] |= 1 << (place & 63)
      }
    }
    let openMarks = marks
    return chunkResults(pieces.count, threadCount) { piece in
      pieces[piece].filter { word in
        let place = word >> shift
        return openMarks[Int(place >> 6)] & 1 << (place & 63) != 0
      }
    }
  }

  /// Whether a record lacks something that a rule asks to be missing.
  private func isOpen(_ record: UInt32) -> Bool {
    missing.contains { $0.isLacking(Int(record)) }
  }
}

/// Tells which records lack a value that a rule asks to be missing.
struct Lack: Sendable {
  private let field: LinkageField
  /// For each value whether it is as good as none; nil: only a record without values lacks.
  private let isNone: [Bool]?

  init(_ missing: MissingValue, _ field: LinkageField) {
    self.field = field
    guard missing.isOfDay else {
      isNone = nil
      return
    }
    let bytes = field.values.bytes
    isNone = (0..<field.valueCount).map { value in
      let date = DateDigits(bytes, field.values.range(value))
      return !date.isWhole || date.isFirstOfJanuary
    }
  }

  func isLacking(_ record: Int) -> Bool {
    let range = field.range(record)
    guard let isNone else { return range.isEmpty }
    return range.allSatisfy { isNone[Int(field.ids[$0])] }
  }
}

/// One list of distinct keys per record, one after another.
struct KeyLists {
  private(set) var keys: [UInt32]
  /// Where the lists begin, and the end of the last one.
  fileprivate private(set) var offsets: [UInt32]
  /// The place of the first list among `offsets`.
  fileprivate let first: Int
  /// Where the list under construction begins.
  private var start = 0

  init(capacity: Int) {
    (keys, offsets, first) = ([], [0], 0)
    keys.reserveCapacity(2 * capacity)
    offsets.reserveCapacity(capacity + 1)
  }

  /// Lists that others have made, from the one at `first` on.
  init(_ keys: [UInt32], _ offsets: [UInt32], first: Int) {
    (self.keys, self.offsets, self.first) = (keys, offsets, first)
  }

  /// Where each list ends.
  var ends: ArraySlice<UInt32> { offsets.dropFirst(first + 1) }

  @inline(__always) func range(_ list: Int) -> Range<Int> {
    Int(offsets[first &+ list])..<Int(offsets[first &+ list &+ 1])
  }

  /// Adds a key to the list under construction, unless it is there or the list is full.
  @inline(__always) mutating func append(_ key: UInt32) {
    if keys.count &- start == RuleKeys.keyCountMax { return }
    for slot in start..<keys.count where keys[slot] == key { return }
    keys.append(key)
  }

  @inline(__always) mutating func endList() {
    start = keys.count
    offsets.append(UInt32(truncatingIfNeeded: start))
  }

  /// Each key of a list with each of the other's, as many as `RuleKeys.keyCountMax`, of the first `listCount` lists.
  func combined(_ listCount: Int, with other: KeyLists) -> KeyLists {
    var combined = KeyLists(capacity: listCount)
    let own = KeySpans(self)
    let others = KeySpans(other)
    for list in 0..<listCount {
      own.forEachCombination(of: list, with: others) { combined.keys.append($0) }
      combined.endList()
    }
    return combined
  }

  /// The keys of the first `listCount` lists, each above the member of its list in one word.
  @inline(__always) func assignments(_ listCount: Int, to member: (Int) -> UInt32) -> [UInt64] {
    let own = KeySpans(self)
    var count = 0
    for list in 0..<listCount { count &+= own.range(list).count }
    return KeyLists.words(count, listCount, member) { list, add in
      for slot in own.range(list) { add(own.keys[slot]) }
    }
  }

  /// The same of each key of the list with each of the other's.
  @inline(__always) func assignments(
    _ listCount: Int, to member: (Int) -> UInt32, with other: KeyLists
  ) -> [UInt64] {
    let own = KeySpans(self)
    let other = KeySpans(other)
    var count = 0
    for list in 0..<listCount { count &+= own.combinationCount(list, other) }
    return KeyLists.words(count, listCount, member) { list, add in
      own.forEachCombination(of: list, with: other, add)
    }
  }

  /// The same of each key of the list with each of the others'.
  @inline(__always) func assignments(
    _ listCount: Int, to member: (Int) -> UInt32, with other: KeyLists, _ third: KeyLists
  ) -> [UInt64] {
    let own = KeySpans(self)
    let other = KeySpans(other)
    let third = KeySpans(third)
    var count = 0
    for list in 0..<listCount {
      let some = own.combinationCount(list, other)
      count &+= min(some &* third.range(list).count, RuleKeys.keyCountMax)
    }
    return KeyLists.words(count, listCount, member) { list, add in
      var left = RuleKeys.keyCountMax
      let thirds = third.range(list)
      own.forEachCombination(of: list, with: other) { key in
        for slot in thirds where left > 0 {
          add(RuleKeys.combined(key, third.keys[slot]))
          left &-= 1
        }
      }
    }
  }

  /// - Parameter count: How many words those are.
  @inline(__always) private static func words(
    _ count: Int, _ listCount: Int, _ member: (Int) -> UInt32,
    _ forEachKey: (_ list: Int, _ add: (UInt32) -> Void) -> Void
  ) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: count)
    var target = words.mutableSpan
    var next = 0
    for list in 0..<listCount {
      let member = UInt64(member(list))
      forEachKey(list) { key in
        target[next] = UInt64(key) << 32 | member
        next &+= 1
      }
    }
    return words
  }
}

/// Lists of keys as they are read in loops that write elsewhere: nothing is looked up again at every step.
private struct KeySpans: ~Escapable {
  let keys: Span<UInt32>
  /// From that of the first list on.
  private let offsets: Span<UInt32>

  @_lifetime(borrow lists)
  init(_ lists: borrowing KeyLists) {
    keys = lists.keys.span
    offsets = lists.offsets.span.extracting(lists.first...)
  }

  @inline(__always) func range(_ list: Int) -> Range<Int> {
    Int(offsets[list])..<Int(offsets[list &+ 1])
  }

  /// How many combinations of keys there are, `RuleKeys.keyCountMax` at most.
  @inline(__always) func combinationCount(_ list: Int, _ other: borrowing KeySpans) -> Int {
    min(range(list).count &* other.range(list).count, RuleKeys.keyCountMax)
  }

  @inline(__always) func forEachCombination(
    of list: Int, with other: borrowing KeySpans, _ body: (UInt32) -> Void
  ) {
    let others = other.range(list)
    var (place, otherPlace) = (range(list).lowerBound, others.lowerBound)
    // One loop: the lists have a key or two, and loops inside loops take longer to begin than to run.
    for _ in 0..<combinationCount(list, other) {
      body(RuleKeys.combined(keys[place], other.keys[otherPlace]))
      otherPlace &+= 1
      if otherPlace == others.upperBound {
        otherPlace = others.lowerBound
        place &+= 1
      }
    }
  }
}
