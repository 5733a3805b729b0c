/// A table of a FlatBuffer that somebody else wrote: what leads outside the bytes is not there.
///
/// Source: <https://flatbuffers.dev/internals/>.
struct FlatBufferTable {
  private let bytes: [UInt8]
  private let start: Int

  /// The table that the pointer at byte `place` leads to.
  init?(_ bytes: [UInt8], pointerAt place: Int) {
    guard let distance = Self.number(bytes, at: place, byteCount: 4) else { return nil }
    self.init(bytes, at: place + distance)
  }

  private init?(_ bytes: [UInt8], at start: Int) {
    guard start >= 0, start + 4 <= bytes.count else { return nil }
    self.bytes = bytes
    self.start = start
  }

  /// Lowest byte first.
  static func number(_ bytes: [UInt8], at place: Int, byteCount: Int) -> Int? {
    guard place >= 0, place <= bytes.count - byteCount else { return nil }
    return bytes[place..<place + byteCount].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private func number(at place: Int, byteCount: Int) -> Int? {
    Self.number(bytes, at: place, byteCount: byteCount)
  }

  /// Where a field is, or nil if the table leaves it out.
  private func place(_ slot: Int) -> Int? {
    guard let word = number(at: start, byteCount: 4) else { return nil }
    let list = start - Int(Int32(truncatingIfNeeded: word))
    guard let listByteCount = number(at: list, byteCount: 2), 6 + slot * 2 <= listByteCount,
      let distance = number(at: list + 4 + slot * 2, byteCount: 2), distance > 0
    else { return nil }
    return start + distance
  }

  func byte(_ slot: Int) -> UInt8? {
    place(slot).flatMap { number(at: $0, byteCount: 1) }.map { UInt8($0) }
  }

  func int16(_ slot: Int) -> Int16? {
    place(slot).flatMap { number(at: $0, byteCount: 2) }.map { Int16(truncatingIfNeeded: $0) }
  }

  func table(_ slot: Int) -> FlatBufferTable? {
    place(slot).flatMap { FlatBufferTable(bytes, pointerAt: $0) }
  }

  func text(_ slot: Int) -> String? {
    guard let place = place(slot), let distance = number(at: place, byteCount: 4),
      let count = number(at: place + distance, byteCount: 4),
      count <= bytes.count - (place + distance + 4)
    else { return nil }
    let first = place + distance + 4
    return String(validating: bytes[first..<first + count], as: UTF8.self)
  }

  func tables(_ slot: Int) -> [FlatBufferTable] {
    guard let place = place(slot), let distance = number(at: place, byteCount: 4),
      let count = number(at: place + distance, byteCount: 4)
    else { return [] }
    let first = place + distance + 4
    guard count <= (bytes.count - first) / 4 else { return [] }
    return (0..<count).compactMap { FlatBufferTable(bytes, pointerAt: first + $0 * 4) }
  }
}
