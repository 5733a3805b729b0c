/// The path from the root to the elements that are rows: `LIST/PERSONS/PERSON`, `//PERSON` at any depth,
/// `*` for any name, alternatives separated by `|`.
struct ElementPath {
  private struct Step {
    var name: String
    /// Any number of elements may stand in front.
    var isAnyDepth: Bool
  }
  private let alternatives: [[Step]]

  init(_ text: String) {
    alternatives = text.split(separator: "|").map { alternative in
      var steps: [Step] = []
      var isAnyDepth = false
      let parts = alternative.split(separator: "/", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        let name = part.filter { !$0.isWhitespace }
        if name.isEmpty {
          // A leading slash names the root; two slashes anywhere skip levels.
          if index > 0 { isAnyDepth = true }
        } else {
          steps.append(Step(name: name, isAnyDepth: isAnyDepth))
          isAnyDepth = false
        }
      }
      return steps
    }
  }

  /// Whether the element at the end of `open`, the open elements from the root on, is a row.
  func matches(_ open: [ElementName]) -> Bool {
    alternatives.contains { Self.matches($0[...], open[...]) }
  }

  private static func matches(_ steps: ArraySlice<Step>, _ open: ArraySlice<ElementName>) -> Bool {
    guard let step = steps.last else { return open.isEmpty }
    guard let name = open.last, name.matches(step.name) else { return false }
    let outer = open.dropLast()
    let rest = steps.dropLast()
    guard step.isAnyDepth else { return matches(rest, outer) }
    return (outer.startIndex...outer.endIndex).contains { matches(rest, outer[..<$0]) }
  }
}

/// A name as written, and without its prefix. Equal within one parse if the numbers are.
struct ElementName: Hashable {
  let qualified: String
  let local: String
  private let number: Int

  /// - Parameter number: Counts the names of a parse; comparing it is cheaper than comparing texts.
  init(prefix: String?, local: String, number: Int) {
    self.local = local
    qualified = prefix.map { "\($0):\(local)" } ?? local
    self.number = number
  }

  static func == (left: ElementName, right: ElementName) -> Bool { left.number == right.number }

  func hash(into hasher: inout Hasher) { hasher.combine(number) }

  /// A path may name the prefix or leave it out.
  func matches(_ step: String) -> Bool { step == "*" || step == qualified || step == local }
}
