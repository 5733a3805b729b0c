import Bytes
import Linkage
import Mentions
import Normalization
import Records

/// Makes the gazetteer of the fused entities: an entity's index is its row.
struct GazetteerGathering {
  let entities: Table
  let schemata: Schemata

  private static let nameProperties = ["name", "alias", "previousName"]
  /// Properties whose words speak for an entity when they stand in its article.
  private static let hintProperties = [
    "city", "state", "sector", "position", "constituency", "political", "keywords",
  ]
  /// Columns of `entities` that are read: the others are most of it.
  static let columns = Set(
    nameProperties + hintProperties + [
      "entity_id", "schema", "caption", "record_count", "sources", "topics", "country", "birthDate",
      "ticker", "stockCode", "firstName", "lastName", "birthPlace", "address",
    ])

  private static let hintCountMax = 24
  /// A hint that more than this share of the entities have ("united states" among legislators) tells
  /// nothing apart.
  private static let hintShareMax = 0.1

  func names() -> GazetteerNames {
    var names = GazetteerNames()
    for place in PlaceNames(entities).names { names.addPlace(place) }
    let forms = comparables()
    let families = FamilyNames(entities)
    let hints = self.hints()
    for row in 0..<entities.rowCount {
      let isPerson = self.isPerson(row)
      names.addEntity(
        isPerson ? .person : .organization, weight: weight(row), hints: hints[row],
        roles: isPerson ? words(["position"], row) : [],
        birthYear: entities.texts("birthDate", row).first.flatMap { Int($0.prefix(4)) },
        codes: isPerson ? [] : codes(row), countries: entities.texts("country", row))
      guard schemata.group(of: entities.text("schema", row) ?? "").isNamed else { continue }
      for property in Self.nameProperties {
        for text in entities.texts(property, row) {
          guard let form = (isPerson ? forms.persons : forms.organizations)[text] else { continue }
          if isPerson {
            let parts = families.parts(of: form, row: row)
            names.addPersonName(given: parts.given, family: parts.family)
            // "Matt Roe" of a register that has "Matthew".
            for short in parts.family.isEmpty ? [] : shortNames(of: parts.given.first) {
              names.addPersonName(given: [short], family: parts.family, isShort: true)
            }
          } else {
            addOrganization(
              text, form, isPrimary: property == "name",
              isCaption: text == entities.text("caption", row), to: &names)
            if property == "name", let letters = initials(of: form.first, row) {
              names.addOrganizationName(
                core: [letters], isPrimary: false, isAcronym: true, isCaption: false)
            }
          }
        }
      }
    }
    return names
  }

  /// Records, of which those that one source has too many count once, since four classes of a share make
  /// nobody better known; who is on a list is written about.
  private func weight(_ row: Int) -> Int {
    min(entities.number("record_count", row), entities.texts("sources", row).count + 1)
      + (entities.texts("topics", row).isEmpty ? 0 : isPerson(row) ? 2 : 1)
  }

  /// What stands in parentheses behind a name in the news, by its first word: "0700" of "0700.HK".
  private func codes(_ row: Int) -> [String] {
    let texts = ["ticker", "stockCode"].flatMap { entities.texts($0, row) }
    return Set(texts.compactMap { FoldedText($0).texts.first }).sorted()
  }

  /// Pairs of entities that the registries relate.
  func related(_ relations: Table) -> [(UInt32, UInt32)] {
    var rows: [String: UInt32] = [:]
    let ids = entities["entity_id"]?.strings ?? StringArray()
    for row in 0..<ids.count { rows[ids[row]] = UInt32(row) }
    return (0..<relations.rowCount).compactMap { row in
      guard let subject = relations.text("subject", row).flatMap({ rows[$0] }),
        let object = relations.text("object", row).flatMap({ rows[$0] })
      else { return nil }
      return (subject, object)
    }
  }

  private func isPerson(_ row: Int) -> Bool {
    schemata.group(of: entities.text("schema", row) ?? "") == .person
  }

  /// The core, and the name as written where that begins with the core: what follows is its legal form.
  private func addOrganization(
    _ text: String, _ form: (first: [String], second: [String]), isPrimary: Bool,
    isCaption: Bool, to names: inout GazetteerNames
  ) {
    let written = FoldedText(text).disjointTokens.map(\.text)
    let core = form.first
    if isCommonNoun(text, written) { return }
    if let name = ListedName.withoutShare(written) {
      names.addOrganizationName(core: name, isPrimary: isPrimary, isCaption: false)
    }
    // "Larsen & Toubro" and "Larsen+Toubro" are spelled with "and" as well.
    if let joined = ListedName.spellingOutSign(text) {
      let words = FoldedText(joined).disjointTokens.map(\.text)
      names.addOrganizationName(
        core: ListedName.withoutShare(words) ?? words, isPrimary: isPrimary, isCaption: isCaption)
    }
    if written.count > core.count, written.starts(with: core) {
      names.addOrganizationName(
        core: core, legalForm: Array(written[core.count...]), isPrimary: isPrimary,
        isCaption: isCaption)
    } else {
      names.addOrganizationName(
        core: core, isPrimary: isPrimary,
        isAcronym: !isPrimary && text.utf8.count <= Self.acronymLengthMax
          && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }, isCaption: isCaption)
      if written != core {
        names.addOrganizationName(core: written, isPrimary: isPrimary, isCaption: isCaption)
      }
    }
  }

  private static let acronymLengthMax = 5

  /// "law school": what a register itself writes small is a kind of thing, and no name of one.
  private func isCommonNoun(_ text: String, _ words: [String]) -> Bool {
    words.count > 1 && text.utf8.allSatisfy { $0 == 0x20 || (0x61...0x7A).contains($0) }
  }

  /// A ticker that spells the initials of the name, as "JLL" does for Jones Lang LaSalle: then the news
  /// says the letters.
  private func initials(of words: [String], _ row: Int) -> String? {
    guard words.count >= Self.initialCountMin else { return nil }
    let letters = words.compactMap(\.first).map(String.init).joined()
    return codes(row).first { $0 == letters }
  }

  private static let initialCountMin = 3

  /// What bearers of a given name are called for short, from three letters on.
  private func shortNames(of given: String?) -> [String] {
    guard let given else { return [] }
    return Nicknames.shortForms(of: given).filter {
      $0.utf8.count > 2 && $0.utf8.count < given.utf8.count
    }
  }

  private typealias Forms = [String: (first: [String], second: [String])]

  /// Comparable forms of all distinct names, once as organizations and once as persons.
  private func comparables() -> (organizations: Forms, persons: Forms) {
    var distinct: [Set<String>] = [[], []]
    for row in 0..<entities.rowCount {
      let kind = isPerson(row) ? 1 : 0
      for property in Self.nameProperties {
        distinct[kind].formUnion(entities.texts(property, row))
      }
    }
    let forms = [LinkGroup.organization, .person].enumerated().map { index, group -> Forms in
      let texts = distinct[index].sorted()
      let normalized = Normalizer().normalized(
        StringArray(texts), of: Property("name", .name), group: group)
      var forms: Forms = [:]
      for (place, text) in texts.enumerated() {
        let name = ComparableName(normalized.comparables[place])
        forms[text] = written(name, as: text)
      }
      return forms
    }
    return (forms[0], forms[1])
  }

  /// The words of a comparable name as articles have them: without readings of Han characters, and with the
  /// ending that the name is written with.
  private func written(
    _ name: ComparableName, as text: String
  ) -> (first: [String], second: [String]) {
    let words = FoldedText(text).texts
    let known = Set(words)
    let spellings = Dictionary(words.map { (PersonSpelling.unified($0), $0) }) { one, _ in one }
    let first = HanReading.withoutReadings(name.first, of: known)
    let second = first.count == name.first.count ? name.second : []
    func tokens(_ list: [Substring]) -> [String] {
      list.flatMap(split).flatMap { word -> [String] in
        if known.contains(word) { return [word] }
        if let spelling = spellings[word] { return [spelling] }
        // "Abd al-Rahman"
        guard word == "abdul", let place = words.firstIndex(of: "abd"), place + 1 < words.count
        else {
          return [word]
        }
        return [words[place], words[place + 1]]
      }
    }
    return (tokens(first), tokens(second))
  }

  /// Han runs become single characters, as article text has them.
  private func split(_ token: Substring) -> [String] {
    guard token.utf8.contains(where: { $0 >= 0x80 }) else { return [String(token)] }
    return token.map(String.init)
  }

  /// Of each entity, without those that too many share.
  private func hints() -> [[String]] {
    let all = (0..<entities.rowCount).map { Set(words(Self.hintProperties, $0)) }
    var counts: [String: Int] = [:]
    for words in all { for word in words { counts[word, default: 0] += 1 } }
    let countMax = max(Self.sharedHintCountMin, Int(Double(all.count) * Self.hintShareMax))
    return all.map { words in
      Array(words.filter { counts[$0, default: 0] <= countMax }.sorted().prefix(Self.hintCountMax))
    }
  }

  /// In a small world everything is shared.
  private static let sharedHintCountMin = 50

  private func words(_ properties: [String], _ row: Int) -> [String] {
    properties.flatMap { entities.texts($0, row) }
      .flatMap { FoldedText($0).texts.filter { $0.utf8.count >= 4 } }
  }
}

extension LinkGroup {
  /// Entities of this group are looked for in articles.
  fileprivate var isNamed: Bool { self == .organization || self == .person }
}
