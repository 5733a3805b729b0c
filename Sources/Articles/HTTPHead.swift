/// The head of a server's answer: its status and its fields.
struct HTTPHead {
  let status: Int
  private let fields: [(name: String, value: String)]
  private let byteCount: Int

  /// - Returns: Nil where the bytes do not begin with a status line.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: "HTTP/".utf8) else { return nil }
    var end = bytes.count
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == 0x0A {
        if bytes[index + 1] == 0x0A {
          end = index + 2
          break
        }
        if bytes[index + 1] == 0x0D, index + 2 < bytes.count, bytes[index + 2] == 0x0A {
          end = index + 3
          break
        }
      }
      index += 1
    }
    byteCount = end
    let line = bytes[..<end].prefix { $0 != 0x0A && $0 != 0x0D }
    let words = line.split(separator: 0x20)
    guard words.count >= 2, let status = Int(String(decoding: words[1], as: UTF8.self)) else {
      return nil
    }
    self.status = status
    fields = Self.fields(Array(bytes[..<end]))
  }

  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Names in lower case with their values, of all lines but the first; what a line goes on with that begins
  /// with a blank belongs to the one before.
  static func fields(_ head: [UInt8]) -> [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    for line in head.split(separator: 0x0A).dropFirst() {
      let text = String(decoding: line, as: UTF8.self)
      if line.first == 0x20 || line.first == 0x09, let last = fields.indices.last {
        fields[last].value += " " + PlainText.collapsed(text)
        continue
      }
      guard let colon = text.firstIndex(of: ":") else { continue }
      fields.append(
        (
          PlainText.collapsed(String(text[..<colon])).lowercased(),
          PlainText.collapsed(String(text[text.index(after: colon)...]))
        ))
    }
    return fields
  }

  /// The encoding that a content type names.
  static func charset(_ type: String) -> String? {
    guard let mark = type.firstRange(of: "charset=") else { return nil }
    let value = type[mark.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      .prefix { $0 != ";" && $0 != "\"" && $0 != "'" && $0 != " " }
    return value.isEmpty ? nil : String(value)
  }

  /// What follows the head, its chunks joined where it came in chunks.
  func body(of bytes: [UInt8]) -> [UInt8] {
    let body = Array(bytes[byteCount...])
    guard self["transfer-encoding"]?.lowercased().contains("chunked") ?? false else { return body }
    return Self.joined(body) ?? body
  }

  /// - Returns: Nil where these are no chunks: many archives hold the body joined, and keep the field.
  static func joined(_ body: [UInt8]) -> [UInt8]? {
    var output: [UInt8] = []
    var index = 0
    while true {
      var size = 0
      var digits = 0
      while index < body.count, let digit = hexDigit(body[index]) {
        guard digits < 8 else { return nil }
        size = size << 4 | digit
        digits += 1
        index += 1
      }
      guard digits > 0 else { return output.isEmpty ? nil : output }
      while index < body.count && body[index] != 0x0A {
        // An extension may follow the size; markup means that this is no size.
        if body[index] == 0x3C { return nil }
        index += 1
      }
      index += 1
      guard size > 0 else { return output }
      guard index < body.count else { return output.isEmpty ? nil : output }
      let end = min(body.count, index + size)
      output.append(contentsOf: body[index..<end])
      index = end
      if index < body.count && body[index] == 0x0D { index += 1 }
      if index < body.count && body[index] == 0x0A { index += 1 }
    }
  }

  private static func hexDigit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x46: Int(byte) - 0x37
    case 0x61...0x66: Int(byte) - 0x57
    default: nil
    }
  }
}
