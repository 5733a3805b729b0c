import Bytes
import Fusion
import Records
package import StageEngine
import XML

/// The stages of a pipeline as tasks: what runs, on what, in which order.
///
/// `ingest` and `normalize` have a task per source file (pages in groups), `link` one per group of
/// records, `fuse`, `mention` and `export` one each.
package struct PipelineTasks: Sendable {
  /// The stages in their order.
  package static let stages = ["ingest", "normalize", "link", "fuse", "mention", "export"]

  package let pipeline: PipelineDefinition
  /// The date that stands for "retrieved" where a source declares none; an ISO date.
  package let asOf: String?
  let catalog: SourceCatalog

  /// - Throws: `FileGlobError` for sources whose files are not there.
  package init(_ pipeline: PipelineDefinition, asOf: String? = nil) throws {
    self.pipeline = pipeline
    self.asOf = asOf
    catalog = try SourceCatalog(of: pipeline)
  }

  /// All tasks in an order in which inputs come first.
  package var all: [StageTask] {
    catalog.partitions.map(ingest) + catalog.tables.map(normalize)
      + groups.map(link) + [fuse, mention, export]
  }

  // MARK: Ids

  static func ingestID(_ partition: SourceCatalog.Partition) -> TaskID {
    TaskID("ingest", partition.name)
  }
  static func normalizeID(_ partition: SourceCatalog.Partition) -> TaskID {
    TaskID("normalize", partition.name)
  }
  static func linkID(_ group: LinkGroup) -> TaskID { TaskID("link", group.description) }
  static let fuseID = TaskID("fuse")
  static let mentionID = TaskID("mention")
  static let exportID = TaskID("export")

  /// The groups that the sources' schemata fall into, in their order.
  var groups: [LinkGroup] {
    let schemata = pipeline.allSchemata
    var groups = Set<LinkGroup>()
    for partition in catalog.tables {
      switch partition.layout.schema {
      case .fixed(let name): groups.insert(schemata.group(of: name))
      case .column(_, let values, let otherwise):
        let names = values.isEmpty ? schemata.names : Array(values.values)
        for name in names + [otherwise].compactMap({ $0 }) {
          groups.insert(schemata.group(of: name))
        }
      }
    }
    return groups.filter { $0 != .article }.sorted()
  }

  /// Names of the schemata that rows of this pipeline can have.
  var usedSchemata: [String] {
    let schemata = pipeline.allSchemata
    var used = Set<String>()
    for partition in catalog.tables {
      switch partition.layout.schema {
      case .fixed(let name): used.insert(name)
      case .column(_, let values, let otherwise):
        used.formUnion(values.isEmpty ? schemata.names : Array(values.values))
        if let otherwise { used.insert(otherwise) }
      }
    }
    return used.sorted()
  }

  // MARK: Stages

  private func ingest(_ partition: SourceCatalog.Partition) -> StageTask {
    var slice = IngestSlice(partition, asOf: asOf)
    slice.layout.files = []
    slice.layout.exclude = []
    if readsTrees(partition) { slice.libxml2 = libxml2Version }
    let asOf = asOf
    if partition.isArticles {
      return StageTask(
        Self.ingestID(partition), codeVersion: ArticleIngestStage.codeVersion,
        settings: canonicalJSON(slice), files: partition.files, memoryEstimate: 200 << 20
      ) { context in
        try ArticleIngestStage(
          source: partition.source, layout: partition.layout, files: context.files, asOf: asOf
        ).run(in: context)
      }
    }
    return StageTask(
      Self.ingestID(partition), codeVersion: IngestStage.codeVersion,
      settings: canonicalJSON(slice), files: partition.files, memoryEstimate: 300 << 20
    ) { context in
      try IngestStage(
        source: partition.source, layout: partition.layout, file: partition.files[0], asOf: asOf
      ).run(in: context)
    }
  }

  /// Whether some file is read by libxml2.
  package var readsTrees: Bool { catalog.partitions.contains(where: readsTrees) }

  private func readsTrees(_ partition: SourceCatalog.Partition) -> Bool {
    partition.isArticles || [.xml, .htmlTable, .xlsx].contains(partition.layout.format.kind)
  }

  private func normalize(_ partition: SourceCatalog.Partition) -> StageTask {
    var dateOrders: [String: String] = [:]
    for mapping in partition.layout.map { dateOrders[mapping.property] = mapping.dateOrder }
    let slice = NormalizeSlice(
      dateOrders: dateOrders, ownSchemata: pipeline.schemata,
      normalization: NormalizeStage.referenceVersion)
    let mains = catalog.tables.filter {
      $0.source.name == partition.source.name && !$0.layout.isSupplement
    }
    let stage = NormalizeStage(
      source: partition.source.name, file: partition.files[0].name,
      ingest: Self.ingestID(partition),
      mainIngests: partition.layout.isSupplement ? mains.map(Self.ingestID) : [],
      schemata: pipeline.allSchemata, dateOrders: dateOrders)
    return StageTask(
      Self.normalizeID(partition), codeVersion: NormalizeStage.codeVersion,
      settings: canonicalJSON(slice), inputs: [stage.ingest] + stage.mainIngests,
      memoryEstimate: 300 << 20,
      run: stage.run)
  }

  /// The stage that links a group; `explain` and `check` use it to load the same records.
  func linkStage(_ group: LinkGroup) -> LinkStage {
    let definition = pipeline.link.first { $0.group == group.description }
    return LinkStage(
      loader: LinkageLoader(
        group: group, schemata: pipeline.allSchemata,
        partitions: catalog.tables.map { (Self.normalizeID($0), $0.source.name) },
        named: definition?.properties ?? []),
      definition: definition,
      expectations: pipeline.sources.filter { !isPages($0) }.map { source in
        ExpectationCheck(
          source: source,
          ingests: catalog.tables.filter { $0.source.name == source.name }.map(Self.ingestID))
      },
      judgementsFile: pipeline.judgementsFile)
  }

  /// Whether a source has pages and no table: what is expected of it is checked where its articles are read.
  private func isPages(_ source: SourceDefinition) -> Bool {
    source.layouts.allSatisfy { $0.format.kind == .html }
  }

  private func link(_ group: LinkGroup) -> StageTask {
    let stage = linkStage(group)
    let slice = LinkSlice(
      group: group.description, definition: stage.definition, ownSchemata: pipeline.schemata,
      expectations: pipeline.sources.map(\.expect), sources: pipeline.sources.map(\.name))
    return StageTask(
      Self.linkID(group), codeVersion: LinkStage.codeVersion, settings: canonicalJSON(slice),
      inputs: catalog.tables.map(Self.normalizeID) + catalog.tables.map(Self.ingestID),
      files: [stage.judgementsFile].compactMap { $0 }, memoryEstimate: 1 << 30, run: stage.run)
  }

  private var fuse: StageTask {
    let stage = FuseStage(
      pipeline: pipeline, catalog: catalog, groups: groups, usedSchemata: usedSchemata)
    return StageTask(
      Self.fuseID, codeVersion: FuseStage.codeVersion,
      settings: canonicalJSON(
        FuseSlice(
          fuse: pipeline.fuse, ownSchemata: pipeline.schemata, usedSchemata: usedSchemata,
          sources: pipeline.sources.map {
            FuseSlice.Source(name: $0.name, trust: $0.trust, license: $0.license)
          }, normalization: NormalizeStage.referenceVersion, name: pipeline.name,
          zstd: LibraryVersions.zstd)),
      inputs: catalog.tables.map(Self.ingestID) + catalog.tables.map(Self.normalizeID)
        + groups.map(Self.linkID),
      files: [pipeline.judgementsFile, pipeline.suppressFile].compactMap { $0 },
      readsBaseNight: true, memoryEstimate: 1 << 30, run: stage.run)
  }

  private var mention: StageTask {
    let stage = MentionStage(
      settings: pipeline.mention, articles: catalog.pages.map(Self.ingestID), fuse: Self.fuseID,
      suppressFile: pipeline.suppressFile, schemata: pipeline.allSchemata,
      expectations: pipeline.sources.filter(isPages).map { source in
        PageExpectation(
          source: source,
          ingests: catalog.pages.filter { $0.source.name == source.name }.map(Self.ingestID))
      })
    return StageTask(
      Self.mentionID, codeVersion: MentionStage.codeVersion,
      settings: canonicalJSON(
        MentionSlice(
          mention: pipeline.mention, normalization: NormalizeStage.referenceVersion,
          expectations: stage.expectations.map(\.source.expect),
          quarantineMax: stage.expectations.map(\.source.quarantineMax))),
      inputs: [Self.fuseID] + catalog.pages.map(Self.ingestID),
      files: [pipeline.suppressFile].compactMap { $0 }, memoryEstimate: 1 << 30, run: stage.run)
  }

  private var export: StageTask {
    let stage = ExportStage(
      pipelineName: pipeline.name, catalog: catalog, groups: groups, also: pipeline.publish.also,
      suppressFile: pipeline.suppressFile)
    return StageTask(
      Self.exportID, codeVersion: ExportStage.codeVersion,
      settings: canonicalJSON(
        ExportSlice(
          name: pipeline.name, also: pipeline.publish.also, zstd: LibraryVersions.zstd)),
      inputs: [Self.fuseID, Self.mentionID] + groups.map(Self.linkID)
        + catalog.partitions.map(Self.ingestID) + catalog.tables.map(Self.normalizeID),
      files: [pipeline.suppressFile].compactMap { $0 }, memoryEstimate: 1 << 30, run: stage.run)
  }
}

extension PipelineDefinition {
  /// The judgements file, when the pipeline names one.
  var judgementsFile: SourceFile? { judgements.map(besideThePipeline) }
  /// The suppression list, when the pipeline names one.
  var suppressFile: SourceFile? { suppress.map(besideThePipeline) }

  private func besideThePipeline(_ name: String) -> SourceFile {
    let expanded = expandVariables(in: name, variables)
    return SourceFile(
      path: expanded.hasPrefix("/") ? expanded : folder + "/" + expanded,
      name: String(name.split(separator: "/").last ?? ""))
  }
}

// What each stage reads of the pipeline file, and nothing else: a change elsewhere leaves it alone.

private struct IngestSlice: Encodable {
  let source: String
  var layout: SourceDefinition.Layout
  let license: String?
  let retrieved: SourceDefinition.Retrieved?
  let quarantineMax: Double
  let expectedColumns: [String]
  let asOf: String?
  /// The version of the parser, for formats that it reads.
  var libxml2: Int?
  /// Dates found in a dump are normalized.
  let normalization: Int?

  init(_ partition: SourceCatalog.Partition, asOf: String?) {
    source = partition.source.name
    layout = partition.layout
    license = partition.source.license
    retrieved = partition.source.retrieved
    quarantineMax = partition.source.quarantineMax
    expectedColumns = partition.source.expectedColumns(of: partition.layout)
    self.asOf = asOf
    if case .content = partition.source.retrieved {
      normalization = NormalizeStage.referenceVersion
    } else {
      normalization = nil
    }
  }
}

private struct NormalizeSlice: Encodable {
  let dateOrders: [String: String]
  let ownSchemata: [PipelineDefinition.OwnSchema]
  let normalization: Int
}

private struct LinkSlice: Encodable {
  let group: String
  let definition: LinkDefinition?
  let ownSchemata: [PipelineDefinition.OwnSchema]
  let expectations: [SourceDefinition.Expectation]
  let sources: [String]
}

private struct FuseSlice: Encodable {
  struct Source: Encodable {
    let name: String
    let trust: Double
    let license: String?
  }
  let fuse: FuseDefinition
  let ownSchemata: [PipelineDefinition.OwnSchema]
  let usedSchemata: [String]
  let sources: [Source]
  let normalization: Int
  let name: String
  let zstd: Int
}

private struct MentionSlice: Encodable {
  let mention: MentionDefinition
  let normalization: Int
  let expectations: [SourceDefinition.Expectation]
  let quarantineMax: [Double]
}

private struct ExportSlice: Encodable {
  let name: String
  let also: [PublishDefinition.Extra]
  let zstd: Int
}

extension PipelineTasks {
  /// The task whose files become the night.
  package static let publishing = exportID

  /// Holds a night back when a publish gate of the pipeline does not hold; `fuse` has measured them.
  @Sendable package func gate(_ night: Engine.NightCandidate) throws {
    guard let folder = night.folder(of: Self.fuseID) else { return }
    let figures = try GateFigures(json: FileBytes.reading(folder + "/" + GateFigures.fileName))
    let failures =
      figures.failures(
        idChurnMax: pipeline.publish.idChurnMax, clusterSizeMax: pipeline.publish.clusterSizeMax)
      + figures.sources.flatMap { source in
        let expect = pipeline.sources.first { $0.name == source.source }?.expect
        return source.failures(
          KeyFigures.Limits(
            changed: expect?.changedMax, reused: expect?.reusedKeysMax,
            rekeyed: expect?.rekeyedMax))
      }
    if !failures.isEmpty { throw GateFailure(failures) }
  }
}
