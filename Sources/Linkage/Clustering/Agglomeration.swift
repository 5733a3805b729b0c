/// Takes connected components apart into entities, one after the other, or finds that one is an entity.
///
/// Average linkage over the match weights of all pairs of the component, those that no rule proposed
/// too: two groups become one only if a link holds between them and their records agree on average.
/// One mistaken link among many records that contradict each other joins nothing, so chains and
/// bridges fall apart by themselves.
///
/// Source: Hassanzadeh et al., "Framework for Evaluating Clustering Algorithms in Duplicate Detection",
/// PVLDB 2 (2009), doi:10.14778/1687627.1687771.
struct Agglomeration {
  /// For each place of the component looked at last the place that names its group, the first of it.
  private(set) var group: [Int] = []
  /// Merges refused in all components so far.
  private(set) var refused: [RefusedMerge] = []

  private let constraints: MergeConstraints
  private let clusterSizeMax: Int
  // What follows keeps its room from component to component: most are small.
  /// The members of the component.
  private var records: [UInt32] = []
  private var matrix = PairMatrix()
  /// How many places each group has; none once it has become part of another one.
  private var sizes: [Int] = []
  /// The best partner of each group and what speaks for it; -1 where it has none.
  private var bestOthers: [Int] = []
  private var bestAverages: [Double] = []

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

  init(_ constraints: MergeConstraints, clusterSizeMax: Int) {
    self.constraints = constraints
    self.clusterSizeMax = clusterSizeMax
  }

  /// Whether all pairs of a component of so many records are weighed.
  static func weighsAll(_ memberCount: Int) -> Bool { (3...memberCountMax).contains(memberCount) }

  /// Looks at one component whose pairs are not all weighed; `group` tells the outcome.
  ///
  /// - Parameter weigh: Weighs pairs of what a giant is parted into.
  mutating func part(
    _ component: Int, of components: borrowing LinkedComponents, _ links: borrowing Links,
    _ thresholds: borrowing ExclusiveThresholds, _ weigh: PairWeigher
  ) {
    let range = components.memberRange(component)
    start(range.count)
    if range.count > 2 {
      splitGiant(component, copy components, copy links, copy thresholds, weigh)
      return
    }
    if constraints.isEmpty { return }
    let (left, right) = (
      components.members[range.lowerBound], components.members[range.lowerBound + 1]
    )
    let edge = Int(components.edges[components.edgeRange(component).lowerBound])
    if let reason = constraints.obstacle(
      [left], [right], isJudged: links.judgements[edge] == .positive)
    {
      refused.append(RefusedMerge(left: left, right: right, reason: reason))
      group[1] = 1
    }
  }

  /// The same of a component whose pairs are all weighed.
  ///
  /// - Parameter found: The weights of the pairs that no accepted link joins, in the order of `OpenPairs`.
  mutating func part(
    _ component: Int, of components: borrowing LinkedComponents, _ links: borrowing Links,
    _ thresholds: borrowing ExclusiveThresholds, _ found: Span<Int32>
  ) {
    let range = components.memberRange(component)
    start(range.count)
    if isOne(component, components, links, thresholds, found) { return }
    records.removeAll(keepingCapacity: true)
    let members = components.members.span.extracting(range)
    for place in members.indices { records.append(members[place]) }
    matrix.take(component, of: components, links, thresholds, found)
    merge()
  }

  /// Puts all places of a component into one group.
  private mutating func start(_ count: Int) {
    if group.count < count { group = Array(repeating: 0, count: 2 * count) }
    for place in 0..<count { group[place] = 0 }
  }

  /// Whether nothing can part a component: where no two records contradict each other no average does.
  private func isOne(
    _ component: Int, _ components: borrowing LinkedComponents, _ links: borrowing Links,
    _ thresholds: borrowing ExclusiveThresholds, _ found: Span<Int32>
  ) -> Bool {
    guard constraints.isEmpty else { return false }
    let isLarge = components.memberRange(component).count > clusterSizeMax
    let least = isLarge ? Agglomeration.averageOfLargeMin : Agglomeration.averageMin
    for place in found.indices where Double(found[place]) < least { return false }
    let edges = components.edges.span.extracting(components.edgeRange(component))
    for place in edges.indices
    where Double(links.mergeWeight(Int(edges[place]), thresholds)) < least {
      return false
    }
    return true
  }

  private mutating func merge() {
    let count = records.count
    if sizes.count < count {
      sizes = Array(repeating: 0, count: 2 * count)
      bestOthers = sizes
      bestAverages = Array(repeating: 0, count: 2 * count)
    }
    for place in 0..<count {
      group[place] = place
      sizes[place] = 1
      bestOthers[place] = -1
    }
    for left in 0..<count {
      for right in (left + 1)..<max(count, left + 1) where matrix.isLinked(left, right) {
        let value = value(left, right)
        offer(right, to: left, value)
        offer(left, to: right, value)
      }
    }
    let canShorten = constraints.isEmpty && count <= clusterSizeMax
    let refusedBefore = refused.count
    while true {
      if canShorten, matrix.contradictionCount == 0, refused.count == refusedBefore {
        // Averages of what is no contradiction are none: nothing can keep the groups apart any more.
        for place in 0..<count { group[place] = 0 }
        return
      }
      var one = -1
      for candidate in 0..<count where sizes[candidate] > 0 && bestOthers[candidate] >= 0 {
        if one < 0 || bestAverages[candidate] > bestAverages[one] { one = candidate }
      }
      guard one >= 0 else { break }
      let other = bestOthers[one]
      let (kept, gone) = (min(one, other), max(one, other))
      if let reason = obstacle(one, other) {
        refuse(kept, gone, reason)
        matrix.unlink(one, other)
        search(one)
        search(other)
        continue
      }
      var isAmbiguous = false
      for (single, chosen) in [(one, other), (other, one)] where !isAmbiguous {
        guard let rival = rival(of: single, chosen) else { continue }
        for group in [chosen, rival] {
          refuse(single, group, .ambiguous)
          matrix.unlink(single, group)
          search(group)
        }
        search(single)
        isAmbiguous = true
      }
      if isAmbiguous { continue }
      matrix.merge(gone, into: kept, &sizes)
      for place in gone..<count where group[place] == gone { group[place] = kept }
      search(kept)
      for candidate in 0..<count where sizes[candidate] > 0 && candidate != kept {
        let partner = bestOthers[candidate]
        let wasPartner = partner == gone || partner == kept
        if wasPartner || matrix.isLinked(candidate, kept) {
          // Only what binds it to the group that grew has changed.
          let value = value(candidate, kept)
          if partner >= 0,
            value > bestAverages[candidate] || value == bestAverages[candidate] && kept <= partner
          {
            bestOthers[candidate] = kept
            bestAverages[candidate] = value
          } else if wasPartner {
            search(candidate)
          } else if partner < 0 {
            offer(kept, to: candidate, value)
          }
        }
      }
    }
    for one in 0..<count where sizes[one] > 0 {
      for other in (one + 1)..<max(count, one + 1)
      where sizes[other] > 0 && matrix.isLinked(one, other) {
        refuse(one, other, .weakBridge)
      }
    }
  }

  /// What speaks for making one group of two; a person's verdict more than anything.
  private func value(_ one: Int, _ other: Int) -> Double {
    matrix.isJudged(one, other)
      ? .infinity : Double(matrix.sum(one, other)) / Double(sizes[one] * sizes[other])
  }

  /// Makes a group the partner of another one if it is better than those before.
  private mutating func offer(_ other: Int, to one: Int, _ value: Double) {
    if value >= Agglomeration.averageMin, bestOthers[one] < 0 || value > bestAverages[one] {
      bestOthers[one] = other
      bestAverages[one] = value
    }
  }

  /// Finds the best partner of a group afresh, of equals the first.
  private mutating func search(_ one: Int) {
    bestOthers[one] = -1
    for other in records.indices
    where other != one && sizes[other] > 0 && matrix.isLinked(one, other) {
      offer(other, to: one, value(one, other))
    }
  }

  /// What forbids that two groups become one.
  private func obstacle(_ one: Int, _ other: Int) -> RefusedMerge.Reason? {
    if sizes[one] + sizes[other] > clusterSizeMax,
      value(one, other) < Agglomeration.averageOfLargeMin
    {
      return .tooLarge
    }
    if constraints.isEmpty { return nil }
    return constraints.obstacle(
      members(one).map { records[$0] }, members(other).map { records[$0] },
      isJudged: matrix.isJudged(one, other))
  }

  /// The places of a group.
  private func members(_ name: Int) -> [Int] { records.indices.filter { group[$0] == name } }

  /// Another group that a single record fits as well as the one that it is about to join, while the
  /// two groups contradict each other.
  private func rival(of one: Int, _ other: Int) -> Int? {
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

  private mutating func refuse(_ one: Int, _ other: Int, _ reason: RefusedMerge.Reason) {
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
    _ component: Int, _ components: LinkedComponents, _ links: Links,
    _ thresholds: ExclusiveThresholds, _ weigh: PairWeigher
  ) {
    let range = components.memberRange(component)
    let edges = components.edges[components.edgeRange(component)]
    // Verdicts stand whatever they weigh, and so do not tell how far to go.
    let unjudged = edges.filter { links.judgements[Int($0)] != .positive }
    guard let weakest = unjudged.map({ links.weights[Int($0)] }).min() else { return }
    let limit = weakest + weightUnitsPerBit
    let strong = edges.filter {
      links.judgements[Int($0)] == .positive || links.weights[Int($0)] >= limit
    }
    for edge in unjudged.map({ Int($0) }) where links.weights[edge] < limit {
      refused.append(
        RefusedMerge(left: links.lefts[edge], right: links.rights[edge], reason: .tooLarge))
    }
    for place in 0..<range.count { group[place] = place }
    let rest = LinkedComponents(
      links, strong, recordCount: Int(components.members[range.upperBound - 1]) + 1)
    // Not held while giants inside the giant have theirs.
    matrix = PairMatrix()
    for chunk in rest.chunks() {
      let parts = ClusteredComponents(
        chunk, of: rest, links, thresholds, constraints, weigh, clusterSizeMax: clusterSizeMax)
      for (record, label) in zip(parts.records, parts.labels) {
        group[components.place(record, in: component)] = components.place(label, in: component)
      }
      refused += parts.refused
    }
  }
}

/// The match weights of all pairs of a component, and their sums between groups.
struct PairMatrix {
  /// How many pairs of living groups weigh too little to become one.
  private(set) var contradictionCount = 0
  private var count = 0
  // Room of the largest component so far; `count` rows of `count` are filled.
  /// Bounded weights of single pairs, then of groups: sums, both halves filled.
  private var sums: [Int64] = []
  private var weights: [Int32] = []
  /// Whether an accepted link joins the groups: 1, or 2 by a person's verdict.
  private var linked: [UInt8] = []

  /// A pair counts for at most this, so that one certain pair does not outvote many.
  static let bound: Int32 = 10 * weightUnitsPerBit

  /// Takes the links of a component, and the weights of its open pairs in the order of `OpenPairs`.
  mutating func take(
    _ component: Int, of components: borrowing LinkedComponents, _ links: borrowing Links,
    _ thresholds: borrowing ExclusiveThresholds, _ found: Span<Int32>
  ) {
    let count = components.memberRange(component).count
    self.count = count
    if linked.count < count * count {
      sums = Array(repeating: 0, count: count * count)
      weights = Array(repeating: 0, count: count * count)
      linked = Array(repeating: 0, count: count * count)
    } else {
      for cell in 0..<(count * count) { linked[cell] = 0 }
    }
    let edges = components.edges.span.extracting(components.edgeRange(component))
    for place in edges.indices {
      let edge = Int(edges[place])
      let left = components.place(links.lefts[edge], in: component)
      let right = components.place(links.rights[edge], in: component)
      weights[left * count + right] = links.mergeWeight(edge, thresholds)
      let mark: UInt8 = links.judgements[edge] == .positive ? 2 : 1
      linked[left * count + right] = mark
      linked[right * count + left] = mark
    }
    var next = 0
    contradictionCount = 0
    for left in 0..<count {
      sums[left * count + left] = 0
      for right in (left + 1)..<max(count, left + 1) {
        let cell = left * count + right
        if linked[cell] == 0 {
          weights[cell] = found[next]
          next += 1
        }
        let weight = weights[cell]
        weights[right * count + left] = weight
        let bounded = Int64(min(max(weight, -PairMatrix.bound), PairMatrix.bound))
        sums[cell] = bounded
        sums[right * count + left] = bounded
        if bounded < PairMatrix.contradictionBound { contradictionCount += 1 }
      }
    }
  }

  private static let contradictionBound = Int64(Agglomeration.averageMin)

  func weight(_ left: Int, _ right: Int) -> Int32 { weights[left * count + right] }
  func sum(_ one: Int, _ other: Int) -> Int64 { sums[one * count + other] }
  func isLinked(_ one: Int, _ other: Int) -> Bool { linked[one * count + other] > 0 }
  func isJudged(_ one: Int, _ other: Int) -> Bool { linked[one * count + other] > 1 }

  mutating func unlink(_ one: Int, _ other: Int) {
    linked[one * count + other] = 0
    linked[other * count + one] = 0
  }

  /// - Parameter sizes: How many records each group has; brought up to date.
  mutating func merge(_ gone: Int, into kept: Int, _ sizes: inout [Int]) {
    func contradicts(_ one: Int, _ other: Int) -> Int {
      sum(one, other) < PairMatrix.contradictionBound * Int64(sizes[one] * sizes[other]) ? 1 : 0
    }
    contradictionCount -= contradicts(kept, gone)
    for other in 0..<count where other != kept && other != gone && sizes[other] > 0 {
      contradictionCount -= contradicts(kept, other) + contradicts(gone, other)
    }
    sizes[kept] += sizes[gone]
    sizes[gone] = 0
    for other in 0..<count where other != kept && sizes[other] > 0 {
      sums[kept * count + other] += sums[gone * count + other]
      sums[other * count + kept] = sums[kept * count + other]
      let link = max(linked[kept * count + other], linked[gone * count + other])
      linked[kept * count + other] = link
      linked[other * count + kept] = link
      contradictionCount += contradicts(kept, other)
    }
  }
}
