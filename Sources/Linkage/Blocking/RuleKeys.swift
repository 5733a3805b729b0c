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
      var keys: [UInt32] = []
      var ends: [UInt32] = []
      ends.reserveCapacity(chunkSize)
      for record in (chunk * chunkSize)..<min(count, (chunk + 1) * chunkSize) {
        for index in field.range(record) {
          for slot in made.range(field.ids[index]) { keys.append(made.keys[slot]) }
        }
        ends.append(UInt32(keys.count))
      }
      return (ends: ends, keys: keys)
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
  func lists(of records: some Collection<UInt32>) -> KeyLists {
    var lists = KeyLists(capacity: records.count)
    if let maker {
      var sink = KeySink()
      for record in records {
        for index in field.range(Int(record)) {
          sink.removeAll()
          maker.addKeys(of: Int(field.ids[index]), to: &sink)
          for hash in sink.hashes { lists.append(KeyPart.shortened(hash)) }
        }
        lists.endList()
      }
      return lists
    }
    let (keys, offsets) = (keys, offsets)
    if isGathered {
      for record in records {
        for slot in Int(offsets[Int(record)])..<Int(offsets[Int(record) + 1]) {
          lists.append(keys[slot])
        }
        lists.endList()
      }
      return lists
    }
    let ids = field.ids
    for record in records {
      for index in field.range(Int(record)) {
        let id = Int(ids[index])
        for slot in Int(offsets[id])..<Int(offsets[id + 1]) { lists.append(keys[slot]) }
      }
      lists.endList()
    }
    return lists
  }
}

/// The keys of each record under a rule: every combination of a key of each part.
struct RuleKeys: Sendable {
  let parts: [KeyPart]

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
    var lists = parts[0].lists(of: records)
    for part in parts.dropFirst() { lists = lists.combined(with: part.lists(of: records)) }
    return lists
  }

  /// All keys, each above its record in one word, in the order of records: stretch by stretch of records.
  func assignments(threadCount: Int) -> [[UInt64]] {
    let chunkSize = 65_536
    let count = recordCount
    return chunkResults((count + chunkSize - 1) / chunkSize, threadCount) { chunk in
      let records = UInt32(chunk * chunkSize)..<UInt32(min(count, (chunk + 1) * chunkSize))
      let lists = self.lists(of: records)
      var words: [UInt64] = []
      words.reserveCapacity(lists.keys.count)
      for (place, record) in records.enumerated() {
        for slot in lists.range(place) {
          words.append(UInt64(lists.keys[slot]) << 32 | UInt64(record))
        }
      }
      return words
    }
  }
}

/// One list of distinct keys per record, one after another.
struct KeyLists {
  private(set) var keys: [UInt32] = []
  private var ends: [UInt32] = []
  /// Where the list under construction begins.
  private var start = 0

  init(capacity: Int) {
    keys.reserveCapacity(2 * capacity)
    ends.reserveCapacity(capacity)
  }

  @inline(__always) func range(_ list: Int) -> Range<Int> {
    (list == 0 ? 0 : Int(ends[list - 1]))..<Int(ends[list])
  }

  /// Adds a key to the list under construction, unless it is there or the list is full.
  @inline(__always) mutating func append(_ key: UInt32) {
    if keys.count &- start == RuleKeys.keyCountMax { return }
    for slot in start..<keys.count where keys[slot] == key { return }
    keys.append(key)
  }

  @inline(__always) mutating func endList() {
    start = keys.count
    ends.append(UInt32(start))
  }

  /// Each key of a list with each of the other's, as many as `RuleKeys.keyCountMax`.
  func combined(with other: KeyLists) -> KeyLists {
    var combined = KeyLists(capacity: ends.count)
    for list in ends.indices {
      let start = combined.keys.count
      let others = other.range(list)
      search: for one in range(list) {
        for further in others {
          if combined.keys.count - start == RuleKeys.keyCountMax { break search }
          combined.keys.append(RuleKeys.combined(keys[one], other.keys[further]))
        }
      }
      combined.endList()
    }
    return combined
  }
}
