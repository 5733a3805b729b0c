import Bytes
import Linkage
import Records

/// The words of `link:` that are known.
package enum LinkVocabulary {
  /// How two values of a property are compared.
  package static let comparisons = ComparisonKind.allCases.map(\.rawValue).sorted()
  /// What a blocking rule makes of a property's value; a property alone means its normalized value.
  /// `prefixN` stands for `prefix1`, `prefix2` and so on.
  package static let transforms = KeyTransform.knownNames.sorted()

  /// Whether linkage understands a key of a blocking rule.
  static func isKnown(key: String) -> Bool { (try? BlockingRule.parse(keys: [key])) != nil }
}

extension PipelineReader {
  func readLink(_ value: YAMLValue?, _ known: PropertyTable) -> [LinkDefinition] {
    let groups = ["organization", "person"] + ownGroups()
    return pairs(value, "link").map { key, group, value in
      if !groups.contains(group) { reportUnknown(key, "link group", group, among: groups) }
      return readGroup(value, group, known)
    }.sorted { $0.group < $1.group }
  }

  private func ownGroups() -> [String] {
    schemata.names.compactMap {
      if case .own(let name) = schemata.group(of: $0) { name } else { nil }
    }
    .filter { name in !Schemata.builtIn.contains { $0.name == name } }
  }

  private func readGroup(_ value: YAMLValue, _ group: String, _ known: PropertyTable)
    -> LinkDefinition
  {
    let fields = fields(value, .link)
    var link = LinkDefinition(
      group: group, block: nil, compare: nil, thresholdLink: nil, thresholdReview: nil,
      unique: nil, exclusiveSources: nil, pairCountMax: nil)
    link.block = fields["block"].map { items($0).compactMap { readBlock($0, known) } }
    link.compare = fields["compare"].map { readCompare($0, known) }
    if let threshold = fields["threshold"] {
      let values = self.fields(threshold, .threshold)
      link.thresholdLink = share(values["link"], "link")
      link.thresholdReview = share(values["review"], "review")
      if let low = link.thresholdReview, let high = link.thresholdLink, low > high {
        report(threshold, "the review threshold is above the link threshold")
      }
    }
    link.unique = fields["unique"].map { list in
      items(list).compactMap { readPropertyName($0, known) }
    }
    link.exclusiveSources = fields["exclusive"].map { list in
      items(list).compactMap { item in
        guard let name = text(item, "exclusive") else { return nil }
        if !sourceNames.contains(name) { reportUnknown(item, "source", name, among: sourceNames) }
        return name
      }
    }
    link.pairCountMax = integer(fields["pairs_max"], "pairs_max", from: 1)
    return link
  }

  private func readPropertyName(_ value: YAMLValue, _ known: PropertyTable) -> String? {
    guard let name = text(value, "a property") else { return nil }
    if !known.names.contains(name) { reportUnknown(value, "property", name, among: known.names) }
    return name
  }

  /// `name.tokens`, `[name.tokens, country]`, or
  /// `{all: [name.tokens, country], missing: birthDate, max: 2000}`.
  private func readBlock(
    _ value: YAMLValue, _ known: PropertyTable
  ) -> LinkDefinition.BlockDefinition? {
    if case .map = value.content {
      let fields = fields(value, .block)
      guard let all = fields["all"] else {
        report(value, "a blocking rule must have \"all\"")
        return nil
      }
      return .init(
        keys: items(all).compactMap { readBlockKey($0, known) },
        missing: fields["missing"].map { items($0).compactMap { readMissing($0, known) } },
        blockSizeMax: integer(fields["max"], "max", from: 2))
    }
    return .init(keys: items(value).compactMap { readBlockKey($0, known) }, blockSizeMax: nil)
  }

  /// `birthDate`, or `birthDate.day`.
  private func readMissing(_ value: YAMLValue, _ known: PropertyTable) -> String? {
    guard let name = text(value, "a property") else { return nil }
    let missing = MissingValue(name)
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    if known.names.contains(missing.property) {
      if missing.isOfDay, !known.dates.contains(missing.property) {
        report(value, "\(LinkageError.noDate(property: missing.property))")
      }
    } else if parts.count == 2, known.names.contains(String(parts[0])) {
      reportUnknown(value, "part of a property", String(parts[1]), among: ["day"])
    } else {
      reportUnknown(value, "property", missing.property, among: known.names)
    }
    return name
  }

  private func readBlockKey(_ value: YAMLValue, _ known: PropertyTable) -> String? {
    guard let key = text(value, "a blocking key") else { return nil }
    let parts = key.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let property = String(parts[0])
    if !known.names.contains(property) {
      reportUnknown(value, "property", property, among: known.names)
    }
    if parts.count == 2, !LinkVocabulary.isKnown(key: key) {
      reportUnknown(value, "transform", String(parts[1]), among: LinkVocabulary.transforms)
    }
    return key
  }

  /// `country: exact`, or `country: {as: exact, term_frequency: true, missing: different}`.
  private func readCompare(
    _ value: YAMLValue, _ known: PropertyTable
  ) -> [LinkDefinition.CompareDefinition] {
    pairs(value, "compare").map { key, property, value in
      if !known.names.contains(property) {
        reportUnknown(key, "property", property, among: known.names)
      }
      var compare = LinkDefinition.CompareDefinition(
        property: property, comparison: "exact", hasTermFrequency: nil, missing: nil, levels: nil)
      guard case .map = value.content else {
        compare.comparison = readComparison(value) ?? "exact"
        return compare
      }
      let fields = fields(value, .comparison)
      if fields["as"] == nil { report(value, "the comparison must say \"as\" what it compares") }
      compare.comparison = fields["as"].flatMap(readComparison) ?? "exact"
      compare.hasTermFrequency = boolean(fields["term_frequency"], "term_frequency")
      compare.levels = fields["levels"].map { texts($0, "levels") }
      if let value = fields["levels"], let kind = ComparisonKind(rawValue: compare.comparison) {
        for level in compare.levels ?? [] where !kind.levelNames.contains(level) {
          reportUnknown(value, "level", level, among: kind.levelNames)
        }
      }
      if let missing = fields["missing"], let word = text(missing, "missing") {
        compare.missing = word
        if !["neutral", "different"].contains(word) {
          reportUnknown(missing, "missing-value policy", word, among: ["neutral", "different"])
        }
      }
      return compare
    }
  }

  private func readComparison(_ value: YAMLValue) -> String? {
    guard let name = text(value, "a comparison") else { return nil }
    if !LinkVocabulary.comparisons.contains(name) {
      reportUnknown(value, "comparison", name, among: LinkVocabulary.comparisons)
    }
    return name
  }

  // MARK: Fuse, mention, publish

  func readFuse(_ value: YAMLValue?, _ known: PropertyTable) -> FuseDefinition {
    var rules: [String: FuseDefinition.Rule] = [:]
    for (key, property, value) in pairs(value, "fuse") {
      if !known.names.contains(property) {
        reportUnknown(key, "property", property, among: known.names)
      }
      rules[property] = word(value, "survivorship rule", as: FuseDefinition.Rule.self)
    }
    return FuseDefinition(rules: rules)
  }

  func readMention(_ value: YAMLValue?) -> MentionDefinition {
    var mention = MentionDefinition(isOn: true, linkConfidenceMin: 0.7)
    guard let value else { return mention }
    guard case .map = value.content else {
      mention.isOn = boolean(value, "mention") ?? true
      return mention
    }
    let fields = fields(value, .mention)
    if let least = share(fields["link_confidence_min"], "link_confidence_min") {
      mention.linkConfidenceMin = least
    }
    return mention
  }

  func readPublish(_ value: YAMLValue?) -> PublishDefinition {
    var publish = PublishDefinition(idChurnMax: nil, clusterSizeMax: nil, also: [])
    guard let value else { return publish }
    let fields = fields(value, .publish)
    if let gates = fields["gates"] {
      let gates = self.fields(gates, .gates)
      publish.idChurnMax = share(gates["id_churn"], "id_churn")
      publish.clusterSizeMax = integer(gates["cluster_size"], "cluster_size", from: 1)
    }
    publish.also = items(fields["also"]).compactMap {
      word($0, "export", as: PublishDefinition.Extra.self)
    }
    return publish
  }
}
