internal import Bytes

/// Values as people read them, and as JSON.
///
/// Dates and times are ISO 8601, decimals exact, binary values text where they are UTF-8 without control
/// characters and `\x` with hexadecimal digits where not. JSON has no NaN and no infinity: they are texts
/// there.
extension ParquetColumn {
  /// The value of a row as plain text; lists and structures as JSON, null as nothing.
  package func appendText(_ row: Int, to output: inout [UInt8]) {
    guard !isNull(row) else { return }
    switch values {
    case .list, .structure: appendJSON(row, to: &output)
    case .bytes(let texts): appendBytes(texts.slice(row), to: &output)
    case .dictionary(let ids, let texts): appendBytes(texts.slice(Int(ids[row])), to: &output)
    default: output.append(contentsOf: scalarText(row).utf8)
    }
  }

  /// The value of a row as plain text, or nil where it is null.
  public func text(_ row: Int) -> String? {
    guard !isNull(row) else { return nil }
    var output: [UInt8] = []
    appendText(row, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The value of a row as JSON.
  public func json(_ row: Int) -> String {
    var output: [UInt8] = []
    appendJSON(row, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The value of a row as JSON.
  package func appendJSON(_ row: Int, to output: inout [UInt8]) {
    guard !isNull(row) else {
      output.append(contentsOf: "null".utf8)
      return
    }
    switch values {
    case .bool, .int32, .int64:
      switch field.type {
      case .bool, .integer, .decimal: output.append(contentsOf: scalarText(row).utf8)
      case .null: output.append(contentsOf: "null".utf8)
      default: JSONQuoting.append(scalarText(row).utf8, to: &output)
      }
    case .float(let values): appendNumber(Double(values[row]), row, to: &output)
    case .double(let values): appendNumber(values[row], row, to: &output)
    case .fixed:
      switch field.type {
      case .decimal: Self.appendDecimal(Array(scalarText(row).utf8), to: &output)
      case .half: appendNumber(Double(half(row)), row, to: &output)
      default: JSONQuoting.append(scalarText(row).utf8, to: &output)
      }
    case .bytes, .dictionary:
      var text: [UInt8] = []
      appendText(row, to: &text)
      if case .decimal = field.type {
        Self.appendDecimal(text, to: &output)
      } else {
        JSONQuoting.append(text, to: &output)
      }
    case .list(let offsets, let elements):
      appendList(Int(offsets[row])..<Int(offsets[row + 1]), elements, to: &output)
    case .structure(let parts):
      output.append(UInt8(ascii: "{"))
      for (index, part) in parts.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        JSONQuoting.append(part.field.name.utf8, to: &output)
        output.append(UInt8(ascii: ":"))
        part.appendJSON(row, to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  /// A number; one too long to be spelled in digits is a text.
  private static func appendDecimal(_ text: [UInt8], to output: inout [UInt8]) {
    if text.first == UInt8(ascii: "\\") {
      JSONQuoting.append(text, to: &output)
    } else {
      output.append(contentsOf: text)
    }
  }

  private func appendNumber(_ number: Double, _ row: Int, to output: inout [UInt8]) {
    if number.isFinite {
      output.append(contentsOf: scalarText(row).utf8)
    } else {
      JSONQuoting.append(scalarText(row).utf8, to: &output)
    }
  }

  private func appendList(
    _ range: Range<Int>, _ elements: ParquetColumn, to output: inout [UInt8]
  ) {
    // Maps with texts for keys are objects; others are pairs, since JSON has no other keys.
    if case .map(let key, _) = field.type, key.type.isText,
      case .structure(let pair) = elements.values, pair.count == 2
    {
      output.append(UInt8(ascii: "{"))
      for index in range {
        if index > range.lowerBound { output.append(UInt8(ascii: ",")) }
        JSONQuoting.append((pair[0].text(index) ?? "").utf8, to: &output)
        output.append(UInt8(ascii: ":"))
        pair[1].appendJSON(index, to: &output)
      }
      output.append(UInt8(ascii: "}"))
      return
    }
    output.append(UInt8(ascii: "["))
    for index in range {
      if index > range.lowerBound { output.append(UInt8(ascii: ",")) }
      elements.appendJSON(index, to: &output)
    }
    output.append(UInt8(ascii: "]"))
  }

  /// A number of two bytes; each is a `Float`, too.
  func half(_ row: Int) -> Float {
    guard case .fixed(let values) = values else { return .nan }
    let bytes = Array(values.slice(row))
    return Float(Float16(bitPattern: UInt16(bytes[0]) | UInt16(bytes[1]) << 8))
  }

  /// Plain values but byte arrays.
  private func scalarText(_ row: Int) -> String {
    switch values {
    case .bool(let values): return values[row] ? "true" : "false"
    case .int32(let values): return integerText(Int64(values[row]))
    case .int64(let values): return integerText(values[row])
    case .float(let values): return Self.number(values[row].description)
    case .double(let values): return Self.number(values[row].description)
    case .fixed(let values): return fixedText(values.slice(row), row)
    case .bytes, .dictionary, .list, .structure: return ""
    }
  }

  /// As JSON and most tools spell what is no number.
  private static func number(_ text: String) -> String {
    switch text {
    case "nan", "-nan", "snan", "-snan": "NaN"
    case "inf": "Infinity"
    case "-inf": "-Infinity"
    default: text.hasPrefix("nan") || text.hasPrefix("-nan") ? "NaN" : text
    }
  }

  private func integerText(_ number: Int64) -> String {
    switch field.type {
    case .date: CalendarText.date(Int(number))
    case .time(let unit, _): CalendarText.time(number, unit)
    case .timestamp(let unit, let isUTC): CalendarText.timestamp(number, unit, isUTC: isUTC)
    case .decimal(_, let scale): DecimalText.text(number, scale: scale)
    case .integer(64, false): "\(UInt64(bitPattern: number))"
    case .integer(_, false): "\(UInt32(truncatingIfNeeded: number))"
    case .null: ""
    default: "\(number)"
    }
  }

  private func fixedText(_ bytes: ArraySlice<UInt8>, _ row: Int) -> String {
    switch field.type {
    case .int96: return CalendarText.int96(bytes)
    case .half: return Self.number(half(row).description)
    case .decimal(_, let scale) where bytes.count <= DecimalText.byteCountMax:
      return DecimalText.text(bytes, scale: scale)
    case .uuid:
      let digits = Array(Self.hexadecimal(bytes))
      return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
        .joined(separator: "-")
    case .interval:
      let numbers = (0..<3).map { part in
        bytes.dropFirst(part * 4).prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      }
      return "P\(numbers[0])M\(numbers[1])DT\(Self.seconds(numbers[2]))S"
    default:
      var output: [UInt8] = []
      appendBytes(bytes, to: &output)
      return String(decoding: output, as: UTF8.self)
    }
  }

  private static func seconds(_ milliseconds: UInt32) -> String {
    milliseconds % 1000 == 0
      ? "\(milliseconds / 1000)" : DecimalText.text(Int64(milliseconds), scale: 3)
  }

  private func appendBytes(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    if case .decimal(_, let scale) = field.type, bytes.count <= DecimalText.byteCountMax {
      output.append(contentsOf: DecimalText.text(bytes, scale: scale).utf8)
    } else if field.type.isText || Self.isText(bytes) {
      output.append(contentsOf: bytes)
    } else {
      output.append(contentsOf: "\\x\(Self.hexadecimal(bytes))".utf8)
    }
  }

  private static func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.allSatisfy({ $0 >= 32 && $0 != 127 || $0 == 9 || $0 == 10 || $0 == 13 }) else {
      return false
    }
    // What already looks escaped is escaped, so that each text stands for one value.
    guard !bytes.starts(with: Array("\\x".utf8)) else { return false }
    return bytes.allSatisfy { $0 < 128 } || validUTF8Prefix(Array(bytes).span) == bytes.count
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}

/// Texts as JSON has them.
enum JSONQuoting {
  static func append(_ text: some Sequence<UInt8>, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        output.append(UInt8(ascii: "\\"))
        output.append(byte)
      case 10: output.append(contentsOf: "\\n".utf8)
      case 13: output.append(contentsOf: "\\r".utf8)
      case 9: output.append(contentsOf: "\\t".utf8)
      case 0..<32:
        output.append(contentsOf: "\\u00".utf8)
        let digits = Array("0123456789abcdef".utf8)
        output.append(digits[Int(byte >> 4)])
        output.append(digits[Int(byte & 15)])
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}

extension ParquetField {
  /// The name as a JSON text.
  package func appendName(to output: inout [UInt8]) {
    JSONQuoting.append(name.utf8, to: &output)
  }
}
