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
    static let place = 6
    static let different = 7
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
      .init(
        "place", m: 0.06, u: 0.04, k: 0.06, .share(0.5),
        "A town, half a postal code or a street agrees and little else."),
      .init("different", m: 0.09, u: 0.945, k: 0.06, .none, "The addresses are different."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  /// Four bits: words that stand in more than one address of sixteen, such as "street", are no place.
  private static let placeRarityMin: Int32 = 4 * 64

  init(_ tokens: FieldTokens) {
    var table = TokenTable(tokens, signature: .equalTokens, isSorted: true)
    for value in 0..<table.valueCount {
      table.bound(
        value, rarityMax: AddressComparison.rarity(of: table.range(value), in: table))
    }
    self.table = table
  }

  private static func rarity(of range: Range<Int>, in table: borrowing TokenTable) -> Int32 {
    var shared = CombinedRarity()
    for index in range { shared.add(table.slots[index].rarity) }
    return shared.total
  }

  @inline(__always) func touch(_ value: Int) -> UInt32 { table.touch(value) }

  @inline(__always) func touchForGlance(_ value: Int) -> UInt32 { table.touchHead(value) }

  var touchedCount: Int { table.valueCount }

  @inline(__always) func quickEvidence(_ left: Int, _ right: Int) -> Evidence? {
    if left == right { return exact(table.heads[left]) }
    // Addresses of several words of which none is the same are different, whatever is alike in them.
    let one = table.heads[left]
    let other = table.heads[right]
    return one.signature & other.signature == 0 && min(one.count, other.count) > 2
      ? Evidence(level: Level.different) : nil
  }

  @inline(__always) func best(_ left: Int, _ right: Int) -> Evidence {
    Evidence(level: Level.sameWords, rarity: table.rarityMax(left, right))
  }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    if let evidence = quickEvidence(left, right) { return evidence }
    let leftHead = table.heads[left]
    let rightHead = table.heads[right]
    let lefts = leftHead.all
    let rights = rightHead.all
    if lefts.isEmpty || rights.isEmpty { return Evidence(level: Level.different) }
    let areLong = min(lefts.count, rights.count) > 2
    let alignment = Alignment(table, lefts, rights, &scratch, needsEqual: areLong)
    if alignment.equalCount == 0, areLong {
      return Evidence(level: Level.different)
    }
    let leftOpen = lefts.count - alignment.count
    let rightOpen = rights.count - alignment.count
    if leftOpen == 0 || rightOpen == 0, min(lefts.count, rights.count) >= 2 {
      let isPlace = isPlace(leftHead) || isPlace(rightHead)
      return Evidence(level: isPlace ? Level.partly : Level.sameWords, rarity: alignment.rarity)
    }
    let cover = alignment.cover
    let hasConflict = alignment.hasNumberConflict
    if cover >= 0.7 {
      return hasConflict
        ? Evidence(level: Level.numberConflict)
        : Evidence(level: Level.mostly, rarity: alignment.rarity)
    }
    if alignment.hasPostalCode, cover >= 0.3 || alignment.equalCount > 1 {
      return Evidence(level: Level.postalCode, rarity: alignment.rarity)
    }
    if cover >= 0.4, !hasConflict {
      return Evidence(level: Level.partly, rarity: alignment.rarity)
    }
    return alignment.equalCount > 0 && alignment.rarity >= AddressComparison.placeRarityMin
      ? Evidence(level: Level.place, rarity: alignment.rarity) : Evidence(level: Level.different)
  }

  private func exact(_ head: TokenTable.Head) -> Evidence {
    Evidence(
      level: isPlace(head) ? Level.partly : Level.exact, rarity: Int32(head.rarityMax))
  }

  /// A town and a country alone are where thousands are.
  private func isPlace(_ head: TokenTable.Head) -> Bool {
    head.count > 0 && head.count <= 4 && !head.hasDigit
  }
}
