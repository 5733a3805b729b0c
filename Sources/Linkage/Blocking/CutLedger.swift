package import Bytes

/// Blocks that were too large even after refinement, and what was lost: in the order of rules and keys.
package struct CutLedger: Sendable, Equatable {
  /// Index of the rule of each.
  package private(set) var rules: [UInt32] = []
  /// The key as text.
  package private(set) var keys = StringArray()
  /// Records that share the key.
  package private(set) var sizes: [Int64] = []
  /// Records of it that are still compared with some other of it.
  package private(set) var keptCounts: [Int64] = []

  package var count: Int { rules.count }
  /// Why any of them was cut.
  package static let reason =
    "too many records share the key, and further keys part them too far or not at all"

  init() {}

  /// - Parameter oversized: The blocks of each rule that were too large.
  init(
    _ oversized: [OversizedBlocks], _ keys: BlockingKeys, _ records: LinkageRecords,
    threadCount: Int
  ) {
    // Those of a few thousand blocks of one rule at a time.
    let chunkSize = 4_096
    let parts = oversized.indices.map { keys.keys(of: $0).parts }
    let makers = oversized.indices.map { oversized[$0].count > 0 ? keys.makers(of: $0) : [] }
    let chunks = oversized.enumerated().flatMap { rule, blocks in
      stride(from: 0, to: blocks.count, by: chunkSize).map { (rule: rule, start: $0) }
    }
    let pieces = chunkResults(chunks.count, threadCount) { chunk in
      let (rule, start) = chunks[chunk]
      let blocks = oversized[rule]
      var piece = CutLedger()
      var (blockKeys, bearers): ([UInt32], [UInt32]) = ([], [])
      for block in start..<min(start + chunkSize, blocks.count) {
        let (size, keptCount) = (blocks.size(block), blocks.keptCount(block))
        if keptCount == size { continue }
        blockKeys.append(blocks.keys[block])
        bearers.append(blocks.firstRecord(block))
        piece.rules.append(UInt32(rule))
        piece.sizes.append(Int64(size))
        piece.keptCounts.append(Int64(keptCount))
      }
      piece.keys = CutLedger.texts(of: blockKeys, bearers, parts[rule], makers[rule], records)
      return piece
    }
    for piece in pieces {
      rules += piece.rules
      self.keys.append(contentsOf: piece.keys, 0..<piece.count)
      sizes += piece.sizes
      keptCounts += piece.keptCounts
    }
  }

  /// The texts of keys, found again among the values of records that bear them.
  /// - Parameters:
  ///   - ruleParts: The parts of their rule.
  ///   - makers: How each part is made.
  private static func texts(
    of keys: [UInt32], _ bearers: [UInt32], _ ruleParts: [KeyPart],
    _ makers: [(field: LinkageField, maker: KeyMaker)], _ records: LinkageRecords
  ) -> StringArray {
    let lists = ruleParts.map { $0.lists(ofSome: bearers) }
    let parts = keys.indices.map { CutLedger.parts(of: keys[$0], lists, $0, nil) }
    // Part by part: what makes the keys is counted by all threads whenever it is copied out.
    let texts = makers.enumerated().map { place, made in
      let (field, maker) = made
      var texts = StringArray()
      var sink = KeySink()
      for (record, parts) in zip(bearers, parts) {
        sink.removeAll()
        if let parts {
          sink.wantedTexts = .ofKey(parts[place])
          for index in field.range(Int(record)) where sink.texts.isEmpty {
            maker.addKeys(of: Int(field.ids[index]), to: &sink)
          }
        }
        texts.append(sink.texts.first ?? "")
      }
      return texts
    }
    var joined = StringArray()
    for (block, parts) in parts.enumerated() {
      guard parts != nil else {
        joined.append("a key of \(records.recordID(Int(bearers[block])))")
        continue
      }
      var text: [UInt8] = []
      for (place, own) in texts.enumerated() {
        if place > 0 { text += Array(" + ".utf8) }
        text += own.slice(block)
      }
      joined.append(text)
    }
    return joined
  }

  /// One key of each part's list, from some part on, with which those before them make up the key; or nil.
  private static func parts(
    of key: UInt32, _ lists: [KeyLists], _ list: Int, from place: Int = 0, _ before: UInt32?
  ) -> [UInt32]? {
    guard place < lists.count else { return before == key ? [] : nil }
    for slot in lists[place].range(list) {
      let part = lists[place].keys[slot]
      let combined = before.map { RuleKeys.combined($0, part) } ?? part
      if let rest = parts(of: key, lists, list, from: place + 1, combined) { return [part] + rest }
    }
    return nil
  }
}
