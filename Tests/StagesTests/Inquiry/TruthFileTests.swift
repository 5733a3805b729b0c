import Testing

@testable import Stages

@Suite("Truth files") struct TruthFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func content(_ text: String) throws -> TruthFile.Content {
    try TruthFile(path: folder.write("truth.csv", text)).content
  }

  @Test("the header tells pairs, judged pairs and clusters apart")
  func kinds() throws {
    guard case .pairs(let pairs) = try content("left_id,right_id\na,b\na,b\nc,d\n") else {
      Issue.record("no pairs")
      return
    }
    #expect(pairs.count == 2)
    guard
      case .judged(let judged) = try content(
        "right_id,left_id,label,split\nb,a,1,test\nd,c,0,train\nf,e,unsure,train\n")
    else {
      Issue.record("no judged pairs")
      return
    }
    #expect(judged.map(\.isTrue) == [true, false])
    #expect(judged[0].pair == TruthFile.Pair(left: "a", right: "b"))
    for header in ["id,cluster", "record_id,entity_id"] {
      guard case .clusters(let rows) = try content("\(header)\nr1,c1\nr2,c1\n") else {
        Issue.record("no clusters")
        return
      }
      #expect(rows.map(\.entity) == ["c1", "c1"])
    }
  }

  @Test("what is no truth is refused with its place")
  func refusals() {
    #expect(throws: TruthError.self) { try content("name,price\na,b\n") }
    #expect {
      try content("id,cluster\nr1,c1\nr2,\n")
    } throws: { error in
      "\(error)".hasSuffix("truth.csv:3: cluster is empty")
    }
    #expect {
      try content("left_id,right_id,label\na,b,perhaps\n")
    } throws: { error in
      "\(error)".contains("truth.csv:2: \"perhaps\" is no label")
    }
    #expect(throws: TruthError.self) { try content("id,cluster\n") }
  }
}
