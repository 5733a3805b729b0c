/// JSON written in the order in which it is given; for one object per line.
enum JSONText {
  indirect enum Value {
    case text(String)
    case number(Double)
    case integer(Int)
    case bool(Bool)
    case null
    case list([Value])
    case object([(String, Value)])
    static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .null }
  }

  static func object(_ members: [(String, Value)]) -> String { text(.object(members)) }

  static func text(_ value: Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .number(let number): number.isFinite ? Figures.decimal(number, 6) : "null"
    case .integer(let number): String(number)
    case .bool(let flag): flag ? "true" : "false"
    case .null: "null"
    case .list(let values): "[" + values.map(text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\(quoted($0.0)):\(text($0.1))" }.joined(separator: ",") + "}"
    }
  }

  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
