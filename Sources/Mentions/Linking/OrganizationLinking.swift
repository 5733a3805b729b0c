extension ArticleLinker {
  func organizationDrafts(
    _ places: [GazetteerHit], _ all: [Gazetteer.Bearer]
  ) -> [MentionDraft] {
    // Who is called so stands before who is nicknamed so.
    let fitting = all.filter { bearer in
      !bearer.isAcronym
        || places.contains { article.cases[$0.tokens.lowerBound] == .allCapitals }
    }
    if fitting.isEmpty { return [] }
    let named = fitting.filter { !$0.isNickname }
    let bearers = named.isEmpty ? fitting : named
    let evidence = evidence(places, bearers)
    if evidence.reasons.contains(.place), evidence.pointsMax == 0 { return [] }
    let choice = choose(places, bearers)
    return places.compactMap { place in
      draft(place, evidence, bearers, choice)
    }
  }

  private func draft(
    _ place: GazetteerHit, _ evidence: OrganizationEvidence, _ bearers: [Gazetteer.Bearer],
    _ choice: (entity: UInt32?, reasons: Set<MentionReason>, factor: Double)
  ) -> MentionDraft? {
    let isInside =
      !place.hasLegalForm && article.isInsideLongerName(place.tokens, context.words)
    let isCommon = evidence.reasons.contains(.commonWord)
    // "Verizon Amphitheatre" stands somewhere, and Verizon does nothing there.
    if !place.hasLegalForm, place.tokens.upperBound < article.count,
      article.cases[place.tokens.upperBound].isUpper,
      article.isAdjacent(place.tokens.upperBound - 1),
      context.words.isVenue(article.source.tokens[place.tokens.upperBound])
    {
      return nil
    }
    if !place.isHan, isOtherName(place, evidence, isKnown: isKnown(bearers)) { return nil }
    // "Google Maps" still speaks of Google; "Target Field" does not of Target.
    if place.isShort, isInside && isCommon { return nil }
    if isCommon, !place.hasLegalForm, article.isSubject(place.tokens, context.words) {
      return nil
    }
    // "News-Aggregatoren": in German the hyphen makes one noun of two, but not of "VW-Chef" and
    // "Siemens-Konzern".
    if place.isShort, isCommon, article.capitalizesNouns, article.isHyphenated(place.tokens),
      article.cases[place.tokens.lowerBound] != .allCapitals,
      !context.words.isCompanyContext(article.source.tokens[place.tokens.upperBound])
    {
      return nil
    }
    // "Emerging markets fell": the sentence demands the capital.
    if isCommon, place.isShort, !place.hasLegalForm,
      article.startsSentence(place.tokens.lowerBound),
      context.use.isMostlyLower(article.source.tokens[place.tokens.lowerBound])
    {
      return nil
    }
    // "Fair Hill International" is not Hill International, however many words that has.
    let insidePoints = isInside ? (!place.isShort && isKnown(bearers) ? 1 : 2) : 0
    // What others call so says nothing of a "Motorola Razr".
    let elsewherePoints =
      isInside && evidence.reasons.contains(.elsewhere) && !isCommon ? 1 : 0
    let points = min(evidence.points - insidePoints - elsewherePoints, evidence.pointsMax)
    var draft = MentionDraft(
      tokens: place.tokens, kind: .organization, status: .ambiguous,
      candidates: bearers.map(\.entity), entity: nil, confidence: 0, reasons: evidence.reasons)
    if isInside { draft.reasons.insert(.insideLongerName) }
    guard points >= OrganizationEvidence.linkPoints else {
      if points <= 0 {
        // A capital that the sentence demands is no sign of a name, and "United" of "United States" is
        // the beginning of another one.
        if isCommon || (isInside && place.isShort) || draft.reasons.contains(.headline)
          || article.startsSentence(place.tokens.lowerBound)
        {
          return nil
        }
        draft.status = .null
        draft.candidates = []
      }
      if draft.status == .ambiguous { draft.reasons.insert(.tooLittle) }
      draft.confidence = thousandths(0.2 + 0.1 * Double(max(0, points)))
      return draft
    }
    draft.reasons.formUnion(choice.reasons)
    guard let entity = choice.entity else {
      draft.confidence = 0.5
      return draft
    }
    draft.status = .linked
    draft.entity = entity
    let base = place.isShort ? 0.74 + 0.05 * Double(points - 3) : 0.90 + 0.02 * Double(points - 3)
    draft.confidence = thousandths(min(0.97, base) * choice.factor)
    return draft
  }

  private func isKnown(_ bearers: [Gazetteer.Bearer]) -> Bool {
    bearers.contains { context.names.weights[Int($0.entity)] >= Self.knownWeightMin }
  }

  /// The bearer of a name that the article speaks of; nil when nothing tells them apart.
  private func choose(
    _ places: [GazetteerHit], _ bearers: [Gazetteer.Bearer]
  ) -> (entity: UInt32?, reasons: Set<MentionReason>, factor: Double) {
    if bearers.count == 1 { return (bearers[0].entity, [], 1) }
    let weights = bearers.map { context.names.weights[Int($0.entity)] }.sorted(by: >)
    let scored = bearers.map { bearer in
      let longer = hits.contains { hit in
        hit.nameCount > places[0].nameCount
          && context.gazetteer.bearers[hit.node].contains { $0.entity == bearer.entity }
      }
      let hasTicker = places.contains { hasCode(bearer.entity, behind: $0) }
      return (
        bearer.entity,
        (longer ? 3 : 0) + (hasTicker ? 4 : 0)
          + min(3, hintCount(bearer.entity, apartFrom: places[0].tokens))
          + 2 * min(1, relatedCount(bearer.entity, apartFrom: bearers))
          + prior(context.names.weights[Int(bearer.entity)], beside: weights)
      )
    }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    if scored[0].1 > scored[1].1 {
      let isPrior = prior(context.names.weights[Int(scored[0].0)], beside: weights) == scored[0].1
      return (scored[0].0, [isPrior ? .weight : .hints], 0.97)
    }
    let tied = scored.filter { $0.1 == scored[0].1 }.map(\.0).sorted {
      (context.names.weights[Int($1)], $0) < (context.names.weights[Int($0)], $1)
    }
    let best = context.names.weights[Int(tied[0])]
    if best >= 3, best >= 3 * context.names.weights[Int(tied[1])] {
      return (tied[0], [.weight], 0.95)
    }
    // One is called so, the others have it among their aliases.
    let primary = bearers.filter { $0.isPrimary && tied.contains($0.entity) }
    if primary.count == 1, context.names.weights[Int(primary[0].entity)] >= best {
      return (primary[0].entity, [.primaryName], 0.95)
    }
    if let twin = bestOfOneName(primary.filter(\.isCaption)) { return (twin, [.sameName], 0.95) }
    if let best = mostNamed(tied) { return (best, [.weight], 0.95) }
    return (nil, [.namesakes], 1)
  }

  /// Of several who have the name among others, the one with many more names: registries list the
  /// spellings of those who are written about.
  private func mostNamed(_ tied: [UInt32]) -> UInt32? {
    let counts = tied.map { context.gazetteer.nameCounts[Int($0)] }.sorted(by: >)
    guard counts.count > 1, counts[0] >= 2 * counts[1] else { return nil }
    return tied.first { context.gazetteer.nameCounts[Int($0)] == counts[0] }
  }

  /// What it says for a bearer that it is better known than any other: as much as a word or two.
  private func prior(_ weight: UInt32, beside weights: [UInt32]) -> Int {
    guard weight >= 3, weight == weights[0], weights.count < 2 || 2 * weight >= 3 * weights[1]
    else {
      return 0
    }
    return weight >= Self.knownWeightMin ? 2 : 1
  }

  /// Several entities stand under this very name and nothing says that they are several: linkage
  /// left records of one organization apart. The best known of them is linked; those of different
  /// countries, cities or industries are namesakes.
  private func bestOfOneName(_ bearers: [Gazetteer.Bearer]) -> UInt32? {
    guard !bearers.isEmpty, bearers.count <= Self.twinCountMax else { return nil }
    for facts in [context.names.countries, context.names.hints] {
      let known = bearers.map { Set(facts[Int($0.entity)]) }.filter { !$0.isEmpty }
      if known.contains(where: { known[0].isDisjoint(with: $0) }) { return nil }
    }
    return bearers.max { left, right in
      // Without a form that was left out it is the very name.
      if left.isStripped != right.isStripped { return left.isStripped }
      let (one, other) = (Int(left.entity), Int(right.entity))
      return (context.names.weights[one], context.gazetteer.nameCounts[one], other)
        < (context.names.weights[other], context.gazetteer.nameCounts[other], one)
    }?.entity
  }
}
