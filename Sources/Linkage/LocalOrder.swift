import Bytes
import Records

/// Records and their values numbered anew, so that what is compared lies side by side.
///
/// Candidates mostly share a name, or most of its sound. In the order of record ids they lie anywhere in
/// memory, and a pair waits for it a dozen times; in the order of their rarest words the processor's caches hold
/// them already. Values follow their records. Nothing but speed and the numbers depends on it: what comes
/// out is told under the numbers that went in.
struct LocalRecords: Sendable {
  /// The same records. Their ids are in no order, nor are the values of their fields.
  let records: LinkageRecords
  /// For each of `records` its number outside.
  let originals: [UInt32]
  /// For each number outside the one in `records`.
  let places: [UInt32]

  /// - Parameter cache: Gets the words of the field by which records are ordered.
  init(_ outer: consuming LinkageRecords, _ cache: TokenCache, threadCount: Int) {
    let count = outer.count
    var order = (0..<UInt32(count)).map { $0 }
    let leading =
      outer.fields.first { $0.type == .name } ?? outer.fields.first { $0.type == .text }
    let words = leading.map { FieldTokens($0.values, threadCount: threadCount) }
    let sounds = words.map { $0.hashes(of: .sound, threadCount: threadCount) }
    if let leading, let words, let sounds {
      let keyOfValue = LocalRecords.keys(words, sounds, threadCount)
      var keys = stretchResults(count, threadCount) { records in
        records.map { record in
          leading.range(record).first.map { keyOfValue[Int(leading.ids[$0])] } ?? UInt64.max
        }
      }
      radixSort(&keys, &order, threadCount: threadCount)
    }
    var places = [UInt32](repeating: 0, count: count)
    for (place, record) in order.enumerated() { places[Int(record)] = UInt32(place) }
    let (ordered, outerFields, outerIDs) = (order, outer.fields, outer.recordIDs)
    let parts = chunkResults(outerFields.count + 1, threadCount) { index -> OrderedPart in
      index < outerFields.count
        ? outerFields[index].inOrder(ordered) : .recordIDs(outerIDs.picking(ordered))
    }
    var recordIDs = StringArray()
    var fields: [LinkageField] = []
    var valueOrders: [[UInt32]] = []
    for part in parts {
      switch part {
      case .recordIDs(let ids): recordIDs = ids
      case .field(let field, let valueOrder):
        fields.append(field)
        valueOrders.append(valueOrder)
      }
    }
    if let leading, let words, let sounds, let place = outer.fieldIndex(leading.name) {
      cache.put(words.picking(valueOrders[place]), sounds: sounds, of: leading.name)
    }
    records = LinkageRecords(
      recordIDs: recordIDs,
      sourceOfRecord: order.map { outer.sourceOfRecord[Int($0)] },
      sourceNames: outer.sourceNames, fields: fields)
    originals = order
    self.places = places
  }

  /// For each value its two rarest sounds: a word that no other value has says nothing about neighbors.
  private static func keys(
    _ words: FieldTokens, _ hashes: [UInt64], _ threadCount: Int
  ) -> [UInt64] {
    let sounds = FieldTokens.leaders(of: hashes)
    let holders = FieldTokens.holders(of: sounds, words.offsets, words.tokens)
    return stretchResults(words.valueCount, threadCount) { values in
      values.map { key(of: $0, words, sounds, holders) }
    }
  }

  private static func key(
    of value: Int, _ words: FieldTokens, _ sounds: [UInt32], _ holders: [UInt32]
  ) -> UInt64 {
    var first: (holders: UInt32, sound: UInt32) = (.max, .max)
    var second = first
    for index in words.range(value) {
      let sound = sounds[Int(words.tokens[index])]
      let count = holders[Int(sound)]
      if count < 2 || sound == first.sound { continue }
      if (count, sound) < first {
        second = first
        first = (count, sound)
      } else if (count, sound) < second {
        second = (count, sound)
      }
    }
    return UInt64(first.sound) << 32 | UInt64(second.sound)
  }

  /// Settings that name records by their numbers here.
  func localized(_ settings: LinkageSettings) -> LinkageSettings {
    var settings = settings
    settings.judgements = settings.judgements.map { judgement in
      PairJudgement(
        left: places[Int(judgement.left)], right: places[Int(judgement.right)],
        verdict: judgement.verdict)
    }
    return settings
  }

  /// Clusters under the numbers outside: for each record the smallest of its cluster.
  func original(_ clusters: [UInt32]) -> [UInt32] {
    var least = [UInt32](repeating: .max, count: clusters.count)
    for (record, cluster) in clusters.enumerated() {
      least[Int(cluster)] = min(least[Int(cluster)], originals[record])
    }
    return places.map { least[Int(clusters[Int($0)])] }
  }

  func original(_ refused: [RefusedMerge]) -> [RefusedMerge] {
    refused.map { merge in
      let (left, right) = (originals[Int(merge.left)], originals[Int(merge.right)])
      return RefusedMerge(left: min(left, right), right: max(left, right), reason: merge.reason)
    }.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
  }
}

/// What is put in order side by side.
private enum OrderedPart: Sendable {
  case recordIDs(StringArray)
  /// A field, and which value of the old one each of its values is.
  case field(LinkageField, valueOrder: [UInt32])
}

extension LinkageField {
  /// The field of the records in another order, its values in the order in which they first appear;
  /// and which value of this field each of them is.
  fileprivate func inOrder(_ order: [UInt32]) -> OrderedPart {
    var newID = [UInt32](repeating: .max, count: values.count)
    var valueOrder: [UInt32] = []
    var newOffsets: [UInt32] = [0]
    var newIDs: [UInt32] = []
    valueOrder.reserveCapacity(values.count)
    newOffsets.reserveCapacity(order.count + 1)
    newIDs.reserveCapacity(ids.count)
    for record in order {
      let start = newIDs.count
      for index in range(Int(record)) {
        let old = Int(ids[index])
        if newID[old] == .max {
          newID[old] = UInt32(valueOrder.count)
          valueOrder.append(UInt32(old))
        }
        newIDs.append(newID[old])
      }
      if newIDs.count - start > 1 { newIDs[start...].sort() }
      newOffsets.append(UInt32(newIDs.count))
    }
    return .field(
      LinkageField(
        name: name, type: type, offsets: newOffsets, ids: newIDs,
        values: values.picking(valueOrder)), valueOrder: valueOrder)
  }
}
