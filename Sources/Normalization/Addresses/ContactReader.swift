import Bytes
import Records

/// Reads e-mail addresses, telephone numbers and addresses of web pages.
enum ContactReader {
  /// Local parts and domains that stand for "none".
  private static let placeholderLocals: Set<Substring> = [
    "none", "na", "n/a", "noemail", "no-email", "nomail", "nobody", "unknown", "null", "noreply",
    "no-reply", "donotreply", "test", "xxx",
  ]

  /// Whether an address that is one beyond doubt has capitals, which is all that has to be changed of it;
  /// nil for others: with brackets or a scheme around it, or a local part that may stand for "none".
  static func plainEmail(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool? {
    guard range.count >= 5, isAlphanumeric(source[range.lowerBound]) else { return nil }
    var at = -1
    var dot = -1
    var hasCapitals = false
    var place = range.lowerBound
    while place < range.upperBound {
      let word = source.word(at: place, before: range.upperBound)
      let count = min(8, range.upperBound &- place)
      let bad = ByteWord.notAbove(word, 0x20) | ByteWord.equals(word, UInt8(ascii: ":"))
      if ByteWord.prefix(bad, count) != 0 { return nil }
      let ats = ByteWord.equals(word, UInt8(ascii: "@"))
      if ats != 0 {
        if at >= 0 || ats & (ats &- 1) != 0 { return nil }
        at = place &+ ats.trailingZeroBitCount >> 3
      }
      let dots = ByteWord.equals(word, UInt8(ascii: "."))
      if dots != 0 { dot = place &+ (63 &- dots.leadingZeroBitCount) >> 3 }
      if ByteWord.capitals(word, ByteWord.letters(word)) != 0 { hasCapitals = true }
      place &+= 8
    }
    guard at >= 0, dot > at + 1, source[at + 1] != UInt8(ascii: "."), dot < range.upperBound - 1
    else { return nil }
    if at - range.lowerBound > 10 { return hasCapitals }
    switch source[range.lowerBound] | 0x20 {
    case UInt8(ascii: "n"), UInt8(ascii: "u"), UInt8(ascii: "d"), UInt8(ascii: "t"),
      UInt8(ascii: "x"):
      return nil
    default: return hasCapitals
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  static func email(_ source: Span<UInt8>, _ range: Range<Int>) -> NormalizedValue {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for index in range {
      bytes.append(source[index] &- 0x41 < 26 ? source[index] | 0x20 : source[index])
    }
    if bytes.starts(with: "mailto:".utf8) { bytes.removeFirst(7) }
    if bytes.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">") {
      bytes = Array(bytes.dropFirst().dropLast())
    }
    guard let at = bytes.firstIndex(of: UInt8(ascii: "@")), at > 0 else {
      return NormalizedValue(bytes, isParsed: false)
    }
    let domain = bytes[(at + 1)...]
    guard domain.contains(UInt8(ascii: ".")), domain.first != UInt8(ascii: "."),
      domain.last != UInt8(ascii: "."), !domain.contains(UInt8(ascii: "@")),
      !bytes.contains(where: { $0 <= 0x20 })
    else { return NormalizedValue(bytes, isParsed: false) }
    return isPlaceholder(local: bytes[..<at], domain: domain) ? .nothing : NormalizedValue(bytes)
  }

  private static func isPlaceholder(local: ArraySlice<UInt8>, domain: ArraySlice<UInt8>) -> Bool {
    guard local.count <= 10 else { return false }
    let name = String(decoding: local, as: UTF8.self)
    if ["none", "noemail", "no-email", "n/a", "nomail"].contains(name) { return true }
    return placeholderLocals.contains(name[...])
      && ["none.", "na.", "test.", "example."].contains { domain.starts(with: $0.utf8) }
  }

  /// The numbers of the value: digits, with `+` where the country code is written, and "; " between them.
  static func phone(_ source: Span<UInt8>, _ range: Range<Int>) -> NormalizedValue {
    var range = range
    switch WrittenNumber(source, range) {
    case .none: break
    case .whole(let digits): range = range.lowerBound..<range.lowerBound + digits.count
    case .rounded: return NormalizedValue(trimmed(source, range), comparable: [], isParsed: false)
    }
    var digits: [UInt8] = []
    var value: [UInt8] = []
    var comparable: [UInt8] = []
    var place = range.lowerBound
    repeat {
      let (isInternational, end) = readPhone(source, place..<range.upperBound, &digits)
      let isFirst = value.isEmpty
      place = end
      if isFirst {
        if digits.isEmpty || Placeholders.shared.isRepeatedDigit(digits) {
          if end < range.upperBound { continue }
          return .nothing
        }
        guard isPhoneLength(digits.count) else {
          return NormalizedValue(trimmed(source, range), comparable: digits, isParsed: false)
        }
      } else if digits.count < furtherPhoneMin || !isPhoneLength(digits.count)
        || Placeholders.shared.isRepeatedDigit(digits)
      {
        // An extension, or the last digits of a range.
        continue
      } else {
        value += "; ".utf8
        comparable.append(ComparableName.alternativeSeparator)
      }
      if isInternational { value.append(UInt8(ascii: "+")) }
      value += digits
      comparable += digits
    } while place < range.upperBound
    return NormalizedValue(value, comparable: comparable)
  }

  /// Fewer digits behind a first number are no number of their own.
  private static let furtherPhoneMin = 6

  /// Whether a number may have so many digits.
  static func isPhoneLength(_ digitCount: Int) -> Bool { 5...15 ~= digitCount }

  /// Longer texts are no plain telephone numbers.
  static let plainPhoneMax = 32

  /// Puts the digits of a telephone number into `number` from its second place on, where nothing stands
  /// but digits, blanks, hyphens, dots and a plus in front; nil for others, and for what may be
  /// a placeholder or has too few or too many digits.
  static func readPlainPhone(
    _ source: Span<UInt8>, _ range: Range<Int>, _ number: inout [UInt8]
  ) -> (digitCount: Int, isInternational: Bool)? {
    guard 5...plainPhoneMax ~= range.count else { return nil }
    let first = source[range.lowerBound]
    let isInternational = first == UInt8(ascii: "+")
    var digits = number.mutableSpan
    var count = 0
    // Of the digits those that differ from the first one.
    var differing: UInt8 = 0
    for place in range.lowerBound &+ (isInternational ? 1 : 0)..<range.upperBound {
      let byte = source[place]
      if byte &- 0x30 < 10 {
        count &+= 1
        digits[count] = byte
        differing |= byte ^ digits[1]
        continue
      }
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."): break
      default: return nil
      }
    }
    // "4930901820.0" is a number that a program took for a fraction.
    if source[range.upperBound - 2] == UInt8(ascii: ".") { return nil }
    guard first &- 0x30 < 10 || isInternational, isPhoneLength(count), differing != 0,
      isInternational || digits[1] != UInt8(ascii: "0") || digits[2] != UInt8(ascii: "0")
    else { return nil }
    return (count, isInternational)
  }

  /// Replaces `digits` by those of the first number of the value; says whether the country code is
  /// written, and where the next number may begin.
  static func readPhone(
    _ source: Span<UInt8>, _ range: Range<Int>, _ digits: inout [UInt8]
  ) -> (isInternational: Bool, end: Int) {
    digits.removeAll(keepingCapacity: true)
    var isInternational = false
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      if byte &- 0x30 < 10 {
        digits.append(byte)
      } else if byte == UInt8(ascii: "+") {
        if digits.count >= 6 { break }
        if digits.isEmpty { isInternational = true }
      } else if byte == UInt8(ascii: "("), index + 2 < range.upperBound,
        source[index + 1] == UInt8(ascii: "0"), source[index + 2] == UInt8(ascii: ")"),
        !digits.isEmpty
      {
        // The trunk zero of "+44 (0)20" is not dialed from abroad.
        index += 3
        continue
      } else if digits.count >= 6, isBetweenPhones(byte, digits) {
        index += 1
        break
      } else if digits.count >= 6, (byte | 0x20) &- 0x61 < 26 {
        // "ext. 12": what follows belongs to the number up to the next sign between two.
        while index < range.upperBound, !isBetweenPhones(source[index], digits) { index += 1 }
        index = min(index + 1, range.upperBound)
        break
      }
      index += 1
    }
    if !isInternational, digits.starts(with: "00".utf8), digits.count > 8 {
      isInternational = true
      digits.removeFirst(2)
    }
    return (isInternational, index)
  }

  /// Whether a sign ends a number; a slash behind the digits of an area does not ("033601 / 12345").
  private static func isBetweenPhones(_ byte: UInt8, _ digits: [UInt8]) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "\n"): true
    case UInt8(ascii: "/"):
      digits.count > 6 || digits.first != UInt8(ascii: "0") || digits.starts(with: "00".utf8)
    default: false
    }
  }

  /// Hosts that many parties share: there the path is the evidence, elsewhere the domain.
  private static let sharedHosts: Set<String> = [
    "wikipedia.org", "wikidata.org", "facebook.com", "twitter.com", "x.com", "linkedin.com",
    "instagram.com", "youtube.com", "opencorporates.com", "google.com", "weebly.com",
    "wordpress.com",
    "blogspot.com", "github.com", "sec.gov", "europa.eu", "un.org", "treasury.gov", "bloomberg.com",
    "reuters.com", "parliament.uk", "house.gov", "senate.gov", "www.gov.uk", "gov.uk", "medium.com",
    "vk.com", "weibo.com", "archive.org", "crunchbase.com", "t.me",
  ]
  private static let secondLevels: Set<Substring> = [
    "co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go", "gob", "gouv", "govt", "mil",
    "ltd", "plc", "nic",
  ]

  static func url(_ source: Span<UInt8>, _ range: Range<Int>) -> NormalizedValue {
    let text = String(decoding: range.map { source[$0] }, as: UTF8.self).trimmed
    var rest = text[...]
    var scheme = ""
    if let end = rest.firstIndex(of: ":"), rest[end...].hasPrefix("://") {
      scheme = rest[..<end].lowercased() + "://"
      rest = rest[rest.index(end, offsetBy: 3)...]
    }
    let hostEnd = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
    var host = rest[..<hostEnd].lowercased()
    var path = String(rest[hostEnd...])
    let value = scheme + host + (path == "/" ? "" : path)
    if let user = host.lastIndex(of: "@") { host = String(host[host.index(after: user)...]) }
    if let port = host.firstIndex(of: ":") { host = String(host[..<port]) }
    while host.hasSuffix(".") { host = String(host.dropLast()) }
    guard host.contains("."), !host.contains(where: \.isWhitespace), !host.hasPrefix(".") else {
      return NormalizedValue(Array(text.utf8), comparable: [], isParsed: false)
    }
    let domain = registrable(host)
    guard sharedHosts.contains(domain) else {
      return NormalizedValue(Array(value.utf8), comparable: Array(domain.utf8))
    }
    while path.hasSuffix("/") { path = String(path.dropLast()) }
    if host.hasPrefix("www.") { host = String(host.dropFirst(4)) }
    return NormalizedValue(Array(value.utf8), comparable: Array((host + path.lowercased()).utf8))
  }

  /// The domain below which its owner gives out names, by the usual second levels of countries.
  private static func registrable(_ host: String) -> String {
    let labels = host.split(separator: ".")
    if labels.count <= 2 || labels.allSatisfy({ $0.utf8.allSatisfy(CheckDigits.isDigit) }) {
      return host
    }
    let hasSecondLevel =
      labels[labels.count - 1].utf8.count == 2 && secondLevels.contains(labels[labels.count - 2])
    return labels.suffix(hasSecondLevel ? 3 : 2).joined(separator: ".")
  }

  private static func trimmed(_ source: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    Array(String(decoding: range.map { source[$0] }, as: UTF8.self).trimmed.utf8)
  }
}
