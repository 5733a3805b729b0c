/// Writes what a word sounds like: consonants in classes, vowels only at the start, nothing doubled.
///
/// Coarser than Double Metaphone and meant for names of any origin in Latin letters: what languages
/// write differently (c/k/q, s/z, v/w/f, ph, sch/sh, dt) falls together, and so do typing errors in
/// vowels. Digits are kept. Words of fewer than three classes keep their vowels' place.
func appendPhoneticKey(_ bytes: [UInt8], _ word: Range<Int>, to key: inout [UInt8]) {
  let start = key.count
  var index = word.lowerBound
  var last: UInt8 = 0
  func lower(_ position: Int) -> UInt8 {
    guard position < word.upperBound else { return 0 }
    let byte = bytes[position]
    return byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
  while index < word.upperBound {
    let byte = lower(index)
    let next = lower(index + 1)
    var code: UInt8
    var step = 1
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      code = index == word.lowerBound ? UInt8(ascii: "a") : 0
    case UInt8(ascii: "h"): code = index == word.lowerBound ? UInt8(ascii: "h") : 0
    case UInt8(ascii: "p") where next == UInt8(ascii: "h"):
      code = UInt8(ascii: "f")
      step = 2
    case UInt8(ascii: "s") where next == UInt8(ascii: "c") && lower(index + 2) == UInt8(ascii: "h"):
      code = UInt8(ascii: "s")
      step = 3
    case UInt8(ascii: "s") where next == UInt8(ascii: "h"):
      code = UInt8(ascii: "s")
      step = 2
    case UInt8(ascii: "k") where next == UInt8(ascii: "n") && index == word.lowerBound:
      code = UInt8(ascii: "n")
      step = 2
    case UInt8(ascii: "c") where next == UInt8(ascii: "e") || next == UInt8(ascii: "i"):
      code = UInt8(ascii: "s")
    case UInt8(ascii: "c") where next == UInt8(ascii: "h"):
      code = UInt8(ascii: "k")
      step = 2
    case UInt8(ascii: "c"), UInt8(ascii: "k"), UInt8(ascii: "q"), UInt8(ascii: "x"),
      UInt8(ascii: "g"):
      code = UInt8(ascii: "k")
    case UInt8(ascii: "s"), UInt8(ascii: "z"): code = UInt8(ascii: "s")
    case UInt8(ascii: "v"), UInt8(ascii: "w"), UInt8(ascii: "f"): code = UInt8(ascii: "f")
    case UInt8(ascii: "b"), UInt8(ascii: "p"): code = UInt8(ascii: "p")
    case UInt8(ascii: "d"), UInt8(ascii: "t"): code = UInt8(ascii: "t")
    case UInt8(ascii: "m"), UInt8(ascii: "n"): code = UInt8(ascii: "n")
    case UInt8(ascii: "l"), UInt8(ascii: "r"), UInt8(ascii: "j"): code = byte
    default: code = byte
    }
    if code != 0, code != last { key.append(code) }
    if code != 0 || byte != UInt8(ascii: "h") { last = code }
    index += step
  }
  // "Lee" and "Li" may meet, "Lee" and "Lou" need not: short codes keep the length class.
  if key.count - start < 2 { key.append(contentsOf: bytes[word].prefix(3)) }
}
