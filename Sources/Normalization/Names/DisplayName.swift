internal import Bytes
internal import Foundation

/// The cleaned form in which a name is shown: NFC, single spaces, without footnote marks and junk
/// at the ends, and decoded where it was encoded twice. Capitals stay as they are.
struct DisplayName {
  private(set) var bytes: [UInt8] = []

  /// Replaces `bytes` by the cleaned form of `source[range]`.
  mutating func clean(_ source: Span<UInt8>, _ range: Range<Int>) {
    bytes.removeAll(keepingCapacity: true)
    if isClean(source, range) {
      for index in range { bytes.append(source[index]) }
      return
    }
    if let repaired = DoubleEncoding.repaired(source, range) {
      return compose(repaired.span, repaired.indices)
    }
    compose(source, range)
  }

  private mutating func compose(_ source: Span<UInt8>, _ range: Range<Int>) {
    var raw: [UInt8] = []
    var index = range.lowerBound
    var wantsNFC = false
    while index < range.upperBound {
      let byte = source[index]
      if byte == UInt8(ascii: "["), let end = footnoteEnd(source, index, range.upperBound) {
        index = end
      } else if byte < 0x80 {
        raw.append(byte <= 0x20 || byte == 0x7F ? UInt8(ascii: " ") : byte)
        index += 1
      } else {
        let (scalar, width) = decodedScalar(source, index, range.upperBound)
        switch scalar {
        case 0x00A0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x0085:
          raw.append(UInt8(ascii: " "))
        case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0xFEFF, 0x00AD: break
        default:
          wantsNFC = wantsNFC || !isComposed(scalar)
          for offset in 0..<width { raw.append(source[index + offset]) }
        }
        index += width
      }
    }
    if wantsNFC {
      raw = Array(String(decoding: raw, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
    }
    collapse(raw)
  }

  /// Single spaces, and no junk at the ends.
  private mutating func collapse(_ raw: [UInt8]) {
    for byte in raw where byte != UInt8(ascii: " ") || bytes.last.map({ $0 != byte }) ?? false {
      bytes.append(byte)
    }
    while let last = bytes.last, isJunk(last) || last == UInt8(ascii: "(") { bytes.removeLast() }
    // Daggers of footnotes are three bytes long: U+2020, U+2021.
    while bytes.count > 3, bytes[bytes.count - 3] == 0xE2, bytes[bytes.count - 2] == 0x80,
      bytes[bytes.count - 1] == 0xA0 || bytes[bytes.count - 1] == 0xA1
    {
      bytes.removeLast(3)
      while let last = bytes.last, isJunk(last) { bytes.removeLast() }
    }
    var start = 0
    while start < bytes.count, isJunk(bytes[start]) { start += 1 }
    if bytes.count > start + 2, bytes[start] == UInt8(ascii: "\""),
      bytes[bytes.count - 1] == UInt8(ascii: "\""),
      !bytes[(start + 1)..<(bytes.count - 1)].contains(UInt8(ascii: "\""))
    {
      bytes.removeLast()
      start += 1
    }
    if start > 0 { bytes.removeFirst(start) }
  }
}

/// White space and marks that never belong to the end of a name.
private func isJunk(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
    UInt8(ascii: "*"),
    UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "|"), UInt8(ascii: "="), UInt8(ascii: "^"),
    UInt8(ascii: "~"), UInt8(ascii: "\\"):
    true
  default: false
  }
}

/// Whether the text is its own cleaned form: ASCII that needs no change, as most texts are.
func isClean(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
  guard let first = range.first, let last = range.last else { return true }
  if isJunk(source[first]) || isJunk(source[last]) || source[first] == UInt8(ascii: "\"")
    || source[last] == UInt8(ascii: "(")
  {
    return false
  }
  return isPrintableLine(source, range, without: UInt8(ascii: "["))
}

/// The end of a footnote mark such as "[22]", "[a]" or "[note 3]" that starts at `index`.
private func footnoteEnd(_ source: Span<UInt8>, _ index: Int, _ end: Int) -> Int? {
  var stop = index + 1
  while stop < end, source[stop] != UInt8(ascii: "]") { stop += 1 }
  guard stop < end, stop > index + 1 else { return nil }
  let inside = String(decoding: (index + 1..<stop).map { source[$0] }, as: UTF8.self).lowercased()
  let isMark =
    inside.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x20 || $0 == 0x2C } || inside.utf8.count == 1
    || inside.hasPrefix("note ") || inside == "citation needed" || inside.hasPrefix("nb ")
  return isMark ? stop + 1 : nil
}

/// The scalar never changes under NFC, whatever stands beside it.
private func isComposed(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x80...0x2FF, 0x400...0x482, 0x48A...0x52F, 0x388...0x3FF, 0x531...0x588, 0x5D0...0x5EA,
    0x621...0x64A, 0x10A0...0x10FF, 0x1E00...0x1EFF, 0x2010...0x2027, 0x20A0...0x20BF,
    0x3001...0x3098,
    0x309B...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFFDC, 0x20000...0x2A6DF:
    true
  default: false
  }
}
