import Testing

@testable import Stages

@Suite("Names of columns on the command line") struct ColumnWordsTests {
  private let columns = ["a", "b", "a,b", "c=d", "c", #"say "hi""#, #""q""#, "x,y"]

  @Test(
    "commas part names, quotes keep them together, whole names win",
    arguments: [
      ("a", ["a"]), ("b,a", ["b", "a"]), ("a,b", ["a,b"]), ("a,b,c", ["a", "b", "c"]),
      (#""a,b",c"#, ["a,b", "c"]), (#""say ""hi""",a"#, [#"say "hi""#, "a"]),
      (#"say "hi""#, [#"say "hi""#]), (#""q""#, [#""q""#]), (#""q",a"#, [#""q""#, "a"]),
      (#""a"b"#, [#""a"b"#]), (#""a"#, [#""a"#]), (",a,,b,", ["a", "b"]), (",", [","]),
      ("none,a", ["none", "a"]), (#""""#, [""]),
    ])
  func names(_ text: String, _ wanted: [String]) {
    #expect(ColumnWords.columns([text], isColumn: columns.contains) == wanted)
  }

  @Test("options add up, and none means all")
  func options() {
    #expect(ColumnWords.columns([], isColumn: columns.contains) == nil)
    #expect(
      ColumnWords.columns(["x,y", "a", "b,c"], isColumn: columns.contains)
        == ["x,y", "a", "b", "c"])
  }

  @Test(
    "a condition's column ends before the first = that leaves the name of one",
    arguments: [
      ("a=1", "a", "1"), ("a=b=c", "a", "b=c"), ("c=d", "c", "d"), ("c=d=1", "c", "d=1"),
      (#""c=d"=1"#, "c=d", "1"), ("a,b=", "a,b", ""), (#""q"=1"#, #""q""#, "1"),
      ("none=1=2", "none", "1=2"), (#""x,y"==1"#, "x,y", "=1"), ("=1", "", "1"),
      ("a=\u{301}", "a", "\u{301}"),
    ])
  func conditions(_ text: String, _ column: String, _ value: String) {
    let found = ColumnWords.condition(text, isColumn: columns.contains)
    #expect(found == (column, value))
    // Without the shorter name the longer one is found without quotes.
    if column == "c", value.hasPrefix("d=") {
      #expect(ColumnWords.condition(text) { $0 == "c=d" } == ("c=d", "1"))
    }
  }
}
