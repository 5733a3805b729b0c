import ArgumentParser
import Stages

/// A profile with the source of each value.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a profile, with a source for each value.",
    discussion:
      "WHAT is an entity id, a record id (source/key), or a name; several hits are listed.")

  @OptionGroup var options: PipelineOptions

  @Argument(help: "An entity id, a record id or a name.")
  var what: String

  @Flag(help: "Show how the records hold together, the weakest link first.")
  var why = false

  @Flag(help: "Show every place of every value, and every article.")
  var all = false

  func run() throws {
    let pipeline = try options.load()
    let inquiry = try ProfileInquiry(workspace: pipeline.workspace)
    let hits = try inquiry.find(what)
    let exact = hits.filter(\.isExact)
    // One entity is meant if it alone bears the name, or by far the most records do.
    let meant: Hit? =
      hits.count == 1
      ? hits[0]
      : exact.count == 1 || (exact.count > 1 && exact[0].recordCount > exact[1].recordCount)
        ? exact[0] : nil
    guard let meant else {
      list(hits)
      return
    }
    let profile = try inquiry.profile(meant.entityID)
    let ties = why ? try inquiry.ties(of: meant.entityID) : []
    if options.json {
      Terminal.output.write(ProfileRendering.json(profile, ties))
      return
    }
    ProfileRendering(showsAll: all).write(profile)
    if why { ProfileRendering.write(ties, of: profile) }
    let others = hits.dropFirst().prefix(8)
    if !others.isEmpty {
      Terminal.output.write("")
      Terminal.output.write(
        Terminal.output.styled("Other entities with \"\(what)\" in a name", .bold)
          + (hits.count > 9 ? " (8 of \(hits.count - 1))" : ""))
      for other in others { Terminal.output.write("  " + line(other)) }
    }
  }

  private func list(_ hits: [Hit]) {
    if options.json {
      for hit in hits {
        Terminal.output.write(
          JSONText.object([
            ("entity_id", .text(hit.entityID)), ("schema", .text(hit.schema)),
            ("caption", .text(hit.caption)), ("record_count", .integer(hit.recordCount)),
          ]))
      }
      return
    }
    Terminal.output.write("\(hits.count) entities have \"\(what)\" in a name; show one by its id:")
    for hit in hits.prefix(40) { Terminal.output.write("  " + line(hit)) }
    if hits.count > 40 { Terminal.output.write("  and \(hits.count - 40) more") }
  }

  private func line(_ hit: Hit) -> String {
    "\(hit.entityID)  \(hit.caption)  "
      + Terminal.output.styled(
        "\(hit.schema), \(hit.recordCount) record\(hit.recordCount == 1 ? "" : "s")", .dim)
  }
}
