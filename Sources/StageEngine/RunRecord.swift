/// What became of one task in one run, as it stands in the run log.
package struct TaskRecord: Codable, Sendable, Hashable {
  package enum State: String, Codable, Sendable {
    case upToDate, ran, failed, notSelected
    /// An earlier failure or a stop came first.
    case notReached
  }

  package let id: TaskID
  package internal(set) var state: State
  package let fingerprint: String
  /// Why it ran, in words.
  package internal(set) var reasons: [String]
  package internal(set) var counts: TaskCounts?
  package internal(set) var seconds: Double?
  /// The most memory the process held while the task ran, bytes.
  package internal(set) var peakMemoryByteCount: Int?
  package internal(set) var error: String?
}

/// What became of one stage in one run: the sums over its partitions.
package struct StageRecord: Codable, Sendable, Hashable {
  package let stage: String
  package let ranTaskCount: Int
  package let upToDateTaskCount: Int
  package let isFailed: Bool
  package let counts: TaskCounts
  /// From the start of its first task to the end of its last.
  package let seconds: Double
  package let peakMemoryByteCount: Int
}

/// `run.json`: one run from its start to its end.
package struct RunRecord: Codable, Sendable, Hashable {
  package enum State: String, Codable, Sendable {
    case running, succeeded, failed, cancelled
    /// The next run found it without an end: it was killed.
    case interrupted
  }

  package let id: String
  package let pipeline: String
  package internal(set) var state: State
  package let start: String
  package internal(set) var end: String?
  package internal(set) var seconds: Double?
  package let selection: String
  package let isForced: Bool
  package let threadCount: Int
  package let memoryByteCountMax: Int?
  package let baseNight: String?
  package internal(set) var publishedNight: String?
  package internal(set) var error: String?
  package internal(set) var tasks: [TaskRecord]
}

extension TaskCounts {
  static func + (left: TaskCounts, right: TaskCounts) -> TaskCounts {
    TaskCounts(
      rowsIn: left.rowsIn + right.rowsIn, rowsOut: left.rowsOut + right.rowsOut,
      issueCount: left.issueCount + right.issueCount,
      extra: left.extra.merging(right.extra, uniquingKeysWith: +))
  }
}
