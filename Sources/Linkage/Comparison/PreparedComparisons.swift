import Bytes
import Records

/// A comparison bound to a field of the records at hand.
struct PreparedComparison: Sendable {
  let settings: ComparisonSettings
  let fieldIndex: Int
  let comparison: any ValueComparison
  /// The levels that are told apart.
  let levels: [LevelDefinition]
  /// For each level of the comparison the one of `levels` that its pairs fall to; nil when all are told
  /// apart.
  let placeOfLevel: [UInt8]?

  /// - Throws: `LinkageError.unknownLevel` for a level that the comparison does not have.
  init(
    settings: ComparisonSettings, fieldIndex: Int, comparison: any ValueComparison
  ) throws(LinkageError) {
    self.settings = settings
    self.fieldIndex = fieldIndex
    self.comparison = comparison
    let all = comparison.definition.levels
    guard let named = settings.levels else {
      levels = all
      placeOfLevel = nil
      return
    }
    let known = all.map(\.name)
    for name in named where !known.contains(name) {
      throw .unknownLevel(name: name, property: settings.property, known: known)
    }
    // The last level is where everything else ends up, named or not.
    let kept = all.indices.filter { named.contains(all[$0].name) || $0 == all.count - 1 }
    var levels: [LevelDefinition] = []
    var places: [UInt8] = []
    for (place, last) in kept.enumerated() {
      let merged = all[places.count...last]
      levels.append(all[last].absorbing(merged.dropLast()))
      places += merged.map { _ in UInt8(place) }
    }
    self.levels = levels
    placeOfLevel = places
  }
}

extension LevelDefinition {
  /// This level with the pairs of stronger ones that are not told apart.
  fileprivate func absorbing(_ stronger: ArraySlice<LevelDefinition>) -> LevelDefinition {
    // A level apart is no share of the sum of the others.
    let summed = (stronger + [self]).filter { !$0.isApart }
    guard !stronger.isEmpty, !summed.isEmpty else { return self }
    return LevelDefinition(
      name, m: summed.reduce(0) { $0 + $1.mDefault }, u: summed.reduce(0) { $0 + $1.uDefault },
      k: summed.reduce(0) { $0 + $1.kDefault }, rarity, summary, fixedWeight: fixedWeight)
  }
}

extension ComparisonKind {
  /// The names of the comparison's levels, strongest first.
  package var levelNames: [String] { definition.levels.map(\.name) }

  /// The kind that suits a property; nil for values that say nothing about identity.
  init?(_ type: PropertyType, group: LinkGroup) {
    switch type {
    case .name:
      switch group {
      case .person: self = .person
      case .organization, .article: self = .organization
      // Of titles, products and places: they have no legal form.
      case .own: self = .text
      }
    case .date: self = .date
    case .identifier: self = .identifier
    case .country, .topic: self = .exact
    case .address: self = .address
    case .email: self = .email
    case .phone: self = .phone
    case .url: self = .url
    case .number: self = .number
    case .text: self = .text
    case .entity: return nil
    }
  }

  /// The kind that suits a field, by its type and its name.
  init?(_ field: LinkageField, group: LinkGroup) {
    self.init(field.type, group: group)
    if field.isWhole { self = .whole }
    let name = field.name.lowercased()
    let isPostal = ["postalcode", "postcode", "zip", "zipcode"].contains(name)
    if isPostal, field.type == .identifier || field.type == .text { self = .postalCode }
  }

  var definition: ComparisonDefinition {
    switch self {
    case .organization: OrganizationNameComparison.definition
    case .person: PersonNameComparison.definition
    case .date: DateComparison.definition
    case .identifier: IdentifierComparison.definition
    case .exact: SetComparison.definition
    case .address: AddressComparison.definition
    case .postalCode: PostalCodeComparison.definition
    case .url: URLComparison.definition
    case .email: EmailComparison.definition
    case .phone: PhoneComparison.definition
    case .text: TextComparison.definition
    case .number: NumberComparison.definition
    case .whole: WholeComparison.definition
    }
  }

  /// Whether the comparison asks for the words of its values.
  var isOfWords: Bool {
    switch self {
    case .organization, .person, .address, .text: true
    default: false
    }
  }

  /// Whether it asks for nothing else.
  var isOfWordsAlone: Bool { isOfWords && self != .text }

  func prepared(
    _ records: LinkageRecords, _ fieldIndex: Int, _ cache: TokenCache
  ) -> any ValueComparison {
    let field = records.fields[fieldIndex]
    precondition(isOfWordsAlone || field.hasValues, "the texts of the values were let go")
    func rarity() -> ValueRarity {
      ValueRarity(
        field, sourceOfRecord: records.sourceOfRecord, sourceCount: records.sourceNames.count)
    }
    switch self {
    case .organization:
      return OrganizationNameComparison(
        field, cache.tokens(of: field), sourceOfRecord: records.sourceOfRecord)
    case .person:
      return PersonNameComparison(
        cache.tokens(of: field), sounds: cache.hashes(of: .sound, field))
    case .date: return DateComparison(field, rarity: rarity())
    case .identifier: return IdentifierComparison(field, rarity: rarity())
    case .exact: return SetComparison(rarity: rarity())
    case .address: return AddressComparison(cache.tokens(of: field))
    case .postalCode: return PostalCodeComparison(field, rarity: rarity())
    case .url: return URLComparison(field, rarity: rarity())
    case .email:
      return EmailComparison(field, rarity: rarity(), threadCount: cache.threadCount)
    case .phone: return PhoneComparison(field, rarity: rarity())
    case .text: return TextComparison(field, cache.tokens(of: field), rarity: rarity())
    case .number: return NumberComparison(field, rarity: rarity())
    case .whole: return WholeComparison(field)
    }
  }
}

extension LinkageSettings {
  /// The comparisons as written, or one per field that says something, in field order.
  func comparisons(of records: LinkageRecords) throws(LinkageError) -> [ComparisonSettings] {
    guard let compare else {
      let hasWhole = records.fields.contains { $0.isWhole }
      // What one source writes into the title another writes beside it: between sources the texts are
      // compared as one, but for the name. Inside a source a heading means the same in all rows, and
      // where something is tells branches of one name apart.
      let joined: Set<ComparisonKind> =
        !hasWhole || records.sourceNames.count < 2 ? [] : [.text, .address]
      return records.fields.compactMap { field in
        guard !field.ids.isEmpty, let kind = ComparisonKind(field, group: group) else {
          return nil
        }
        if joined.contains(kind), field.name != "name" { return nil }
        // A text that many records share tells how a source fills its columns; as a part of the whole it
        // counts by its rarity.
        if hasWhole, kind == .text, FieldStatistics(field).selectivity < 50 { return nil }
        return ComparisonSettings(property: field.name, kind: kind)
      }
    }
    for comparison in compare where records.fieldIndex(comparison.property) == nil {
      throw .unknownProperty(name: comparison.property, known: records.fields.map(\.name))
    }
    return compare
  }

  /// - Parameter cache: Gives the words of fields, those of blocking keys as well.
  func prepared(
    _ records: LinkageRecords, _ cache: TokenCache? = nil
  ) throws(LinkageError) -> [PreparedComparison] {
    let cache = cache ?? TokenCache(threadCount: threadCount)
    let compared = try comparisons(of: records).compactMap { comparison in
      records.fieldIndex(comparison.property).map { (comparison, $0) }
    }
    cache.prepare(compared.filter(\.0.kind.isOfWords).map { records.fields[$0.1] })
    // What takes longest first: most words, then the most text.
    let sizes = compared.map { comparison, index in
      let field = records.fields[index]
      return comparison.kind.isOfWords
        ? (rank: 0, size: cache.tokens(of: field).tokens.count)
        : (rank: 1, size: field.values.bytes.count)
    }
    let order = compared.indices.sorted {
      (sizes[$0].rank, sizes[$1].size, $0) < (sizes[$1].rank, sizes[$0].size, $1)
    }
    let made = chunkResults(order.count, threadCount) { place in
      compared[order[place]].0.kind.prepared(records, compared[order[place]].1, cache)
    }
    var prepared: [PreparedComparison] = []
    for (place, bound) in zip(order, made).sorted(by: { $0.0 < $1.0 }) {
      let (comparison, index) = compared[place]
      prepared.append(
        try PreparedComparison(settings: comparison, fieldIndex: index, comparison: bound))
    }
    return prepared
  }
}
