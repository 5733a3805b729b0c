import Bytes
import Foundation
import Records
import TestSupport
import Testing

@testable import CSV

@Suite("Real tables", .enabled(if: hasSharedData)) struct RealTableTests {
  @Test(
    "every row of the shared registries is read, none quarantined but blank ones",
    arguments: [
      ("registries/us_nasdaq_listed.csv", 5571), ("registries/us_other_listed.csv", 7543),
      ("registries/us_sp500.csv", 503), ("registries/listings_hongkong.csv.gz", 1625),
      ("registries/listings_berlin.csv.gz", 7767), ("registries/cn_ashare_2019_zh.csv", 3621),
      ("registries/cn_baostock_2023_gbk.csv", 7379), ("registries/gleif_sample.csv", 5000),
      ("registries/wikipedia_unicorns_2025.csv", 695),
      ("registries/restricted/us_dod_1260h.csv", 397),
      ("registries/restricted/cn_counter_sanctions.csv", 610),
      ("registries/restricted/eu_2014_269.csv.gz", 2802),
      ("registries/restricted/us_ofac_sdn_sdn.csv.gz", 8976),
      ("registries/restricted/us_ofac_sdn_alt.csv", 11_910),
      ("registries/restricted/us_ofac_nonsdn_prim.csv", 442),
      ("registries/restricted/us_bis_denied_persons.tsv", 581),
      ("registries/restricted/us_csl_2023_part.csv.gz", 4226),
      ("registries/restricted/uk_subject_identifiers.csv.gz", 22_787),
      ("officials/us_legislators_historical.csv.gz", 12_230),
      ("officials/uk_mps_wikidata.csv.gz", 2215), ("officials/cn_npc_12_zh.csv", 2987),
      ("officials/ru_duma_6.csv", 450),
    ])
  func rowCounts(file: String, rowCount: Int) throws {
    let reader = CSVReader(try content(sharedData + "/" + file), file: file)
    let fields = Array(try reader.fieldNames().prefix(3))
    var blankCount = 0
    let summary = try reader.read(
      fields: fields, batchRowCount: 4096, onBatch: { _ in },
      onIssue: { if $0.kind == .blankRow { blankCount += 1 } })
    #expect(summary.rowCount == rowCount)
    #expect(summary.quarantinedCount == blankCount)
    // The list of the NASDAQ ends with one.
    #expect(blankCount == (file.contains("nasdaq") ? 1 : 0))
  }

  @Test("a cut dump loses its repeated header and its last row, and nothing else")
  func truncatedDump() throws {
    let dump = try content(sharedData + "/hostile/real/csl_truncated.csv.gz")
    let table = try TableReading(CSVReader(dump, file: "csl.csv"), batchRowCount: 4096)
    #expect(table.cells.count == 4226)
    #expect(table.issues.map(\.kind) == [.repeatedHeader, .unterminatedQuote])
  }

  @Test("the cases of csv-spectrum come out as their JSON says")
  func spectrum() throws {
    let folder = sharedData + "/hostile/csv_spectrum"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/csvs").sorted()
    #expect(!names.isEmpty)
    // The JSON of `location_coordinates` holds another telephone number than its table.
    for name in names where name != "location_coordinates.csv" {
      let json = try Data(
        contentsOf: URL(filePath: "\(folder)/json/\(name.replacing(".csv", with: ".json"))"))
      let object = try JSONSerialization.jsonObject(with: json)
      let expected = try #require(
        (object as? [[String: Any]]) ?? (object as? [String: Any]).map { [$0] })
      let dialect = CSVDialect(hasHeader: true)
      let reader = CSVReader(try content("\(folder)/csvs/\(name)"), file: name, dialect: dialect)
      let table = try TableReading(reader)
      let found = table.cells.map { Dictionary(uniqueKeysWithValues: zip(table.names, $0)) }
      // The tables came with LF where their JSON says CRLF.
      let wanted = expected.map { row in
        row.mapValues { "\($0)".replacing("\r\n", with: "\n") }
      }
      #expect(found == wanted, "\(name)")
    }
  }

  @Test(
    "no hostile table crashes the reader, and every row is used or quarantined",
    arguments: ["csv_rust", "csv_duckdb", "pollock/csv", "pollock_survey/csv"])
  func hostile(folder: String) throws {
    let path = sharedData + "/hostile/" + folder
    guard FileManager.default.fileExists(atPath: path) else { return }
    for name in try FileManager.default.subpathsOfDirectory(atPath: path).sorted() {
      let isFolder = try URL(filePath: path + "/" + name).resourceValues(forKeys: [.isDirectoryKey])
      if isFolder.isDirectory == true { continue }
      let raw = try FileBytes.reading(path + "/" + name)
      guard raw.packing == .plain, raw.count < 20_000 else { continue }
      let table = try TableReading(CSVReader(raw, file: name), batchRowCount: 1000)
      #expect(
        table.cells.count + table.summary.quarantinedCount == table.summary.rowCount, "\(name)")
    }
  }
}

@Suite("Damaged tables") struct DamageTests {
  @Test("a table cut at any byte is read up to the cut")
  func cuts() throws {
    let whole = Array("id,name\r\n1,\"A\"\"da\r\nB\"\r\n2,é\u{1F600}\n\u{1A}\n3,\"x\"y\n".utf8)
    for length in 0...whole.count {
      let table = try TableReading(CSVReader(FileBytes(Array(whole[..<length])), file: "t.csv"))
      #expect(table.cells.count + table.summary.quarantinedCount == table.summary.rowCount)
    }
  }

  @Test("a flawed table loses no row that is not told of", arguments: 0..<8)
  func mutations(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = packageRoot + "/fixtures/csv/"
    let marks = Array("\",;\n\r\t'\\ \u{0}".utf8)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let whole = try content(folder + name).withSpan { span in (0..<span.count).map { span[$0] } }
      for _ in 0..<5 where !whole.isEmpty {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let place = Int.random(in: 0..<bytes.count, using: &random)
          switch Int.random(in: 0..<4, using: &random) {
          case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
          case 1: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
          case 2: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
          default: if bytes.count > 1 { bytes.remove(at: place) }
          }
        }
        let table = try TableReading(CSVReader(FileBytes(bytes), file: "t.csv"))
        let quarantined = table.issues.count { $0.severity == .quarantined && $0.row > 0 }
        #expect(table.cells.count + quarantined == table.summary.rowCount, "\(name), \(bytes)")
      }
    }
  }

  @Test("random bytes never crash the reader", arguments: 0..<20)
  func noise(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let count = Int.random(in: 0...300, using: &random)
      let bytes = (0..<count).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : Array("a1,;\"\n\r".utf8).randomElement(using: &random) ?? 0
      }
      let table = try TableReading(CSVReader(FileBytes(bytes), file: "t.csv"))
      #expect(table.cells.count + table.summary.quarantinedCount == table.summary.rowCount)
    }
  }
}
