/// One stage of a run, as its report shows it.
package struct ReportedStage: Sendable {
  package let name: String
  package let state: String
  package let rowsIn: Int
  package let rowsOut: Int
  package let issueCount: Int
  package let seconds: Double?
  package let why: [String]

  package init(
    name: String, state: String, rowsIn: Int, rowsOut: Int, issueCount: Int, seconds: Double?,
    why: [String]
  ) {
    self.name = name
    self.state = state
    self.rowsIn = rowsIn
    self.rowsOut = rowsOut
    self.issueCount = issueCount
    self.seconds = seconds
    self.why = why
  }
}

/// A run as one HTML page that needs nothing beside it: `report.html` in the run's folder.
package struct RunReport: Sendable {
  private let pipeline: String
  private let runID: String
  private let outcome: String
  private let stages: [ReportedStage]

  /// - Parameter outcome: How the run ended, in words.
  package init(pipeline: String, runID: String, outcome: String, stages: [ReportedStage]) {
    self.pipeline = pipeline
    self.runID = runID
    self.outcome = outcome
    self.stages = stages
  }

  /// The page, UTF-8.
  package var html: String {
    let rows = stages.map { stage in
      let cells = [
        stage.name, stage.state, String(stage.rowsIn), String(stage.rowsOut),
        String(stage.issueCount), stage.seconds.map(decimal) ?? "",
        stage.why.joined(separator: "; "),
      ]
      return "<tr>" + cells.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>"
    }
    let titles = ["stage", "state", "rows in", "rows out", "issues", "seconds", "why"]
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>\(escaped(pipeline)), run \(escaped(runID))</title>
      <style>
      body { font: 15px/1.5 sans-serif; margin: 2em auto; max-width: 60em; padding: 0 1em; }
      table { border-collapse: collapse; width: 100%; }
      th, td { border-bottom: 1px solid #ccc; padding: .3em .6em; text-align: left; }
      td:nth-child(n+3):nth-child(-n+6) { text-align: right; font-variant-numeric: tabular-nums; }
      </style>
      </head>
      <body>
      <h1>\(escaped(pipeline))</h1>
      <p>Run \(escaped(runID)): \(escaped(outcome))</p>
      <table>
      <tr>\(titles.map { "<th>\($0)</th>" }.joined())</tr>
      \(rows.joined(separator: "\n"))
      </table>
      </body>
      </html>

      """
  }

  /// One decimal, independent of the locale.
  private func decimal(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
