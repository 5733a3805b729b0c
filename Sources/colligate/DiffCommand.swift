import ArgumentParser
import Stages

/// What changed between two nights.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Shows what changed between two nights, and why.",
    discussion: "Without nights: the published one against the night that it continued.")

  @OptionGroup var options: PipelineOptions

  @Argument(help: "The older night, as the folder nights/ names it.")
  var from: String?

  @Argument(help: "The newer night (default: the published one).")
  var to: String?

  @Flag(help: "List every change, not only the first of each kind.")
  var all = false

  func run() throws {
    let pipeline = try options.load()
    let comparison = try NightComparison(workspace: pipeline.workspace, from: from, to: to)
    if options.json {
      for change in comparison.changes {
        Terminal.output.write(
          JSONText.object([
            ("kind", .text(change.kind)), ("old_id", .optional(change.oldID)),
            ("new_id", .optional(change.newID)), ("caption", .text(change.caption)),
            ("cause", .text(change.cause)),
          ]))
      }
      return
    }
    let out = Terminal.output
    out.write(out.styled("\(comparison.from) -> \(comparison.to)", .bold))
    for kind in ["added", "updated", "merged", "split", "removed"] {
      let changes = comparison.changes.filter { $0.kind == kind }
      guard !changes.isEmpty else { continue }
      out.write("")
      out.write(out.styled("\(kind) (\(changes.count))", .cyan))
      for change in all ? changes[...] : changes.prefix(20) {
        let ids = [change.oldID, change.newID].compactMap { $0 }
        let id = ids.count == 2 && ids[0] != ids[1] ? "\(ids[0]) -> \(ids[1])" : ids.last ?? ""
        out.write("  \(change.caption)  \(id)")
        out.write(out.styled("      \(change.cause)", .dim))
      }
      if !all && changes.count > 20 {
        out.write(out.styled("  and \(changes.count - 20) more (--all)", .dim))
      }
    }
    if comparison.changes.isEmpty { out.write("Nothing changed.") }
  }
}
