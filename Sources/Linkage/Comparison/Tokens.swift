import Bytes

/// Calls `body` with the bytes of each token: letters, digits and all bytes beyond ASCII. Eight bytes are looked
/// at together, and only where tokens begin and end is anything done.
@inline(__always) func forEachToken(
  _ bytes: Span<UInt8>, _ range: Range<Int>, _ body: (_ token: Range<Int>, _ isSecond: Bool) -> Void
) {
  var start = range.lowerBound
  var isInside = false
  // Where the first unit separator stands.
  var unit = Int.max
  var place = range.lowerBound
  // Whether the byte before belongs to a token, as the high bit of a byte.
  var before: UInt64 = 0
  while place < range.upperBound {
    let word = bytes.word(at: place, before: range.upperBound)
    let units = ByteWord.equals(word, 0x1F)
    if units != 0, unit == Int.max { unit = place &+ units.trailingZeroBitCount >> 3 }
    let parts = ByteWord.letters(word) | ByteWord.digits(word) | word & 0x8080_8080_8080_8080
    var edges = parts ^ (parts << 8 | before)
    while edges != 0 {
      let edge = place &+ edges.trailingZeroBitCount >> 3
      if isInside { body(start..<edge, start > unit) } else { start = edge }
      isInside.toggle()
      edges &= edges &- 1
    }
    before = parts >> 56
    place &+= 8
  }
  if isInside { body(start..<range.upperBound, start > unit) }
}

/// Digits, or a roman numeral up to 39 that is no usual word.
func isNumeralToken(_ text: Span<UInt8>) -> Bool {
  let isNumber = text.indices.allSatisfy { text[$0] >= 0x30 && text[$0] <= 0x39 }
  if isNumber { return true }
  let isRoman =
    text.count <= 5
    && text.indices.allSatisfy { text[$0] == 0x69 || text[$0] == 0x76 || text[$0] == 0x78 }
  return isRoman
    && romanNumerals.contains(String(decoding: text.indices.map { text[$0] }, as: UTF8.self))
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

  @inline(__always) mutating func add(_ rarity: Int32) {
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
