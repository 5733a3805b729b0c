import Bytes

/// Walks a document along the path to its rows and hands each row out as it passes by.
///
/// Only one row is held at a time; what lies beside the path is checked and skipped.
struct RowNavigator {
  /// A row: its tape starts with the row's own value.
  struct Row {
    var tape: JSONTape
    /// The name under which the row stands, in the bytes; nil for elements of an array.
    var key: [UInt8]?
  }

  var parser: JSONParser
  /// Whether the path was found at all.
  private(set) var hasFoundPath = false
  private var tape: JSONTape? = JSONTape()

  init(from position: Int) { parser = JSONParser(from: position) }

  /// Reads one document. Rows are handed out before the flaw that ends the reading is thrown.
  ///
  /// - Parameter onRow: Returns false to end the reading.
  mutating func read(
    _ bytes: Span<UInt8>, rows path: JSONPath?, onRow: (Row) throws -> Bool
  ) throws {
    _ = try walk(bytes, path?.steps[...] ?? [], key: nil, depth: 0, onRow)
  }

  /// Reads one document as one row, whatever it is.
  mutating func readWhole(_ bytes: Span<UInt8>, onRow: (Row) throws -> Bool) throws {
    hasFoundPath = true
    _ = try row(bytes, key: nil, onRow)
  }

  private mutating func walk(
    _ bytes: Span<UInt8>, _ steps: ArraySlice<JSONPath.Step>, key: [UInt8]?, depth: Int,
    _ onRow: (Row) throws -> Bool
  ) throws -> Bool {
    let first = parser.peek(bytes)
    guard depth <= JSONParser.depthMax else {
      throw parser.flaw(bytes, "nested deeper than \(JSONParser.depthMax)")
    }
    guard let step = steps.first else {
      hasFoundPath = true
      if first == UInt8(ascii: "[") {
        return try elements(bytes) { (navigator, _) in try navigator.row(bytes, key: key, onRow) }
      }
      if first == UInt8(ascii: "{"), key == nil, try holdsOnlyObjects(bytes) {
        return try members(bytes) { (navigator, name) in
          try navigator.row(bytes, key: name, onRow)
        }
      }
      return try row(bytes, key: key, onRow)
    }
    let rest = steps.dropFirst()
    if first == UInt8(ascii: "{") {
      return try members(bytes) { (navigator, name) in
        switch step {
        case .member(let wanted) where wanted == name, .index(_, let wanted) where wanted == name:
          return try navigator.walk(bytes, rest, key: nil, depth: depth + 1, onRow)
        case .every: return try navigator.walk(bytes, rest, key: name, depth: depth + 1, onRow)
        default: return try navigator.skip(bytes)
        }
      }
    }
    if first == UInt8(ascii: "[") {
      return try elements(bytes) { (navigator, place) in
        switch step {
        case .every: return try navigator.walk(bytes, rest, key: nil, depth: depth + 1, onRow)
        case .index(let wanted, _):
          guard wanted == place else { return try navigator.skip(bytes) }
          return try navigator.walk(bytes, rest, key: nil, depth: depth + 1, onRow)
        case .member, .filter:
          return try navigator.walk(bytes, steps, key: nil, depth: depth + 1, onRow)
        }
      }
    }
    return try skip(bytes)
  }

  /// Reads the value at hand as a row.
  private mutating func row(
    _ bytes: Span<UInt8>, key: [UInt8]?, _ onRow: (Row) throws -> Bool
  ) throws -> Bool {
    tape?.nodes.removeAll(keepingCapacity: true)
    try parser.readValue(bytes, into: &tape)
    return try onRow(Row(tape: tape ?? JSONTape(), key: key))
  }

  private mutating func skip(_ bytes: Span<UInt8>) throws -> Bool {
    var none: JSONTape?
    try parser.readValue(bytes, into: &none)
    return true
  }

  /// Whether the object at hand has members and all of them are objects. Looks ahead.
  private func holdsOnlyObjects(_ bytes: Span<UInt8>) throws -> Bool {
    var ahead = self
    var result = false
    do {
      _ = try ahead.members(bytes) { (navigator, _) in
        result = navigator.parser.peek(bytes) == UInt8(ascii: "{")
        return try result && navigator.skip(bytes)
      }
    } catch is JSONFlaw {
      // The reading proper comes by here again and reports it.
    }
    return result
  }

  /// Calls `body` at the value of each member of the object at hand, until it returns false.
  private mutating func members(
    _ bytes: Span<UInt8>, _ body: (inout RowNavigator, [UInt8]) throws -> Bool
  ) throws -> Bool {
    try parser.expect("{", bytes, "an object was expected")
    if parser.peek(bytes) == UInt8(ascii: "}") {
      parser.position += 1
      return true
    }
    while true {
      let key = try parser.readKey(bytes)
      guard try body(&self, unescaped(bytes, key.range)) else { return false }
      guard parser.peek(bytes) == UInt8(ascii: ",") else {
        try parser.expect("}", bytes, "neither , nor } after a member")
        return true
      }
      parser.position += 1
    }
  }

  /// Calls `body` at each element of the array at hand, until it returns false.
  private mutating func elements(
    _ bytes: Span<UInt8>, _ body: (inout RowNavigator, Int) throws -> Bool
  ) throws -> Bool {
    try parser.expect("[", bytes, "an array was expected")
    if parser.peek(bytes) == UInt8(ascii: "]") {
      parser.position += 1
      return true
    }
    var place = 0
    while true {
      guard try body(&self, place) else { return false }
      place += 1
      guard parser.peek(bytes) == UInt8(ascii: ",") else {
        try parser.expect("]", bytes, "neither , nor ] after an element")
        return true
      }
      parser.position += 1
    }
  }
}
