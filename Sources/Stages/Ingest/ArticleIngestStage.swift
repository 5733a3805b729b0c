import Articles
import Bytes
import Records
import StageEngine

/// Reads a group of pages into articles: `articles`, `issues` and `sources` tables.
///
/// A page without an article is quarantined with its reason; a page that cannot be unpacked stops the
/// stage, as any cut dump does.
struct ArticleIngestStage {
  static let codeVersion = 9

  let source: SourceDefinition
  let layout: SourceDefinition.Layout
  let files: [SourceFile]
  let asOf: String?

  func run(in context: TaskContext) throws -> TaskCounts {
    let extractor = ArticleExtractor()
    var articles = ArticleColumns()
    var issues = IssueColumns()
    var sources = SourceColumns()
    for (index, file) in files.enumerated() {
      let input: OpenedInput
      do {
        // A crawler leaves empty files: pages without an article like others.
        input = try OpenedInput(path: file.path, name: file.name, mayBeEmpty: true)
      } catch let issue as DataIssue {
        throw StageError.unusableInput(issue)
      }
      if WebArchive(input.content, file: file.name) != nil {
        throw StageError.unusableInput(
          DataIssue(
            .damagedCompression(
              reason: "a web archive, and a source of pages wants a file for each page; "
                + "only colligate extract reads archives"),
            at: SourceLocation(file: file.name)))
      }
      let page = extractor.extract(
        input.content, file: file.name, declaredEncoding: layout.format.encoding)
      for issue in page.issues { issues.append(issue, source: source.name, raw: "") }
      let retrieved = try source.retrievedDate(of: file.name, reader: nil, asOf: asOf)
      if let article = page.article {
        articles.append(
          article, id: "\(source.name)/\(file.name)", source: source.name, file: file.name,
          byteCount: input.content.count)
      }
      let used = page.article == nil ? 0 : 1
      sources.append(
        source: source, input: input, rows: 1, used: used, quarantined: 1 - used, leftOut: 0,
        warnings: page.issues.count { $0.severity == .warning }, retrieved: retrieved)
      context.progress(done: index + 1, total: files.count, unit: "pages")
      if context.isCancelled { throw StageError.cancelled }
    }
    try Tables.write(articles.table, to: "articles.parquet", in: context)
    try Tables.write(issues.table, to: "issues.parquet", in: context)
    try Tables.write(sources.table, to: "sources.parquet", in: context)
    return TaskCounts(
      rowsIn: files.count, rowsOut: articles.count, issueCount: issues.count,
      extra: ["quarantined": files.count - articles.count])
  }
}

/// Articles as a table; `text_start` ... `source_length` trace the text to the bytes of the page.
struct ArticleColumns {
  private(set) var ids = StringArray()
  private var texts: [StringArray] = Array(repeating: StringArray(), count: 9)
  private var byteCounts: [Int64] = []
  private var alignmentOffsets: [UInt32] = [0]
  private var alignment: [[Int64]] = Array(repeating: [], count: 4)

  /// Names of the text columns, in the order of `append`.
  private static let textNames = [
    "source", "file", "url", "title", "author", "date", "language", "site", "text",
  ]
  private static let alignmentNames = [
    "text_start", "text_length", "source_start", "source_length",
  ]

  var count: Int { ids.count }

  mutating func append(_ article: Article, id: String, source: String, file: String, byteCount: Int)
  {
    ids.append(id)
    let values = [
      source, file, article.canonicalURL ?? article.url ?? "", article.title ?? "",
      article.author ?? "", article.date ?? "", article.language ?? "", article.siteName ?? "",
      article.text,
    ]
    for (index, value) in values.enumerated() { texts[index].append(value) }
    byteCounts.append(Int64(byteCount))
    append(article.alignment)
  }

  /// The alignment of each article of such a table.
  static func alignments(_ table: Table) -> [TextAlignment] {
    let lists = alignmentNames.map { name in
      let column = table[name]
      return (offsets: column?.listOffsets ?? [0], values: column?.integers ?? [])
    }
    return (0..<table.rowCount).map { row in
      let parts = lists.map { list in
        (Int(list.offsets[row])..<Int(list.offsets[row + 1])).map { Int(list.values[$0]) }
      }
      return TextAlignment(
        textStarts: parts[0], textLengths: parts[1], sourceStarts: parts[2],
        sourceLengths: parts[3])
    }
  }

  /// Such a table with other texts, and where they come from.
  static func replacing(
    texts: [[UInt8]], alignments: [TextAlignment], in table: Table
  ) -> Table {
    var strings = StringArray()
    for text in texts { strings.append(text[...]) }
    var others = ArticleColumns()
    for alignment in alignments { others.append(alignment) }
    let replaced = ["text": Column("text", .string(strings))].merging(
      others.alignmentColumns.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    return Table(table.columns.map { replaced[$0.name] ?? $0 })
  }

  private mutating func append(_ other: TextAlignment) {
    alignment[0] += other.textStarts.map(Int64.init)
    alignment[1] += other.textLengths.map(Int64.init)
    alignment[2] += other.sourceStarts.map(Int64.init)
    alignment[3] += other.sourceLengths.map(Int64.init)
    alignmentOffsets.append(UInt32(alignment[0].count))
  }

  private var alignmentColumns: [Column] {
    zip(Self.alignmentNames, alignment).map { name, values in
      Column(name, .int64(values), listOffsets: alignmentOffsets)
    }
  }

  var table: Table {
    var columns = [Column("article_id", .string(ids))]
    for (name, values) in zip(Self.textNames, texts) {
      let isRequired = ["source", "file", "text"].contains(name)
      columns.append(
        Column(
          name, .string(values),
          validity: isRequired ? nil : (0..<values.count).map { !values.range($0).isEmpty }))
    }
    columns.append(Column("page_bytes", .int64(byteCounts)))
    return Table(columns + alignmentColumns)
  }
}
