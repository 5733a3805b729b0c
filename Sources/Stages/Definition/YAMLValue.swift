import Bytes
import Yams

/// A value of a YAML file with the place where it starts; includes may come from other files.
struct YAMLValue {
  enum Content {
    case null
    case scalar(String)
    case list([YAMLValue])
    case map([(key: YAMLValue, value: YAMLValue)])
  }
  var file: String
  var line: Int
  var column: Int
  var content: Content

  /// The text of a scalar; nil for null, lists and maps.
  var text: String? { if case .scalar(let text) = content { text } else { nil } }
  var isNull: Bool { if case .null = content { true } else { false } }

  /// What it is, as a sentence says it: `a list`, `"abc"`.
  var kind: String {
    switch content {
    case .null: "nothing"
    case .scalar(let text): "\"\(text.prefix(40))\""
    case .list: "a list"
    case .map: "a map"
    }
  }

  func error(_ message: String) -> PipelineError {
    PipelineError(file: file, line: line, column: column, message: message)
  }
}

/// Reads YAML text to values with places.
///
/// Yams stops at the first repeated key, but all errors shall be told at once: a repeated key is
/// reported, masked in the text by as many characters as it has (so that no place moves), and the
/// text is read again.
struct YAMLFile {
  var root: YAMLValue?
  var errors: [PipelineError] = []

  /// What a masked key starts with: a character that no sensible file holds.
  private static let mask: Unicode.Scalar = "\u{F8F0}"
  private static let repeatedKeyCountMax = 100

  init(text: String, file: String) {
    // Scalars, not characters: libYAML counts columns in them, and a character may hold a line end.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map(Array.init)
    for _ in 0..<Self.repeatedKeyCountMax {
      do {
        let node = try Yams.compose(yaml: Self.text(of: lines))
        root = node.map { value(of: $0, in: file) }
        return
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        guard let key = keys.first,
          let place = Self.repetition(of: key, after: context.mark, in: lines)
        else {
          let key = keys.first ?? ""
          report("the key \"\(key)\" is repeated in this map", at: context.mark, file)
          return
        }
        errors.append(
          PipelineError(
            file: file, line: place.line + 1, column: place.column + 1,
            message: "the key \"\(key)\" stands here again; line \(context.mark.line) has set it"))
        for column in place.column..<(place.column + key.unicodeScalars.count) {
          lines[place.line][column] = Self.mask
        }
        // Several masked keys of one length must differ from each other.
        if let tag = Unicode.Scalar(0xE000 + errors.count) {
          lines[place.line][place.column] = tag
        }
      } catch let error as YamlError {
        reportSyntax(error, file)
        return
      } catch {
        errors.append(PipelineError(file: file, line: 0, column: 0, message: "not YAML: \(error)"))
        return
      }
    }
  }

  private static func text(of lines: [[Unicode.Scalar]]) -> String {
    var text = String.UnicodeScalarView()
    for (index, line) in lines.enumerated() {
      if index > 0 { text.append("\n") }
      text.append(contentsOf: line)
    }
    return String(text)
  }

  private mutating func report(_ message: String, at mark: Mark, _ file: String) {
    errors.append(PipelineError(file: file, line: mark.line, column: mark.column, message: message))
  }

  private mutating func reportSyntax(_ error: YamlError, _ file: String) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let before = context.map { "\($0.text) (line \($0.mark.line)): " } ?? ""
      report("not YAML: \(before)\(problem)", at: mark, file)
    case .reader(let problem, _, _, _):
      errors.append(PipelineError(file: file, line: 0, column: 0, message: "not YAML: \(problem)"))
    default:
      errors.append(PipelineError(file: file, line: 0, column: 0, message: "not YAML: \(error)"))
    }
  }

  /// Where `key` stands as a key again, from 0: at the same column of a later line, which is how
  /// block maps repeat it, else anywhere later, which is how `{a: 1, a: 2}` does.
  private static func repetition(
    of key: String, after mark: Mark, in lines: [[Unicode.Scalar]]
  ) -> (line: Int, column: Int)? {
    let wanted = Array(key.unicodeScalars)
    guard !wanted.isEmpty, mark.line >= 1, mark.line <= lines.count else { return nil }
    var elsewhere: (line: Int, column: Int)?
    for line in (mark.line - 1)..<lines.count {
      let characters = lines[line]
      let first = line == mark.line - 1 ? mark.column : 0
      guard characters.count > wanted.count, first <= characters.count - wanted.count else {
        continue
      }
      for column in first...(characters.count - wanted.count)
      where isKey(wanted, at: column, in: characters) {
        let start =
          column > 0 && "\"'".unicodeScalars.contains(characters[column - 1]) ? column - 1 : column
        if line > mark.line - 1, start == mark.column - 1 { return (line, column) }
        if elsewhere == nil { elsewhere = (line, column) }
      }
    }
    return elsewhere
  }

  private static func isKey(
    _ key: [Unicode.Scalar], at column: Int, in line: [Unicode.Scalar]
  ) -> Bool {
    guard Array(line[column..<(column + key.count)]) == key else { return false }
    if column > 0, !" \t{,\"'".unicodeScalars.contains(line[column - 1]) { return false }
    var next = column + key.count
    while next < line.count, " \t\"'".unicodeScalars.contains(line[next]) { next += 1 }
    return next < line.count && line[next] == ":"
  }

  private func value(of node: Node, in file: String) -> YAMLValue {
    let content: YAMLValue.Content
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      let isNull = isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      content = isNull ? .null : .scalar(scalar.string)
    case .sequence(let nodes): content = .list(nodes.map { value(of: $0, in: file) })
    case .mapping(let pairs): content = .map(entries(of: pairs, in: file))
    case .alias: content = .null
    }
    return YAMLValue(
      file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, content: content)
  }

  /// The pairs of a map without masked keys; `<<: *anchor` adds what the map does not set itself.
  private func entries(
    of pairs: Node.Mapping, in file: String
  ) -> [(key: YAMLValue, value: YAMLValue)] {
    var entries: [(key: YAMLValue, value: YAMLValue)] = []
    var inherited: [(key: YAMLValue, value: YAMLValue)] = []
    for (keyNode, valueNode) in pairs {
      let key = value(of: keyNode, in: file)
      if let first = key.text?.unicodeScalars.first, (0xE000...0xF8FF).contains(first.value) {
        continue
      }
      let value = value(of: valueNode, in: file)
      if key.text == "<<", case .map(let merged) = value.content {
        inherited += merged
      } else {
        entries.append((key, value))
      }
    }
    let own = Set(entries.compactMap(\.key.text))
    return entries + inherited.filter { !own.contains($0.key.text ?? "") }
  }
}
