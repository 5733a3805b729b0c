internal import Bytes

/// Which encoding without a dictionary a chunk gets, if not plain values.
enum EncodingDecision {
  /// So many values tell whether shared prefixes pay.
  private static let sampleCount = 4_096

  /// Nil where the values are best written as they are.
  static func encoding(
    _ values: LeafValues, _ style: ValueStyle, _ choice: ParquetOptions.EncodingChoice,
    isQuick: Bool = false
  ) -> Encoding? {
    // Less to write, and in no more time: numbers of rows, lines and bytes take a tenth, and texts are copied together
    // instead of one by one.
    if isQuick, case .int64 = values { return .deltaBinaryPacked }
    if isQuick, style.fixedWidth == nil, case .text = values { return .deltaLengthByteArray }
    switch (choice, values) {
    case (.compatible, _), (.plain, _), (_, .bool): return nil
    case (.compact, .int32(let numbers)):
      return differencesPay(numbers.map { Int64($0) }, width: 32) ? .deltaBinaryPacked : nil
    case (.compact, .int64(let numbers)):
      return differencesPay(numbers, width: 64) ? .deltaBinaryPacked : nil
    case (_, .int32), (_, .int64): return .deltaBinaryPacked
    case (_, .float), (_, .double): return .byteStreamSplit
    // DuckDB and Polars read no byte streams and no prefixes of arrays of fixed width.
    case (.compact, .text) where style.fixedWidth != nil: return nil
    case (_, .text) where style.fixedWidth != nil:
      return choice == .prefix ? .deltaByteArray : .byteStreamSplit
    case (.compact, .text(let runs)):
      return prefixesPay(runs) ? .deltaByteArray : .deltaLengthByteArray
    case (_, .text): return choice == .prefix ? .deltaByteArray : .deltaLengthByteArray
    }
  }

  /// Whether differences take less than three quarters of the plain width, block by block.
  private static func differencesPay(_ numbers: [Int64], width: Int) -> Bool {
    guard numbers.count > 1 else { return false }
    var bitCount = 0
    var start = 1
    while start < numbers.count {
      let end = min(start + 32, numbers.count)
      var least = Int64.max
      var greatest = Int64.min
      for index in start..<end {
        let difference = numbers[index] &- numbers[index - 1]
        least = min(least, difference)
        greatest = max(greatest, difference)
      }
      let range = UInt64(bitPattern: greatest &- least)
      bitCount += (end - start) * (64 - range.leadingZeroBitCount)
      start = end
    }
    return bitCount < numbers.count * width * 3 / 4
  }

  /// Whether the first texts share at least a quarter of their bytes with the one before.
  private static func prefixesPay(_ runs: [LeafValues.TextRun]) -> Bool {
    var shared = 0
    var total = 0
    for run in runs {
      let ids = run.ids.prefix(sampleCount)
      for (left, right) in zip(ids, ids.dropFirst()) {
        shared += run.texts.sharedByteCount(Int(left), Int(right))
        total += run.texts.range(Int(right)).count
      }
    }
    return total > 0 && shared * 4 >= total
  }
}
