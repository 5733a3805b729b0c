import Bytes

extension Blocking {
  /// Sources that list an entity once, as far as the data show: next to no matches inside, and many
  /// across sources.
  ///
  /// Only two sources are looked at: among many, one wrong finding breaks chains of right links.
  ///
  /// A source with a few accidental look-alikes still qualifies; one with duplicates, such as a list
  /// of securities where a company has several, does not.
  func sourcesWithoutDuplicates(
    _ comparer: PairComparer, _ model: LinkageModel, _ settings: LinkageSettings
  ) -> Set<String> {
    let records = comparer.records
    guard records.sourceNames.count == 2 else { return [] }
    let linkWeight = quantizedWeight(logOdds(ofProbability: 0.5))
    let scorer = PairScorer(
      comparer: comparer, model: CompiledModel(model), weightMin: linkWeight)
    let sourceOfRecord = self.sourceOfRecord
    let linked = candidateResults(threadCount: settings.threadCount) { scorer.links($0) }
    // The best match of each record in its own source, and in others.
    var ownBest = [Int32](repeating: .min, count: records.count)
    var otherBest = ownBest
    for links in linked {
      for index in 0..<links.count {
        let left = Int(links.lefts[index])
        let right = Int(links.rights[index])
        let weight = links.weights[index]
        if sourceOfRecord[left] == sourceOfRecord[right] {
          ownBest[left] = max(ownBest[left], weight)
          ownBest[right] = max(ownBest[right], weight)
        } else {
          otherBest[left] = max(otherBest[left], weight)
          otherBest[right] = max(otherBest[right], weight)
        }
      }
    }
    // Of records with a partner elsewhere a look-alike that is weaker is no duplicate. Of the others,
    // many look like one another without being one: more of them may.
    var twins = [Int](repeating: 0, count: records.sourceNames.count)
    var partners = twins
    var lonelyTwins = twins
    var lonely = twins
    for record in 0..<records.count {
      let source = Int(sourceOfRecord[record])
      if otherBest[record] > .min {
        partners[source] += 1
        if ownBest[record] >= otherBest[record] { twins[source] += 1 }
      } else {
        lonely[source] += 1
        if ownBest[record] > .min { lonelyTwins[source] += 1 }
      }
    }
    var names: Set<String> = []
    for source in twins.indices
    where partners[source] >= 20 && twins[source] * 12 <= partners[source]
      && lonelyTwins[source] * 6 <= lonely[source]
    {
      names.insert(records.sourceNames[source])
    }
    return names
  }
}
