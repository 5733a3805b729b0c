/// What a field was in Arrow and Parquet has no word for. pyarrow and others leave the Arrow schema in the
/// metadata of a file, so that what they read back is what they wrote; our Arrow output does the same.
package enum ArrowNote: Hashable, Sendable {
  /// The time zone of a timestamp, which is in UTC all the same.
  case zone(String)
  /// A span of time, in units by Arrow's number: seconds, milliseconds, microseconds, nanoseconds.
  case duration(unit: Int16)

  var zone: String? { if case .zone(let name) = self { name } else { nil } }
  var durationUnit: Int16? { if case .duration(let unit) = self { unit } else { nil } }
}

extension ParquetField {
  /// Whether there is a note on the field or on one below it.
  fileprivate var hasNote: Bool {
    if arrow != nil { return true }
    return switch type {
    case .list(let element): element.hasNote
    case .map(let key, let value): key.hasNote || value.hasNote
    case .structure(let parts): parts.contains(where: \.hasNote)
    default: false
    }
  }

  /// The field without zones that are offsets, such as +02:00.
  fileprivate var withoutOffset: ParquetField {
    var field = self
    if let zone = arrow?.zone, zone.hasPrefix("+") || zone.hasPrefix("-") { field.arrow = nil }
    switch type {
    case .list(let element): field.type = .list(element.withoutOffset)
    case .map(let key, let value):
      field.type = .map(key: key.withoutOffset, value: value.withoutOffset)
    case .structure(let parts): field.type = .structure(parts.map(\.withoutOffset))
    default: break
    }
    return field
  }
}

/// The Arrow schema as it stands in the metadata of a file, as far as there are notes to take from it.
///
/// It is taken for a hint: what is damaged, or does not fit the columns, is passed over.
///
/// Sources: <https://github.com/apache/arrow/blob/main/format/Schema.fbs>, `Message.fbs` beside it.
struct ArrowNotes {
  /// The key of the metadata.
  static let key = "ARROW:schema"

  private let fields: [FlatBufferTable]
  private static let depthMax = 64

  /// - Parameter text: A schema message of the stream format in Base64.
  init?(_ text: String) {
    guard let bytes = Self.base64(text) else { return nil }
    // Before version 0.15 there was no marker before the length.
    let start = bytes.starts(with: [255, 255, 255, 255]) ? 8 : 4
    guard let message = FlatBufferTable(bytes, pointerAt: start),
      message.byte(1) == 1, let schema = message.table(2)
    else { return nil }
    fields = schema.tables(1)
  }

  /// Columns with what is noted about them.
  func noting(_ nodes: [ColumnNode]) -> [ColumnNode] { Self.noting(nodes, fields, 0) }

  private static func noting(
    _ nodes: [ColumnNode], _ fields: [FlatBufferTable], _ depth: Int
  ) -> [ColumnNode] {
    var byName: [String: FlatBufferTable] = [:]
    for field in fields { byName[field.text(0) ?? ""] = field }
    return nodes.map { node in byName[node.field.name].map { noting(node, $0, depth) } ?? node }
  }

  private static func noting(
    _ node: ColumnNode, _ arrow: FlatBufferTable, _ depth: Int
  ) -> ColumnNode {
    guard depth < depthMax else { return node }
    let below = arrow.tables(5)
    var field = node.field
    switch node.form {
    case .leaf:
      field.arrow = note(arrow, field.type)
      return node.called(field)
    case .list(let element):
      guard let inner = below.first else { return node }
      let noted = noting(element, inner, depth + 1)
      if case .map = field.type, case .structure(let pair) = noted.field.type, pair.count == 2 {
        field.type = .map(key: pair[0], value: pair[1])
      } else if case .list = field.type {
        field.type = .list(noted.field)
      }
      return node.called(field, .list(noted))
    case .structure(let parts):
      // The parts of a map's pairs go by other names in Arrow.
      let noted =
        parts.count == below.count
        ? zip(parts, below).map { noting($0, $1, depth + 1) } : noting(parts, below, depth + 1)
      field.type = .structure(noted.map(\.field))
      return node.called(field, .structure(noted))
    }
  }

  private static func note(_ arrow: FlatBufferTable, _ type: ParquetType) -> ArrowNote? {
    switch (arrow.byte(2), type) {
    case (10, .timestamp(_, isUTC: true)):
      guard let zone = arrow.table(3)?.text(1), !zone.isEmpty else { return nil }
      return .zone(zone)
    case (18, .integer(64, true)):
      // Milliseconds are what is meant where nothing is said.
      let unit = arrow.table(3)?.int16(0) ?? 1
      return 0...3 ~= unit ? .duration(unit: unit) : nil
    default: return nil
    }
  }

  /// What a file of such columns says in its metadata, so that notes are there when it is read again; nil
  /// where there are none.
  ///
  /// Zones that are offsets are left out: Polars knows zones by name alone and cannot read such a file,
  /// and the instants are the same in UTC.
  static func metadata(of fields: [ParquetField]) -> (key: String, value: String)? {
    let fields = fields.map(\.withoutOffset)
    guard fields.contains(where: \.hasNote) else { return nil }
    do throws(ParquetError) {
      return (key, base64(try ArrowStreamWriter.schemaMessage(fields)))
    } catch {
      // A type that Arrow does not have: then Arrow has no schema for the file.
      return nil
    }
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let word = part.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - part.count))
      for place in 0..<4 {
        let digit = digits[Int(word >> UInt32(18 - 6 * place) & 63)]
        text.append(place <= part.count ? digit : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func base64(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (word, bitCount): (UInt32, UInt32) = (0, 0)
    for byte in text.utf8 where byte != UInt8(ascii: "=") {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit = byte - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): digit = byte - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"): digit = 62
      case UInt8(ascii: "/"): digit = 63
      default: return nil
      }
      word = word << 6 | UInt32(digit)
      bitCount += 6
      if bitCount >= 8 {
        bitCount -= 8
        bytes.append(UInt8(truncatingIfNeeded: word >> bitCount))
      }
    }
    return bytes
  }
}
