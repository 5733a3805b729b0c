/// Compares addresses by their words, weighed by rarity, with an eye on house number and postal code.
struct AddressComparison: ValueComparison {
  private let table: TokenTable

  private enum Level {
    static let exact = 0
    static let sameWords = 1
    static let mostly = 2
    static let postalCode = 3
    static let partly = 4
    static let numberConflict = 5
    static let different = 6
  }

  static let definition = ComparisonDefinition(
    kind: .address,
    levels: [
      .init("exact", m: 0.35, u: 1e-4, k: 0.45, .share(0.5), "The same address."),
      .init(
        "sameWords", m: 0.20, u: 2e-4, k: 0.2, .share(0.5),
        "All words of one address stand in the other, some spelled differently."),
      .init(
        "mostly", m: 0.12, u: 6e-4, k: 0.08, .share(0.5), "Most of what the addresses say agrees."),
      .init(
        "postalCode", m: 0.06, u: 2e-3, k: 0.05, .share(0.5), "Same postal code and some words."),
      .init("partly", m: 0.10, u: 0.01, k: 0.09, .share(0.5), "Some rare words agree."),
      .init(
        "numberConflict", m: 0.02, u: 2e-3, k: 0.01, .none, "Same words with another house number."),
      .init("different", m: 0.15, u: 0.985, k: 0.12, .none, "The addresses are different."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  init(_ field: LinkageField) { table = TokenTable(field.values) }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    let lefts = table.range(left)
    let rights = table.range(right)
    if lefts.isEmpty || rights.isEmpty {
      return Evidence(level: left == right ? Level.exact : Level.different)
    }
    var shared = CombinedRarity()
    for index in 0..<rights.count { scratch.usedRight[index] = false }
    var leftTotal: Int32 = 0
    var rightTotal: Int32 = 0
    var matched: Int32 = 0
    var leftOpen = 0
    var leftNumber = false
    var postal = false
    for index in rights { rightTotal += table.rarity[Int(table.tokens[index])] }
    for index in lefts {
      let token = table.tokens[index]
      let rarity = table.rarity[Int(token)]
      leftTotal += rarity
      var isFound = false
      for j in 0..<rights.count where !scratch.usedRight[j] {
        let other = table.tokens[rights.lowerBound + j]
        guard token == other || table.areAlike(token, other, &scratch) else { continue }
        scratch.usedRight[j] = true
        isFound = true
        let weight = min(rarity, table.rarity[Int(other)])
        matched += weight
        shared.add(token == other ? weight : max(0, weight - 3 * 64))
        if token == other, isPostalCode(token) { postal = true }
        break
      }
      if !isFound {
        leftOpen += 1
        if isHouseNumber(token) { leftNumber = true }
      }
    }
    // A town and a country alone are where thousands are.
    let isPlace = lefts.count <= 4 && !lefts.contains { hasDigit(table.tokens[$0]) }
    if left == right {
      return Evidence(level: isPlace ? Level.partly : Level.exact, rarity: shared.total)
    }
    var rightOpen = 0
    var rightNumber = false
    for j in 0..<rights.count where !scratch.usedRight[j] {
      rightOpen += 1
      if isHouseNumber(table.tokens[rights.lowerBound + j]) { rightNumber = true }
    }
    let cover = Double(2 * matched) / Double(max(1, leftTotal + rightTotal))
    let hasConflict = leftNumber && rightNumber
    if leftOpen == 0 || rightOpen == 0, min(lefts.count, rights.count) >= 2 {
      let isRightPlace = rights.count <= 4 && !rights.contains { hasDigit(table.tokens[$0]) }
      return Evidence(
        level: isPlace || isRightPlace ? Level.partly : Level.sameWords, rarity: shared.total)
    }
    if cover >= 0.7 {
      return hasConflict
        ? Evidence(level: Level.numberConflict)
        : Evidence(level: Level.mostly, rarity: shared.total)
    }
    if postal, cover >= 0.3 { return Evidence(level: Level.postalCode, rarity: shared.total) }
    if cover >= 0.4, !hasConflict { return Evidence(level: Level.partly, rarity: shared.total) }
    return Evidence(level: Level.different)
  }

  private func hasDigit(_ token: UInt32) -> Bool {
    table.tokenBytes[table.bytesRange(token)].contains { (0x30...0x39).contains($0) }
  }

  /// A number of up to four digits.
  private func isHouseNumber(_ token: UInt32) -> Bool {
    let range = table.bytesRange(token)
    return range.count <= 4 && range.allSatisfy { table.tokenBytes[$0] <= 0x39 }
  }

  /// Four to seven characters with at least three digits.
  private func isPostalCode(_ token: UInt32) -> Bool {
    let range = table.bytesRange(token)
    guard (4...7).contains(range.count) else { return false }
    var digits = 0
    for index in range where table.tokenBytes[index] <= 0x39 { digits += 1 }
    return digits >= 3
  }
}
