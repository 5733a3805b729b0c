import Bytes
import Records
import TestSupport
import Testing

@testable import Linkage

@Suite("Clustering") struct ClusteringTests {
  private func records(
    _ count: Int, sources: [String] = ["a"], numbers: [Int: String] = [:]
  ) -> LinkageRecords {
    linkageRecords(
      (0..<count).map { index in
        TestRecord(
          "r\(100 + index)", sources[index % sources.count],
          ["leiCode": numbers[index].map { [$0] } ?? []])
      }, [("leiCode", .identifier)])
  }

  private func links(_ edges: [(UInt32, UInt32, Int32)], _ settings: LinkageSettings) -> Links {
    var links = Links(comparisonCount: 0)
    func add(_ left: UInt32, _ right: UInt32, _ bits: Int32, _ verdict: Verdict?) {
      links.lefts.append(left)
      links.rights.append(right)
      links.weights.append(bits * 1_024)
      links.rules.append(0)
      links.judgements.append(verdict)
    }
    for (left, right, bits) in edges { add(left, right, bits, nil) }
    for judgement in settings.judgements {
      add(judgement.left, judgement.right, -9, judgement.verdict)
    }
    return links
  }

  /// - Parameter others: The weight, in bits, of pairs that are no edge.
  private func clusters(
    _ records: LinkageRecords, _ edges: [(UInt32, UInt32, Int32)], others: Int32 = -2,
    _ adjust: (inout LinkageSettings) -> Void = { _ in }
  ) -> Clustering {
    var settings = LinkageSettings(group: .organization)
    adjust(&settings)
    let made = links(edges, settings)
    let thresholds = ExclusiveThresholds(records, made, settings, prior: 0.001)
      .with(weightMin: 2 * 1_024)
    return Clustering(records, made, settings, thresholds) {
      lefts, _ in lefts.map { _ in others * 1_024 }
    }
  }

  @Test("links above the threshold are closed, those below are not")
  func closure() {
    let result = clusters(records(5), [(0, 1, 5), (1, 2, 4), (3, 4, 1)])
    #expect(result.clusters == [0, 0, 0, 3, 4])
  }

  @Test("components hold what reaches each other, in order", arguments: 0..<20 as Range<UInt64>)
  func components(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...30, using: &random)
    var links = Links(comparisonCount: 0)
    for _ in 0..<(count < 2 ? 0 : Int.random(in: 0...20, using: &random)) {
      let left = UInt32.random(in: 0..<UInt32(count - 1), using: &random)
      links.lefts.append(left)
      links.rights.append(UInt32.random(in: (left + 1)..<UInt32(count), using: &random))
    }
    let edges = (0..<UInt32(links.count)).filter { _ in Bool.random(using: &random) }
    // Each record is named after the least one that it reaches, step by step.
    var names = Array(0..<UInt32(count))
    for _ in 0..<count {
      for edge in edges {
        let (left, right) = (Int(links.lefts[Int(edge)]), Int(links.rights[Int(edge)]))
        let least = min(names[left], names[right])
        (names[left], names[right]) = (least, least)
      }
    }
    let found = LinkedComponents(links, edges, recordCount: count)
    let several = Set(edges.map { names[Int(links.lefts[Int($0)])] }).sorted()
    #expect(found.count == several.count)
    for (component, name) in several.enumerated() {
      #expect(
        Array(found.members[found.memberRange(component)])
          == (0..<UInt32(count)).filter { names[Int($0)] == name })
      #expect(
        Array(found.edges[found.edgeRange(component)])
          == edges.filter { names[Int(links.lefts[Int($0)])] == name })
    }
  }

  @Test("two values of a unique field never meet, not even through a third record")
  func uniqueField() {
    let result = clusters(
      records(3, numbers: [0: "X", 2: "Y"]), [(0, 1, 5), (1, 2, 4)]
    ) { $0.uniqueFields = ["leiCode"] }
    #expect(result.clusters == [0, 0, 2])
    #expect(
      result.refused == [
        RefusedMerge(left: 1, right: 2, reason: .uniqueField(name: "leiCode"))
      ])
  }

  @Test("judgements win over weights, and a negative one over what closure would do")
  func judgements() {
    let result = clusters(records(5), [(0, 1, 9), (1, 2, 9)]) {
      $0.judgements = [
        PairJudgement(left: 0, right: 2, verdict: .negative),
        PairJudgement(left: 4, right: 3, verdict: .positive),
      ]
    }
    #expect(result.clusters == [0, 0, 2, 3, 3])
  }

  @Test("a source that lists an entity once gives it its best match only")
  func exclusive() {
    // Records 0 and 2 are of source a, 1 and 3 of b.
    let result = clusters(
      records(4, sources: ["a", "b"]), [(0, 1, 5), (1, 2, 9), (0, 3, 4)]
    ) { $0.exclusiveSources = ["a"] }
    #expect(result.clusters == [0, 1, 1, 0])
  }

  @Test("a link between two firm groups whose records contradict each other joins nothing")
  func bridge() {
    let firm: [(UInt32, UInt32, Int32)] = [
      (0, 1, 15), (1, 2, 15), (0, 2, 14), (3, 4, 15), (4, 5, 15), (3, 5, 14),
    ]
    let apart = clusters(records(6), firm + [(2, 3, 9)], others: -9)
    #expect(apart.clusters == [0, 0, 0, 3, 3, 3])
    #expect(apart.refused == [RefusedMerge(left: 2, right: 3, reason: .weakBridge)])
    #expect(
      clusters(records(6), firm + [(2, 3, 9)], others: -2).clusters == [0, 0, 0, 0, 0, 0])
  }

  @Test("a record that fits two entities equally well, which are not one, stays alone")
  func ambiguous() {
    let edges: [(UInt32, UInt32, Int32)] = [(0, 1, 15), (3, 4, 15), (1, 2, 5), (2, 3, 5)]
    let even = clusters(records(5), edges + [(0, 2, 5), (2, 4, 5)], others: -9)
    #expect(even.clusters == [0, 0, 2, 3, 3])
    #expect(even.refused.map(\.reason) == [.ambiguous, .ambiguous])
    let clear = clusters(records(5), edges + [(0, 2, 8), (2, 4, 5)], others: -9)
    #expect(clear.clusters == [0, 0, 0, 3, 3])
  }

  @Test("a cluster beyond the limit is kept where all of its records agree with each other")
  func large() {
    let edges = (0..<30).flatMap { left in
      ((left + 1)..<30).map { (UInt32(left), UInt32($0), Int32(4)) }
    }
    let result = clusters(records(30), edges) { $0.clusterSizeMax = 10 }
    #expect(Set(result.clusters).count == 1)
    let weak = edges.map { ($0.0, $0.1, Int32(2)) }
    let parted = clusters(records(30), weak) { $0.clusterSizeMax = 10 }
    #expect(Dictionary(grouping: parted.clusters) { $0 }.values.allSatisfy { $0.count <= 10 })
  }

  @Test("no cluster grows beyond its limit by a chain of links")
  func giant() {
    let edges = (0..<29).map { (UInt32($0), UInt32($0 + 1), Int32(12)) }
    let result = clusters(records(30), edges) { $0.clusterSizeMax = 10 }
    let sizes = Dictionary(grouping: result.clusters) { $0 }.values.map(\.count)
    #expect(sizes.max() ?? 0 <= 10)
    #expect(result.refused.contains { $0.reason == .tooLarge })
  }

  @Test("groups are the best ones by average weight", arguments: 1...60 as ClosedRange<UInt64>)
  func slowTwin(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 3...16, using: &random)
    let kindCount = Int.random(in: 1...4, using: &random)
    var weights: [[Int32]] = Array(repeating: Array(repeating: 0, count: count), count: count)
    var edges: [(UInt32, UInt32, Int32)] = []
    for left in 0..<count {
      for right in (left + 1)..<count {
        let isSame = left % kindCount == right % kindCount
        weights[left][right] = Int32.random(in: isSame ? -3...15 : -15...5, using: &random)
        if weights[left][right] >= 2 {
          edges.append((UInt32(left), UInt32(right), weights[left][right]))
        }
      }
    }
    let settings = LinkageSettings(group: .organization)
    let table = weights
    let made = links(edges, settings)
    let thresholds = ExclusiveThresholds(records(count), made, settings, prior: 0.001)
      .with(weightMin: 2 * 1_024)
    let result = Clustering(records(count), made, settings, thresholds) { lefts, rights in
      zip(lefts, rights).map { table[Int($0)][Int($1)] * 1_024 }
    }
    // The twin: all groups afresh in every round.
    var groups = (0..<count).map { [$0] }
    while true {
      var best: (average: Double, one: Int, other: Int)?
      for one in groups.indices {
        for other in (one + 1)..<max(groups.count, one + 1) {
          let pairs = groups[one].flatMap { left in
            groups[other].map { table[min(left, $0)][max(left, $0)] }
          }
          let average =
            pairs.reduce(0.0) { $0 + Double(min(max($1, -10), 10)) } / Double(pairs.count)
          guard pairs.contains(where: { $0 >= 2 }), average * 1_024 >= Agglomeration.averageMin
          else { continue }
          if best.map({ average > $0.average }) ?? true { best = (average, one, other) }
        }
      }
      guard let best else { break }
      groups[best.one] = (groups[best.one] + groups[best.other]).sorted()
      groups.remove(at: best.other)
    }
    guard !result.refused.contains(where: { $0.reason == .ambiguous }) else { return }
    var expected = [UInt32](repeating: 0, count: count)
    for group in groups { for member in group { expected[member] = UInt32(group[0]) } }
    #expect(result.clusters == expected)
  }

  /// Components of two to twenty records each, linked at random; the rest of their pairs weigh what a hash says.
  private struct RandomComponents {
    private(set) var count = 0
    private(set) var ranges: [Range<UInt32>] = []
    private(set) var edges: [[(UInt32, UInt32, Int32)]] = []
    private(set) var judgements: [[PairJudgement]] = []

    init(_ random: inout SeededGenerator) {
      for _ in 0..<40 {
        let range = UInt32(count)..<UInt32(count + Int.random(in: 2...20, using: &random))
        let density = Double.random(in: 0.1...1, using: &random)
        var edges: [(UInt32, UInt32, Int32)] = []
        var judgements: [PairJudgement] = []
        for left in range {
          for right in range where right > left {
            let chance = Double.random(in: 0...1, using: &random)
            if chance < density {
              edges.append((left, right, Int32.random(in: 2...15, using: &random)))
            } else if chance > 0.98 {
              judgements.append(
                PairJudgement(
                  left: left, right: right, verdict: chance > 0.99 ? .positive : .negative))
            }
          }
        }
        self.ranges.append(range)
        self.edges.append(edges)
        self.judgements.append(judgements)
        count += range.count
      }
    }
  }

  private func clusters(
    _ records: LinkageRecords, _ edges: [(UInt32, UInt32, Int32)], hashedWith seed: UInt64,
    _ settings: LinkageSettings
  ) -> Clustering {
    let made = links(edges, settings)
    let thresholds = ExclusiveThresholds(records, made, settings, prior: 0.001)
      .with(weightMin: 2 * 1_024)
    return Clustering(records, made, settings, thresholds) { lefts, rights in
      zip(lefts, rights).map { left, right in
        Int32(mixed(UInt64(left) << 32 | UInt64(right), seed) % 16) * 1_024 - 12 * 1_024
      }
    }
  }

  @Test("components do not know of each other", arguments: 1...12 as ClosedRange<UInt64>)
  func independence(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let made = RandomComponents(&random)
    let numbers = (0..<made.count).map { _ in
      ["X", "Y", nil, nil].randomElement(using: &random) ?? nil
    }
    let table = records(
      made.count, numbers: numbers.enumerated().reduce(into: [:]) { $0[$1.offset] = $1.element })
    var settings = LinkageSettings(group: .organization)
    settings.clusterSizeMax = seed % 3 == 0 ? 5 : 200
    if seed % 2 == 0 { settings.uniqueFields = ["leiCode"] }
    let isJudged = seed % 4 > 1
    settings.judgements = isJudged ? made.judgements.flatMap { $0 } : []
    let all = clusters(table, made.edges.flatMap { $0 }, hashedWith: seed, settings)
    var refused: [RefusedMerge] = []
    for (part, range) in made.ranges.enumerated() {
      settings.judgements = isJudged ? made.judgements[part] : []
      let alone = clusters(table, made.edges[part], hashedWith: seed, settings)
      for record in range {
        #expect(all.clusters[Int(record)] == alone.clusters[Int(record)])
      }
      refused += alone.refused
    }
    #expect(all.refused == refused)
  }

  @Test("to stop early changes nothing", arguments: 1...20 as ClosedRange<UInt64>)
  func earlyStop(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let made = RandomComponents(&random)
    let table = records(made.count + 2)
    var settings = LinkageSettings(group: .organization)
    settings.clusterSizeMax = seed % 3 == 0 ? 8 : 200
    let short = clusters(table, made.edges.flatMap { $0 }, hashedWith: seed, settings)
    // Where anything at all is forbidden, groups are merged to the end.
    settings.judgements = [
      PairJudgement(
        left: UInt32(made.count), right: UInt32(made.count + 1), verdict: .negative)
    ]
    let whole = clusters(table, made.edges.flatMap { $0 }, hashedWith: seed, settings)
    #expect(short.clusters == whole.clusters)
    #expect(short.refused == whole.refused)
    #expect(Set(short.clusters).count > made.ranges.count)
  }

  @Test("a component of thousands is parted at its weakest links")
  func thousands() {
    // Threes of firm links, each tied to the next by a weak one.
    var edges: [(UInt32, UInt32, Int32)] = []
    for first in stride(from: UInt32(0), to: 2_100, by: 3) {
      edges += [(first, first + 1, 12), (first, first + 2, 12), (first + 1, first + 2, 12)]
      if first < 2_097 { edges.append((first + 2, first + 3, 2)) }
    }
    let result = clusters(records(2_100), edges)
    #expect(result.clusters == (0..<2_100).map { UInt32($0 / 3 * 3) })
    #expect(result.refused.count == 699)
    #expect(result.refused.allSatisfy { $0.reason == .tooLarge })
  }

  @Test("evaluation counts pairs, elements and whole clusters")
  func evaluation() {
    let quality = evaluate(clusters: [0, 0, 0, 3, 4, 9], truth: [1, 1, 2, 2, 5, nil])
    #expect(quality.truePairCount == 2)
    #expect(quality.foundPairCount == 3)
    #expect(abs(quality.pairPrecision - 1.0 / 3) < 1e-12)
    #expect(quality.pairRecall == 0.5)
    #expect(quality.exactClusterShare == 0)
    #expect(abs(quality.bCubedRecall - (1 + 1 + 0.5 + 0.5 + 1) / 5) < 1e-12)
    let perfect = evaluate(clusters: [0, 0, 2], truth: [7, 7, 8])
    #expect(perfect.pairF1 == 1 && perfect.bCubedF1 == 1 && perfect.exactClusterShare == 1)
  }
}
