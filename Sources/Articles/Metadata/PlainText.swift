/// Texts that come with markup or odd white space.
enum PlainText {
  /// White space runs as one space, none at the ends.
  static func collapsed(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    var isGap = false
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let isSpace = bytes[index] <= 0x20
      let isNoBreak = bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
      if isSpace || isNoBreak {
        isGap = true
        index += isNoBreak ? 2 : 1
        continue
      }
      if isGap && !output.isEmpty { output.append(0x20) }
      isGap = false
      output.append(bytes[index])
      index += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Character references resolved, tags replaced by spaces.
  static func withoutMarkup(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C }) else { return collapsed(text) }
    let once = resolved(text)
    var output: [UInt8] = []
    var isTag = false
    let bytes = Array(once.utf8)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x3C, index + 1 < bytes.count,
        bytes[index + 1] == 0x2F
          || bytes[index + 1] | 0x20 >= 0x61 && bytes[index + 1] | 0x20 <= 0x7A
      {
        isTag = true
      }
      if !isTag { output.append(byte) }
      if isTag && byte == 0x3E {
        isTag = false
        output.append(0x20)
      }
    }
    return collapsed(resolved(String(decoding: output, as: UTF8.self)))
  }

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…",
    "laquo": "«", "raquo": "»", "eacute": "é", "egrave": "è", "agrave": "à", "uuml": "ü",
    "ouml": "ö", "auml": "ä", "szlig": "ß", "ccedil": "ç", "ntilde": "ñ", "oacute": "ó",
    "aacute": "á", "iacute": "í", "copy": "©", "reg": "®", "trade": "™", "euro": "€", "bull": "•",
  ]

  private static func resolved(_ text: String) -> String {
    guard text.utf8.contains(0x26) else { return text }
    var output = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      output += rest[..<ampersand]
      let after = rest.index(after: ampersand)
      let name = rest[after...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
      let end = name.endIndex
      if end < rest.endIndex, rest[end] == ";", let value = character(String(name)) {
        output += value
        rest = rest[rest.index(after: end)...]
      } else {
        output += "&"
        rest = rest[after...]
      }
    }
    return output + rest
  }

  private static func character(_ name: String) -> String? {
    if let known = named[name] { return known }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}
