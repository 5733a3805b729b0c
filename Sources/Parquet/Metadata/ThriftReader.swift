internal import Bytes

/// Reads structures in Thrift's compact protocol and believes no length before it has checked it.
struct ThriftReader: ~Escapable {
  private let bytes: Span<UInt8>
  /// The next byte to read.
  private(set) var position: Int
  private var lastID: Int16 = 0
  private var outerIDs: [Int16] = []

  static let depthMax = 64

  struct Field {
    let id: Int16
    let type: ThriftType
  }

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>, at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  private mutating func byte() throws(ParquetFlaw) -> UInt8 {
    guard position >= 0, position < bytes.count else { throw .cutMetadata }
    position += 1
    return bytes[position - 1]
  }

  private mutating func varInt() throws(ParquetFlaw) -> UInt64 {
    guard let value = readVarInt(bytes, at: &position) else { throw .cutMetadata }
    return value
  }

  mutating func beginStructure() throws(ParquetFlaw) {
    guard outerIDs.count < Self.depthMax else { throw .deepMetadata }
    outerIDs.append(lastID)
    lastID = 0
  }

  /// The next field of the structure, or nil at its end.
  mutating func field() throws(ParquetFlaw) -> Field? {
    let head = try byte()
    if head == 0 {
      lastID = outerIDs.popLast() ?? 0
      return nil
    }
    guard let type = ThriftType(rawValue: head & 15) else {
      throw .invalidMetadata(field: "a field type")
    }
    if head >> 4 != 0 {
      let (id, overflow) = lastID.addingReportingOverflow(Int16(head >> 4))
      guard !overflow else { throw .invalidMetadata(field: "a field number") }
      lastID = id
    } else {
      guard let id = Int16(exactly: unzigzag(try varInt())) else {
        throw .invalidMetadata(field: "a field number")
      }
      lastID = id
    }
    return Field(id: lastID, type: type)
  }

  mutating func int8() throws(ParquetFlaw) -> Int8 { Int8(bitPattern: try byte()) }

  mutating func int32() throws(ParquetFlaw) -> Int32 {
    guard let value = Int32(exactly: unzigzag(try varInt())) else {
      throw .invalidMetadata(field: "a 32-bit number")
    }
    return value
  }

  mutating func int64() throws(ParquetFlaw) -> Int { Int(unzigzag(try varInt())) }

  mutating func binary() throws(ParquetFlaw) -> [UInt8] {
    let count = try varInt()
    guard count <= UInt64(bytes.count - position) else { throw .cutMetadata }
    let start = position
    position += Int(count)
    return [UInt8](copying: bytes, start..<position)
  }

  mutating func text() throws(ParquetFlaw) -> String {
    guard let text = String(validating: try binary(), as: UTF8.self) else {
      throw .invalidMetadata(field: "a text")
    }
    return text
  }

  /// Begins a list of a known element type; each element takes at least one byte, so the count is
  /// bounded by the bytes left.
  mutating func list(of types: ThriftType...) throws(ParquetFlaw) -> Int {
    let (type, count) = try anyList()
    guard types.contains(type) || count == 0 else { throw .invalidMetadata(field: "a list") }
    return count
  }

  /// An element of a list of booleans.
  mutating func boolElement() throws(ParquetFlaw) -> Bool { try byte() == 1 }

  private mutating func anyList() throws(ParquetFlaw) -> (type: ThriftType, count: Int) {
    let head = try byte()
    let count = head >> 4 == 15 ? try varInt() : UInt64(head >> 4)
    // Of an empty list fastparquet writes no type.
    guard let type = ThriftType(rawValue: head & 15) ?? (count == 0 ? .yes : nil) else {
      throw .invalidMetadata(field: "a list")
    }
    guard count <= UInt64(bytes.count - position) else { throw .cutMetadata }
    return (type, Int(count))
  }

  /// Passes over a value of any type.
  mutating func skip(_ type: ThriftType, isElement: Bool = false, depth: Int = 0)
    throws(ParquetFlaw)
  {
    guard depth < Self.depthMax else { throw .deepMetadata }
    switch type {
    case .yes, .no: if isElement { _ = try byte() }
    case .int8: _ = try byte()
    case .int16, .int32, .int64: _ = try varInt()
    case .double: try pass(8)
    case .uuid: try pass(16)
    case .binary:
      let count = try varInt()
      guard count <= UInt64(bytes.count - position) else { throw .cutMetadata }
      position += Int(count)
    case .list, .set:
      let (element, count) = try anyList()
      for _ in 0..<count { try skip(element, isElement: true, depth: depth + 1) }
    case .map:
      let count = try varInt()
      guard count <= UInt64(bytes.count - position) else { throw .cutMetadata }
      if count == 0 { return }
      let head = try byte()
      guard let key = ThriftType(rawValue: head >> 4), let value = ThriftType(rawValue: head & 15)
      else { throw .invalidMetadata(field: "a map") }
      for _ in 0..<count {
        try skip(key, isElement: true, depth: depth + 1)
        try skip(value, isElement: true, depth: depth + 1)
      }
    case .structure:
      try beginStructure()
      while let field = try field() { try skip(field.type, depth: depth + 1) }
    }
  }

  private mutating func pass(_ count: Int) throws(ParquetFlaw) {
    guard count <= bytes.count - position else { throw .cutMetadata }
    position += count
  }
}

extension [UInt8] {
  /// A copy of part of a span that has been checked to hold it.
  init(copying bytes: Span<UInt8>, _ range: Range<Int>) {
    // An arena copies as a whole; byte by byte takes ten times as long.
    var arena = StringArray()
    arena.append(bytes, range)
    self = arena.bytes
  }
}
