import Bytes

/// Compares titles and other short texts by their words and their letters, both weighed by rarity.
///
/// Words tell what is missing, letters find what is mistyped, run together or torn apart: of the two
/// the one counts that agrees better.
struct TextComparison: ValueComparison {
  private let table: TokenTable
  private let grams: GramTable
  /// Of labels alone: a description mentions other models, too.
  private let codes: ModelCodes?
  private let valueRarity: [Int32]
  /// How rare all words of a value are together.
  private let wordRarity: [Int32]

  private enum Level {
    static let exact = 0
    static let sameWords = 1
    static let sameCode = 2
    static let almost = 3
    static let contained = 4
    static let mostly = 5
    static let partly = 6
    static let numberConflict = 7
    static let different = 8
  }

  static let definition = ComparisonDefinition(
    kind: .text,
    levels: [
      .init("exact", m: 0.40, u: 1e-3, k: 0.02, .replacesU, "The same text."),
      .init(
        "sameWords", m: 0.12, u: 1e-4, k: 0.02, .share(0.5),
        "The same words in another order, or with spelling variants."),
      .init(
        "sameCode", m: 0.03, u: 2e-5, k: 0.005, .share(0.5),
        "The texts name the same model by its code."),
      .init(
        "almost", m: 0.13, u: 1e-4, k: 0.05, .share(0.5),
        "Nine tenths of what the texts say agrees, by words or by letters."),
      .init(
        "contained", m: 0.08, u: 5e-4, k: 0.07, .share(0.5),
        "All words of one text stand in the other."),
      .init(
        "mostly", m: 0.12, u: 1e-3, k: 0.12, .share(0.5),
        "Most of what the texts say agrees, by words or by letters."),
      .init(
        "partly", m: 0.05, u: 5e-3, k: 0.185, .share(0.5),
        "Some of what the texts say agrees, by words or by letters."),
      .init(
        "numberConflict", m: 0.01, u: 1e-3, k: 0.10, .none,
        "The texts agree but for a number, such as a year or a volume, or for the code of a model."),
      .init("different", m: 0.06, u: 0.98898, k: 0.43, .none, "The texts are different."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  init(_ field: LinkageField, _ tokens: FieldTokens, rarity: ValueRarity) {
    let table = TokenTable(tokens, signature: .equalTokens, isSorted: true)
    self.table = table
    grams = GramTable(field.values)
    codes = field.name == "name" ? ModelCodes(field.values) : nil
    valueRarity = rarity.ofValue
    wordRarity = (0..<table.valueCount).map { value in
      var rarity = CombinedRarity()
      for index in table.range(value) { rarity.add(table.slots[index].rarity) }
      return rarity.total
    }
  }

  @inline(__always) func touch(_ value: Int) -> UInt32 {
    table.touch(value) &+ grams.touch(value)
  }

  @inline(__always) func quickEvidence(_ left: Int, _ right: Int) -> Evidence? {
    left == right ? Evidence(level: Level.exact, rarity: valueRarity[left]) : nil
  }

  @inline(__always) func best(_ left: Int, _ right: Int) -> Evidence {
    let rarity = codes == nil ? min(wordRarity[left], wordRarity[right]) + 1 : 65_535
    return Evidence(level: Level.sameWords, rarity: rarity)
  }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    let evidence = evidenceOfWords(left, right, &scratch)
    guard let codes, evidence.level > Level.sameWords else { return evidence }
    switch codes.answer(left, right) {
    case .shared(let rarity): return Evidence(level: Level.sameCode, rarity: rarity)
    case .conflict where evidence.level < Level.numberConflict:
      return Evidence(level: Level.numberConflict)
    case .conflict, .silent: return evidence
    }
  }

  private func evidenceOfWords(
    _ left: Int, _ right: Int, _ scratch: inout SimilarityScratch
  ) -> Evidence {
    if let evidence = quickEvidence(left, right) { return evidence }
    let leftHead = table.heads[left]
    let rightHead = table.heads[right]
    if leftHead.count == 0 || rightHead.count == 0 { return Evidence(level: Level.different) }
    // Texts of several words of which none is the same are left to their letters.
    if leftHead.signature & rightHead.signature == 0, min(leftHead.count, rightHead.count) > 2 {
      return byLetters(left, right)
    }
    let alignment = Alignment(table, leftHead.all, rightHead.all, &scratch)
    let leftOpen = Int(leftHead.count) - alignment.count
    let rightOpen = Int(rightHead.count) - alignment.count
    let cover = alignment.cover
    let rarity = alignment.rarity
    if leftOpen == 0, rightOpen == 0 { return Evidence(level: Level.sameWords, rarity: rarity) }
    let isAllButOne = leftOpen == 1 && rightOpen == 1 && alignment.equalCount > 0
    if alignment.hasNumberConflict, isAllButOne || cover >= 0.6 {
      return Evidence(level: Level.numberConflict)
    }
    if cover >= 0.85 { return Evidence(level: Level.almost, rarity: rarity) }
    var best = Evidence(level: Level.different)
    if leftOpen == 0 || rightOpen == 0, cover >= 0.3 {
      best = Evidence(level: Level.contained, rarity: rarity)
    } else if cover >= 0.6 {
      best = Evidence(level: Level.mostly, rarity: rarity)
    } else if cover >= 0.35 {
      best = Evidence(level: Level.partly, rarity: rarity)
    }
    // A number that differs is a small part of the letters.
    if alignment.hasNumberConflict { return best }
    let letters = byLetters(left, right)
    return letters.rank < best.rank ? letters : best
  }

  private func byLetters(_ left: Int, _ right: Int) -> Evidence {
    let cosine = grams.cosine(left, right)
    let level =
      cosine >= 0.85
      ? Level.almost
      : cosine >= 0.65 ? Level.mostly : cosine >= 0.45 ? Level.partly : Level.different
    if level == Level.different { return Evidence(level: level) }
    let rarity = Float(min(wordRarity[left], wordRarity[right])) * cosine
    return Evidence(level: level, rarity: Int32(rarity.rounded(.down)))
  }
}
