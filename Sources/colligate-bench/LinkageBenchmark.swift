import Bytes
import Linkage
import Normalization
import Records
import Synchronization

/// Two registers of the same companies, linked: keys, training, scoring, clustering.
struct LinkageBenchmark: Benchmark {
  let name = "link"
  let threadCount: Int

  private static let companyCount = 50_000

  func measurements(rounds: Int) throws -> [Measurement] {
    let records = Self.records()
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
    return units.compactMap { phase, amount, unit in
      bestOfPhase[phase].map {
        Measurement(name: "link: \(phase.rawValue)", seconds: $0, amount: amount, unit: unit)
      }
    }
  }

  /// The records of both registers, in byte order of their ids.
  private static func records() -> LinkageRecords {
    let registry = MadeUpRegistry(count: companyCount, seed: 4)
    let companies = registry.companies + registry.retold(seed: 5)
    let ids = companies.indices.map { index in
      let digits = String(index % companyCount)
      let padding = String(repeating: "0", count: 6 - digits.count)
      return (index < companyCount ? "a/" : "b/") + padding + digits
    }
    let normalizer = Normalizer()
    func field(
      _ name: String, _ type: PropertyType, _ value: (MadeUpRegistry.Company) -> String
    ) -> LinkageField {
      let forms = normalizer.normalized(
        StringArray(companies.map(value)), of: Property(name, type), group: .organization,
        dateOrder: type == .date ? .dayFirst : nil
      ).comparables
      return LinkageField(name: name, type: type, texts: forms.strings.map { [$0] })
    }
    return LinkageRecords(
      recordIDs: StringArray(ids),
      sourceOfRecord: companies.indices.map { $0 < companyCount ? 0 : 1 },
      sourceNames: ["a", "b"],
      fields: [
        field("name", .name, \.name), field("country", .country, \.country),
        field("address", .address) { $0.street.isEmpty ? "" : "\($0.street), \($0.town)" },
        field("incorporationDate", .date, \.founded),
      ])
  }
}
