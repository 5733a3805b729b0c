import Bytes
import Normalization
import Records

/// Distinct raw values to normalized ones, per kind of value, on one thread; and all values of records of
/// persons.
struct NormalizationBenchmark: Benchmark {
  let name = "normalize"

  /// A column of values of one kind.
  private struct Kind {
    let name: String
    let property: Property
    let group: LinkGroup
    let texts: [String]

    init(
      _ name: String, _ property: String, _ type: PropertyType, _ group: LinkGroup,
      _ texts: [String]
    ) {
      self.name = name
      self.property = Property(property, type)
      self.group = group
      self.texts = texts
    }
  }

  func measurements(rounds: Int) -> [Measurement] {
    let companies = MadeUpRegistry(count: 100_000, seed: 3).companies
    let persons = Self.persons(companies)
    let kinds =
      [
        Kind("organization names", "name", .name, .organization, companies.map(\.name)),
        Kind("person names", "name", .name, .person, companies.map(\.director)),
        Kind(
          "identifiers", "registrationNumber", .identifier, .organization, companies.map(\.number)),
        Kind("countries", "country", .country, .organization, companies.map(\.country)),
        Kind("texts", "notes", .text, .organization, companies.map { "\($0.town) \($0.name)" }),
      ] + persons
    var measured = kinds.map { kind in
      let raw = StringArray(kind.texts)
      let seconds = best(of: rounds) { Self.normalized(raw, kind) }
      return Measurement(
        name: "normalize: \(kind.name)", seconds: seconds, amount: Double(kind.texts.count),
        unit: "values")
    }
    let columns = persons.map { ($0, StringArray($0.texts)) }
    let seconds = best(of: rounds) {
      columns.map { kind, raw in Self.normalizedOnce(raw, kind) }
    }
    measured.append(
      Measurement(
        name: "normalize: records of persons, \(persons.count) values each", seconds: seconds,
        amount: Double(companies.count), unit: "records"))
    return measured
  }

  /// What a register says of a person, made of what there is of companies.
  private static func persons(_ companies: [MadeUpRegistry.Company]) -> [Kind] {
    let names = companies.map { $0.director.split(separator: " ").map(String.init) }
    return [
      Kind("given names", "firstName", .name, .person, names.map { $0.first ?? "" }),
      Kind("family names", "lastName", .name, .person, names.map { $0.last ?? "" }),
      Kind("dates", "birthDate", .date, .person, companies.map(\.founded)),
      Kind(
        "genders", "gender", .topic, .person, companies.indices.map { $0 % 2 == 0 ? "F" : "M" }),
      Kind(
        "addresses", "address", .address, .person, companies.map { "\($0.street), \($0.town)" }),
      Kind(
        "e-mail addresses", "email", .email, .person,
        zip(names, companies.indices).map { name, number in
          "\(name.joined(separator: ".").lowercased())\(number)@mail.example"
        }),
      Kind(
        "telephone numbers", "phone", .phone, .person,
        companies.indices.map { "+49 30 \(1_000_000 + $0 &* 7919 % 8_999_999)" }),
    ]
  }

  /// Each value on its own.
  private static func normalized(_ raw: StringArray, _ kind: Kind) -> NormalizedColumn {
    let order: DateOrder? = kind.property.type == .date ? .dayFirst : nil
    return Normalizer().normalized(raw, of: kind.property, group: kind.group, dateOrder: order)
  }

  /// As the normalize stage goes: once per distinct value, where values repeat.
  private static func normalizedOnce(_ raw: StringArray, _ kind: Kind) -> Int {
    var distinct = ValueDictionary()
    var ids: [UInt32] = []
    let probe = min(raw.count, 8192)
    distinct.append(idsOf: raw, 0..<probe, to: &ids)
    guard distinct.count * 2 < probe else { return normalized(raw, kind).values.count }
    distinct.append(idsOf: raw, probe..<raw.count, to: &ids)
    return normalized(distinct.values, kind).values.count + ids.count
  }
}
