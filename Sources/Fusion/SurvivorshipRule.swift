/// What supports one distinct value of one property of one entity.
package struct ValueSupport: Sendable, Hashable {
  /// Id of the text.
  package var value: UInt32
  /// The text's rank in byte order.
  package var rank: UInt32
  /// Distinct sources that claim it.
  package var sourceCount: Int
  /// Distinct records that claim it.
  package var recordCount: Int
  /// Of the most trusted source that claims it, 0...1.
  package var trust: Double
  /// Rank of the newest date on which a dump held it; 0 when not known.
  package var lastSeen: UInt32
  /// Unicode scalars of the text.
  package var length: Int

  package init(
    value: UInt32, rank: UInt32, sourceCount: Int, recordCount: Int, trust: Double,
    lastSeen: UInt32, length: Int
  ) {
    self.value = value
    self.rank = rank
    self.sourceCount = sourceCount
    self.recordCount = recordCount
    self.trust = trust
    self.lastSeen = lastSeen
    self.length = length
  }
}

/// Decides which value of a property stands first in a profile. Every order is total, so the
/// survivor never depends on input order: ties fall to trust and then to the smaller text.
///
/// To add one: a file in `Rules/`, and its spelling in `survivorshipRule(named:)`.
package protocol SurvivorshipRule: Sendable {
  /// How pipeline files spell it.
  static var name: String { get }
  /// All values survive, by bytes; `precedes` is then never asked.
  var keepsAll: Bool { get }
  func precedes(_ left: ValueSupport, _ right: ValueSupport) -> Bool
}

extension SurvivorshipRule {
  package var keepsAll: Bool { false }

  /// The values, survivor first and the rest by bytes.
  func arranged(_ byRank: [ValueSupport]) -> [ValueSupport] {
    guard byRank.count > 1, !keepsAll else { return byRank }
    var best = 0
    for index in 1..<byRank.count where precedes(byRank[index], byRank[best]) { best = index }
    var arranged = byRank
    let survivor = arranged.remove(at: best)
    arranged.insert(survivor, at: 0)
    return arranged
  }
}

extension ValueSupport {
  /// The last word of every rule.
  func precedesByTrust(_ other: ValueSupport) -> Bool {
    trust != other.trust ? trust > other.trust : rank < other.rank
  }
}

/// All rules, in the order of the pipeline reference.
package let survivorshipRules: [any SurvivorshipRule] = [
  MostFrequentValue(), MostTrustedValue(), MostRecentValue(), LongestValue(), ShortestValue(),
  AllValues(),
]

/// The rule as a pipeline file spells it (`most_recent`); nil when there is none.
package func survivorshipRule(named name: String) -> (any SurvivorshipRule)? {
  survivorshipRules.first { type(of: $0).name == name }
}
