import Bytes
import Linkage
import Records
package import StageEngine

/// What `check` finds out before anything is linked: sources, columns, room on the disk, pairs.
package struct PipelineCheck {
  /// One input file.
  package struct FileFinding: Sendable {
    package let source: String
    package let file: String
    package let byteCount: Int
    /// Fields that the pipeline reads and the file does not have.
    package let missingFields: [String]
    /// The nearest field that is there, for each missing one.
    package let suggestions: [String?]
    package let problem: String?
  }

  /// What a blocking rule will cost.
  package struct RuleFinding: Sendable {
    package let group: String
    package let rule: String
    package let blockCount: Int
    package let largestBlock: Int
    package let pairCount: Int
    package let cutBlockCount: Int
  }

  private let tasks: PipelineTasks

  /// False for a pipeline of pages alone, which has no pairs to count.
  package var hasTables: Bool { !tasks.catalog.tables.isEmpty }

  package init(_ tasks: PipelineTasks) { self.tasks = tasks }

  /// Holds every mapping against the real headers.
  package func files() -> [FileFinding] {
    tasks.catalog.partitions.flatMap { partition in
      partition.files.map { finding(partition, $0) }
    }
  }

  private func finding(
    _ partition: SourceCatalog.Partition, _ file: SourceFile
  ) -> FileFinding {
    func found(
      _ problem: String?, _ byteCount: Int = 0, _ missing: [String] = [], _ known: [String] = []
    )
      -> FileFinding
    {
      FileFinding(
        source: partition.source.name, file: file.name, byteCount: byteCount,
        missingFields: missing, suggestions: missing.map { nearestWord(to: $0, among: known) },
        problem: problem)
    }
    do {
      let input = try OpenedInput(
        path: file.path, name: file.name, sheet: partition.layout.format.sheet)
      guard !partition.isArticles else { return found(nil, input.fileByteCount) }
      let known = try input.reader(partition.layout.format).fieldNames()
      let kind = partition.layout.format.kind
      // Paths of trees are sampled: one that is rare need not be wrong.
      let isTree = kind == .json || kind == .jsonl || kind == .xml
      let wanted = RowMapper(partition.layout).fields
      let names = Set(known)
      let missing =
        isTree
        ? [] : wanted.filter { !names.contains($0) && partition.layout.format.columns.isEmpty }
      return found(nil, input.fileByteCount, missing, known)
    } catch {
      return found("\(error)")
    }
  }

  /// Counts the pairs of each blocking rule without comparing any; needs normalized rows.
  ///
  /// - Parameter plan: Of this pipeline, with ingest and normalize up to date.
  package func rules(_ plan: Plan, threadCount: Int) throws -> [RuleFinding] {
    try tasks.groups.flatMap { group -> [RuleFinding] in
      let stage = tasks.linkStage(group)
      let loaded = try stage.loader.load { task in
        guard let planned = plan.task(task) else {
          throw InquiryError.noModel(group: group.description)
        }
        return planned.folder
      }
      guard loaded.records.count > 1, !loaded.plan.isEmpty else { return [] }
      let settings = try stage.settings(for: loaded, threadCount: threadCount)
      return try estimatePairs(loaded.records, settings).map { estimate in
        RuleFinding(
          group: group.description, rule: estimate.rule, blockCount: estimate.blockCount,
          largestBlock: estimate.largestBlockSize, pairCount: estimate.newPairCount,
          cutBlockCount: estimate.cutBlockCount)
      }
    }
  }
}
