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

    static func < (left: Bearer, right: Bearer) -> Bool {
      (left.entity, left.isPrimary ? 0 : 1, left.isFull ? 0 : 1, -left.familyCount)
        < (right.entity, right.isPrimary ? 0 : 1, right.isFull ? 0 : 1, -right.familyCount)
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
  /// Persons by the last word of their family name.
  private(set) var personsOfFamily: [UInt32: [Bearer]] = [:]
  /// How many organizations begin with two Han characters, by the pair.
  private var organizationsWithPair: [UInt64: UInt32] = [:]
  /// What a word may be a form of: "boeings" of "boeing".
  private let forms: WordForms

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
    var idOfToken: [UInt32] = []
    idOfToken.reserveCapacity(names.tokens.count)
    for index in 0..<names.tokens.count {
      idOfToken.append(dictionary.known(names.tokens[index]) ?? noIndex)
    }
    let nicknames = Self.nicknames(names)
    var lastOrganization: [UInt32: UInt32] = [:]
    var lastPair: [UInt64: UInt32] = [:]
    var lastGiven: [UInt32: UInt32] = [:]
    var lastFamily: [UInt32: UInt32] = [:]
    for (index, name) in names.names.enumerated() {
      let ids = idOfToken[name.tokens]
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
      } else {
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
        isAcronym: name.isAcronym)
      if last != noIndex, name.familyCount > 0,
        personsOfFamily[last]?.last?.entity != name.entity
      {
        personsOfFamily[last, default: []].append(bearer)
      }
      if ids.contains(noIndex) { continue }
      let node = enter(ids, bearer)
      if !names.places.isEmpty, ids.count <= 3,
        names.places.contains(name.tokens.map { names.tokens[$0] }.joined(separator: " "))
      {
        placeNodes.insert(node)
      }
    }
    for node in bearers.indices where bearers[node].count > 1 {
      bearers[node].sort()
      var kept: [Bearer] = []
      for bearer in bearers[node] where kept.last?.entity != bearer.entity { kept.append(bearer) }
      bearers[node] = kept
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

  /// Some person of the gazetteer is called that.
  func isPersonalName(_ id: UInt32) -> Bool {
    personsWithGiven[Int(id)] > 0 || personsWithFamily[Int(id)] > 0
  }

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
