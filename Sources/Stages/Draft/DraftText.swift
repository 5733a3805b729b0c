import Records

/// Writes a draft as a pipeline file, each line with its reason.
struct DraftText {
  private var lines: [(text: String, reason: String)] = []

  /// Comments start here, so that they can be read down the page.
  private static let commentColumn = 46

  mutating func add(_ text: String, _ reason: String = "") { lines.append((text, reason)) }

  var text: String {
    lines.map { line in
      guard !line.reason.isEmpty else { return line.text }
      let width = line.text.count
      let gap = String(repeating: " ", count: max(2, Self.commentColumn - width))
      return "\(line.text)\(gap)# \(oneLine(line.reason))"
    }
    .joined(separator: "\n") + "\n"
  }

  mutating func add(_ source: DraftedSource) {
    for mapping in source.mappings { add(mapping) }
    for left in source.leftOut {
      add("      # \(oneLine(left.column))", "left out: \(left.reason)")
    }
  }

  private mutating func add(_ mapping: DraftedSource.Mapping) {
    let name = "      \(scalar(mapping.property)): "
    if let joint = mapping.joint {
      let columns = mapping.parts.flatMap { part in
        part.joinedColumns.isEmpty ? [part.column] : part.joinedColumns
      }.map(scalar).joined(separator: ", ")
      // A list alone is joined by commas.
      let list = joint == ", " ? "[\(columns)]" : "{columns: [\(columns)], join: \(quoted(joint))}"
      add(name + list, mapping.reason ?? mapping.parts.first?.reason ?? "joined")
    } else if mapping.parts.count == 1, let part = mapping.parts.first {
      add(name + expression(part), part.reason)
    } else {
      add(String(name.dropLast()))
      for part in mapping.parts {
        add(
          "        - \(part.isPlain ? "{column: \(scalar(part.column))}" : expression(part))",
          part.reason)
      }
    }
  }

  private func expression(_ part: DraftedSource.Part) -> String {
    if part.isPlain { return scalar(part.column) }
    var members = ["column: \(scalar(part.column))"]
    if let capture = part.capture {
      members.append("capture: \(quoted(capture))")
    } else if let split = part.split {
      members.append("split: \(quoted(split))")
    }
    return "{\(members.joined(separator: ", "))}"
  }
}

/// A text as YAML in a list or map: quoted unless nothing in it could be read otherwise.
func scalar(_ text: String) -> String {
  let isPlain =
    text.utf8.allSatisfy { byte in
      byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
        || byte == UInt8(ascii: " ")
    }
    && text.first.map { $0.isLetter || $0 == "_" || $0 == "/" || $0.isNumber || $0 == "." } == true
    && text.last != " " && text != "null" && !text.hasPrefix("...")
  return isPlain ? text : quoted(text)
}

/// A text in double quotes.
func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
      result += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

/// A text that cannot end the comment it stands in, nor holds what YAML refuses.
func oneLine(_ text: String) -> String {
  String(
    text.unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control
        || "\u{2028}\u{2029}".unicodeScalars.contains(scalar)
        ? " " : Character(scalar)
    })
}
