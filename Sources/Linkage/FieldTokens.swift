import Bytes
import Synchronization

/// The words of every value of a field as ids: split and counted once, read by blocking keys and by
/// the comparisons of names, addresses and texts.
///
/// 4 bytes per word of a value and 5 per value; 28 and its text per distinct word.
struct FieldTokens: Sendable {
  /// The distinct words; a token is an id of it.
  let words: ValueDictionary
  /// `valueCount + 1` offsets into `tokens`.
  let offsets: [UInt32]
  let tokens: [UInt32]
  /// Per value: how many words stand before the unit separator, 255 at most.
  let firstCounts: [UInt8]
  /// Per token: how many values hold it.
  let holders: [UInt32]
  /// Per token: the hash of its text.
  let hashes: [UInt64]

  /// The words of the longest value.
  let longestCount: Int

  var valueCount: Int { firstCounts.count }

  init(_ values: StringArray, threadCount: Int = 1) {
    // The grid depends on the values alone. Words of all parts are put together two by two: few parts.
    let chunkSize = max(32_768, (values.count + 3) / 4)
    let chunkCount = (values.count + chunkSize - 1) / chunkSize
    var parts = chunkResults(chunkCount, threadCount) { chunk in
      Part(values, (chunk * chunkSize)..<min(values.count, (chunk + 1) * chunkSize))
    }
    let (words, idsOfWords) = FieldTokens.numbered(parts.map(\.words), threadCount)
    var holders = [UInt32](repeating: 0, count: words.count)
    var bases: [UInt32] = [0]
    for (part, ids) in zip(parts, idsOfWords) {
      for (word, count) in part.holders.enumerated() {
        holders[ids.isEmpty ? word : Int(ids[word])] += count
      }
      bases.append(bases[bases.count - 1] + UInt32(part.tokens.count))
    }
    longestCount = parts.reduce(0) { max($0, $1.longestCount) }
    let (found, starts) = (parts, bases)
    parts = []
    let merged = chunkResults(found.count, threadCount) { place in
      let (part, ids, base) = (found[place], idsOfWords[place], starts[place])
      return (
        tokens: ids.isEmpty ? part.tokens : part.tokens.map { ids[Int($0)] },
        ends: part.ends.map { base + $0 }
      )
    }
    let texts = words.values
    hashes = stretchResults(texts.count, threadCount) { words in
      words.map { stableHash(texts.bytes.span, texts.range($0)) }
    }
    self.words = words
    self.holders = holders
    tokens = joined(merged.map(\.tokens), threadCount: threadCount)
    offsets = joined([[0]] + merged.map(\.ends), threadCount: threadCount)
    firstCounts = joined(found.map(\.firstCounts), threadCount: threadCount)
  }

  /// The words of all parts, in the order in which they first appear, and for each part the numbers of its words
  /// among them; empty where they are its own.
  private static func numbered(
    _ parts: [ValueDictionary], _ threadCount: Int
  ) -> (words: ValueDictionary, ids: [[UInt32]]) {
    var runs = parts.map { (words: $0, ids: [[UInt32]()]) }
    while runs.count > 1 {
      let all = runs
      runs = chunkResults((all.count + 1) / 2, threadCount) { pair in
        var run = all[2 * pair]
        guard 2 * pair + 1 < all.count else { return run }
        let next = all[2 * pair + 1]
        let ids = run.words.ids(of: next.words.values)
        run.ids += next.ids.map { own in own.isEmpty ? ids : own.map { ids[Int($0)] } }
        return run
      }
    }
    return runs.first ?? (ValueDictionary(), [])
  }

  @inline(__always) func range(_ value: Int) -> Range<Int> {
    Int(offsets[value])..<Int(offsets[value + 1])
  }

  /// The words before the unit separator.
  @inline(__always) func firstRange(_ value: Int) -> Range<Int> {
    let all = range(value)
    return all.lowerBound..<min(all.upperBound, all.lowerBound + Int(firstCounts[value]))
  }

  /// How many values hold a token of each class.
  static func holders(of classes: [UInt32], _ offsets: [UInt32], _ tokens: [UInt32]) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: classes.count)
    var lastHolders = [UInt32](repeating: UInt32.max, count: classes.count)
    var holders = counts.mutableSpan
    var lastHolder = lastHolders.mutableSpan
    let (classes, offsets, tokens) = (classes.span, offsets.span, tokens.span)
    for value in 0..<(offsets.count - 1) {
      for index in Int(offsets[value])..<Int(offsets[value + 1]) {
        let place = Int(classes[Int(tokens[index])])
        if lastHolder[place] != UInt32(value) {
          holders[place] += 1
          lastHolder[place] = UInt32(value)
        }
      }
    }
    return counts
  }

  /// The words of all values in another order, numbered as they first appear there: nothing is left of the order
  /// that was.
  /// - Parameter wordOrder: Becomes, for each word, its number before.
  init(_ all: FieldTokens, picking order: [UInt32], wordOrder: inout [UInt32]) {
    let gathered = gatheredLists(order, all.offsets, all.tokens)
    var tokens = gathered.elements
    wordOrder = numberByAppearance(&tokens, count: all.words.count)
    if wordOrder.count < all.words.count {
      // Words of values that are left out.
      var isThere = [Bool](repeating: false, count: all.words.count)
      for word in wordOrder { isThere[Int(word)] = true }
      wordOrder += (0..<UInt32(all.words.count)).filter { !isThere[Int($0)] }
    }
    var words = all.words
    words.renumber(wordOrder)
    self.words = words
    holders = wordOrder.map { all.holders[Int($0)] }
    hashes = wordOrder.map { all.hashes[Int($0)] }
    longestCount = all.longestCount
    (offsets, self.tokens) = (gathered.offsets, tokens)
    firstCounts = order.map { all.firstCounts[Int($0)] }
  }

  /// For each token the least one of the same sound.
  /// - Parameter sounds: The hash of each token's sound.
  static func leaders(of sounds: [UInt64]) -> [UInt32] {
    // Open addressing: hashes are spread evenly already.
    var slotCount = 64
    while slotCount < sounds.count * 2 { slotCount *= 2 }
    var slots = [UInt32](repeating: .max, count: slotCount)
    return sounds.enumerated().map { token, sound in
      var place = Int(truncatingIfNeeded: sound) & (slotCount - 1)
      while slots[place] != .max {
        if sounds[Int(slots[place])] == sound { return slots[place] }
        place = (place + 1) & (slotCount - 1)
      }
      slots[place] = UInt32(token)
      return UInt32(token)
    }
  }

  /// The hash of what is taken of each token.
  func hashes(of piece: WordPiece, threadCount: Int) -> [UInt64] {
    if piece == .whole { return hashes }
    let texts = words.values
    return stretchResults(texts.count, threadCount) { words in
      let bytes = texts.bytes
      var taken: [UInt8] = []
      return words.map { word in
        taken.removeAll(keepingCapacity: true)
        piece.append(bytes, texts.range(word), to: &taken)
        return stableHash(taken.span)
      }
    }
  }

  /// The words of a stretch of values, with ids of its own.
  private struct Part {
    var words = ValueDictionary()
    var tokens: [UInt32] = []
    var ends: [UInt32] = []
    var firstCounts: [UInt8] = []
    /// Per word: how many values hold it.
    var holders: [UInt32] = []
    var longestCount = 0

    init(_ values: StringArray, _ range: Range<Int>) {
      ends.reserveCapacity(range.count)
      firstCounts.reserveCapacity(range.count)
      tokens.reserveCapacity(range.count * 3)
      let bytes = values.span
      // Where the words of some values lie: looked up together, so that their cache misses overlap.
      var found: [Range<Int>] = []
      for value in range {
        let start = found.count
        var firstCount = -1
        forEachToken(bytes, values.range(value)) { word, isSecond in
          if isSecond, firstCount < 0 { firstCount = found.count - start }
          found.append(word)
        }
        let count = found.count - start
        firstCounts.append(UInt8(min(255, firstCount < 0 ? count : firstCount)))
        ends.append(UInt32(tokens.count + found.count))
        longestCount = max(longestCount, count)
        if found.count >= 1_024 || value + 1 == range.upperBound {
          words.append(idsOf: bytes, found, to: &tokens)
          found.removeAll(keepingCapacity: true)
        }
      }
      holders = FieldTokens.holders(of: Array(0..<UInt32(words.count)), [0] + ends, tokens)
    }
  }
}

/// The lists `order` of all lists, of which list *i* is `elements[offsets[i]..<offsets[i + 1]]`; for lists
/// that hold few elements.
func gatheredLists(
  _ order: [UInt32], _ offsets: [UInt32], _ elements: [UInt32]
) -> (offsets: [UInt32], elements: [UInt32]) {
  var ends = [UInt32](repeating: 0, count: order.count + 1)
  // Every list writes one element, so that it need not be guessed whether there is one: that of an empty list
  // is written over by the next one, or lies behind the last.
  var gathered = [UInt32](repeating: 0, count: elements.count + 1)
  var count = 0
  if let last = elements.indices.last {
    let (offsets, elements) = (offsets.span, elements.span)
    var newEnds = ends.mutableSpan
    var target = gathered.mutableSpan
    for place in order.indices {
      let list = Int(order[place])
      let (start, end) = (Int(offsets[list]), Int(offsets[list &+ 1]))
      target[count] = elements[min(start, last)]
      var index = start &+ 1
      while index < end {
        target[count &+ index &- start] = elements[index]
        index &+= 1
      }
      count &+= end &- start
      newEnds[place &+ 1] = UInt32(truncatingIfNeeded: count)
    }
  }
  gathered.removeLast(gathered.count - count)
  return (ends, gathered)
}

/// The words of the fields that ask for them, each found once.
final class TokenCache: Sendable {
  private let known = Mutex<[String: FieldTokens]>([:])
  private let pieces = Mutex<[String: [WordPiece: [UInt64]]]>([:])
  let threadCount: Int

  init(threadCount: Int = 1) { self.threadCount = threadCount }

  func tokens(of field: LinkageField) -> FieldTokens {
    if let tokens = known.withLock({ $0[field.name] }) { return tokens }
    precondition(field.hasValues, "the texts of the values were let go")
    let tokens = FieldTokens(field.values, threadCount: threadCount)
    known.withLock { $0[field.name] = tokens }
    return tokens
  }

  /// The hash of what is taken of each word of a field.
  func hashes(of piece: WordPiece, _ field: LinkageField) -> [UInt64] {
    if let hashes = pieces.withLock({ $0[field.name]?[piece] }) { return hashes }
    let hashes = tokens(of: field).hashes(of: piece, threadCount: threadCount)
    if piece != .whole { pieces.withLock { $0[field.name, default: [:]][piece] = hashes } }
    return hashes
  }

  /// - Parameter sounds: The hashes of what the tokens sound like, where they are known.
  func put(_ tokens: FieldTokens, sounds: [UInt64]?, of name: String) {
    known.withLock { $0[name] = tokens }
    pieces.withLock { $0[name] = sounds.map { [.sound: $0] } }
  }

  /// Finds the words of several fields, before threads ask for them at once.
  func prepare(_ fields: [LinkageField]) { for field in fields { _ = tokens(of: field) } }

  /// Lets all go.
  func forget() {
    known.withLock { $0 = [:] }
    pieces.withLock { $0 = [:] }
  }
}
