import Linkage
import Records
import Synchronization

/// Two registers of the same companies, linked: keys, training, scoring, clustering.
struct LinkageBenchmark: Benchmark {
  let name = "link"
  let threadCount: Int

  private static let companyCount = 50_000

  func measurements(rounds: Int) throws -> [Measurement] {
    let records = LinkageInput.madeUp(companyCount: Self.companyCount, propertyCount: 4)
    var settings = LinkageSettings(group: .organization)
    settings.threadCount = threadCount
    // Seconds per phase of the best round of each, and the pairs that were scored.
    var bestOfPhase: [LinkageProgress.Phase: Double] = [:]
    var pairCount = 0
    for _ in 0..<rounds {
      let starts = Mutex<[(LinkageProgress.Phase, ContinuousClock.Instant)]>([])
      let result = try link(records, settings) { progress in
        if progress.done == 0 { starts.withLock { $0.append((progress.phase, .now)) } }
      }
      let end = ContinuousClock.now
      pairCount = result.statistics.pairCount
      let phases = starts.withLock { $0 }
      for (index, (phase, start)) in phases.enumerated() {
        let next = index + 1 < phases.count ? phases[index + 1].1 : end
        bestOfPhase[phase] = min(bestOfPhase[phase] ?? .infinity, (next - start) / .seconds(1))
      }
    }
    let count = Double(records.count)
    let units: [(LinkageProgress.Phase, Double, String)] = [
      (.keys, count, "records"), (.training, Double(pairCount), "pairs"),
      (.scoring, Double(pairCount), "pairs"), (.clustering, count, "records"),
    ]
    let phases = units.compactMap { phase, amount, unit in
      bestOfPhase[phase].map {
        Measurement(name: "link: \(phase.rawValue)", seconds: $0, amount: amount, unit: unit)
      }
    }
    return try phases
      + LinkageKernelBenchmark(
        records: LinkageInput.madeUp(companyCount: Self.companyCount), group: .organization
      ).measurements(rounds: rounds)
  }
}
