/// Collects the values of the wanted fields, row by row, from the events of a parse.
final class RowCollector: SAXReceiver {
  struct Row {
    /// The place of the `>` or `/>` of the start tag, and of what follows the end tag.
    var startTagEnd: Int
    var end = 0
    var values: [(field: Int, text: [UInt8])] = []
  }

  private let path: ElementPath
  private var matcher: FieldMatcher
  private var open: [ElementName] = []
  private var row: Row?
  /// Of the open elements from the row on.
  private var states: [Int] = []
  private var texts: [[UInt8]] = []
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

  var wantsText: Bool {
    guard let state = states.last else { return false }
    return !matcher.states[state].textFields.isEmpty
  }

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
    texts.append([])
    let state = matcher.states[states[states.count - 1]]
    for field in state.nameFields { row?.values.append((field, Array(name.qualified.utf8))) }
    for wanted in state.attributeFields {
      for attribute in attributes
      where attribute.name.matches(wanted.name) && !attribute.value.isEmpty {
        row?.values.append((wanted.field, attribute.value))
      }
    }
  }

  func characters(_ text: [UInt8]) { texts[texts.count - 1].append(contentsOf: text) }

  func endElement(cursor: Int) {
    open.removeLast()
    guard let state = states.popLast(), let text = texts.popLast() else { return }
    let fields = matcher.states[state].textFields
    if !fields.isEmpty {
      let trimmed = trimmed(text)
      if !trimmed.isEmpty { for field in fields { row?.values.append((field, trimmed)) } }
    }
    if states.isEmpty, var whole = row {
      whole.end = cursor
      complete.append(whole)
      row = nil
    }
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
