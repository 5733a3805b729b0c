import Bytes
import Parquet
import TestSupport
import Testing

@Suite("Parts of nested columns by path") struct FieldPathTests {
  @Test("hold what the whole column holds there", arguments: 0..<60)
  func twin(_ seed: Int) throws {
    var batches = RandomBatches(seed: UInt64(seed))
    let batch = batches.batch(
      rowCount: 40, types: (0..<3).map { _ in batches.type(depth: 1 + seed % 4) })
    let reader = try ParquetReader(
      FileBytes(try written(batch, NestedRoundTripTests.options(UInt64(seed)))), file: "nested")
    for column in batch.columns {
      for path in column.field.paths {
        let selection = try reader.selection([path])
        #expect(selection.fields.map(\.name) == [path])
        let names = path.dropFirst(column.field.name.count + 1).split(separator: ".")
        var (found, wanted): ([[String?]], [[String?]]) = ([], [])
        for group in 0..<reader.rowGroupCount {
          let part = try reader.batch(rowGroup: group, selection).columns[0]
          #expect(part.field == selection.fields[0])
          #expect(part.validity == nil || part.field.isNullable)
          found += (0..<part.count).map { texts(part, $0, []) }
        }
        for row in 0..<batch.rowCount { wanted.append(texts(column, row, names[...])) }
        #expect(found == wanted, "\(path)")
      }
    }
  }

  /// The values below a place, found by walking down the whole column. Null is one where no list is around it.
  private func texts(
    _ column: ParquetColumn, _ row: Int, _ path: ArraySlice<Substring>
  ) -> [String?] {
    guard !column.isNull(row) else { return [nil] }
    switch column.values {
    case .list(let offsets, let elements):
      return (Int(offsets[row])..<Int(offsets[row + 1])).flatMap { element in
        if case .map = column.field.type, case .structure(let pair) = elements.values,
          let name = path.first
        {
          return texts(pair[name == "key" ? 0 : 1], element, path.dropFirst())
        }
        return texts(elements, element, path)
      }
    case .structure(let parts):
      return parts.first { $0.field.name == path.first ?? "" }
        .map { texts($0, row, path.dropFirst()) } ?? []
    default: return [column.text(row)]
    }
  }

  @Test("a whole name goes before a path, a longer name before a shorter one")
  func precedence() throws {
    let number = ParquetType.integer(bitCount: 64, isSigned: true)
    func column(_ field: ParquetField, _ value: Int64) -> ParquetColumn {
      ParquetColumn(field, .int64([value]))
    }
    let inner = [ParquetField("b", number), ParquetField("c.d", number)]
    let batch = ParquetBatch([
      ParquetColumn(
        ParquetField("a", .structure(inner)),
        .structure([column(inner[0], 1), column(inner[1], 2)])),
      column(ParquetField("a.b", number), 3),
    ])
    let reader = try ParquetReader(
      FileBytes(try written(batch, ParquetOptions())), file: "names.parquet")
    for (path, line) in [("a.b", "3 "), ("a.c.d", "2 "), ("a", #"{"b":1,"c.d":2} "#)] {
      #expect(reader.hasColumn(path))
      #expect(jsonLines(try reader.batch(rowGroup: 0, columns: [path])) == [line], "\(path)")
    }
    for path in ["a.c", "a.b.c", "b", ".", "a.", ".a"] { #expect(!reader.hasColumn(path)) }
    do throws(ParquetError) {
      _ = try reader.selection(["a.x"])
      Issue.record("a part that is not there was found")
    } catch {
      #expect(
        "\(error)" == "names.parquet: there is no column a.x; it has a.b, a.c.d")
    }
  }
}
