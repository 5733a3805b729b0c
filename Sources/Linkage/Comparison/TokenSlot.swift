import Bytes

/// A word of one value, with what its comparison asks first, so that most pairs of words are told apart
/// without another look at memory. 16 bytes.
struct TokenSlot: Sendable {
  let token: UInt32
  /// What the token sounds like, as the least token that sounds like it, 0 where nobody asks; above it a trait.
  private let soundAndTrait: UInt32
  /// One bit per class of letters that occurs (26), a bound on the edit distance; above them the length,
  /// 63 at most.
  private let shape: UInt32
  /// Hashes of the first two and the last two bytes.
  private let ends: UInt16
  /// -log2 of the chance that another value holds the word, in 1/64 bit (11 bits); then five traits.
  private let traits: UInt16

  init(
    token: UInt32, _ text: Span<UInt8>, rarity: Int32, sound: UInt32, isNumeral: Bool,
    isGeneric: Bool
  ) {
    self.token = token
    soundAndTrait = sound | (TokenSlot.isHan(text) ? TokenSlot.hanFlag : 0)
    let length = text.count
    var letters: UInt32 = 0
    var digitCount = 0
    for index in text.indices {
      let byte = text[index]
      letters |= 1 << (UInt32(byte & 31) % 26)
      if byte <= 0x39 { digitCount += 1 }
    }
    shape = letters | UInt32(min(length, TokenSlot.lengthMax)) << 26
    ends = UInt16(TokenSlot.headHash(text)) << 8 | UInt16(TokenSlot.tailHash(text))
    var traits = UInt16(min(max(rarity, 0), 2_047))
    if isNumeral { traits |= 1 << 11 }
    if length <= 4, digitCount == length { traits |= 1 << 12 }
    if digitCount > 0 { traits |= 1 << 13 }
    // The second half of a code such as "TU21 2SA" has a digit and two letters.
    let isHalf = length == 3 && digitCount == 1 && text[0] <= 0x39
    if (4...7).contains(length) && digitCount >= 3 || isHalf { traits |= 1 << 14 }
    if isGeneric { traits |= 1 << 15 }
    self.traits = traits
  }

  static func headHash(_ text: Span<UInt8>) -> UInt8 {
    let first = UInt64(text[0])
    let second = text.count > 1 ? UInt64(text[1]) : 0
    return UInt8(truncatingIfNeeded: mixed(first << 8 | second, 1))
  }

  static func tailHash(_ text: Span<UInt8>) -> UInt8 {
    let last = UInt64(text[text.count - 1])
    let second = text.count > 1 ? UInt64(text[text.count - 2]) : 0
    return UInt8(truncatingIfNeeded: mixed(last << 8 | second, 2))
  }

  private static let hanFlag: UInt32 = 1 << 31

  /// Whether a text begins with a character of China, Japan or Korea.
  private static func isHan(_ text: Span<UInt8>) -> Bool { (0xE3...0xED).contains(text[0]) }

  /// Whether the word begins with a character of China, Japan or Korea.
  @inline(__always) var isHan: Bool { soundAndTrait & TokenSlot.hanFlag != 0 }

  /// Whether both sound alike, as far as anybody has asked, and are written in like scripts.
  @inline(__always) func soundsLike(_ other: TokenSlot) -> Bool {
    soundAndTrait == other.soundAndTrait
  }

  /// Stands for all greater lengths as well.
  static let lengthMax = 63
  /// In bytes, `lengthMax` at most.
  @inline(__always) var length: Int { Int(shape >> 26) }
  @inline(__always) var rarity: Int32 { Int32(traits & 2_047) }
  /// Digits, or a roman numeral up to 39.
  @inline(__always) var isNumeral: Bool { traits & 1 << 11 != 0 }
  /// A number of up to four digits.
  @inline(__always) var isHouseNumber: Bool { traits & 1 << 12 != 0 }
  @inline(__always) var hasDigit: Bool { traits & 1 << 13 != 0 }
  /// Four to seven characters with at least three digits, or a digit and two letters.
  @inline(__always) var isPostalCode: Bool { traits & 1 << 14 != 0 }
  /// Says little about who somebody is: "group", "the".
  @inline(__always) var isGeneric: Bool { traits & 1 << 15 != 0 }

  /// False if neither word can begin with the other.
  @inline(__always) func mayShareHead(_ other: TokenSlot) -> Bool {
    (ends ^ other.ends) & 0xFF00 == 0
  }

  /// Whether the words neither are equal or alike nor share two letters at the start or sound alike: told without
  /// a look at memory, and only where it is certain.
  @inline(__always) func isUnrelated(_ other: TokenSlot) -> Bool {
    token != other.token && !soundsLike(other) && !mayShareHead(other) && editMax(other) == 0
  }

  /// How many edits make two words spelling variants of each other: one, from nine letters on two; 0 when
  /// lengths, letters or ends exclude it.
  @inline(__always) func editMax(_ other: TokenSlot) -> Int {
    let end = ends ^ other.ends
    let left = length
    let right = other.length
    if end & 0xFF00 != 0, end & 0x00FF != 0, left != 4 || right != 4 { return 0 }
    let editMax = min(left, right) >= 9 ? 2 : 1
    if min(left, right) < 4 || abs(left - right) > editMax { return 0 }
    if (traits | other.traits) & 1 << 11 != 0 { return 0 }
    let letters = (shape ^ other.shape) & 0x03FF_FFFF
    return letters.nonzeroBitCount > 2 * editMax ? 0 : editMax
  }
}
