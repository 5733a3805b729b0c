import Records
import Testing

@Suite("Comparable names") struct ComparableNameTests {
  @Test("of several forms the first one is read, and all of them are told apart")
  func alternatives() {
    let text = "acme\u{1F}ltd\u{1E}old iron\u{1F}inc"
    #expect(ComparableName.alternatives(text) == ["acme\u{1F}ltd", "old iron\u{1F}inc"])
    #expect(ComparableName(text) == ComparableName(first: ["acme"], second: ["ltd"]))
    #expect(ComparableName.alternatives("").isEmpty)
    #expect(ComparableName("") == ComparableName(first: [], second: []))
  }
}
