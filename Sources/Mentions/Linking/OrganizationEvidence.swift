/// What an article says for reading a name as an organization. Points, because each is weak: a name
/// of several words brings them along, a word like "Apple" or "Target" must earn them.
struct OrganizationEvidence {
  private(set) var points = 0
  private(set) var reasons: Set<MentionReason> = []
  /// More than these the name cannot have, whatever stands around it.
  private(set) var pointsMax = Int.max

  /// Points from which a name is linked.
  static let linkPoints = 3

  mutating func add(_ points: Int, _ reason: MentionReason) {
    self.points += points
    reasons.insert(reason)
  }

  mutating func limit(to points: Int, _ reason: MentionReason) {
    pointsMax = min(pointsMax, points)
    reasons.insert(reason)
  }
}

extension ArticleLinker {
  /// The evidence for one name, gathered over all its places in the article.
  func evidence(_ places: [GazetteerHit], _ bearers: [Gazetteer.Bearer]) -> OrganizationEvidence {
    var evidence = OrganizationEvidence()
    let first = places[0]
    let nameIDs = first.tokens.prefix(first.nameCount).map { article.source.tokens[$0] }
    let entities = Set(bearers.map(\.entity))
    let weight = weight(of: bearers)
    let isMostlyLower =
      !article.isSpelled(first.tokens)
      && nameIDs.allSatisfy { context.use.isMostlyLower($0) || context.words.isConnector($0) }
    weighName(&evidence, places, bearers, isMostlyLower, weight)

    // "ABC Inc." is no other firm that is nicknamed ABC.
    let hasForm = places.contains { $0.hasLegalForm } && !bearers.allSatisfy(\.isAcronym)
    if hasForm { evidence.add(3, .legalForm) }
    let hasLonger = hits.contains { hit in
      isLonger(hit, than: first) && !context.gazetteer.placeNodes.contains(hit.node)
        && context.gazetteer.bearers[hit.node].contains { entities.contains($0.entity) }
    }
    if hasLonger { evidence.add(4, .longerMention) }
    let isAgency = places.contains { article.isDateline($0.tokens) }
    if isAgency { evidence.add(3, .dateline) }
    let isOnSite = sites.contains(article.letters(first.tokens.prefix(first.nameCount)))
    if isOnSite { evidence.add(2, .domain) }
    let isListed = places.contains { isCoordinated($0, apartFrom: entities, weight) }
    // A list of names proves little of a word or a person's name.
    let isWeak = evidence.reasons.contains(.commonWord)
    let isKnown = weight >= Self.knownWeightMin
    // "Mastercard or Visa": beside one that everybody knows even a word is its like.
    let isAmongKnown =
      isListed && weight > 1 && bearers.contains(where: \.isPrimary)
      && places.contains { isCoordinated($0, apartFrom: entities, 1, besideKnown: true) }
    if isListed {
      evidence.add(
        isWeak && first.isShort && !isKnown && !isAmongKnown ? 1 : 2, .listedTogether)
    }
    let hasTicker = places.contains { place in
      bearers.contains { hasCode($0.entity, behind: place) }
    }
    if hasTicker { evidence.add(3, .ticker) }
    if bearers.allSatisfy(\.isDerived) { evidence.add(0, .derived) }
    let isShown =
      !isMostlyLower && !isShortAcronym(first) && context.shownNodes.contains(first.node)
    if isShown {
      let isWellShown = context.wellShownNodes.contains(first.node)
      evidence.add(isWellShown && !isWeak ? 2 : 1, .elsewhere)
    }
    let words = companyWords(places, reach: isMostlyLower && first.isShort ? 3 : 8)
    if words.strong > 0 { evidence.add(min(3, words.strong), .companyWords) }
    // Signs that many articles have of any name; they lift an obscure one, or what may be a Chinese word, by
    // a single point.
    let isHanWord = first.isHan && first.nameCount <= Self.hanWordLengthMax
    var isLifted = false
    func addSoft(_ reason: MentionReason) {
      evidence.add(isLifted && (weight < 2 || isHanWord) ? 0 : 1, reason)
      isLifted = true
    }
    if bearers.contains(where: {
      hintCount($0.entity, apartFrom: first.tokens) > 0
        || relatedCount($0.entity, apartFrom: bearers) > 0
    }) {
      addSoft(.hints)
      // The industry and the city of somebody widely known are no chance.
      if weight > 1 { isLifted = false }
    }
    if words.strong < 3, words.hasTopic, !isMostlyLower { addSoft(.companyWords) }
    if !isListed, hasNeighbors(places, apartFrom: entities) { addSoft(.coMention) }
    if places.count >= 3 { addSoft(.repeated) }
    if !evidence.reasons.contains(.commonWord), !article.capitalizesNouns,
      places.contains(where: { article.isPossessive($0.tokens) })
    {
      addSoft(.possessive)
    }
    limit(
      &evidence, places, bearers, weight, isMostlyLower, hasLonger: hasLonger,
      isNamed: hasForm || hasLonger || isAgency || isOnSite || hasTicker
        || (isListed && (isKnown || !isWeak && weight > 1)) || isAmongKnown,
      isWritten: words.together > 1 || isShown)
    limitDoubtful(
      &evidence, first, bearers, isMostlyLower, strongCount: words.strong,
      isNamed: hasForm || hasLonger || isAgency || isOnSite || hasTicker || isShown)
    if !(hasForm || hasLonger || isOnSite || hasTicker) {
      limitOtherNames(&evidence, places, bearers, isMostlyLower, strongCount: words.strong)
    }
    return evidence
  }

  /// The best known bearer's weight. Several records of that very name are of one organization more
  /// often than not, and count together.
  func weight(of bearers: [Gazetteer.Bearer]) -> UInt32 {
    let weights = bearers.map { context.names.weights[Int($0.entity)] }
    let primary = zip(bearers, weights).filter { $0.0.isPrimary }.map(\.1)
    let together = primary.count <= Self.twinCountMax ? primary.reduce(0, +) : 0
    return max(weights.max() ?? 0, together)
  }

  /// More words, or, where the article has two names of one word for somebody, more letters:
  /// "Volkswagen" speaks for "VW".
  private func isLonger(_ hit: GazetteerHit, than first: GazetteerHit) -> Bool {
    if hit.nameCount != first.nameCount { return hit.nameCount > first.nameCount }
    return hit.node != first.node && !hit.isHan
      && article.byteRange(hit.tokens).count > 2 * article.byteRange(first.tokens).count
  }

  /// More records of one name, and the name is a common one.
  static let twinCountMax = 3

  /// What no amount of such signs outweighs.
  ///
  /// - Parameters:
  ///   - isNamed: Its full name, its site or a list of equals shows that the name is a name.
  ///   - isWritten: One place is written about as a company is.
  private func limit(
    _ evidence: inout OrganizationEvidence, _ places: [GazetteerHit],
    _ bearers: [Gazetteer.Bearer], _ weight: UInt32, _ isMostlyLower: Bool, hasLonger: Bool,
    isNamed: Bool, isWritten: Bool
  ) {
    let first = places[0]
    let isWeak = first.isShort && evidence.reasons.contains(.commonWord)
    let isKnown = weight >= Self.knownWeightMin
    if first.isShort, !first.isHan {
      if evidence.points <= 1, places.allSatisfy({ isInHeadline($0) }) {
        evidence.add(-1, .headline)
      }
      // "RTX 3080": a model, and what stands around it is said of the model.
      if places.count(where: { article.isNumbered($0.tokens) }) * 2 > places.count {
        evidence.limit(to: 2, .productNumber)
      }
    }
    if context.gazetteer.placeNodes.contains(first.node), !hasLonger,
      !evidence.reasons.contains(.legalForm)
    {
      evidence.limit(to: 0, .place)
    }
    if isNamed {
      // "The Farm" may be Stanford and is not for that every farm.
      if isMostlyLower, bearers.allSatisfy(\.isNickname) { evidence.limit(to: 2, .nickname) }
      return
    }
    if isKnown {
      if isWeak, bearers.allSatisfy(\.isNickname) { evidence.limit(to: 2, .nickname) }
      return
    }
    // Two such words at one place: "shares of Apple rose after the company".
    if isWeak, !first.isHan, !isWritten { evidence.limit(to: 2, .commonWord) }
    if first.nameCount < 3 || isMostlyLower, bearers.allSatisfy({ !$0.isPrimary }),
      !isShortForm(first, bearers)
    {
      evidence.limit(to: 2, .nickname)
    }
  }

  /// What the name says by itself.
  private func weighName(
    _ evidence: inout OrganizationEvidence, _ places: [GazetteerHit],
    _ bearers: [Gazetteer.Bearer], _ isMostlyLower: Bool, _ weight: UInt32
  ) {
    let first = places[0]
    let isKnown = weight >= Self.knownWeightMin
    // A small word that the text writes with a capital in mid-sentence stands for something.
    let isPlain = places.contains {
      article.isPlainCapital($0.tokens) || ($0.nameCount > 1 && article.hasInnerName($0.tokens))
    }
    if first.isHan {
      // Without spaces nothing tells a name of few characters from a word.
      let isLong = first.nameCount > Self.hanWordLengthMax
      evidence.add(
        isLong ? 3 : first.isShort ? 0 : 1, first.isShort ? .commonWord : .severalWords)
    } else if first.isShort {
      if isWeakWord(places, weight, isPrimary: bearers.contains { $0.isPrimary }) {
        evidence.add(isMostlyLower && !isPlain ? -1 : 0, .commonWord)
        if !isMostlyLower || isPlain, isKnown { evidence.add(1, .weight) }
        return
      }
      // "AES" is an energy company and a cipher: an acronym always needs a sign.
      let isAcronym =
        article.cases[first.tokens.lowerBound] == .allCapitals
        && article.byteRange(first.tokens).count <= 4 && !article.isSpelled(first.tokens)
      let isRare = !context.use.isCommon(article.source.tokens[first.tokens.lowerBound])
      evidence.add(weight > 1 && !isAcronym && isRare ? 2 : 1, .rareWord)
      // "DeFi", "dBA": of few letters it is as good as an acronym.
      if article.hasInnerCapital(first.tokens.lowerBound),
        isKnown || article.byteRange(first.tokens).count > 4
      {
        evidence.add(1, .innerCapital)
      }
    } else if isMostlyLower {
      // Three capitals in mid-sentence are no chance, whatever the words.
      let capitalCount = first.tokens.prefix(first.nameCount).count { article.cases[$0].isUpper }
      evidence.add(isPlain ? (capitalCount > 2 ? 3 : 2) : 1, .commonWord)
    } else {
      // "Hello World" is a company as well, which nobody means without its "Limited".
      let isObscure =
        !article.source.tokens[first.tokens].contains(where: context.words.isKind) && weight == 1
        && first.nameCount == 2 && bearers.allSatisfy(\.isStripped)
        && !places.contains { $0.hasLegalForm }
      evidence.add(isObscure ? 2 : 3, .severalWords)
      return
    }
    if isKnown { evidence.add(1, .weight) }
  }

  /// Han names up to this length are common words often enough ("机器人", robot).
  private static let hanWordLengthMax = 4

  /// Records from which an organization counts as known: its one-word name needs no further sign
  /// when it is never written small; one of a single record needs two. Trades a few namesakes of,
  /// say, Netflix against most mentions of it.
  static let knownWeightMin: UInt32 = 4

  /// A word that the corpus also writes small, a personal name ("Dave"), a short acronym of an
  /// organization that is not widely known ("CGI"), or in German any noun that no other text knows
  /// as a name, unless registries do and no article stands before it ("Stern", not "Siemens").
  private func isWeakWord(
    _ places: [GazetteerHit], _ weight: UInt32, isPrimary: Bool
  ) -> Bool {
    let token = places[0].tokens.lowerBound
    let id = article.source.tokens[token]
    let isSlip = weight > 1 && context.use.isRarelySmall(id)
    if context.use.isCommon(id) && !isSlip || context.isPersonalName(id) { return true }
    if article.capitalizesNouns, !context.use.isCapitalized(id), !article.hasInnerCapital(token),
      weight < 2 || context.use.isEveryday(id) || context.use.isGermanNoun(id)
        || places.contains(where: { article.followsGermanArticle($0.tokens.lowerBound) })
    {
      return true
    }
    let lettersMax = isPrimary && weight > 1 ? 3 : 4
    return article.cases[token] == .allCapitals && weight < Self.knownWeightMin
      && !article.isSpelled(places[0].tokens)
      && Int(article.source.ends[token] - article.source.starts[token]) <= lettersMax
  }

  /// How many distinct words that companies are written about with stand around a name, how many of
  /// them around one of its places, and whether
  /// a word does that an article on technology is full of ("app", "device").
  private func companyWords(
    _ places: [GazetteerHit], reach: Int
  ) -> (strong: Int, together: Int, hasTopic: Bool) {
    var strong: Set<UInt32> = []
    var together = 0
    var hasTopic = false
    var hanCount = 0
    for place in places where !article.isInsideLongerName(place.tokens, context.words) {
      let sentence = article.sentences[article.sentenceOfToken[place.tokens.lowerBound]].tokens
      hanCount = max(
        hanCount, article.hanCompanyWordCount(around: place.tokens, sentence, context.words))
      let window =
        max(
          sentence.lowerBound, place.tokens.lowerBound - reach)..<min(
          sentence.upperBound, place.tokens.upperBound + reach)
      var here: Set<UInt32> = []
      for token in window where !place.tokens.contains(token) {
        let id = article.source.tokens[token]
        if context.words.isCompanyContext(id) { here.insert(id) }
        // "Apple said" is an act of Apple's, "..., he said of Apple" is not, and "Clark said" is Ms Clark's.
        if context.words.isAct(id), token >= place.tokens.upperBound,
          token <= place.tokens.upperBound + 1,
          !context.isPersonalName(article.source.tokens[place.tokens.lowerBound])
        {
          here.insert(id)
        }
        // Agencies are told things.
        if token + 1 == place.tokens.lowerBound, context.words.isTelling(id) { here.insert(id) }
        if context.words.isTopic(id) { hasTopic = true }
      }
      strong.formUnion(here)
      together = max(together, here.count)
    }
    // One such word in a Chinese sentence is no chance.
    return (strong.count + (hanCount == 0 ? 0 : hanCount + 1), together, hasTopic)
  }

  /// "like Target or Walmart": an organization that needs no proof stands right beside it in a list. One
  /// of a single record proves no other of its kind: "Siri and Alexa".
  private func isCoordinated(
    _ place: GazetteerHit, apartFrom entities: Set<UInt32>, _ weight: UInt32,
    besideKnown: Bool = false
  ) -> Bool {
    hits.contains { hit in
      let (left, right) =
        hit.tokens.lowerBound < place.tokens.lowerBound
        ? (hit.tokens, place.tokens) : (place.tokens, hit.tokens)
      return left.upperBound <= right.lowerBound && right.lowerBound - left.upperBound <= 1
        && isPlainOrganization(hit, apartFrom: entities)
        && (weight > 1 || !hit.isShort || standing(hit) > 1)
        && (!besideKnown || standing(hit) >= Self.knownWeightMin)
        && article.isListed(left, right, context.words)
    }
  }

  private func standing(_ hit: GazetteerHit) -> UInt32 {
    weight(of: context.gazetteer.bearers[hit.node])
  }

  /// Another organization stands in the same sentence: one of several words, or a rare word.
  private func hasNeighbors(_ places: [GazetteerHit], apartFrom entities: Set<UInt32>) -> Bool {
    let sentences = Set(places.map { article.sentenceOfToken[$0.tokens.lowerBound] })
    return hits.contains { hit in
      sentences.contains(article.sentenceOfToken[hit.tokens.lowerBound])
        && isPlainOrganization(hit, apartFrom: entities)
    }
  }

  private func isPlainOrganization(
    _ hit: GazetteerHit, apartFrom entities: Set<UInt32>
  ) -> Bool {
    if context.gazetteer.placeNodes.contains(hit.node) { return false }
    if hit.isShort, context.use.isCommon(article.source.tokens[hit.tokens.lowerBound]) {
      return false
    }
    return context.gazetteer.bearers[hit.node].allSatisfy {
      !entities.contains($0.entity) && !$0.isNickname
        && context.names.kinds[Int($0.entity)] == .organization
    }
  }

  /// A ticker of the entity stands in parentheses behind one of its names.
  func hasCode(_ entity: UInt32, behind place: GazetteerHit) -> Bool {
    article.hasCode(context.codeIDs[Int(entity)], behind: place.tokens)
  }

  private func isInHeadline(_ place: GazetteerHit) -> Bool {
    article.isHeadline(
      article.sentences[article.sentenceOfToken[place.tokens.lowerBound]])
  }
}
