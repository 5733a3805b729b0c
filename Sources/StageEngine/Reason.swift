/// Why a task runs, in words that the operator understands.
package enum Reason: Hashable, Sendable, CustomStringConvertible {
  case neverRan
  case fileChanged(String)
  case fileAdded(String)
  case fileRemoved(String)
  case settingsChanged
  case codeChanged(from: Int, to: Int)
  case engineChanged
  /// An input has other contents than last time, and is up to date.
  case inputChanged(TaskID)
  /// An input runs first, and its fingerprint is another than last time.
  case inputWillRun(TaskID)
  case inputAdded(TaskID)
  case inputRemoved(TaskID)
  case baseNightChanged
  /// The artifact cannot be used: what is wrong with which of its files.
  case artifactDamaged(String)
  case artifactGone
  case forced

  package var description: String {
    switch self {
    case .neverRan: "never ran"
    case .fileChanged(let name): "\(name) changed"
    case .fileAdded(let name): "\(name) was added"
    case .fileRemoved(let name): "\(name) is no longer read"
    case .settingsChanged: "settings changed"
    case .codeChanged(let from, let to): "code version \(from) -> \(to)"
    case .engineChanged: "the format of artifacts changed"
    case .inputChanged(let id): "input \(id) changed"
    case .inputWillRun(let id): "input \(id) will run"
    case .inputAdded(let id): "input \(id) was added"
    case .inputRemoved(let id): "input \(id) is no longer read"
    case .baseNightChanged: "base night changed"
    case .artifactDamaged(let problem): "artifact damaged: \(problem), will be rebuilt"
    case .artifactGone: "its artifact is gone or was written by another version"
    case .forced: "forced"
    }
  }
}
