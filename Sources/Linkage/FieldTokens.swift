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
    // The grid depends on the values alone, so that tokens do not depend on threads.
    let chunkSize = max(32_768, (values.count + 7) / 8)
    let chunkCount = (values.count + chunkSize - 1) / chunkSize
    var parts = chunkResults(chunkCount, threadCount) { chunk in
      Part(values, (chunk * chunkSize)..<min(values.count, (chunk + 1) * chunkSize))
    }
    var words = ValueDictionary()
    var offsets: [UInt32] = [0]
    var tokens: [UInt32] = []
    var firstCounts: [UInt8] = []
    offsets.reserveCapacity(values.count + 1)
    tokens.reserveCapacity(parts.reduce(0) { $0 + $1.tokens.count })
    firstCounts.reserveCapacity(values.count)
    for place in parts.indices {
      let part = parts[place]
      parts[place] = Part()
      let base = UInt32(tokens.count)
      if place == 0 {
        words = part.words
        tokens += part.tokens
      } else {
        let idOfWord = words.ids(of: part.words.values)
        for token in part.tokens { tokens.append(idOfWord[Int(token)]) }
      }
      for end in part.ends { offsets.append(base + end) }
      firstCounts += part.firstCounts
    }
    self.words = words
    self.offsets = offsets
    self.tokens = tokens
    self.firstCounts = firstCounts
    holders = FieldTokens.holders(of: Array(0..<UInt32(words.count)), offsets, tokens)
    let texts = words.values
    longestCount = firstCounts.indices.reduce(0) {
      max($0, Int(offsets[$1 + 1] - offsets[$1]))
    }
    hashes = (0..<texts.count).map { stableHash(texts.bytes.span, texts.range($0)) }
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
    var holders = [UInt32](repeating: 0, count: classes.count)
    var lastHolder = [UInt32](repeating: UInt32.max, count: classes.count)
    for value in 0..<(offsets.count - 1) {
      for index in Int(offsets[value])..<Int(offsets[value + 1]) {
        let place = Int(classes[Int(tokens[index])])
        if lastHolder[place] != UInt32(value) {
          holders[place] += 1
          lastHolder[place] = UInt32(value)
        }
      }
    }
    return holders
  }

  private init(_ all: FieldTokens, _ order: [UInt32]) {
    words = all.words
    holders = all.holders
    hashes = all.hashes
    longestCount = all.longestCount
    var offsets: [UInt32] = [0]
    var tokens: [UInt32] = []
    offsets.reserveCapacity(order.count + 1)
    tokens.reserveCapacity(all.tokens.count)
    for value in order {
      tokens += all.tokens[all.range(Int(value))]
      offsets.append(UInt32(tokens.count))
    }
    self.offsets = offsets
    self.tokens = tokens
    firstCounts = order.map { all.firstCounts[Int($0)] }
  }

  /// The words of all values in another order.
  func picking(_ order: [UInt32]) -> FieldTokens { FieldTokens(self, order) }

  /// What each token sounds like, as the least token that sounds like it.
  func sounds() -> [UInt32] { FieldTokens.leaders(of: hashes(of: .sound, threadCount: 1)) }

  /// For each token the least one of the same sound.
  /// - Parameter sounds: The hash of each token's sound.
  static func leaders(of sounds: [UInt64]) -> [UInt32] {
    var leaders: [UInt64: UInt32] = [:]
    leaders.reserveCapacity(sounds.count)
    return sounds.enumerated().map { token, sound in
      if let leader = leaders[sound] { return leader }
      leaders[sound] = UInt32(token)
      return UInt32(token)
    }
  }

  /// The hash of what is taken of each token.
  func hashes(of piece: WordPiece, threadCount: Int) -> [UInt64] {
    if piece == .whole { return hashes }
    let texts = words.values
    let chunkSize = 16_384
    let parts = chunkResults((texts.count + chunkSize - 1) / chunkSize, threadCount) { chunk in
      let bytes = texts.bytes
      var taken: [UInt8] = []
      return (chunk * chunkSize..<min(texts.count, (chunk + 1) * chunkSize)).map { token in
        taken.removeAll(keepingCapacity: true)
        piece.append(bytes, texts.range(token), to: &taken)
        return stableHash(taken.span)
      }
    }
    return Array(parts.joined())
  }

  /// The words of a stretch of values, with ids of its own.
  private struct Part {
    var words = ValueDictionary()
    var tokens: [UInt32] = []
    var ends: [UInt32] = []
    var firstCounts: [UInt8] = []

    init() {}

    init(_ values: StringArray, _ range: Range<Int>) {
      ends.reserveCapacity(range.count)
      firstCounts.reserveCapacity(range.count)
      tokens.reserveCapacity(range.count * 3)
      let bytes = values.bytes
      for value in range {
        let start = tokens.count
        var firstCount = -1
        forEachToken(bytes, values.range(value)) { word, isSecond in
          if isSecond, firstCount < 0 { firstCount = tokens.count - start }
          tokens.append(words.id(of: bytes.span, word))
        }
        firstCounts.append(UInt8(min(255, firstCount < 0 ? tokens.count - start : firstCount)))
        ends.append(UInt32(tokens.count))
      }
    }
  }
}

/// The words of the fields that ask for them, each found once.
final class TokenCache: Sendable {
  private let known = Mutex<[String: FieldTokens]>([:])
  private let pieces = Mutex<[String: [WordPiece: [UInt64]]]>([:])
  private let threadCount: Int

  init(threadCount: Int = 1) { self.threadCount = threadCount }

  func tokens(of field: LinkageField) -> FieldTokens {
    if let tokens = known.withLock({ $0[field.name] }) { return tokens }
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

  /// - Parameter sounds: The hashes of what the tokens sound like.
  func put(_ tokens: FieldTokens, sounds: [UInt64], of name: String) {
    known.withLock { $0[name] = tokens }
    pieces.withLock { $0[name] = [.sound: sounds] }
  }

  /// Finds the words of several fields, before threads ask for them at once.
  func prepare(_ fields: [LinkageField]) { for field in fields { _ = tokens(of: field) } }

  /// Lets all go.
  func forget() {
    known.withLock { $0 = [:] }
    pieces.withLock { $0 = [:] }
  }
}
