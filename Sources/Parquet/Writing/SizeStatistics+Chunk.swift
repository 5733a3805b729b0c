extension SizeStatistics {
  /// Of a chunk that is about to be written.
  init(_ column: ShreddedColumn, _ encoding: ValueEncoding, _ leaf: WriterLeaf) {
    self.init()
    if leaf.physicalType == .byteArray { byteCount = encoding.unencodedByteCount }
    if leaf.repetitionMax > 0 {
      repetition = Self.histogram(column.repetition, leaf.repetitionMax, column.slotCount)
    }
    // Null counts tell as much where there is one level only.
    if leaf.definitionMax > 1 {
      definition = Self.histogram(column.definition, leaf.definitionMax, column.slotCount)
    }
  }

  private static func histogram(
    _ levels: ShreddedColumn.Levels?, _ levelMax: Int, _ slotCount: Int
  ) -> [Int] {
    var counts = [Int](repeating: 0, count: levelMax + 1)
    switch levels {
    case nil: return []
    case .all(let level)?: counts[Int(level)] = slotCount
    case .each(let levels)?: for level in levels { counts[Int(level)] += 1 }
    }
    return counts
  }
}
