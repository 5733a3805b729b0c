/// JSON as it stands in pages: line breaks inside texts, trailing commas, comment wrappers and cut ends
/// are put up with. Numbers stay text: nothing here calculates with them.
indirect enum LenientJSON {
  case text(String)
  case list([LenientJSON])
  /// Members in the order of the page; a repeated name keeps all its values.
  case object([(name: String, value: LenientJSON)])
  /// A number, true, false or null, as written.
  case word(String)

  /// Nil if no object or list starts here.
  static func parse(_ bytes: ArraySlice<UInt8>) -> LenientJSON? {
    var parser = Parser(bytes: bytes, index: bytes.startIndex)
    while parser.index < bytes.endIndex, bytes[parser.index] != 0x7B, bytes[parser.index] != 0x5B {
      parser.index += 1
    }
    return parser.index < bytes.endIndex ? parser.value(depth: 0) : nil
  }

  /// The first value of a member.
  subscript(name: String) -> LenientJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  var string: String? { if case .text(let text) = self { text } else { nil } }

  /// The texts of a text or of a list of texts.
  var strings: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let values): values.compactMap(\.string)
    default: []
    }
  }

  /// All objects inside, itself included, outermost first.
  func objects(depthMax: Int = 8) -> [LenientJSON] {
    switch self {
    case .object(let members):
      guard depthMax > 0 else { return [self] }
      return [self] + members.flatMap { $0.value.objects(depthMax: depthMax - 1) }
    case .list(let values):
      guard depthMax > 0 else { return [] }
      return values.flatMap { $0.objects(depthMax: depthMax - 1) }
    default: return []
    }
  }

  private struct Parser {
    let bytes: ArraySlice<UInt8>
    var index: Int

    mutating func skipSpace() {
      while index < bytes.endIndex, bytes[index] <= 0x20 { index += 1 }
    }

    mutating func value(depth: Int) -> LenientJSON? {
      skipSpace()
      guard index < bytes.endIndex, depth < 64 else { return nil }
      switch bytes[index] {
      case 0x7B: return object(depth)
      case 0x5B: return list(depth)
      case 0x22: return .text(text())
      default:
        let start = index
        while index < bytes.endIndex, bytes[index] > 0x20, bytes[index] != 0x2C,
          bytes[index] != 0x5D,
          bytes[index] != 0x7D
        {
          index += 1
        }
        return index > start ? .word(String(decoding: bytes[start..<index], as: UTF8.self)) : nil
      }
    }

    private mutating func object(_ depth: Int) -> LenientJSON? {
      index += 1
      var members: [(name: String, value: LenientJSON)] = []
      while true {
        skipSpace()
        guard index < bytes.endIndex else { return .object(members) }
        if bytes[index] == 0x2C {
          index += 1
          continue
        }
        guard bytes[index] == 0x22 else {
          if bytes[index] == 0x7D { index += 1 } else { index = bytes.endIndex }
          return .object(members)
        }
        let name = text()
        skipSpace()
        guard index < bytes.endIndex, bytes[index] == 0x3A else { return .object(members) }
        index += 1
        guard let value = value(depth: depth + 1) else { return .object(members) }
        members.append((name, value))
      }
    }

    private mutating func list(_ depth: Int) -> LenientJSON? {
      index += 1
      var values: [LenientJSON] = []
      while true {
        skipSpace()
        guard index < bytes.endIndex else { return .list(values) }
        if bytes[index] == 0x2C {
          index += 1
          continue
        }
        if bytes[index] == 0x5D || bytes[index] == 0x7D {
          index += 1
          return .list(values)
        }
        guard let value = value(depth: depth + 1) else { return .list(values) }
        values.append(value)
      }
    }

    private mutating func text() -> String {
      index += 1
      var output: [UInt8] = []
      var highHalf: UInt32 = 0
      while index < bytes.endIndex, bytes[index] != 0x22 {
        guard bytes[index] == 0x5C, index + 1 < bytes.endIndex else {
          output.append(bytes[index])
          index += 1
          continue
        }
        index += 2
        switch bytes[index - 1] {
        case 0x6E: output.append(0x0A)
        case 0x74: output.append(0x09)
        case 0x72: output.append(0x0D)
        case 0x62, 0x66: output.append(0x20)
        case 0x75:
          let digits = String(
            decoding: bytes[index..<min(bytes.endIndex, index + 4)], as: UTF8.self)
          guard digits.utf8.count == 4, var value = UInt32(digits, radix: 16) else { continue }
          index += 4
          if value >> 10 == 0x36 {
            highHalf = value
            continue
          }
          if value >> 10 == 0x37 && highHalf != 0 {
            value = 0x10000 + (highHalf & 0x3FF) << 10 + (value & 0x3FF)
          }
          highHalf = 0
          output.append(contentsOf: String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
        case let byte: output.append(byte)
        }
      }
      index += 1
      return String(decoding: output, as: UTF8.self)
    }
  }
}
