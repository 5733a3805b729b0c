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

    static func < (left: Bearer, right: Bearer) -> Bool {
      (left.entity, left.isFull ? 0 : 1, left.familyCount)
        < (right.entity, right.isFull ? 0 : 1, right.familyCount)
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

  init(_ names: GazetteerNames, _ vocabulary: StringArray) {
    var dictionary = ValueDictionary()
    for index in 0..<vocabulary.count {
      let id = dictionary.id(of: vocabulary.span, vocabulary.range(index))
      precondition(Int(id) == index, "the tokens of a vocabulary are distinct")
    }
    isFirst = Array(repeating: false, count: vocabulary.count)
    organizationsWithFirst = Array(repeating: 0, count: vocabulary.count)
    personsWithGiven = organizationsWithFirst
    personsWithFamily = organizationsWithFirst
    personCount = names.kinds.count { $0 == .person }
    var idOfToken: [UInt32] = []
    idOfToken.reserveCapacity(names.tokens.count)
    for index in 0..<names.tokens.count {
      idOfToken.append(dictionary.known(names.tokens[index]) ?? noIndex)
    }
    var lastOrganization: [UInt32: UInt32] = [:]
    var lastGiven: [UInt32: UInt32] = [:]
    var lastFamily: [UInt32: UInt32] = [:]
    for name in names.names {
      let ids = idOfToken[name.tokens]
      let first = ids[ids.startIndex]
      let last = ids[ids.endIndex - 1]
      // Names of one entity come together, so the last one seen tells whether it was counted.
      if names.kinds[Int(name.entity)] == .organization {
        if first != noIndex, lastOrganization.updateValue(name.entity, forKey: first) != name.entity
        {
          organizationsWithFirst[Int(first)] += 1
        }
      } else {
        if first != noIndex, lastGiven.updateValue(name.entity, forKey: first) != name.entity {
          personsWithGiven[Int(first)] += 1
        }
        if last != noIndex, lastFamily.updateValue(name.entity, forKey: last) != name.entity {
          personsWithFamily[Int(last)] += 1
        }
      }
      if ids.contains(noIndex) { continue }
      enter(ids, name)
    }
    for node in bearers.indices where bearers[node].count > 1 {
      bearers[node].sort()
      var kept: [Bearer] = []
      for bearer in bearers[node] where kept.last?.entity != bearer.entity { kept.append(bearer) }
      bearers[node] = kept
    }
  }

  private mutating func enter(_ ids: ArraySlice<UInt32>, _ name: GazetteerNames.Name) {
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
    bearers[Int(node)].append(
      Bearer(entity: name.entity, familyCount: name.familyCount, isFull: name.isFull))
  }

  /// The nodes of all names that begin at `tokens[start]`, longest first, with the end of each. A
  /// name goes on from token `i` to the next only where `continues(i)`.
  func matches(
    _ tokens: [UInt32], at start: Int, continues: (Int) -> Bool
  ) -> [(node: Int, end: Int)] {
    guard isFirst[Int(tokens[start])] else { return [] }
    var found: [(node: Int, end: Int)] = []
    var node: UInt32 = 0
    var index = start
    while index < tokens.count {
      guard let step = next[UInt64(node) << 32 | UInt64(tokens[index])] else { break }
      node = step
      index += 1
      if !bearers[Int(node)].isEmpty { found.append((Int(node), index)) }
      if index < tokens.count, !continues(index - 1) { break }
    }
    return found.reversed()
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
