import Bytes

extension PairComparer {
  var hasWhole: Bool { comparisons.contains { $0.settings.kind == .whole } }
}

extension Blocking {
  /// Sources that list an entity once, as told by all that their records say: next to no record has
  /// a near copy in its own source, while many are the best partner of their best partner elsewhere.
  ///
  /// What the weights of single answers say is not asked: before the right pairs are known they may
  /// take two models of one maker for one product.
  func sourcesWithoutCopies(
    _ comparer: PairComparer, _ settings: LinkageSettings
  ) -> Set<String> {
    let records = comparer.records
    guard records.sourceNames.count == 2,
      let whole = comparer.comparisons.firstIndex(where: { $0.settings.kind == .whole })
    else { return [] }
    let levels = WholeComparison.definition.levels
    let sourceOfRecord = self.sourceOfRecord
    // Of each record the best partner elsewhere, and whether there is a copy in its own source.
    let found = candidateResults(threadCount: settings.threadCount) { pairs in
      let (lefts, rights) = (pairs.lefts, pairs.rights)
      var memory = comparer.takeMemory()
      var column: [UInt32] = []
      var kept: [(left: UInt32, right: UInt32, rank: UInt32)] = []
      var start = 0
      while start < lefts.count {
        let end = min(start + PairComparer.batchSize, lefts.count)
        let (someLefts, someRights) = (Array(lefts[start..<end]), Array(rights[start..<end]))
        comparer.fill(
          whole, someLefts, someRights, count: end - start, &memory, into: &column)
        for pair in 0..<(end - start) {
          let evidence = Evidence(rank: column[pair])
          let isWithin =
            sourceOfRecord[Int(someLefts[pair])] == sourceOfRecord[Int(someRights[pair])]
          guard isWithin ? evidence.level == 0 : Int(evidence.level) < levels.count - 1 else {
            continue
          }
          kept.append((someLefts[pair], someRights[pair], column[pair]))
        }
        start = end
      }
      comparer.returnMemory(memory)
      return kept
    }
    var hasCopy = [Bool](repeating: false, count: records.count)
    var best = [(rank: UInt32, other: UInt32)](repeating: (.max, 0), count: records.count)
    for pair in found.joined() {
      if sourceOfRecord[Int(pair.left)] == sourceOfRecord[Int(pair.right)] {
        hasCopy[Int(pair.left)] = true
        hasCopy[Int(pair.right)] = true
        continue
      }
      for (one, other) in [(pair.left, pair.right), (pair.right, pair.left)]
      where (pair.rank, other) < (best[Int(one)].rank, best[Int(one)].other) {
        best[Int(one)] = (pair.rank, other)
      }
    }
    // Asked of records that have such a partner: what is found nowhere else may repeat itself.
    var partnered = [Int](repeating: 0, count: records.sourceNames.count)
    var copies = partnered
    for record in 0..<records.count {
      let partner = best[record]
      guard partner.rank != .max, best[Int(partner.other)].rank != .max,
        best[Int(partner.other)].other == UInt32(record)
      else { continue }
      partnered[Int(sourceOfRecord[record])] += 1
      if hasCopy[record] { copies[Int(sourceOfRecord[record])] += 1 }
    }
    guard partnered.allSatisfy({ $0 >= 20 }) else { return [] }
    return Set(
      records.sourceNames.indices.filter { copies[$0] * 10 <= partnered[$0] }
        .map { records.sourceNames[$0] })
  }
}
