/// Brings the usual romanizations of one word of a name to one spelling, for comparison.
///
/// Only what is the same letter or word in the language it comes from: the endings of "-ий" and "-ей" (Dmitrii,
/// Dmitriy, Dmytryj; Sergei, Sergej, Sergey), and the article inside Arabic names of "servant of" (Abdel Rahman,
/// Abd ar-Rahman, Abdurrahman).
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
    guard count >= 5 else { return }
    if bytes[start] == UInt8(ascii: "a"), bytes[start + 1] == UInt8(ascii: "b"),
      bytes[start + 2] == UInt8(ascii: "d"), isVowel(bytes[start + 3])
    {
      unifyServant(&bytes, start)
    }
    unifyEnding(&bytes)
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
