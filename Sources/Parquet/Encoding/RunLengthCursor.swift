internal import Bytes

/// Where in a mixture of runs and packed groups a reader stands; see `RunLengthHybrid` for the grammar.
///
/// Values come some at a time and take memory only as they come, whatever count a run claims.
struct RunLengthCursor: Sendable {
  private let width: Int
  private let end: Int
  private var position: Int
  /// Values of the present run that have not been unpacked.
  private var left = 0
  /// The value of a repeated run; nil in a packed one.
  private var repeated: UInt32?
  /// The rest of a packed group that was taken in part.
  private var spare: ArraySlice<UInt32> = []

  init(_ bytes: Span<UInt8>, _ range: Range<Int>, width: Int) throws(ParquetFlaw) {
    guard 0...32 ~= width, range.lowerBound >= 0, range.upperBound <= bytes.count else {
      throw .cutLevels
    }
    self.width = width
    position = range.lowerBound
    end = range.upperBound
  }

  /// Appends the next `count` values, which must be as many as the caller is willing to hold in memory.
  mutating func take(
    _ bytes: Span<UInt8>, _ count: Int, to values: inout [UInt32]
  ) throws(ParquetFlaw) {
    let first = spare.prefix(count)
    values.append(contentsOf: first)
    spare.removeFirst(first.count)
    var wanted = count - first.count
    while wanted > 0 {
      if left == 0 { try readHead(bytes) }
      let run = min(left, wanted)
      if let repeated {
        values.append(contentsOf: repeatElement(repeated, count: run))
        left -= run
        wanted -= run
        continue
      }
      let whole = run & ~7
      guard whole / 8 * width <= end - position,
        appendUnpackedBits(bytes, from: position, width: width, count: whole, to: &values)
      else { throw .cutLevels }
      position += whole / 8 * width
      left -= whole
      wanted -= whole
      if run > whole {
        try openGroup(bytes, wanted, to: &values)
        wanted = 0
      }
    }
  }

  /// Unpacks a group of which only the first values are wanted now.
  private mutating func openGroup(
    _ bytes: Span<UInt8>, _ wanted: Int, to values: inout [UInt32]
  ) throws(ParquetFlaw) {
    // The last group may be cut by writers that do not pad it.
    let held = width == 0 ? 8 : min(8, (end - position) * 8 / width)
    var group: [UInt32] = []
    guard held >= wanted,
      appendUnpackedBits(bytes, from: position, width: width, count: held, to: &group)
    else { throw .cutLevels }
    position += min(width, end - position)
    left -= 8
    values.append(contentsOf: group[..<wanted])
    spare = group[wanted...]
  }

  /// Takes the next `count` values if one repeated run holds them all, and returns what all of them are.
  mutating func takeRepeated(
    _ bytes: Span<UInt8>, _ count: Int
  ) throws(ParquetFlaw) -> UInt32? {
    guard count > 0, spare.isEmpty else { return nil }
    if left == 0 { try readHead(bytes) }
    guard let repeated, left >= count else { return nil }
    left -= count
    return repeated
  }

  /// How many of the next `count` values are `value`. None is taken.
  func count(
    of value: UInt32, in count: Int, _ bytes: Span<UInt8>
  ) throws(ParquetFlaw) -> Int {
    var cursor = self
    var found = 0
    var wanted = count
    var some: [UInt32] = []
    while wanted > 0 {
      let step = min(wanted, cursor.repeated == nil ? 4096 : max(cursor.left, 4096))
      if let repeated = try cursor.takeRepeated(bytes, step) {
        if repeated == value { found += step }
      } else {
        some.removeAll(keepingCapacity: true)
        try cursor.take(bytes, min(step, 4096), to: &some)
        for one in some where one == value { found += 1 }
        wanted += step - some.count
      }
      wanted -= step
    }
    return found
  }

  private mutating func readHead(_ bytes: Span<UInt8>) throws(ParquetFlaw) {
    guard let head = readVarInt(bytes, at: &position), position <= end, head >> 1 > 0 else {
      throw .cutLevels
    }
    // No page has more values than 31 bits can tell.
    let count = Int(min(head >> 1, 1 << 32))
    if head & 1 == 1 {
      repeated = nil
      left = count * 8
      return
    }
    let byteCount = (width + 7) / 8
    guard byteCount <= end - position else { throw .cutLevels }
    var value: UInt32 = 0
    for byte in 0..<byteCount { value |= UInt32(bytes[position + byte]) << UInt32(byte * 8) }
    position += byteCount
    repeated = value
    left = count
  }
}
