internal import Foundation

/// Decodes one scalar; a byte that starts none gives U+FFFD and width 1.
func decodedScalar(_ source: Span<UInt8>, _ index: Int, _ end: Int) -> (scalar: UInt32, width: Int)
{
  let first = UInt32(source[index])
  let width =
    first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
  guard width > 0, index + width <= end else { return (0xFFFD, 1) }
  if width == 1 { return (first, 1) }
  var scalar = first & (0x7F >> UInt32(width))
  for offset in 1..<width {
    let byte = UInt32(source[index + offset])
    guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    scalar = scalar << 6 | (byte & 0x3F)
  }
  return (scalar, width)
}

/// The ASCII character that a punctuation mark stands for; 0 when it is to be skipped as if absent.
func standIn(for scalar: UInt32) -> UInt8? {
  switch scalar {
  case 0x2018, 0x2019, 0x201B, 0x2032, 0x02BB...0x02BF, 0x00B4, 0x02B9, 0x2035, 0x055A:
    UInt8(ascii: "'")
  case 0x201C...0x201F, 0x00AB, 0x00BB, 0x2033, 0x3008...0x300F, 0x301D...0x301F: UInt8(ascii: "\"")
  case 0x2010...0x2015, 0x2212, 0x05BE: UInt8(ascii: "-")
  case 0x00A0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x00B7, 0x2022, 0x30FB, 0x2027, 0x0387:
    UInt8(ascii: " ")
  case 0x3001, 0x060C, 0x061B: UInt8(ascii: ",")
  case 0x3002, 0x2024, 0x2026: UInt8(ascii: ".")
  case 0x061F: UInt8(ascii: "?")
  case 0x2028, 0x2029, 0x0085: UInt8(ascii: "\n")
  case 0x3010, 0x3014, 0x3016: UInt8(ascii: "(")
  case 0x3011, 0x3015, 0x3017: UInt8(ascii: ")")
  case 0x05F3: UInt8(ascii: "'")
  case 0x05F4: UInt8(ascii: "'")
  case 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xFE00...0xFE0F, 0x0640: 0
  default: nil
  }
}

/// Blocks of characters that stand for others: enclosed, squared, half-width, ideograph duplicates.
func isCompatible(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x2116, 0x2160...0x217F, 0x2460...0x24FF, 0x3200...0x33FF, 0xF900...0xFAFF, 0xFB00...0xFB06,
    0xFB50...0xFDFF, 0xFE70...0xFEFC, 0xFF61...0xFF9F, 0x1D400...0x1D7FF, 0x2070...0x209F:
    true
  default: false
  }
}

/// The Latin letters that ICU gives for a stretch of text in a script without an own table; Han
/// characters out of compatibility forms stay.
func romanizedByICU(_ source: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
  var bytes: [UInt8] = []
  for index in range { bytes.append(source[index]) }
  let text = String(decoding: bytes, as: UTF8.self).precomposedStringWithCompatibilityMapping
  if text.unicodeScalars.contains(where: { 0x3400...0x9FFF ~= $0.value }) {
    return Array(text.utf8)
  }
  let latin = text.applyingTransform(
    StringTransform("Any-Latin; Latin-ASCII; Lower"), reverse: false)
  return Array((latin ?? "").utf8)
}
