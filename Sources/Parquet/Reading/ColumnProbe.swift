internal import Bytes

/// A looked-up value as a chunk of one leaf would store it: what statistics, page indexes and bloom
/// filters are asked with.
///
/// Nil where the value cannot be told apart by its bytes; then all rows are looked at.
struct ColumnProbe: Sendable {
  /// PLAIN bytes without a length.
  let plain: [UInt8]
  private let order: Order

  private enum Order { case bytes, signed, unsigned }

  init?(_ text: String, _ shape: LeafShape) {
    switch (shape.physicalType, shape.type) {
    case (.byteArray, .string), (.byteArray, .json), (.byteArray, .enumeration):
      self.init(Array(text.utf8), .bytes)
    case (.int32, let type):
      guard let number = TypedText.number(text, type).flatMap({ Int32(exactly: $0) }) else {
        return nil
      }
      self.init(Self.littleEndian(UInt64(UInt32(bitPattern: number)), 4), Self.order(of: type))
    case (.int64, let type):
      guard let number = TypedText.number(text, type) else { return nil }
      self.init(Self.littleEndian(UInt64(bitPattern: number), 8), Self.order(of: type))
    case (.fixedLengthByteArray, .uuid):
      guard let bytes = TypedText.uuidBytes(text) else { return nil }
      self.init(bytes, .bytes)
    default: return nil
    }
  }

  private static func order(of type: ParquetType) -> Order {
    if case .integer(_, isSigned: false) = type { .unsigned } else { .signed }
  }

  /// A text, or bytes that are looked up as one.
  init(_ text: [UInt8]) { self.init(text, .bytes) }

  private init(_ plain: [UInt8], _ order: Order) {
    self.plain = plain
    self.order = order
  }

  private static func littleEndian(_ value: UInt64, _ byteCount: Int) -> [UInt8] {
    (0..<byteCount).map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
  }

  var hash: UInt64 { xxHash64(plain.span) }

  /// Whether bounds leave room for the value. Those that are absent, of another size or contradict each
  /// other rule nothing out.
  func isAdmitted(_ least: [UInt8]?, _ greatest: [UInt8]?) -> Bool {
    if let least, let greatest, precedes(greatest, least) { return true }
    if let least, precedes(plain, least) { return false }
    if let greatest, precedes(greatest, plain) { return false }
    return true
  }

  private func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    if case .bytes = order { return left.lexicographicallyPrecedes(right) }
    guard left.count == plain.count, right.count == plain.count else { return false }
    let (a, b) = (number(left), number(right))
    if case .unsigned = order { return a < b }
    return Int64(bitPattern: a) < Int64(bitPattern: b)
  }

  private func number(_ bytes: [UInt8]) -> UInt64 {
    let word = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard bytes.count == 4, case .signed = order else { return word }
    return UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: Int64(word))))
  }
}
