import Bytes
import Testing

@testable import Parquet

@Suite("Arrow schemata in Parquet metadata") struct ArrowNoteTests {
  private static let fields = [
    ParquetField("dur", .integer(bitCount: 64, isSigned: true)),
    ParquetField("ts", .timestamp(.nanoseconds, isUTC: true)),
    ParquetField("tn", .timestamp(.milliseconds, isUTC: false)),
    ParquetField(
      "st", .structure([ParquetField("z", .timestamp(.microseconds, isUTC: true))])),
    ParquetField(
      "li", .list(ParquetField("element", .integer(bitCount: 64, isSigned: true)))),
  ]

  /// As pyarrow 26 wrote it for these fields: durations, and timestamps in New York and at +02:00.
  private static let schema = """
    /////7ABAAAQAAAAAAAKAAwABgAFAAgACgAAAAABBAAMAAAACAAIAAAABAAIAAAABAAAAAUAAABUAQAA9AAAAMAAAA\
    BcAAAABAAAAND+//8AAAEMFAAAABgAAAAEAAAAAQAAABAAAAACAAAAbGkAAMT+///4/v//AAABEhAAAAAYAAAABAAA\
    AAAAAAAEAAAAaXRlbQAAAAB2////AAADACT///8AAAENFAAAABgAAAAEAAAAAQAAABAAAAACAAAAc3QAABj///9M//\
    //AAABChAAAAAUAAAABAAAAAAAAAABAAAAegAAAJj///8AAAIABAAAAAYAAAArMDI6MDAAAIT///8AAAEKEAAAABwA\
    AAAEAAAAAAAAAAIAAAB0bgAAAAAGAAgABgAGAAAAAAABALT///8AAAEKEAAAABwAAAAEAAAAAAAAAAIAAAB0cwAACA\
    AMAAYACAAIAAAAAAADAAQAAAAQAAAAQW1lcmljYS9OZXdfWW9yawAAAAAQABQACAAGAAcADAAAABAAEAAAAAAAARIQ\
    AAAAGAAAAAQAAAAAAAAAAwAAAGR1cgAEAAQABAAAAAAAAAA=
    """

  private func fields(_ schema: String) throws -> [ParquetField] {
    let batch = ParquetBatch(
      [
        ParquetColumn(Self.fields[0], .int64([1])), ParquetColumn(Self.fields[1], .int64([2])),
        ParquetColumn(Self.fields[2], .int64([3])),
        ParquetColumn(
          Self.fields[3],
          .structure([
            ParquetColumn(
              ParquetField("z", .timestamp(.microseconds, isUTC: true)), .int64([4]))
          ])),
        ParquetColumn(
          Self.fields[4],
          .list(
            offsets: [0, 1],
            elements: ParquetColumn(
              ParquetField("element", .integer(bitCount: 64, isSigned: true)), .int64([5])))),
      ], rowCount: 1)
    var options = ParquetOptions()
    options.metadata = [(ArrowNotes.key, schema)]
    let reader = try ParquetReader(FileBytes(try written(batch, options)), file: "notes")
    let read = try reader.batch(rowGroup: 0)
    #expect(read.columns.map(\.field) == reader.fields)
    return reader.fields
  }

  @Test("tell the zones of timestamps, and durations")
  func notes() throws {
    let fields = try fields(Self.schema)
    #expect(fields[0].arrow == .duration(unit: 1))
    #expect(fields[1].arrow == .zone("America/New_York"))
    #expect(fields[2].arrow == nil)
    guard case .structure(let parts) = fields[3].type, case .list(let element) = fields[4].type
    else {
      Issue.record("the types differ")
      return
    }
    #expect(parts[0].arrow == .zone("+02:00"))
    #expect(element.arrow == .duration(unit: 3))
  }

  @Test("are passed over where they are damaged")
  func damage() throws {
    #expect(try fields("no Base64!") == Self.fields)
    #expect(try fields("") == Self.fields)
    let nodes = try SchemaWalk.columns(
      of: [
        SchemaElement(name: "schema", childCount: 1),
        SchemaElement(physicalType: PhysicalType.int64.rawValue, repetition: 1, name: "dur"),
      ]
    ).compactMap(\.readable)
    for place in Self.schema.indices {
      _ = ArrowNotes(String(Self.schema[..<place]))?.noting(nodes)
      for letter in ["A", "/", "g"] {
        var text = Self.schema
        text.replaceSubrange(place...place, with: letter)
        // Anything may be noted, as long as it is one of the two.
        for node in ArrowNotes(text)?.noting(nodes) ?? [] {
          #expect(node.field.arrow?.zone == nil)
        }
      }
    }
  }

  private static func zoned(_ zone: String) -> ParquetField {
    var field = ParquetField("z", .timestamp(.microseconds, isUTC: true))
    field.arrow = .zone(zone)
    return field
  }

  @Test("are written again, so that a copy is read back as the original is")
  func copies() throws {
    let noted = try fields(Self.schema)
    let batch = ParquetBatch(noted.prefix(2).map { ParquetColumn($0, .int64([1, -1])) })
    let reader = try ParquetReader(
      FileBytes(try written(batch, ParquetOptions(metadata: [("made by", "hand")]))), file: "copy")
    #expect(reader.fields == Array(noted.prefix(2)))
    #expect(reader.metadata.map(\.key) == ["made by", "ARROW:schema"])
    // An offset is no zone that every reader knows.
    let offset = ParquetColumn(Self.zoned("+02:00"), .int64([1]))
    let bare = try written(
      ParquetBatch([ParquetColumn("st", parts: [offset])]), ParquetOptions())
    #expect(try ParquetReader(FileBytes(bare), file: "offset").metadata.isEmpty)
    // Files of which there is nothing to note stay without.
    let plain = ParquetBatch([ParquetColumn("n", [1, 2])])
    let bytes = try written(plain, ParquetOptions())
    #expect(try ParquetReader(FileBytes(bytes), file: "plain").metadata.isEmpty)
  }
}
