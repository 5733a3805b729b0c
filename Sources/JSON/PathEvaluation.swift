import Bytes

/// Finds the values of paths in one row.
struct PathEvaluation {
  let tape: JSONTape

  /// Appends the text of every value at `path` of node 0, in document order.
  func appendValues(of path: JSONPath, _ bytes: Span<UInt8>, to values: inout StringArray) {
    walk(0, path.steps[...], bytes, &values)
  }

  private func walk(
    _ index: Int, _ steps: ArraySlice<JSONPath.Step>, _ bytes: Span<UInt8>,
    _ values: inout StringArray
  ) {
    let node = tape.nodes[index]
    guard let step = steps.first else {
      appendLeaf(index, bytes, &values)
      return
    }
    let rest = steps.dropFirst()
    switch (step, node.kind) {
    case (.member(let name), .object):
      for part in tape.parts(of: index) where isNamed(part, name, bytes) {
        walk(part, rest, bytes, &values)
      }
    case (.index(let number, _), .array):
      for (place, part) in tape.parts(of: index).enumerated() where place == number {
        walk(part, rest, bytes, &values)
      }
    case (.index(_, let name), .object):
      for part in tape.parts(of: index) where isNamed(part, name, bytes) {
        walk(part, rest, bytes, &values)
      }
    case (.every, .object), (.every, .array):
      for part in tape.parts(of: index) { walk(part, rest, bytes, &values) }
    case (.filter(let member, let wanted), .object):
      if holds(index, member, wanted, bytes) { walk(index, rest, bytes, &values) }
    case (_, .array):
      for part in tape.parts(of: index) { walk(part, steps, bytes, &values) }
    default: break
    }
  }

  /// Whether a member of an object has this value.
  func holds(_ index: Int, _ member: [UInt8], _ wanted: [UInt8], _ bytes: Span<UInt8>) -> Bool {
    tape.parts(of: index).contains {
      isNamed($0, member, bytes) && text($0, bytes) == wanted
    }
  }

  /// Appends the text of a scalar, or those of an array's elements.
  func appendLeaf(_ index: Int, _ bytes: Span<UInt8>, _ values: inout StringArray) {
    let node = tape.nodes[index]
    switch node.kind {
    case .string:
      if node.end - node.start > 2 { values.append(bytes, (node.start + 1)..<(node.end - 1)) }
    case .escapedString: values.append(unescaped(bytes, (node.start + 1)..<(node.end - 1)))
    case .number, .bool: values.append(bytes, node.start..<node.end)
    case .array: for part in tape.parts(of: index) { appendLeaf(part, bytes, &values) }
    case .object, .null: break
    }
  }

  /// The text of a scalar; nil for objects, arrays and null.
  private func text(_ index: Int, _ bytes: Span<UInt8>) -> [UInt8]? {
    let node = tape.nodes[index]
    switch node.kind {
    case .string, .escapedString: return unescaped(bytes, (node.start + 1)..<(node.end - 1))
    case .number, .bool: return (node.start..<node.end).map { bytes[$0] }
    case .object, .array, .null: return nil
    }
  }

  /// Whether a member has this name.
  func isNamed(_ index: Int, _ name: [UInt8], _ bytes: Span<UInt8>) -> Bool {
    let node = tape.nodes[index]
    if node.isKeyEscaped { return unescaped(bytes, node.keyStart..<node.keyEnd) == name }
    guard node.keyEnd - node.keyStart == name.count else { return false }
    for offset in name.indices where bytes[node.keyStart + offset] != name[offset] { return false }
    return true
  }

  /// Adds the paths of all leaves of the row that are not yet in `paths`.
  func collectLeafPaths(_ bytes: Span<UInt8>, into paths: inout [String], known: inout Set<String>)
  {
    var pending: [(node: Int, path: String)] = [(0, "")]
    while let (index, path) = pending.popLast() {
      switch tape.nodes[index].kind {
      case .object:
        let members = tape.parts(of: index).map { part -> (Int, String) in
          let node = tape.nodes[part]
          let name = String(decoding: unescaped(bytes, node.keyStart..<node.keyEnd), as: UTF8.self)
          return (part, path.isEmpty ? JSONPath.written(name) : "\(path).\(JSONPath.written(name))")
        }
        pending.append(contentsOf: members.reversed().map { (node: $0.0, path: $0.1) })
      case .array:
        pending.append(
          contentsOf: tape.parts(of: index).map { (node: $0, path: path) }.reversed())
      case .null: break
      default:
        let leaf = path.isEmpty ? "." : path
        if known.insert(leaf).inserted { paths.append(leaf) }
      }
    }
  }
}
