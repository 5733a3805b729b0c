import Bytes
import Linkage
import Records
import StageEngine

/// How well the published night agrees with the truth.
package struct TruthEvaluation {
  /// Precision and recall with their harmonic mean.
  package struct Score: Sendable, Hashable {
    package let precision: Double
    package let recall: Double
    package var f1: Double { harmonicMean(precision, recall) }
  }

  /// What was measured.
  package struct Result: Sendable {
    /// "pairs", "judged pairs" or "clusters".
    package let kind: String
    package let pairs: Score
    package let truePairCount: Int
    package let foundPairCount: Int
    /// Nil where only some pairs were judged.
    package let bCubed: Score?
    /// The share of entities of several records that are exactly one cluster; nil like `bCubed`.
    package let exactClusters: Double?
    /// The share of true pairs that blocking proposes.
    package let pairsCompleteness: Double
    /// The share of all pairs that blocking spares.
    package let reductionRatio: Double
    package let candidateCount: Int
    /// Ids of the truth that no record has: how many, and the first few.
    package let missingCount: Int
    package let missing: [String]
  }

  private let tasks: PipelineTasks
  private let workspace: String
  private let recordIDs: [String]
  private let entities: [String]
  /// For each record the place of its source in the pipeline file.
  private let sources: [Int]
  private let recordsOfKey: [String: [Int]]
  private let recordOfID: [String: Int]

  package init(_ tasks: PipelineTasks, workspace: String) throws {
    self.tasks = tasks
    self.workspace = workspace
    let night = try NightReading(workspace: workspace)
    let table = try night.table("records", columns: ["record_id", "entity_id", "source", "key"])
    let order = tasks.pipeline.sources.map(\.name)
    var ids: [String] = []
    var entities: [String] = []
    var sources: [Int] = []
    var ofKey: [String: [Int]] = [:]
    var ofID: [String: Int] = [:]
    for row in 0..<table.rowCount {
      // Articles are no entity's.
      guard let id = table.text("record_id", row), let entity = table.text("entity_id", row) else {
        continue
      }
      if let key = table.text("key", row) { ofKey[key, default: []].append(ids.count) }
      ofID[id] = ids.count
      ids.append(id)
      entities.append(entity)
      sources.append(table.text("source", row).flatMap { order.firstIndex(of: $0) } ?? order.count)
    }
    for key in ofKey.keys { ofKey[key]?.sort { (sources[$0], ids[$0]) < (sources[$1], ids[$1]) } }
    recordIDs = ids
    self.entities = entities
    self.sources = sources
    recordsOfKey = ofKey
    recordOfID = ofID
  }

  /// Measures against a truth file.
  ///
  /// - Throws: `TruthError` for a file that is none, or that names no record of the night.
  package func evaluate(truth path: String, threadCount: Int) throws -> Result {
    var misses = Misses()
    switch try TruthFile(path: path).content {
    case .clusters(let rows):
      let found = rows.map { row in misses.noting(row.record, record(row.record)) }
      try misses.check(rows.count, path)
      return try clusters(rows.map(\.entity), found, misses, threadCount)
    case .pairs(let pairs):
      let found = pairs.map { resolved($0, &misses) }
      try misses.check(pairs.count * 2, path)
      return try self.pairs(found, misses, threadCount)
    case .judged(let judged):
      let found = judged.map { (pair: resolved($0.pair, &misses), isTrue: $0.isTrue) }
      try misses.check(judged.count * 2, path)
      return try self.judged(found, misses, threadCount)
    }
  }

  /// Ids of the truth that no record has.
  private struct Misses {
    var count = 0
    var first: [String] = []
    private var seen = Set<String>()

    mutating func noting(_ id: String, _ record: Int?) -> Int? {
      if record == nil, seen.insert(id).inserted {
        count += 1
        if first.count < 5 { first.append(id) }
      }
      return record
    }

    func check(_ idCount: Int, _ file: String) throws(TruthError) {
      if let example = first.first, seen.count >= idCount {
        throw .noneKnown(file: file, example: example)
      }
    }
  }

  private typealias RecordPair = (left: Int?, right: Int?)

  /// A record by its full id or its key; a key of several sources means the first of them.
  private func record(_ id: String) -> Int? { recordOfID[id] ?? recordsOfKey[id]?.first }

  /// A key of several sources stands for the first one on the left, for the next one on the right.
  private func resolved(_ pair: TruthFile.Pair, _ misses: inout Misses) -> RecordPair {
    let left = misses.noting(pair.left, record(pair.left))
    var right = misses.noting(pair.right, record(pair.right))
    if let left, recordOfID[pair.right] == nil, let all = recordsOfKey[pair.right], all.count > 1 {
      right = all.first { sources[$0] != sources[left] } ?? right
    }
    return (left, right)
  }

  private func isTogether(_ pair: RecordPair) -> Bool {
    guard let left = pair.left, let right = pair.right else { return false }
    return entities[left] == entities[right]
  }

  // MARK: The three kinds of truth

  private func clusters(
    _ truth: [String], _ found: [Int?], _ misses: Misses, _ threadCount: Int
  ) throws -> Result {
    var entityLabels = Labels()
    var clusterLabels = Labels()
    var trueLabels: [UInt32?] = []
    var foundLabels: [UInt32] = []
    var members: [String: [Int]] = [:]
    for (place, entity) in truth.enumerated() {
      trueLabels.append(entityLabels.label(entity))
      // A record that is missing from the night is alone.
      let cluster = found[place].map { entities[$0] } ?? "missing \(place)"
      foundLabels.append(clusterLabels.label(cluster))
      if let record = found[place] { members[entity, default: []].append(record) }
    }
    var pairs: [(Int, Int)] = []
    for entity in members.keys.sorted() {
      let records = members[entity] ?? []
      for (place, one) in records.enumerated() {
        for other in records[(place + 1)...] { pairs.append((one, other)) }
      }
    }
    let score = ClusterEvaluation(clusters: foundLabels, truth: trueLabels)
    return try result(
      "clusters", Score(precision: score.pairPrecision, recall: score.pairRecall),
      trueCount: score.truePairCount, foundCount: score.foundPairCount, score, pairs, misses,
      threadCount)
  }

  private func pairs(
    _ truth: [RecordPair], _ misses: Misses, _ threadCount: Int
  ) throws -> Result {
    let known = truth.compactMap { pair -> (Int, Int)? in
      guard let left = pair.left, let right = pair.right else { return nil }
      return (left, right)
    }
    // What counts as found: pairs between the sources that the truth is about.
    var kinds = Set<[Int]>()
    for (left, right) in known { kinds.insert([sources[left], sources[right]].sorted()) }
    var countOf: [String: [Int: Int]] = [:]
    for (place, entity) in entities.enumerated() {
      countOf[entity, default: [:]][sources[place], default: 0] += 1
    }
    var foundCount = 0
    for counts in countOf.values {
      for kind in kinds {
        let (one, other) = (counts[kind[0]] ?? 0, counts[kind[1]] ?? 0)
        foundCount += kind[0] == kind[1] ? one * (one - 1) / 2 : one * other
      }
    }
    let hits = truth.count(where: isTogether)
    let score = Score(
      precision: foundCount == 0 ? 1 : Double(hits) / Double(foundCount),
      recall: truth.isEmpty ? 1 : Double(hits) / Double(truth.count))
    let involved = Set(kinds.joined())
    return try result(
      "pairs", score, trueCount: truth.count, foundCount: foundCount,
      closure(known, involved: involved), known, misses, threadCount)
  }

  /// The clusters that true pairs make: what is paired with nothing is alone.
  private func closure(_ pairs: [(Int, Int)], involved: Set<Int>) -> ClusterEvaluation {
    var entitySets = DisjointSets(count: recordIDs.count)
    for (left, right) in pairs { entitySets.join(left, right) }
    var labels = Labels()
    let clusters = entities.map { labels.label($0) }
    let truth = recordIDs.indices.map {
      involved.contains(sources[$0]) ? UInt32(entitySets.root(of: $0)) : nil
    }
    return ClusterEvaluation(clusters: clusters, truth: truth)
  }

  private func judged(
    _ judged: [(pair: RecordPair, isTrue: Bool)], _ misses: Misses, _ threadCount: Int
  ) throws -> Result {
    let found = judged.filter { isTogether($0.pair) }
    let hits = found.count(where: \.isTrue)
    let trueCount = judged.count(where: \.isTrue)
    let known = judged.compactMap { entry -> (Int, Int)? in
      guard entry.isTrue, let left = entry.pair.left, let right = entry.pair.right else {
        return nil
      }
      return (left, right)
    }
    let score = Score(
      precision: found.isEmpty ? 1 : Double(hits) / Double(found.count),
      recall: trueCount == 0 ? 1 : Double(hits) / Double(trueCount))
    return try result(
      "judged pairs", score, trueCount: trueCount, foundCount: found.count, nil, known, misses,
      threadCount)
  }

  // MARK: Blocking

  private func result(
    _ kind: String, _ score: Score, trueCount: Int, foundCount: Int,
    _ clusters: ClusterEvaluation?, _ pairs: [(Int, Int)], _ misses: Misses, _ threadCount: Int
  ) throws -> Result {
    var proposedCount = 0
    var candidateCount = 0
    var admissibleCount = 0.0
    let folders = Artifacts(workspace: workspace)
    for group in tasks.groups {
      let stage = tasks.linkStage(group)
      let loaded = try stage.loader.load(folder: folders.folder)
      guard loaded.records.count > 1, !loaded.plan.isEmpty else { continue }
      var indices: [String: UInt32] = [:]
      for index in 0..<loaded.records.count {
        indices[loaded.records.recordIDs[index]] = UInt32(index)
      }
      let inGroup = pairs.compactMap { left, right -> (UInt32, UInt32)? in
        guard let one = indices[recordIDs[left]], let other = indices[recordIDs[right]] else {
          return nil
        }
        return (one, other)
      }
      let settings = try stage.settings(for: loaded, threadCount: threadCount)
      let blocking = try evaluateBlocking(loaded.records, settings, pairs: inGroup)
      proposedCount += blocking.isProposed.count { $0 }
      candidateCount += blocking.candidateCount
      admissibleCount += blocking.admissibleCount
    }
    return Result(
      kind: kind, pairs: score, truePairCount: trueCount, foundPairCount: foundCount,
      bCubed: clusters.map { Score(precision: $0.bCubedPrecision, recall: $0.bCubedRecall) },
      exactClusters: clusters?.exactClusterShare,
      pairsCompleteness: trueCount == 0 ? 1 : Double(proposedCount) / Double(trueCount),
      reductionRatio: admissibleCount == 0 ? 0 : 1 - Double(candidateCount) / admissibleCount,
      candidateCount: candidateCount, missingCount: misses.count, missing: misses.first)
  }
}

/// Names to dense labels, in the order in which they come.
private struct Labels {
  private var labels: [String: UInt32] = [:]

  mutating func label(_ name: String) -> UInt32 {
    if let known = labels[name] { return known }
    let label = UInt32(labels.count)
    labels[name] = label
    return label
  }
}
