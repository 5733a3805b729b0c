import Bytes
import Fusion
import Records
import StageEngine

/// The clusters that the link stages left, on the records of the night.
struct LinkedClusters {
  /// The smallest record index of each record's cluster.
  let ofRecord: [UInt32]
  /// By that index, the weakest link of the strongest tree that holds the cluster together, in 1/1024
  /// bit; `Profiles.noWeight` where there is none.
  let weakestLinks: [Int32]

  /// - Parameter folders: Of the artifacts of link.
  init(folders: [String], recordIDs: StringArray, threadCount: Int) throws {
    // Record ids are distinct, so an id of the dictionary is a record's index.
    var known = ValueDictionary()
    _ = known.ids(of: recordIDs)
    let dictionary = known
    func indices(_ column: Column?) throws -> [UInt32] {
      guard let column else { return [] }
      let cells = TextCells(column.values)
      let count = cells.texts.count
      let pieceCount = 65_536
      let pieces = try parallelMap(
        (count + pieceCount - 1) / pieceCount, threadCount: threadCount
      ) { piece in
        dictionary.known(
          cells.texts, piece * pieceCount..<min(count, (piece + 1) * pieceCount), none: noIndex)
      }
      let found = Array(pieces.joined())
      return (0..<column.values.count).map { found[cells.place($0)] }
    }

    var ofRecord = (0..<recordIDs.count).map { UInt32($0) }
    var lefts: [UInt32] = []
    var rights: [UInt32] = []
    var keys: [UInt64] = []
    for folder in folders {
      let clusters = try Tables.read(
        folder + "/clusters.parquet", columns: ["record_id", "cluster"], threadCount: threadCount)
      let members = try indices(clusters["record_id"])
      let labels = try indices(clusters["cluster"])
      for (record, label) in zip(members, labels) where max(record, label) != noIndex {
        ofRecord[Int(record)] = label
      }
      let scored = try Tables.read(
        folder + "/links.parquet", columns: ["left", "right", "match_weight"],
        threadCount: threadCount)
      guard case .double(let weights)? = scored["match_weight"]?.values else { continue }
      let from = try indices(scored["left"])
      let to = try indices(scored["right"])
      for link in weights.indices where max(from[link], to[link]) != noIndex {
        guard ofRecord[Int(from[link])] == ofRecord[Int(to[link])] else { continue }
        lefts.append(from[link])
        rights.append(to[link])
        keys.append(Self.descending(weights[link]))
      }
    }
    self.ofRecord = ofRecord
    weakestLinks = Self.weakest(keys, lefts, rights, ofRecord)
  }

  /// A number that is the smaller, the greater the weight is.
  private static func descending(_ weight: Double) -> UInt64 {
    let bits = weight.bitPattern
    return bits >> 63 == 1 ? bits : ~(bits | 1 << 63)
  }

  private static func weight(_ key: UInt64) -> Double {
    Double(bitPattern: key >> 63 == 1 ? key : ~key & ~(1 << 63))
  }

  /// Kruskal's maximum spanning tree per cluster; its least weight is the bottleneck, which is the same
  /// for all such trees.
  private static func weakest(
    _ weights: [UInt64], _ lefts: [UInt32], _ rights: [UInt32], _ clusters: [UInt32]
  ) -> [Int32] {
    var keys = weights
    var links = lefts.indices.map { UInt32($0) }
    radixSort(&keys, &links)
    var joined = DisjointSets(count: clusters.count)
    var weakest = [Int32](repeating: Profiles.noWeight, count: clusters.count)
    for (place, link) in links.enumerated() {
      let (left, right) = (Int(lefts[Int(link)]), Int(rights[Int(link)]))
      guard joined.join(left, right) else { continue }
      weakest[Int(clusters[left])] = Int32((weight(keys[place]) * 1024).rounded())
    }
    return weakest
  }
}
