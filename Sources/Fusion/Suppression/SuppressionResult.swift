package import Bytes

/// The names of records in comparable form, one entry per name.
package struct RecordNames: Sendable {
  package var records: [UInt32]
  /// Ids into `texts`.
  package var comparables: [UInt32]
  package var texts: StringArray

  package init(records: [UInt32] = [], comparables: [UInt32] = [], texts: StringArray = .init()) {
    precondition(records.count == comparables.count, "one record per name")
    self.records = records
    self.comparables = comparables
    self.texts = texts
  }
}

/// What a suppression list hides tonight.
package struct SuppressionResult: Sendable {
  /// One flag per record. A suppressed record enters no dataset.
  package var isSuppressed: [Bool]
  /// Suppressed entity ids, those that they were redirected to included.
  package let entityIDs: Set<String>
  /// Entities of the base night of which nothing may remain, not even a redirect.
  package let vanishedEntityIDs: Set<String>
  /// Entries that hid nothing, for a warning.
  package let unmatched: [SuppressionEntry]
  /// To be kept with the night and handed to the next one; ascending.
  package let suppressed: [SuppressedRecord]
}

extension SuppressionList {
  /// Finds the records that must vanish. An entity, a name or an identifier takes the whole cluster
  /// along: another record of the same person would only create the profile again.
  ///
  /// - Parameters:
  ///   - names: All names of the records; not looked at where `nameSuppression` is empty.
  ///   - statements: Those of `identifierProperties`, or more.
  package func result(
    _ records: FusionRecords, names: RecordNames, nameSuppression: NameSuppression,
    statements: FusionStatements, propertyNames: [String], base: BaseNight?
  ) -> SuppressionResult {
    var isSuppressed = [Bool](repeating: false, count: records.count)
    var entriesOfCluster: [UInt32: Set<Int>] = [:]
    var isMatched = [Bool](repeating: false, count: entries.count)
    var carried: Set<SuppressedRecord> = []

    func hide(_ record: Int, by entry: Int) {
      isMatched[entry] = true
      isSuppressed[record] = true
      if entries[entry].kind == .record { return }
      if records.clusters[record] == noIndex {
        carried.insert(
          SuppressedRecord(entry: entries[entry].hash, record: stableHash(records.ids[record])))
      } else {
        entriesOfCluster[records.clusters[record], default: []].insert(entry)
      }
    }

    // By id, by name, by value, by entity, and by what earlier nights carried on.
    let entryOfRecordID = entriesByValue(.record)
    if !entryOfRecordID.isEmpty {
      for record in 0..<records.count {
        if let entry = entryOfRecordID[records.ids[record]] { hide(record, by: entry) }
      }
    }
    let nameEntries = entries.indices.filter { entries[$0].kind == .name }
    if !nameSuppression.isEmpty {
      let entryOfText = (0..<names.texts.count).map {
        nameSuppression.entry(of: names.texts[$0])
      }
      for (index, record) in names.records.enumerated() {
        if let entry = entryOfText[Int(names.comparables[index])] {
          hide(Int(record), by: nameEntries[entry])
        }
      }
    }
    hideIdentifiers(statements, propertyNames) { hide($0, by: $1) }
    let entityEntries = liveEntityEntries(base)
    if let base, !entityEntries.isEmpty {
      for (record, old) in records.ids.places(in: base.recordIDs, none: noIndex).enumerated()
      where old != noIndex {
        let entity = base.entityOfRecord[Int(old)]
        guard entity != noIndex else { continue }
        if let entry = entityEntries[base.entityIDs[Int(entity)]] { hide(record, by: entry) }
      }
    }
    carryOn(base, records) { hide($0, by: $1) }

    for record in 0..<records.count where records.clusters[record] != noIndex {
      guard let hiding = entriesOfCluster[records.clusters[record]] else { continue }
      isSuppressed[record] = true
      let hash = stableHash(records.ids[record])
      for entry in hiding {
        carried.insert(SuppressedRecord(entry: entries[entry].hash, record: hash))
      }
    }
    // What the dumps do not hold tonight stays hidden for the night on which it returns.
    let known = Set(entries.map(\.hash))
    for record in base?.suppressed ?? [] where known.contains(record.entry) {
      carried.insert(record)
    }
    return SuppressionResult(
      isSuppressed: isSuppressed, entityIDs: Set(entityEntries.keys),
      vanishedEntityIDs: vanished(base, records, isSuppressed, Set(entityEntries.keys)),
      unmatched: entries.indices.filter { !isMatched[$0] }.map { entries[$0] },
      suppressed: carried.sorted())
  }

  private func entriesByValue(_ kind: SuppressionEntry.Kind) -> [String: Int] {
    Dictionary(
      entries.indices.filter { entries[$0].kind == kind }.map { (entries[$0].value, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Suppressed ids and those that they were redirected to, each with its entry.
  private func liveEntityEntries(_ base: BaseNight?) -> [String: Int] {
    var entityEntries = entriesByValue(.entity)
    for redirect in base?.redirects ?? [] {
      guard let entry = entityEntries[redirect.oldID] else { continue }
      for id in redirect.newIDs where entityEntries[id] == nil { entityEntries[id] = entry }
    }
    return entityEntries
  }

  private func hideIdentifiers(
    _ statements: FusionStatements, _ propertyNames: [String], hide: (Int, Int) -> Void
  ) {
    var wanted: [Int: [String: Int]] = [:]
    for (index, entry) in entries.enumerated() where entry.kind == .identifier {
      guard let parts = identifierParts(entry.value),
        let property = propertyNames.firstIndex(of: parts.property)
      else { continue }
      wanted[property, default: [:]][compactIdentifier(parts.value)] = index
    }
    if wanted.isEmpty { return }
    for index in 0..<statements.count {
      guard let values = wanted[Int(statements.properties[index])] else { continue }
      let text = statements.valueTexts[Int(statements.values[index])]
      if let entry = values[compactIdentifier(text)] { hide(Int(statements.records[index]), entry) }
    }
  }

  private func carryOn(
    _ base: BaseNight?, _ records: FusionRecords, hide: (Int, Int) -> Void
  ) {
    guard let base, !base.suppressed.isEmpty else { return }
    let entryOfHash = Dictionary(
      entries.indices.map { (entries[$0].hash, $0) }, uniquingKeysWith: { first, _ in first })
    var entriesOfRecord: [UInt64: [Int]] = [:]
    for carried in base.suppressed {
      if let entry = entryOfHash[carried.entry] {
        entriesOfRecord[carried.record, default: []].append(entry)
      }
    }
    if entriesOfRecord.isEmpty { return }
    for record in 0..<records.count {
      for entry in entriesOfRecord[stableHash(records.ids[record])] ?? [] { hide(record, entry) }
    }
  }

  /// Base entities that are suppressed themselves or lost a record to the list and keep none.
  private func vanished(
    _ base: BaseNight?, _ records: FusionRecords, _ isSuppressed: [Bool], _ entityIDs: Set<String>
  ) -> Set<String> {
    guard let base else { return entityIDs }
    var hiddenCounts = [Int](repeating: 0, count: base.entityIDs.count)
    var liveCounts = hiddenCounts
    for (record, old) in records.ids.places(in: base.recordIDs, none: noIndex).enumerated()
    where old != noIndex {
      let entity = base.entityOfRecord[Int(old)]
      guard entity != noIndex else { continue }
      if isSuppressed[record] {
        hiddenCounts[Int(entity)] += 1
      } else {
        liveCounts[Int(entity)] += 1
      }
    }
    var vanished = entityIDs
    for entity in hiddenCounts.indices where hiddenCounts[entity] > 0 && liveCounts[entity] == 0 {
      vanished.insert(base.entityIDs[entity])
    }
    return vanished
  }
}

extension EntityAssignment {
  /// What the night carries on of its suppressions: those of `result`, and the records of clusters
  /// that continued a suppressed entity.
  package func carriedSuppressions(
    _ result: SuppressionResult, _ list: SuppressionList, _ records: FusionRecords
  ) -> [SuppressedRecord] {
    var carried = Set(result.suppressed)
    for (record, id) in vanished {
      let entries = list.entries.filter { $0.kind == .entity && $0.value == id }
      for entry in entries {
        carried.insert(
          SuppressedRecord(entry: entry.hash, record: stableHash(records.ids[Int(record)])))
      }
    }
    return carried.sorted()
  }
}
