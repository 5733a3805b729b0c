package import Bytes

/// The files that a source's patterns stand for.
///
/// `*` and `?` match within a name, `[a-z]` and `[!a]` one character, `{a,b}` alternatives, `**` any
/// number of folders. Wildcards do not match names that start with a dot.
package struct FileGlob: Sendable {
  /// One file: where it lies, and what it is called in artifacts.
  package struct Match: Sendable, Hashable {
    /// The path to open, absolute.
    package var path: String
    /// The path relative to the expanded variable the pattern starts with, else to the pipeline's
    /// folder; an absolute pattern's file is named from its first wildcard, or by its last part.
    package var name: String
  }

  package var patterns: [String]
  package var exclude: [String]
  package var variables: [String: String]
  /// The pipeline's folder, where relative patterns start. Relative values of variables start at the
  /// working folder.
  package var folder: String

  package init(
    patterns: [String], exclude: [String] = [], variables: [String: String], folder: String
  ) {
    self.patterns = patterns
    self.exclude = exclude
    self.variables = variables
    self.folder = folder
  }

  /// The files of a layout of a pipeline.
  package init(_ layout: SourceDefinition.Layout, of pipeline: PipelineDefinition) {
    self.init(
      patterns: layout.files, exclude: layout.exclude, variables: pipeline.variables,
      folder: PipelineFile.folder(of: pipeline.file))
  }

  /// All files, each once, sorted by the bytes of their names.
  package func matches() throws(FileGlobError) -> [Match] {
    var found: [String: Match] = [:]
    for pattern in patterns {
      let (start, rest) = split(pattern)
      var matches: [Match] = []
      for alternative in alternatives(of: rest) {
        matches += try files(matching: alternative, under: start)
      }
      guard !matches.isEmpty else {
        throw hasWildcard(rest)
          ? .noMatch(pattern: pattern, folder: start.path)
          : .missing(path: joined(start.path, rest))
      }
      for match in matches where !isExcluded(match) { found[match.path] = match }
    }
    guard !found.isEmpty else { throw .allExcluded(patterns: patterns, exclude: exclude) }
    return found.values.sorted { ($0.name, $0.path) < ($1.name, $1.path) }
  }

  /// Where a pattern starts: a folder, and what names of files are relative to.
  private struct Start {
    var path: String
    var isAnonymous = false
  }

  /// The folder a pattern is relative to, and the pattern without it.
  private func split(_ pattern: String) -> (Start, String) {
    if pattern.hasPrefix("${"), let end = pattern.firstIndex(of: "}") {
      let name = String(pattern[pattern.index(pattern.startIndex, offsetBy: 2)..<end])
      let rest = pattern[pattern.index(after: end)...].drop { $0 == "/" }
      let expanded = expandVariables(in: String(rest), variables)
      return (Start(path: absolute(variables[name] ?? "")), expanded)
    }
    let expanded = expandVariables(in: pattern, variables)
    if expanded.hasPrefix("/") {
      return (Start(path: "/", isAnonymous: true), String(expanded.drop { $0 == "/" }))
    }
    return (Start(path: absolute(folder)), expanded)
  }

  private func files(
    matching pattern: String, under start: Start
  ) throws(FileGlobError) -> [Match] {
    let parts = pattern.split(separator: "/").map(String.init).filter { $0 != "." }
    var places: [(path: String, name: String)] = [(start.path, "")]
    var isNamed = !start.isAnonymous
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      if part == "**" {
        isNamed = true
        var below = places
        for place in places {
          below += try foldersBelow(place.path).map { ($0.path, joined(place.name, $0.name)) }
        }
        places = isLast ? try entries(below, matching: "*") : below
      } else if hasWildcard(part) {
        isNamed = true
        places = try entries(places, matching: part)
      } else {
        // Kept without looking: the whole path is tested at the end.
        places = places.map {
          (joined($0.path, part), isNamed || isLast ? joined($0.name, part) : $0.name)
        }
      }
    }
    // A path without a wildcard may be anything that is there: reading it says what is wrong with it.
    let isExact = !hasWildcard(pattern)
    // What a folder lists and nothing is behind is a broken link: reading it says so.
    let isListed = parts.last.map(hasWildcard) ?? false
    return places.filter { place in
      switch Folder.kind(of: place.path) {
      case .file, .stream: true
      case .folder: isExact
      case nil: isListed
      }
    }.map { Match(path: $0.path, name: $0.name) }
  }

  private typealias Place = (path: String, name: String)

  private func entries(
    _ places: [Place], matching pattern: String
  ) throws(FileGlobError) -> [Place] {
    var entries: [Place] = []
    for place in places {
      for name in try names(in: place.path)
      where (name.first != "." || pattern.first == ".") && wildcard(pattern, matches: name) {
        entries.append((joined(place.path, name), joined(place.name, name)))
      }
    }
    return entries
  }

  private func foldersBelow(_ folder: String) throws(FileGlobError) -> [Place] {
    var folders: [Place] = []
    for name in try names(in: folder) where name.first != "." {
      let path = joined(folder, name)
      guard Folder.kind(of: path) == .folder else { continue }
      folders.append((path, name))
      folders += try foldersBelow(path).map { ($0.path, joined(name, $0.name)) }
    }
    return folders
  }

  /// The names in a folder; none where there is no folder, an error where it cannot be read.
  private func names(in folder: String) throws(FileGlobError) -> [String] {
    guard Folder.kind(of: folder) == .folder else { return [] }
    do {
      return try Folder.names(in: folder)
    } catch {
      throw .unreadable(error)
    }
  }

  /// An exclude pattern with a slash is tested on the whole name, one without on its last part.
  private func isExcluded(_ match: Match) -> Bool {
    exclude.contains { pattern in
      let (_, rest) = split(pattern)
      return alternatives(of: rest).contains { alternative in
        alternative.contains("/")
          ? wildcardPath(alternative, matches: match.name)
          : wildcard(alternative, matches: String(match.name.split(separator: "/").last ?? ""))
      }
    }
  }

  /// The absolute path that a path of the pipeline file stands for; no pattern is expanded.
  package func location(of path: String) -> String {
    let (start, rest) = split(path)
    return normalized(joined(start.path, rest))
  }

  private func absolute(_ path: String) -> String {
    let plain = normalized(path)
    if plain.hasPrefix("/") { return plain }
    return normalized(joined(Folder.working(), plain))
  }
}

extension PipelineDefinition {
  /// The absolute path that a path of this file stands for, as those of `judgements` and `suppress`.
  package func location(of path: String) -> String {
    FileGlob(patterns: [], variables: variables, folder: PipelineFile.folder(of: file))
      .location(of: path)
  }
}

/// Why patterns stand for no file.
package enum FileGlobError: Error, Hashable, Sendable, CustomStringConvertible {
  case missing(path: String)
  case noMatch(pattern: String, folder: String)
  case allExcluded(patterns: [String], exclude: [String])
  /// A folder on the way cannot be listed.
  case unreadable(SystemError)

  package var description: String {
    switch self {
    case .missing(let path): "missing source file \(path)"
    case .noMatch(let pattern, let folder): "no file in \(folder) matches \(pattern)"
    case .allExcluded(let patterns, let exclude):
      "every file that matches \(patterns.joined(separator: ", ")) is excluded by "
        + exclude.joined(separator: ", ")
    case .unreadable(let error): error.description
    }
  }
}

/// The text with every known `${NAME}` replaced.
package func expandVariables(in text: String, _ variables: [String: String]) -> String {
  text.replacing(/\$\{([^}]*)\}/) { variables[String($0.1)] ?? String($0.0) }
}
