import Bytes
import Normalization
import Records

/// Distinct raw values to normalized ones, per kind of value, on one thread.
struct NormalizationBenchmark: Benchmark {
  let name = "normalize"

  func measurements(rounds: Int) -> [Measurement] {
    let companies = MadeUpRegistry(count: 100_000, seed: 3).companies
    let kinds: [(String, Property, LinkGroup, [String])] = [
      ("organization names", Property("name", .name), .organization, companies.map(\.name)),
      ("person names", Property("name", .name), .person, companies.map(\.director)),
      ("dates", Property("incorporationDate", .date), .organization, companies.map(\.founded)),
      (
        "identifiers", Property("registrationNumber", .identifier), .organization,
        companies.map(\.number)
      ),
      (
        "addresses", Property("address", .address), .organization,
        companies.map { "\($0.street), \($0.town)" }
      ),
      ("countries", Property("country", .country), .organization, companies.map(\.country)),
      ("texts", Property("notes", .text), .organization, companies.map { "\($0.town) \($0.name)" }),
    ]
    let normalizer = Normalizer()
    return kinds.map { kind, property, group, texts in
      let raw = StringArray(texts)
      let order: DateOrder? = property.type == .date ? .dayFirst : nil
      let seconds = best(of: rounds) {
        normalizer.normalized(raw, of: property, group: group, dateOrder: order)
      }
      return Measurement(
        name: "normalize: \(kind)", seconds: seconds, amount: Double(texts.count), unit: "values")
    }
  }
}
