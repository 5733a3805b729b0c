package import Bytes
import Synchronization

/// Which entity each record belongs to, under which id. An entity's index is the rank of its id.
package struct EntityAssignment: Sendable {
  /// Distinct, in ascending byte order.
  package let entityIDs: StringArray
  /// `noIndex` for articles and suppressed records.
  package let entityOfRecord: [UInt32]
  /// The entity of the base night whose id each one carries on; `noIndex` for new ids.
  package let continuedFrom: [UInt32]
  /// By old id, ascending.
  package let redirects: [Redirect]
  /// For each record of tonight its index in the base night, or `noIndex`.
  package let baseRecord: [UInt32]
  /// Records of clusters that continue a suppressed entity, and its id; they belong to no entity.
  package let vanished: [(record: UInt32, entityID: String)]

  /// The records of each entity, ascending.
  func members() -> IndexLists {
    var offsets = [UInt32](repeating: 0, count: entityIDs.count + 1)
    for entity in entityOfRecord where entity != noIndex { offsets[Int(entity) + 1] += 1 }
    for index in 1..<max(1, offsets.count) { offsets[index] += offsets[index - 1] }
    var heads = offsets
    var items = [UInt32](repeating: 0, count: Int(offsets[offsets.count - 1]))
    for (record, entity) in entityOfRecord.enumerated() where entity != noIndex {
      items[Int(heads[Int(entity)])] = UInt32(record)
      heads[Int(entity)] += 1
    }
    return IndexLists(offsets: offsets, items: items)
  }
}

/// A new id: `cg-` and 100 bits of the SHA-256 of the link group and the smallest record id of the
/// cluster, in 20 base-32 digits. A record belongs to one cluster, so no two new ids of a night are
/// equal; a record that joins later changes nothing, because the id is carried on from then. An id
/// that was ever given out is not given out again: `attempt` counts up until a free one is found.
package func newEntityID(group: String, smallestRecordID: String, attempt: Int = 0) -> String {
  let salt = attempt == 0 ? "" : "\u{1F}\(attempt)"
  let digest = SHA256.digest(of: "\(group)\u{1F}\(smallestRecordID)\(salt)")
  return "cg-" + base32(digest.bytes, digitCount: 20)
}

/// The first `5 x digitCount` bits of `bytes`; digits a-z and 2-7 as in RFC 4648.
func base32(_ bytes: [UInt8], digitCount: Int) -> String {
  let digits = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
  var text: [UInt8] = []
  var bits: UInt32 = 0
  var bitCount: UInt32 = 0
  for byte in bytes where text.count < digitCount {
    bits = bits << 8 | UInt32(byte)
    bitCount += 8
    while bitCount >= 5, text.count < digitCount {
      bitCount -= 5
      text.append(digits[Int(bits >> bitCount & 31)])
    }
    bits &= 1 << bitCount - 1
  }
  return String(decoding: text, as: UTF8.self)
}

/// Gives every cluster its id: that of the old entity it continues (maximum-weight matching by
/// shared records; on a tie the cluster with the old entity's smallest record), else a new one.
///
/// - Parameters:
///   - suppression: Its records belong to no entity; clusters that continue a suppressed entity
/// vanish.
///   - night: Label of this night, written to the redirects that it creates.
package func assignEntityIDs(
  _ records: FusionRecords, base: BaseNight?, suppression: SuppressionResult? = nil,
  night: String? = nil, threadCount: Int = 1
) -> EntityAssignment {
  // Clusters by their smallest surviving record.
  var clusterOfLabel = [UInt32](repeating: noIndex, count: records.count)
  var clusterOfRecord = clusterOfLabel
  var smallestRecords: [Int] = []
  for record in 0..<records.count where records.clusters[record] != noIndex {
    if let suppression, suppression.isSuppressed[record] { continue }
    let label = Int(records.clusters[record])
    if clusterOfLabel[label] == noIndex {
      clusterOfLabel[label] = UInt32(smallestRecords.count)
      smallestRecords.append(record)
    }
    clusterOfRecord[record] = clusterOfLabel[label]
  }

  let baseRecord =
    base.map { records.ids.places(in: $0.recordIDs, none: noIndex) }
    ?? [UInt32](repeating: noIndex, count: records.count)
  let overlaps = base.map { overlapsOf(clusterOfRecord, baseRecord, $0) } ?? []
  let baseCount = base?.entityIDs.count ?? 0
  let partners = matching(overlaps, oldCount: baseCount, newCount: smallestRecords.count)

  let (ids, continued) = entityIDs(records, smallestRecords, partners, base, threadCount)
  var byID = ids.byteOrder()
  if let hidden = suppression?.entityIDs, !hidden.isEmpty {
    byID.removeAll { hidden.contains(ids[Int($0)]) }
  }
  var entityOfCluster = [UInt32](repeating: noIndex, count: smallestRecords.count)
  for (entity, cluster) in byID.enumerated() { entityOfCluster[Int(cluster)] = UInt32(entity) }
  let entityIDs = ids.picking(byID)

  return EntityAssignment(
    entityIDs: entityIDs,
    entityOfRecord: clusterOfRecord.map { $0 == noIndex ? noIndex : entityOfCluster[Int($0)] },
    continuedFrom: byID.map { continued[Int($0)] },
    redirects: base.map {
      redirects(
        from: $0, overlaps, partners, entityOfCluster, entityIDs, suppression, night: night)
    } ?? [],
    baseRecord: baseRecord,
    vanished: clusterOfRecord.enumerated().compactMap { record, cluster in
      guard cluster != noIndex, entityOfCluster[Int(cluster)] == noIndex else { return nil }
      return (UInt32(record), ids[Int(cluster)])
    })
}

/// The id of each cluster, and the old entity that it carries on or `noIndex`.
private func entityIDs(
  _ records: FusionRecords, _ smallestRecords: [Int], _ partners: [Int?], _ base: BaseNight?,
  _ threadCount: Int
) -> (ids: StringArray, continued: [UInt32]) {
  var carriedOn = [UInt32](repeating: noIndex, count: smallestRecords.count)
  for (old, new) in partners.enumerated() {
    if let new { carriedOn[new] = UInt32(old) }
  }
  let continued = carriedOn
  @Sendable func newID(_ cluster: Int, attempt: Int) -> String {
    let record = smallestRecords[cluster]
    return newEntityID(
      group: records.groupNames[Int(records.groups[record])], smallestRecordID: records.ids[record],
      attempt: attempt)
  }
  let pieceCount = 8192
  let starts = Array(stride(from: 0, to: smallestRecords.count, by: pieceCount))
  let pieces = Mutex([StringArray](repeating: StringArray(), count: starts.count))
  parallelChunks(starts.count, threadCount: threadCount) { piece in
    var ids = StringArray()
    for cluster in starts[piece]..<min(starts[piece] + pieceCount, smallestRecords.count) {
      if continued[cluster] != noIndex, let base {
        ids.append(base.entityIDs.span, base.entityIDs.range(Int(continued[cluster])))
      } else {
        ids.append(newID(cluster, attempt: 0))
      }
    }
    pieces.withLock { $0[piece] = ids }
  }
  var first = StringArray()
  for piece in pieces.withLock({ $0 }) { first.append(contentsOf: piece, 0..<piece.count) }

  // Ids that were ever given out are taken; so are those of the clusters before.
  var taken = ValueDictionary()
  if let base {
    _ = taken.ids(of: base.entityIDs)
    for redirect in base.redirects { _ = taken.id(of: redirect.oldID) }
  }
  var ids = StringArray()
  ids.reserveCapacity(count: first.count, byteCount: first.span.count)
  for cluster in smallestRecords.indices {
    let knownCount = taken.count
    let place = taken.id(of: first.span, first.range(cluster))
    if continued[cluster] != noIndex || place == knownCount {
      ids.append(first.span, first.range(cluster))
      continue
    }
    var attempt = 1
    var id = newID(cluster, attempt: attempt)
    while taken.known(id) != nil {
      attempt += 1
      id = newID(cluster, attempt: attempt)
    }
    _ = taken.id(of: id)
    ids.append(id)
  }
  return (ids, continued)
}

private func overlapsOf(
  _ clusterOfRecord: [UInt32], _ baseRecord: [UInt32], _ base: BaseNight
) -> [Overlap] {
  var isFirst = [Bool](repeating: false, count: base.entityOfRecord.count)
  var isSeen = [Bool](repeating: false, count: base.entityIDs.count)
  for (record, entity) in base.entityOfRecord.enumerated() where entity != noIndex {
    if !isSeen[Int(entity)] {
      isSeen[Int(entity)] = true
      isFirst[record] = true
    }
  }
  var keys: [UInt64] = []
  var bonuses: [UInt32] = []
  for (record, old) in baseRecord.enumerated() where old != noIndex {
    let entity = base.entityOfRecord[Int(old)]
    guard entity != noIndex, clusterOfRecord[record] != noIndex else { continue }
    keys.append(UInt64(entity) << 32 | UInt64(clusterOfRecord[record]))
    bonuses.append(isFirst[Int(old)] ? 1 : 0)
  }
  radixSort(&keys, &bonuses)
  // A bonus decides between equal sums only: all bonuses together are less than one record.
  let unit = base.entityIDs.count + 1
  var overlaps: [Overlap] = []
  for (index, key) in keys.enumerated() {
    if index == 0 || keys[index - 1] != key {
      overlaps.append(
        Overlap(old: Int(key >> 32), new: Int(key & 0xFFFF_FFFF), weight: 0))
    }
    overlaps[overlaps.count - 1].weight += unit + Int(bonuses[index])
  }
  return overlaps
}

/// Redirects of the base night, led on to ids that live, and those that this night adds. Suppressed
/// ids leave no trace.
private func redirects(
  from base: BaseNight, _ overlaps: [Overlap], _ partners: [Int?], _ entityOfCluster: [UInt32],
  _ entityIDs: StringArray, _ suppression: SuppressionResult?, night: String?
) -> [Redirect] {
  var successors: [String: [String]] = [:]
  for overlap in overlaps.sorted(by: {
    ($0.old, -$0.weight, entityOfCluster[$0.new]) < ($1.old, -$1.weight, entityOfCluster[$1.new])
  }) where partners[overlap.old] == nil && entityOfCluster[overlap.new] != noIndex {
    successors[base.entityIDs[overlap.old], default: []].append(
      entityIDs[Int(entityOfCluster[overlap.new])])
  }
  let vanished = suppression?.vanishedEntityIDs ?? []
  var redirects: [Redirect] = []
  var retired: Set<String> = []
  for (old, partner) in partners.enumerated() where partner == nil {
    let id = base.entityIDs[old]
    retired.insert(id)
    if vanished.contains(id) { continue }
    redirects.append(Redirect(oldID: id, newIDs: successors[id] ?? [], since: night))
  }
  for earlier in base.redirects where !vanished.contains(earlier.oldID) {
    var targets: [String] = []
    for target in earlier.newIDs where !vanished.contains(target) {
      for final in retired.contains(target) ? successors[target] ?? [] : [target]
      where !targets.contains(final) {
        targets.append(final)
      }
    }
    redirects.append(Redirect(oldID: earlier.oldID, newIDs: targets, since: earlier.since))
  }
  return redirects.sorted { $0.oldID < $1.oldID }
}
