package import Records

/// Why a stage stopped although the machine is well: the data, or what the pipeline expects of it.
package enum StageError: Error, Sendable, CustomStringConvertible {
  /// A file that holds nothing that can be read.
  case unusableInput(DataIssue)
  case tooManyFlawedRows(file: String, flawed: Int, rows: Int, max: Double, first: DataIssue)
  /// A document that breaks off or is damaged: what follows cannot be read.
  case brokenFile(DataIssue, rowsBefore: Int)
  /// The books do not balance: a fault of ours, never of the data.
  case rowsAstray(file: String, read: Int, accounted: Int)
  case brokenExpectations([String])
  case badList(file: String, line: Int, reason: String)
  case cancelled

  package var description: String {
    switch self {
    case .unusableInput(let issue):
      // A damaged archive gives the advice itself.
      "\(issue)" + (isDamagedArchive(issue) ? "" : "; fetch the file again") + ", then run again"
    case .tooManyFlawedRows(let file, let flawed, let rows, let max, let first):
      """
      \(file): \(flawed) of \(rows) rows are flawed, more than the tolerated \(percent(max)); \
      the first: \(first). Repair the dump, or raise quarantine_max in the pipeline file
      """
    case .brokenFile(let issue, let rowCount):
      """
      \(issue); \(rowCount) row\(rowCount == 1 ? "" : "s") stand before that, what follows is lost. Fetch the file again, \
      or say quarantine_max: 1 in the pipeline file to take what there is
      """
    case .rowsAstray(let file, let read, let accounted):
      "\(file): \(read) rows were read and \(accounted) accounted for; please report this"
    case .brokenExpectations(let broken):
      "the dumps are not what the pipeline expects, so the night stops here:\n  "
        + broken.joined(separator: "\n  ")
    case .badList(let file, let line, let reason): "\(file):\(line): \(reason)"
    case .cancelled: "stopped on request; run again to resume"
    }
  }

  private func isDamagedArchive(_ issue: DataIssue) -> Bool {
    if case .damagedCompression = issue.kind { true } else { false }
  }

  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
