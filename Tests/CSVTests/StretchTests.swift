import Bytes
import Records
import TestSupport
import Testing

@testable import CSV

/// What several threads make of a file is what one makes of it, wherever it is cut for them.
@Suite("Stretches") struct StretchTests {
  private func reading(
    _ bytes: [UInt8], _ dialect: CSVDialect, threads: Int, stretch: Int, batch: Int
  ) throws -> TableReading {
    let reader = CSVReader(FileBytes(bytes), file: "t.csv", dialect: dialect)
    return try TableReading(
      reader.reading(threadCount: threads, stretchByteCount: stretch), batchRowCount: batch)
  }

  private func expectEqual(_ found: TableReading, _ expected: TableReading, _ text: String) {
    #expect(found.cells == expected.cells, "\(text)")
    #expect(found.rows == expected.rows, "\(text)")
    #expect(found.lines == expected.lines, "\(text)")
    #expect(found.byteRanges == expected.byteRanges, "\(text)")
    #expect(found.issues == expected.issues, "\(text)")
    #expect(found.summary == expected.summary, "\(text)")
  }

  @Test("random tables, cut at every distance", arguments: 0..<12)
  func twin(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "ada,1,x\n", "\"a, b\",2,y\n", "\"two\nlines\",3,z\r\n", "\n", "short,4\n", "\"open,5,x\n",
      "say \"hi\",6,x\n", "\"dou\"\"ble\",7,\n", "name,number,letter\n", ",,\n", "\"a\" b,8,x\n",
      "é,9,\r",
      "wide,10,x,y\n", "\"\",11,\"\"\n", "\u{1A}\n",
    ]
    var text = "name,number,letter\n"
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      text += pieces.randomElement(using: &random) ?? ""
    }
    if seed % 3 == 0 { text += "last,12,x" }
    if seed % 4 == 0 { text += "\n\u{1A}" }
    if seed % 5 == 0 { text += "\n\n" }
    let bytes = Array(text.utf8)
    let dialect = CSVDialect(
      delimiter: UInt8(ascii: ","), quote: UInt8(ascii: "\""), hasHeader: true,
      encoding: "UTF-8")
    let expected = try reading(bytes, dialect, threads: 1, stretch: 1 << 20, batch: 1_000)
    for stretch in Array(1...40) + [100, 1 << 20] {
      let found = try reading(bytes, dialect, threads: 2, stretch: stretch, batch: 1_000)
      expectEqual(found, expected, "seed \(seed), every \(stretch) bytes: \(shown(bytes))")
    }
    // Batches that end before a stretch does.
    let small = try reading(bytes, dialect, threads: 3, stretch: 50, batch: 2)
    expectEqual(small, expected, "seed \(seed), small batches")
  }

  @Test(
    "encodings that are decoded or transcoded", arguments: ["ISO-8859-1", "UTF-16LE", "GB18030"])
  func encodings(encoding: String) throws {
    let lines = (0..<60).map { "caf\u{E9} \($0),\"m\u{FC}de, \($0)\"" }
    let text = (["name,mood"] + lines).joined(separator: "\n")
    let bytes: [UInt8] =
      switch encoding {
      case "UTF-16LE": text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case "ISO-8859-1": text.unicodeScalars.map { UInt8($0.value) }
      default:
        text.unicodeScalars.flatMap { scalar -> [UInt8] in
          switch scalar.value {
          case 0xE9: [0xA8, 0xA6]
          case 0xFC: [0xA8, 0xB9]
          default: [UInt8(scalar.value)]
          }
        }
      }
    let dialect = CSVDialect(encoding: encoding)
    let expected = try reading(bytes, dialect, threads: 1, stretch: 1 << 20, batch: 1_000)
    #expect(expected.cells[7] == ["caf\u{E9} 7", "m\u{FC}de, 7"])
    let found = try reading(bytes, dialect, threads: 2, stretch: 64, batch: 1_000)
    expectEqual(found, expected, encoding)
  }

  @Test("one quoted cell longer than all stretches")
  func longCell() throws {
    let long = String(repeating: "line\n", count: 2_000)
    let text = "a,b\n1,\"\(long)\"\n2,x\n3,\"open\n4,y\n"
    let bytes = Array(text.utf8)
    let expected = try reading(bytes, CSVDialect(), threads: 1, stretch: 1 << 20, batch: 1_000)
    #expect(expected.rows == [1, 2, 4])
    #expect(expected.lines == [2, 2003, 2005])
    let found = try reading(bytes, CSVDialect(), threads: 2, stretch: 100, batch: 1_000)
    expectEqual(found, expected, "a long cell")
  }
}
