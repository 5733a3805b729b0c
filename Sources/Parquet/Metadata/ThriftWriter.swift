internal import Bytes

/// The types of Thrift's compact protocol, with their numbers.
///
/// Source: <https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md>.
enum ThriftType: UInt8 {
  case yes = 1
  case no = 2
  case int8 = 3
  case int16 = 4
  case int32 = 5
  case int64 = 6
  case double = 7
  case binary = 8
  case list = 9
  case set = 10
  case map = 11
  case structure = 12
  case uuid = 13
}

/// Writes structures in Thrift's compact protocol; fields must come in ascending order of their ids.
struct ThriftWriter {
  private(set) var bytes: [UInt8] = []
  private var lastID: Int16 = 0
  private var outerIDs: [Int16] = []

  private mutating func header(_ id: Int16, _ type: ThriftType) {
    let delta = id - lastID
    precondition(delta > 0, "fields come in ascending order")
    if delta <= 15 {
      bytes.append(UInt8(delta) << 4 | type.rawValue)
    } else {
      bytes.append(type.rawValue)
      appendVarInt(zigzag(Int64(id)), to: &bytes)
    }
    lastID = id
  }

  mutating func bool(_ id: Int16, _ value: Bool) { header(id, value ? .yes : .no) }

  mutating func int8(_ id: Int16, _ value: Int8) {
    header(id, .int8)
    bytes.append(UInt8(bitPattern: value))
  }

  mutating func int16(_ id: Int16, _ value: Int16) {
    header(id, .int16)
    appendVarInt(zigzag(Int64(value)), to: &bytes)
  }

  mutating func int32(_ id: Int16, _ value: Int32) {
    header(id, .int32)
    appendVarInt(zigzag(Int64(value)), to: &bytes)
  }

  mutating func int64(_ id: Int16, _ value: Int) {
    header(id, .int64)
    appendVarInt(zigzag(Int64(value)), to: &bytes)
  }

  mutating func binary(_ id: Int16, _ value: [UInt8]) {
    header(id, .binary)
    element(value)
  }

  mutating func text(_ id: Int16, _ value: String) { binary(id, Array(value.utf8)) }

  mutating func beginStructure(_ id: Int16) {
    header(id, .structure)
    beginElement()
  }

  /// Ends a structure, whether a field, a list element or the outermost.
  mutating func endStructure() {
    bytes.append(0)
    lastID = outerIDs.popLast() ?? 0
  }

  /// A structure whose fields `body` writes.
  mutating func structure(_ id: Int16, _ body: (inout ThriftWriter) -> Void) {
    beginStructure(id)
    body(&self)
    endStructure()
  }

  /// A list of structures, the fields of each of which `body` writes.
  mutating func structures<Item>(
    _ id: Int16, _ items: [Item], _ body: (inout ThriftWriter, Item) -> Void
  ) {
    beginList(id, of: .structure, count: items.count)
    for item in items {
      beginElement()
      body(&self, item)
      endStructure()
    }
  }

  mutating func emptyStructure(_ id: Int16) { structure(id) { _ in } }

  mutating func beginList(_ id: Int16, of type: ThriftType, count: Int) {
    header(id, .list)
    if count < 15 {
      bytes.append(UInt8(count) << 4 | type.rawValue)
    } else {
      bytes.append(0xF0 | type.rawValue)
      appendVarInt(UInt64(count), to: &bytes)
    }
  }

  /// Begins a structure that is a list element.
  mutating func beginElement() {
    outerIDs.append(lastID)
    lastID = 0
  }

  mutating func element(_ value: [UInt8]) {
    appendVarInt(UInt64(value.count), to: &bytes)
    bytes.append(contentsOf: value)
  }

  mutating func element(_ value: String) { element(Array(value.utf8)) }
  mutating func element(_ value: Int) { appendVarInt(zigzag(Int64(value)), to: &bytes) }
  mutating func element(_ value: Bool) { bytes.append(value ? 1 : 2) }
}
