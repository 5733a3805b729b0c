import Bytes

/// `include:` puts the keys of other files into a map: into a source, a table or a `map`.
///
/// A key that the map sets itself wins; of several includes the later one wins; `map` is joined
/// property by property. Places of errors stay those of the included file.
extension PipelineReader {
  private static let depthMax = 8

  /// The map with what it includes; anything else as it is.
  func included(_ value: YAMLValue) -> YAMLValue { included(value, depth: 0) }

  private func included(_ value: YAMLValue, depth: Int) -> YAMLValue {
    guard case .map(let entries) = value.content,
      let include = entries.first(where: { $0.key.text == "include" })?.value
    else { return value }
    var merged = entries.filter { $0.key.text != "include" }
    for item in items(include).reversed() {
      guard let name = path(item, "include") else { continue }
      if depth == Self.depthMax {
        report(
          item, "includes are nested deeper than \(Self.depthMax): does a file include itself?")
        continue
      }
      guard let fragment = fragment(name, at: item),
        case .map(let others) = included(fragment, depth: depth + 1).content
      else { continue }
      merged = joined(merged, others)
    }
    return YAMLValue(
      file: value.file, line: value.line, column: value.column, content: .map(merged))
  }

  private typealias Entries = [(key: YAMLValue, value: YAMLValue)]

  private func joined(_ own: Entries, _ others: Entries) -> Entries {
    var joined = own
    for other in others {
      guard let index = joined.firstIndex(where: { $0.key.text == other.key.text }) else {
        joined.append(other)
        continue
      }
      if other.key.text == "map", case .map(let inner) = joined[index].value.content,
        case .map(let more) = included(other.value).content
      {
        joined[index].value.content = .map(self.joined(inner, more))
      }
    }
    return joined
  }

  /// The root of an included file, which must be a map. A relative path starts at the file with the
  /// `include`.
  private func fragment(_ name: String, at item: YAMLValue) -> YAMLValue? {
    let expanded = expandVariables(in: name, variables)
    let folder = PipelineFile.folder(of: item.file)
    let path = expanded.hasPrefix("/") || folder == "." ? expanded : folder + "/" + expanded
    let text: String
    do {
      text = try PipelineFile.contents(of: path)
    } catch {
      report(item, "\(error)")
      return nil
    }
    let yaml = YAMLFile(text: text, file: path)
    errors += yaml.errors
    guard let root = yaml.root else { return nil }
    guard case .map = root.content else {
      report(root, "an included file must be a map, not \(root.kind)")
      return nil
    }
    return root
  }
}
