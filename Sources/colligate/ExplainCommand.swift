import ArgumentParser
import Stages

/// The waterfall of a pair's match weight.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains why two records are one entity or two.",
    discussion: "LEFT and RIGHT are record ids (source/key), as the dataset records lists them.")

  @OptionGroup var options: PipelineOptions

  @Argument(help: "A record id.")
  var left: String

  @Argument(help: "Another record id.")
  var right: String

  func run() throws {
    let pipeline = try options.load()
    let found = try PairInquiry(pipeline.tasks, workspace: pipeline.workspace).explain(left, right)
    if options.json {
      Terminal.output.write(json(found))
    } else {
      write(found)
    }
  }

  private func write(_ found: PairInquiry.Explanation) {
    let out = Terminal.output
    out.write(out.styled("\(found.left)  and  \(found.right)", .bold))
    out.write("\(found.proposal)")
    out.write("")
    var table = TextTable([
      ("bits", .right), ("comparison", .left), ("level", .left), ("m", .right), ("u", .right),
      ("left", .left), ("right", .left),
    ])
    let bits = hundredths(
      [found.priorWeight] + found.steps.map { $0.weight + $0.rarityAdjustment } + [found.kinWeight],
      sum: found.totalWeight)
    table.append([signed(bits[0]), "prior", "two random records", "", "", "", ""])
    for (step, weight) in zip(found.steps, bits.dropFirst()) {
      let rarity = step.rarityAdjustment == 0 ? "" : ", rarity \(signed(step.rarityAdjustment))"
      table.append([
        signed(weight), step.property, step.level + rarity,
        step.m.map(Figures.small) ?? "", step.u.map(Figures.small) ?? "",
        values(step.left), values(step.right),
      ])
    }
    table.append([
      signed(bits[bits.count - 1]), "kin", "related entities would agree like that too", "", "", "",
      "",
    ])
    table.append([
      signed(found.totalWeight), "sum",
      "probability \(Figures.decimal(found.probability, 4))", "", "", "", "",
    ])
    for line in table.lines(on: out) { out.write(line) }
    out.write("")
    for step in found.steps where step.level != "missing" {
      out.write("\(step.property): \(step.summary)")
    }
    out.write("")
    out.write(
      found.isAboveLinkThreshold
        ? "The pair reaches the link threshold of \(Figures.decimal(found.thresholdLink, 3))."
        : "The pair stays below the link threshold of \(Figures.decimal(found.thresholdLink, 3)).")
    for text in found.obstacles + found.refusals {
      out.write(out.styled("Kept apart: ", .yellow) + text)
    }
    switch (found.leftEntity, found.rightEntity) {
    case (let left?, let right?) where left == right: out.write("Both are in entity \(left).")
    case (let left, let right):
      out.write("They are in \(left ?? "no entity") and \(right ?? "no entity").")
    }
  }

  private func values(_ texts: [String]) -> String {
    let shown = texts.prefix(3).joined(separator: " | ")
    let text = texts.count > 3 ? "\(shown) | +\(texts.count - 3)" : shown
    return text.count > 48 ? text.prefix(45) + "..." : text
  }

  /// The bits in hundredths that add up to those of the sum: each is rounded, and what rounding lost or
  /// gained is made good where it shows least, in the bits that were furthest from what they became.
  private func hundredths(_ bits: [Double], sum: Double) -> [Double] {
    var rounded = bits.map { Int(($0 * 100).rounded()) }
    let excess = rounded.reduce(0, +) - Int((sum * 100).rounded())
    let furthest = bits.indices.sorted { one, other in
      let (first, second) = (error(bits[one], rounded[one]), error(bits[other], rounded[other]))
      let isFirst = excess > 0 ? first > second : first < second
      return first == second ? one < other : isFirst
    }
    for index in furthest.prefix(abs(excess)) { rounded[index] -= excess.signum() }
    return rounded.map { Double($0) / 100 }
  }

  private func error(_ bits: Double, _ rounded: Int) -> Double { Double(rounded) - bits * 100 }

  private func signed(_ bits: Double) -> String {
    (bits > 0 ? "+" : "") + Figures.decimal(bits, 2)
  }

  private func json(_ found: PairInquiry.Explanation) -> String {
    JSONText.object([
      ("left", .text(found.left)), ("right", .text(found.right)), ("group", .text(found.group)),
      ("proposal", .text(found.proposal)), ("prior_weight", .number(found.priorWeight)),
      (
        "steps",
        .list(
          found.steps.map { step in
            .object([
              ("property", .text(step.property)), ("level", .text(step.level)),
              ("summary", .text(step.summary)), ("m", step.m.map { .number($0) } ?? .null),
              ("u", step.u.map { .number($0) } ?? .null), ("weight", .number(step.weight)),
              ("rarity_adjustment", .number(step.rarityAdjustment)),
              ("left", .list(step.left.map { .text($0) })),
              ("right", .list(step.right.map { .text($0) })),
            ])
          })
      ),
      ("kin_weight", .number(found.kinWeight)),
      ("match_weight", .number(found.totalWeight)),
      ("match_probability", .number(found.probability)),
      ("threshold_link", .number(found.thresholdLink)),
      ("above_link_threshold", .bool(found.isAboveLinkThreshold)),
      ("kept_apart", .list((found.obstacles + found.refusals).map { .text($0) })),
      ("left_entity", .optional(found.leftEntity)),
      ("right_entity", .optional(found.rightEntity)),
    ])
  }
}
