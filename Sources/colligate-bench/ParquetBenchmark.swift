import Bytes
import Foundation
import Parquet
import Records

/// A table like the dataset `statements` to Parquet and back.
struct ParquetBenchmark: Benchmark {
  let name = "parquet"
  let threadCount: Int

  private static let rowCount = 1_000_000

  func measurements(rounds: Int) throws -> [Measurement] {
    let (table, byteCount) = Self.statements()
    let megabytes = Double(byteCount) / 1e6
    let path = NSTemporaryDirectory() + "colligate-bench-\(ProcessName.id).parquet"
    defer { do { try FileManager.default.removeItem(atPath: path) } catch {} }
    var found: [Measurement] = []
    let codecs: [(String, ParquetOptions.Compression)] = [("plain", .none), ("zstd", .zstd())]
    for (title, codec) in codecs {
      let options = ParquetOptions(
        codec: codec, sortingColumns: [ParquetOptions.Sorting("entity_id")],
        bloomFilterColumns: ["entity_id"], threadCount: threadCount)
      let writing = try best(of: rounds) {
        try ParquetFile.write(table, to: path, options: options).byteCount
      }
      let reading = try best(of: rounds) {
        try ParquetReader(FileBytes.reading(path), file: path, threadCount: threadCount).read()
      }
      found.append(
        Measurement(
          name: "parquet: write \(title)", seconds: writing, amount: megabytes, unit: "MB"))
      found.append(
        Measurement(name: "parquet: read \(title)", seconds: reading, amount: megabytes, unit: "MB")
      )
    }
    return found
  }

  /// The table, and how many bytes its cells are.
  private static func statements() -> (table: Table, byteCount: Int) {
    let companies = MadeUpRegistry(count: rowCount / 10, seed: 6).companies
    let entities = StringArray(
      companies.indices.map { index in
        let digits = String(index, radix: 32)
        return "cg-" + String(repeating: "0", count: 20 - digits.count) + digits
      })
    let properties = StringArray([
      "address", "alias", "country", "director", "incorporationDate", "name", "number", "status",
      "street", "town",
    ])
    var values = StringArray()
    var entityIDs: [UInt32] = []
    var propertyIDs: [UInt32] = []
    var rows: [Int64] = []
    for (index, company) in companies.enumerated() {
      let cells = [
        company.street + ", " + company.town, company.name.uppercased(), company.country,
        company.director, company.founded, company.name, company.number, "active", company.street,
        company.town,
      ]
      for (property, cell) in cells.enumerated() {
        values.append(cell)
        entityIDs.append(UInt32(index))
        propertyIDs.append(UInt32(property))
        rows.append(Int64(index + 1))
      }
    }
    let byteCount = values.bytes.count + rows.count * (23 + 8 + 8 + 8)
    let table = Table([
      Column("entity_id", .dictionary(ids: entityIDs, values: entities)),
      Column("prop", .dictionary(ids: propertyIDs, values: properties)),
      Column("value", .string(values)), Column("row", .int64(rows)),
      Column("byte_start", .int64(rows.map { $0 * 71 })),
    ])
    return (table, byteCount)
  }
}
