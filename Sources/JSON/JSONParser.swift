import Bytes

/// Why bytes are not JSON (RFC 8259), and where.
struct JSONFlaw: Error, Hashable {
  let reason: String
  let offset: Int
}

/// Reads JSON from bytes: strict grammar, strict UTF-8, no recursion.
///
/// Source: RFC 8259. A lone half of a surrogate pair is grammatical there; it decodes to U+FFFD.
struct JSONParser {
  /// Nesting beyond this is refused: real dumps stay below 20, hostile ones reach 100,000.
  static let depthMax = 512

  /// Where the next token starts.
  var position: Int
  /// Open objects (true) and arrays (false) of the value being read.
  private var open: [Bool] = []
  private var openNodes: [Int] = []

  init(from position: Int = 0) { self.position = position }

  mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  /// The next byte that is no blank, or nil at the end.
  mutating func peek(_ bytes: Span<UInt8>) -> UInt8? {
    skipBlanks(bytes)
    return position < bytes.count ? bytes[position] : nil
  }

  /// Steps over one expected byte.
  mutating func expect(
    _ byte: Unicode.Scalar, _ bytes: Span<UInt8>, _ reason: String
  ) throws(JSONFlaw) {
    guard peek(bytes) == UInt8(ascii: byte) else { throw flaw(bytes, reason) }
    position += 1
  }

  /// The flaw at the current place; where the bytes end, it says so.
  func flaw(_ bytes: Span<UInt8>, _ reason: String) -> JSONFlaw {
    JSONFlaw(reason: position >= bytes.count ? "the text breaks off" : reason, offset: position)
  }

  /// Reads one value. With a tape, notes its nodes; without one, only checks it.
  mutating func readValue(
    _ bytes: Span<UInt8>, key: (range: Range<Int>, isEscaped: Bool) = (0..<0, false),
    into tape: inout JSONTape?
  ) throws(JSONFlaw) {
    open.removeAll(keepingCapacity: true)
    openNodes.removeAll(keepingCapacity: true)
    var key = key
    while true {
      skipBlanks(bytes)
      guard position < bytes.count else { throw flaw(bytes, "") }
      let start = position
      let byte = bytes[start]
      var kind = JSONTape.Kind.null
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let isObject = byte == UInt8(ascii: "{")
        guard open.count < Self.depthMax else {
          throw flaw(bytes, "nested deeper than \(Self.depthMax)")
        }
        position += 1
        if tape != nil { openNodes.append(tape?.nodes.count ?? 0) }
        tape?.nodes.append(node(isObject ? .object : .array, start, key))
        open.append(isObject)
        guard peek(bytes) == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          key = isObject ? try readKey(bytes) : (0..<0, false)
          continue
        }
        // An empty one is closed below.
        if try close(bytes, &tape, &key) { return }
        continue
      case UInt8(ascii: "\""):
        kind = try readString(bytes) ? .escapedString : .string
      case UInt8(ascii: "-"), 0x30...0x39:
        try readNumber(bytes)
        kind = .number
      case UInt8(ascii: "t"):
        try readWord(bytes, "true")
        kind = .bool
      case UInt8(ascii: "f"):
        try readWord(bytes, "false")
        kind = .bool
      case UInt8(ascii: "n"): try readWord(bytes, "null")
      default: throw flaw(bytes, "a value cannot start here")
      }
      if tape != nil {
        var leaf = node(kind, start, key)
        leaf.end = position
        leaf.next = (tape?.nodes.count ?? 0) + 1
        tape?.nodes.append(leaf)
      }
      if try close(bytes, &tape, &key) { return }
    }
  }

  private func node(
    _ kind: JSONTape.Kind, _ start: Int, _ key: (range: Range<Int>, isEscaped: Bool)
  ) -> JSONTape.Node {
    JSONTape.Node(
      kind: kind, isKeyEscaped: key.isEscaped, start: start, end: start,
      keyStart: key.range.lowerBound, keyEnd: key.range.upperBound, next: 0)
  }

  /// After a value: closes what ends here and steps to the next member or element. Returns true when
  /// the outermost value is complete.
  private mutating func close(
    _ bytes: Span<UInt8>, _ tape: inout JSONTape?, _ key: inout (range: Range<Int>, isEscaped: Bool)
  ) throws(JSONFlaw) -> Bool {
    while let isObject = open.last {
      switch peek(bytes) {
      case UInt8(ascii: ","):
        // A comma right after the opening bracket never gets here: a value was expected there.
        position += 1
        if isObject {
          key = try readKey(bytes)
        } else {
          key = (0..<0, false)
          guard peek(bytes) != UInt8(ascii: "]") else { throw flaw(bytes, "a comma before ]") }
        }
        return false
      case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject:
        position += 1
        open.removeLast()
        if tape != nil, let index = openNodes.popLast() {
          let next = tape?.nodes.count ?? 0
          tape?.nodes[index].end = position
          tape?.nodes[index].next = next
        }
      default:
        throw flaw(
          bytes, isObject ? "neither , nor } after a member" : "neither , nor ] after an element")
      }
    }
    return true
  }

  /// A member's name and its colon.
  mutating func readKey(
    _ bytes: Span<UInt8>
  ) throws(JSONFlaw) -> (range: Range<Int>, isEscaped: Bool) {
    guard peek(bytes) == UInt8(ascii: "\"") else {
      throw flaw(bytes, "a member's name must stand in double quotes")
    }
    let start = position + 1
    let isEscaped = try readString(bytes)
    let end = position - 1
    try expect(":", bytes, "no colon after a member's name")
    return (start..<end, isEscaped)
  }

  /// Steps over a string; true if it holds escapes.
  private mutating func readString(_ bytes: Span<UInt8>) throws(JSONFlaw) -> Bool {
    var index = position + 1
    var isEscaped = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        position = index + 1
        return isEscaped
      }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        position = index
        index = try afterEscape(bytes, index)
      } else if byte < 0x20 {
        position = index
        throw flaw(bytes, "a control character in a string")
      } else if byte < 0x80 {
        index += 1
      } else {
        var end = index + 1
        while end < bytes.count && bytes[end] >= 0x80 { end += 1 }
        let valid = validUTF8Prefix(bytes.extracting(index..<end))
        guard valid == end - index else {
          position = index + valid
          throw JSONFlaw(reason: "a byte that is not UTF-8", offset: position)
        }
        index = end
      }
    }
    position = bytes.count
    throw flaw(bytes, "")
  }

  private func afterEscape(_ bytes: Span<UInt8>, _ index: Int) throws(JSONFlaw) -> Int {
    guard index + 1 < bytes.count else {
      throw JSONFlaw(reason: "the text breaks off", offset: bytes.count)
    }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return index + 2
    case UInt8(ascii: "u"):
      guard hexadecimalUnit(bytes, index + 2) != nil else {
        throw flaw(bytes, "\\u without four hexadecimal digits")
      }
      return index + 6
    default: throw flaw(bytes, "an escape that does not exist")
    }
  }

  private mutating func readNumber(_ bytes: Span<UInt8>) throws(JSONFlaw) {
    func isDigit(_ index: Int) -> Bool {
      index < bytes.count && (0x30...0x39).contains(bytes[index])
    }
    var index = position
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    guard isDigit(index) else { throw flaw(bytes, "a minus sign without a number") }
    if bytes[index] == UInt8(ascii: "0") {
      index += 1
      guard !isDigit(index) else { throw flaw(bytes, "a number with a leading zero") }
    }
    while isDigit(index) { index += 1 }
    if index < bytes.count && bytes[index] == UInt8(ascii: ".") {
      index += 1
      guard isDigit(index) else { throw flaw(bytes, "no digit after the decimal point") }
      while isDigit(index) { index += 1 }
    }
    if index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count && (bytes[index] == 0x2B || bytes[index] == 0x2D) { index += 1 }
      guard isDigit(index) else { throw flaw(bytes, "an exponent without digits") }
      while isDigit(index) { index += 1 }
    }
    position = index
  }

  private mutating func readWord(_ bytes: Span<UInt8>, _ word: StaticString) throws(JSONFlaw) {
    var index = position
    for scalar in word.description.utf8 {
      guard index < bytes.count, bytes[index] == scalar else {
        throw index < bytes.count
          ? flaw(bytes, "neither true, false nor null")
          : JSONFlaw(reason: "the text breaks off", offset: bytes.count)
      }
      index += 1
    }
    position = index
  }
}

/// The four hexadecimal digits at `index`, or nil.
private func hexadecimalUnit(_ bytes: Span<UInt8>, _ index: Int) -> UInt16? {
  guard index + 4 <= bytes.count else { return nil }
  var unit: UInt16 = 0
  for place in index..<(index + 4) {
    let digit: UInt8
    switch bytes[place] {
    case 0x30...0x39: digit = bytes[place] - 0x30
    case 0x41...0x46: digit = bytes[place] - 0x41 + 10
    case 0x61...0x66: digit = bytes[place] - 0x61 + 10
    default: return nil
    }
    unit = unit << 4 | UInt16(digit)
  }
  return unit
}

/// The text of a string that `JSONParser` has accepted, from the bytes between its quotes.
func unescaped(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(range.count)
  var index = range.lowerBound
  while index < range.upperBound {
    let byte = bytes[index]
    guard byte == UInt8(ascii: "\\") else {
      text.append(byte)
      index += 1
      continue
    }
    index += 2
    switch bytes[index - 1] {
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var units = [hexadecimalUnit(bytes, index) ?? 0xFFFD]
      index += 4
      let isPair =
        UTF16.isLeadSurrogate(units[0]) && index + 6 <= range.upperBound
        && bytes[index] == UInt8(ascii: "\\") && bytes[index + 1] == UInt8(ascii: "u")
      if isPair, let low = hexadecimalUnit(bytes, index + 2), UTF16.isTrailSurrogate(low) {
        units.append(low)
        index += 6
      }
      text.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
    case let literal: text.append(literal)
    }
  }
  return text
}
