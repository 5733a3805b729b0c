import Bytes
import Records
import Synchronization
import TestSupport
import Testing

@testable import Linkage

@Suite("Linkage") struct LinkTests {
  @Test("persons are found again, with the same bytes on any threads and in any order of rows")
  func deterministic() throws {
    let (rows, entity) = syntheticPersons(count: 400, seed: 41)
    var settings = LinkageSettings(group: .person)
    var first: LinkageResult?
    for threads in 1...3 {
      settings.threadCount = threads
      var random = SeededGenerator(seed: UInt64(threads))
      let records = linkageRecords(rows.shuffled(using: &random), personFields)
      let result = try link(records, settings)
      if let first {
        #expect(result.links == first.links)
        #expect(result.clusters == first.clusters)
        #expect(result.model == first.model)
        let json = try result.model.json()
        #expect(try first.model.json() == json)
      } else {
        first = result
        let truth = (0..<records.count).map { entity[records.recordIDs[$0]].map(UInt32.init) }
        let quality = evaluate(clusters: result.clusters, truth: truth)
        #expect(quality.pairF1 > 0.93, "\(quality)")
      }
    }
  }

  @Test("a model that is written, read and handed in again gives the same links")
  func frozenModel() throws {
    let (rows, _) = syntheticPersons(count: 200, seed: 42)
    let records = linkageRecords(rows, personFields)
    var settings = LinkageSettings(group: .person)
    let trained = try link(records, settings)
    settings.model = try LinkageModel(json: try trained.model.json())
    let frozen = try link(records, settings)
    #expect(frozen.links == trained.links)
    #expect(frozen.clusters == trained.clusters)
    settings.compare = [ComparisonSettings(property: "country", kind: .exact)]
    #expect(throws: LinkageError.foreignModel(property: "country")) { try link(records, settings) }
  }

  @Test("texts of a group of its own are linked alike however their values were numbered")
  func valueNumbers() throws {
    let (rows, _) = syntheticPersons(count: 300, seed: 77)
    let plain = linkageRecords(rows, [("name", .name), ("address", .address)])
    let renumbered = plain.withValuesRenumbered(seed: 78)
    let settings = LinkageSettings(group: .own("Title"))
    let (one, other) = (try link(plain, settings), try link(renumbered, settings))
    #expect(one.links == other.links && one.links.count > 0)
    #expect(one.clusters == other.clusters)
    #expect(try one.model.json() == other.model.json())
  }

  @Test("rules without a comparison link nothing")
  func noComparison() throws {
    var settings = LinkageSettings(group: .person)
    settings.block = [try BlockingRule.parse(keys: ["name"])]
    settings.compare = []
    let records = linkageRecords(syntheticPersons(count: 60, seed: 79).0, personFields)
    #expect(try link(records, settings).statistics.linkCount == 0)
  }

  @Test("a linkage that is no longer wanted ends where it asks next")
  func cancelled() throws {
    let records = linkageRecords(syntheticPersons(count: 200, seed: 44).rows, personFields)
    let settings = LinkageSettings(group: .person)
    final class Questions: Sendable { let count = Atomic<Int>(0) }
    /// How often it asks where it is told to stop from some question on.
    func questionCount(until last: Int) throws -> Int {
      let questions = Questions()
      do {
        _ = try link(
          records, settings,
          isCancelled: { questions.count.add(1, ordering: .relaxed).oldValue >= last })
        #expect(last == .max)
      } catch LinkageError.cancelled {
        #expect(last < .max)
      }
      return questions.count.load(ordering: .relaxed)
    }
    let count = try questionCount(until: .max)
    #expect(count >= 7)
    for last in 0..<count { #expect(try questionCount(until: last) > last) }
  }

  @Test("an explanation adds up to the weight of the link, and says why others were never compared")
  func explanation() throws {
    let (rows, _) = syntheticPersons(count: 200, seed: 43)
    let records = linkageRecords(rows, personFields)
    let settings = LinkageSettings(group: .person)
    let result = try link(records, settings)
    for index in stride(from: 0, to: result.links.count, by: 17) {
      let pair = try explain(
        result.links.lefts[index], result.links.rights[index], records, result.model, settings)
      #expect(pair.totalWeight * 1_024 == Double(result.links.weights[index]))
      let steps = pair.steps.reduce(pair.priorWeight + pair.kinWeight) {
        $0 + $1.weight + $1.rarityAdjustment
      }
      #expect(abs(steps - pair.totalWeight) < 1e-9)
      #expect(pair.isCompared && pair.proposal.hasPrefix("proposed by"))
    }
    let linked = Set(zip(result.links.lefts, result.links.rights).map { $0.0 << 16 | $0.1 })
    let blocking = try Blocking(records, settings)
    let apart = (1..<UInt32(records.count)).first {
      !linked.contains($0) && blocking.firstRule(0, $0) == nil && blocking.isAdmissible(0, $0)
    }
    let other = try #require(apart)
    let pair = try explain(0, other, records, result.model, settings)
    #expect(!pair.isCompared)
    #expect(pair.proposal.hasPrefix("never compared"))
  }

  @Test("a rare name links across legal forms, a common word does not, and look-alikes stay apart")
  func organizations() throws {
    var random = SeededGenerator(seed: 44)
    let common = ["global", "bank", "energy", "technologies", "minerals", "culture", "media"]
    var rows: [TestRecord] = []
    for number in 0..<1_500 {
      let letters = (0..<7).map { _ in
        String(UnicodeScalar(UInt8.random(in: 0x61...0x7A, using: &random)))
      }
      let name =
        "\(letters.joined()) \(common.randomElement(using: &random) ?? "")"
        + (number % 3 == 0 ? " \(common.randomElement(using: &random) ?? "")" : "") + "\u{1F}ltd"
      for source in ["a", "b"] where source == "a" || number % 3 == 0 {
        rows.append(
          TestRecord(
            "\(source)-\(number)", source,
            ["name": [name], "country": [["cn", "us", "de"][number % 3]]]))
      }
    }
    func add(_ id: String, _ source: String, _ name: String, _ country: String?) {
      rows.append(
        TestRecord(id, source, ["name": [name], "country": country.map { [$0] } ?? []]))
    }
    add("hik1", "a", "hangzhou hikvision digital technology\u{1F}co ltd", "cn")
    add("hik2", "b", "hangzhou hikvision digital technology\u{1F}ltd", nil)
    add("hua1", "a", "huawei technologies\u{1F}co ltd", "cn")
    add("hua2", "b", "huawei culture\u{1F}co ltd", "cn")
    add("boc1", "a", "bank of china\u{1F}ltd", "cn")
    add("boc2", "b", "bank of communications\u{1F}ltd", "cn")
    add("ten1", "a", "tencent holdings\u{1F}ltd", "cn")
    add("ten2", "b", "tencent music entertainment group\u{1F}", "cn")
    add("alp1", "a", "alphabet\u{1F}inc", "us")
    add("alp2", "b", "alphabet energy\u{1F}inc", "us")
    let records = linkageRecords(rows, [("name", .name), ("country", .country)])
    let result = try link(records, LinkageSettings(group: .organization))
    func cluster(_ id: String) -> UInt32 {
      let index = (0..<records.count).first { records.recordIDs[$0] == id }
      return result.clusters[index ?? 0]
    }
    #expect(cluster("hik1") == cluster("hik2"))
    for pair in ["hua", "boc", "ten", "alp"] {
      #expect(cluster(pair + "1") != cluster(pair + "2"), "\(pair)")
    }
  }
}
