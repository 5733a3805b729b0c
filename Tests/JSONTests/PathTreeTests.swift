import Bytes
import TestSupport
import Testing

@testable import JSON

/// The tree of all paths against each path by itself.
@Suite("JSON paths as one tree") struct PathTreeTests {
  private static let names = ["a", "b", "0", "1", "k\\u0061"]

  /// A value of a few levels, drawn with a simple generator.
  private func value(_ draw: inout UInt64, depth: Int) -> String {
    func next(_ bound: UInt64) -> Int {
      draw = draw &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((draw >> 33) % bound)
    }
    switch depth == 0 ? 2 + next(2) : next(4) {
    case 0:
      let members = (0..<next(5)).map { _ in
        "\"\(Self.names[next(5)])\":\(value(&draw, depth: depth - 1))"
      }
      return "{\(members.joined(separator: ","))}"
    case 1:
      return "[\((0..<next(4)).map { _ in value(&draw, depth: depth - 1) }.joined(separator: ","))]"
    case 2: return "\(next(3))"
    default: return "\"x\(next(3))\""
    }
  }

  @Test("a row yields the same values both ways")
  func equal() throws {
    let steps = ["a", "b", "0", "1", "ka", "*", "[a=1]", "[b=x1]", "[0]"]
    let texts =
      steps + steps.flatMap { one in steps.map { "\(one).\($0)" } }
      + steps.flatMap { one in steps.map { "\(one).\($0).a" } }
    // Few paths are compared one by one, many by hash.
    for paths in [texts, Array(texts.prefix(3)), texts + (0..<40).map { "n\($0)" }] {
      let own = paths.map { JSONPath($0) }
      let tree = PathTree(own)
      var draw: UInt64 = 7
      for _ in 0..<300 {
        let bytes = Array(value(&draw, depth: 4).utf8)
        var tape: JSONTape? = JSONTape()
        var parser = JSONParser()
        try parser.readValue(bytes.span, into: &tape)
        let row = PathEvaluation(tape: try #require(tape))
        var found = [StringArray](repeating: StringArray(), count: own.count)
        tree.forEachValue(row, bytes.span) { row.appendLeaf($1, bytes.span, &found[$0]) }
        for (place, path) in own.enumerated() {
          var wanted = StringArray()
          row.appendValues(of: path, bytes.span, to: &wanted)
          #expect(
            (0..<found[place].count).map { found[place][$0] }
              == (0..<wanted.count).map { wanted[$0] }, "\(paths[place])")
        }
      }
    }
  }

  @Test("an object of many members takes no longer than many objects of few")
  func wide() throws {
    let members = (0..<40_000).map { "\"k\($0)\":\($0)" }
    let json = try JSONReading("[{\(members.joined(separator: ","))}]")
    #expect(json.names.count == 40_000)
    #expect(json.values[0].last == ["39999"])
  }
}
