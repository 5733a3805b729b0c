import Bytes
import Normalization
import Parquet
import Records
import StageEngine
import TestSupport
import Testing

@testable import Stages

@Suite("Normalization of a property") struct PropertyNormalizationTests {
  @Test("every value is normalized as if it stood alone, whatever its row group and its neighbors")
  func twin() throws {
    var random = SeededGenerator(seed: 31)
    let schemata = Schemata(own: [])
    for round in 0..<8 {
      let rowCount = 40
      let names = (0..<rowCount).map { _ in
        round % 3 == 0 ? "Person" : ["Person", "Company"].randomElement(using: &random)!
      }
      // Few distinct values come as a dictionary, many as they are.
      let words = round % 2 == 0 ? ["Mr John Smith", "ACME Ltd.", "n/a", "SMITH, Ann"] : []
      let lists = (0..<rowCount).map { row in
        (0..<Int.random(in: 0...2, using: &random)).map { place in
          words.randomElement(using: &random) ?? "Value \(row) of \(place) Inc."
        }
      }
      let dates = (0..<rowCount).map { _ in
        ["13/02/1999", "01/02/2003", "soon", "2001-01-01"].randomElement(using: &random)!
      }
      let folder = try TemporaryFolder()
      let path = folder.path + "/rows.parquet"
      try ParquetFile.write(
        Table([
          Column("schema", .string(StringArray(names))),
          Column(
            "name", .string(StringArray(lists.flatMap { $0 })),
            listOffsets: lists.reduce(into: [0]) { $0.append($0.last! + UInt32($1.count)) }),
          Column(
            "birthDate", .string(StringArray(dates)), listOffsets: (0...UInt32(rowCount)).map { $0 }
          ),
        ]), to: path, options: ParquetOptions(codec: .none, rowGroupRowCount: 16))
      let reader = try Tables.reader(path)
      let work = PropertyNormalization(
        reader: reader,
        rows: try NormalizeStage.Rows(reader, [], schemata, folder: { _ in folder.path }),
        schemata: schemata, dateOrders: [:])
      for (property, texts) in [("name", lists), ("birthDate", dates.map { [$0] })] {
        let orders = try work.inferredDateOrders(of: property)
        var found: [[String]] = [[], []]
        var unparsedCount = 0
        for rowGroup in 0..<reader.rowGroupCount {
          let part = try work.normalized(property, rowGroup: rowGroup, orders: orders)
          for index in 0..<2 { found[index] += part.columns[index].strings.strings }
          unparsedCount += part.unparsedCells.count
        }
        var expected: [[String]] = [[], []]
        var unparsedExpected = 0
        for (row, list) in texts.enumerated() {
          let group = schemata.group(of: names[row])
          for text in list {
            let alone = Normalizer().normalized(
              StringArray([text]),
              of: schemata.property(property, in: group) ?? Property(property, .text),
              group: group,
              dateOrder: property == "birthDate" && group == .person ? .dayFirst : nil)
            expected[0].append(alone.values[0])
            expected[1].append(alone.comparables[0])
            if !alone.isParsed[0] { unparsedExpected += 1 }
          }
        }
        #expect(found == expected, "\(property)")
        #expect(unparsedCount == unparsedExpected)
      }
    }
  }
}
