import Testing

@testable import JSON

@Suite("JSON field paths") struct PathTests {
  static let text = """
    [{"name": "A", "names": ["x", "y"], "nothing": null, "empty": "", "yes": true, "n": 1.50e3,
      "sub": {"deep": [{"v": "p"}, {"v": ["q", "r"]}, {"w": 1}]}, "a.b": "dot", "7": "seven",
      "ids": [{"scheme": "wikidata", "id": "Q1"}, {"id": "X", "scheme": "other"}],
      "esc": "tab\\t \\u00e9 \\ud83d\\ude00 \\ud800 \\"", "\\u0061b": "escaped name",
      "grid": [[1, 2], [3]]}]
    """

  @Test(
    "a path yields the values at its end",
    arguments: [
      ("name", ["A"]), ("names", ["x", "y"]), ("names.1", ["y"]), ("names[1]", ["y"]),
      ("names[]", ["x", "y"]), ("names.*", ["x", "y"]), ("nothing", []), ("empty", []),
      ("yes", ["true"]), ("n", ["1.50e3"]), ("sub.deep.v", ["p", "q", "r"]),
      ("sub.deep[].v", ["p", "q", "r"]), ("sub.deep.1.v", ["q", "r"]), ("sub", []),
      ("'a.b'", ["dot"]), ("['a.b']", ["dot"]), ("a.b", []), ("7", ["seven"]),
      ("ids[scheme=wikidata].id", ["Q1"]), ("ids[scheme='other'].id", ["X"]),
      ("ids[scheme=none].id", []), ("ab", ["escaped name"]),
      ("esc", ["tab\t é 😀 \u{FFFD} \""]), ("grid", ["1", "2", "3"]), ("grid.0", ["1", "2"]),
      ("absent.x", []), ("name.x", []),
    ])
  func path(path: String, values: [String]) throws {
    #expect(try JSONReading(Self.text, fields: [path]).values == [[values]])
  }

  @Test("every field name leads back to its values")
  func roundTrip() throws {
    let json = try JSONReading(Self.text)
    #expect(
      json.names == [
        "name", "names", "empty", "yes", "n", "sub.deep.v", "sub.deep.w", "'a.b'", "7",
        "ids.scheme",
        "ids.id", "esc", "ab", "grid",
      ])
    for (name, values) in zip(json.names, json.values[0]) where name != "empty" {
      #expect(!values.isEmpty, "\(name)")
    }
  }
}
