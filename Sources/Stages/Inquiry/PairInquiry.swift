import Bytes
import Linkage
import Records
import StageEngine

/// Why two records are one entity or two: the waterfall of their match weight.
package struct PairInquiry {
  /// One comparison and what its answer is worth.
  package struct Step: Sendable {
    package let property: String
    package let left: [String]
    package let right: [String]
    package let level: String
    package let summary: String
    package let m: Double?
    package let u: Double?
    /// In bits; the second is what the rarity of the value adds.
    package let weight: Double
    package let rarityAdjustment: Double
  }

  /// The whole answer.
  package struct Explanation: Sendable {
    package let left: String
    package let right: String
    package let group: String
    package let priorWeight: Double
    package let steps: [Step]
    /// In bits, never above 0: related entities would agree like that too.
    package let kinWeight: Double
    package let totalWeight: Double
    package let probability: Double
    package let thresholdLink: Double
    package let isAboveLinkThreshold: Bool
    /// The rule that proposed the pair, or why it was never compared.
    package let proposal: String
    package let obstacles: [String]
    /// Merges of this pair that a constraint refused.
    package let refusals: [String]
    /// Entities in the published night; equal ones are one entity.
    package let leftEntity: String?
    package let rightEntity: String?
  }

  private let tasks: PipelineTasks
  private let workspace: String

  package init(_ tasks: PipelineTasks, workspace: String) {
    self.tasks = tasks
    self.workspace = workspace
  }

  /// Explains a pair by the model of the last run.
  package func explain(_ left: String, _ right: String) throws -> Explanation {
    let night = try NightReading(workspace: workspace)
    let published = try night.table("records", columns: ["record_id", "entity_id", "schema"])
    let ids = published["record_id"]?.strings ?? StringArray()
    func row(of id: String) throws -> Int {
      guard let row = (0..<ids.count).first(where: { ids[$0] == id }) else {
        throw InquiryError.unknownRecord(id: id, group: nil)
      }
      return row
    }
    let (leftRow, rightRow) = (try row(of: left), try row(of: right))
    let schemata = tasks.pipeline.allSchemata
    let group = schemata.group(of: published.text("schema", leftRow) ?? "")
    guard group == schemata.group(of: published.text("schema", rightRow) ?? "") else {
      throw InquiryError.differentGroups(left: left, right: right)
    }
    let stage = tasks.linkStage(group)
    let folders = Artifacts(workspace: workspace)
    let linkFolder = try folders.folder(of: PipelineTasks.linkID(group))
    let loaded = try stage.loader.load(folder: folders.folder)
    let records = loaded.records
    func index(of id: String) throws -> UInt32 {
      guard let index = (0..<records.count).first(where: { records.recordIDs[$0] == id }) else {
        throw InquiryError.unknownRecord(id: id, group: group.description)
      }
      return UInt32(index)
    }
    let model = try LinkageModel(json: text(of: linkFolder + "/model.json"))
    var settings = try stage.settings(for: loaded, threadCount: 1)
    settings.thresholdLink = model.thresholdLink
    settings.thresholdReview = model.thresholdReview
    let found = try Linkage.explain(
      try index(of: left), try index(of: right), records, model, settings)
    return Explanation(
      left: left, right: right, group: group.description, priorWeight: found.priorWeight,
      steps: found.steps.map { step in
        Step(
          property: step.property, left: step.leftValues, right: step.rightValues,
          level: step.level, summary: step.summary, m: step.m, u: step.u, weight: step.weight,
          rarityAdjustment: step.rarityAdjustment)
      }, kinWeight: found.kinWeight, totalWeight: found.totalWeight,
      probability: found.probability,
      thresholdLink: model.thresholdLink, isAboveLinkThreshold: found.isAboveLinkThreshold,
      proposal: found.proposal, obstacles: found.obstacles,
      refusals: try refusals(linkFolder, left, right),
      leftEntity: published.text("entity_id", leftRow),
      rightEntity: published.text("entity_id", rightRow))
  }

  private func refusals(_ folder: String, _ left: String, _ right: String) throws -> [String] {
    let table = try Tables.read(folder + "/refused.parquet")
    return (0..<table.rowCount).compactMap { row in
      let pair = Set([table.text("left", row), table.text("right", row)])
      return pair == [left, right] ? table.text("reason", row) : nil
    }
  }

  private func text(of path: String) throws -> String {
    try FileBytes.reading(path).withSpan { span in
      String(decoding: span.indices.map { span[$0] }, as: UTF8.self)
    }
  }
}

/// Where the newest artifact of a task lies, for questions between runs.
struct Artifacts {
  let workspace: String

  /// - Throws: `InquiryError.noNight` when the task has never run.
  func folder(of task: TaskID) throws -> String {
    let night = try Engine(workspace: workspace).currentNight()
    guard let night, let folder = Engine(workspace: workspace).folder(of: task, in: night) else {
      throw InquiryError.noNight(workspace: workspace)
    }
    return folder
  }
}
