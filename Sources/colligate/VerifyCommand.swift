import ArgumentParser
import Bytes
import StageEngine
import Stages

/// Holds every artifact against its digest.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks the digest of every artifact and dataset.",
    discussion: "A damaged artifact is rebuilt by the next run.")

  @OptionGroup var options: PipelineOptions

  @Flag(help: "Redo every stage beside the artifacts and compare the bytes.")
  var replay = false

  func run() throws {
    let pipeline = try options.load()
    var engineOptions = EngineOptions(pipeline: pipeline.definition.name)
    engineOptions.threadCount = Processors.count
    let engine = pipeline.engine(engineOptions)
    let verification = try engine.verify()
    if verification.artifactCount == 0 && verification.nightCount == 0 {
      Terminal.error.write(
        "colligate: \(pipeline.workspace) holds nothing to verify yet; run the pipeline first")
      throw ExitCode(Exit.noInput.rawValue)
    }
    var findings = verification.findings
    if replay && findings.isEmpty {
      findings = try engine.replay(pipeline.tasks.all, publishing: PipelineTasks.publishing)
    }
    if options.json {
      Terminal.output.write(
        JSONText.object([
          ("artifacts", .integer(verification.artifactCount)),
          ("nights", .integer(verification.nightCount)),
          ("files", .integer(verification.fileCount)),
          ("bytes", .integer(verification.byteCount)),
          (
            "findings",
            .list(
              findings.map { .object([("path", .text($0.path)), ("problem", .text($0.problem))]) })
          ),
        ]))
    } else {
      Terminal.output.write(
        "\(verification.artifactCount) artifacts and \(verification.nightCount) nights, "
          + "\(Figures.count(verification.fileCount)) files, "
          + "\(Figures.bytes(verification.byteCount)): "
          + (findings.isEmpty
            ? (replay ? "all digests hold, and a replay gave the same bytes" : "all digests hold")
            : "\(findings.count) problem\(findings.count == 1 ? "" : "s")"))
      for finding in findings { Terminal.output.write("  \(finding); \(remedy(finding))") }
    }
    if !findings.isEmpty { throw ExitCode(Exit.data.rawValue) }
  }

  /// Runs restore artifacts and datasets; the record of a night can only come from a copy.
  private func remedy(_ finding: VerifyFinding) -> String {
    finding.path.hasSuffix("/night.json") ? "restore it from a copy" : "run again to rebuild it"
  }
}
