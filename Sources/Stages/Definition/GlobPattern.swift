// The grammar of file patterns, apart from the folders they are tried on.

/// True when a pattern stands for more than its own text.
func hasWildcard(_ pattern: String) -> Bool { pattern.contains { "*?[{".contains($0) } }

/// The patterns that `{a,b}` stands for, nested ones included, in the order written.
func alternatives(of pattern: String) -> [String] {
  let characters = Array(pattern)
  guard let open = characters.firstIndex(of: "{") else { return [pattern] }
  var depth = 0
  var parts: [String] = []
  var part = ""
  for index in open..<characters.count {
    let character = characters[index]
    if character == "{" {
      depth += 1
      if depth == 1 { continue }
    } else if character == "}" {
      depth -= 1
      if depth == 0 {
        parts.append(part)
        let rest = String(characters[(index + 1)...])
        return parts.flatMap { alternatives(of: String(characters[..<open]) + $0 + rest) }
      }
    } else if character == ",", depth == 1 {
      parts.append(part)
      part = ""
      continue
    }
    part.append(character)
  }
  return [pattern]
}

/// True when a name without slashes fits a pattern of `*`, `?` and `[...]`.
func wildcard(_ pattern: String, matches name: String) -> Bool {
  matches(Array(pattern)[...], Array(name)[...])
}

/// True when a path fits a pattern in which `**` stands for any number of folders.
func wildcardPath(_ pattern: String, matches path: String) -> Bool {
  pathMatches(
    pattern.split(separator: "/").map(String.init)[...],
    path.split(separator: "/").map(String.init)[...])
}

private func pathMatches(_ pattern: ArraySlice<String>, _ path: ArraySlice<String>) -> Bool {
  guard let first = pattern.first else { return path.isEmpty }
  if first == "**" {
    return pathMatches(pattern.dropFirst(), path)
      || (!path.isEmpty && pathMatches(pattern, path.dropFirst()))
  }
  guard let name = path.first, wildcard(first, matches: name) else { return false }
  return pathMatches(pattern.dropFirst(), path.dropFirst())
}

private func matches(_ pattern: ArraySlice<Character>, _ name: ArraySlice<Character>) -> Bool {
  guard let first = pattern.first else { return name.isEmpty }
  switch first {
  case "*":
    let rest = pattern.dropFirst()
    return matches(rest, name) || (!name.isEmpty && matches(pattern, name.dropFirst()))
  case "?": return !name.isEmpty && matches(pattern.dropFirst(), name.dropFirst())
  case "[":
    guard let character = name.first, let end = pattern.dropFirst(2).firstIndex(of: "]") else {
      return name.first == "[" && matches(pattern.dropFirst(), name.dropFirst())
    }
    let set = pattern[(pattern.startIndex + 1)..<end]
    return bracket(set, holds: character) && matches(pattern[(end + 1)...], name.dropFirst())
  default:
    return name.first == first && matches(pattern.dropFirst(), name.dropFirst())
  }
}

private func bracket(_ set: ArraySlice<Character>, holds character: Character) -> Bool {
  let isNegated = set.first == "!" || set.first == "^"
  let members = Array(isNegated ? set.dropFirst() : set)
  var index = 0
  var isHeld = false
  while index < members.count {
    if index + 2 < members.count, members[index + 1] == "-" {
      if members[index] <= character, character <= members[index + 2] { isHeld = true }
      index += 3
    } else {
      if members[index] == character { isHeld = true }
      index += 1
    }
  }
  return isHeld != isNegated
}

/// Two parts of a path with one slash between; an empty left part adds none.
func joined(_ left: String, _ right: String) -> String {
  left.isEmpty ? right : left.hasSuffix("/") ? left + right : left + "/" + right
}

/// A path without `.` and doubled slashes, and with `..` resolved by its text where a name is before it.
func normalized(_ path: String) -> String {
  var parts: [Substring] = []
  for part in path.split(separator: "/") where part != "." {
    if part == "..", let last = parts.last, last != ".." {
      parts.removeLast()
    } else if part != ".." || !path.hasPrefix("/") {
      parts.append(part)
    }
  }
  return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
}
