import Bytes

/// The keys that a transform makes of each distinct value of a field.
struct ValueKeys: Sendable {
  /// `valueCount + 1` offsets into `keys`.
  let offsets: [UInt32]
  let keys: [UInt32]

  /// - Parameter usesSecondPart: Whether words behind the unit separator count: a person's family name
  ///   does, an organization's legal form does not.
  init(
    _ field: LinkageField, _ transform: KeyTransform, usesSecondPart: Bool,
    _ cache: TokenCache = TokenCache(), threadCount: Int = 1
  ) {
    let maker = KeyMaker(field, transform, usesSecondPart: usesSecondPart, cache)
    let chunkSize = 16_384
    let count = field.valueCount
    let parts = chunkResults((count + chunkSize - 1) / chunkSize, threadCount) { chunk in
      var sink = KeySink()
      var ends: [UInt32] = []
      ends.reserveCapacity(chunkSize)
      for value in (chunk * chunkSize)..<min(count, (chunk + 1) * chunkSize) {
        maker.addKeys(of: value, to: &sink)
        ends.append(UInt32(sink.count))
      }
      return (ends: ends, keys: sink.keys)
    }
    (offsets, keys) = ValueKeys.joined(parts)
  }

  /// Lists of keys that were made chunk by chunk, as one.
  ///
  /// - Parameter parts: Where each list of a chunk ends, and its keys.
  static func joined(
    _ parts: [(ends: [UInt32], keys: [UInt32])]
  ) -> (offsets: [UInt32], keys: [UInt32]) {
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(parts.reduce(1) { $0 + $1.ends.count })
    var keys: [UInt32] = []
    keys.reserveCapacity(parts.reduce(0) { $0 + $1.keys.count })
    for (ends, some) in parts {
      let base = UInt32(keys.count)
      offsets.append(addingCapacity: ends.count) { output in
        for end in ends { output.append(base + end) }
      }
      keys += some
    }
    return (offsets, keys)
  }

  func range(_ value: UInt32) -> Range<Int> {
    Int(offsets[Int(value)])..<Int(offsets[Int(value) + 1])
  }
}

/// Of which keys people want to see the text.
enum WantedTexts {
  case none, all
  case ofKey(UInt32)

  @inline(__always) func contains(_ other: UInt32) -> Bool {
    switch self {
    case .none: false
    case .all: true
    case .ofKey(let key): other == key
    }
  }
}

/// Collects the keys of values, of whose hashes they are 32 bits, and, for people, their texts.
struct KeySink {
  /// The first `count` are keys.
  private var keyRoom: [UInt32] = []
  private(set) var count = 0
  private(set) var texts: [String] = []
  var wantedTexts = WantedTexts.none
  /// A key under construction.
  var scratch: [UInt8] = []
  /// Room for the words of a value.
  var wordRoom = LentRoom<UInt32>()
  /// Room for some bytes of a value.
  var byteRoom = LentRoom<UInt8>()

  var wantsTexts: Bool {
    if case .none = wantedTexts { false } else { true }
  }

  var keys: [UInt32] { Array(keyRoom[..<count]) }

  @inline(__always) func key(_ place: Int) -> UInt32 { keyRoom[place] }

  mutating func removeAll() {
    count = 0
    texts.removeAll(keepingCapacity: true)
  }

  /// Adds a key that is a part of the value.
  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    add(stableHash(bytes.span, range)) { String(decoding: bytes[range], as: UTF8.self) }
  }

  /// Adds a key that is spelled elsewhere.
  mutating func add(_ text: Span<UInt8>) {
    add(stableHash(text)) { String(decoding: text.indices.map { text[$0] }, as: UTF8.self) }
  }

  /// Adds a key by its hash.
  @inline(__always) mutating func add(_ hash: UInt64, text: () -> String) {
    let key = KeyPart.shortened(hash)
    if count == keyRoom.count { grow(for: 1) }
    keyRoom[count] = key
    count &+= 1
    if wantedTexts.contains(key) { texts.append(text()) }
  }

  /// Adds keys without texts, `countMax` at most, by their hashes.
  @inline(__always) mutating func append(
    countMax: Int, _ forEachHash: (_ add: (UInt64) -> Void) -> Void
  ) {
    precondition(!wantsTexts, "texts would be lost")
    if count &+ countMax > keyRoom.count { grow(for: countMax) }
    var next = count
    var keys = keyRoom.mutableSpan
    forEachHash { hash in
      keys[next] = KeyPart.shortened(hash)
      next &+= 1
    }
    count = next
  }

  private mutating func grow(for more: Int) {
    let added = max(64, more, keyRoom.count)
    keyRoom.append(contentsOf: repeatElement(0, count: added))
  }

  /// Adds the key that was put together in `scratch`, which is then empty.
  mutating func addScratch() {
    add(stableHash(scratch.span)) { [scratch] in String(decoding: scratch, as: UTF8.self) }
    scratch.removeAll(keepingCapacity: true)
  }
}

/// An array that is lent out again and again, so that a loop writes to what nobody else holds.
struct LentRoom<Element: FixedWidthInteger & Sendable>: Sendable {
  private var room: [Element] = []

  /// Room for so many elements and more, whatever stands there, until `keep`.
  mutating func take(count: Int) -> [Element] {
    var lent: [Element] = []
    swap(&lent, &room)
    if lent.count < count { lent = Array(repeating: 0, count: max(64, count)) }
    return lent
  }

  mutating func keep(_ lent: consuming [Element]) { room = lent }
}
