import Bytes

/// What became of the entities of the base night, sorted by id.
///
/// - merged: an old id is gone, and all its surviving records belong to one other entity.
/// - split: records of an old entity stand under another id that did not exist before; the old id
///   may
///   live on with the rest.
/// - updated: the id is carried on; records came or went, or values changed.
/// - Parameters:
///   - valueChanges: By entity, as `ValueChanges` finds them.
///   - judgements: Named as the cause where they joined or parted records of base entities.
/// - Complexity: linear in records and values.
package func changes(
  from base: BaseNight, to assignment: EntityAssignment, valueChanges: [UInt32: [String]],
  records: FusionRecords, judgements: [JudgedPair] = [], suppression: SuppressionResult? = nil
) -> [EntityChange] {
  let moves = RecordMoves(base, assignment, records)
  let judged = JudgedMoves(judgements, moves, assignment)
  let vanished = suppression?.vanishedEntityIDs ?? []
  var newOfOld = [UInt32](repeating: noIndex, count: base.entityIDs.count)
  for (entity, old) in assignment.continuedFrom.enumerated() where old != noIndex {
    newOfOld[Int(old)] = UInt32(entity)
  }
  var changes: [EntityChange] = []

  for entity in 0..<assignment.entityIDs.count {
    let old = assignment.continuedFrom[entity]
    let arrivals = moves.arrivals[entity] ?? [:]
    let departures = old == noIndex ? [:] : moves.departures[Int(old)] ?? [:]
    let valueCauses = valueChanges[UInt32(entity)] ?? []
    // Most entities are what they were.
    if old != noIndex, arrivals.isEmpty, departures.isEmpty, valueCauses.isEmpty { continue }
    let id = assignment.entityIDs[entity]
    if old == noIndex {
      // Records of old entities under a new id: a split, reported once per old entity.
      let origins = arrivals.keys.filter { $0 != noIndex }.sorted()
      for origin in origins {
        let ids = (arrivals[origin] ?? []).map { records.ids[Int($0)] }
        changes.append(
          EntityChange(
            .split, oldID: base.entityIDs[Int(origin)], newID: id,
            cause: recordPhrase(ids, "parted") + judged.parted(origin, UInt32(entity))))
      }
      if origins.isEmpty {
        let ids = (arrivals[noIndex] ?? []).map { records.ids[Int($0)] }
        changes.append(
          EntityChange(.added, oldID: nil, newID: id, cause: recordPhrase(ids, "new")))
      }
      continue
    }
    var causes: [String] = []
    for origin in arrivals.keys.sorted(by: { ($0 &+ 1) < ($1 &+ 1) }) where origin != old {
      let ids = (arrivals[origin] ?? []).map { records.ids[Int($0)] }
      if origin == noIndex {
        causes.append(recordPhrase(ids, "joined"))
      } else {
        let isHidden = vanished.contains(base.entityIDs[Int(origin)])
        let from = isHidden ? "" : " from \(base.entityIDs[Int(origin)])"
        causes.append(
          recordPhrase(ids, "came\(from)") + judged.joined(origin, old, UInt32(entity)))
      }
    }
    for target in departures.keys.sorted() where target != UInt32(entity) {
      let ids = departures[target] ?? []
      if target == noIndex {
        causes.append(recordPhrase(ids, "gone from the dumps"))
      } else {
        causes.append(
          recordPhrase(ids, "left for \(assignment.entityIDs[Int(target)])")
            + judged.parted(old, target))
      }
    }
    causes += valueCauses
    if !causes.isEmpty {
      changes.append(
        EntityChange(.updated, oldID: id, newID: id, cause: causes.joined(separator: "; ")))
    }
  }

  for old in 0..<base.entityIDs.count where newOfOld[old] == noIndex {
    let id = base.entityIDs[old]
    if vanished.contains(id) { continue }
    let departures = moves.departures[old] ?? [:]
    let targets = departures.keys.filter { $0 != noIndex }.sorted()
    if targets.isEmpty {
      // An id without a successor whose cluster vanished for a suppressed one says nothing.
      if (departures[noIndex] ?? []).isEmpty { continue }
      changes.append(
        EntityChange(
          .removed, oldID: id, newID: nil, cause: "all its records are gone from the dumps"))
    }
    for target in targets where assignment.continuedFrom[Int(target)] != noIndex {
      let into = assignment.continuedFrom[Int(target)]
      let cause =
        recordPhrase(departures[target] ?? [], "joined")
        + judged.joined(UInt32(old), into, target)
      changes.append(
        EntityChange(
          targets.count == 1 ? .merged : .split, oldID: id,
          newID: assignment.entityIDs[Int(target)], cause: cause))
    }
  }
  return changes.sorted()
}

/// Where the records of tonight's entities come from, and where those of the base night went.
private struct RecordMoves {
  /// Per entity and base entity (`noIndex`: none), the records, ascending.
  var arrivals: [Int: [UInt32: [UInt32]]] = [:]
  /// Per base entity and entity (`noIndex`: not in tonight's dumps), the record ids.
  var departures: [Int: [UInt32: [String]]] = [:]
  /// The base entity of each of tonight's records, or `noIndex`.
  var oldOfRecord: [UInt32]

  /// Only entities whose records moved are entered.
  init(_ base: BaseNight, _ assignment: EntityAssignment, _ records: FusionRecords) {
    oldOfRecord = assignment.baseRecord.map {
      $0 == noIndex ? noIndex : base.entityOfRecord[Int($0)]
    }
    var isPresent = [Bool](repeating: false, count: base.recordIDs.count)
    for record in 0..<records.count {
      if assignment.baseRecord[record] != noIndex {
        isPresent[Int(assignment.baseRecord[record])] = true
      }
      let entity = assignment.entityOfRecord[record]
      guard entity != noIndex else { continue }  // suppressed, or an article
      let old = oldOfRecord[record]
      if old != noIndex, assignment.continuedFrom[Int(entity)] == old { continue }
      arrivals[Int(entity), default: [:]][old, default: []].append(UInt32(record))
      if old != noIndex {
        departures[Int(old), default: [:]][entity, default: []].append(records.ids[record])
      }
    }
    for (record, entity) in base.entityOfRecord.enumerated()
    where entity != noIndex && !isPresent[record] {
      departures[Int(entity), default: [:]][noIndex, default: []].append(base.recordIDs[record])
    }
  }
}

/// Which moves a person's verdict explains.
private struct JudgedMoves {
  private var joins: Set<[UInt32]> = []
  private var partings: Set<[UInt32]> = []

  init(_ judgements: [JudgedPair], _ moves: RecordMoves, _ assignment: EntityAssignment) {
    for pair in judgements {
      let olds = [moves.oldOfRecord[Int(pair.left)], moves.oldOfRecord[Int(pair.right)]]
      let entities = [
        assignment.entityOfRecord[Int(pair.left)], assignment.entityOfRecord[Int(pair.right)],
      ]
      if pair.isPositive, olds[0] != olds[1], entities[0] == entities[1] {
        joins.insert(olds.sorted() + [entities[0]])
      } else if !pair.isPositive, olds[0] == olds[1], entities[0] != entities[1] {
        partings.insert([olds[0], entities[0]])
        partings.insert([olds[1], entities[1]])
      }
    }
  }

  func joined(_ left: UInt32, _ right: UInt32, _ entity: UInt32) -> String {
    joins.contains([min(left, right), max(left, right), entity]) ? " (by judgement)" : ""
  }

  func parted(_ old: UInt32, _ entity: UInt32) -> String {
    partings.contains([old, entity]) ? " (by judgement)" : ""
  }
}
