import Bytes

/// Turns the values of a field into blocking keys.
struct KeyMaker: Sendable {
  private let bytes: [UInt8]
  private let offsets: [UInt32]
  private let transform: KeyTransform
  private let usesSecondPart: Bool
  /// The words of the values; none where the transform asks for none.
  private let tokens: FieldTokens
  /// Per token: the hash of what is taken of it, and of its first letter where that counts too.
  private let pieces: [UInt64]
  private let firsts: [UInt64]
  /// Per value its place in byte order; empty where nobody asks.
  private let ranks: [UInt32]

  /// Of a long text only this many words become keys, its rarest.
  private static let wordCountMax = 12
  /// Of a long text each two of only this many words.
  private static let pairedCountMax = 6
  /// Values between two window starts of sorted neighbors; a window holds twice as many.
  private static let neighborStep = 6
  /// Rows of each MinHash band.
  private static let rowsPerBand = 3

  init(
    _ field: LinkageField, _ transform: KeyTransform, usesSecondPart: Bool, _ cache: TokenCache
  ) {
    precondition(transform.isOfWords || field.hasValues, "the texts of the values were let go")
    bytes = field.values.bytes
    offsets = field.values.offsets
    self.transform = transform
    self.usesSecondPart = usesSecondPart
    tokens = transform.isOfWords ? cache.tokens(of: field) : FieldTokens(StringArray())
    var ranks: [UInt32] = []
    if transform == .neighbors {
      ranks = [UInt32](repeating: 0, count: field.valueCount)
      for (rank, value) in field.values.byteOrder().enumerated() {
        ranks[Int(value)] = UInt32(rank)
      }
    }
    self.ranks = ranks
    pieces = transform.isOfWords ? cache.hashes(of: transform.piece, field) : []
    firsts = transform.wantsFirsts ? cache.hashes(of: .first, field) : []
  }

  /// The keys of one value with their texts, for people.
  func keys(of value: Int) -> [(key: UInt32, text: String)] {
    var sink = KeySink()
    sink.wantedTexts = .all
    addKeys(of: value, to: &sink)
    return zip(sink.keys, sink.texts).map { ($0, $1) }
  }

  func addKeys(of value: Int, to sink: inout KeySink) {
    // Words are known by other numbers: their bytes are not asked for.
    var range: Range<Int> { Int(offsets[value])..<Int(offsets[value + 1]) }
    switch transform {
    case .exact: sink.add(bytes, range)
    case .prefix(let length):
      appendFiltered(range, to: &sink) { $0 != 0x1F && $0 != 0x20 }
      close(&sink, countMin: length, keepingFirst: length)
    case .year, .month, .monthDay, .yearSlips, .yearDay, .unordered: addDateKeys(range, to: &sink)
    case .digits:
      appendFiltered(range, to: &sink, KeyMaker.isDigit)
      if sink.scratch.count > 8 { sink.scratch.removeFirst(sink.scratch.count - 8) }
      close(&sink, countMin: 3, keepingFirst: 8)
    case .local:
      if let at = range.first(where: { bytes[$0] == 0x40 }), at > range.lowerBound {
        sink.add(bytes, range.lowerBound..<at)
      }
    case .domain:
      if let at = range.first(where: { bytes[$0] == 0x40 }) {
        sink.add(bytes, (at + 1)..<range.upperBound)
      } else {
        let host = hostRange(bytes, range)
        if !host.isEmpty { sink.add(bytes, host) }
      }
    case .neighbors:
      let rank = Int(ranks[value])
      for (mark, place) in [
        ("n", rank / (2 * KeyMaker.neighborStep)),
        ("m", (rank + KeyMaker.neighborStep) / (2 * KeyMaker.neighborStep)),
      ] {
        sink.scratch.append(contentsOf: "\(mark)\(place)".utf8)
        sink.addScratch()
      }
    case .grams(let length): addGrams(range, length, to: &sink)
    case .bands(let count): addBands(range, count, to: &sink)
    case .fingerprint, .compact, .tokens, .sounds, .phonetic, .acronym, .initials, .rarest, .firsts,
      .tails, .tailFirsts, .pairs, .soundFirsts, .rareSound, .soundPairs:
      addWordKeys(of: value, to: &sink)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Keys of some of the digits of a date, which stand in the order of year, month and day, if it has them.
  private func addDateKeys(_ range: Range<Int>, to sink: inout KeySink) {
    var room = sink.byteRoom.take(count: range.count)
    var digits = room.mutableSpan
    var count = 0
    for index in range where KeyMaker.isDigit(bytes[index]) {
      digits[count] = bytes[index]
      count &+= 1
    }
    switch transform {
    case .year where count >= 4: sink.add(digits.span.extracting(0..<4))
    case .month where count >= 6: sink.add(digits.span.extracting(0..<6))
    case .monthDay where count >= 8: sink.add(digits.span.extracting(4..<count))
    case .yearSlips where count >= 8:
      // Whichever digit of the year is wrong, one of the two is right.
      let last = digits[3]
      digits[3] = UInt8(ascii: "?")
      sink.add(digits.span.extracting(0..<8))
      for place in 0..<3 { digits[place] = UInt8(ascii: "?") }
      digits[3] = last
      sink.add(digits.span.extracting(0..<8))
    case .yearDay where count >= 8:
      for place in 6..<count { digits[place - 2] = digits[place] }
      sink.add(digits.span.extracting(0..<(count - 2)))
    case .unordered where count >= 8:
      // The lesser of month and day stands first.
      if (digits[4], digits[5]) > (digits[6], digits[7]) {
        digits.swapAt(4, 6)
        digits.swapAt(5, 7)
      }
      sink.add(digits.span.extracting(0..<8))
    default: break
    }
    sink.byteRoom.keep(room)
  }

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

  private func addWordKeys(of value: Int, to sink: inout KeySink) {
    let all = tokens.range(value)
    let first = tokens.firstRange(value)
    let words = tokens.tokens.span.extracting(usesSecondPart || first.isEmpty ? all : first)
    if words.isEmpty { return }
    guard let count = rarestCount(of: words.count) else {
      addKeys(ofWords: words, to: &sink)
      return
    }
    func holders(_ word: UInt32) -> UInt32 { tokens.holders[Int(word)] }
    withSorted(words, by: holders, &sink) { words, sink in
      addKeys(ofWords: words.extracting(..<min(count, words.count)), to: &sink)
    }
  }

  /// How many words make keys, those that the fewest values hold, in the order of their rarity, equally rare ones as they
  /// stand; nil where all do, as they stand.
  private func rarestCount(of count: Int) -> Int? {
    switch transform {
    case .rarest(let most), .pairs(let most): most
    case .rareSound: KeyMaker.wordCountMax
    case .soundPairs: count > KeyMaker.pairedCountMax ? KeyMaker.pairedCountMax : nil
    case .tokens, .sounds, .soundFirsts, .tailFirsts:
      count > KeyMaker.wordCountMax ? KeyMaker.wordCountMax : nil
    default: nil
    }
  }

  private func addKeys(ofWords words: Span<UInt32>, to sink: inout KeySink) {
    switch transform {
    case .fingerprint, .phonetic, .initials: addSorted(words, to: &sink)
    case .compact:
      for place in words.indices { sink.scratch += text(words[place]) }
      sink.addScratch()
    case .acronym: addAcronyms(words.indices.map { words[$0] }, to: &sink)
    default:
      if sink.wantsTexts {
        forEachKey(ofWords: words) { sink.add($0, text: $1) }
      } else {
        sink.append(countMax: keyCount(ofWords: words.count)) { add in
          forEachKey(ofWords: words) { hash, _ in add(hash) }
        }
      }
    }
  }

  /// How many keys so many words make at most.
  private func keyCount(ofWords count: Int) -> Int {
    switch transform {
    case .pairs, .soundPairs: count * (count - 1) / 2
    case .soundFirsts, .tailFirsts: count * (count - 1)
    default: count
    }
  }

  /// The hashes of keys, and their texts where somebody asks.
  @inline(__always) private func forEachKey(
    ofWords words: Span<UInt32>, _ body: (_ hash: UInt64, _ text: () -> String) -> Void
  ) {
    switch transform {
    case .pairs, .soundPairs:
      let isDistinct = transform != .soundPairs
      for place in words.indices {
        let word = words[place]
        let one = pieces[Int(word)]
        for otherPlace in (place &+ 1)..<words.count {
          let otherWord = words[otherPlace]
          if isDistinct, otherWord == word { continue }
          // In whatever order they stand.
          let other = pieces[Int(otherWord)]
          body(mixed(min(one, other), max(one, other))) {
            [pieceText(word), pieceText(otherWord)]
              .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: " ")
          }
        }
      }
    case .soundFirsts, .rareSound, .tailFirsts:
      for place in transform == .rareSound ? 0..<1 : words.indices {
        let word = words[place]
        for otherPlace in words.indices where otherPlace != place {
          let otherWord = words[otherPlace]
          body(mixed(pieces[Int(word)], firsts[Int(otherWord)])) {
            pieceText(word) + " " + pieceText(otherWord, .first)
          }
        }
      }
    default:
      for place in words.indices {
        let word = words[place]
        body(pieces[Int(word)]) { pieceText(word) }
      }
    }
  }

  /// Calls `body` with the same words sorted.
  @inline(__always) private func withSorted<Key: Comparable>(
    _ words: Span<UInt32>, by key: (UInt32) -> Key, _ sink: inout KeySink,
    _ body: (_ words: Span<UInt32>, _ sink: inout KeySink) -> Void
  ) {
    var room = sink.wordRoom.take(count: words.count)
    var sorted = room.mutableSpan
    for place in words.indices { sorted[place] = words[place] }
    sortStably(&sorted, words.count, by: key)
    body(sorted.span.extracting(..<words.count), &sink)
    sink.wordRoom.keep(room)
  }

  private func text(_ token: UInt32) -> ArraySlice<UInt8> {
    tokens.words.values.slice(Int(token))
  }

  /// What is taken of a token, as text.
  private func pieceText(
    _ token: UInt32, _ piece: WordPiece? = nil
  ) -> String {
    let word = Array(text(token))
    var taken: [UInt8] = []
    (piece ?? transform.piece).append(word, word.indices, to: &taken)
    return String(decoding: taken, as: UTF8.self)
  }

  /// One key of what is taken of all words, in whatever order they stand.
  private func addSorted(_ words: Span<UInt32>, to sink: inout KeySink) {
    // Sorted by hash: any order will do that does not depend on the words' own.
    func piece(_ word: UInt32) -> UInt64 { pieces[Int(word)] }
    withSorted(words, by: piece, &sink) { words, sink in
      var hash = UInt64(words.count)
      for place in words.indices { hash = mixed(hash, pieces[Int(words[place])]) }
      sink.add(hash) {
        words.indices.map { pieceText(words[$0]) }
          .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
          .joined(separator: transform == .initials ? "" : " ")
      }
    }
  }

  private func addAcronyms(_ words: [UInt32], to sink: inout KeySink) {
    func addInitials(_ words: [UInt32]) {
      for word in words {
        let letters = text(word)
        sink.scratch += letters[firstLetter(letters)]
      }
      sink.addScratch()
    }
    if words.count >= 3 {
      addInitials(words)
      let long = words.filter { text($0).count > 3 }
      if long.count >= 3, long.count < words.count { addInitials(long) }
    } else if words.count == 1 {
      let word = text(words[0])
      if (3...6).contains(word.count) {
        sink.scratch += word
        sink.addScratch()
      }
    }
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
}

/// The first letter of a word, of whatever script.
@inline(__always) func firstLetter(_ bytes: [UInt8], _ word: Range<Int>) -> Range<Int> {
  var end = word.lowerBound + 1
  while end < word.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
  return word.lowerBound..<end
}

/// So many letters at the end of a word, or all it has.
func lastLetters(_ bytes: [UInt8], _ word: Range<Int>, _ count: Int) -> Range<Int> {
  var start = word.upperBound
  var left = count
  while start > word.lowerBound, left > 0 {
    start -= 1
    if bytes[start] & 0xC0 != 0x80 { left -= 1 }
  }
  return start..<word.upperBound
}

private func firstLetter(_ word: ArraySlice<UInt8>) -> Range<Int> {
  var end = word.startIndex + 1
  while end < word.endIndex, word[end] & 0xC0 == 0x80 { end += 1 }
  return word.startIndex..<end
}

/// Sorts the first `count` words by a key, equals as they stood: by insertion, for most texts have a few words.
@inline(__always) private func sortStably<Key: Comparable>(
  _ words: inout MutableSpan<UInt32>, _ count: Int, by key: (UInt32) -> Key
) {
  guard count <= 48 else {
    let keyed = (0..<count).map { (key: key(words[$0]), place: $0, word: words[$0]) }
      .sorted { ($0.key, $0.place) < ($1.key, $1.place) }
    for (place, one) in keyed.enumerated() { words[place] = one.word }
    return
  }
  for index in 0..<count {
    let word = words[index]
    let own = key(word)
    var place = index
    while place > 0, key(words[place &- 1]) > own {
      words[place] = words[place &- 1]
      place &-= 1
    }
    words[place] = word
  }
}
