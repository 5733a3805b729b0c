/// Which stages a run is about.
package enum StageSelection: Sendable, Hashable {
  case all
  /// The stage and all that come after it.
  case from(String)
  /// The stage and all that come before it. Nothing is published unless the last stage is among them.
  case until(String)
  case range(from: String, until: String)
  case only(String)

  /// The selected stages.
  func stages(among stages: [String]) throws(EngineError) -> Set<String> {
    func position(_ name: String) throws(EngineError) -> Int {
      guard let position = stages.firstIndex(of: name) else {
        throw .unknownStage(name: name, known: stages)
      }
      return position
    }
    switch self {
    case .all: return Set(stages)
    case .from(let first): return Set(stages[try position(first)...])
    case .until(let last): return Set(stages[...(try position(last))])
    case .range(let first, let last):
      let (start, end) = (try position(first), try position(last))
      guard start <= end else { throw .emptySelection(from: first, until: last) }
      return Set(stages[start...end])
    case .only(let stage): return [stages[try position(stage)]]
    }
  }
}

/// How a run is to be done. None of it reaches an artifact.
package struct EngineOptions: Sendable {
  /// The pipeline's name, for the run log.
  package var pipeline: String
  package var selection: StageSelection
  /// Selected stages are redone even if up to date.
  package var isForced: Bool
  package var threadCount: Int
  /// Bytes of memory that all tasks together may hold.
  package var memoryByteCountMax: Int?

  package init(
    pipeline: String = "", selection: StageSelection = .all, isForced: Bool = false,
    threadCount: Int = 1, memoryByteCountMax: Int? = nil
  ) {
    precondition(threadCount > 0, "at least one thread")
    self.pipeline = pipeline
    self.selection = selection
    self.isForced = isForced
    self.threadCount = threadCount
    self.memoryByteCountMax = memoryByteCountMax
  }
}
