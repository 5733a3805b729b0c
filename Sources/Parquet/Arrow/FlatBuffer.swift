/// Writes FlatBuffers, as far as Arrow's metadata needs them.
///
/// They are built from the end to the beginning, so that what is pointed at exists before what points
/// at it. `reversed` holds the bytes last first; an offset is the distance of an object's first byte
/// from the end of the buffer.
///
/// Source: <https://flatbuffers.dev/internals/>.
struct FlatBuffer {
  private var reversed: [UInt8] = []

  /// The fields of one table by slot, written together by `table`.
  enum Value {
    case bool(Bool)
    case byte(UInt8)
    case int16(Int16)
    case int32(Int32)
    case int64(Int64)
    case offset(Int)
  }

  private mutating func align(_ size: Int, before byteCount: Int) {
    while (reversed.count + byteCount) % size != 0 { reversed.append(0) }
  }

  private mutating func prepend(_ value: UInt64, byteCount: Int) {
    for place in (0..<byteCount).reversed() {
      reversed.append(UInt8(truncatingIfNeeded: value >> UInt64(place * 8)))
    }
  }

  /// A pointer from here to an object that is there already.
  private mutating func prependOffset(_ target: Int) {
    align(4, before: 4)
    prepend(UInt64(reversed.count + 4 - target), byteCount: 4)
  }

  mutating func text(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    align(4, before: bytes.count + 1)
    reversed.append(0)
    reversed.append(contentsOf: bytes.reversed())
    prepend(UInt64(bytes.count), byteCount: 4)
    return reversed.count
  }

  mutating func vector(of offsets: [Int]) -> Int {
    align(4, before: offsets.count * 4)
    for offset in offsets.reversed() { prependOffset(offset) }
    prepend(UInt64(offsets.count), byteCount: 4)
    return reversed.count
  }

  /// A vector of structures of two 64-bit numbers.
  mutating func vector(ofPairs pairs: [(Int, Int)]) -> Int {
    align(8, before: pairs.count * 16)
    for pair in pairs.reversed() {
      prepend(UInt64(pair.1), byteCount: 8)
      prepend(UInt64(pair.0), byteCount: 8)
    }
    prepend(UInt64(pairs.count), byteCount: 4)
    return reversed.count
  }

  mutating func table(_ values: [Value?]) -> Int {
    let end = reversed.count
    var places = [Int](repeating: 0, count: values.count)
    for (slot, value) in values.enumerated().reversed() {
      guard let value else { continue }
      switch value {
      case .bool(let flag): prepend(flag ? 1 : 0, byteCount: 1)
      case .byte(let number): prepend(UInt64(number), byteCount: 1)
      case .int16(let number):
        align(2, before: 2)
        prepend(UInt64(UInt16(bitPattern: number)), byteCount: 2)
      case .int32(let number):
        align(4, before: 4)
        prepend(UInt64(UInt32(bitPattern: number)), byteCount: 4)
      case .int64(let number):
        align(8, before: 8)
        prepend(UInt64(bitPattern: number), byteCount: 8)
      case .offset(let target): prependOffset(target)
      }
      places[slot] = reversed.count
    }
    align(4, before: 4)
    let pointer = reversed.count
    prepend(0, byteCount: 4)
    let table = reversed.count
    for place in places.reversed() {
      prepend(UInt64(place == 0 ? 0 : table - place), byteCount: 2)
    }
    prepend(UInt64(table - end), byteCount: 2)
    prepend(UInt64(values.count * 2 + 4), byteCount: 2)
    let distance = UInt32(reversed.count - table)
    for place in 0..<4 {
      reversed[pointer + place] = UInt8(truncatingIfNeeded: distance >> UInt32((3 - place) * 8))
    }
    return table
  }

  /// All bytes, a multiple of eight, with the pointer to the root before them.
  mutating func finished(root: Int) -> [UInt8] {
    align(8, before: 4)
    prependOffset(root)
    return reversed.reversed()
  }
}
