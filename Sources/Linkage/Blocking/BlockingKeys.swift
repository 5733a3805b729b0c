import Bytes

/// The keys of all rules: each transform of each property is made once, all side by side.
struct BlockingKeys: Sendable {
  private let records: LinkageRecords
  private let settings: LinkageSettings
  private let rules: [BlockingRule]
  private let refinements: Refinements
  private let cache: TokenCache
  private let parts: [BlockingKey: KeyPart]

  init(
    _ records: LinkageRecords, _ settings: LinkageSettings, _ rules: [BlockingRule],
    _ cache: TokenCache
  ) {
    self.records = records
    self.settings = settings
    self.rules = rules
    self.cache = cache
    refinements = Refinements(records, settings)
    var useCounts: [BlockingKey: Int] = [:]
    var order: [BlockingKey] = []
    for key in rules.flatMap(\.keys) where records.fieldIndex(key.property) != nil {
      if useCounts[key] == nil { order.append(key) }
      useCounts[key, default: 0] += 1
    }
    let ofWords = Set(order.filter(\.transform.isOfWords).map(\.property))
    cache.prepare(records.fields.filter { ofWords.contains($0.name) })
    // Several keys take the same of each word: found before threads ask for it at once.
    for key in order where key.transform.isOfWords {
      records.fieldIndex(key.property).map { index in
        _ = cache.hashes(of: key.transform.piece, records.fields[index])
        if key.transform.wantsFirsts { _ = cache.hashes(of: .first, records.fields[index]) }
      }
    }
    // Long work first, so that no thread is left alone with it.
    func work(_ key: BlockingKey) -> Int {
      let field = records.fieldIndex(key.property).map { records.fields[$0] }
      return (field?.valueCount ?? 0) * (key.transform.isOfWords ? 4 : 1)
        + (useCounts[key, default: 0] > 1 ? records.count : 0)
    }
    let works = order.map(work)
    let keys = order.indices.sorted { (works[$1], $0) < (works[$0], $1) }.map { order[$0] }
    let counts = useCounts
    let made = chunkResults(keys.count, settings.threadCount) { place -> KeyPart? in
      records.fieldIndex(keys[place].property).map { index in
        KeyPart(
          records.fields[index], keys[place].transform,
          usesSecondPart: settings.usesSecondPart(of: records.fields[index]), cache,
          gathers: counts[keys[place], default: 0] > 1, threadCount: settings.threadCount)
      }
    }
    parts = zip(keys, made).reduce(into: [:]) { $0[$1.0] = $1.1 }
  }

  /// The keys that each record has under a rule.
  func keys(of rule: BlockingRule) -> RuleKeys {
    RuleKeys(
      parts: rule.keys.compactMap { parts[$0] },
      missing: rule.missing.compactMap { missing in
        records.fieldIndex(missing.property).map { Lack(missing, records.fields[$0]) }
      })
  }

  /// The keys that each record has under a rule.
  func keys(of place: Int) -> RuleKeys { keys(of: rules[place]) }

  /// About how many keys a rule makes per million records.
  func workload(of place: Int) -> Int {
    rules[place].keys.compactMap { parts[$0] }.reduce(1_000_000) { $0 * $1.usualKeyCount / 1_000 }
  }

  /// The keys by which blocks of a rule that are too large are taken apart, most selective first.
  func refiners(of place: Int) -> [RuleKeys] {
    let rule = rules[place]
    let isPerWord = rule.keys.count == 1 && rule.keys[0].transform.isPerWord
    // Made for the few records that are asked for, unless a rule has made them for all.
    let further = refinements.keys(for: rule).compactMap { key in
      (parts[key] ?? maker(key).map { KeyPart($0.field, $0.maker) }).map { RuleKeys(parts: [$0]) }
    }
    return isPerWord ? [keys(of: rule)] + further : further
  }

  /// How the keys of a rule are made, part by part.
  func makers(of place: Int) -> [(field: LinkageField, maker: KeyMaker)] {
    rules[place].keys.compactMap { maker($0) }
  }

  private func maker(_ key: BlockingKey) -> (field: LinkageField, maker: KeyMaker)? {
    records.fieldIndex(key.property).map { index in
      let field = records.fields[index]
      let usesSecondPart = settings.usesSecondPart(of: field)
      return (field, KeyMaker(field, key.transform, usesSecondPart: usesSecondPart, cache))
    }
  }
}
