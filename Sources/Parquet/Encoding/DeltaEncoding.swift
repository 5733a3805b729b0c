internal import Bytes

/// DELTA_BINARY_PACKED: differences to the value before, less the block's least, in as few bits as a
/// stretch of them needs.
///
///     values:  block size, stretches per block, count, zigzag(first), block*
///     block:   zigzag(least difference), a width byte per stretch, the stretches
///
/// Arithmetic wraps at the width of the column.
enum DeltaBinary {
  private static let blockSize = 128
  private static let stretchCount = 4

  /// Reads `count` values from `position` on, which moves behind them.
  static func decode(
    _ bytes: Span<UInt8>, at position: inout Int, count: Int, isNarrow: Bool,
    to values: inout [Int64]
  ) throws(ParquetFlaw) {
    guard let blockSize = readVarInt(bytes, at: &position),
      let stretches = readVarInt(bytes, at: &position),
      let promised = readVarInt(bytes, at: &position), let first = readVarInt(bytes, at: &position)
    else { throw .cutValues }
    // Stretches are multiples of 32 values, so that each fills whole bytes.
    guard stretches > 0, stretches <= 1 << 16, blockSize <= 1 << 24, blockSize % stretches == 0,
      (blockSize / stretches) % 32 == 0, blockSize > 0
    else { throw .invalidEncoding("a block of differences") }
    guard promised == UInt64(count) else {
      throw .valueCount(promised: count, found: Int(min(promised, 1 << 40)))
    }
    guard count > 0 else { return }
    let place = values.count
    values.append(contentsOf: repeatElement(0, count: count))
    var target = values.mutableSpan
    var value = wrapped(unzigzag(first), isNarrow)
    target[place] = value
    var done = 1
    let stretchSize = Int(blockSize / stretches)
    var differences: [UInt64] = []
    while done < count {
      guard let least = readVarInt(bytes, at: &position) else { throw .cutValues }
      let widths = position
      guard Int(stretches) <= bytes.count - position else { throw .cutValues }
      position += Int(stretches)
      let base = unzigzag(least)
      for stretch in 0..<Int(stretches) where done < count {
        let width = Int(bytes[widths + stretch])
        guard width <= 64 else { throw .invalidEncoding("the width of differences") }
        let wanted = min(count - done, stretchSize)
        differences.removeAll(keepingCapacity: true)
        guard
          appendUnpackedBits(
            bytes, from: position, width: width, count: wanted, to: &differences)
        else { throw .cutValues }
        let steps = differences.span
        for index in 0..<wanted {
          value = wrapped(value &+ base &+ Int64(bitPattern: steps[index]), isNarrow)
          target[place &+ done &+ index] = value
        }
        done += wanted
        // Some writers leave out the padding of the last stretch.
        position = min(bytes.count, position + stretchSize * width / 8)
      }
    }
  }

  /// The value at the width of the column: differences may wrap around it.
  @inline(__always) private static func wrapped(_ value: Int64, _ isNarrow: Bool) -> Int64 {
    isNarrow ? Int64(Int32(truncatingIfNeeded: value)) : value
  }

  /// Appends values, each of which fits 32 bits if the column is narrow.
  static func append(
    _ values: Span<Int64>, _ range: Range<Int>, isNarrow: Bool, to bytes: inout [UInt8]
  ) {
    appendVarInt(UInt64(blockSize), to: &bytes)
    appendVarInt(UInt64(stretchCount), to: &bytes)
    appendVarInt(UInt64(range.count), to: &bytes)
    appendVarInt(zigzag(range.isEmpty ? 0 : values[range.lowerBound]), to: &bytes)
    var start = range.lowerBound + 1
    var packed = [UInt64](repeating: 0, count: blockSize)
    while start < range.upperBound {
      let end = min(start + blockSize, range.upperBound)
      appendVarInt(zigzag(takeBlock(values, start..<end, isNarrow, to: &packed)), to: &bytes)
      appendStretches(packed.span, count: end - start, to: &bytes)
      start = end
    }
  }

  /// Puts a block's differences, less the least of them, into `packed`, and zeros behind them. Returns the
  /// least.
  private static func takeBlock(
    _ values: Span<Int64>, _ range: Range<Int>, _ isNarrow: Bool, to packed: inout [UInt64]
  ) -> Int64 {
    let count = range.count
    var target = packed.mutableSpan
    var least = Int64.max
    for index in 0..<count {
      let place = range.lowerBound &+ index
      let difference = wrapped(values[place] &- values[place &- 1], isNarrow)
      target[index] = UInt64(bitPattern: difference)
      least = min(least, difference)
    }
    let mask: UInt64 = isNarrow ? 0xFFFF_FFFF : .max
    for index in 0..<count {
      target[index] = (target[index] &- UInt64(bitPattern: least)) & mask
    }
    for index in count..<blockSize { target[index] = 0 }
    return least
  }

  private static func appendStretches(
    _ packed: Span<UInt64>, count: Int, to bytes: inout [UInt8]
  ) {
    let size = blockSize / stretchCount
    let filled = (count + size - 1) / size
    let widthsStart = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: stretchCount))
    for stretch in 0..<filled {
      var bits: UInt64 = 0
      for index in stretch * size..<(stretch + 1) * size { bits |= packed[index] }
      let width = 64 - bits.leadingZeroBitCount
      bytes[widthsStart + stretch] = UInt8(width)
      appendPackedBits(packed, stretch * size..<(stretch + 1) * size, width: width, to: &bytes)
    }
  }
}

/// DELTA_LENGTH_BYTE_ARRAY: all lengths, then all bytes. DELTA_BYTE_ARRAY: how many bytes each value
/// shares with the one before, then the rests in the first form.
enum DeltaBytes {
  /// Prefixes repeat bytes without end; more than this beyond a thousandfold is refused.
  private static let byteCountMax = 64 << 20

  /// Reads `count` byte arrays that stand behind their lengths.
  static func decodeLengths(
    _ bytes: Span<UInt8>, at position: inout Int, count: Int
  ) throws(ParquetFlaw) -> StringArray {
    let lengths = try Self.lengths(bytes, at: &position, count: count)
    var offsets = [UInt32](repeating: 0, count: count + 1)
    let room = UInt64(min(bytes.count - position, Int(UInt32.max)))
    var total: UInt64 = 0
    let source = lengths.span
    var target = offsets.mutableSpan
    for index in source.indices {
      // None is longer than 2 GiB, so that their sum is right as far as it is looked at.
      total &+= UInt64(bitPattern: source[index])
      guard total <= room else { throw .cutValues }
      target[index &+ 1] = UInt32(truncatingIfNeeded: total)
    }
    let sum = Int(total)
    let arena = [UInt8](copying: bytes, position..<position + sum)
    position += sum
    return StringArray(bytes: arena, offsets: offsets)
  }

  /// Reads `count` byte arrays that share prefixes.
  static func decodePrefixes(
    _ bytes: Span<UInt8>, at position: inout Int, count: Int
  ) throws(ParquetFlaw) -> StringArray {
    let prefixes = try lengths(bytes, at: &position, count: count)
    let rests = try decodeLengths(bytes, at: &position, count: count)
    var arena: [UInt8] = []
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(count + 1)
    var start = 0
    for (index, length) in prefixes.enumerated() {
      let prefix = Int(length)
      guard prefix <= arena.count - start else {
        throw .invalidEncoding("a prefix longer than the value before")
      }
      let next = arena.count
      let rest = rests.range(index)
      guard next + prefix + rest.count <= byteCountMax + bytes.count * 1024,
        next + prefix + rest.count <= Int(UInt32.max)
      else { throw .tooMuchText }
      arena.append(contentsOf: arena[start..<start + prefix])
      arena.append(contentsOf: rests.bytes[rest])
      offsets.append(UInt32(arena.count))
      start = next
    }
    return StringArray(bytes: arena, offsets: offsets)
  }

  private static func lengths(
    _ bytes: Span<UInt8>, at position: inout Int, count: Int
  ) throws(ParquetFlaw) -> [Int64] {
    var lengths: [Int64] = []
    try DeltaBinary.decode(bytes, at: &position, count: count, isNarrow: true, to: &lengths)
    var all: Int64 = 0
    let span = lengths.span
    for index in span.indices { all |= span[index] }
    if all < 0 { throw .invalidEncoding("a negative length") }
    return lengths
  }

  /// Appends byte arrays that lie in several arenas, behind all their lengths.
  static func appendLengths(
    _ pieces: [(run: LeafValues.TextRun, places: Range<Int>)], to bytes: inout [UInt8]
  ) {
    var lengths = [Int64](repeating: 0, count: pieces.reduce(0) { $0 + $1.places.count })
    var target = lengths.mutableSpan
    var next = 0
    for (run, places) in pieces {
      let offsets = run.texts.offsets.span
      let ids = run.ids.span.extracting(places)
      for place in ids.indices {
        let id = Int(ids[place])
        target[next] = Int64(offsets[id &+ 1] &- offsets[id])
        next &+= 1
      }
    }
    DeltaBinary.append(lengths.span, lengths.indices, isNarrow: true, to: &bytes)
    for (run, places) in pieces {
      if let texts = run.consecutive(places) {
        bytes.append(contentsOf: run.texts.slice(texts))
      } else {
        run.texts.appendBytes(run.ids.span.extracting(places), to: &bytes)
      }
    }
  }

  /// Appends byte arrays behind all their lengths.
  static func appendLengths(_ texts: StringArray, to bytes: inout [UInt8]) {
    var lengths = [Int64](repeating: 0, count: texts.count)
    for index in lengths.indices { lengths[index] = Int64(texts.range(index).count) }
    DeltaBinary.append(lengths.span, lengths.indices, isNarrow: true, to: &bytes)
    bytes.append(contentsOf: texts.slice(0..<texts.count))
  }

  /// Appends byte arrays without what each shares with the one before.
  static func appendPrefixes(_ texts: StringArray, to bytes: inout [UInt8]) {
    var prefixes: [Int64] = []
    prefixes.reserveCapacity(texts.count)
    var (starts, ends): ([Int], [Int]) = ([], [])
    starts.reserveCapacity(texts.count)
    ends.reserveCapacity(texts.count)
    for index in 0..<texts.count {
      let shared = index == 0 ? 0 : texts.sharedByteCount(index - 1, index)
      let range = texts.range(index)
      prefixes.append(Int64(shared))
      starts.append(range.lowerBound + shared)
      ends.append(range.upperBound)
    }
    var rests = StringArray()
    rests.append(gathering: texts.span, starts: starts.span, ends: ends.span)
    DeltaBinary.append(prefixes.span, prefixes.indices, isNarrow: true, to: &bytes)
    appendLengths(rests, to: &bytes)
  }
}

/// BYTE_STREAM_SPLIT: the first byte of every value, then the second of every value, and so on.
enum ByteStreamSplit {
  /// The values' bytes in their usual order.
  static func decode(
    _ bytes: Span<UInt8>, from start: Int, count: Int, width: Int
  ) throws(ParquetFlaw) -> [UInt8] {
    guard width > 0, count <= (bytes.count - start) / width else { throw .cutValues }
    var output = [UInt8](repeating: 0, count: count * width)
    var target = output.mutableSpan
    for place in 0..<width {
      let stream = start + place * count
      for index in 0..<count { target[index * width + place] = bytes[stream + index] }
    }
    return output
  }

  /// The same for values of eight bytes, which come out as words.
  static func decodeWords(
    _ bytes: Span<UInt8>, from start: Int, count: Int
  ) throws(ParquetFlaw) -> [UInt64] {
    guard count <= (bytes.count - start) / 8 else { throw .cutValues }
    var words = [UInt64](repeating: 0, count: count)
    var target = words.mutableSpan
    for place in 0..<8 {
      let stream = bytes.extracting(start + place * count..<start + (place + 1) * count)
      let shift = UInt64(place * 8)
      for index in 0..<count { target[index] |= UInt64(stream[index]) << shift }
    }
    return words
  }

  /// Appends values that lie in their usual order.
  static func append(_ values: Span<UInt8>, width: Int, to bytes: inout [UInt8]) {
    let count = values.count / width
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count * width))
    var target = bytes.mutableSpan
    for place in 0..<width {
      let stream = start &+ place &* count
      for index in 0..<count { target[stream &+ index] = values[index &* width &+ place] }
    }
  }
}
