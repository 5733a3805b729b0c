/// Collects the values of the wanted fields, row by row, from the events of a parse.
final class RowCollector: SAXReceiver {
  struct Row {
    /// The place of the `>` or `/>` of the start tag, and of what follows the end tag.
    var startTagEnd: Int
    var end = 0
    var values: [(field: Int, text: [UInt8])] = []
  }

  /// Of an open element.
  private struct ElementText {
    /// Where its text begins in `running`.
    let start: Int
    /// Its own text, where that is wanted.
    var own: [UInt8] = []
    /// Whether any of it is its own.
    var hasOwn = false
  }

  private let path: ElementPath
  private var matcher: FieldMatcher
  private var open: [ElementName] = []
  private var row: Row?
  /// Of the open elements from the row on.
  private var states: [Int] = []
  private var texts: [ElementText] = []
  /// The text of the outermost element of which text is wanted, so far, and how many open ones there are.
  private var running: [UInt8] = []
  private var wantingCount = 0
  private var complete: [Row] = []

  init(rows: ElementPath, fields: [String]) {
    path = rows
    matcher = FieldMatcher(fields: fields)
  }

  /// The rows completed since the last call.
  func takeRows() -> [Row] {
    defer { complete.removeAll(keepingCapacity: true) }
    return complete
  }

  var wantsText: Bool { wantingCount > 0 }

  func startElement(
    _ name: ElementName, attributes: [(name: ElementName, value: [UInt8])], cursor: Int
  ) {
    open.append(name)
    if let outer = states.last {
      states.append(matcher.step(from: outer, into: name))
    } else if path.matches(open) {
      row = Row(startTagEnd: cursor)
      states.append(FieldMatcher.rowState)
    } else {
      return
    }
    if wantingCount > 0 { separate(name) }
    let state = matcher.states[states[states.count - 1]]
    if state.takesText { wantingCount += 1 }
    texts.append(ElementText(start: running.count))
    for field in state.nameFields { row?.values.append((field, Array(name.qualified.utf8))) }
    if !state.attributeFields.isEmpty { take(attributes, state.attributeFields) }
  }

  private func take(
    _ attributes: [(name: ElementName, value: [UInt8])], _ fields: [String: [Int]]
  ) {
    for attribute in attributes where !attribute.value.isEmpty {
      let name = attribute.name
      var wanted = (fields[name.local] ?? []) + (fields["*"] ?? [])
      if name.qualified != name.local { wanted += fields[name.qualified] ?? [] }
      for field in wanted { row?.values.append((field, attribute.value)) }
    }
  }

  func characters(_ text: [UInt8]) {
    running.append(contentsOf: text)
    guard let last = texts.indices.last else { return }
    if !matcher.states[states[last]].ownTextFields.isEmpty {
      texts[last].own.append(contentsOf: text)
    }
    if !texts[last].hasOwn { texts[last].hasOwn = !trimmed(text).isEmpty }
  }

  func endElement(cursor: Int) {
    let name = open.removeLast()
    guard let place = states.popLast(), let text = texts.popLast() else { return }
    let state = matcher.states[place]
    if state.takesText { wantingCount -= 1 }
    // An element of nothing but elements has no text, white space apart.
    if text.hasOwn {
      if !state.textFields.isEmpty {
        let whole = trimmed(Array(running[text.start...]))
        for field in state.textFields { row?.values.append((field, whole)) }
      }
      let own = trimmed(text.own)
      if !own.isEmpty { for field in state.ownTextFields { row?.values.append((field, own)) } }
    }
    if wantingCount == 0 { running.removeAll(keepingCapacity: true) } else { separate(name) }
    if states.isEmpty, var whole = row {
      whole.end = cursor
      complete.append(whole)
      row = nil
    }
  }

  /// Elements that set letters in another way and end no word.
  private static let inlineNames: Set<String> = [
    "a", "b", "bold", "em", "emph", "font", "hi", "i", "italic", "small", "span", "strong", "sub",
    "sup", "u",
  ]

  /// A blank where an element begins or ends: what it separates are words.
  private func separate(_ name: ElementName) {
    guard let last = running.last, last > UInt8(ascii: " "),
      !Self.inlineNames.contains(name.local.lowercased())
    else { return }
    running.append(UInt8(ascii: " "))
  }
}

/// Without the XML white space around it.
func trimmed(_ text: [UInt8]) -> [UInt8] {
  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  guard let first = text.firstIndex(where: { !isBlank($0) }),
    let last = text.lastIndex(where: { !isBlank($0) })
  else { return [] }
  return Array(text[first...last])
}

/// Collects the field paths that occur in the first rows.
final class FieldNameCollector: SAXReceiver {
  private(set) var names: [String] = []
  private(set) var isComplete = false
  private let path: ElementPath
  private let rowCountMax: Int
  private var known: Set<String> = []
  private var open: [ElementName] = []
  private var rowDepth: Int?
  private var texts: [[UInt8]] = []
  private var rowCount = 0

  init(rows: ElementPath, rowCountMax: Int) {
    path = rows
    self.rowCountMax = rowCountMax
  }

  var wantsText: Bool { rowDepth != nil && !isComplete }

  func startElement(
    _ name: ElementName, attributes: [(name: ElementName, value: [UInt8])], cursor: Int
  ) {
    open.append(name)
    if rowDepth == nil && path.matches(open) { rowDepth = open.count }
    guard wantsText else { return }
    texts.append([])
    let base = relativePath
    for attribute in attributes where !attribute.value.isEmpty {
      note((base.isEmpty ? "" : base + "/") + "@" + attribute.name.qualified)
    }
  }

  func characters(_ text: [UInt8]) { texts[texts.count - 1].append(contentsOf: text) }

  func endElement(cursor: Int) {
    if wantsText, let text = texts.popLast(), !trimmed(text).isEmpty {
      note(relativePath.isEmpty ? "." : relativePath)
    }
    if rowDepth == open.count {
      rowDepth = nil
      rowCount += 1
      isComplete = rowCount >= rowCountMax
    }
    open.removeLast()
  }

  private var relativePath: String {
    open.dropFirst(rowDepth ?? 0).map(\.qualified).joined(separator: "/")
  }

  private func note(_ name: String) {
    if known.insert(name).inserted { names.append(name) }
  }
}
