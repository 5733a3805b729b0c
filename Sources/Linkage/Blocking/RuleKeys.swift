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

  /// Appends the keys of a record; some may repeat.
  @inline(__always) func append(keysOf record: UInt32, to list: inout [UInt64]) {
    if isGathered {
      append(entry: Int(record), to: &list)
      return
    }
    for index in field.range(Int(record)) { append(entry: Int(field.ids[index]), to: &list) }
  }

  @inline(__always) private func append(entry: Int, to list: inout [UInt64]) {
    for slot in Int(offsets[entry])..<Int(offsets[entry + 1]) { list.append(keys[slot]) }
  }
}

/// The keys of each record under a rule: every combination of a key of each part.
struct RuleKeys: Sendable {
  let parts: [KeyPart]

  /// More keys per record than this are not made: a rule of several parts multiplies them.
  static let keyCountMax = 128

  var recordCount: Int { parts[0].field.recordCount }

  /// All keys, and the record of each, in the order of records.
  func assignments(threadCount: Int) -> (keys: [UInt64], owners: [UInt32]) {
    let chunkSize = 32_768
    let count = recordCount
    let pieces = chunkResults((count + chunkSize - 1) / chunkSize, threadCount) { chunk in
      var lists = KeyLists()
      var keys: [UInt64] = []
      var owners: [UInt32] = []
      keys.reserveCapacity(2 * chunkSize)
      owners.reserveCapacity(2 * chunkSize)
      for record in (chunk * chunkSize)..<min(count, (chunk + 1) * chunkSize) {
        lists.fill(self, UInt32(record))
        for key in lists.keys {
          keys.append(key)
          owners.append(UInt32(record))
        }
      }
      return (keys, owners)
    }
    var keys: [UInt64] = []
    var owners: [UInt32] = []
    let total = pieces.reduce(0) { $0 + $1.0.count }
    keys.reserveCapacity(total)
    owners.reserveCapacity(total)
    for (some, theirs) in pieces {
      keys += some
      owners += theirs
    }
    return (keys, owners)
  }
}

/// Room for the keys of one record.
struct KeyLists {
  private(set) var keys: [UInt64] = []
  private var part: [UInt64] = []
  private var combined: [UInt64] = []

  mutating func fill(_ rule: RuleKeys, _ record: UInt32) {
    keys.removeAll(keepingCapacity: true)
    rule.parts[0].append(keysOf: record, to: &keys)
    for index in rule.parts.indices.dropFirst() where !keys.isEmpty {
      part.removeAll(keepingCapacity: true)
      rule.parts[index].append(keysOf: record, to: &part)
      combined.removeAll(keepingCapacity: true)
      for one in keys {
        for other in part { combined.append(mixed(one, other)) }
      }
      swap(&keys, &combined)
    }
    // Distinct, shortened, in the order in which they came.
    var kept = 0
    for index in keys.indices {
      let key = RuleBlocks.shortened(keys[index])
      var isNew = true
      for earlier in 0..<kept where keys[earlier] == key {
        isNew = false
        break
      }
      if isNew {
        keys[kept] = key
        kept += 1
      }
    }
    keys.removeLast(keys.count - min(kept, RuleKeys.keyCountMax))
  }
}
