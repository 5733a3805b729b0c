import Bytes
import Linkage
import Records
import StageEngine

/// `links.parquet` and `clusters.parquet`, put together and written a row group per thread at a time.
struct LinkTables {
  private let links: Links
  private let probabilities: ProbabilityTable
  private let clusters: [UInt32]
  private let recordIDs: StringArray
  private let comparisonCount: Int
  private let ruleNames: StringArray
  /// One text per comparison and level; the missing one comes last in each comparison.
  private let levelTexts: StringArray
  /// Which text each byte of a link's levels stands for, 256 per comparison.
  private let textOfLevel: [UInt32]

  /// The columns of `links` without a row: what a night without registers publishes.
  static let noLinks = Table([
    Column("left", .string(StringArray())), Column("right", .string(StringArray())),
    Column("match_weight", .double([])), Column("match_probability", .double([])),
    Column("blocking_rule", .string(StringArray())),
    Column("judgement", .string(StringArray()), validity: []),
    Column("levels", .string(StringArray()), listOffsets: [0]),
  ])
  private static let noClusters = Table([
    Column("record_id", .string(StringArray())), Column("cluster", .string(StringArray())),
  ])

  init(_ result: LinkageResult, _ recordIDs: StringArray) {
    links = result.links
    probabilities = ProbabilityTable(links.weights)
    clusters = result.clusters
    self.recordIDs = recordIDs
    ruleNames = StringArray(result.model.blockingRules + ["judgement"])
    let comparisons = result.model.comparisons
    comparisonCount = comparisons.count
    var texts = StringArray()
    var textOfLevel: [UInt32] = []
    for comparison in comparisons {
      let first = texts.count
      let missing = comparison.levels.count
      for level in comparison.levels { texts.append("\(comparison.property)=\(level.name)") }
      texts.append("\(comparison.property)=missing")
      textOfLevel += (0..<256).map { UInt32(first + min($0, missing)) }
    }
    levelTexts = texts
    self.textOfLevel = textOfLevel
  }

  func write(in context: TaskContext) throws {
    // Side by side: while one waits for its file, threads make rows of the other.
    _ = try parallelMap(2, threadCount: context.threadCount) { table in
      if table == 0 {
        try write(links.count, Self.noLinks, "links.parquet", in: context, linkPiece)
      } else {
        try write(clusters.count, Self.noClusters, "clusters.parquet", in: context, clusterPiece)
      }
    }
  }

  /// Writes a table of so many rows, the pieces of which are made side by side.
  private func write(
    _ rowCount: Int, _ shape: Table, _ name: String, in context: TaskContext,
    _ piece: @escaping @Sendable (Range<Int>) -> Table
  ) throws {
    let writing = try Tables.Writing(shape, to: name, in: context)
    let size = Tables.rowGroupRowCount
    let stride = size * max(1, context.threadCount)
    var start = 0
    while start < rowCount {
      let (first, end) = (start, min(rowCount, start + stride))
      let pieces = try parallelMap(
        (end - first + size - 1) / size, threadCount: context.threadCount
      ) { part in
        piece(first + part * size..<min(end, first + (part + 1) * size))
      }
      for piece in pieces { try writing.append(piece) }
      start = end
    }
    try writing.finish()
  }

  @Sendable private func linkPiece(_ rows: Range<Int>) -> Table {
    let judged = UInt32(ruleNames.count - 1)
    let verdicts: [Verdict] = [.positive, .negative, .unsure]
    let judgements = links.judgements[rows]
    return Table(
      [
        lefts(rows),
        Column("right", .string(recordIDs.picking(Array(links.rights[rows])))),
        Column("match_weight", .double(links.weights[rows].map { Double($0) / 1024 })),
        Column("match_probability", .double(links.probabilities(rows, probabilities))),
        Column(
          "blocking_rule",
          .dictionary(ids: links.rules[rows].map { min(UInt32($0), judged) }, values: ruleNames)),
        Column(
          "judgement",
          .dictionary(
            ids: judgements.map { verdict in
              UInt32(verdicts.firstIndex { $0 == verdict } ?? verdicts.count)
            }, values: StringArray(verdicts.map(\.rawValue) + [""])),
          validity: judgements.map { $0 != nil }),
        levels(rows),
      ], rowCount: rows.count)
  }

  /// Links come in the order of their left records, so that equal ones stand side by side.
  private func lefts(_ rows: Range<Int>) -> Column {
    var distinct: [UInt32] = []
    let ids = links.lefts[rows].map { left in
      if distinct.last != left { distinct.append(left) }
      return UInt32(distinct.count - 1)
    }
    return Column("left", .dictionary(ids: ids, values: recordIDs.picking(distinct)))
  }

  private func levels(_ rows: Range<Int>) -> Column {
    let count = comparisonCount
    var ids: [UInt32] = []
    ids.append(addingCapacity: rows.count * count) { output in
      let (levels, textOfLevel) = (links.levels.span, textOfLevel.span)
      var place = rows.lowerBound * count
      for _ in rows {
        for comparison in 0..<count {
          output.append(textOfLevel[comparison << 8 | Int(levels[place])])
          place &+= 1
        }
      }
    }
    return Column(
      "levels", .dictionary(ids: ids, values: levelTexts),
      listOffsets: (0...rows.count).map { UInt32($0 * count) })
  }

  @Sendable private func clusterPiece(_ rows: Range<Int>) -> Table {
    var own = StringArray()
    own.append(contentsOf: recordIDs, rows)
    return Table([
      Column("record_id", .string(own)),
      Column("cluster", .string(recordIDs.picking(Array(clusters[rows])))),
    ])
  }
}
