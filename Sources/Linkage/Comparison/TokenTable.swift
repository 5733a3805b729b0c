import Bytes

/// The tokens of every value of a field as ids, with the rarity of each token: what the comparisons
/// of names, addresses and texts read in their loops.
struct TokenTable: Sendable {
  /// `valueCount + 1` offsets into `tokens`.
  let offsets: [UInt32]
  let tokens: [UInt32]
  /// How many tokens of each value stand before the unit separator.
  let firstCounts: [UInt8]
  let tokenBytes: [UInt8]
  let tokenOffsets: [UInt32]
  /// One bit per letter or digit class that occurs: a bound on the edit distance.
  let masks: [UInt32]
  /// -log2 of the chance that another value holds the token, in 1/64 bit.
  let rarity: [Int32]
  /// Digits, or a roman numeral up to 39.
  let isNumeral: [Bool]
  /// Says little about who somebody is: "group", "the".
  let isGeneric: [Bool]
  /// Stands in many names: "group", but "apple" as well.
  let isKnownWord: [Bool]
  /// May be left out of a name.
  let isEmptyWord: [Bool]
  let valueCount: Int

  /// The chance count of a token that no other value holds: most such tokens are nobody else's name.
  static let unseen = 0.1

  /// At most this many tokens of a value are compared.
  static let tokenCountMax = 48

  /// - Parameters:
  ///   - generic: Tokens that carry little, with the share of names that hold them in any registry;
  ///     they keep small data from taking "bank" for a rare word.
  ///   - unified: Tokens that are read as another one: "holding" as "holdings".
  init(
    _ values: StringArray, generic: [String: Double] = [:], unified: [String: String] = [:]
  ) {
    var dictionary = ValueDictionary()
    var offsets: [UInt32] = [0]
    var tokens: [UInt32] = []
    var firstCounts: [UInt8] = []
    let bytes = values.bytes
    for value in 0..<values.count {
      let start = tokens.count
      var firstCount: Int?
      forEachToken(bytes, values.range(value)) { range, isSecond in
        guard tokens.count - start < TokenTable.tokenCountMax else { return }
        if isSecond, firstCount == nil { firstCount = tokens.count - start }
        tokens.append(dictionary.id(of: bytes.span, range))
      }
      firstCounts.append(UInt8(firstCount ?? (tokens.count - start)))
      offsets.append(UInt32(tokens.count))
    }
    for (spelling, word) in unified.sorted(by: { $0.key < $1.key }) {
      guard let old = dictionary.known(spelling) else { continue }
      let new = dictionary.id(of: word)
      for index in tokens.indices where tokens[index] == old { tokens[index] = new }
    }
    let texts = dictionary.values
    var holders = [UInt32](repeating: 0, count: texts.count)
    var lastHolder = [UInt32](repeating: UInt32.max, count: texts.count)
    for value in 0..<values.count {
      for token in tokens[Int(offsets[value])..<Int(offsets[value + 1])]
      where lastHolder[Int(token)] != UInt32(value) {
        holders[Int(token)] += 1
        lastHolder[Int(token)] = UInt32(value)
      }
    }
    // A background of 200 imagined values: what is known about common words before any data.
    let background = generic.isEmpty ? 0.0 : 200
    let total = Double(max(values.count, 4)) + background
    var rarity: [Int32] = []
    var masks: [UInt32] = []
    var isNumeral: [Bool] = []
    var isGeneric: [Bool] = []
    for token in 0..<texts.count {
      let text = texts.slice(token)
      let share = generic[texts[token]]
      let others = max(0, Double(holders[token]) - 1) + TokenTable.unseen
      let chance = min(1, (others + (share ?? 0) * background) / total)
      rarity.append(Int32((-fixedLog2(chance) * rarityUnitsPerBit).rounded()))
      masks.append(text.reduce(UInt32(0)) { $0 | 1 << UInt32($1 & 31) })
      isNumeral.append(isNumeralToken(text))
      isGeneric.append(share.map { $0 >= 0.02 } ?? false)
    }
    self.offsets = offsets
    self.tokens = tokens
    self.firstCounts = firstCounts
    tokenBytes = texts.bytes
    tokenOffsets = texts.offsets
    self.masks = masks
    self.rarity = rarity
    self.isNumeral = isNumeral
    self.isGeneric = isGeneric
    isKnownWord = texts.strings.map { generic[$0] != nil }
    isEmptyWord = texts.strings.map { !generic.isEmpty && GenericWords.empty.contains($0) }
    valueCount = values.count
  }

  /// The id of a token, or nil where no value holds it.
  func token(_ text: String) -> UInt32? {
    let wanted = Array(text.utf8)
    for token in 0..<(tokenOffsets.count - 1)
    where tokenBytes[bytesRange(UInt32(token))].elementsEqual(wanted) { return UInt32(token) }
    return nil
  }

  /// Whether a token begins with a character of China, Japan or Korea.
  func isHan(_ token: UInt32) -> Bool { (0xE3...0xED).contains(firstByte(token)) }

  @inline(__always) func range(_ value: Int) -> Range<Int> {
    Int(offsets[value])..<Int(offsets[value + 1])
  }

  @inline(__always) func firstRange(_ value: Int) -> Range<Int> {
    Int(offsets[value])..<(Int(offsets[value]) + Int(firstCounts[value]))
  }

  @inline(__always) func secondRange(_ value: Int) -> Range<Int> {
    (Int(offsets[value]) + Int(firstCounts[value]))..<Int(offsets[value + 1])
  }

  @inline(__always) func bytesRange(_ token: UInt32) -> Range<Int> {
    Int(tokenOffsets[Int(token)])..<Int(tokenOffsets[Int(token) + 1])
  }

  @inline(__always) func length(_ token: UInt32) -> Int { bytesRange(token).count }

  @inline(__always) func firstByte(_ token: UInt32) -> UInt8 {
    tokenBytes[Int(tokenOffsets[Int(token)])]
  }

  /// Whether two tokens are spelling variants: one edit, from nine letters on two. Numerals never are.
  func areAlike(_ left: UInt32, _ right: UInt32, _ scratch: inout SimilarityScratch) -> Bool {
    if left == right { return true }
    let leftLength = length(left)
    let rightLength = length(right)
    let shorter = min(leftLength, rightLength)
    let editMax = shorter >= 9 ? 2 : 1
    if shorter < 4 || abs(leftLength - rightLength) > editMax { return false }
    if (masks[Int(left)] ^ masks[Int(right)]).nonzeroBitCount > 2 * editMax { return false }
    if isNumeral[Int(left)] || isNumeral[Int(right)] { return false }
    return scratch.alignmentDistance(tokenBytes, bytesRange(left), bytesRange(right)) <= editMax
  }

  /// Whether one token begins with the other, which has at least `lengthMin` letters.
  func isPrefix(_ left: UInt32, _ right: UInt32, lengthMin: Int) -> Bool {
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
}

/// Calls `body` with the bytes of each token: letters, digits and all bytes beyond ASCII.
func forEachToken(
  _ bytes: [UInt8], _ range: Range<Int>, _ body: (_ token: Range<Int>, _ isSecond: Bool) -> Void
) {
  var start: Int?
  var isSecond = false
  for index in range {
    let byte = bytes[index]
    let isPart =
      byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
    if isPart {
      if start == nil { start = index }
    } else if let begin = start {
      body(begin..<index, isSecond)
      start = nil
    }
    if byte == 0x1F { isSecond = true }
  }
  if let begin = start { body(begin..<range.upperBound, isSecond) }
}

/// Digits, or a roman numeral up to 39 that is no usual word.
func isNumeralToken(_ text: ArraySlice<UInt8>) -> Bool {
  if text.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return true }
  return romanNumerals.contains(String(decoding: text, as: UTF8.self))
}

private let romanNumerals: Set<String> = [
  "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
  "xvii", "xviii", "xix", "xx", "xxi", "xxii", "xxiii", "xxiv", "xxv",
]

/// Rarities of several agreeing tokens as one: the rarest counts in full, each further one half of the
/// one before, since the words of a name do not come independently.
struct CombinedRarity {
  private var first: Int32 = 0
  private var second: Int32 = 0
  private var third: Int32 = 0
  private var rest: Int32 = 0

  mutating func add(_ rarity: Int32) {
    if rarity > first {
      rest += third
      (third, second, first) = (second, first, rarity)
    } else if rarity > second {
      rest += third
      (third, second) = (second, rarity)
    } else if rarity > third {
      rest += third
      third = rarity
    } else {
      rest += rarity
    }
  }

  var total: Int32 { first + second / 2 + third / 4 + min(rest / 8, 64 * 4) }
}
