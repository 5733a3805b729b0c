import Bytes
import Records

/// Fuses clusters to profiles by the survivorship rule of each property.
///
/// Entities are independent of each other: any range of them may be fused on its own, from the
/// statements of its records alone.
package struct ProfileFusion: Sendable {
  private let records: FusionRecords
  private let entityIDs: StringArray
  /// The records of each entity, ascending.
  package let members: IndexLists
  private let sources: [FusionSource]
  private let properties: [FusedProperty]
  private let weakestLinks: [Int32]
  private let sourcesByName: [Int]
  private let nameRankOfSource: [Int]
  private let licenseNames: [String]
  private let licenseOfSource: [Int?]
  private let propertiesByName: [Int]
  private let captionProperties: [Int]

  /// - Parameters:
  ///   - captionProperties: Properties whose values name an entity, best first.
  ///   - weakestLinks: By cluster label; `Profiles.noWeight` for clusters without a link. Empty where
  ///     no cluster has one.
  package init(
    records: FusionRecords, assignment: EntityAssignment, sources: [FusionSource],
    properties: [FusedProperty],
    captionProperties: [String] = ["name", "title", "alias", "previousName", "weakAlias"],
    weakestLinks: [Int32] = []
  ) {
    self.records = records
    entityIDs = assignment.entityIDs
    members = assignment.members()
    self.sources = sources
    self.properties = properties
    self.weakestLinks = weakestLinks
    sourcesByName = sources.indices.sorted { sources[$0].name < sources[$1].name }
    var ranks = [Int](repeating: 0, count: sources.count)
    for (rank, source) in sourcesByName.enumerated() { ranks[source] = rank }
    nameRankOfSource = ranks
    let licenses = Set(sources.compactMap(\.license)).sorted()
    licenseNames = licenses
    licenseOfSource = sources.map { source in
      source.license.flatMap { licenses.firstIndex(of: $0) }
    }
    propertiesByName = properties.indices.sorted { properties[$0].name < properties[$1].name }
    self.captionProperties = captionProperties.compactMap { name in
      properties.firstIndex { $0.name == name }
    }
  }

  /// The profiles of `entities`.
  ///
  /// - Parameters:
  ///   - statements: All that are said of these entities, and of no other.
  ///   - order: Of the same statements.
  /// - Complexity: one walk over the sorted statements.
  package func profiles(
    of entities: Range<Int>, _ statements: FusionStatements, order: StatementOrder
  ) -> Profiles {
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
    let walk = SupportWalk(
      statements: statements, order: order, records: records, sources: sources)
    for entity in entities {
      let own = members[entity]
      recordCounts.append(UInt32(own.count))
      schemas.append(mostSpecificSchema(of: own, records, sources))
      let cluster = Int(records.clusters[Int(own[own.startIndex])])
      weakest.append(
        own.count > 1 && cluster < weakestLinks.count ? weakestLinks[cluster] : Profiles.noWeight)
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
      let seen = walk.next(UInt32(entity), &position, &supports, &usedSources)
      firstSeen.append(seen.oldest)
      lastSeen.append(seen.newest)

      for index in properties.indices {
        if supports[index].count < 2 {
          if let only = supports[index].first { values[index].items.append(only.value) }
        } else {
          values[index].items += properties[index].rule.arranged(supports[index]).map(\.value)
        }
        values[index].close()
      }
      for index in propertiesByName
      where properties[index].expectsOneValue
        && areContradictory(supports[index], properties[index].type, statements.valueTexts)
      {
        conflicts.items.append(UInt32(index))
      }
      conflicts.close()
      if let named = captionProperties.first(where: { !supports[$0].isEmpty }) {
        appendCaption(of: supports[named], statements.valueTexts, to: &captions)
      } else {
        captions.append(records.ids.span, records.ids.range(Int(own[own.startIndex])))
      }
    }
    var ids = StringArray()
    ids.append(contentsOf: entityIDs, entities)
    return Profiles(
      entities: entities, entityIDs: ids, schemas: schemas, captions: captions,
      propertyNames: properties.map(\.name), values: values, valueTexts: statements.valueTexts,
      conflicts: conflicts, sources: sourceLists, licenses: licenses, licenseNames: licenseNames,
      recordCounts: recordCounts, firstSeen: firstSeen, lastSeen: lastSeen, dates: order.dates,
      weakestLinks: weakest)
  }
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

/// Appends the value that names an entity best.
private func appendCaption(
  of candidates: [ValueSupport], _ texts: StringArray, to captions: inout StringArray
) {
  var best = candidates[0]
  if candidates.count > 1 {
    var bestRank = CaptionRank(texts[Int(best.value)])
    for support in candidates.dropFirst() {
      let rank = CaptionRank(texts[Int(support.value)])
      let isBetter =
        rank.equals(bestRank)
        ? MostFrequentValue().precedes(support, best) : rank.isBetter(than: bestRank)
      if isBetter { (best, bestRank) = (support, rank) }
    }
  }
  captions.append(texts.span, texts.range(Int(best.value)))
}
