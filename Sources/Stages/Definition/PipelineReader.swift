import Bytes
import Records

/// Reads the values of a pipeline file and collects what is wrong with them.
///
/// Every function reports a flaw and goes on with a stand-in, so that one run tells all errors. The
/// readers of the file's parts are extensions, one file each.
final class PipelineReader {
  /// The folder of the pipeline file; paths in it are relative to this.
  let folder: String
  /// Variables by name; those the file sets a default for are added while reading.
  var variables: [String: String]
  var errors: [PipelineError] = []
  var schemata = Schemata()
  /// Names of all sources, known before any of them is read: relations may look ahead.
  var sourceNames: [String] = []
  /// While a headerless table is read: its columns. Empty when the file itself will name them.
  var headerlessColumns: [String] = []

  init(folder: String, variables: [String: String]) {
    self.folder = folder
    self.variables = variables
  }

  func report(_ value: YAMLValue, _ message: String) { errors.append(value.error(message)) }

  /// Reports a word that is none of the allowed ones, with the nearest of them or all of them.
  func reportUnknown(
    _ value: YAMLValue, _ what: String, _ word: String, among allowed: some Collection<String>
  ) {
    let hint =
      if let near = nearestWord(to: word, among: allowed) {
        "; did you mean \"\(near)\"?"
      } else if allowed.count <= 12 {
        "; known are \(allowed.sorted().joined(separator: ", "))"
      } else {
        ""
      }
    report(value, "unknown \(what) \"\(word)\"\(hint)")
  }

  // MARK: Values

  /// A text, or nil with a report.
  func text(_ value: YAMLValue?, _ what: String) -> String? {
    guard let value else { return nil }
    if let text = value.text, !text.isEmpty { return text }
    report(value, "\(what) must be a text, not \(value.kind)")
    return nil
  }

  /// A text that may be empty, or nil with a report.
  func anyText(_ value: YAMLValue?, _ what: String) -> String? {
    guard let value else { return nil }
    if let text = value.text { return text }
    report(value, "\(what) must be a text, not \(value.kind)")
    return nil
  }

  /// One text or a list of texts; empty when the key is absent.
  func texts(_ value: YAMLValue?, _ what: String) -> [String] {
    items(value).compactMap { anyText($0, what) }
  }

  /// One column or a list of columns; each must be one of a headerless table's.
  func columns(_ value: YAMLValue?, _ what: String) -> [String] {
    items(value).compactMap { item in
      guard let name = text(item, what) else { return nil }
      checkColumn(item, name)
      return name
    }
  }

  func checkColumn(_ value: YAMLValue, _ name: String) {
    if !headerlessColumns.isEmpty, !headerlessColumns.contains(name) {
      reportUnknown(value, "column", name, among: headerlessColumns)
    }
  }

  /// The elements of a list; any other value stands for a list of itself.
  func items(_ value: YAMLValue?) -> [YAMLValue] {
    guard let value else { return [] }
    if case .list(let items) = value.content { return items }
    return [value]
  }

  func boolean(_ value: YAMLValue?, _ what: String) -> Bool? {
    guard let value else { return nil }
    switch value.text {
    case "true": return true
    case "false": return false
    default:
      report(value, "\(what) must be true or false, not \(value.kind)")
      return nil
    }
  }

  func integer(_ value: YAMLValue?, _ what: String, from least: Int) -> Int? {
    guard let value else { return nil }
    guard let number = value.text.flatMap({ Int($0.filter { $0 != "_" }) }), number >= least else {
      report(value, "\(what) must be a whole number from \(least) on, not \(value.kind)")
      return nil
    }
    return number
  }

  /// A number from 0 to 1.
  func share(_ value: YAMLValue?, _ what: String) -> Double? {
    guard let value else { return nil }
    guard let number = value.text.flatMap(Double.init), (0...1).contains(number) else {
      report(value, "\(what) must be a number from 0 to 1, not \(value.kind)")
      return nil
    }
    return number
  }

  func word<Word: RawRepresentable & CaseIterable>(
    _ value: YAMLValue?, _ what: String, as type: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let value, let text = text(value, what) else { return nil }
    if let word = Word(rawValue: text) { return word }
    reportUnknown(value, what, text, among: Word.allCases.map(\.rawValue))
    return nil
  }

  /// A regular expression that compiles, as its text.
  func pattern(_ value: YAMLValue?, _ what: String) -> String? {
    guard let value, let text = text(value, what) else { return nil }
    do {
      _ = try Regex(text)
      return text
    } catch {
      report(value, "\(what) is no regular expression: \(error)")
      return nil
    }
  }

  /// A date like 2026-08-22 that the calendar knows.
  func date(_ value: YAMLValue, _ what: String) -> String? {
    guard let text = text(value, what) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if text.utf8.count == 10, parts.count == 3, parts[0].utf8.count == 4,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), (1...dayCount(ofMonth: month, year: year)).contains(day)
    {
      return text
    }
    report(value, "\(what) must be a date like 2026-08-22, not \(value.kind)")
    return nil
  }

  private func dayCount(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// A path or glob in which every `${NAME}` is known; the text is returned as written.
  func path(_ value: YAMLValue?, _ what: String) -> String? {
    guard let value, let text = text(value, what) else { return nil }
    for name in variableNames(in: text) where variables[name] == nil {
      let near = nearestWord(to: name, among: variables.keys.sorted())
      report(
        value,
        "the variable ${\(name)} is not set" + (near.map { "; did you mean ${\($0)}?" } ?? ""))
    }
    return text
  }

  // MARK: Maps

  /// The pairs of a map with text keys, or none with a report.
  func pairs(_ value: YAMLValue?, _ what: String) -> [(
    key: YAMLValue, name: String, value: YAMLValue
  )] {
    guard let value else { return [] }
    guard case .map(let entries) = value.content else {
      report(value, "\(what) must be a map, not \(value.kind)")
      return []
    }
    return entries.compactMap { entry in
      guard let name = entry.key.text else {
        report(entry.key, "a key of \(what) must be a text, not \(entry.key.kind)")
        return nil
      }
      return (entry.key, name, entry.value)
    }
  }

  /// The values of a map's known keys; unknown ones are reported.
  func fields(_ value: YAMLValue, _ map: PipelineMap) -> [String: YAMLValue] {
    var fields: [String: YAMLValue] = [:]
    let allowed = map.keys
    for (key, name, value) in pairs(value, map.title) {
      if allowed.contains(name) {
        fields[name] = value
      } else {
        reportUnknown(key, "key of \(map.title)", name, among: allowed)
      }
    }
    return fields
  }

  /// A map of texts to texts; null is the empty text.
  func textMap(_ value: YAMLValue?, _ what: String) -> [String: String] {
    var map: [String: String] = [:]
    for (_, name, value) in pairs(value, what) {
      map[name] = value.isNull ? "" : anyText(value, "a value of \(what)")
    }
    return map
  }
}

/// The names of all `${NAME}` in a text, in order.
func variableNames(in text: String) -> [String] {
  text.matches(of: /\$\{([^}]*)\}/).map { String($0.1) }
}
