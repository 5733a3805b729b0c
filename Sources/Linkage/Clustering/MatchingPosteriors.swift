import Bytes

/// How likely each pair is, given that a record has at most one match in a source that lists an
/// entity once.
///
/// A pair is not judged alone then: it competes with the other candidates of both its records, and with
/// the chance that they have no match at all. Of two good candidates each gets half; the only good one
/// of a record whose source is covered nearly whole needs little evidence. The marginals of all such
/// matchings are found by belief propagation along the pairs, exact where these form trees, and the
/// share of records that have a match by expectation maximization.
///
/// Source: Huang and Jebara, "Approximating the Permanent with Belief Propagation" (2009),
/// arXiv:0908.1769.
struct MatchingPosteriors {
  /// The pairs between two sources of which at least one lists an entity once.
  fileprivate struct Bipartite {
    /// Indices of the pairs.
    var pairs: [Int] = []
    /// Per pair its record on either side, numbered.
    var ones: [Int32] = []
    var others: [Int32] = []
    var oneCount = 0
    var otherCount = 0
    /// Records of either source.
    let sizes: (one: Double, other: Double)
    /// Whether a record of that side has at most one match.
    let isOneBound: Bool
    let isOtherBound: Bool
    /// What the matching adds to the odds of every pair.
    var factor = 1.0
    /// What a pair hears from either end: the chance that no other pair of that record is chosen.
    var fromOne: [Double] = []
    var fromOther: [Double] = []
    /// The odds of each pair, alone and among the others.
    var alone: [Double] = []
    var odds: [Double] = []
  }

  private var parts: [Bipartite] = []

  /// No more than this share of a source is taken to have a match: what is left over is not yet certain.
  private static let coverMax = 0.95

  var isEmpty: Bool { parts.isEmpty }

  /// - Parameter sampledShare: Pairs are all those of this share of the left records.
  init(
    lefts: [UInt32], rights: [UInt32], sourceOfRecord: [UInt32], isExclusive: [Bool],
    sampledShare: Double = 1
  ) {
    var sizes = [Double](repeating: 0, count: isExclusive.count)
    for source in sourceOfRecord { sizes[Int(source)] += 1 }
    let sourceCount = isExclusive.count
    var partOfSources = [Int](repeating: -1, count: sourceCount * sourceCount)
    var places: [[UInt32: Int32]] = []
    for pair in lefts.indices {
      let one = Int(sourceOfRecord[Int(lefts[pair])])
      let other = Int(sourceOfRecord[Int(rights[pair])])
      guard one != other, isExclusive[one] || isExclusive[other] else { continue }
      let (first, second) = (min(one, other), max(one, other))
      let slot = first * sourceCount + second
      if partOfSources[slot] < 0 {
        partOfSources[slot] = parts.count
        parts.append(
          Bipartite(
            sizes: (sizes[first] * sampledShare, sizes[second]),
            isOneBound: isExclusive[second],
            isOtherBound: isExclusive[first] && sampledShare == 1))
        places.append([:])
        places.append([:])
      }
      let part = partOfSources[slot]
      let isOrdered = one == first
      let (oneRecord, otherRecord) =
        isOrdered ? (lefts[pair], rights[pair]) : (rights[pair], lefts[pair])
      parts[part].pairs.append(pair)
      parts[part].ones.append(
        MatchingPosteriors.place(oneRecord, &places[2 * part], &parts[part].oneCount))
      parts[part].others.append(
        MatchingPosteriors.place(otherRecord, &places[2 * part + 1], &parts[part].otherCount))
    }
    for part in parts.indices {
      let count = parts[part].pairs.count
      parts[part].fromOne = Array(repeating: 1, count: count)
      parts[part].fromOther = parts[part].fromOne
      parts[part].odds = parts[part].fromOne
      parts[part].alone = parts[part].fromOne
    }
  }

  private static func place(
    _ record: UInt32, _ places: inout [UInt32: Int32], _ count: inout Int
  ) -> Int32 {
    if let known = places[record] { return known }
    let place = Int32(count)
    places[record] = place
    count += 1
    return place
  }

  /// Whether each pair is the best of both its records, of those that compete at all; of equals none.
  func areBest(_ odds: [Double]) -> [Bool] {
    var areBest = [Bool](repeating: false, count: odds.count)
    for part in parts {
      var best = [
        [(first: Double, second: Double)](repeating: (0, 0), count: part.oneCount),
        [(first: Double, second: Double)](repeating: (0, 0), count: part.otherCount),
      ]
      for (place, pair) in part.pairs.enumerated() {
        for (side, record) in [(0, Int(part.ones[place])), (1, Int(part.others[place]))] {
          let known = best[side][record]
          if odds[pair] > known.first {
            best[side][record] = (odds[pair], known.first)
          } else if odds[pair] > known.second {
            best[side][record].second = odds[pair]
          }
        }
      }
      for (place, pair) in part.pairs.enumerated() {
        let one = best[0][Int(part.ones[place])]
        let other = best[1][Int(part.others[place])]
        areBest[pair] =
          odds[pair] == one.first && odds[pair] == other.first
          && one.second < one.first && other.second < other.first
      }
    }
    return areBest
  }

  /// Turns the odds of each pair alone into those among its competitors. Others are left as they are.
  ///
  /// - Parameters:
  ///   - priorOdds: The prior that the odds hold.
  ///   - roundCount: Rounds of estimating how many records match; the state is kept between calls.
  mutating func compete(_ odds: inout [Double], priorOdds: Double, roundCount: Int, passCount: Int)
  {
    for part in parts.indices {
      for (place, pair) in parts[part].pairs.enumerated() {
        parts[part].alone[place] = min(max(odds[pair], 1e-15), 1e15)
      }
      parts[part].solve(priorOdds, roundCount, passCount, coverMax: MatchingPosteriors.coverMax)
      for (place, pair) in parts[part].pairs.enumerated() { odds[pair] = parts[part].odds[place] }
    }
  }
}

extension MatchingPosteriors.Bipartite {
  fileprivate mutating func solve(
    _ priorOdds: Double, _ roundCount: Int, _ passCount: Int, coverMax: Double
  ) {
    for _ in 0..<roundCount {
      for _ in 0..<passCount {
        if isOneBound {
          Self.pass(ones, oneCount, alone, factor, hearing: fromOther, into: &fromOne)
        }
        if isOtherBound {
          Self.pass(others, otherCount, alone, factor, hearing: fromOne, into: &fromOther)
        }
      }
      var matches = 0.0
      for place in alone.indices {
        odds[place] = factor * alone[place] * fromOne[place] * fromOther[place]
        matches += odds[place] / (1 + odds[place])
      }
      matches = max(0.5, min(matches, coverMax * min(sizes.one, sizes.other)))
      let oneFree = isOneBound ? sizes.one - matches : sizes.one
      let otherFree = isOtherBound ? sizes.other - matches : sizes.other
      let wanted = matches / (oneFree * otherFree) / priorOdds
      if abs(wanted - factor) < 1e-3 * factor { break }
      factor = wanted
    }
  }

  private static func pass(
    _ side: [Int32], _ count: Int, _ odds: [Double], _ factor: Double, hearing: [Double],
    into said: inout [Double]
  ) {
    var sums = [Double](repeating: 0, count: count)
    for pair in odds.indices { sums[Int(side[pair])] += factor * odds[pair] * hearing[pair] }
    for pair in odds.indices {
      let others = max(0, sums[Int(side[pair])] - factor * odds[pair] * hearing[pair])
      said[pair] = 1 / (1 + others)
    }
  }
}
