import Articles
import Bytes
import Records
import Testing

@Suite("HTMLTableReader") struct HTMLTableReaderTests {
  private func rows(
    _ page: FileBytes, caption: String? = nil
  ) throws -> (fields: [String], rows: [[String]], batches: [InputBatch], issues: [DataIssue]) {
    let reader = HTMLTableReader(page, file: "berths.html", caption: caption)
    let fields = try reader.fieldNames()
    var rows: [[String]] = []
    var batches: [InputBatch] = []
    var issues: [DataIssue] = []
    _ = try reader.read(
      fields: fields, batchRowCount: 2,
      onBatch: { batch in
        batches.append(batch)
        for row in 0..<batch.rowCount {
          rows.append(
            batch.fields.map { cells in
              cells.range(row).map { cells.values[$0] }.joined(separator: ";")
            })
        }
      }, onIssue: { issues.append($0) })
    return (fields, rows, batches, issues)
  }

  @Test("the largest table is read, spans filled in, header rows joined")
  func spans() throws {
    let result = try rows(try Pages.fixture("berths.html"))
    #expect(result.fields == ["Berth", "Depth low", "Depth high"])
    #expect(
      result.rows == [
        ["North & East", "7", "9"], ["South Quay", "5", "5"], ["South Quay", "4", "6"],
      ])
    #expect(result.batches.map(\.rowCount) == [2, 1])
    #expect(result.issues.isEmpty)
  }

  @Test("each row knows its number, line and bytes")
  func places() throws {
    let page = try Pages.fixture("berths.html")
    let result = try rows(page)
    let raw = page.withSpan { span in (0..<span.count).map { span[$0] } }
    #expect(result.batches.flatMap(\.rows) == [1, 2, 3])
    #expect(result.batches.flatMap(\.lines) == [9, 10, 11])
    for batch in result.batches {
      for row in 0..<batch.rowCount {
        let text = String(decoding: raw[batch.byteStarts[row]..<batch.byteEnds[row]], as: UTF8.self)
        #expect(text.lowercased().hasPrefix("<tr>"))
        #expect(text.lowercased().hasSuffix("</tr>"))
      }
    }
  }

  @Test("a table is chosen by caption, heading or header cell")
  func chosen() throws {
    let page = try Pages.fixture("berths.html")
    #expect(try rows(page, caption: "berths of port lumen").fields.first == "Berth")
    #expect(try rows(page, caption: "Name").fields == ["Name", "Name (2)"])
    #expect(try rows(page, caption: "name").rows == [["a", "b"]])
    let missing = try rows(page, caption: "Anchorages")
    #expect(missing.rows.isEmpty)
    #expect(missing.issues.map(\.kind) == [.missingPath(path: "table \"Anchorages\"")])
  }

  @Test("a table that only lays the page out is none, one in a cell of a table belongs to the cell")
  func layout() throws {
    let inner = """
      <table><caption>Firms</caption><tr><th>Name<th>Town
      <tr><td>Holm AG<td><table><tr><td>Bern</table><tr><td>Lind Ltd<td>Leeds</table>
      """
    let page = "<table><tr><td>Menu<td><h2>List</h2>\(inner)<tr><td>Foot<td>2026</table>"
    for caption in [nil, "firms"] {
      let result = try rows(FileBytes(Array(page.utf8)), caption: caption)
      #expect(result.fields == ["Name", "Town"])
      #expect(result.rows == [["Holm AG", "Bern"], ["Lind Ltd", "Leeds"]])
    }
  }

  @Test("absurd spans are bounded")
  func absurdSpans() throws {
    let cell = "<td rowspan=65000 colspan=100000>x</td>"
    let page = "<table>" + String(repeating: "<tr>\(cell)\(cell)</tr>", count: 50) + "</table>"
    #expect(try rows(FileBytes(Array(page.utf8))).fields.count == 1000)
  }
}
