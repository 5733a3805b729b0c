import Articles
import Bytes
import Fusion
import Mentions
import Records

/// What sentences of articles say about pairs of entities: that both are named in one, and who holds
/// which role where. Every story counts once and brings the first sentence that says so.
struct ArticleRelations {
  /// Rows of the dataset of that name.
  let relations: Table
  /// The sentences, one per relation and story, which export turns into statements: `entity_id` (the
  /// subject), `value_entity_id`, `prop`, `article_id`, `sentence` and its bytes of the page.
  let evidence: Table

  init(_ mentions: [Mention], corpus: Corpus, stories: Stories, entityIDs: StringArray) {
    var sentences: [Sentence] = coMentions(mentions, stories).map { pair in
      Sentence(
        subject: pair.left, object: pair.right, kind: "co-mention", role: nil,
        article: pair.article, bytes: pair.sentence, story: pair.story)
    }
    sentences += personRoles(mentions, corpus.articles, stories).map { stated in
      Sentence(
        subject: stated.person, object: stated.organization, kind: "role", role: stated.role,
        article: stated.article, bytes: stated.sentence, story: stated.story)
    }
    var texts = ValueDictionary()
    var claims = RelationClaims()
    for sentence in sentences {
      let kind = texts.id(of: sentence.kind)
      if let role = sentence.role {
        claims.append(
          subject: sentence.subject, object: sentence.object, kind: kind,
          role: texts.id(of: role), source: sentence.story)
      } else {
        claims.append(
          subject: sentence.subject, object: sentence.object, kind: kind, source: sentence.story)
      }
    }
    claims.texts = texts.values
    relations = Relations(
      of: claims, entityIDs: entityIDs,
      names: EntityNameIndex(
        entities: [], comparables: [], texts: StringArray(), isOrganization: [])
    ).table(entityIDs)
    evidence = Self.table(sentences, corpus, entityIDs)
  }

  private struct Sentence {
    var subject: UInt32
    var object: UInt32
    var kind: String
    var role: String?
    var article: UInt32
    var bytes: Range<Int>
    var story: UInt32
  }

  private static func table(
    _ sentences: [Sentence], _ corpus: Corpus, _ entityIDs: StringArray
  ) -> Table {
    let known = entityIDs.isEmpty ? StringArray([""]) : entityIDs
    var kinds = DictionaryColumn()
    var texts = StringArray()
    for sentence in sentences {
      kinds.append(sentence.kind)
      texts.append(Array(corpus.articles.articles[Int(sentence.article)].text[sentence.bytes])[...])
    }
    let places = sentences.map {
      corpus.alignments[Int($0.article)].sourceRange(of: $0.bytes)
    }
    func place(_ name: String, _ values: [Int?]) -> Column {
      Column(name, .int64(values.map { Int64($0 ?? 0) }), validity: values.map { $0 != nil })
    }
    return Table([
      Column("entity_id", .dictionary(ids: sentences.map(\.subject), values: known)),
      Column("value_entity_id", .dictionary(ids: sentences.map(\.object), values: known)),
      Column("prop", kinds.column),
      Column("article_id", .dictionary(ids: sentences.map(\.article), values: corpus.ids)),
      Column("sentence", .string(texts)),
      place("sentence_byte_start", places.map { $0?.lowerBound }),
      place("sentence_byte_end", places.map { $0?.upperBound }),
    ])
  }
}
