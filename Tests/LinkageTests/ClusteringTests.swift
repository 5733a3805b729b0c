import Bytes
import Records
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

  private func links(_ edges: [(UInt32, UInt32, Int32)]) -> Links {
    var links = Links(comparisonCount: 0)
    for (left, right, bits) in edges {
      links.lefts.append(left)
      links.rights.append(right)
      links.weights.append(bits * 1_024)
      links.probabilities.append(probability(ofLogOdds: Double(bits)))
      links.rules.append(0)
      links.judgements.append(nil)
    }
    return links
  }

  private func clusters(
    _ records: LinkageRecords, _ edges: [(UInt32, UInt32, Int32)],
    _ adjust: (inout LinkageSettings) -> Void = { _ in }
  ) -> Clustering {
    var settings = LinkageSettings(group: .organization)
    adjust(&settings)
    return Clustering(records, links(edges), settings, weightMin: 2 * 1_024)
  }

  @Test("links above the threshold are closed, those below are not")
  func closure() {
    let result = clusters(records(5), [(0, 1, 5), (1, 2, 4), (3, 4, 1)])
    #expect(result.clusters == [0, 0, 0, 3, 4])
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

  @Test("a single weak link between two firm groups is taken out")
  func bridge() {
    let firm: [(UInt32, UInt32, Int32)] = [
      (0, 1, 15), (1, 2, 15), (0, 2, 14), (3, 4, 15), (4, 5, 15), (3, 5, 14),
    ]
    #expect(clusters(records(6), firm + [(2, 3, 3)]).clusters == [0, 0, 0, 3, 3, 3])
    #expect(clusters(records(6), firm + [(2, 3, 13)]).clusters == [0, 0, 0, 0, 0, 0])
  }

  @Test("a giant is taken apart at a higher threshold")
  func giant() {
    var edges: [(UInt32, UInt32, Int32)] = []
    for record in 0..<29 as Range<UInt32> {
      edges.append((record, record + 1, record % 5 == 4 ? 3 : 12))
    }
    let result = clusters(records(30), edges) { $0.clusterSizeMax = 10 }
    #expect(result.clusters == (0..<30).map { UInt32($0 / 5 * 5) })
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
