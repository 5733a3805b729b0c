import Bytes
package import Records

extension PipelineReader {
  func readSources(_ value: YAMLValue?, _ root: YAMLValue) -> [SourceDefinition] {
    guard let value else {
      report(root, "the key \"sources\" is missing")
      return []
    }
    let sources = pairs(value, "sources")
    sourceNames = sources.map(\.name)
    if sources.isEmpty, case .map = value.content { report(value, "sources names no source") }
    return sources.map { readSource(key: $0.key, name: $0.name, value: $0.value) }
  }

  private func readSource(key: YAMLValue, name: String, value: YAMLValue) -> SourceDefinition {
    if name.contains(where: { $0 == "/" || $0.isWhitespace }) {
      report(key, "the name of a source must have no blank and no slash: record ids start with it")
    }
    let value = included(value)
    let fields = fields(value, .source)
    let layouts = readLayouts(fields, of: key)
    // A crawl is full of pages that are no article, and no dump is broken by them.
    let isPages = layouts.allSatisfy { $0.format.kind == .html }
    return SourceDefinition(
      name: name, layouts: layouts,
      trust: share(fields["trust"], "trust") ?? 0.5, license: text(fields["license"], "license"),
      retrieved: fields["retrieved"].flatMap(readRetrieved),
      expect: readExpectation(fields["expect"], fields),
      quarantineMax: share(fields["quarantine_max"], "quarantine_max")
        ?? (isPages ? 1 : SourceDefinition.quarantineMaxDefault))
  }

  private func readLayouts(
    _ source: [String: YAMLValue], of key: YAMLValue
  ) -> [SourceDefinition.Layout] {
    guard let tables = source["tables"] else {
      let known = schemaNames(of: [source])
      return [readLayout(source, of: key, knownSchemata: known, isTable: false, fallback: nil)]
    }
    for name in ["files", "map", "relations", "where", "supplement"] {
      if let value = source[name] {
        report(value, "a source with tables states \"\(name)\" in each table, not for all")
      }
    }
    let items = items(tables)
    if items.isEmpty { report(tables, "tables must be a list of tables") }
    let shared = source.filter { PipelineMap.sharedKeys.contains($0.key) }
    let tableFields = items.map { table in
      shared.merging(
        fields(included(table), .table)
      ) { _, own in own }
    }
    let known = schemaNames(of: tableFields)
    // A table without a schema gives its rows that of their records, whatever it is.
    let fallback = known.isEmpty ? nil : commonAncestor(of: known) ?? "Thing"
    return zip(items, tableFields).map { item, fields in
      readLayout(fields, of: item, knownSchemata: known, isTable: true, fallback: fallback)
    }
  }

  private func readLayout(
    _ fields: [String: YAMLValue], of owner: YAMLValue, knownSchemata: [String], isTable: Bool,
    fallback: String?
  ) -> SourceDefinition.Layout {
    let files = items(fields["files"]).compactMap { path($0, "a file pattern") }
    if fields["files"] == nil { report(owner, "the key \"files\" is missing") }
    let format = readFormat(fields, files: files, of: owner)
    let isArticle = format.kind == .html
    headerlessColumns = format.columns
    defer { headerlessColumns = [] }
    let schema = readSchemaRule(
      fields["schema"], of: owner, fallback: isArticle ? "Article" : fallback)
    let map = readMap(fields["map"], schemata: knownSchemata + (isArticle ? ["Article"] : []))
    let relations = items(fields["relations"]).compactMap(readRelation)
    if fields["map"] == nil, !isArticle, relations.isEmpty {
      report(owner, "the key \"map\" is missing")
    }
    if !isTable, let value = fields["supplement"], boolean(value, "supplement") == true {
      report(value, "supplement is for one of several tables: alone it would make no record")
    }
    let key = readKey(fields["key"])
    return SourceDefinition.Layout(
      files: files, exclude: items(fields["exclude"]).compactMap { path($0, "exclude") },
      format: format, schema: schema, key: key.columns, keyCapture: key.capture, map: map,
      relations: relations, conditions: readConditions(fields["where"]),
      nulls: texts(fields["nulls"], "nulls"),
      isSupplement: boolean(fields["supplement"], "supplement")
        ?? (isTable && fields["schema"] == nil))
  }

  /// A column, a list of columns, or `{column: id, capture: pattern}`.
  private func readKey(_ value: YAMLValue?) -> (columns: [String], capture: String?) {
    guard let value, case .map = value.content else { return (columns(value, "key"), nil) }
    let fields = fields(value, .key)
    let columns =
      columns(fields["column"], "column") + columns(fields["columns"], "columns")
    if columns.isEmpty { report(value, "key must name a \"column\"") }
    return (columns, pattern(fields["capture"], "capture"))
  }

  // MARK: Schema

  /// All schemata that the tables of a source may give.
  private func schemaNames(of tables: [[String: YAMLValue]]) -> [String] {
    var names: Set<String> = []
    for value in tables.compactMap({ $0["schema"] }) {
      if let text = value.text { names.insert(text) }
      guard case .map(let entries) = value.content else { continue }
      let fields = Dictionary(
        entries.map { ($0.key.text ?? "", $0.value) }, uniquingKeysWith: { first, _ in first })
      if let otherwise = fields["otherwise"]?.text { names.insert(otherwise) }
      if case .map(let values)? = fields["values"]?.content {
        names.formUnion(values.compactMap(\.value.text))
      } else {
        names.formUnion(schemata.names)
      }
    }
    // A schema that is misspelt might have any property: they are checked against all.
    return names.allSatisfy { schemata[$0] != nil } ? names.sorted() : schemata.names.sorted()
  }

  /// The nearest schema that all of them extend: what a table without `schema` is.
  private func commonAncestor(of names: [String]) -> String? {
    guard let first = names.first else { return nil }
    return schemata.lineage(first).map(\.name).first { candidate in
      names.allSatisfy { schemata.lineage($0).contains { $0.name == candidate } }
    }
  }

  private func readSchemaRule(
    _ value: YAMLValue?, of owner: YAMLValue, fallback: String?
  ) -> SourceDefinition.SchemaRule {
    guard let value else {
      if fallback == nil { report(owner, "the key \"schema\" is missing") }
      return .fixed(fallback ?? "Thing")
    }
    if case .map = value.content {
      let fields = fields(value, .schemaRule)
      if fields["column"] == nil { report(value, "schema must name a \"column\"") }
      var values: [String: String] = [:]
      for (_, name, value) in pairs(fields["values"], "values") {
        values[name] = schemaName(value)
      }
      return .column(
        columns(fields["column"], "column").first ?? "", values: values,
        otherwise: fields["otherwise"].flatMap(schemaName))
    }
    return .fixed(schemaName(value) ?? "Thing")
  }

  private func schemaName(_ value: YAMLValue) -> String? {
    guard let name = text(value, "schema") else { return nil }
    if schemata[name] == nil {
      reportUnknown(value, "schema", name, among: schemata.names)
      return nil
    }
    return name
  }

  // MARK: Format

  private func readFormat(
    _ fields: [String: YAMLValue], files: [String], of owner: YAMLValue
  ) -> InputFormat {
    let kind =
      fields["format"] == nil
      ? inferredKind(files, of: fields["files"] ?? owner)
      : word(fields["format"], "format", as: InputFormat.Kind.self)
    let delimiter = byte(fields["delimiter"], "delimiter")
    let columns = texts(fields["columns"], "columns")
    let header = boolean(fields["header"], "header")
    if header == true, let value = fields["columns"] {
      report(value, "columns names the columns of a file without header, but header is true")
    }
    if let kind, ![.json, .xml, .htmlTable, .xlsx].contains(kind), let value = fields["rows"] {
      report(value, "rows is for json, xml, html-table and xlsx, not for \(kind.rawValue)")
    }
    return InputFormat(
      kind: kind ?? .csv, delimiter: delimiter, quote: byte(fields["quote"], "quote"),
      escape: byte(fields["escape"], "escape"), hasHeader: columns.isEmpty ? header : false,
      columns: columns,
      skipLines: integer(fields["skip_lines"], "skip_lines", from: 0) ?? 0,
      encoding: text(fields["encoding"], "encoding"), rows: text(fields["rows"], "rows"))
  }

  /// One character of one byte; `tab` and `\t` stand for the tabulator.
  private func byte(_ value: YAMLValue?, _ what: String) -> String? {
    guard let value, var character = text(value, what) else { return nil }
    if character == "tab" || character == "\\t" { character = "\t" }
    if character.utf8.count == 1 { return character }
    report(value, "\(what) must be one ASCII character, not \(value.kind)")
    return nil
  }

  private func inferredKind(_ files: [String], of value: YAMLValue) -> InputFormat.Kind? {
    let kinds = Set(files.map(formatKind(ofFile:)))
    if kinds.count == 1, let kind = kinds.first, let kind { return kind }
    if !files.isEmpty {
      report(value, "the format cannot be told from the file name; add \"format\"")
    }
    return nil
  }

  // MARK: Dates and expectations

  private func readRetrieved(_ value: YAMLValue) -> SourceDefinition.Retrieved? {
    guard case .map = value.content else { return date(value, "retrieved").map { .date($0) } }
    let fields = fields(value, .retrieved)
    if fields.count != 1 {
      report(value, "retrieved must be a date, {file_name: pattern} or {content: path}")
    }
    if let name = pattern(fields["file_name"], "file_name") { return .fileName(pattern: name) }
    return text(fields["content"], "content").map { .content(path: $0) }
  }

  private func readExpectation(
    _ value: YAMLValue?, _ source: [String: YAMLValue]
  ) -> SourceDefinition.Expectation {
    var expect = SourceDefinition.Expectation(
      rowCountMin: nil, rowCountMax: nil, filled: [:], columns: [], isKeyUnique: false)
    guard let value else { return expect }
    let fields = fields(value, .expect)
    if let rows = fields["rows"] {
      let range = self.fields(rows, .rowRange)
      expect.rowCountMin = integer(range["min"], "min", from: 0)
      expect.rowCountMax = integer(range["max"], "max", from: 0)
      if let min = expect.rowCountMin, let max = expect.rowCountMax, min > max {
        report(rows, "min is above max")
      }
    }
    let tables = source["tables"].map { items($0) } ?? []
    let maps = ([source["map"]] + tables.map { entry("map", of: included($0)) }).compactMap { $0 }
    let mapped = Set(maps.flatMap { keys(of: included($0)) })
    for (key, name, value) in pairs(fields["filled"], "filled") {
      if !mapped.isEmpty, !mapped.contains(name) {
        reportUnknown(key, "property of this source", name, among: mapped)
      }
      if let share = share(value, "filled") { expect.filled[name] = share }
    }
    expect.columns = texts(fields["columns"], "columns")
    expect.isKeyUnique = boolean(fields["unique_key"], "unique_key") ?? false
    expect.changedMax = share(fields["changed"], "changed")
    expect.reusedKeysMax = share(fields["reused_keys"], "reused_keys")
    expect.rekeyedMax = share(fields["rekeyed"], "rekeyed")
    return expect
  }

  private func keys(of map: YAMLValue) -> [String] {
    guard case .map(let entries) = map.content else { return [] }
    return entries.compactMap(\.key.text)
  }

  private func entry(_ name: String, of map: YAMLValue) -> YAMLValue? {
    guard case .map(let entries) = map.content else { return nil }
    return entries.first { $0.key.text == name }?.value
  }
}

/// The format that a file name's ending stands for, compression left aside.
package func formatKind(ofFile name: String) -> InputFormat.Kind? {
  var name = name.lowercased()
  for ending in [".gz", ".bz2", ".zst", ".zip"] where name.hasSuffix(ending) {
    name.removeLast(ending.count)
  }
  return switch name.split(separator: ".").last {
  case "csv", "txt": .csv
  case "tsv", "tab": .tsv
  case "jsonl", "ndjson": .jsonl
  case "json": .json
  case "xml": .xml
  case "parquet": .parquet
  case "xlsx", "xlsm": .xlsx
  case "html", "htm", "xhtml": .html
  default: nil
  }
}

extension SourceDefinition {
  /// All schemata that rows of this source may have, sorted.
  package func schemaNames(in schemata: Schemata) -> [String] {
    var names: Set<String> = []
    for layout in layouts {
      switch layout.schema {
      case .fixed(let name): names.insert(name)
      case .column(_, let values, let otherwise):
        names.formUnion(values.isEmpty ? schemata.names : Array(values.values))
        if let otherwise { names.insert(otherwise) }
      }
    }
    return names.sorted()
  }

  /// A property by its name, as the first of the source's schemata that has it declares it.
  ///
  /// A table of a source may map properties of a schema that another table of it decides.
  package func property(_ name: String, in schemata: Schemata) -> Property? {
    for schema in schemaNames(in: schemata) {
      if let property = schemata.property(name, of: schema) { return property }
    }
    return nil
  }
}
