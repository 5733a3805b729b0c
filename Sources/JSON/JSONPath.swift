/// A path to values inside a row, as written in a pipeline file: `names.0`, `a[].b`, `'odd.name'.c`,
/// `identifiers[scheme=wikidata].identifier`.
///
/// Arrays are walked through without being named: a step of a name into an array goes into each of
/// its elements, a step of a number takes one element.
struct JSONPath: Hashable {
  enum Step: Hashable {
    case member([UInt8])
    /// Element of an array, or member of that name.
    case index(Int, name: [UInt8])
    /// Every member or element.
    case every
    /// Only objects whose member has this value.
    case filter(member: [UInt8], value: [UInt8])
  }
  let steps: [Step]

  /// Reads the written form. Every text is some path: what is not understood is a member's name.
  init(_ text: String) {
    var steps: [Step] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      if rest.first == "." {
        rest = rest.dropFirst()
      } else if rest.first == "[", let end = Self.closingBracket(rest) {
        let inside = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        if let step = Self.bracketed(inside) { steps.append(step) }
      } else {
        let (name, isQuoted) = Self.takeName(&rest)
        if name == "*" && !isQuoted {
          steps.append(.every)
        } else if !isQuoted, let number = Int(name), number >= 0 {
          steps.append(.index(number, name: Array(name.utf8)))
        } else if !name.isEmpty || isQuoted {
          steps.append(.member(Array(name.utf8)))
        }
      }
    }
    self.steps = steps
  }

  private static func closingBracket(_ text: Substring) -> Substring.Index? {
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == "]" {
        return index
      }
    }
    return nil
  }

  private static func bracketed(_ inside: Substring) -> Step? {
    if inside.isEmpty { return nil }  // a[].b is a.b
    if inside == "*" { return .every }
    if let number = Int(inside), number >= 0 { return .index(number, name: Array(inside.utf8)) }
    var rest = inside
    let (member, _) = takeName(&rest, until: ["="])
    guard rest.first == "=" else { return .member(Array(member.utf8)) }
    rest = rest.dropFirst()
    if rest.first == "=" { rest = rest.dropFirst() }
    let (value, _) = takeName(&rest, until: [])
    return .filter(member: Array(member.utf8), value: Array(value.utf8))
  }

  /// Takes a quoted name, or all up to the next separator.
  private static func takeName(
    _ rest: inout Substring, until separators: Set<Character> = [".", "["]
  ) -> (name: String, isQuoted: Bool) {
    if let quote = rest.first, quote == "'" || quote == "\"" {
      let body = rest.dropFirst()
      if let end = body.firstIndex(of: quote) {
        rest = body[body.index(after: end)...]
        return (String(body[..<end]), true)
      }
    }
    let end = rest.dropFirst().firstIndex { separators.contains($0) } ?? rest.endIndex
    // A first separator belongs to the name only where nothing else would be taken.
    let name = rest[..<end]
    rest = rest[end...]
    return (String(name), false)
  }

  /// A member's name as it must be written in a path.
  static func written(_ name: String) -> String {
    let isPlain =
      !name.isEmpty && name != "*" && Int(name) == nil && name.first != "@"
      && !name.contains { ".[]'\"".contains($0) }
    if isPlain || (Int(name) != nil) { return name }
    return name.contains("'") ? "\"\(name)\"" : "'\(name)'"
  }
}
