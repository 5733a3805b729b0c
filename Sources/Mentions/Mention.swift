/// A span of an article that names an organization or a person.
package struct Mention: Sendable, Hashable {
  /// `linked`: one entity, with evidence. `ambiguous`: a known name that could mean several
  /// entities or none of them. `null`: a name that the registries do not know; no entity and no key
  /// that would join it to the same name in another article.
  package enum Status: String, Sendable, Hashable {
    case linked, ambiguous
    case null = "nil"
  }

  package var article: UInt32
  /// In the article's text.
  package var bytes: Range<Int>
  package var sentence: Range<Int>
  /// As written.
  package var surface: String
  package var kind: EntityKind
  package var status: Status
  /// Ascending; empty for names that nobody in the gazetteer bears.
  package var candidates: [UInt32]
  /// Set exactly when linked.
  package var entity: UInt32?
  /// 0...1, in thousandths: for linked mentions that the entity is meant, else that a name is
  /// there.
  package var confidence: Double
  /// In the order of `MentionReason`.
  package var reasons: [MentionReason]
}

/// What speaks for a mention's reading.
package enum MentionReason: String, Sendable, Hashable, CaseIterable {
  case fullName = "full name"
  case severalWords = "name of several words"
  case legalForm = "legal form"
  case longerMention = "longer mention in the article"
  case companyWords = "company words nearby"
  case coMention = "other known names nearby"
  case domain = "domain in the article"
  case hints = "place or position fits"
  case repeated = "named repeatedly"
  case listedTogether = "listed beside a known name"
  case dateline = "agency of the dateline"
  case rareWord = "never written small"
  case innerCapital = "capital inside the word"
  case weight = "best known of its name"
  case primaryName = "others have it as an alias"
  case commonWord = "common word"
  case place = "name of a place"
  case productNumber = "number behind it"
  case nickname = "alias without the full name"
  case bornLongBefore = "born long before the article"
  case commonName = "common name of a person"
  case namesakes = "several bearers"
  case insideLongerName = "part of a longer name"
  case headline = "headline capitals"
  case surname = "surname of a person named before"
  case knownSurname = "surname that other articles know one person by"
  case shortName = "short form of a name given before"
  case acronym = "acronym introduced after the name"
  case title = "title before the name"
  case role = "role beside the name"
  case derived = "short form of a registered name"
  case ticker = "ticker beside the name"
  case elsewhere = "other articles show the name to be one"
  case possessive = "possessive"
  case sameName = "several records of that very name"
  case tooLittle = "not enough to link it"
}

/// `value` in thousandths.
func thousandths(_ value: Double) -> Double { (min(1, max(0, value)) * 1000).rounded() / 1000 }
