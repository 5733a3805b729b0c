import Bytes
import Records

/// A pipeline file: YAML to a checked definition. `pipelines/README.md` is the reference of its keys.
package struct PipelineFile {
  /// Reads and checks a pipeline file. No source file is opened.
  ///
  /// - Parameters:
  ///   - path: The file, relative to the working folder.
  ///   - variables: What `${NAME}` stands for; wins over the defaults in the file.
  /// - Throws: All errors of the file and of what it includes.
  package static func read(
    _ path: String, variables: [String: String]
  ) throws(PipelineErrors) -> PipelineDefinition {
    let text: String
    do {
      text = try contents(of: path)
    } catch {
      throw PipelineErrors(
        [PipelineError(file: path, line: 0, column: 0, message: "\(error)")], isUnreadable: true)
    }
    let yaml = YAMLFile(text: text, file: path)
    let reader = PipelineReader(folder: folder(of: path), variables: variables)
    reader.errors = yaml.errors
    var definition: PipelineDefinition?
    if let root = yaml.root {
      definition = reader.definition(root, file: path, purpose: purpose(of: text))
    } else if yaml.errors.isEmpty {
      reader.errors = [PipelineError(file: path, line: 1, column: 1, message: "the file is empty")]
    }
    guard let definition, reader.errors.isEmpty else { throw PipelineErrors(reader.errors) }
    return definition
  }

  /// The text of a file; bytes that are not UTF-8 become replacement characters.
  static func contents(of path: String) throws(SystemError) -> String {
    let bytes = try FileBytes.reading(path)
    return bytes.withSpan { span in
      String(decoding: span.indices.map { span[$0] }, as: UTF8.self)
    }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The first comment line without its mark, or nothing.
  private static func purpose(of text: String) -> String {
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.drop { $0 == " " || $0 == "\u{FEFF}" }
      guard line.first == "#" else { return "" }
      let comment = line.drop { $0 == "#" || $0 == " " }
      if !comment.isEmpty { return String(comment) }
    }
    return ""
  }
}

extension PipelineReader {
  /// The whole file; nil only when its root is no map.
  func definition(_ root: YAMLValue, file: String, purpose: String) -> PipelineDefinition? {
    guard case .map = root.content else {
      report(root, "a pipeline file must be a map, not \(root.kind)")
      return nil
    }
    let fields = fields(root, .pipeline)
    readVariables(fields["variables"])
    let ownSchemata = readSchemata(fields["schemata"])
    let sources = readSources(fields["sources"], root)
    let name = text(fields["name"], "name") ?? ""
    if fields["name"] == nil { report(root, "the key \"name\" is missing") }
    if let value = fields["name"],
      name.hasPrefix(".") || name.contains(where: { $0 == "/" || $0.isWhitespace })
    {
      report(
        value, "name must have no blank, no slash and no leading dot: it names the workspace folder"
      )
    }
    let knowsProperties = PropertyTable(sources: sources, schemata: schemata)
    return PipelineDefinition(
      name: name, purpose: purpose, file: file, schemata: ownSchemata, sources: sources,
      link: readLink(fields["link"], knowsProperties),
      judgements: path(fields["judgements"], "judgements"),
      suppress: path(fields["suppress"], "suppress"),
      fuse: readFuse(fields["fuse"], knowsProperties), mention: readMention(fields["mention"]),
      publish: readPublish(fields["publish"]), workspace: path(fields["workspace"], "workspace"),
      variables: variables)
  }

  /// Defaults of variables; relative paths among them are relative to the pipeline's folder.
  private func readVariables(_ value: YAMLValue?) {
    for (_, name, value) in pairs(value, "variables") {
      guard let text = text(value, "the variable \(name)"), variables[name] == nil else { continue }
      variables[name] = text.hasPrefix("/") || folder == "." ? text : folder + "/" + text
    }
  }

  private func readSchemata(_ value: YAMLValue?) -> [PipelineDefinition.OwnSchema] {
    let declared = pairs(value, "schemata")
    let names = Schemata.builtIn.map(\.name) + declared.map(\.name)
    var own: [PipelineDefinition.OwnSchema] = []
    for (key, name, value) in declared {
      if Schemata.builtIn.contains(where: { $0.name == name }) {
        report(key, "the schema \(name) is built in; choose another name")
      }
      let fields = fields(value, .ownSchema)
      let parent = text(fields["extends"], "extends") ?? "Thing"
      if let value = fields["extends"], !names.contains(parent) {
        reportUnknown(value, "schema", parent, among: names)
      }
      let properties = pairs(fields["properties"], "properties").compactMap(readProperty)
      own.append(.init(name: name, extends: parent, properties: properties))
    }
    schemata = Schemata(
      own: own.map { schema in
        Schema(
          schema.name, extends: schema.extends,
          schema.properties.map { Property($0.name, $0.type, isUnique: $0.isUnique) })
      })
    for (key, name, _) in declared where schemata.lineage(name).count >= 16 {
      report(key, "the schema \(name) extends itself")
    }
    return own
  }

  /// `year: date`, or `isbn: {type: identifier, unique: true}`.
  private func readProperty(
    key: YAMLValue, name: String, value: YAMLValue
  ) -> PipelineDefinition.OwnSchema.OwnProperty? {
    if value.text != nil {
      return word(value, "property type", as: PropertyType.self).map {
        .init(name: name, type: $0, isUnique: false)
      }
    }
    let fields = fields(value, .ownProperty)
    guard let type = fields["type"] else {
      report(key, "the property \(name) has no type")
      return nil
    }
    return word(type, "property type", as: PropertyType.self).map {
      .init(
        name: name, type: $0, isUnique: boolean(fields["unique"], "unique") ?? false)
    }
  }
}

/// The properties that the sources of a pipeline can give, for checks across sources.
struct PropertyTable {
  let names: Set<String>
  /// Those of them that are dates.
  let dates: Set<String>

  init(sources: [SourceDefinition], schemata: Schemata) {
    let properties = sources.flatMap { $0.schemaNames(in: schemata) }.flatMap {
      schemata.properties(of: $0)
    }
    names = Set(properties.map(\.name))
    dates = Set(properties.filter { $0.type == .date }.map(\.name))
  }
}
