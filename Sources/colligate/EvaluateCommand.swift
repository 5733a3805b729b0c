import ArgumentParser
import Bytes
import Stages

/// Holds the published night against a truth.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures clusters and blocking against records that are known to belong together.",
    discussion: """
      The truth is a CSV. Its header tells its kind: left_id,right_id lists all true pairs; with a \
      column label only the pairs in it were judged, and only they count; id,cluster (or \
      record_id,entity_id) gives each record its entity. Ids are the keys of the dumps, or record ids \
      (source/key). Where two sources share a key, it means the first one, on the right of a pair the \
      second.
      """)

  @OptionGroup var options: PipelineOptions

  @Option(help: "The truth, a CSV file.", completion: .file())
  var truth: String

  func run() throws {
    let pipeline = try options.load()
    let result = try TruthEvaluation(pipeline.tasks, workspace: pipeline.workspace)
      .evaluate(truth: truth, threadCount: Processors.count)
    if options.json { Terminal.output.write(json(result)) } else { write(result) }
  }

  private func write(_ result: TruthEvaluation.Result) {
    let out = Terminal.output
    var table = TextTable([
      ("measure", .left), ("precision", .right), ("recall", .right), ("F1", .right),
    ])
    func add(_ name: String, _ score: TruthEvaluation.Score) {
      table.append(
        [name] + [score.precision, score.recall, score.f1].map { Figures.decimal($0, 4) })
    }
    add(result.kind == "judged pairs" ? "judged pairs" : "pairs", result.pairs)
    if let bCubed = result.bCubed { add("B-cubed", bCubed) }
    for line in table.lines(on: out) { out.write(line) }
    out.write("")
    out.write(
      "\(Figures.count(result.truePairCount)) true pairs, \(Figures.count(result.foundPairCount)) "
        + "found")
    if let exact = result.exactClusters {
      out.write("exact clusters: \(Figures.decimal(exact, 4)) of the entities with several records")
    }
    out.write(
      "blocking: pairs completeness \(Figures.decimal(result.pairsCompleteness, 4)), reduction "
        + "ratio \(Figures.decimal(result.reductionRatio, 6)), "
        + "\(Figures.count(result.candidateCount)) pairs compared")
    guard result.missingCount > 0 else { return }
    let more = result.missingCount > result.missing.count ? ", ..." : ""
    Terminal.error.write(
      "colligate: \(Figures.count(result.missingCount)) ids of \(truth) are no key of any record: "
        + result.missing.joined(separator: ", ") + more)
  }

  private func json(_ result: TruthEvaluation.Result) -> String {
    func score(_ score: TruthEvaluation.Score) -> JSONText.Value {
      .object([
        ("precision", .number(score.precision)), ("recall", .number(score.recall)),
        ("f1", .number(score.f1)),
      ])
    }
    return JSONText.object([
      ("kind", .text(result.kind)), ("pairs", score(result.pairs)),
      ("true_pairs", .integer(result.truePairCount)),
      ("found_pairs", .integer(result.foundPairCount)),
      ("b_cubed", result.bCubed.map(score) ?? .null),
      ("exact_clusters", result.exactClusters.map { .number($0) } ?? .null),
      ("pairs_completeness", .number(result.pairsCompleteness)),
      ("reduction_ratio", .number(result.reductionRatio)),
      ("compared_pairs", .integer(result.candidateCount)),
      ("missing_ids", .integer(result.missingCount)),
      ("missing_examples", .list(result.missing.map { .text($0) })),
    ])
  }
}
