internal import Bytes

/// One task on its own thread: a folder to write into, the task's code, the artifact.
struct TaskWork: Sendable {
  let planned: PlannedTask
  let inputManifests: [Manifest?]
  let inputFolders: [TaskID: String]
  let sources: SourceDigests
  let baseNightFolder: String?
  let threads: ThreadShare
  let threadCountMax: Int
  let memoryByteCountMax: Int?
  let store: ArtifactStore
  let runID: String
  let emit: @Sendable (EngineEvent) -> Void
  let isCancelled: @Sendable () -> Bool

  func run() throws -> Manifest {
    let task = planned.task
    let fingerprint = planned.fingerprint.description
    if case .damaged(let problem) = planned.finding {
      emit(.message(task.id, "\(problem); the artifact is discarded"))
      try store.discard(task.id, fingerprint: fingerprint)
    }
    let folder = try store.begin(task.id, runID: runID)
    do {
      let context = context(folder)
      let counts = try task.run(context)
      try sources.checkUnchanged(task.files)
      let manifest = try store.finish(
        folder, context.written, task.id, parts: planned.parts, fingerprint: fingerprint,
        inputContents: inputManifests.map { $0?.contents ?? "" }, counts: counts, runID: runID)
      try store.setLatest(task.id, fingerprint: fingerprint)
      return manifest
    } catch {
      // What went wrong first is what is told, even if the folder cannot be removed now: the next run
      // removes it.
      do { try removeTree(folder) } catch { emit(.message(task.id, "\(error)")) }
      throw error
    }
  }

  func context(_ folder: String) -> TaskContext {
    TaskContext(
      id: planned.id, outputFolder: folder, files: planned.task.files,
      fileDigests: planned.task.files.map { sources[$0.path] }, baseNightFolder: baseNightFolder,
      threadCountMax: threadCountMax, memoryByteCountMax: memoryByteCountMax, threads: threads,
      written: WrittenFiles(),
      inputFolders: inputFolders, events: emit, meter: ProgressMeter(),
      cancellation: isCancelled)
  }
}
