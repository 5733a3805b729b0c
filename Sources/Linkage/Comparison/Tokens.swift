/// Calls `body` with the bytes of each token: letters, digits and all bytes beyond ASCII.
@inline(__always) func forEachToken(
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
  guard text.count <= 5, text.allSatisfy({ $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }) else {
    return false
  }
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
