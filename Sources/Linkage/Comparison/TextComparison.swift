/// Compares titles and other short texts by their words, weighed by rarity.
struct TextComparison: ValueComparison {
  private let table: TokenTable
  private let valueRarity: [Int32]

  private enum Level {
    static let exact = 0
    static let sameWords = 1
    static let almost = 2
    static let contained = 3
    static let mostly = 4
    static let partly = 5
    static let different = 6
  }

  static let definition = ComparisonDefinition(
    kind: .text,
    levels: [
      .init("exact", m: 0.40, u: 1e-3, k: 0.02, .replacesU, "The same text."),
      .init(
        "sameWords", m: 0.12, u: 1e-4, k: 0.02, .share(0.5),
        "The same words in another order, or with spelling variants."),
      .init(
        "almost", m: 0.13, u: 1e-4, k: 0.05, .share(0.5),
        "Nine tenths of what the texts say agrees."
      ),
      .init(
        "contained", m: 0.08, u: 5e-4, k: 0.07, .share(0.5),
        "All words of one text stand in the other."),
      .init(
        "mostly", m: 0.12, u: 1e-3, k: 0.12, .share(0.5), "Most of what the texts say agrees."),
      .init("partly", m: 0.07, u: 5e-3, k: 0.22, .share(0.5), "Some of what the texts say agrees."),
      .init("different", m: 0.08, u: 0.99, k: 0.5, .none, "The texts are different."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  init(_ field: LinkageField, rarity: ValueRarity) {
    table = TokenTable(field.values, signature: .equalTokens, isSorted: true)
    valueRarity = rarity.ofValue
  }

  @inline(__always) func touch(_ value: Int) -> UInt32 { table.touch(value) }

  @inline(__always) func quickEvidence(_ left: Int, _ right: Int) -> Evidence? {
    if left == right { return Evidence(level: Level.exact, rarity: valueRarity[left]) }
    // Texts of several words of which none is the same are different, whatever is alike in them.
    let one = table.heads[left]
    let other = table.heads[right]
    return one.signature & other.signature == 0 && min(one.count, other.count) > 2
      ? Evidence(level: Level.different) : nil
  }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    if let evidence = quickEvidence(left, right) { return evidence }
    let leftHead = table.heads[left]
    let rightHead = table.heads[right]
    let lefts = leftHead.all
    let rights = rightHead.all
    if lefts.isEmpty || rights.isEmpty { return Evidence(level: Level.different) }
    let alignment = Alignment(table, lefts, rights, &scratch)
    if alignment.equalCount == 0, min(lefts.count, rights.count) > 2 {
      return Evidence(level: Level.different)
    }
    let leftOpen = lefts.count - alignment.count
    let rightOpen = rights.count - alignment.count
    let cover = alignment.cover
    let rarity = alignment.rarity
    if leftOpen == 0, rightOpen == 0 { return Evidence(level: Level.sameWords, rarity: rarity) }
    if cover >= 0.85 { return Evidence(level: Level.almost, rarity: rarity) }
    if leftOpen == 0 || rightOpen == 0, cover >= 0.3 {
      return Evidence(level: Level.contained, rarity: rarity)
    }
    if cover >= 0.6 { return Evidence(level: Level.mostly, rarity: rarity) }
    if cover >= 0.35 { return Evidence(level: Level.partly, rarity: rarity) }
    return Evidence(level: Level.different)
  }
}
