import Bytes
import Normalization
import Records

/// What the entities' own columns call a place: an organization of that name ("Kosovo", "Texas") must
/// show in an article that it is meant.
struct PlaceNames {
  /// Folded words.
  let names: [[String]]

  /// Fewer entities with a city or state, and it may be a slip of a column.
  private static let entityCountMin = 3

  init(_ entities: Table) {
    var counts: [[String]: Int] = [:]
    var folded: [String: [String]] = [:]
    func words(_ text: String) -> [String] {
      if let known = folded[text] { return known }
      let words = FoldedText(text).disjointTokens.map(\.text)
      folded[text] = words
      return words
    }
    for row in 0..<entities.rowCount {
      var ofRow: Set<[String]> = []
      for property in ["city", "state", "birthPlace"] {
        for text in entities.texts(property, row) { ofRow.insert(words(text)) }
      }
      // The last parts of an address are its city, state and country.
      for text in entities.texts("address", row) {
        // Of two parts both are.
        let parts = text.split(separator: ",")
        for part in parts.count == 2 ? parts[...] : parts.dropFirst().suffix(3) {
          ofRow.insert(words(String(part)))
        }
      }
      for place in ofRow where (1...3).contains(place.count) { counts[place, default: 0] += 1 }
    }
    let cities = counts.filter { place, count in
      count >= Self.entityCountMin && place.allSatisfy { $0.utf8.count > 1 }
        && place.contains { !$0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        && (place.count > 1 || place[0].utf8.count > 3)
    }
    var all = Set(cities.keys)
    all.formUnion(Self.countries(entities))
    for place in Self.world.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      let words = FoldedText(String(place)).disjointTokens.map(\.text)
      if !words.isEmpty { all.insert(words) }
    }
    // "New York City" where "New York" is a place.
    for place in cities.keys where place.count < 3 { all.insert(place + ["city"]) }
    names = all.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Names of entities that are names of countries; codes ("AI") are none.
  private static func countries(_ entities: Table) -> Set<[String]> {
    var texts: Set<String> = []
    for row in 0..<entities.rowCount {
      for property in ["name", "alias"] {
        for text in entities.texts(property, row) {
          if (4...24).contains(text.utf8.count) { texts.insert(text) }
          // "Indonesia AirAsia"
          if let first = text.split(separator: " ").first, first.utf8.count > 3 {
            texts.insert(String(first))
          }
        }
      }
    }
    let sorted = texts.sorted()
    let codes = Normalizer().normalized(
      StringArray(sorted), of: Property("country", .country), group: .organization)
    var countries: Set<[String]> = []
    for (index, text) in sorted.enumerated() {
      let code = codes.values[index]
      if code.utf8.count == 2, code.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
        countries.insert(FoldedText(text).disjointTokens.map(\.text))
      }
    }
    return countries
  }
}
