import Bytes
import Records
import Testing

@testable import JSON

@Suite("JSON rows") struct RowTests {
  @Test("each element of the top-level array is a row with its place")
  func topLevelArray() throws {
    let json = try JSONReading("[\n {\"a\": 1},\n {\"a\": \"x\"}\n]")
    #expect(json.names == ["a"])
    #expect(json.values == [[["1"]], [["x"]]])
    #expect(json.lines == [2, 3])
    #expect(json.byteRanges == [3..<11, 14..<24])
    #expect(json.rows == [1, 2])
  }

  @Test("an object of objects has a row per member, named by @key")
  func objectOfObjects() throws {
    let json = try JSONReading("{\"0\": {\"t\": \"A\"}, \"k\": {\"t\": \"B\"}}")
    #expect(json.names == ["@key", "t"])
    #expect(json.values == [[["0"], ["A"]], [["k"], ["B"]]])
  }

  @Test("any other object is one row")
  func singleObject() throws {
    let json = try JSONReading("{\"name\": \"A\", \"parts\": [{\"n\": 1}, {\"n\": 2}]}")
    #expect(json.names == ["name", "parts.n"])
    #expect(json.values == [[["A"], ["1", "2"]]])
  }

  @Test(
    "rows are found along a path",
    arguments: [
      ("x.y", ["1", "2"]), ("list.sub", ["3", "4"]), ("by", ["5", "6"]), ("by.*", ["5", "6"]),
      ("x.*", ["1", "2"]), ("list.1.sub", ["4"]), ("'odd.name'", ["7"]),
    ])
  func path(rows: String, values: [String]) throws {
    let text = """
      {"x": {"y": [{"v": 1}, {"v": 2}]}, "list": [{"sub": {"v": 3}}, {"sub": [{"v": 4}]}],
       "by": {"p": {"v": 5}, "q": {"v": 6}}, "odd.name": [{"v": 7}]}
      """
    #expect(try JSONReading(text, rows: rows, fields: ["v"]).values.map { $0[0][0] } == values)
  }

  @Test("members of a wildcard carry their name, through an array too")
  func wildcardKeys() throws {
    let json = try JSONReading(
      "{\"A\": [{\"n\": 1}, {\"n\": 2}], \"B\": [{\"n\": 3}]}", rows: "*", fields: ["@key", "n"])
    #expect(json.values == [[["A"], ["1"]], [["A"], ["2"]], [["B"], ["3"]]])
  }

  @Test("a path that leads nowhere is reported")
  func missingPath() throws {
    #expect(try JSONReading("{\"a\": 1}", rows: "b.c").flaws == ["t.json: nothing at path b.c"])
  }

  @Test("rows before a flaw are handed out, and the flaw says what is lost")
  func brokenDocument() throws {
    let json = try JSONReading("[{\"a\": 1},\n{\"a\": 2},\n{\"a\": x}]", fields: ["a"])
    #expect(json.values == [[["1"]], [["2"]]])
    #expect(json.flaws == ["t.json:3:7: not JSON: a value cannot start here"])
    #expect(json.issues.first?.byteRange == 19..<30)
  }

  @Test("a bad line is quarantined and the others are read; only LF ends a line")
  func lines() throws {
    let text = "{\"a\": \"x\u{2028}y\"}\r\n{\"a\": }\n\n{\"a\": 3} 4\n{\"a\": 5}"
    let json = try JSONReading(text, isLines: true, fields: ["a"])
    #expect(json.values == [[["x\u{2028}y"]], [["5"]]])
    #expect(json.rows == [1, 4])
    #expect(json.lines == [1, 5])
    #expect(
      json.flaws == [
        "t.json:2:7: not JSON: a value cannot start here",
        "t.json:4:10: not JSON: text after the end",
      ])
    #expect(json.issues.map(\.row) == [2, 3])
    #expect(json.summary.quarantinedCount == 2)
    #expect(json.summary.rowCount == 4)
  }

  @Test("a line of JSON lines is one row, even if it holds objects only")
  func linesOfObjects() throws {
    let json = try JSONReading("{\"a\": {\"b\": 1}}\n{\"a\": {\"b\": 2}}", isLines: true)
    #expect(json.values == [[["1"]], [["2"]]])
  }

  @Test("a file that is plainly lines is read so, a document in several lines is not")
  func linesUntold() throws {
    let json = try JSONReading("\u{FEFF}\n {\"a\": 1} \r\n\n{\"a\": 2}\n")
    #expect(json.values == [[["1"]], [["2"]]] && json.flaws == [])
    let one = try JSONReading("{\"a\": {\"b\": 1}\n,\"c\": 2}")
    #expect(one.values == [[["1"], ["2"]]])
    #expect(try JSONReading("{\"a\": 1}\n").values == [[["1"]]])
  }

  @Test("UTF-16 is read, and places count its own bytes", arguments: [true, false])
  func utf16(isMarked: Bool) throws {
    let text = "[{\"a\": \"é😀\"}, {\"a\": 2}]"
    var bytes: [UInt8] = isMarked ? [0xFF, 0xFE] : []
    for unit in text.utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
    let json = try JSONReading(JSONReader(FileBytes(bytes), file: "t.json"))
    #expect(json.values == [[["é😀"]], [["2"]]])
    let start = (isMarked ? 2 : 0) + 2
    #expect(json.byteRanges == [start..<(start + 24), (start + 28)..<(start + 44)])
    #expect(json.summary.encoding == "UTF-16LE")
  }
}
