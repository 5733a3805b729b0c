import Articles
import Bytes
import Mentions
import Normalization
import Records
import StageEngine

/// Finds the fused entities in the articles: `articles` with their stories, `mentions`, and the
/// `relations` of entities that a sentence names together, with the `evidence` for each.
///
/// Mentions never feed link or fuse of their night: an article merges no two profiles and makes none.
struct MentionStage {
  static let codeVersion = 9

  let settings: MentionDefinition
  let articles: [TaskID]
  let fuse: TaskID
  let suppressFile: SourceFile?
  let schemata: Schemata
  let expectations: [PageExpectation]

  func run(in context: TaskContext) throws -> TaskCounts {
    let broken = try expectations.flatMap { try $0.broken(folder: context.folder(of:)) }
    guard broken.isEmpty else { throw StageError.brokenExpectations(broken) }
    let hidden = try HiddenTexts(
      suppression: Suppression(file: suppressFile), fuseFolder: context.folder(of: fuse))
    let corpus = try Corpus(
      try articles.map { try Tables.read("articles.parquet", of: $0, in: context) }, hidden: hidden,
      threadCount: context.threadCount)
    let cutCount = corpus.siteTexts.count { !$0.isEmpty }
    if cutCount > 0 {
      let lineCount = corpus.siteTexts.reduce(0) { $0 + $1.split(separator: "\n").count }
      context.log(
        "\(lineCount) lines of \(cutCount) articles are left out, because their sites repeat them from story to story: "
          + "site_text in articles has them")
    }
    // Without articles nobody looks for a name.
    let isSearched = settings.isOn && corpus.count > 0
    let entities = try Datasets.read(
      "entities", in: context.folder(of: fuse),
      anyOf: isSearched ? GazetteerGathering.columns : ["entity_id"])
    let stories = corpus.stories
    var mentions: [Mention] = []
    if isSearched {
      let gazetteer = GazetteerGathering(entities: entities, schemata: schemata)
      let finder = try MentionFinder(
        corpus.articles, names: gazetteer.names(),
        related: gazetteer.related(try Tables.read("relations.parquet", of: fuse, in: context)),
        threadCount: context.threadCount)
      mentions = try finder.mentions(threadCount: context.threadCount).map(confident)
    }
    let entityIDs = entities["entity_id"]?.strings ?? StringArray()
    try Tables.write(corpus.table(), to: "articles.parquet", in: context)
    try Tables.write(
      MentionTable(corpus: corpus, entityIDs: entityIDs).table(mentions), to: "mentions.parquet",
      in: context)
    let stated = ArticleRelations(
      mentions, corpus: corpus, stories: stories, entityIDs: entityIDs)
    try Tables.write(stated.relations, to: "relations.parquet", in: context)
    try Tables.write(stated.evidence, to: "evidence.parquet", in: context)
    return TaskCounts(
      rowsIn: corpus.count, rowsOut: mentions.count,
      extra: [
        "linked": mentions.count { $0.status == .linked },
        "ambiguous": mentions.count { $0.status == .ambiguous },
        "stories": Set(stories.labels).count,
      ])
  }

  /// A mention below the pipeline's confidence is not linked; its candidate stays as one.
  private func confident(_ mention: Mention) -> Mention {
    guard mention.status == .linked, mention.confidence < settings.linkConfidenceMin else {
      return mention
    }
    var weak = mention
    weak.status = .ambiguous
    weak.entity = nil
    return weak
  }
}

/// The articles of a night as one corpus, hidden names masked and the lines of their sites left out.
struct Corpus {
  let articles: ArticleCorpus
  let stories: Stories
  let alignments: [TextAlignment]
  let ids: StringArray
  /// The lines of each article that its site repeats elsewhere; they are left out.
  let siteTexts: [String]
  private let source: Table

  var count: Int { ids.count }

  init(_ tables: [Table], hidden: HiddenTexts, threadCount: Int) throws {
    // Without pages there is no table to join, but the dataset has its columns all the same.
    let all = tables.isEmpty ? [ArticleColumns().table] : tables
    var joined = Tables.joined(all).sorted(by: ["article_id"])
    let hiddenNames = joined["text"]?.strings.strings.map { hidden.names(in: $0) } ?? []
    // Addresses of articles spell out whom they are about.
    for column in ["url", "title", "author", "site", "text"] {
      joined = hidden.masking(joined, column: column)
    }
    ids = joined["article_id"]?.strings ?? StringArray()
    var vocabulary = ValueDictionary()
    var read: [ArticleText] = []
    for (row, text) in (joined["text"]?.strings.strings ?? []).enumerated() {
      let tokens = FoldedText(text).disjointTokens
      read.append(
        ArticleText(
          text: Array(text.utf8), tokens: tokens.map { vocabulary.id(of: $0.text) },
          starts: tokens.map { UInt32($0.range.lowerBound) },
          ends: tokens.map { UInt32($0.range.upperBound) },
          year: joined.text("date", row).flatMap { Int($0.prefix(4)) } ?? 0,
          hiddenNames: hiddenNames[row].map { Set($0.map { vocabulary.id(of: $0) }) }))
    }
    let whole = ArticleCorpus(vocabulary: vocabulary.values, articles: read)
    let wholeStories = try Stories(whole, threadCount: threadCount)
    let siteLines = SiteLines(
      whole,
      sites: (0..<joined.rowCount).map { row in
        SiteLines.site(url: joined.text("url", row) ?? "", name: joined.text("site", row) ?? "")
      }, stories: wholeStories)
    articles = ArticleCorpus(
      vocabulary: whole.vocabulary,
      articles: zip(whole.articles, siteLines.ranges).map { $0.without($1) })
    alignments = zip(ArticleColumns.alignments(joined), siteLines.ranges).map { $0.without($1) }
    siteTexts = zip(whole.articles, siteLines.ranges).map { article, ranges in
      ranges.flatMap { article.text[$0].split(separator: 0x0A) }
        .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    }
    let isCut = siteTexts.contains { !$0.isEmpty }
    // Boxes that most of a text is made of make one story of several.
    stories = isCut ? try Stories(articles, threadCount: threadCount) : wholeStories
    source =
      isCut
      ? ArticleColumns.replacing(
        texts: articles.articles.map(\.text), alignments: alignments, in: joined) : joined
  }

  /// The dataset `articles`: each with its story, named by the story's first article.
  func table() -> Table {
    source
      .adding(
        Column(
          "site_text", .string(StringArray(siteTexts)), validity: siteTexts.map { !$0.isEmpty })
      )
      .adding(Column("story", .dictionary(ids: stories.labels, values: ids)))
  }
}

/// Mentions as the dataset of that name.
private struct MentionTable {
  let corpus: Corpus
  let entityIDs: StringArray

  func table(_ mentions: [Mention]) -> Table {
    var candidates: [UInt32] = []
    var candidateOffsets: [UInt32] = [0]
    var reasons = DictionaryColumn()
    var reasonOffsets: [UInt32] = [0]
    var kinds = DictionaryColumn()
    var statuses = DictionaryColumn()
    var sentences = StringArray()
    for mention in mentions {
      candidates += mention.candidates
      candidateOffsets.append(UInt32(candidates.count))
      for reason in mention.reasons { reasons.append(reason.rawValue) }
      reasonOffsets.append(UInt32(reasons.ids.count))
      kinds.append(mention.kind.rawValue)
      statuses.append(mention.status.rawValue)
      sentences.append(corpus.articles.articles[Int(mention.article)].text[mention.sentence])
    }
    let known = entityIDs.isEmpty ? StringArray([""]) : entityIDs
    let places = mentions.map { place($0.bytes, $0) }
    let sentencePlaces = mentions.map { place($0.sentence, $0) }
    return Table([
      Column("article_id", .dictionary(ids: mentions.map(\.article), values: corpus.ids)),
      Column(
        "entity_id", .dictionary(ids: mentions.map { $0.entity ?? 0 }, values: known),
        validity: mentions.map { $0.entity != nil }),
      Column("kind", kinds.column), Column("status", statuses.column),
      Column(
        "candidates", .dictionary(ids: candidates, values: known), listOffsets: candidateOffsets),
      Column("surface", .string(StringArray(mentions.map(\.surface)))),
      Column("text_start", .int64(mentions.map { Int64($0.bytes.lowerBound) })),
      Column("text_end", .int64(mentions.map { Int64($0.bytes.upperBound) })),
      optional("byte_start", places.map { $0?.lowerBound }),
      optional("byte_end", places.map { $0?.upperBound }),
      Column("sentence", .string(sentences)),
      optional("sentence_byte_start", sentencePlaces.map { $0?.lowerBound }),
      optional("sentence_byte_end", sentencePlaces.map { $0?.upperBound }),
      Column("confidence", .double(mentions.map(\.confidence))),
      Column("reasons", reasons.column, listOffsets: reasonOffsets),
    ])
  }

  /// The bytes of the page that a stretch of its text came from.
  private func place(_ range: Range<Int>, _ mention: Mention) -> Range<Int>? {
    corpus.alignments[Int(mention.article)].sourceRange(of: range)
  }

  private func optional(_ name: String, _ values: [Int?]) -> Column {
    Column(
      name, .int64(values.map { Int64($0 ?? 0) }), validity: values.map { $0 != nil })
  }
}
