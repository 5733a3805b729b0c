/// Brings the usual romanizations of one word of a name to one spelling, for comparison.
///
/// Only what is the same letter or word in the language it comes from: the endings of "-ий" and "-ей" (Dmitrii,
/// Dmitriy, Dmytryj; Sergei, Sergej, Sergey), the article inside Arabic names of "servant of" (Abdel Rahman,
/// Abd ar-Rahman, Abdurrahman), the initial that Wade-Giles writes "hs" and Pinyin "x" (Hsieh, Xie), and the
/// Serbian letter that is written "đ" or "dj" (Đorđe, Djordje).
package enum PersonSpelling {
  /// The spelling that comparable names have for a folded word.
  package static func unified(_ word: String) -> String {
    var bytes = Array(word.utf8)
    unify(&bytes, from: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Rewrites the word that stands at the end of `bytes`.
  static func unify(_ bytes: inout [UInt8], from start: Int) {
    let count = bytes.count - start
    guard count >= 3 else { return }
    if bytes[start] == UInt8(ascii: "h"), bytes[start + 1] == UInt8(ascii: "s") {
      unifyWadeGiles(&bytes, start)
      return
    }
    guard count >= 5 else { return }
    if bytes[start] == UInt8(ascii: "d"), bytes[start + 1] == UInt8(ascii: "j") {
      unifyDj(&bytes, start)
    }
    guard bytes.count - start >= 5 else { return }
    if bytes[start] == UInt8(ascii: "a"), bytes[start + 1] == UInt8(ascii: "b"),
      bytes[start + 2] == UInt8(ascii: "d"), isVowel(bytes[start + 3])
    {
      unifyServant(&bytes, start)
    }
    unifyEnding(&bytes)
  }

  /// "Hsieh" is "Xie": no other language has words that begin so.
  private static func unifyWadeGiles(_ bytes: inout [UInt8], _ start: Int) {
    let rest = String(decoding: bytes[(start + 2)...], as: UTF8.self)
    guard let pinyin = wadeGiles[rest] else { return }
    bytes.replaceSubrange(start..., with: "x".utf8)
    bytes.append(contentsOf: pinyin.utf8)
  }

  /// What follows "hs", and what follows "x".
  private static let wadeGiles = [
    "i": "i", "ia": "ia", "iang": "iang", "iao": "iao", "ieh": "ie", "ien": "ian", "in": "in",
    "ing": "ing", "iu": "iu", "iung": "iong", "u": "u", "uan": "uan", "ueh": "ue", "un": "un",
  ]

  /// In a word that begins with "dj" each of them is the letter that folds to "d".
  private static func unifyDj(_ bytes: inout [UInt8], _ start: Int) {
    var place = start
    while place + 1 < bytes.count {
      if bytes[place] == UInt8(ascii: "d"), bytes[place + 1] == UInt8(ascii: "j") {
        bytes.remove(at: place + 1)
      }
      place += 1
    }
  }

  /// Romanizations of "-ий", "-ей", "-ай", with the "-s" that Latvian adds.
  private static func unifyEnding(_ bytes: inout [UInt8]) {
    let (i, y, j) = (UInt8(ascii: "i"), UInt8(ascii: "y"), UInt8(ascii: "j"))
    let end = bytes.count - 1
    if bytes[end] == UInt8(ascii: "s"), bytes[end - 1] == j, isVowel(bytes[end - 2]) {
      bytes.removeLast()
      unifyEnding(&bytes)
      return
    }
    let last = bytes[end]
    guard last == i || last == y || last == j else { return }
    switch bytes[end - 1] {
    case i: break
    case y: break
    case UInt8(ascii: "e"), UInt8(ascii: "a"):
      bytes[end] = y
      return
    default: return
    }
    bytes.removeLast()
    bytes[end - 1] = y
  }

  /// "abdel", "abdoul", "abdur" are "abdul"; so they are in front of what they are written together with.
  private static func unifyServant(_ bytes: inout [UInt8], _ start: Int) {
    // Of "ou" the vowel is two letters.
    var article = start + 4
    if bytes[article] == UInt8(ascii: "u"), bytes[start + 3] == UInt8(ascii: "o") { article += 1 }
    guard article < bytes.count else { return }
    let letter = bytes[article]
    let rest = article + 1
    let servant = Array("abdul".utf8)
    if rest == bytes.count {
      if assimilated.contains(letter) { bytes.replaceSubrange(start..., with: servant) }
      return
    }
    // "Abdullah" is a name of its own: what follows the article has four letters or more.
    if letter == UInt8(ascii: "l"), bytes[rest] != letter, bytes.count - rest >= 4 {
      bytes.replaceSubrange(start..<rest, with: servant)
    } else if letter == bytes[rest], assimilated.contains(letter), bytes.count - rest >= 4 {
      bytes.replaceSubrange(start..<rest, with: servant)
    }
  }

  /// What the article's "l" becomes before the letter that follows.
  private static let assimilated = Array("lrsndtz".utf8)

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}
