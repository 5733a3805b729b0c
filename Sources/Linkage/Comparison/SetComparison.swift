/// Compares countries, topics and other values from a set: they agree or they do not.
struct SetComparison: ValueComparison {
  private let rarity: [Int32]

  static let definition = ComparisonDefinition(
    kind: .exact,
    levels: [
      .init("overlap", m: 0.90, u: 0.2, k: 0.85, .share(0.5), "The sides share a value."),
      .init("none", m: 0.10, u: 0.8, k: 0.15, .none, "The sides share no value."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  static var isQuick: Bool { true }

  init(rarity: ValueRarity) { self.rarity = rarity.ofValue }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    left == right ? Evidence(level: 0, rarity: rarity[left]) : Evidence(level: 1)
  }
}
