import Bytes
import Linkage
import Records
import StageEngine

/// Finds which records of one group are one entity: `model.json`, `links.parquet`, `clusters.parquet`,
/// `ledger.parquet`. Pairs are streamed through memory and never stored.
struct LinkStage {
  static let codeVersion = 16

  let loader: LinkageLoader
  let definition: LinkDefinition?
  /// What each source must hold before anything is linked.
  let expectations: [ExpectationCheck]
  let judgementsFile: SourceFile?

  func run(in context: TaskContext) throws -> TaskCounts {
    let broken = try expectations.flatMap { try $0.broken(folder: context.folder) }
    guard broken.isEmpty else { throw StageError.brokenExpectations(broken) }
    var loaded = try loader.load(folder: context.folder, threadCount: context.threadCount)
    let settings = try settings(for: loaded, threadCount: context.threadCount)
    let recordIDs = loaded.records.recordIDs
    for line in conditionsWithoutValues(loaded.plan) { context.log(line) }
    try context.checkCancellation()
    let result = try link(loaded.takeRecords(), settings, context)
    for warning in result.warnings { context.log(warning) }
    for line in summary(result) { context.log(line) }
    try AtomicFile.write(result.model.json() + "\n", to: context.outputFolder + "/model.json")
    try LinkTables(result, recordIDs).write(in: context)
    try Tables.write(refusalTable(result, recordIDs), to: "refused.parquet", in: context)
    try Tables.write(ledgerTable(result), to: "ledger.parquet", in: context)
    return TaskCounts(
      rowsIn: recordIDs.count, rowsOut: result.links.count, issueCount: result.warnings.count,
      extra: ["pairs": result.statistics.pairCount, "clusters": result.statistics.clusterCount])
  }

  /// Links the records, unless the run is asked to stop.
  private func link(
    _ records: consuming LinkageRecords, _ settings: LinkageSettings, _ context: TaskContext
  ) throws -> LinkageResult {
    do {
      return try Linkage.link(
        records, settings,
        progress: {
          context.progress(done: $0.done, total: $0.total, unit: $0.phase.rawValue)
        }, isCancelled: { context.isCancelled })
    } catch LinkageError.cancelled {
      throw TaskCancelled()
    }
  }

  /// Rules that ask for a missing value which no record has: all that share their keys are compared.
  private func conditionsWithoutValues(_ plan: [FieldPlan]) -> [String] {
    (definition?.block ?? []).filter { keys(of: $0, plan) != nil }.flatMap { rule in
      (rule.missing ?? []).filter { inField($0, plan) == nil }.map { name in
        "No row fills \(MissingValue(name).property): the rule \(rule.keys.joined(separator: " + ")) proposes all who share its key."
      }
    }
  }

  /// What a reader of the log wants to know of the linkage.
  private func summary(_ result: LinkageResult) -> [String] {
    let statistics = result.statistics
    func percent(_ share: Double) -> String {
      let tenths = Int((share * 1_000).rounded())
      return "\(tenths / 10).\(tenths % 10) %"
    }
    var lines = [
      "\(grouped(statistics.pairCount)) pairs compared, \(grouped(statistics.linkCount)) linked; of the links "
        + "\(percent(statistics.expectedPrecision)) are expected to be right, and they to be "
        + "\(percent(statistics.expectedRecall)) of the matches among the pairs"
    ]
    if let completeness = statistics.blockingCompleteness {
      lines.append(
        "the blocking rules propose an estimated \(percent(completeness)) of all matches")
    }
    let found = Set(result.model.exclusiveSources).subtracting(definition?.exclusiveSources ?? [])
    if !found.isEmpty {
      lines.append(
        "the data show no duplicates inside \(found.sorted().joined(separator: ", ")): of several "
          + "candidates only the best is linked (say exclusive: [] to link all)")
    }
    return lines
  }

  /// The settings that the pipeline file and the judgements give.
  func settings(for loaded: LinkageLoader.Loaded, threadCount: Int) throws -> LinkageSettings {
    var settings = LinkageSettings(group: loader.group)
    settings.threadCount = threadCount
    settings.thresholdLink = definition?.thresholdLink
    settings.thresholdReview = definition?.thresholdReview
    settings.exclusiveSources = Set(definition?.exclusiveSources ?? [])
    settings.detectsExclusiveSources = definition?.exclusiveSources == nil
    if let pairCountMax = definition?.pairCountMax { settings.pairCountMax = pairCountMax }
    settings.uniqueFields =
      definition?.unique.map { Set($0.compactMap { field($0, loaded.plan) }) }
      ?? uniqueFields(loaded.plan)
    if let compare = definition?.compare {
      var seen = Set<String>()
      settings.compare = compare.compactMap { comparison in
        // Properties of one field are one question; what no row fills asks nothing.
        guard let field = field(comparison.property, loaded.plan), seen.insert(field).inserted
        else { return nil }
        var settings = comparison.settings
        settings.property = field
        return settings
      }
    }
    if let block = definition?.block {
      settings.block = try block.compactMap { rule in
        guard let keys = keys(of: rule, loaded.plan) else { return nil }
        // A property that no row fills is missing from every pair.
        let missing = (rule.missing ?? []).map { inField($0, loaded.plan) }
        return try BlockingRule.parse(
          keys: keys, missing: missing.contains(nil) ? [] : missing.compactMap { $0 },
          blockSizeMax: rule.blockSizeMax)
      }
    }
    if let file = judgementsFile {
      settings.judgements = pairs(
        of: try Judgements(path: file.path, file: file.name), in: loaded.records)
    }
    return settings
  }

  /// The field that a property of the pipeline file is compared in; nil when no row fills it.
  private func field(_ property: String, _ plan: [FieldPlan]) -> String? {
    plan.first { $0.properties.contains(property) || $0.name == property }?.name
  }

  /// The keys of a blocking rule, each of the field that its property is compared in; nil when no row fills one of them.
  private func keys(of rule: LinkDefinition.BlockDefinition, _ plan: [FieldPlan]) -> [String]? {
    let keys = rule.keys.compactMap { key in
      let parts = key.split(separator: ".", maxSplits: 1)
      return field(String(parts[0]), plan).map { parts.count > 1 ? "\($0).\(parts[1])" : $0 }
    }
    return keys.count == rule.keys.count ? keys : nil
  }

  /// What is to be missing, of the field that its property is compared in; nil when no row fills it.
  private func inField(_ name: String, _ plan: [FieldPlan]) -> String? {
    let missing = MissingValue(name)
    return field(missing.property, plan).map {
      "\(MissingValue(property: $0, isOfDay: missing.isOfDay))"
    }
  }

  private func uniqueFields(_ plan: [FieldPlan]) -> Set<String> {
    var unique = Set<String>()
    for schema in loader.schemata.names where loader.schemata.group(of: schema) == loader.group {
      for property in loader.schemata.properties(of: schema) where property.isUnique {
        unique.insert(property.name)
      }
    }
    return unique.intersection(plan.map(\.name))
  }

  /// Judgements whose records are both in this group; the others belong to another group or to a dump
  /// that is gone.
  private func pairs(of judgements: Judgements, in records: LinkageRecords) -> [PairJudgement] {
    var indices: [String: UInt32] = [:]
    let wanted = Set(judgements.list.flatMap { [$0.left, $0.right] })
    for index in 0..<records.count where wanted.contains(records.recordIDs[index]) {
      indices[records.recordIDs[index]] = UInt32(index)
    }
    return judgements.list.compactMap { judgement in
      guard let left = indices[judgement.left], let right = indices[judgement.right],
        let verdict = Verdict(rawValue: judgement.verdict.rawValue)
      else { return nil }
      return PairJudgement(left: left, right: right, verdict: verdict)
    }
  }

  private func ledgerTable(_ result: LinkageResult) -> Table {
    let ledger = result.ledger
    return Table([
      Column(
        "blocking_rule",
        .dictionary(ids: ledger.rules, values: StringArray(result.model.blockingRules))),
      Column("block_key", .string(ledger.keys)),
      Column("records", .int64(ledger.sizes)),
      Column("kept", .int64(ledger.keptCounts)),
      Column(
        "reason",
        .dictionary(
          ids: [UInt32](repeating: 0, count: ledger.count), values: StringArray([CutLedger.reason]))
      ),
    ])
  }

  /// Links that a constraint kept from joining two clusters.
  private func refusalTable(_ result: LinkageResult, _ recordIDs: StringArray) -> Table {
    let refused = result.refusedMerges
    return Table([
      Column("left", .dictionary(ids: refused.map(\.left), values: recordIDs)),
      Column("right", .dictionary(ids: refused.map(\.right), values: recordIDs)),
      Column("reason", .string(StringArray(refused.map(\.reason.sentence)))),
    ])
  }
}

extension RefusedMerge.Reason {
  /// In words, for people.
  var sentence: String {
    switch self {
    case .negativeJudgement: "a judgement keeps them apart"
    case .uniqueField(let name): "their \(name) differs, and an entity has one"
    case .exclusiveSource(let name):
      "\(name) lists every entity once, and another record fits better"
    case .weakBridge: "the records of the two sides contradict each other"
    case .ambiguous: "the record fits two entities equally well"
    case .tooLarge: "the cluster would have become too large"
    }
  }
}

extension LinkDefinition.CompareDefinition {
  /// The comparison as linkage takes it; the reader of pipeline files has checked its name.
  var settings: ComparisonSettings {
    ComparisonSettings(
      property: property, kind: ComparisonKind(rawValue: comparison) ?? .exact,
      usesTermFrequency: hasTermFrequency ?? true,
      missing: missing == "different" ? .disagreement : .noEvidence, levels: levels)
  }
}

/// The expectations that a pipeline declares of one source, checked on what ingest counted.
struct ExpectationCheck: Sendable {
  let source: SourceDefinition
  let ingests: [TaskID]

  func broken(folder: (TaskID) throws -> String) throws -> [String] {
    let expect = source.expect
    var rowCount = 0
    var broken: [String] = []
    if expect == SourceDefinition.Expectation(filled: [:], columns: [], isKeyUnique: false) {
      // A register that is empty is never read as "everyone is gone".
      let isEmpty = try ingests.allSatisfy { ingest in
        let sources = try Tables.read(try folder(ingest) + "/sources.parquet", columns: ["rows"])
        return sources["rows"]?.integers.allSatisfy { $0 == 0 } ?? true
      }
      return isEmpty && !ingests.isEmpty
        ? ["\(source.name): no row at all; where that is right, say expect: {rows: {min: 0}}"] : []
    }
    var filledCounts: [String: Int] = [:]
    var used = 0
    var repeated = 0
    for ingest in ingests {
      let sources = try Tables.read(try folder(ingest) + "/sources.parquet")
      rowCount += Int(sources["rows"]?.integers.reduce(0, +) ?? 0)
      let table = try Tables.read(try folder(ingest) + "/rows.parquet")
      used += table.rowCount
      for name in expect.filled.keys {
        guard let offsets = table[name]?.listOffsets else { continue }
        filledCounts[name, default: 0] += (0..<table.rowCount).count {
          offsets[$0 + 1] > offsets[$0]
        }
      }
      repeated += Int(sources["repeated_keys"]?.integers.reduce(0, +) ?? 0)
    }
    if expect.isKeyUnique, repeated > 0 {
      broken.append("\(source.name): keys should be unique, and \(repeated) rows repeat one")
    }
    if let least = expect.rowCountMin, rowCount < least {
      broken.append("\(source.name): \(rowCount) rows, at least \(least) expected")
    }
    if let most = expect.rowCountMax, rowCount > most {
      broken.append("\(source.name): \(rowCount) rows, at most \(most) expected")
    }
    for (name, share) in expect.filled.sorted(by: { $0.key < $1.key }) {
      let found = used == 0 ? 0 : Double(filledCounts[name, default: 0]) / Double(used)
      if found < share {
        broken.append(
          "\(source.name): \(name) is filled in \(filledCounts[name, default: 0]) of \(used) rows, "
            + "a share of at least \(share) expected")
      }
    }
    return broken
  }
}
