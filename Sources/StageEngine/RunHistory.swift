internal import Bytes
internal import Foundation

/// Reading earlier runs back. A log cut by a crash is read as far as it goes.
struct RunHistory: Sendable {
  let workspace: Workspace

  /// Run ids, newest first.
  func ids() throws(SystemError) -> [String] {
    guard try FileStatus.ifPresent(workspace.runs) != nil else { return [] }
    return try folderEntries(workspace.runs).reversed()
  }

  /// Nil if the record was never written or cannot be read.
  func record(_ id: String) throws(SystemError) -> RunRecord? {
    guard let text = try contents(id, "run.json") else { return nil }
    do {
      return try JSONDecoder().decode(RunRecord.self, from: text)
    } catch {
      return nil
    }
  }

  /// The tasks that ended in a run, in the order in which they ended.
  func finishedTasks(_ id: String) throws(SystemError) -> [TaskRecord] {
    guard let text = try contents(id, "log.jsonl") else { return [] }
    return text.split(separator: UInt8(ascii: "\n")).compactMap { line in
      // A line cut by a crash is no line.
      do {
        return try JSONDecoder().decode(RunLog.Line.self, from: line).task
      } catch {
        return nil
      }
    }
  }

  /// Marks runs that were killed. Only under the lock, when no run can be alive.
  func closeInterruptedRuns() throws(SystemError) {
    for id in try ids() {
      guard var record = try record(id) else { continue }
      // Runs before it were closed when it started.
      guard record.state == .running else { return }
      record.state = .interrupted
      try AtomicFile.write(
        encodedJSON(record, isPretty: true), to: workspace.runs + "/" + id + "/run.json")
    }
  }

  private func contents(_ id: String, _ name: String) throws(SystemError) -> Data? {
    do {
      return Data(try FileBytes.reading(workspace.runs + "/" + id + "/" + name).array)
    } catch {
      if error.isMissing { return nil }
      throw error
    }
  }
}
