import Foundation

/// Something that is timed.
protocol Benchmark {
  var name: String { get }
  /// The figures; none where the input is not there.
  func measurements(rounds: Int) throws -> [Measurement]
}

/// How long the best round took, and for how much work.
struct Measurement {
  let name: String
  let seconds: Double
  let amount: Double
  /// What `amount` counts: "MB", "values", "pairs".
  let unit: String

  var rate: Double { seconds > 0 ? amount / seconds : 0 }

  /// One line of the table.
  var line: String {
    func padded(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let title = name + String(repeating: " ", count: max(1, 34 - name.count))
    return title + padded(Self.text(seconds, 4), 10) + " s"
      + padded(Self.grouped(rate), 14) + " \(unit)/s"
  }

  /// With a fixed number of decimals, independent of the locale.
  static func text(_ value: Double, _ places: Int) -> String {
    let scale = (0..<places).reduce(1) { factor, _ in factor * 10 }
    let digits = Int((value * Double(scale)).rounded())
    let rest = String(digits % scale)
    return "\(digits / scale)." + String(repeating: "0", count: places - rest.count) + rest
  }

  private static func grouped(_ value: Double) -> String {
    var digits = String(Int(value.rounded()))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }
}

/// What rounds are timed by.
enum Timing {
  case wall
  /// Of all threads together: other programs on the machine hardly change it.
  case processor

  fileprivate static let begin = ContinuousClock.now

  fileprivate var seconds: Double {
    switch self {
    case .wall: (ContinuousClock.now - Self.begin) / .seconds(1)
    // POSIX has it count millionths.
    case .processor: Double(clock()) / 1e6
    }
  }
}

/// Seconds of the best of several rounds. What `body` returns is kept until the end of the round, so
/// that the work cannot be left out.
func best<Value>(
  of rounds: Int, by timing: Timing = .wall, _ body: () throws -> Value
) rethrows -> Double {
  var best = Double.infinity
  for _ in 0..<rounds {
    let start = timing.seconds
    let value = try body()
    let seconds = timing.seconds - start
    withExtendedLifetime(value) {}
    best = min(best, seconds)
  }
  return best
}

/// Figures kept for later: one file per machine and day.
enum Record {
  static func append(_ measurements: [Measurement], machine: String) throws -> String {
    let folder = "Sources/colligate-bench/Record/\(machine)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let now = ISO8601DateFormatter().string(from: Date())
    let path = "\(folder)/\(now.prefix(10)).csv"
    var text = "time,benchmark,seconds,amount,unit\n"
    if FileManager.default.fileExists(atPath: path) {
      text = try String(contentsOfFile: path, encoding: .utf8)
    }
    for measurement in measurements {
      let seconds = Measurement.text(measurement.seconds, 6)
      let amount = Measurement.text(measurement.amount, 3)
      text += "\(now),\(measurement.name),\(seconds),\(amount),\(measurement.unit)\n"
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}
