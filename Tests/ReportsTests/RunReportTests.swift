import Reports
import Testing

@Suite("Run report") struct RunReportTests {
  private let stage = ReportedStage(
    name: "ingest", state: "done", rowsIn: 1200, rowsOut: 1199, issueCount: 1, seconds: 0.25,
    why: ["a <b> & \"c\" changed"])

  @Test("shows every stage with its figures and reasons")
  func figures() {
    let html = RunReport(pipeline: "nightly", runID: "r1", outcome: "published", stages: [stage])
      .html
    for text in ["nightly", "r1", "published", "ingest", "1200", "1199", "0.3"] {
      #expect(html.contains(text), "\(text)")
    }
  }

  @Test("what comes from outside cannot become markup")
  func escaping() {
    let html = RunReport(pipeline: "<script>", runID: "r", outcome: "", stages: [stage]).html
    #expect(!html.contains("<script>"))
    #expect(html.contains("a &lt;b&gt; &amp; &quot;c&quot; changed"))
  }
}
