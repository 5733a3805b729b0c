import Bytes

/// How rare whole names are, by how often one source lists two records of the same name.
///
/// Words tell how rare a name may be; that "tesla" stands in many names does not make "Tesla" a common
/// one. A source that repeats a name lists either a namesake or the same organization again. Namesakes
/// are some `namesakeShare` of a registry; what a source repeats beyond that are records of one
/// organization: its securities, its listings of several years.
struct NameRepeats: Sendable {
  /// What is counted, per value.
  let hashes: [UInt64]
  /// Per value, in 1/64 bit; 0 for a name without words.
  let rarity: [Int32]

  private static let namesakeShare = 0.004
  /// The chance count of a name of one word, of a usual one, and of more words, that nobody else bears.
  private static let unseenWord = 0.06
  private static let unseenUsualWord = 0.2
  private static let unseenWords = 0.04

  init(_ field: LinkageField, _ table: TokenTable, _ sourceOfRecord: [UInt32], hashes: [UInt64]) {
    self.hashes = hashes
    // Names of records, each once per record, sorted by name and source.
    var names: [UInt64] = []
    var sources: [UInt32] = []
    names.reserveCapacity(field.ids.count)
    sources.reserveCapacity(field.ids.count)
    var filled = 0
    for record in 0..<field.recordCount {
      let range = field.range(record)
      if !range.isEmpty { filled += 1 }
      for index in range {
        let hash = hashes[Int(field.ids[index])]
        // A record has few names: whether one of them was there is soon seen.
        let isKnown = (range.lowerBound..<index).contains { hashes[Int(field.ids[$0])] == hash }
        if isKnown { continue }
        names.append(hash)
        sources.append(sourceOfRecord[record])
      }
    }
    NameRepeats.sortBySource(&names, &sources)
    radixSort(&names, &sources)
    let sourceCount = Int(sourceOfRecord.max() ?? 0) + 1
    var nameCounts = [Double](repeating: 0, count: sourceCount)
    var repeatCounts = nameCounts
    for index in names.indices {
      nameCounts[Int(sources[index])] += 1
      if index > 0, names[index] == names[index - 1], sources[index] == sources[index - 1] {
        repeatCounts[Int(sources[index])] += 1
      }
    }
    var namesakes: [UInt64: Double] = [:]
    var start = 0
    while start < names.count {
      var end = start + 1
      while end < names.count, names[end] == names[start], sources[end] == sources[start] {
        end += 1
      }
      if end - start > 1 {
        let source = Int(sources[start])
        let share = repeatCounts[source] / nameCounts[source]
        let expected = Double(end - start - 1) * min(1, NameRepeats.namesakeShare / share)
        namesakes[names[start]] = max(namesakes[names[start]] ?? 0, expected)
      }
      start = end
    }
    let total = Double(max(filled, 2))
    rarity = (0..<table.valueCount).map { value in
      let words = table.firstRange(value)
      guard let first = words.first else { return 0 }
      let unseen =
        words.count > 1
        ? NameRepeats.unseenWords
        : table.isKnownWord[Int(table.slots[first].token)]
          ? NameRepeats.unseenUsualWord : NameRepeats.unseenWord
      let chance = min(1, ((namesakes[hashes[value]] ?? 0) + unseen) / total)
      return Int32((-fixedLog2(chance) * rarityUnitsPerBit).rounded())
    }
  }

  /// The first of two stable passes: by source, so that names sorted next keep their sources together.
  private static func sortBySource(_ names: inout [UInt64], _ sources: inout [UInt32]) {
    var keys = sources.map { UInt64($0) }
    var order = Array(0..<UInt32(names.count))
    radixSort(&keys, &order)
    names = order.map { names[Int($0)] }
    sources = keys.map { UInt32(truncatingIfNeeded: $0) }
  }

  /// A hash per value of the words that say something; of all words where none does.
  static func essences(_ table: TokenTable) -> [UInt64] {
    var bytes: [UInt8] = []
    return (0..<table.valueCount).map { value in
      bytes.removeAll(keepingCapacity: true)
      let words = table.firstRange(value)
      for index in words where !table.isEmptyWord[Int(table.slots[index].token)] {
        bytes.append(contentsOf: table.tokenBytes[table.bytesRange(table.slots[index].token)])
        bytes.append(0x20)
      }
      if bytes.isEmpty {
        for index in words {
          bytes.append(contentsOf: table.tokenBytes[table.bytesRange(table.slots[index].token)])
        }
      }
      return stableHash(bytes.span)
    }
  }
}
