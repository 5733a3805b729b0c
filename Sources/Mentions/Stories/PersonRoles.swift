/// A linked person's role at a linked organization, as a sentence of a story states it.
package struct PersonRole: Sendable, Hashable {
  package let person: UInt32
  package let organization: UInt32
  /// In small letters, without an article: "chief executive".
  package let role: String
  /// Where the story says so first.
  package let article: UInt32
  package let sentence: Range<Int>
  /// Label of the story.
  package let story: UInt32
}

/// What the articles say about who holds which role where, once per story. By person, organization,
/// role, then story.
///
/// Four ways to say it are read: "Roe, chief executive of Acme", "Acme's chief executive, Roe", "Roe,
/// Acme's chief executive" and "the chief executive of Acme, Roe". Nothing but the role may stand
/// between the two, so that a verb ("met the chief executive of") never makes a role.
///
/// - Parameter mentions: By article and place, as `MentionFinder` gives them.
package func personRoles(
  _ mentions: [Mention], _ corpus: ArticleCorpus, _ stories: Stories
) -> [PersonRole] {
  var found: [PersonRole] = []
  var seen: Set<PersonRoleKey> = []
  for (left, right) in zip(mentions, mentions.dropFirst())
  where left.article == right.article && left.sentence == right.sentence
    && left.kind != right.kind
  {
    guard let first = left.entity, let second = right.entity else { continue }
    let text = corpus.articles[Int(left.article)].text
    guard let role = role(between: left, and: right, in: text) else { continue }
    let isPersonFirst = left.kind == .person
    let key = PersonRoleKey(
      person: isPersonFirst ? first : second, organization: isPersonFirst ? second : first,
      role: role, story: stories.labels[Int(left.article)])
    if seen.insert(key).inserted {
      found.append(
        PersonRole(
          person: key.person, organization: key.organization, role: role, article: left.article,
          sentence: left.sentence, story: key.story))
    }
  }
  return found.sorted {
    ($0.person, $0.organization, $0.role, $0.story)
      < ($1.person, $1.organization, $1.role, $1.story)
  }
}

private struct PersonRoleKey: Hashable {
  var person: UInt32
  var organization: UInt32
  var role: String
  var story: UInt32
}

/// Reads the words around two neighbors; nil where they state no role.
private func role(between left: Mention, and right: Mention, in text: [UInt8]) -> String? {
  func words(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self).lowercased()
      .replacing("\u{2019}", with: "'").replacing("\u{a0}", with: " ")
  }
  guard left.bytes.upperBound <= right.bytes.lowerBound else { return nil }
  let between = words(left.bytes.upperBound..<right.bytes.lowerBound)
  if left.kind == .person {
    // "Roe, chief executive of Acme"
    for preposition in [" of ", " at ", " for "] {
      for end in [preposition, preposition + "the "]
      where between.hasPrefix(", ") && between.hasSuffix(end) {
        if let role = roleName(between.dropFirst(2).dropLast(end.count)) { return role }
      }
    }
    // "Roe, Acme's chief executive": up to the next comma or the end of the sentence.
    guard between == ", " || between == ", the " || between == " (" else { return nil }
    let behind = words(
      right.bytes.upperBound..<max(right.bytes.upperBound, right.sentence.upperBound))
    guard let start = behind.firstIndex(of: " ") else { return nil }
    let lead = behind[..<start]
    guard lead.isEmpty || lead == "'s" || lead == "'" else { return nil }
    return roleName(
      behind[start...].prefix { ![",", ".", ";", ")", "("].contains($0) })
  }
  // "the chief executive of Acme, Roe"
  if between == ", " {
    let before = words(left.sentence.lowerBound..<left.bytes.lowerBound)
    for end in [" of ", " of the ", " at "] where before.hasSuffix(end) {
      let phrase = before.dropLast(end.count).split(separator: " ").suffix(roleWordsMax)
      for count in stride(from: phrase.count, to: 0, by: -1) {
        if let role = roleName(Substring(phrase.suffix(count).joined(separator: " "))) {
          return role
        }
      }
    }
    return nil
  }
  // "Acme's chief executive, Roe", "Acme chairman Roe"
  var phrase = Substring(between)
  for lead in ["'s ", "' ", " "] where phrase.hasPrefix(lead) {
    phrase = phrase.dropFirst(lead.count)
    break
  }
  guard phrase.startIndex > between.startIndex, phrase.hasSuffix(" ") else { return nil }
  phrase = phrase.dropLast()
  if phrase.hasSuffix(",") { phrase = phrase.dropLast() }
  return roleName(phrase)
}

private let roleWordsMax = 5

/// A phrase that is a role and nothing else, without its article.
private func roleName(_ phrase: Substring) -> String? {
  var words = phrase.split(separator: " ")
  if let first = words.first, ["the", "a", "an", "its", "then", "and"].contains(first) {
    words.removeFirst()
  }
  guard (1...roleWordsMax).contains(words.count), let last = words.last,
    roleHeads.contains(String(last)) || roleHeads.contains(words.suffix(2).joined(separator: " ")),
    words.allSatisfy({ roleHeads.contains(String($0)) || roleParts.contains(String($0)) })
  else { return nil }
  return words.joined(separator: " ")
}

private let roleHeads: Set<String> = [
  "ceo", "cfo", "cto", "coo", "president", "chairman", "chairwoman", "chair", "chairperson",
  "founder", "cofounder", "co-founder", "director", "executive", "chief", "head", "spokesman",
  "spokeswoman", "spokesperson", "minister", "secretary", "undersecretary", "governor", "partner",
  "owner", "treasurer", "commissioner", "ambassador", "counsel", "manager", "officer", "chancellor",
  "adviser", "advisor", "economist", "boss", "member",
]

private let roleParts: Set<String> = [
  "chief", "vice", "deputy", "former", "ex", "senior", "executive", "managing", "general",
  "financial", "finance", "operating", "technology", "technical", "marketing", "product", "legal",
  "information", "security", "non-executive", "founding", "interim", "acting", "regional", "global",
  "board", "prime", "foreign", "defense", "defence", "state", "assistant", "parliamentary",
  "permanent", "under", "and", "&", "co-chief", "press", "longtime", "new", "current", "investment",
]
