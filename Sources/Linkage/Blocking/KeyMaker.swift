import Bytes

/// Turns the values of a field into blocking keys.
struct KeyMaker: Sendable {
  private let bytes: [UInt8]
  private let offsets: [UInt32]
  private let transform: KeyTransform
  private let usesSecondPart: Bool
  private let choosesWords: Bool
  /// How many values hold a word, by its hash; empty where no word has to be chosen.
  private let frequencies: HashCounts

  /// Of a long text only this many words become keys, its rarest.
  private static let wordCountMax = 12
  /// Values between two window starts of sorted neighbors; a window holds twice as many.
  private static let neighborStep = 6
  /// Rows of each MinHash band.
  private static let rowsPerBand = 3

  /// - Parameter choosesWords: Whether only the rarest words of long texts become keys; without, all
  ///   do, and no words need to be counted.
  init(
    _ field: LinkageField, _ transform: KeyTransform, usesSecondPart: Bool,
    choosesWords: Bool = true
  ) {
    bytes = field.values.bytes
    offsets = field.values.offsets
    self.transform = transform
    self.usesSecondPart = usesSecondPart
    self.choosesWords = choosesWords
    switch transform {
    case _ where !choosesWords: frequencies = HashCounts()
    case .tokens, .sounds: frequencies = KeyMaker.wordFrequencies(field.values, isLongOnly: true)
    case .rarest: frequencies = KeyMaker.wordFrequencies(field.values, isLongOnly: false)
    default: frequencies = HashCounts()
    }
  }

  func addKeys(of value: Int, to sink: inout KeySink) {
    let range = Int(offsets[value])..<Int(offsets[value + 1])
    switch transform {
    case .exact: sink.add(bytes, range)
    case .prefix(let length):
      appendFiltered(range, to: &sink) { $0 != 0x1F && $0 != 0x20 }
      close(&sink, countMin: length, keepingFirst: length)
    case .year:
      appendFiltered(range, to: &sink, KeyMaker.isDigit)
      close(&sink, countMin: 4, keepingFirst: 4)
    case .month:
      appendFiltered(range, to: &sink, KeyMaker.isDigit)
      close(&sink, countMin: 6, keepingFirst: 6)
    case .monthDay, .yearDay:
      appendFiltered(range, to: &sink, KeyMaker.isDigit)
      guard sink.scratch.count >= 8 else {
        sink.scratch.removeAll(keepingCapacity: true)
        return
      }
      sink.scratch.removeSubrange(transform == .monthDay ? 0..<4 : 4..<6)
      sink.addScratch()
    case .digits:
      appendFiltered(range, to: &sink, KeyMaker.isDigit)
      if sink.scratch.count > 8 { sink.scratch.removeFirst(sink.scratch.count - 8) }
      close(&sink, countMin: 3, keepingFirst: 8)
    case .domain:
      if let at = range.first(where: { bytes[$0] == 0x40 }) {
        sink.add(bytes, (at + 1)..<range.upperBound)
      } else {
        let host = hostRange(bytes, range)
        if !host.isEmpty { sink.add(bytes, host) }
      }
    case .neighbors:
      // Values are in byte order, so that an id is a place among them.
      for (mark, place) in [
        ("n", value / (2 * KeyMaker.neighborStep)),
        ("m", (value + KeyMaker.neighborStep) / (2 * KeyMaker.neighborStep)),
      ] {
        sink.scratch.append(contentsOf: "\(mark)\(place)".utf8)
        sink.addScratch()
      }
    case .grams(let length): addGrams(range, length, to: &sink)
    case .bands(let count): addBands(range, count, to: &sink)
    case .fingerprint, .compact, .tokens, .sounds, .phonetic, .acronym, .initials, .rarest, .firsts:
      addWordKeys(range, to: &sink)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func appendFiltered(
    _ range: Range<Int>, to sink: inout KeySink, _ isKept: (UInt8) -> Bool
  ) {
    for index in range where isKept(bytes[index]) { sink.scratch.append(bytes[index]) }
  }

  /// Makes a key of what was gathered, unless it is too short.
  private func close(_ sink: inout KeySink, countMin: Int, keepingFirst count: Int) {
    guard sink.scratch.count >= countMin else {
      sink.scratch.removeAll(keepingCapacity: true)
      return
    }
    if sink.scratch.count > count { sink.scratch.removeLast(sink.scratch.count - count) }
    sink.addScratch()
  }

  private func addWordKeys(_ range: Range<Int>, to sink: inout KeySink) {
    var words = sink.words
    sink.words = []
    defer { sink.words = words }
    words.removeAll(keepingCapacity: true)
    var firstCount = 0
    forEachToken(bytes, range) { word, isSecond in
      words.append(word)
      if !isSecond { firstCount += 1 }
    }
    if !usesSecondPart, firstCount > 0 { words.removeLast(words.count - firstCount) }
    guard !words.isEmpty else { return }
    switch transform {
    case .fingerprint:
      KeyMaker.sort(&words, bytes)
      for (place, word) in words.enumerated() {
        if place > 0 { sink.scratch.append(0x20) }
        sink.scratch.append(contentsOf: bytes[word])
      }
      sink.addScratch()
    case .compact:
      for word in words { sink.scratch.append(contentsOf: bytes[word]) }
      sink.addScratch()
    case .phonetic: addPhoneticFingerprint(words, to: &sink)
    case .initials:
      for place in words.indices { words[place] = first(of: words[place]) }
      KeyMaker.sort(&words, bytes)
      for letter in words { sink.scratch.append(contentsOf: bytes[letter]) }
      sink.addScratch()
    case .firsts:
      for word in words { sink.add(bytes, first(of: word)) }
    case .acronym: addAcronyms(words, to: &sink)
    case .rarest(let count):
      for word in rarest(words, count) { sink.add(bytes, word) }
    case .sounds:
      for word in words.count > KeyMaker.wordCountMax
        ? rarest(words, KeyMaker.wordCountMax) : words
      {
        appendPhoneticKey(bytes, word, to: &sink.scratch)
        sink.addScratch()
      }
    default:
      for word in words.count > KeyMaker.wordCountMax
        ? rarest(words, KeyMaker.wordCountMax) : words
      {
        sink.add(bytes, word)
      }
    }
  }

  /// The first letter of a word, of whatever script.
  @inline(__always) private func first(of word: Range<Int>) -> Range<Int> {
    var end = word.lowerBound + 1
    while end < word.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return word.lowerBound..<end
  }

  private func addPhoneticFingerprint(_ words: [Range<Int>], to sink: inout KeySink) {
    sink.sounds.removeAll(keepingCapacity: true)
    sink.soundRanges.removeAll(keepingCapacity: true)
    for word in words {
      let start = sink.sounds.count
      appendPhoneticKey(bytes, word, to: &sink.sounds)
      sink.soundRanges.append(start..<sink.sounds.count)
    }
    KeyMaker.sort(&sink.soundRanges, sink.sounds)
    for place in sink.soundRanges.indices {
      if place > 0 { sink.scratch.append(0x20) }
      for index in sink.soundRanges[place] { sink.scratch.append(sink.sounds[index]) }
    }
    sink.addScratch()
  }

  private func addAcronyms(_ words: [Range<Int>], to sink: inout KeySink) {
    if words.count >= 3 {
      for word in words { sink.scratch.append(contentsOf: bytes[first(of: word)]) }
      sink.addScratch()
      let long = words.filter { $0.count > 3 }
      if long.count >= 3, long.count < words.count {
        for word in long { sink.scratch.append(contentsOf: bytes[first(of: word)]) }
        sink.addScratch()
      }
    } else if words.count == 1, (3...6).contains(words[0].count) {
      sink.add(bytes, words[0])
    }
  }

  /// Byte order; values have few words, so an insertion sort does.
  private static func sort(_ words: inout [Range<Int>], _ bytes: [UInt8]) {
    for index in 1..<max(1, words.count) {
      var place = index
      while place > 0, precedes(words[place], words[place - 1], bytes) {
        words.swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  private static func precedes(
    _ left: Range<Int>, _ right: Range<Int>, _ bytes: [UInt8]
  ) -> Bool {
    for offset in 0..<min(left.count, right.count) {
      let one = bytes[left.lowerBound + offset]
      let other = bytes[right.lowerBound + offset]
      if one != other { return one < other }
    }
    return left.count < right.count
  }

  /// Overlapping pieces of the value without its spaces.
  private func addGrams(_ range: Range<Int>, _ length: Int, to sink: inout KeySink) {
    let text = range.filter { bytes[$0] != 0x1F && bytes[$0] != 0x20 }.map { bytes[$0] }
    guard text.count > length else {
      sink.add(text, 0..<text.count)
      return
    }
    for start in 0...(text.count - length) { sink.add(text, start..<(start + length)) }
  }

  /// MinHash bands over the pieces of three characters: texts of Jaccard similarity s share one of n
  /// bands with chance 1 - (1 - s^3)^n.
  ///
  /// Source: Broder, "On the resemblance and containment of documents" (1997).
  private func addBands(_ range: Range<Int>, _ count: Int, to sink: inout KeySink) {
    let text = range.filter { bytes[$0] != 0x1F && bytes[$0] != 0x20 }.map { bytes[$0] }
    guard text.count >= 3 else { return }
    let hashes = (0...(text.count - 3)).map { stableHash(text.span, $0..<($0 + 3)) }
    for band in 0..<count {
      for row in 0..<KeyMaker.rowsPerBand {
        let seed = UInt64(band * KeyMaker.rowsPerBand + row + 1)
        var least = UInt64.max
        for hash in hashes { least = min(least, mixed(hash, seed)) }
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
          sink.scratch.append(UInt8(truncatingIfNeeded: least >> shift))
        }
      }
      sink.scratch.append(UInt8(truncatingIfNeeded: band))
      sink.addScratch()
    }
  }

  /// The rarest words, in the order of their rarity; of equally rare ones the first.
  private func rarest(_ words: [Range<Int>], _ count: Int) -> [Range<Int>] {
    guard choosesWords else { return words }
    var ranked = words.map { word in
      (frequency: frequencies.count(of: stableHash(bytes.span, word)), word: word)
    }
    // A few words: insertion keeps equals in their order.
    for index in 1..<max(1, ranked.count) {
      var place = index
      while place > 0, ranked[place].frequency < ranked[place - 1].frequency {
        ranked.swapAt(place, place - 1)
        place -= 1
      }
    }
    return ranked.prefix(count).map(\.word)
  }

  private static func wordFrequencies(_ values: StringArray, isLongOnly: Bool) -> HashCounts {
    var frequencies = HashCounts()
    let bytes = values.bytes
    for value in 0..<values.count {
      let range = values.range(value)
      if isLongOnly {
        var count = 0
        forEachToken(bytes, range) { _, isSecond in if !isSecond { count += 1 } }
        // Only texts that are cut need to know which of their words are rare.
        guard count > wordCountMax else { continue }
      }
      forEachToken(bytes, range) { word, _ in frequencies.add(stableHash(bytes.span, word)) }
    }
    return frequencies
  }
}

/// How often each hash was seen: open addressing, for tables that a dictionary would fill too slowly.
struct HashCounts: Sendable {
  private var hashes: [UInt64] = []
  private var counts: [UInt32] = []
  private var usedCount = 0

  mutating func add(_ hash: UInt64) {
    if usedCount * 2 >= hashes.count { grow() }
    let slot = slot(of: hash)
    if counts[slot] == 0 {
      hashes[slot] = hash
      usedCount += 1
    }
    counts[slot] += 1
  }

  func count(of hash: UInt64) -> Int { hashes.isEmpty ? 0 : Int(counts[slot(of: hash)]) }

  /// Where the hash is, or belongs.
  private func slot(of hash: UInt64) -> Int {
    let mask = hashes.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while counts[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (hashes, counts)
    hashes = Array(repeating: 0, count: max(64, old.0.count * 2))
    counts = Array(repeating: 0, count: hashes.count)
    for index in old.0.indices where old.1[index] != 0 {
      let slot = slot(of: old.0[index])
      hashes[slot] = old.0[index]
      counts[slot] = old.1[index]
    }
  }
}
