package import Records

/// What a person or a rule said about a pair.
package enum Verdict: String, BitwiseCopyable, Sendable, Hashable, Codable {
  case positive, negative, unsure
}

/// A verdict on two records, named by their indices.
package struct PairJudgement: Sendable, Hashable {
  package let left: UInt32
  package let right: UInt32
  package let verdict: Verdict

  package init(left: UInt32, right: UInt32, verdict: Verdict) {
    self.left = min(left, right)
    self.right = max(left, right)
    self.verdict = verdict
  }
}

/// What a missing value says about a pair.
package enum MissingValuePolicy: String, Sendable, Hashable, Codable {
  /// Nothing: the comparison weighs 0.
  case noEvidence
  /// As much as a disagreement; for fields that matching records fill alike.
  case disagreement
}

/// How one property is compared.
package struct ComparisonSettings: Sendable, Hashable {
  package var property: String
  package var kind: ComparisonKind
  /// Whether agreement on a rare value counts for more.
  package var usesTermFrequency: Bool
  package var missing: MissingValuePolicy
  /// The levels that are told apart; pairs of a level not named fall to the next weaker one that is.
  /// Nil: all of them.
  package var levels: [String]?

  package init(
    property: String, kind: ComparisonKind, usesTermFrequency: Bool = true,
    missing: MissingValuePolicy = .noEvidence, levels: [String]? = nil
  ) {
    self.levels = levels
    self.property = property
    self.kind = kind
    self.usesTermFrequency = usesTermFrequency
    self.missing = missing
  }
}

/// How a link group is linked. What is nil is derived from the records.
package struct LinkageSettings: Sendable {
  package var group: LinkGroup
  package var block: [BlockingRule]?
  package var compare: [ComparisonSettings]?
  /// Match probabilities, 0...1; nil takes the defaults of `LinkageModel`.
  package var thresholdLink: Double?
  package var thresholdReview: Double?
  package var judgements: [PairJudgement] = []
  /// Fields whose values forbid a merge where both sides have some and share none.
  package var uniqueFields: Set<String> = []
  /// Names of sources that list an entity once: of several candidates only the best is linked.
  package var exclusiveSources: Set<String> = []
  /// Also treats sources as exclusive in which the data show next to no duplicates.
  package var detectsExclusiveSources = true
  /// The budget of candidate pairs; blocks are refined harder until it holds. Nil: see `pairBudget`.
  package var pairCountMax: Int?
  /// Larger blocks are refined by a further key. Trades recall for pairs, which grow with its square.
  package var blockSizeMax = 200
  /// Larger clusters are kept only where their records agree with each other throughout.
  package var clusterSizeMax = 200
  package var threadCount = 1
  /// Chooses the random pairs from which u is estimated.
  package var seed: UInt64 = 1
  /// A model to use as it is; nil trains one.
  package var model: LinkageModel?

  package init(group: LinkGroup) { self.group = group }

  /// As many candidate pairs as are proposed at most: as set, or 40 per record, and a hundred million in
  /// any case.
  func pairBudget(recordCount: Int) -> Int { pairCountMax ?? max(100_000_000, 40 * recordCount) }
}

/// What is wrong with the settings of a linkage.
package enum LinkageError: Error, Hashable, Sendable, CustomStringConvertible {
  case unknownProperty(name: String, known: [String])
  case unknownTransform(name: String, known: [String])
  case unknownLevel(name: String, property: String, known: [String])
  case emptyRule
  case noDate(property: String)
  case tooManyRules(count: Int, countMax: Int)
  case invalidThreshold(value: Double)
  case invalidBlockSize(value: Int)
  case judgementOutside(index: UInt32, recordCount: Int)
  case foreignModel(property: String)
  /// Whoever asked for the linkage no longer wants it.
  case cancelled

  package var description: String {
    switch self {
    case .unknownProperty(let name, let known):
      "no property \"\(name)\" is linked; there are \(known.joined(separator: ", "))"
    case .unknownTransform(let name, let known):
      "unknown key transform \"\(name)\"; there are \(known.joined(separator: ", "))"
    case .unknownLevel(let name, let property, let known):
      "the comparison of \(property) has no level \"\(name)\"; there are "
        + known.joined(separator: ", ")
    case .emptyRule: "a blocking rule needs at least one key"
    case .noDate(let property): "\(property) is no date that could lack its day"
    case .tooManyRules(let count, let countMax):
      "\(count) blocking rules; at most \(countMax) are possible"
    case .invalidThreshold(let value): "threshold \(value) is no probability"
    case .invalidBlockSize(let value): "block size \(value) is below 2"
    case .judgementOutside(let index, let recordCount):
      "a judgement names record \(index) of \(recordCount)"
    case .foreignModel(let property):
      "the model compares \"\(property)\" in another way; train it again"
    case .cancelled: "stopped before its end"
    }
  }
}

/// How far a linkage has come.
package struct LinkageProgress: Sendable, Hashable {
  package enum Phase: String, Sendable { case keys, training, scoring, clustering }
  package let phase: Phase
  package let done: Int
  package let total: Int
}
