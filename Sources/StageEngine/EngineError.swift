package import Bytes

/// Why a run could not start or did not end well, each with what to do about it.
package enum EngineError: Error, Sendable, CustomStringConvertible {
  /// Another run holds the workspace; `holder` is what it wrote about itself.
  case locked(workspace: String, holder: String)
  /// Source files that cannot be read, all of them; nothing has run.
  case sourceFiles([SystemError])
  /// A source file was replaced while a task read it.
  case sourceChanged(path: String)
  case unknownStage(name: String, known: [String])
  /// The last stage asked for comes before the first.
  case emptySelection(from: String, until: String)
  /// A stage was asked for alone, but what it reads is not up to date.
  case inputNotReady(task: TaskID, input: TaskID, reasons: [Reason])
  case taskFailed(TaskID, any Error)
  case cancelled
  /// A published night cannot be used: a file is missing or differs from its digest.
  case nightDamaged(night: String, problem: String)
  /// The night asked for does not exist.
  case noSuchNight(String)
  /// A gate held the night back; all artifacts stay.
  case gateFailed(GateFailure)
  case system(SystemError)

  package var description: String {
    switch self {
    case .locked(let workspace, let holder):
      "\(workspace) is in use by another run (\(holder)); try again when it has ended"
    case .sourceFiles(let errors):
      errors.map(\.description).joined(separator: "\n")
    case .sourceChanged(let path):
      "\(path) was changed while it was read; run again"
    case .unknownStage(let name, let known):
      "there is no stage \"\(name)\"; the stages are \(known.joined(separator: ", "))"
    case .emptySelection(let from, let until):
      "nothing would run: stage \(until) comes before stage \(from)"
    case .inputNotReady(let task, let input, let reasons):
      "\(task) reads \(input), which is not up to date "
        + "(\(reasons.map(\.description).joined(separator: "; "))); run from stage \(input.stage)"
    case .taskFailed(let id, let error):
      "\(id): \(error)"
    case .cancelled:
      "stopped on request; finished stages are kept, and the next run goes on from there"
    case .nightDamaged(let night, let problem):
      "night \(night) is damaged (\(problem)); restore it from a copy, "
        + "or point the link \"current\" to an earlier night"
    case .noSuchNight(let night):
      "there is no night \"\(night)\""
    case .gateFailed(let failure): failure.description
    case .system(let error): error.description
    }
  }

  /// The error beneath: what the task threw, or what the system said.
  package var underlying: (any Error)? {
    switch self {
    case .taskFailed(_, let error): error
    case .system(let error): error
    case .sourceFiles(let errors): errors.first
    case .gateFailed(let failure): failure
    default: nil
    }
  }
}

/// What a gate throws to hold a night back.
package struct GateFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// One sentence per gate that did not hold, with the figure found and the limit.
  package let sentences: [String]

  package init(_ sentences: [String]) { self.sentences = sentences }

  package var description: String {
    "the night was not published: " + sentences.joined(separator: "; ")
  }
}

/// Runs `body` and turns what the system refused into the engine's error.
func wrappingSystemErrors<Value>(
  _ body: () throws(SystemError) -> Value
) throws(EngineError) -> Value {
  do {
    return try body()
  } catch {
    throw .system(error)
  }
}
