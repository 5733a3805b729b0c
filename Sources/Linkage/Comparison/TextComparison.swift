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
        "Nine tenths of what the texts say agrees."),
      .init(
        "contained", m: 0.08, u: 5e-4, k: 0.07, .share(0.5),
        "All words of one text stand in the other."),
      .init("mostly", m: 0.12, u: 1e-3, k: 0.12, .share(0.5), "Most of what the texts say agrees."),
      .init("partly", m: 0.07, u: 5e-3, k: 0.22, .share(0.5), "Some of what the texts say agrees."),
      .init("different", m: 0.08, u: 0.99, k: 0.5, .none, "The texts are different."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  init(_ field: LinkageField, rarity: ValueRarity) {
    let table = TokenTable(field.values)
    self.table = table
    valueRarity = rarity.ofValue
  }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    if left == right { return Evidence(level: Level.exact, rarity: valueRarity[left]) }
    let lefts = table.range(left)
    let rights = table.range(right)
    if lefts.isEmpty || rights.isEmpty { return Evidence(level: Level.different) }
    for index in 0..<rights.count { scratch.usedRight[index] = false }
    var shared = CombinedRarity()
    var leftTotal: Int32 = 0
    var rightTotal: Int32 = 0
    var matched: Int32 = 0
    var leftOpen = 0
    var matchedCount = 0
    for index in rights { rightTotal += table.rarity[Int(table.tokens[index])] }
    for index in lefts {
      let token = table.tokens[index]
      leftTotal += table.rarity[Int(token)]
      var found = -1
      for j in 0..<rights.count
      where !scratch.usedRight[j] && table.tokens[rights.lowerBound + j] == token {
        found = j
        break
      }
      if found < 0 {
        for j in 0..<rights.count where !scratch.usedRight[j] {
          let other = table.tokens[rights.lowerBound + j]
          if table.areAlike(token, other, &scratch) {
            found = j
            break
          }
        }
      }
      if found < 0 {
        leftOpen += 1
        continue
      }
      scratch.usedRight[found] = true
      matchedCount += 1
      let other = table.tokens[rights.lowerBound + found]
      let weight = min(table.rarity[Int(token)], table.rarity[Int(other)])
      matched += weight
      shared.add(token == other ? weight : max(0, weight - 3 * 64))
    }
    let rightOpen = rights.count - matchedCount
    let cover = Double(2 * matched) / Double(max(1, leftTotal + rightTotal))
    if leftOpen == 0, rightOpen == 0 {
      return Evidence(level: Level.sameWords, rarity: shared.total)
    }
    if cover >= 0.85 { return Evidence(level: Level.almost, rarity: shared.total) }
    if leftOpen == 0 || rightOpen == 0, cover >= 0.3 {
      return Evidence(level: Level.contained, rarity: shared.total)
    }
    if cover >= 0.6 { return Evidence(level: Level.mostly, rarity: shared.total) }
    if cover >= 0.35 { return Evidence(level: Level.partly, rarity: shared.total) }
    return Evidence(level: Level.different)
  }
}
