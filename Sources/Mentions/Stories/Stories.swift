import Bytes
import Records

/// Which articles tell the same story in the same words: wire copies, updates, reprints.
///
/// Shingles of four tokens; 64 MinHash values in 32 bands propose pairs (at a similarity of one
/// half all but one in ten thousand); every pair is verified on the whole sets, so bands never
/// decide. Source: Broder, "On the resemblance and containment of documents" (1997),
/// doi:10.1109/SEQUEN.1997.666900.
package struct Stories: Sendable {
  /// For each article the smallest index of its cluster.
  package let labels: [UInt32]

  private static let shingleLength = 4
  private static let bandCount = 32
  private static let rowsPerBand = 2
  /// Share of common shingles from which two articles are copies. Four words that differ every
  /// twenty give about 0.5; two reports on one event by different hands stay below 0.1.
  private static let resemblanceMin = 0.5
  /// Share of the shorter one's shingles in the longer one: an update that grew. Only for articles
  /// long enough that a shared notice at the end is not most of them.
  private static let containmentMin = 0.8
  private static let containedShinglesMin = 40
  /// Below this many shingles only equal texts are copies.
  private static let shinglesMin = 12

  package init(_ corpus: ArticleCorpus, threadCount: Int) throws {
    let articles = corpus.articles
    let tokenHashes = (0..<corpus.vocabulary.count).map { index in
      stableHash(corpus.vocabulary.span, corpus.vocabulary.range(index), seed: 0x5107)
    }
    let shingles = try parallelMap(articles.count, threadCount: threadCount) { index in
      Self.shingles(articles[index].tokens, tokenHashes)
    }
    let signatures = try parallelMap(articles.count, threadCount: threadCount) { index in
      Self.signature(shingles[index])
    }
    let bands = signatures.map(Self.bands)

    var stories = DisjointSets(count: articles.count)
    for band in 0..<Self.bandCount {
      var keys: [UInt64] = []
      var payload: [UInt32] = []
      for index in articles.indices where !bands[index].isEmpty {
        keys.append(bands[index][band])
        payload.append(UInt32(index))
      }
      radixSort(&keys, &payload)
      var start = 0
      while start < keys.count {
        var end = start + 1
        while end < keys.count, keys[end] == keys[start] { end += 1 }
        // Each article meets those before it in the block, one per cluster: copies of one story
        // cost one comparison each.
        for position in start..<end {
          let article = Int(payload[position])
          var met: Set<Int> = []
          for earlier in start..<position {
            let other = stories.root(of: Int(payload[earlier]))
            if other == stories.root(of: article) || !met.insert(other).inserted { continue }
            let candidate = Int(payload[earlier])
            let counts = (shingles[article].count, shingles[candidate].count)
            if Self.mayBeCopies(signatures[article], signatures[candidate], counts),
              Self.areCopies(shingles[article], shingles[candidate])
            {
              stories.join(article, other)
            }
          }
        }
        start = end
      }
    }
    labels = articles.indices.map { UInt32(stories.root(of: $0)) }
  }

  /// Distinct, ascending.
  static func shingles(_ tokens: [UInt32], _ tokenHashes: [UInt64]) -> [UInt64] {
    if tokens.isEmpty { return [] }
    let length = min(shingleLength, tokens.count)
    var shingles = (0...(tokens.count - length)).map { start in
      tokens[start..<(start + length)].reduce(UInt64(length)) { hash, token in
        mixed(hash, tokenHashes[Int(token)])
      }
    }
    shingles.sort()
    var distinct: [UInt64] = []
    for shingle in shingles where distinct.last != shingle { distinct.append(shingle) }
    return distinct
  }

  /// The least hash of all shingles under each of the hash functions; empty for no shingles.
  static func signature(_ shingles: [UInt64]) -> [UInt32] {
    if shingles.isEmpty { return [] }
    return (0..<(bandCount * rowsPerBand)).map { row in
      let seed = mixed(UInt64(row), 0x9e37_79b9_7f4a_7c15)
      var least = UInt64.max
      for shingle in shingles { least = min(least, mixed(shingle, seed)) }
      return UInt32(truncatingIfNeeded: least)
    }
  }

  private static func bands(_ signature: [UInt32]) -> [UInt64] {
    if signature.isEmpty { return [] }
    return (0..<bandCount).map { band in
      (0..<rowsPerBand).reduce(UInt64(band)) { key, row in
        mixed(key, UInt64(signature[band * rowsPerBand + row]))
      }
    }
  }

  /// False where two signatures are so unlike that comparing the whole sets is not worth it: pages of
  /// one template propose each other by the thousand. The share of equal values estimates the
  /// resemblance; four standard errors are granted, so one pair of copies in thirty thousand is
  /// passed over. 4,473 made-up pages spent 77 % of their 32 s on such comparisons.
  static func mayBeCopies(
    _ left: [UInt32], _ right: [UInt32], _ counts: (left: Int, right: Int)
  ) -> Bool {
    let smaller = min(counts.left, counts.right)
    if smaller < shinglesMin { return true }
    var equal = 0
    for index in left.indices where left[index] == right[index] { equal += 1 }
    let resemblance = min(1, Double(equal) / Double(left.count) + 0.25)
    if resemblance >= resemblanceMin { return true }
    let common = resemblance * Double(counts.left + counts.right) / (1 + resemblance)
    return smaller >= containedShinglesMin && common >= containmentMin * Double(smaller)
  }

  /// By whole sets of shingles, both ascending.
  static func areCopies(_ left: [UInt64], _ right: [UInt64]) -> Bool {
    if min(left.count, right.count) < shinglesMin { return left == right }
    var common = 0
    var i = 0
    var j = 0
    while i < left.count && j < right.count {
      if left[i] == right[j] {
        common += 1
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let union = left.count + right.count - common
    if Double(common) >= resemblanceMin * Double(union) { return true }
    let smaller = min(left.count, right.count)
    return smaller >= containedShinglesMin && Double(common) >= containmentMin * Double(smaller)
  }
}
