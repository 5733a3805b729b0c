import Bytes
import Fusion
import TestSupport
import Testing

@Suite("The order of statements") struct StatementOrderTests {
  /// A night of many small clusters whose records say a few things over and over.
  private func world(seed: UInt64, clusterCount: Int) -> SmallWorld {
    var random = SeededGenerator(seed: seed)
    var rows: [SmallWorld.Row] = []
    let clusters = (0..<clusterCount).map { cluster in
      (0..<Int.random(in: 1...4, using: &random)).map { member in
        "\(SmallWorld.sources[member % 3].name)/\(cluster)-\(member)"
      }
    }
    for record in clusters.joined() {
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        let property = SmallWorld.properties.randomElement(using: &random)?.name ?? ""
        let value =
          ["a", "ab", "b", "", "ä", "1970", "1970-03"].randomElement(using: &random) ?? ""
        rows.append(
          .init(
            record: record, property: property, value: value,
            file: Int.random(in: 0...2, using: &random)))
      }
    }
    return SmallWorld(clusters, rows.shuffled(using: &random))
  }

  @Test("as a sort of whole statements orders them", arguments: 1...6)
  func twin(seed: Int) {
    let world = world(seed: UInt64(seed), clusterCount: 40)
    let assignment = assignEntityIDs(world.records, base: nil)
    let statements = world.statements
    func key(_ index: Int) -> [UInt8] {
      func number(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
      }
      let record = statements.records[index]
      let name = Array(world.propertyNames[Int(statements.properties[index])].utf8) + [0]
      let value = Array(statements.valueTexts.slice(Int(statements.values[index]))) + [0]
      return number(assignment.entityOfRecord[Int(record)]) + name + value + number(record)
        + number(statements.files[index]) + number(statements.rows[index])
    }
    let expected = (0..<statements.count).sorted { key($0).lexicographicallyPrecedes(key($1)) }
    #expect(world.order(assignment).indices == expected.map { UInt32($0) })
  }

  @Test("entities fused piece by piece are those fused at once", arguments: [1, 3, 7])
  func pieces(entityCount: Int) {
    let world = world(seed: 9, clusterCount: 20)
    let assignment = assignEntityIDs(world.records, base: nil)
    let whole = world.profiles(assignment)
    let fusion = ProfileFusion(
      records: world.records, assignment: assignment, sources: world.sources,
      properties: world.properties)
    for start in stride(from: 0, to: whole.count, by: entityCount) {
      let range = start..<min(whole.count, start + entityCount)
      var own = world.statements
      let kept = (0..<own.count).filter {
        range.contains(Int(assignment.entityOfRecord[Int(own.records[$0])]))
      }
      own = FusionStatements(
        records: kept.map { own.records[$0] }, properties: kept.map { own.properties[$0] },
        values: kept.map { own.values[$0] }, valueTexts: own.valueTexts,
        files: kept.map { own.files[$0] }, rows: kept.map { own.rows[$0] },
        fileDates: own.fileDates)
      let order = StatementOrder(
        own, entityOfRecord: assignment.entityOfRecord, propertyNames: world.propertyNames)
      let piece = fusion.profiles(of: range, own, order: order)
      for (place, entity) in range.enumerated() {
        #expect(piece.entityIDs[place] == whole.entityIDs[entity])
        #expect(piece.captions[place] == whole.captions[entity])
        #expect(piece.recordCounts[place] == whole.recordCounts[entity])
        #expect(piece.conflicts[place] == whole.conflicts[entity])
        #expect(piece.sources[place] == whole.sources[entity])
        #expect(piece.firstSeen[place] == whole.firstSeen[entity])
        #expect(piece.lastSeen[place] == whole.lastSeen[entity])
        for property in whole.propertyNames.indices {
          #expect(piece.texts(property, at: place) == whole.texts(property, at: entity))
        }
      }
    }
  }
}
