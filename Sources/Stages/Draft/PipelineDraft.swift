import Bytes
import Records

/// A pipeline file drafted from dumps: what `init` writes. It runs as it is.
///
/// Every decision comes from the headers and the first rows of the files, and stands with its reason as a
/// comment at the end of its line.
package struct PipelineDraft: Sendable {
  package let name: String
  package let text: String

  /// Looks at the dumps.
  ///
  /// - Parameters:
  ///   - files: Paths, relative to the working folder; one source is drafted of each.
  ///   - name: Names the pipeline; nil: told from the files.
  ///   - folder: Where the pipeline file will lie; its paths are relative to it.
  /// - Throws: `DraftError` for a file that no draft can be made of, `DataIssue` and `SystemError` for
  ///   one that cannot be read.
  package init(files: [String], name: String?, folder: String) throws {
    let inputs = try files.map(DraftInput.init)
    var sources = try inputs.map(DraftedSource.init)
    let entities = sources.filter { $0.entities != nil }
    sources.removeAll { $0.entities != nil }
    for source in sources where source.usable.isEmpty {
      throw DraftError.nothingToMap(file: source.input.path)
    }
    let finding =
      sources.isEmpty
      ? DraftSubject.Finding(subject: .either, reason: "")
      : DraftSubject.found(in: sources.map(\.usable))
    var properties: [OwnSchemaMapping.OwnProperty] = []
    if sources.isEmpty {
      // The dumps say themselves what is what.
    } else if case .own = finding.subject {
      properties = OwnSchemaMapping(&sources).properties
    } else {
      KnownSchemaMapping(subject: finding.subject).map(&sources)
    }
    let name = name ?? PipelineDraft.name(for: files)
    self.name = name
    text = PipelineDraft.text(name, finding, sources + entities, properties, folder: folder)
  }

  /// After the only file, else after the folder that holds them all, else after all files.
  private static func name(for files: [String]) -> String {
    let stems = files.map { sourceName($0) }
    if stems.count == 1 { return stems[0] }
    let folders = Set(files.map { absolute($0).split(separator: "/").dropLast().last ?? "" })
    if folders.count == 1, let folder = folders.first, !folder.isEmpty {
      return plain(String(folder))
    }
    return stems.joined(separator: "_")
  }

  private static func text(
    _ name: String, _ finding: DraftSubject.Finding, _ sources: [DraftedSource],
    _ properties: [OwnSchemaMapping.OwnProperty], folder: String
  ) -> String {
    var draft = DraftText()
    let files = sources.map { oneLine(lastPart(of: $0.input.path)) }.joined(separator: " and ")
    draft.add(
      "# Which records of \(files) are one \(noun(finding.subject))? Drafted by colligate init.")
    draft.add("# Read the reasons, correct what is wrong, and run it: colligate run FILE.")
    draft.add("name: \(scalar(name))")
    if case .own(let schema) = finding.subject {
      draft.add("")
      draft.add("schemata:")
      draft.add("  \(schema):", finding.reason)
      let own = properties.filter { !isInherited($0) }
      if own.isEmpty {
        draft.add("    properties: {}")
      } else {
        draft.add("    properties:")
        for property in own { draft.add("      \(property.name): \(property.type.rawValue)") }
      }
    }
    draft.add("")
    draft.add("sources:")
    var taken = Set<String>()
    for source in sources {
      var sourceName = sourceName(source.input.path)
      let base = sourceName
      var number = 2
      while !taken.insert(sourceName).inserted {
        sourceName = "\(base)_\(number)"
        number += 1
      }
      draft.add("  \(scalar(sourceName)):")
      let lines = place(of: source.input, folder: folder)
      addQuarantine(of: source.input, to: &draft)
      if let entities = source.entities {
        entities.write(source: sourceName, files: lines, to: &draft)
      } else {
        for line in lines { draft.add(line.text, line.reason) }
        add(source, finding, to: &draft)
      }
    }
    draft.add("")
    draft.add(
      sources.count == 1
        ? "# Linking is derived from the types above: rows of this dump are held against one another."
        : "# Linking is derived from the types above; whether a dump repeats entities is told from its data."
    )
    return draft.text
  }

  /// Lets a run go on where more rows are flawed than it takes by itself, and says so.
  private static func addQuarantine(of input: DraftInput, to draft: inout DraftText) {
    let share = Double(input.flawedCount) / Double(input.flawedCount + input.rowCount)
    // What was looked at may hold a little less of them than the whole dump.
    guard let flaw = input.firstFlaw, share > SourceDefinition.quarantineMaxDefault * 0.8 else {
      return
    }
    let hundredths = min(99, Int(share * 100) + 5)
    draft.add(
      "    quarantine_max: 0.\(hundredths < 10 ? "0" : "")\(hundredths)",
      "\(grouped(input.flawedCount)) rows are flawed, the first: \(flaw)")
  }

  /// The lines that say where a dump lies and what it is.
  private static func place(
    of input: DraftInput, folder: String
  ) -> [(text: String, reason: String)] {
    let rows = (input.isSample ? "more than " : "") + grouped(input.rowCount)
    var lines = [
      (
        text: "    files: \(scalar(path(to: input.path, from: folder)))",
        reason: "\(rows) rows, \(input.formatDescription)"
      )
    ]
    if input.needsFormat {
      lines.append(("    format: \(input.format.kind.rawValue)", "told from the content"))
    }
    if let rows = input.format.rows {
      lines.append(("    rows: \(scalar(rows))", "where the rows of the document are"))
    }
    return lines
  }

  private static func add(
    _ source: DraftedSource, _ finding: DraftSubject.Finding, to draft: inout DraftText
  ) {
    if let key = source.key.column {
      draft.add("    key: \(scalar(key))", source.key.reason)
    } else {
      draft.add("    # no key", source.key.reason)
    }
    draft.add("    schema: \(schema(source, finding.subject))", finding.reason)
    draft.add("    map:")
    draft.add(source)
  }

  private static func schema(_ source: DraftedSource, _ subject: DraftSubject) -> String {
    switch subject {
    case .person: return "Person"
    case .company: return "Company"
    case .organization: return "Organization"
    case .own(let name): return name
    case .either:
      guard let kind = DraftSubject.kindColumn(of: source.usable) else { return "Organization" }
      let values = kind.shape.distinct.compactMap { value in
        DraftSubject.schemaOfKind[value.lowercased()].map { "\(scalar(value)): \($0)" }
      }
      return "{column: \(scalar(kind.header)), values: {\(values.joined(separator: ", "))}, "
        + "otherwise: Organization}"
    }
  }

  private static func noun(_ subject: DraftSubject) -> String {
    switch subject {
    case .person: "person"
    case .company: "company"
    case .organization: "organization"
    case .either: "person or organization"
    case .own(let name): name.lowercased()
    }
  }

  /// Every schema has it already, with that type.
  private static func isInherited(_ property: OwnSchemaMapping.OwnProperty) -> Bool {
    Schemata().property(property.name, of: "Thing")?.type == property.type
  }

  // MARK: Names and paths

  /// The name of the source of a file: its own, without endings.
  private static func sourceName(_ path: String) -> String {
    let stem = lastPart(of: path).split(separator: ".").first.map(String.init) ?? "source"
    return plain(stem)
  }

  /// Letters, digits, `_` and `-` only.
  private static func plain(_ text: String) -> String {
    let name = String(
      text.map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" || $0 == "-" ? $0 : "_" })
    return name.isEmpty ? "source" : name
  }

  private static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : Folder.working() + "/" + path
  }

  /// A path as seen from a folder.
  private static func path(to file: String, from folder: String) -> String {
    func parts(_ path: String) -> [Substring] {
      absolute(path).split(separator: "/").reduce(into: []) { parts, part in
        if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
      }
    }
    let (file, folder) = (parts(file), parts(folder))
    let shared = zip(file, folder).prefix { $0 == $1 }.count
    // What has nothing in common but the root is found from there.
    if shared == 0 { return "/" + file.joined(separator: "/") }
    let up = Array(repeating: "..", count: folder.count - shared)
    return (up + file[shared...].map(String.init)).joined(separator: "/")
  }
}
