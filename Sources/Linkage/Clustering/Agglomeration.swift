/// Takes one connected component apart into entities, or finds that it is one.
///
/// Average linkage over the match weights of all pairs of the component, those that no rule proposed
/// too: two groups become one only if a link holds between them and their records agree on average.
/// One mistaken link among many records that contradict each other joins nothing, so chains and
/// bridges fall apart by themselves.
///
/// Source: Hassanzadeh et al., "Framework for Evaluating Clustering Algorithms in Duplicate Detection",
/// PVLDB 2 (2009), doi:10.14778/1687627.1687771.
struct Agglomeration {
  let records: [UInt32]
  private(set) var refused: [RefusedMerge] = []
  /// For each place the place that names its group.
  private var group: [Int]

  /// Two groups whose pairs weigh less than this on average stay apart. Below zero: records of one
  /// entity differ here and there, and what is missing is no evidence.
  static let averageMin = -2.5 * Double(weightUnitsPerBit)
  /// Groups that together exceed the limit become one only if their pairs weigh this on average, a chance of
  /// 0.9: chains and hubs of mistaken links do not, a firm that files under one name for decades does.
  static let averageOfLargeMin = 3.2 * Double(weightUnitsPerBit)
  /// A record that fits two groups, neither better than the other by this, is ambiguous.
  private static let ambiguityMargin = 0.125 * Double(weightUnitsPerBit)
  private static let certainty = 6.0 * Double(weightUnitsPerBit)
  /// All pairs of larger components are not weighed: they are parted at a higher threshold first.
  private static let memberCountMax = 2_000

  init(
    members: [UInt32], edges: [UInt32], _ links: Links, _ thresholds: ExclusiveThresholds,
    _ constraints: MergeConstraints, _ weigh: PairWeigher,
    clusterSizeMax: Int
  ) {
    records = members
    group = Array(0..<members.count)
    if members.count > Agglomeration.memberCountMax {
      splitGiant(edges, links, thresholds, constraints, weigh, clusterSizeMax)
      return
    }
    if members.count == 2, let edge = edges.first {
      if let reason = constraints.obstacle(
        [records[0]], [records[1]], isJudged: links.judgements[Int(edge)] == .positive)
      {
        refused.append(RefusedMerge(left: records[0], right: records[1], reason: reason))
      } else {
        group[1] = 0
      }
      return
    }
    var open = OpenPairs()
    open.append(members.span, edges.span, links)
    let found = weigh(open.lefts, open.rights)
    if Agglomeration.isOne(
      members.span, edges.span, links, thresholds, constraints, found.span,
      clusterSizeMax: clusterSizeMax)
    {
      for place in group.indices { group[place] = 0 }
      return
    }
    var matrix = PairMatrix(members.span, edges.span, links, thresholds)
    matrix.fill(found.span)
    merge(&matrix, constraints, clusterSizeMax)
  }

  /// The same of a component whose pairs are known.
  init(
    _ matrix: consuming PairMatrix, _ constraints: borrowing MergeConstraints, clusterSizeMax: Int
  ) {
    records = matrix.records
    group = Array(0..<matrix.records.count)
    var matrix = matrix
    merge(&matrix, constraints, clusterSizeMax)
  }

  /// Whether all pairs of a component are weighed.
  static func needsMatrix(memberCount: Int) -> Bool { (3...memberCountMax).contains(memberCount) }

  /// For each record the one that names its group.
  var labels: [UInt32] { group.map { records[$0] } }

  /// Whether nothing can part a component: where no two records contradict each other no average does.
  ///
  /// - Parameter found: The weights of the pairs that no accepted link joins.
  static func isOne(
    _ members: Span<UInt32>, _ edges: Span<UInt32>, _ links: borrowing Links,
    _ thresholds: borrowing ExclusiveThresholds, _ constraints: borrowing MergeConstraints,
    _ found: Span<Int32>, clusterSizeMax: Int
  ) -> Bool {
    guard constraints.isEmpty else { return false }
    let least = members.count <= clusterSizeMax ? averageMin : averageOfLargeMin
    for place in found.indices where Double(found[place]) < least { return false }
    for place in edges.indices
    where Double(links.mergeWeight(Int(edges[place]), thresholds)) < least {
      return false
    }
    return true
  }

  private mutating func merge(
    _ matrix: inout PairMatrix, _ constraints: borrowing MergeConstraints, _ clusterSizeMax: Int
  ) {
    let count = records.count
    // Groups are named by their first place, and `group` tells the name of each place.
    /// How many places each group has; none once it has become part of another one.
    var sizes = [Int](repeating: 1, count: count)
    /// What speaks for making one group of two; a person's verdict more than anything.
    func value(_ one: Int, _ other: Int) -> Double {
      matrix.isJudged(one, other)
        ? .infinity
        : Double(matrix.sum(one, other)) / Double(sizes[one] * sizes[other])
    }
    /// The best partner of each group, where it has one.
    var best = [(average: Double, other: Int)?](repeating: nil, count: count)
    func search(_ one: Int) -> (average: Double, other: Int)? {
      var found: (average: Double, other: Int)?
      for other in 0..<count where other != one && sizes[other] > 0 && matrix.isLinked(one, other) {
        let value = value(one, other)
        if value >= Agglomeration.averageMin, found.map({ value > $0.average }) ?? true {
          found = (value, other)
        }
      }
      return found
    }
    for one in 0..<count { best[one] = search(one) }
    while true {
      var one = -1
      var bestAverage = 0.0
      for candidate in 0..<count where sizes[candidate] > 0 {
        guard let partner = best[candidate] else { continue }
        if one < 0 || partner.average > bestAverage {
          one = candidate
          bestAverage = partner.average
        }
      }
      guard one >= 0, let partner = best[one] else { break }
      let other = partner.other
      let (kept, gone) = (min(one, other), max(one, other))
      let reason =
        sizes[one] + sizes[other] > clusterSizeMax
          && partner.average < Agglomeration.averageOfLargeMin
        ? .tooLarge
        : constraints.isEmpty
          ? nil
          : constraints.obstacle(
            members(one).map { records[$0] }, members(other).map { records[$0] },
            isJudged: matrix.isJudged(one, other))
      if let reason {
        refuse(kept, gone, matrix, reason)
        matrix.unlink(one, other)
        best[one] = search(one)
        best[other] = search(other)
        continue
      }
      var isAmbiguous = false
      for (single, chosen) in [(one, other), (other, one)] where !isAmbiguous {
        guard let rival = rival(of: single, chosen, sizes, matrix) else { continue }
        for group in [chosen, rival] {
          refuse(single, group, matrix, .ambiguous)
          matrix.unlink(single, group)
          best[group] = search(group)
        }
        best[single] = search(single)
        isAmbiguous = true
      }
      if isAmbiguous { continue }
      matrix.merge(gone, into: kept)
      for place in gone..<count where group[place] == gone { group[place] = kept }
      sizes[kept] += sizes[gone]
      sizes[gone] = 0
      best[gone] = nil
      best[kept] = search(kept)
      for candidate in 0..<count where sizes[candidate] > 0 && candidate != kept {
        if let partner = best[candidate], partner.other == gone || partner.other == kept {
          best[candidate] = search(candidate)
        } else if matrix.isLinked(candidate, kept) {
          // Only what binds it to the group that grew has changed.
          let value = value(candidate, kept)
          if value >= Agglomeration.averageMin,
            best[candidate].map({ (value, $0.other) > ($0.average, kept) }) ?? true
          {
            best[candidate] = (value, kept)
          }
        }
      }
    }
    for one in 0..<count where sizes[one] > 0 {
      for other in (one + 1)..<max(count, one + 1)
      where sizes[other] > 0 && matrix.isLinked(one, other) {
        refuse(one, other, matrix, .weakBridge)
      }
    }
  }

  /// The places of a group.
  private func members(_ name: Int) -> [Int] { group.indices.filter { group[$0] == name } }

  /// Another group that a single record fits as well as the one that it is about to join, while the
  /// two groups contradict each other.
  private func rival(
    of one: Int, _ other: Int, _ sizes: [Int], _ matrix: borrowing PairMatrix
  ) -> Int? {
    guard sizes[one] == 1, !matrix.isJudged(one, other) else { return nil }
    let chosen = Double(matrix.sum(one, other)) / Double(sizes[other])
    // What fits well and not by chance is no riddle: then it is the two groups that differ by mistake.
    if chosen >= Agglomeration.certainty { return nil }
    for third in records.indices
    where third != one && third != other && sizes[third] > 0 && matrix.isLinked(one, third)
      && !matrix.isLinked(other, third)
    {
      let average = Double(matrix.sum(one, third)) / Double(sizes[third])
      let apart = Double(matrix.sum(other, third)) / Double(sizes[other] * sizes[third])
      if average >= chosen - Agglomeration.ambiguityMargin, apart < Agglomeration.averageMin {
        return third
      }
    }
    return nil
  }

  private mutating func refuse(
    _ one: Int, _ other: Int, _ matrix: borrowing PairMatrix, _ reason: RefusedMerge.Reason
  ) {
    var strongest: (weight: Int32, left: Int, right: Int)?
    let rights = members(other)
    for left in members(one) {
      for right in rights {
        let weight = matrix.weight(left, right)
        if strongest.map({ weight > $0.weight }) ?? true { strongest = (weight, left, right) }
      }
    }
    guard let strongest else { return }
    let (left, right) = (records[strongest.left], records[strongest.right])
    refused.append(RefusedMerge(left: min(left, right), right: max(left, right), reason: reason))
  }

  /// A giant is parted at a threshold one bit higher, again and again, and the parts are looked at.
  private mutating func splitGiant(
    _ edges: [UInt32], _ links: Links, _ thresholds: ExclusiveThresholds,
    _ constraints: MergeConstraints, _ weigh: PairWeigher, _ clusterSizeMax: Int
  ) {
    // Verdicts stand whatever they weigh, and so do not tell how far to go.
    let unjudged = edges.filter { links.judgements[Int($0)] != .positive }
    guard let weakest = unjudged.map({ links.weights[Int($0)] }).min() else {
      group = records.indices.map { _ in 0 }
      return
    }
    let limit = weakest + weightUnitsPerBit
    let strong = edges.filter {
      links.judgements[Int($0)] == .positive || links.weights[Int($0)] >= limit
    }
    for edge in unjudged.map({ Int($0) }) where links.weights[edge] < limit {
      refused.append(
        RefusedMerge(left: links.lefts[edge], right: links.rights[edge], reason: .tooLarge))
    }
    let places = Dictionary(uniqueKeysWithValues: records.enumerated().map { ($1, $0) })
    let parts = LinkedComponents(
      links, Array(strong), recordCount: Int(records[records.count - 1]) + 1)
    for part in 0..<parts.count {
      let agglomeration = Agglomeration(
        members: Array(parts.members[parts.memberRange(part)]),
        edges: Array(parts.edges[parts.edgeRange(part)]), links, thresholds,
        constraints, weigh, clusterSizeMax: clusterSizeMax)
      refused += agglomeration.refused
      for (record, label) in zip(agglomeration.records, agglomeration.labels) {
        if let place = places[record], let named = places[label] { group[place] = named }
      }
    }
  }
}

/// The match weights of all pairs of a component, and their sums between groups.
struct PairMatrix {
  let records: [UInt32]
  private var count: Int { records.count }
  /// Bounded weights of single pairs, then of groups: sums, both halves filled.
  private var sums: [Int64] = []
  private var weights: [Int32]
  /// Whether an accepted link joins the groups: 1, or 2 by a person's verdict.
  private var linked: [UInt8]

  /// A pair counts for at most this, so that one certain pair does not outvote many.
  static let bound: Int32 = 10 * weightUnitsPerBit

  /// Knows the links of a component; the pairs that no rule proposed are open.
  init(
    _ records: Span<UInt32>, _ edges: Span<UInt32>, _ links: borrowing Links,
    _ thresholds: borrowing ExclusiveThresholds
  ) {
    let count = records.count
    self.records = Array(records)
    weights = Array(repeating: .min, count: count * count)
    linked = Array(repeating: 0, count: count * count)
    for place in edges.indices {
      let edge = Int(edges[place])
      let left = records.place(of: links.lefts[edge])
      let right = records.place(of: links.rights[edge])
      weights[left * count + right] = links.mergeWeight(edge, thresholds)
      let mark: UInt8 = links.judgements[edge] == .positive ? 2 : 1
      linked[left * count + right] = mark
      linked[right * count + left] = mark
    }
  }

  /// Takes the weights of the open pairs, in their order.
  mutating func fill(_ found: Span<Int32>) {
    let count = count
    var next = 0
    sums = Array(repeating: 0, count: count * count)
    for left in 0..<count {
      for right in (left + 1)..<max(count, left + 1) {
        if weights[left * count + right] == .min {
          weights[left * count + right] = found[next]
          next += 1
        }
        let weight = weights[left * count + right]
        let bounded = Int64(min(max(weight, -PairMatrix.bound), PairMatrix.bound))
        sums[left * count + right] = bounded
        sums[right * count + left] = bounded
        weights[right * count + left] = weight
      }
    }
  }

  func weight(_ left: Int, _ right: Int) -> Int32 { weights[left * count + right] }
  func sum(_ one: Int, _ other: Int) -> Int64 { sums[one * count + other] }
  func isLinked(_ one: Int, _ other: Int) -> Bool { linked[one * count + other] > 0 }
  func isJudged(_ one: Int, _ other: Int) -> Bool { linked[one * count + other] > 1 }

  mutating func unlink(_ one: Int, _ other: Int) {
    linked[one * count + other] = 0
    linked[other * count + one] = 0
  }

  mutating func merge(_ gone: Int, into kept: Int) {
    for other in 0..<count where other != kept && other != gone {
      sums[kept * count + other] += sums[gone * count + other]
      sums[other * count + kept] = sums[kept * count + other]
      let link = max(linked[kept * count + other], linked[gone * count + other])
      linked[kept * count + other] = link
      linked[other * count + kept] = link
    }
  }
}
