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
      }
    }
    // Long work first, so that no thread is left alone with it.
    func work(_ key: BlockingKey) -> Int {
      let field = records.fieldIndex(key.property).map { records.fields[$0] }
      return (field?.values.count ?? 0) * (key.transform.isOfWords ? 4 : 1)
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
      missing: rule.missing.compactMap { records.fieldIndex($0) }.map { records.fields[$0] })
  }

  /// About how many keys a rule makes per million records.
  func workload(of place: Int) -> Int {
    rules[place].keys.compactMap { parts[$0] }.reduce(1_000_000) { $0 * $1.usualKeyCount / 1_000 }
  }

  /// The blocks of a rule.
  func blocks(of place: Int, sizeMax: Int) -> RuleBlocks {
    let rule = rules[place]
    let own = keys(of: rule)
    return RuleBlocks(
      own, sizeMax: sizeMax,
      refiners: {
        let isPerWord = rule.keys.count == 1 && rule.keys[0].transform.isPerWord
        let further = refinements.keys(for: rule).compactMap { key in
          maker(key).map { RuleKeys(parts: [KeyPart($0.field, $0.maker)]) }
        }
        return isPerWord ? [own] + further : further
      }, threadCount: settings.threadCount)
  }

  private func maker(_ key: BlockingKey) -> (field: LinkageField, maker: KeyMaker)? {
    records.fieldIndex(key.property).map { index in
      let field = records.fields[index]
      let usesSecondPart = settings.usesSecondPart(of: field)
      return (field, KeyMaker(field, key.transform, usesSecondPart: usesSecondPart, cache))
    }
  }

  /// What was cut, in the order of rules and keys.
  func ledger(_ oversized: [OversizedBlocks]) -> [CutBlock] {
    oversized.enumerated().flatMap { rule, blocks in
      let cut = blocks.cutBlocks
      if cut.isEmpty { return [CutBlock]() }
      let makers = rules[rule].keys.compactMap { maker($0) }
      let chunkSize = 1_024
      let count = (cut.count + chunkSize - 1) / chunkSize
      return chunkResults(count, settings.threadCount) { chunk in
        cut[(chunk * chunkSize)..<min(cut.count, (chunk + 1) * chunkSize)].map { block in
          let members = blocks.records(block)
          return CutBlock(
            rule: rule, key: text(of: blocks.keys[block], members.first, makers),
            size: members.count, kept: blocks.keptCount(block),
            reason:
              "\(members.count) records share the key, and further keys part them too far or "
              + "not at all")
        }
      }.flatMap { $0 }
    }
  }

  /// The text of a key, found again among the values of the records that bear it.
  private func text(
    of key: UInt32, _ record: UInt32?, _ makers: [(field: LinkageField, maker: KeyMaker)]
  ) -> String {
    guard let record else { return "" }
    var candidates: [(keys: [UInt32], text: String)] = [([], "")]
    // By their places: a maker that is copied out is counted by all threads at once.
    for place in makers.indices {
      let own = makers[place].field.range(Int(record)).flatMap { index in
        makers[place].maker.keys(of: Int(makers[place].field.ids[index]))
      }
      candidates = candidates.flatMap { one in
        own.map { (one.keys + [$0.key], one.keys.isEmpty ? $0.text : one.text + " + " + $0.text) }
      }
    }
    return candidates.first { RuleKeys.combined($0.keys) == key }?.text
      ?? "a key of \(records.recordID(Int(record)))"
  }
}
