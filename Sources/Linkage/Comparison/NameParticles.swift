import Bytes

/// Words of a name that lead to the next one and are nobody's name, and those of them that say whose
/// child somebody is.
struct NameParticles: Sendable {
  /// Per token.
  private let isParticle: [Bool]
  private let isFiliation: [Bool]

  private static let filiations = ["bin", "ibn", "ben", "bint", "binti", "binte", "ould"]
  private static let others = [
    "al", "el", "ul", "il", "ad", "ed", "ud", "ar", "ur", "as", "ash", "az", "de", "da", "di", "du",
    "del", "della", "dei", "des", "do", "dos", "das", "la", "le", "las", "los", "van", "von", "der",
    "den", "ter", "ten", "zu", "zur", "af", "av",
  ]

  /// Marks the values of `table` that say whose child somebody is.
  /// - Parameter words: The tokens of the table.
  init(_ table: inout TokenTable, _ words: ValueDictionary) {
    func holds(_ listed: [String]) -> [Bool] {
      var isListed = [Bool](repeating: false, count: table.tokenCount)
      for token in listed.compactMap(words.known) { isListed[Int(token)] = true }
      return isListed
    }
    isParticle = holds(Self.filiations + Self.others)
    isFiliation = holds(Self.filiations)
    if !isFiliation.contains(true) { return }
    for value in 0..<table.valueCount {
      let inner = table.range(value).dropFirst().dropLast()
      let isMarked = inner.contains { isFiliation[Int(table.slots[$0].token)] }
      if isMarked { table.mark(value, isMarked: true, signature: 0) }
    }
  }

  /// One bit for each token of the range that is no particle, or for all where there is nothing else.
  @inline(__always) func others(_ range: Range<Int>, _ table: TokenTable) -> UInt64 {
    var bits: UInt64 = 0
    for index in range where !isParticle[Int(table.slots[index].token)] {
      bits |= 1 << UInt64(index - range.lowerBound)
    }
    return bits
  }

  /// Whether two names give the same names to parent and child the other way round: "Salman bin
  /// Mohammed" is no "Mohammed bin Salman".
  func areOfOtherParents(_ lefts: Range<Int>, _ rights: Range<Int>, _ table: TokenTable) -> Bool {
    guard let left = child(lefts, table), let right = child(rights, table) else { return false }
    if left == right { return false }
    return lefts.contains { table.slots[$0].token == right }
      && rights.contains { table.slots[$0].token == left }
  }

  /// The token before the first "bin".
  private func child(_ range: Range<Int>, _ table: TokenTable) -> UInt32? {
    range.dropFirst().first { isFiliation[Int(table.slots[$0].token)] }
      .map { table.slots[$0 - 1].token }
  }
}
