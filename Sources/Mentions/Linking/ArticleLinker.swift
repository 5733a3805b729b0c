/// What all articles share while mentions are found.
struct LinkingContext: Sendable {
  let names: GazetteerNames
  let gazetteer: Gazetteer
  let words: CorpusWords
  let use: WordUse
  /// Folded hints of each entity as vocabulary ids; words that no article has are left out.
  let hintIDs: [[UInt32]]
  /// Entities that the registries relate to each other.
  let related: [UInt32: Set<UInt32>]
  /// Of the newest article that says when it was published, or 0.
  let latestYear: Int
  /// Vocabulary ids of "com", "org", "cn": what stands behind a site's name.
  let domainEndings: Set<UInt32>
  /// Suppressed names as sets of vocabulary ids.
  let suppressed: [Set<UInt32>]
  /// Tickers and stock codes of each entity as vocabulary ids.
  let codeIDs: [[UInt32]]
  /// Names of several words that some article writes small: "machine learning".
  let smallNodes: Set<Int>
  /// Names that most articles which have them show to be those of organizations.
  private(set) var shownNodes: Set<Int> = []
  /// The same of many articles; those that have it without showing anything may be more.
  private(set) var wellShownNodes: Set<Int> = []
  /// Surnames, as vocabulary ids, by which other articles mean one person.
  private(set) var knownSurnames: [UInt32: UInt32] = [:]

  func knowing(
    shown: Set<Int>, wellShown: Set<Int>, surnames: [UInt32: UInt32]
  ) -> LinkingContext {
    var context = self
    context.shownNodes = shown
    context.wellShownNodes = wellShown
    context.knownSurnames = surnames
    return context
  }

  /// Somebody of the gazetteer, or many people in the world, are called that.
  func isPersonalName(_ id: UInt32) -> Bool {
    gazetteer.isPersonalName(id) || use.isPersonalName(id)
  }

  /// Words of a person's positions.
  func roles(of entity: UInt32) -> Set<String> { Set(names.roles[Int(entity)]) }
}

/// A mention before it is written out.
struct MentionDraft {
  var tokens: Range<Int>
  var kind: EntityKind
  var status: Mention.Status
  var candidates: [UInt32]
  var entity: UInt32?
  var confidence: Double
  var reasons: Set<MentionReason>
  /// The gazetteer's node of an organization's name.
  var node: Int?
}

/// Reads one article: gazetteer names first, then what refers back to them, then patterns.
///
/// Evidence is gathered per name and article (one sense per article), decided once, and applied to
/// each place where the name stands. The order of the steps is the order of trust: nothing later
/// takes a token from something earlier.
struct ArticleLinker {
  let article: ReadArticle
  let context: LinkingContext
  let hits: [GazetteerHit]
  /// Distinct words of the article.
  let articleWords: Set<UInt32>
  /// Entities that bear any name in the article.
  let presentEntities: Set<UInt32>
  /// Sites that the article names.
  let sites: Set<[UInt8]>
  /// Distinct words of public life in the article.
  let civicCount: Int
  private(set) var drafts: [MentionDraft] = []
  private var isTaken: [Bool]

  init(_ article: ReadArticle, _ context: LinkingContext) {
    self.article = article
    self.context = context
    hits = article.hits(context.gazetteer, context.words).filter { hit in
      !hit.isShort || !article.isAccented(hit.tokens.lowerBound)
        || !context.use.isAccentedWord(article.source.tokens[hit.tokens.lowerBound])
    }
    articleWords = Set(article.source.tokens)
    sites = article.sites(context.domainEndings)
    civicCount = articleWords.count { context.words.isCivic($0) }
    presentEntities = Set(hits.flatMap { context.gazetteer.bearers[$0.node].map(\.entity) })
    isTaken = Array(repeating: false, count: article.count)
  }

  mutating func run() -> [MentionDraft] {
    let longHits = hits.filter { !$0.isShort }
    link(longHits, surnames: [])
    for draft in roleOpenings(isTaken) { take(draft) }
    for draft in initialisms(isTaken) { take(draft) }
    let people = PersonChains(drafts, article, context)
    let chains = OrganizationChains(drafts, article, context)
    let surnames = people.surnamePlaces(in: article, isTaken, context)
    // What an article goes on to call "Fox" is the Fox News that it named, not a company Fox.
    link(
      hits.filter { hit in
        hit.isShort
          && !chains.takesOver(hit, context) { bearer in
            hits.contains { other in
              other.nameCount > hit.nameCount
                && context.gazetteer.bearers[other.node].contains { $0.entity == bearer }
            }
          }
      }, surnames: surnames)
    linkOtherNames()
    for draft in expansions(isTaken) { take(draft) }
    for draft in people.references(in: article, isTaken, context) { take(draft) }
    for draft in knownSurnames(isTaken) { take(draft) }
    for draft in OrganizationChains(drafts, article, context).references(
      in: article, isTaken, context)
    {
      take(draft)
    }
    for draft in triggeredMentions(article, isTaken, context.words, context.use) { take(draft) }
    dropSuppressed()
    return drafts.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// A name of several words that says too little by itself belongs to the one of its bearers whom the
  /// article names in another way: "The Conservative Party" beside "Conservative Party".
  private mutating func linkOtherNames() {
    let linked = Set(
      drafts.filter { $0.kind == .organization && $0.status == .linked }.compactMap(\.entity))
    for index in drafts.indices
    where drafts[index].kind == .organization && drafts[index].status == .ambiguous
      && drafts[index].tokens.count > 1 && drafts[index].reasons.contains(.tooLittle)
    {
      let known = linked.intersection(drafts[index].candidates)
      guard known.count == 1, let entity = known.first else { continue }
      drafts[index].status = .linked
      drafts[index].entity = entity
      drafts[index].confidence = 0.85
      drafts[index].reasons.remove(.tooLittle)
      drafts[index].reasons.insert(.longerMention)
    }
  }

  private mutating func take(_ draft: MentionDraft) {
    if draft.tokens.contains(where: { isTaken[$0] }) { return }
    for token in draft.tokens { isTaken[token] = true }
    drafts.append(draft)
  }

  /// Decides each name once and takes its places.
  private mutating func link(_ hits: [GazetteerHit], surnames: Set<Int>) {
    var placesOfNode: [Int: [GazetteerHit]] = [:]
    for hit in hits where !surnames.contains(hit.tokens.lowerBound) {
      placesOfNode[hit.node, default: []].append(hit)
    }
    for node in placesOfNode.keys.sorted() {
      guard let places = placesOfNode[node] else { continue }
      let bearers = context.gazetteer.bearers[node]
      let kinds = Set(bearers.map { context.names.kinds[Int($0.entity)] })
      let isPerson =
        kinds == [.person] || (kinds.count == 2 && !places.contains { $0.hasLegalForm })
      if isPerson, kinds.count == 2 {
        for place in places { take(undecided(place, bearers, .person)) }
      } else if isPerson {
        for draft in personDrafts(places, bearers) { take(draft) }
      } else {
        let organizations = bearers.filter {
          context.names.kinds[Int($0.entity)] == .organization
        }
        for var draft in organizationDrafts(places, organizations) {
          draft.node = node
          take(draft)
        }
      }
    }
  }

  private func undecided(
    _ hit: GazetteerHit, _ bearers: [Gazetteer.Bearer], _ kind: EntityKind
  ) -> MentionDraft {
    MentionDraft(
      tokens: hit.tokens, kind: kind, status: .ambiguous, candidates: bearers.map(\.entity),
      entity: nil, confidence: 0.5, reasons: [.namesakes])
  }

  /// A suppressed name takes its mentions along, and those by a part of it.
  private mutating func dropSuppressed() {
    let tokens = article.source.tokens
    let standing = context.suppressed.filter { name in
      name.isSubset(of: articleWords)
        && tokens.indices.contains { start in
          start + name.count <= tokens.count
            && Set(tokens[start..<(start + name.count)]) == name
        }
    }
    for name in standing + article.source.hiddenNames {
      drafts.removeAll { draft in
        let own = Set(draft.tokens.map { tokens[$0] }.filter { !context.words.isTitle($0) })
        return own.isSubset(of: name) || own.isSuperset(of: name)
      }
    }
  }

  /// Distinct hints of an entity that stand in the article, its own name left out.
  func hintCount(_ entity: UInt32, apartFrom tokens: Range<Int>) -> Int {
    let own = Set(tokens.map { article.source.tokens[$0] })
    return Set(context.hintIDs[Int(entity)]).subtracting(own).intersection(articleWords).count
  }

  /// Born so long before the article that hardly anybody means this person.
  func isBornLongBefore(_ entity: UInt32) -> Bool {
    let year = article.source.year > 0 ? article.source.year : context.latestYear
    let birth = Int(context.names.birthYears[Int(entity)])
    return birth > 0 && year > birth + Self.lifeYearsMax
  }

  /// Few write about what somebody does today after that many years.
  private static let lifeYearsMax = 100

  /// Entities of the article that the registries relate to `entity`, those that bear the same name left
  /// out: the article need not mean them.
  func relatedCount(_ entity: UInt32, apartFrom bearers: [Gazetteer.Bearer]) -> Int {
    guard let related = context.related[entity] else { return 0 }
    return related.intersection(presentEntities).subtracting(bearers.lazy.map(\.entity)).count
  }
}
