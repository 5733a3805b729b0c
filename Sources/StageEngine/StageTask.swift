/// A file that a task reads and that no task wrote.
package struct SourceFile: Hashable, Sendable {
  /// Where it lies on this machine; enters no fingerprint.
  package let path: String
  /// Its name relative to the data folder, which enters the fingerprint together with its bytes.
  package let name: String

  package init(path: String, name: String) {
    self.path = path
    self.name = name
  }
}

/// What a task did, as counts; they stand in the manifest, so they must follow from the inputs alone.
package struct TaskCounts: Hashable, Sendable, Codable {
  package var rowsIn: Int
  package var rowsOut: Int
  package var issueCount: Int
  /// Further counts by name: `quarantined`, `left_out`.
  package var extra: [String: Int]

  package init(rowsIn: Int = 0, rowsOut: Int = 0, issueCount: Int = 0, extra: [String: Int] = [:]) {
    self.rowsIn = rowsIn
    self.rowsOut = rowsOut
    self.issueCount = issueCount
    self.extra = extra
  }
}

/// One piece of work: a function of its inputs that leaves one artifact.
///
/// Everything that shapes its bytes is declared here and is part of the fingerprint; `run` must read
/// nothing else, and must not let threads, clocks or hash order reach its files.
package struct StageTask: Sendable {
  package let id: TaskID
  /// Raised by whoever changes the code so that its bytes change.
  package let codeVersion: Int
  /// The task's slice of the pipeline file and its reference data as canonical text.
  package let settings: String
  /// Artifacts it reads, in the order that counts.
  package let inputs: [TaskID]
  package let files: [SourceFile]
  /// Ids and changes continue the base night; its digest then enters the fingerprint.
  package let readsBaseNight: Bool
  /// Bytes of memory it is expected to need; limits how many tasks run at once under a budget.
  package let memoryEstimate: Int
  package let run: @Sendable (TaskContext) throws -> TaskCounts

  package init(
    _ id: TaskID, codeVersion: Int, settings: String = "", inputs: [TaskID] = [],
    files: [SourceFile] = [], readsBaseNight: Bool = false, memoryEstimate: Int = 0,
    run: @escaping @Sendable (TaskContext) throws -> TaskCounts
  ) {
    self.id = id
    self.codeVersion = codeVersion
    self.settings = settings
    self.inputs = inputs
    self.files = files
    self.readsBaseNight = readsBaseNight
    self.memoryEstimate = memoryEstimate
    self.run = run
  }
}
