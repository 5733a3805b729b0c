import Bytes

/// The tokens of every value of a field, with the rarity of each token: what the comparisons of names,
/// addresses and texts read in their loops.
///
/// 16 bytes per value and 16 per token of a value; some 20 bytes and its text per distinct token.
struct TokenTable: Sendable {
  /// What is asked first about a value.
  struct Head: Sendable {
    /// Bits of the value's tokens; see `SignatureKind`.
    var signature: UInt64
    var start: UInt32
    var count: UInt8
    /// How many tokens stand before the unit separator (6 bits); above them two traits.
    private var firstCountAndTraits: UInt8
    /// No evidence about this value has more rarity, in 1/64 bit.
    var rarityMax: UInt16 = 0

    init(start: UInt32, count: UInt8, firstCount: UInt8, hasDigit: Bool) {
      signature = 0
      self.start = start
      self.count = count
      firstCountAndTraits = firstCount | (hasDigit ? 1 << 6 : 0)
    }

    @inline(__always) var firstCount: Int { Int(firstCountAndTraits & 63) }
    /// Whether any token has a digit.
    @inline(__always) var hasDigit: Bool { firstCountAndTraits & 1 << 6 != 0 }
    /// What a comparison has marked with `TokenTable.mark`.
    @inline(__always) var isMarked: Bool { firstCountAndTraits & 1 << 7 != 0 }

    mutating func mark() { firstCountAndTraits |= 1 << 7 }
  }

  /// What two values whose signatures share no bit cannot have in common.
  enum SignatureKind {
    /// A token.
    case equalTokens
    /// Tokens before the separator that are equal or spelling variants.
    case alikeFirstTokens
    /// Tokens that are equal, spelling variants, or sound alike.
    case relatedTokens
  }

  private(set) var heads: [Head]
  let slots: [TokenSlot]
  let tokenBytes: [UInt8]
  let tokenOffsets: [UInt32]
  /// -log2 of the chance that another value holds the token, in 1/64 bit.
  let rarity: [Int32]
  /// Stands in many names: "group", but "apple" as well.
  let isKnownWord: [Bool]
  /// May be left out of a name.
  let isEmptyWord: [Bool]
  /// Says little about who somebody is.
  let isGeneric: [Bool]
  /// The rarity of each token's sound; empty unless asked for.
  let soundRarity: [Int32]

  /// The chance count of a token that no other value holds: most such tokens are nobody else's name.
  static let unseen = 0.1

  /// At most this many tokens of a value are compared: one bit of a word each.
  static let tokenCountMax = 48

  var valueCount: Int { heads.count }
  var tokenCount: Int { tokenOffsets.count - 1 }

  /// - Parameters:
  ///   - signature: What signatures are to exclude.
  ///   - sounds: The hash of each token's sound, where they are known already.
  ///   - isSorted: Whether the tokens of a value are put in the order of their ids, for comparisons that
  ///     do not ask how words follow each other.
  ///   - generic: Tokens that carry little, with the share of names that hold them in any registry;
  ///     they keep small data from taking "bank" for a rare word.
  ///   - unified: Tokens that are read as another one: "holding" as "holdings".
  init(
    _ all: FieldTokens, signature: SignatureKind, sounds soundHashes: [UInt64]? = nil,
    isSorted: Bool = false,
    generic: [String: Double] = [:], unified: [String: String] = [:]
  ) {
    var (words, offsets, tokens, holders) = (all.words, all.offsets, all.tokens, all.holders)
    if all.longestCount > TokenTable.tokenCountMax { TokenTable.cut(&offsets, &tokens) }
    let spellings = unified.compactMap { spelling, word in
      words.known(spelling).map { (old: $0, word: word) }
    }
    if !spellings.isEmpty {
      var unifiedID = (0..<UInt32(words.count)).map { $0 }
      for (old, word) in spellings.sorted(by: { $0.old < $1.old }) {
        unifiedID[Int(old)] = words.id(of: word)
      }
      for index in tokens.indices { tokens[index] = unifiedID[Int(tokens[index])] }
    }
    if !spellings.isEmpty || all.longestCount > TokenTable.tokenCountMax {
      holders = FieldTokens.holders(of: Array(0..<UInt32(words.count)), offsets, tokens)
    }
    let texts = words.values
    // A background of 200 imagined values: what is known about common words before any data.
    let background = generic.isEmpty ? 0.0 : 200
    var shares = [Double](repeating: -1, count: texts.count)
    for (word, share) in generic { if let token = words.known(word) { shares[Int(token)] = share } }
    var isEmptyWord = [Bool](repeating: false, count: texts.count)
    if !generic.isEmpty {
      for word in GenericWords.empty {
        if let token = words.known(word) { isEmptyWord[Int(token)] = true }
      }
    }
    let valueCount = all.valueCount
    let total = Double(max(valueCount, 4)) + background
    rarity = holders.indices.map { token in
      TokenTable.rarity(holders[token], plus: max(0, shares[token]) * background, of: total)
    }
    var sounds: [UInt32] = []
    if signature == .relatedTokens {
      sounds = FieldTokens.leaders(
        of: soundHashes ?? all.hashes(of: .sound, threadCount: 1))
      let hearers = FieldTokens.holders(of: sounds, offsets, tokens)
      soundRarity = sounds.map { TokenTable.rarity(hearers[Int($0)], plus: 0, of: total) }
    } else {
      soundRarity = []
    }
    isGeneric = shares.map { $0 >= 0.02 }
    isKnownWord = shares.map { $0 >= 0 }
    self.isEmptyWord = isEmptyWord
    tokenBytes = texts.bytes
    tokenOffsets = texts.offsets
    var prototypes: [TokenSlot] = []
    var bits: [UInt64] = []
    prototypes.reserveCapacity(texts.count)
    bits.reserveCapacity(texts.count)
    for token in 0..<texts.count {
      let text = texts.span.extracting(texts.range(token))
      prototypes.append(
        TokenSlot(
          token: UInt32(token), text, rarity: rarity[token],
          sound: sounds.isEmpty ? 0 : sounds[token], isNumeral: isNumeralToken(text),
          isGeneric: isGeneric[token]))
      bits.append(
        TokenTable.bits(text, token, signature, sound: sounds.isEmpty ? 0 : sounds[token]))
    }
    if isSorted { TokenTable.sortEach(&tokens, offsets) }
    // One more, so that a value without tokens has a place as well.
    var slots = [TokenSlot](
      repeating: TokenSlot(
        token: 0, [0].span, rarity: 0, sound: 0, isNumeral: false, isGeneric: false),
      count: tokens.count + 1)
    var heads = [Head](
      repeating: Head(start: 0, count: 0, firstCount: 0, hasDigit: false), count: valueCount)
    TokenTable.fill(
      &slots, &heads, tokens, offsets, all.firstCounts, prototypes, bits,
      signsFirst: signature == .alikeFirstTokens)
    self.slots = slots
    self.heads = heads
  }

  /// - Parameters:
  ///   - prototypes: The slot of each token.
  ///   - bits: What each token adds to signatures.
  ///   - signsFirst: Whether only tokens before the separator do.
  private static func fill(
    _ slots: inout [TokenSlot], _ heads: inout [Head], _ tokens: [UInt32], _ offsets: [UInt32],
    _ firstCounts: [UInt8], _ prototypes: [TokenSlot], _ bits: [UInt64], signsFirst: Bool
  ) {
    var slots = slots.mutableSpan
    var heads = heads.mutableSpan
    let (tokens, offsets, firstCounts) = (tokens.span, offsets.span, firstCounts.span)
    let (prototypes, bits) = (prototypes.span, bits.span)
    var start = 0
    for value in heads.indices {
      let end = Int(offsets[value &+ 1])
      var hasDigit = false
      var sum: Int32 = 0
      var signature: UInt64 = 0
      let firstCount = min(end &- start, Int(firstCounts[value]))
      let signedEnd = signsFirst ? start &+ firstCount : end
      var index = start
      while index < end {
        let token = Int(tokens[index])
        let slot = prototypes[token]
        slots[index] = slot
        if slot.hasDigit { hasDigit = true }
        sum += slot.rarity
        if index < signedEnd { signature |= bits[token] }
        index &+= 1
      }
      var head = Head(
        start: UInt32(truncatingIfNeeded: start), count: UInt8(end - start),
        firstCount: UInt8(firstCount), hasDigit: hasDigit)
      head.signature = signature
      head.rarityMax = UInt16(clamping: sum)
      heads[value] = head
      start = end
    }
  }

  /// Says more of a value: a mark of its comparison's own, and further bits of its signature.
  mutating func mark(_ value: Int, isMarked: Bool, signature: UInt64) {
    if isMarked { heads[value].mark() }
    heads[value].signature |= signature
  }

  /// Says what the evidence about a value cannot exceed, where that is not the sum of its tokens.
  mutating func bound(_ value: Int, rarityMax: Int32) {
    heads[value].rarityMax = UInt16(clamping: rarityMax)
  }

  /// No evidence of two values has more rarity.
  @inline(__always) func rarityMax(_ left: Int, _ right: Int) -> Int32 {
    Int32(min(heads[left].rarityMax, heads[right].rarityMax))
  }

  /// Leaves the first words of each value.
  private static func cut(_ offsets: inout [UInt32], _ tokens: inout [UInt32]) {
    var kept = 0
    var start = 0
    for value in 0..<(offsets.count - 1) {
      let end = Int(offsets[value + 1])
      for index in start..<min(end, start + tokenCountMax) {
        tokens[kept] = tokens[index]
        kept += 1
      }
      start = end
      offsets[value + 1] = UInt32(kept)
    }
    tokens.removeLast(tokens.count - kept)
  }

  private static func rarity(_ holders: UInt32, plus known: Double, of total: Double) -> Int32 {
    let others = max(0, Double(holders) - 1) + TokenTable.unseen
    let chance = min(1, (others + known) / total)
    return Int32((-fixedLog2(chance) * rarityUnitsPerBit).rounded())
  }

  /// What a token adds to the signature of its value.
  private static func bits(
    _ text: Span<UInt8>, _ token: Int, _ kind: SignatureKind, sound: UInt32
  ) -> UInt64 {
    func bit(_ number: UInt64, _ from: UInt64, _ count: UInt64) -> UInt64 {
      1 << (from + mixed(number, 3) % count)
    }
    if kind == .equalTokens { return bit(UInt64(token), 0, 64) }
    let width: UInt64 = kind == .relatedTokens ? 22 : 32
    // Of one edit at least one end is untouched, but for a swap amid four letters.
    var bits =
      bit(UInt64(TokenSlot.headHash(text)), 0, width)
      | bit(UInt64(TokenSlot.tailHash(text)), width, width)
    if text.count == 4 {
      bits |= bit(UInt64(text[0]) << 8 | UInt64(text[3]), 0, width)
    }
    if kind == .relatedTokens { bits |= bit(UInt64(sound), 44, 20) }
    return bits
  }

  private static func sortEach(_ tokens: inout [UInt32], _ offsets: [UInt32]) {
    for value in 0..<(offsets.count - 1) {
      let range = Int(offsets[value])..<Int(offsets[value + 1])
      for index in range.dropFirst() {
        let token = tokens[index]
        var place = index
        while place > range.lowerBound, tokens[place - 1] > token {
          tokens[place] = tokens[place - 1]
          place -= 1
        }
        tokens[place] = token
      }
    }
  }

  /// Reads what a glance asks about a value.
  @inline(__always) func touchHead(_ value: Int) -> UInt32 { heads[value].start }

  /// Reads what is asked first about a value, its first and its last word.
  @inline(__always) func touch(_ value: Int) -> UInt32 {
    let (start, count) = (Int(heads[value].start), Int(heads[value].count))
    return slots[start].token | slots[start &+ max(1, count) &- 1].token
  }

  /// The id of a token, or nil where no value holds it.
  func token(_ text: String) -> UInt32? {
    let wanted = Array(text.utf8)
    for token in 0..<tokenCount
    where tokenBytes[bytesRange(UInt32(token))].elementsEqual(wanted) { return UInt32(token) }
    return nil
  }

  @inline(__always) func range(_ value: Int) -> Range<Int> { heads[value].all }
  @inline(__always) func firstRange(_ value: Int) -> Range<Int> { heads[value].first }
  @inline(__always) func secondRange(_ value: Int) -> Range<Int> { heads[value].second }

  @inline(__always) func bytesRange(_ token: UInt32) -> Range<Int> {
    Int(tokenOffsets[Int(token)])..<Int(tokenOffsets[Int(token) + 1])
  }

  @inline(__always) func length(_ token: UInt32) -> Int { bytesRange(token).count }

  @inline(__always) func firstByte(_ token: UInt32) -> UInt8 {
    tokenBytes[Int(tokenOffsets[Int(token)])]
  }

  /// Whether two tokens are equal or spelling variants: one edit, from nine letters on two, that leaves
  /// the first or the last two letters as they are. Numerals never are.
  @inline(__always) func areAlike(
    _ left: TokenSlot, _ right: TokenSlot, _ scratch: inout SimilarityScratch
  ) -> Bool {
    if left.token == right.token { return true }
    let editMax = left.editMax(right)
    if editMax == 0 { return false }
    let one = bytesRange(left.token)
    let other = bytesRange(right.token)
    return scratch.isWithin(editMax, tokenBytes, one, other) && shareEnd(one, other)
  }

  /// Whether two words of four letters or more agree in the first or the last two: what their hashes may
  /// have said in error.
  private func shareEnd(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let isHead =
      tokenBytes[left.lowerBound] == tokenBytes[right.lowerBound]
      && tokenBytes[left.lowerBound + 1] == tokenBytes[right.lowerBound + 1]
    let isTail =
      tokenBytes[left.upperBound - 1] == tokenBytes[right.upperBound - 1]
      && tokenBytes[left.upperBound - 2] == tokenBytes[right.upperBound - 2]
    return isHead || isTail || left.count == 4 && right.count == 4
  }

  /// Whether one token begins with the other, which has at least `lengthMin` letters, two or more.
  @inline(__always) func isPrefix(
    _ left: TokenSlot, _ right: TokenSlot, lengthMin: Int
  ) -> Bool {
    left.mayShareHead(right) && isLongPrefix(left.token, right.token, lengthMin)
  }

  private func isLongPrefix(_ left: UInt32, _ right: UInt32, _ lengthMin: Int) -> Bool {
    let one = bytesRange(left)
    let other = bytesRange(right)
    let length = min(one.count, other.count)
    guard length >= lengthMin, one.count != other.count else { return false }
    for index in 0..<length
    where tokenBytes[one.lowerBound + index] != tokenBytes[other.lowerBound + index] {
      return false
    }
    return true
  }

  /// Whether two words sound alike and are written not too differently: sounds alone are few.
  @inline(__always) func soundAlike(
    _ left: TokenSlot, _ right: TokenSlot, _ scratch: inout SimilarityScratch
  ) -> Bool {
    left.soundsLike(right)
      && (left.token == right.token
        || scratch.jaroWinkler(tokenBytes, bytesRange(left.token), bytesRange(right.token)) >= 0.6)
  }

  /// Whether the words of either side are all found on the other, as they are or as spelling variants.
  func oneHoldsOther(
    _ lefts: Range<Int>, _ rights: Range<Int>, _ scratch: inout SimilarityScratch
  ) -> Bool {
    var leftOpen: UInt64 = (1 << UInt64(lefts.count)) - 1
    var rightOpen: UInt64 = (1 << UInt64(rights.count)) - 1
    match(lefts, rights, &leftOpen, &rightOpen) { $0.token == $1.token }
    match(lefts, rights, &leftOpen, &rightOpen) { areAlike($0, $1, &scratch) }
    return leftOpen == 0 || rightOpen == 0
  }

  /// Finds a partner for each word that has none, the first that goes with it.
  ///
  /// - Parameters:
  ///   - leftOpen: One bit per word without a partner.
  ///   - go: Whether two words go together.
  @inline(__always) func match(
    _ lefts: Range<Int>, _ rights: Range<Int>, _ leftOpen: inout UInt64,
    _ rightOpen: inout UInt64, _ go: (TokenSlot, TokenSlot) -> Bool
  ) {
    var ones = leftOpen
    while ones != 0 {
      let i = ones.trailingZeroBitCount
      ones &= ones &- 1
      var others = rightOpen
      while others != 0 {
        let j = others.trailingZeroBitCount
        others &= others &- 1
        if go(slots[lefts.lowerBound + i], slots[rights.lowerBound + j]) {
          leftOpen &= ~(1 << UInt64(i))
          rightOpen &= ~(1 << UInt64(j))
          break
        }
      }
    }
  }

  /// Whether two runs of tokens are the same.
  @inline(__always) func areEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count
    where slots[left.lowerBound + offset].token != slots[right.lowerBound + offset].token {
      return false
    }
    return true
  }
}

extension TokenTable.Head {
  @inline(__always) var all: Range<Int> { Int(start)..<(Int(start) + Int(count)) }
  @inline(__always) var first: Range<Int> { Int(start)..<(Int(start) + firstCount) }
  @inline(__always) var second: Range<Int> {
    (Int(start) + firstCount)..<(Int(start) + Int(count))
  }
}
