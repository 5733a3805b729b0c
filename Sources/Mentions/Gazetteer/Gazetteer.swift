import Bytes

/// Finds names in token sequences: a trie over the corpus's token ids.
///
/// Names with a word that no article contains are left out when it is built, so its size follows
/// the articles, not the registries. A step is one lookup of (node, token); a bitmap of first
/// tokens spares most of them.
struct Gazetteer: Sendable {
  /// An entity that bears a name.
  struct Bearer: Sendable, Hashable, Comparable {
    var entity: UInt32
    var familyCount: Int
    var isFull: Bool
    var isPrimary: Bool
    /// One word that stands in no longer name of the entity: "Mac" of an "MSJ Asset Management
    /// Company". Says little before the article gives a longer name.
    var isNickname: Bool
    /// An alias of few letters, all capitals: "AIS" is not "AIs".
    var isAcronym: Bool
    /// Read off the registered name (`ShortForms`); no registry has it.
    var isDerived = false
    /// A derived name that articles must first show to be in use.
    var isGuess = false
    var isCaption = false
    var isStripped = false

    private var order: [Int] {
      [
        Int(entity), isDerived ? 1 : 0, isPrimary ? 0 : 1, isCaption ? 0 : 1, isFull ? 0 : 1,
        isGuess ? 1 : 0, isStripped ? 1 : 0, -familyCount,
      ]
    }

    static func < (left: Bearer, right: Bearer) -> Bool {
      left.order.lexicographicallyPrecedes(right.order)
    }
  }

  private var next: [UInt64: UInt32] = [:]
  private var isFirst: [Bool]
  /// Per node, by entity; empty for nodes inside a name.
  private(set) var bearers: [[Bearer]] = [[]]
  /// How many organizations begin with a token: "China" tells nothing apart.
  private(set) var organizationsWithFirst: [UInt32]
  /// How many persons have a token as first given name, and as last family name.
  private var personsWithGiven: [UInt32]
  private var personsWithFamily: [UInt32]
  private let personCount: Int
  /// Nodes whose name is also that of a place.
  private(set) var placeNodes: Set<Int> = []
  /// Words that are names of places by themselves.
  private(set) var placeWords: Set<UInt32> = []
  /// Persons by the last word of their family name.
  private(set) var personsOfFamily: [UInt32: [Bearer]] = [:]
  /// How many organizations begin with two Han characters, by the pair.
  private var organizationsWithPair: [UInt64: UInt32] = [:]
  /// What a word may be a form of: "boeings" of "boeing".
  private let forms: WordForms
  /// One-word short forms of an organization's registered names, whether or not an article may use
  /// them without the full name.
  private(set) var shortForms: [UInt32: Set<UInt32>] = [:]
  /// How many names an entity has: the better known of two bearers of a name has more.
  private(set) var nameCounts: [UInt32]

  /// Records from which an organization may be called by its short form alone. Below, an article must
  /// give the full name first.
  private static let derivedWeightMin: UInt32 = 3
  /// A derived name joins those who are called so when its bearer outweighs them by this factor.
  private static let derivedWeightFactor: UInt32 = 3
  /// More organizations beginning with a word, and it is not that of one group.
  private static let groupFirstMax: UInt32 = 20

  init(_ names: GazetteerNames, _ vocabulary: StringArray) {
    var dictionary = ValueDictionary()
    for index in 0..<vocabulary.count {
      let id = dictionary.id(of: vocabulary.span, vocabulary.range(index))
      precondition(Int(id) == index, "the tokens of a vocabulary are distinct")
    }
    forms = WordForms(vocabulary, nameTokens: names.tokens, &dictionary)
    let tokenCount = dictionary.count
    isFirst = Array(repeating: false, count: tokenCount)
    organizationsWithFirst = Array(repeating: 0, count: tokenCount)
    personsWithGiven = organizationsWithFirst
    personsWithFamily = organizationsWithFirst
    personCount = names.kinds.count { $0 == .person }
    nameCounts = Array(repeating: 0, count: names.count)
    var idOfToken: [UInt32] = []
    idOfToken.reserveCapacity(names.tokens.count)
    for index in 0..<names.tokens.count {
      idOfToken.append(dictionary.known(names.tokens[index]) ?? noIndex)
    }
    for place in names.places {
      if let id = dictionary.known(place) { placeWords.insert(id) }
    }
    let nicknames = Self.nicknames(names)
    var lastOrganization: [UInt32: UInt32] = [:]
    var lastPair: [UInt64: UInt32] = [:]
    var lastGiven: [UInt32: UInt32] = [:]
    var lastFamily: [UInt32: UInt32] = [:]
    for (index, name) in names.names.enumerated() {
      let ids = idOfToken[name.tokens]
      nameCounts[Int(name.entity)] += 1
      let first = ids[ids.startIndex]
      let last = ids[ids.endIndex - 1]
      // Names of one entity come together, so the last one seen tells whether it was counted.
      if names.kinds[Int(name.entity)] == .organization {
        if first != noIndex, lastOrganization.updateValue(name.entity, forKey: first) != name.entity
        {
          organizationsWithFirst[Int(first)] += 1
        }
        if ids.count > 2, first != noIndex, ids[ids.startIndex + 1] != noIndex {
          let pair = UInt64(first) << 32 | UInt64(ids[ids.startIndex + 1])
          if lastPair.updateValue(name.entity, forKey: pair) != name.entity {
            organizationsWithPair[pair, default: 0] += 1
          }
        }
      } else if name.isFull {
        if first != noIndex, lastGiven.updateValue(name.entity, forKey: first) != name.entity {
          personsWithGiven[Int(first)] += 1
        }
        if last != noIndex, lastFamily.updateValue(name.entity, forKey: last) != name.entity {
          personsWithFamily[Int(last)] += 1
        }
      }
      let bearer = Bearer(
        entity: name.entity, familyCount: name.familyCount, isFull: name.isFull,
        isPrimary: name.isPrimary, isNickname: nicknames[index],
        isAcronym: name.isAcronym, isCaption: name.isCaption, isStripped: name.isStripped)
      if last != noIndex, name.familyCount > 0,
        personsOfFamily[last]?.last?.entity != name.entity
      {
        personsOfFamily[last, default: []].append(bearer)
      }
      if ids.contains(noIndex) { continue }
      // "Group" is an alias of some, and "News" is left of a "News Corporation": either says as little of
      // them as of others.
      if ids.count == 1, !name.isPrimary || name.isStripped,
        names.kinds[Int(name.entity)] == .organization,
        ShortForms.isKind(names.tokens[name.tokens.lowerBound])
      {
        continue
      }
      let node = enter(ids, bearer)
      if !names.places.isEmpty, ids.count <= 3,
        names.places.contains(name.tokens.map { names.tokens[$0] }.joined(separator: " "))
      {
        placeNodes.insert(node)
      }
    }
    addShortForms(names, idOfToken)
    for node in bearers.indices where bearers[node].count > 1 {
      bearers[node].sort()
      var kept: [Bearer] = []
      for bearer in bearers[node] where kept.last?.entity != bearer.entity { kept.append(bearer) }
      bearers[node] = Self.withoutOvershadowed(kept, names)
    }
  }

  /// A derived name says less than a registered one, unless hardly anybody can mean the latter.
  private static func withoutOvershadowed(_ all: [Bearer], _ names: GazetteerNames) -> [Bearer] {
    // Who is registered as "Mike Roe" stands before a Michael.
    let persons = all.filter { $0.familyCount > 0 }
    if persons.count == all.count, persons.contains(where: \.isFull) {
      return persons.filter(\.isFull)
    }
    guard let most = all.lazy.filter({ !$0.isDerived }).map({ names.weights[Int($0.entity)] }).max()
    else { return all }
    return all.filter {
      !$0.isDerived || names.weights[Int($0.entity)] >= derivedWeightFactor * most
    }
  }

  private mutating func addShortForms(_ names: GazetteerNames, _ idOfToken: [UInt32]) {
    for name in names.names
    where name.isPrimary && !name.isFull && name.tokens.count > 1
      && names.kinds[Int(name.entity)] == .organization
    {
      let ids = idOfToken[name.tokens]
      // Neither could a short form then.
      if ids[ids.startIndex] == noIndex, ids[ids.startIndex + 1] == noIndex { continue }
      let forms = ShortForms.places(
        in: zip(name.tokens, ids).map { token, id in
          let text = names.tokens[token]
          if id == noIndex { return ShortForms.Word(text: text) }
          return ShortForms.Word(
            text: text, organizationsWithFirst: organizationsWithFirst[Int(id)],
            givenNameCount: personsWithGiven[Int(id)],
            isFamilyName: personsWithFamily[Int(id)] > 0)
        })
      for form in forms {
        let place = form.place
        let short = ids[(ids.startIndex + place.lowerBound)..<(ids.startIndex + place.upperBound)]
        if short.contains(noIndex) { continue }
        if let word = short.first, short.count == 1 {
          shortForms[name.entity, default: []].insert(word)
        }
        let text = place.map { names.tokens[name.tokens.lowerBound + $0] }.joined(separator: " ")
        // A word that begins no other name and is none otherwise is as good as the name.
        // So is what a group is called before "Group": its subsidiaries begin with it.
        let isGroup = name.tokens.dropFirst(place.upperBound).contains {
          ShortForms.isGroup(names.tokens[$0])
        }
        let isTelling =
          place.count == 1 && place.lowerBound == 0 && !form.isGuess
          && organizationsWithFirst[Int(short[short.startIndex])]
            <= (isGroup ? Self.groupFirstMax : 1)
          && !isPersonalName(short[short.startIndex]) && !EverydayWords.contains(text)
        if names.weights[Int(name.entity)] < Self.derivedWeightMin && !isTelling
          || names.places.contains(text)
        {
          continue
        }
        // Whoever says "Depot" or "Caribbean" hardly means a Home Depot or a Royal Caribbean.
        if form.isGuess, EverydayWords.contains(text) { continue }
        _ = enter(
          short,
          Bearer(
            entity: name.entity, familyCount: 0, isFull: false, isPrimary: false,
            isNickname: false, isAcronym: false, isDerived: true,
            isGuess: form.isGuess || names.weights[Int(name.entity)] < Self.derivedWeightMin))
      }
    }
  }

  /// Which names are nicknames; names of one entity come together.
  private static func nicknames(_ names: GazetteerNames) -> [Bool] {
    var flags = [Bool](repeating: false, count: names.names.count)
    var start = 0
    while start < names.names.count {
      let entity = names.names[start].entity
      var end = start + 1
      while end < names.names.count, names.names[end].entity == entity { end += 1 }
      let longer = names.names[start..<end].filter { $0.tokens.count > 1 }
      for index in start..<end
      where names.names[index].tokens.count == 1 && !names.names[index].isPrimary {
        let word = names.tokens[names.names[index].tokens.lowerBound]
        flags[index] =
          !longer.isEmpty
          && !longer.contains { $0.tokens.contains { names.tokens[$0] == word } }
      }
      start = end
    }
    return flags
  }

  private mutating func enter(_ ids: ArraySlice<UInt32>, _ bearer: Bearer) -> Int {
    isFirst[Int(ids[ids.startIndex])] = true
    var node: UInt32 = 0
    for id in ids {
      let key = UInt64(node) << 32 | UInt64(id)
      if let known = next[key] {
        node = known
      } else {
        node = UInt32(bearers.count)
        next[key] = node
        bearers.append([])
      }
    }
    bearers[Int(node)].append(bearer)
    return Int(node)
  }

  /// The nodes of all names that begin at `tokens[start]`, longest first, with the end of each. A
  /// name goes on from token `i` to the next only where `continues(i)`.
  ///
  /// - Parameter inflection: The endings that the token at an index may have.
  func matches(
    _ tokens: [UInt32], at start: Int, inflection: (Int) -> WordForms.Inflection,
    continues: (Int) -> Bool
  ) -> [(node: Int, end: Int)] {
    let base = forms.base(of: tokens[start], inflection(start))
    guard isFirst[Int(tokens[start])] || base.map({ isFirst[Int($0)] }) ?? false else {
      return []
    }
    var found: [(node: Int, end: Int)] = []
    var node: UInt32 = 0
    var index = start
    while index < tokens.count {
      guard let step = step(from: node, tokens[index], inflection(index)) else { break }
      node = step
      index += 1
      if !bearers[Int(node)].isEmpty { found.append((Int(node), index)) }
      if index < tokens.count, !continues(index - 1) { break }
    }
    return found.reversed()
  }

  private func step(
    from node: UInt32, _ token: UInt32, _ inflection: WordForms.Inflection
  ) -> UInt32? {
    if let exact = next[UInt64(node) << 32 | UInt64(token)] { return exact }
    guard let base = forms.base(of: token, inflection) else { return nil }
    return next[UInt64(node) << 32 | UInt64(base)]
  }

  /// How many organizations begin with these two characters.
  func organizationsWithPair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    organizationsWithPair[UInt64(first) << 32 | UInt64(second)] ?? 0
  }

  /// Some person of the gazetteer has it as first given name.
  func isGivenName(_ id: UInt32) -> Bool { personsWithGiven[Int(id)] > 0 }

  /// Some person of the gazetteer is called that.
  func isPersonalName(_ id: UInt32) -> Bool {
    personsWithGiven[Int(id)] > 0 || personsWithFamily[Int(id)] > 0
  }

  /// So many persons that a name which only one of them has is a rare one.
  var isTellingOfNames: Bool { personCount >= Self.tellingPersonCount }

  private static let tellingPersonCount = 2000

  /// How many other persons of this name the gazetteer's own name frequencies lead to expect by
  /// chance: bearers of the given name times bearers of the family name, each without the one at
  /// hand.
  func expectedNamesakes(given: UInt32, family: UInt32) -> Double {
    guard personCount > 0 else { return 0 }
    let others = { (count: UInt32) in Double(max(1, count) - 1) }
    return others(personsWithGiven[Int(given)]) * others(personsWithFamily[Int(family)])
      / Double(personCount)
  }
}
