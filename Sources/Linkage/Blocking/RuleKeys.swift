import Bytes

/// The keys of each record under one part of a rule: made once per distinct value, and looked up
/// through the values that a record has.
struct KeyPart: Sendable {
  let field: LinkageField
  /// `count + 1` offsets into `keys`; one entry per value, or per record once gathered.
  private let offsets: [UInt32]
  private let keys: [UInt64]
  private let isGathered: Bool

  /// - Parameter gathers: Whether the keys are laid out record by record. Several rules then read them in
  ///   order instead of looking up each value again, for 8 bytes a key.
  init(
    _ field: LinkageField, _ transform: KeyTransform, usesSecondPart: Bool, gathers: Bool = false,
    threadCount: Int = 1
  ) {
    self.field = field
    let made = ValueKeys(
      field, transform, usesSecondPart: usesSecondPart, threadCount: threadCount)
    isGathered = gathers
    guard gathers else {
      offsets = made.offsets
      keys = made.hashes
      return
    }
    let count = field.recordCount
    let chunkSize = 32_768
    let pieces = chunkResults((count + chunkSize - 1) / chunkSize, threadCount) { chunk in
      var keys: [UInt64] = []
      var ends: [UInt32] = []
      ends.reserveCapacity(chunkSize)
      for record in (chunk * chunkSize)..<min(count, (chunk + 1) * chunkSize) {
        for index in field.range(record) {
          for slot in made.range(field.ids[index]) { keys.append(made.hashes[slot]) }
        }
        ends.append(UInt32(keys.count))
      }
      return (ends: ends, keys: keys)
    }
    (offsets, keys) = ValueKeys.joined(pieces)
  }

  /// Appends the keys of each record as one list, in the order of the records; some may repeat.
  func append(keysOf records: some Sequence<UInt32>, to lists: inout KeyLists) {
    let ids = field.ids
    for record in records {
      if isGathered {
        lists.append(keys, entry(record))
      } else {
        for index in field.range(Int(record)) { lists.append(keys, entry(ids[index])) }
      }
      lists.endList()
    }
  }

  @inline(__always) private func entry(_ index: UInt32) -> Range<Int> {
    Int(offsets[Int(index)])..<Int(offsets[Int(index) + 1])
  }
}

/// The keys of each record under a rule: every combination of a key of each part.
struct RuleKeys: Sendable {
  let parts: [KeyPart]

  /// More keys per record than this are not made: a rule of several parts multiplies them.
  static let keyCountMax = 128

  var recordCount: Int { parts[0].field.recordCount }

  /// The distinct keys of each record, shortened, in the order of the records.
  func lists(of records: some Collection<UInt32>) -> KeyLists {
    var lists = KeyLists(capacity: records.count)
    parts[0].append(keysOf: records, to: &lists)
    if parts.count > 1 { lists.makeDistinct() }
    for part in parts.dropFirst() {
      var further = KeyLists(capacity: records.count)
      part.append(keysOf: records, to: &further)
      further.makeDistinct()
      lists = lists.combined(with: further)
    }
    lists.makeDistinct { RuleBlocks.shortened($0) }
    return lists
  }

  /// All keys, and the record of each, in the order of records.
  func assignments(threadCount: Int) -> (keys: [UInt64], owners: [UInt32]) {
    let chunkSize = 16_384
    let count = recordCount
    var pieces = chunkResults((count + chunkSize - 1) / chunkSize, threadCount) { chunk in
      let records = UInt32(chunk * chunkSize)..<UInt32(min(count, (chunk + 1) * chunkSize))
      let lists = self.lists(of: records)
      var owners: [UInt32] = []
      owners.reserveCapacity(lists.keys.count)
      for (place, record) in records.enumerated() {
        for _ in lists.range(place) { owners.append(record) }
      }
      return (lists.keys, owners)
    }
    var keys: [UInt64] = []
    var owners: [UInt32] = []
    let total = pieces.reduce(0) { $0 + $1.0.count }
    keys.reserveCapacity(total)
    owners.reserveCapacity(total)
    for piece in pieces.indices {
      keys += pieces[piece].0
      owners += pieces[piece].1
      pieces[piece] = ([], [])
    }
    return (keys, owners)
  }
}

/// One list of keys per record, one after another.
struct KeyLists {
  private(set) var keys: [UInt64] = []
  private var ends: [UInt32] = []

  init(capacity: Int) {
    keys.reserveCapacity(2 * capacity)
    ends.reserveCapacity(capacity)
  }

  @inline(__always) func range(_ list: Int) -> Range<Int> {
    (list == 0 ? 0 : Int(ends[list - 1]))..<Int(ends[list])
  }

  /// Adds to the list under construction.
  @inline(__always) mutating func append(_ some: [UInt64], _ range: Range<Int>) {
    for index in range { keys.append(some[index]) }
  }

  @inline(__always) mutating func endList() { ends.append(UInt32(keys.count)) }

  /// Each key of a list with each of the other's, as many as `RuleKeys.keyCountMax`.
  func combined(with other: KeyLists) -> KeyLists {
    var combined = KeyLists(capacity: ends.count)
    for list in ends.indices {
      let start = combined.keys.count
      let others = other.range(list)
      search: for one in range(list) {
        for further in others {
          if combined.keys.count - start == RuleKeys.keyCountMax { break search }
          combined.keys.append(mixed(keys[one], other.keys[further]))
        }
      }
      combined.endList()
    }
    return combined
  }

  /// Leaves keys out that their list has already.
  ///
  /// - Parameter shortened: What each key is turned into first.
  @inline(__always) mutating func makeDistinct(_ shortened: (UInt64) -> UInt64 = { $0 }) {
    var kept = 0
    var start = 0
    for list in ends.indices {
      let end = Int(ends[list])
      let first = kept
      for index in start..<end {
        let key = shortened(keys[index])
        var isNew = kept - first < RuleKeys.keyCountMax
        for earlier in first..<kept where keys[earlier] == key { isNew = false }
        if isNew {
          keys[kept] = key
          kept += 1
        }
      }
      ends[list] = UInt32(kept)
      start = end
    }
    keys.removeLast(keys.count - kept)
  }
}
