import Bytes
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
  private static let hintCountMax = 24

  func names() -> GazetteerNames {
    var names = GazetteerNames()
    let forms = comparables()
    for row in 0..<entities.rowCount {
      let isPerson = self.isPerson(row)
      names.addEntity(
        isPerson ? .person : .organization, weight: entities.number("record_count", row),
        hints: hints(row))
      guard schemata.group(of: entities.text("schema", row) ?? "").isNamed else { continue }
      for property in Self.nameProperties {
        for text in entities.texts(property, row) {
          guard let form = (isPerson ? forms.persons : forms.organizations)[text] else { continue }
          if isPerson {
            names.addPersonName(given: form.first, family: form.second)
          } else {
            addOrganization(text, form, to: &names)
          }
        }
      }
    }
    return names
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
    _ text: String, _ form: (first: [String], second: [String]), to names: inout GazetteerNames
  ) {
    let written = FoldedText(text).disjointTokens.map(\.text)
    let core = form.first
    if written.count > core.count, written.starts(with: core) {
      names.addOrganizationName(core: core, legalForm: Array(written[core.count...]))
    } else {
      names.addOrganizationName(core: core)
      if written != core { names.addOrganizationName(core: written) }
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
    let first = HanReading.withoutReadings(name.first)
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

  private func hints(_ row: Int) -> [String] {
    var hints: [String] = []
    for property in Self.hintProperties {
      for text in entities.texts(property, row) {
        hints += FoldedText(text).texts.filter { $0.utf8.count >= 4 }
      }
    }
    return Array(Set(hints).sorted().prefix(Self.hintCountMax))
  }
}

extension LinkGroup {
  /// Entities of this group are looked for in articles.
  fileprivate var isNamed: Bool { self == .organization || self == .person }
}
