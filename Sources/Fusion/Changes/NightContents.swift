package import Bytes

/// What the records of a night say, in 9 bytes a record and 8 a word of a name: enough to tell whether a
/// record has changed, and whether it still names the same entity.
package struct NightContents: Sendable {
  /// Record ids, shared by the nights that are compared.
  private let ids: ValueDictionary
  /// For each record the sum of the hashes of its statements, and whether it has any.
  private var sums: [UInt64]
  private var isThere: [Bool]
  /// A record and the hash of a word of one of its names, in no order.
  private var words: [(record: UInt32, word: UInt32)] = []

  /// - Parameter ids: Of all records of the nights that are compared; what others say is passed over.
  package init(ids: ValueDictionary) {
    self.ids = ids
    sums = Array(repeating: 0, count: ids.count)
    isThere = Array(repeating: false, count: ids.count)
  }

  /// Adds statements, one entry of each column per statement.
  ///
  /// - Parameters:
  ///   - records: Record ids; `recordPlaces` says which of them each statement is of.
  ///   - isName: Of each property whether its values are names.
  ///   - counts: Whether a statement belongs to the record's own values; relations do not.
  package mutating func add(
    count: Int, records: StringArray, recordPlace: (Int) -> Int, properties: StringArray,
    propertyPlace: (Int) -> Int, isName: [Bool], values: StringArray, valuePlace: (Int) -> Int,
    counts: (Int) -> Bool
  ) {
    let known = ids.known(records, 0..<records.count, none: noIndex)
    let propertyHashes = (0..<properties.count).map { properties.withHash($0) }
    let valueHashes = (0..<values.count).map { values.withHash($0) }
    for statement in 0..<count where counts(statement) {
      let record = Int(known[recordPlace(statement)])
      if record == Int(noIndex) { continue }
      isThere[record] = true
      let property = propertyPlace(statement)
      let value = valuePlace(statement)
      sums[record] &+= mixed(
        propertyHashes[property] ^ (valueHashes[value] &* 0x9E37_79B9_7F4A_7C15))
      guard isName[property] else { continue }
      forEachWord(values.bytes, values.range(value)) { hash in
        words.append((UInt32(record), hash))
      }
    }
  }

  private func mixed(_ hash: UInt64) -> UInt64 {
    let spread = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return spread ^ (spread >> 32)
  }

  /// Runs of letters and digits, small; characters of three bytes and more, as Chinese has them, alone.
  private func forEachWord(_ bytes: [UInt8], _ range: Range<Int>, _ body: (UInt32) -> Void) {
    var hash: UInt32 = 0
    for index in range {
      let byte = bytes[index]
      if byte >= 0xE3 && hash != 0 {
        body(hash)
        hash = 0
      }
      let isLetter = byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
      if isLetter {
        let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
        hash = (hash ^ UInt32(small)) &* 0x0100_0193 &+ 1
      } else if hash != 0 {
        body(hash)
        hash = 0
      }
    }
    if hash != 0 { body(hash) }
  }

  /// The words of each record, as often as they stand there.
  private func wordLists() -> IndexLists {
    var offsets = [UInt32](repeating: 0, count: ids.count + 1)
    for (record, _) in words { offsets[Int(record) + 1] += 1 }
    for record in 0..<ids.count { offsets[record + 1] += offsets[record] }
    var next = offsets
    var items = [UInt32](repeating: 0, count: words.count)
    for (record, word) in words {
      items[Int(next[Int(record)])] = word
      next[Int(record)] += 1
    }
    return IndexLists(offsets: offsets, items: items)
  }

  /// Words that stand in names of many records, such as legal forms.
  private var commonWords: Set<UInt32> {
    var counts: [UInt32: Int] = [:]
    for (_, word) in words { counts[word, default: 0] += 1 }
    let most = max(Self.commonCountMin, isThere.count { $0 } / Self.commonShare)
    return Set(counts.lazy.filter { $0.value > most }.map(\.key))
  }

  private static let commonCountMin = 10
  /// A word in one of so many records is a common one.
  private static let commonShare = 50

  // MARK: Comparison

  /// How the keys of each source have held since the base night; by source name. Records that are known
  /// by a hash of their row have no key.
  package func keyFigures(since base: NightContents) -> [KeyFigures] {
    var figures: [String: KeyFigures] = [:]
    let (own, other) = (wordLists(), base.wordLists())
    let common = commonWords
    var added: [String: [Named]] = [:]
    var gone = added
    for record in 0..<ids.count where isThere[record] || base.isThere[record] {
      let id = ids.values[record]
      guard let source = Self.source(of: id) else { continue }
      var counted = figures[source] ?? KeyFigures(source: source)
      if !base.isThere[record] {
        counted.addedCount += 1
        if own[record].count > 1 { added[source, default: []].append(Named(id, own[record])) }
      } else if !isThere[record] {
        counted.goneCount += 1
        if other[record].count > 1 { gone[source, default: []].append(Named(id, other[record])) }
      } else {
        counted.keptCount += 1
        if sums[record] != base.sums[record] {
          counted.changedCount += 1
          // "Ltd" says nothing of who it is; where names are made of such words alone, they have to do.
          let telling = Set(own[record]).subtracting(common)
          let words = telling.isEmpty ? Set(own[record]) : telling
          if !words.isEmpty, !other[record].isEmpty, words.isDisjoint(with: other[record]) {
            counted.reusedCount += 1
            counted.firstReused = min(counted.firstReused ?? id, id)
          }
        }
      }
      figures[source] = counted
    }
    for (source, lost) in gone {
      let found = Dictionary(grouping: added[source] ?? [], by: \.words)
      let pairs = Dictionary(grouping: lost, by: \.words).compactMap { words, old -> [String]? in
        guard old.count == 1, let new = found[words], new.count == 1 else { return nil }
        return [old[0].record, new[0].record]
      }
      figures[source]?.rekeyedCount = pairs.count
      figures[source]?.firstRekeyed = pairs.min { $0[0] < $1[0] }
    }
    return figures.values.sorted { $0.source < $1.source }
  }

  /// A record and the words of its names.
  private struct Named {
    let record: String
    let words: [UInt32]

    init(_ record: String, _ words: ArraySlice<UInt32>) {
      self.record = record
      self.words = Set(words).sorted()
    }
  }

  /// Nil for a record without a key.
  private static func source(of id: String) -> String? {
    guard let slash = id.firstIndex(of: "/") else { return nil }
    return id[id.index(after: slash)...].hasPrefix("~") ? nil : String(id[..<slash])
  }
}

extension StringArray {
  fileprivate func withHash(_ index: Int) -> UInt64 { stableHash(bytes.span, range(index)) }
}
