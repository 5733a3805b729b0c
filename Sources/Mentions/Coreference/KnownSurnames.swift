/// Surnames by which the articles of a night mean one person: whoever many of them name in full, where hardly
/// any names somebody else of that surname.
///
/// Papers introduce people by their full names, but for those whom every reader knows. A night shows who they
/// are.
struct KnownSurnames {
  /// The person of each surname, by the vocabulary id of its word.
  private(set) var bearers: [UInt32: UInt32] = [:]

  /// Articles that name somebody in full from which a surname alone means the same.
  private static let articleCountMin = 8
  /// For so many of them one article may name others of that surname alone.
  private static let articlesPerNamesake = 9

  /// - Parameter fullNames: For each article the surnames of persons whom it names in full, each with the
  ///   persons who are meant; nil where nobody knows them.
  init(
    _ fullNames: [[UInt32: Set<UInt32?>]], _ articles: [ReadArticle], _ context: LinkingContext
  ) {
    var counts: [UInt32: [UInt32: Int]] = [:]
    for names in fullNames {
      for (surname, persons) in names {
        for person in persons {
          if let person { counts[surname, default: [:]][person, default: 0] += 1 }
        }
      }
    }
    var known: [UInt32: (person: UInt32, articleCount: Int)] = [:]
    for (surname, counted) in counts {
      guard let most = counted.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        most.value >= Self.articleCountMin,
        // "van der Roe" is no "Roe".
        context.gazetteer.personsOfFamily[surname]?.contains(where: {
          $0.entity == most.key && $0.familyCount == 1
        }) == true
      else { continue }
      known[surname] = (most.key, most.value)
    }
    if known.isEmpty { return }
    var namesakeCounts: [UInt32: Int] = [:]
    for (names, article) in zip(fullNames, articles) {
      var others: Set<UInt32> = []
      for token in article.source.tokens.indices {
        let surname = article.source.tokens[token]
        guard let person = known[surname]?.person, article.cases[token].isUpper else { continue }
        let named = names[surname] ?? []
        if named.contains(person) { continue }
        if !named.isEmpty || article.followsName(token, context) { others.insert(surname) }
      }
      for surname in others { namesakeCounts[surname, default: 0] += 1 }
    }
    bearers = known.filter { surname, most in
      Self.articlesPerNamesake * namesakeCounts[surname, default: 0] <= most.articleCount
    }.mapValues(\.person)
  }
}

extension ArticleLinker {
  /// Persons whom an article of public life names by a surname alone that others know them by, and
  /// no one else of that surname beside them.
  func knownSurnames(_ isTaken: [Bool]) -> [MentionDraft] {
    guard !context.knownSurnames.isEmpty, civicCount >= Self.civicCountMin else { return [] }
    let tokens = article.source.tokens
    var places: [UInt32: [Int]] = [:]
    for token in tokens.indices where article.cases[token].isUpper {
      if context.knownSurnames[tokens[token]] != nil {
        places[tokens[token], default: []].append(token)
      }
    }
    return places.keys.sorted().flatMap { surname -> [MentionDraft] in
      guard let person = context.knownSurnames[surname], let all = places[surname],
        !isBornLongBefore(person), !namesAnother(person, of: all)
      else { return [] }
      return all.filter { token in
        !isTaken[token] && !article.followsName(token, context)
          && !article.isInsideLongerName(token..<(token + 1), context.words)
          && !(article.startsSentence(token) && context.use.isMostlyLower(surname))
          && !article.isOfAnotherRole(token, person, context)
      }.map { token in
        MentionDraft(
          tokens: token..<(token + 1), kind: .person, status: .linked, candidates: [person],
          entity: person, confidence: 0.85, reasons: [.knownSurname])
      }
    }
  }

  /// Somebody else bears the surname at one of these places.
  private func namesAnother(_ person: UInt32, of places: [Int]) -> Bool {
    places.contains { token in
      if let draft = drafts.first(where: { $0.kind == .person && $0.tokens.contains(token) }) {
        return draft.entity != person
      }
      return article.followsName(token, context)
    }
  }
}
