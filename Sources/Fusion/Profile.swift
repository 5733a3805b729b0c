package import Bytes
import Records

/// The profiles of a night, one entry per entity in every column, in the order of entity ids.
package struct Profiles: Sendable {
  package let entityIDs: StringArray
  /// Index into the records' `schemaNames`.
  package let schemas: [UInt16]
  package let captions: StringArray
  package let propertyNames: [String]
  /// For each property the distinct normalized values, survivor first and the rest by bytes, as ids
  /// into `valueTexts`.
  package let values: [IndexLists]
  package let valueTexts: StringArray
  /// Properties with several values where one is expected, as property indices by name.
  package let conflicts: IndexLists
  /// Source indices by name.
  package let sources: IndexLists
  /// Indices into `licenseNames`, ascending.
  package let licenses: IndexLists
  package let licenseNames: [String]
  package let recordCounts: [UInt32]
  /// Oldest and newest date of any of its statements, as indices into `dates`; 0 is "not known".
  package let firstSeen: [UInt32]
  package let lastSeen: [UInt32]
  package let dates: [String]
  /// Match weight of the weakest link that holds the cluster together, in 1/1024 bit; `noWeight`
  /// for a single record.
  package let weakestLinks: [Int32]

  package static let noWeight = Int32.max

  package var count: Int { entityIDs.count }

  /// The values of one property of one entity.
  package func texts(_ property: Int, of entity: Int) -> [String] {
    values[property][entity].map { valueTexts[Int($0)] }
  }
}

/// Fuses clusters to profiles by the survivorship rule of each property.
///
/// - Parameters:
///   - order: The statements sorted by entity, as `StatementOrder` makes it of the same assignment.
///   - captionProperties: Properties whose values name an entity, best first.
///   - weakestLinks: By cluster label; clusters without an entry have no link.
/// - Complexity: one walk over the sorted statements.
package func fuse(
  _ statements: FusionStatements, order: StatementOrder, records: FusionRecords,
  assignment: EntityAssignment, sources: [FusionSource], properties: [FusedProperty],
  captionProperties: [String] = ["name", "title", "alias", "previousName", "weakAlias"],
  weakestLinks: [UInt32: Int32] = [:]
) -> Profiles {
  let members = assignment.members()
  let sourcesByName = sources.indices.sorted { sources[$0].name < sources[$1].name }
  var nameRankOfSource = [Int](repeating: 0, count: sources.count)
  for (rank, source) in sourcesByName.enumerated() { nameRankOfSource[source] = rank }
  let licenseNames = Set(sources.compactMap(\.license)).sorted()
  let licenseOfSource = sources.map { source in
    source.license.flatMap { licenseNames.firstIndex(of: $0) }
  }
  let byName = properties.indices.sorted { properties[$0].name < properties[$1].name }
  let captionIndices = captionProperties.compactMap { name in
    properties.firstIndex { $0.name == name }
  }

  var schemas: [UInt16] = []
  var captions = StringArray()
  var values = [IndexLists](repeating: IndexLists(), count: properties.count)
  var conflicts = IndexLists()
  var sourceLists = IndexLists()
  var licenses = IndexLists()
  var recordCounts: [UInt32] = []
  var firstSeen: [UInt32] = []
  var lastSeen: [UInt32] = []
  var weakest: [Int32] = []

  // Reused by all entities: most have a handful of values, and allocating costs more than they do.
  var supports = [[ValueSupport]](repeating: [], count: properties.count)
  var usedRanks: [Int] = []
  var usedLicenses: [Int] = []
  var usedSources: [UInt16] = []
  var position = 0
  for entity in 0..<assignment.entityIDs.count {
    let own = members[entity]
    recordCounts.append(UInt32(own.count))
    schemas.append(mostSpecificSchema(of: own, records, sources))
    weakest.append(
      own.count > 1
        ? weakestLinks[records.clusters[Int(own[own.startIndex])]] ?? Profiles.noWeight
        : Profiles.noWeight)
    usedRanks.removeAll(keepingCapacity: true)
    usedLicenses.removeAll(keepingCapacity: true)
    for member in own {
      let source = Int(records.sources[Int(member)])
      let rank = nameRankOfSource[source]
      if usedRanks.contains(rank) { continue }
      usedRanks.append(rank)
      if let license = licenseOfSource[source], !usedLicenses.contains(license) {
        usedLicenses.append(license)
      }
    }
    usedRanks.sort()
    usedLicenses.sort()
    for rank in usedRanks { sourceLists.items.append(UInt32(sourcesByName[rank])) }
    sourceLists.close()
    for license in usedLicenses { licenses.items.append(UInt32(license)) }
    licenses.close()

    for index in supports.indices { supports[index].removeAll(keepingCapacity: true) }
    var oldest: UInt32 = 0
    var newest: UInt32 = 0
    let start = position
    while position < order.indices.count, order.entities[position] == UInt32(entity) {
      let property = Int(statements.properties[Int(order.indices[position])])
      supports[property].append(
        nextSupport(&position, &usedSources, statements, order, records, sources))
    }
    for index in start..<position {
      let first = order.firstSeen[index]
      if first != 0 { oldest = oldest == 0 ? first : min(oldest, first) }
      newest = max(newest, order.lastSeen[index])
    }
    firstSeen.append(oldest)
    lastSeen.append(newest)

    for (index, property) in properties.enumerated() {
      if supports[index].count < 2 {
        if let only = supports[index].first { values[index].items.append(only.value) }
      } else {
        values[index].items += property.rule.arranged(supports[index]).map(\.value)
      }
      values[index].close()
    }
    for index in byName
    where properties[index].expectsOneValue
      && areContradictory(supports[index], properties[index].type, statements.valueTexts)
    {
      conflicts.items.append(UInt32(index))
    }
    conflicts.close()
    let candidates = captionIndices.first { !supports[$0].isEmpty }.map { supports[$0] } ?? []
    captions.append(
      caption(of: candidates, statements.valueTexts) ?? records.ids[Int(own[own.startIndex])])
  }
  return Profiles(
    entityIDs: assignment.entityIDs, schemas: schemas, captions: captions,
    propertyNames: properties.map(\.name), values: values, valueTexts: statements.valueTexts,
    conflicts: conflicts, sources: sourceLists, licenses: licenses, licenseNames: licenseNames,
    recordCounts: recordCounts, firstSeen: firstSeen, lastSeen: lastSeen, dates: order.dates,
    weakestLinks: weakest)
}

/// Sums up the statements of one value, from `position` on, and moves past them.
private func nextSupport(
  _ position: inout Int, _ usedSources: inout [UInt16],
  _ statements: FusionStatements, _ order: StatementOrder, _ records: FusionRecords,
  _ sources: [FusionSource]
) -> ValueSupport {
  let head = Int(order.indices[position])
  let entity = order.entities[position]
  let rank = order.valueRanks[Int(statements.values[head])]
  var support = ValueSupport(
    value: statements.values[head], rank: rank, sourceCount: 0, recordCount: 0, trust: 0,
    lastSeen: 0, length: 0)
  usedSources.removeAll(keepingCapacity: true)
  var lastRecord = noIndex
  while position < order.indices.count, order.entities[position] == entity {
    let index = Int(order.indices[position])
    guard statements.properties[index] == statements.properties[head],
      order.valueRanks[Int(statements.values[index])] == rank
    else { break }
    let record = statements.records[index]
    if record != lastRecord {
      support.recordCount += 1
      lastRecord = record
      let source = records.sources[Int(record)]
      if !usedSources.contains(source) { usedSources.append(source) }
      support.trust = max(support.trust, sources[Int(source)].trust)
    }
    support.value = min(support.value, statements.values[index])
    support.lastSeen = max(support.lastSeen, order.lastSeen[position])
    position += 1
  }
  support.sourceCount = usedSources.count
  for byte in statements.valueTexts.slice(Int(support.value)) where byte & 0xC0 != 0x80 {
    support.length += 1
  }
  return support
}

/// The deepest schema of the members; ties fall to the more trusted source, then to the smaller
/// name.
private func mostSpecificSchema(
  of members: ArraySlice<UInt32>, _ records: FusionRecords, _ sources: [FusionSource]
) -> UInt16 {
  var best: (schema: UInt16, depth: Int, trust: Double)?
  for member in members {
    let schema = records.schemas[Int(member)]
    let depth = records.schemaDepths[Int(schema)]
    let trust = sources[Int(records.sources[Int(member)])].trust
    guard let current = best else {
      best = (schema, depth, trust)
      continue
    }
    let isBetter: Bool =
      if depth != current.depth {
        depth > current.depth
      } else if trust != current.trust {
        trust > current.trust
      } else {
        records.schemaNames[Int(schema)] < records.schemaNames[Int(current.schema)]
      }
    if isBetter { best = (schema, depth, trust) }
  }
  return best?.schema ?? 0
}

/// Several values of which one is expected; a date that only says less ("1970") contradicts
/// nothing.
private func areContradictory(
  _ supports: [ValueSupport], _ type: PropertyType, _ texts: StringArray
) -> Bool {
  guard supports.count > 1 else { return false }
  guard type == .date else { return true }
  // By bytes a shorter date precedes those that it begins, so neighbors suffice.
  for index in 1..<supports.count {
    let shorter = texts.slice(Int(supports[index - 1].value))
    if !texts.slice(Int(supports[index].value)).starts(with: shorter) { return true }
  }
  return false
}

private func caption(of candidates: [ValueSupport], _ texts: StringArray) -> String? {
  if candidates.count < 2 { return candidates.first.map { texts[Int($0.value)] } }
  var best: (support: ValueSupport, rank: CaptionRank, text: String)?
  for support in candidates {
    let text = texts[Int(support.value)]
    let rank = CaptionRank(text)
    guard let current = best else {
      best = (support, rank, text)
      continue
    }
    let isBetter =
      rank.equals(current.rank)
      ? MostFrequentValue().precedes(support, current.support) : rank.isBetter(than: current.rank)
    if isBetter { best = (support, rank, text) }
  }
  return best?.text
}
