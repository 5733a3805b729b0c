import Bytes

/// Compares names of persons (`given` US `family`; all in `given` where the order is not known).
///
/// Several readings of the two names are graded, and the best one counts: as written, given and family
/// swapped, and, where the order is not known, with the last or the first token as family name.
struct PersonNameComparison: ValueComparison {
  private let table: TokenTable
  /// Nickname groups of each token; empty for most.
  private let nicknames: [[UInt16]]
  private let nameRarity: [Int32]

  private enum Level {
    static let sameName = 0
    static let reordered = 1
    static let middleNames = 2
    static let nickname = 3
    static let contained = 4
    static let spelling = 5
    static let initial = 6
    static let familyOnly = 7
    static let givenOnly = 8
    static let otherGiven = 9
    static let different = 10
  }

  static let definition = ComparisonDefinition(
    kind: .person,
    levels: [
      .init("sameName", m: 0.42, u: 1e-5, k: 0.01, .replacesU, "Same given and family names."),
      .init(
        "reordered", m: 0.05, u: 1e-5, k: 0.001, .replacesU, "The same names in another order."),
      .init(
        "middleNames", m: 0.16, u: 2e-5, k: 0.009, .replacesU,
        "Same first and family name; a middle name is missing or abbreviated on one side."),
      .init(
        "nickname", m: 0.05, u: 2e-5, k: 0.002, .replacesU,
        "Same family name; the given name is a short form of the other."),
      .init(
        "contained", m: 0.06, u: 4e-5, k: 0.02, .replacesU,
        "Two or more names agree and the other side has further ones."),
      .init(
        "spelling", m: 0.10, u: 6e-5, k: 0.008, .replacesU,
        "The names differ by a spelling or typing error."),
      .init(
        "initial", m: 0.04, u: 2e-4, k: 0.04, .replacesU,
        "Same family name; a given name is an initial of the other."),
      .init(
        "familyOnly", m: 0.04, u: 4e-3, k: 0.04, .share(0.5),
        "Only the family name agrees; a given name is missing or an initial."),
      .init("givenOnly", m: 0.03, u: 1e-2, k: 0.02, .share(0.5), "Only a given name agrees."),
      .init(
        "otherGiven", m: 0.01, u: 8e-3, k: 0.7, .none,
        "Same family name, other given names: relatives share all but these.", fixedWeight: -4),
      .init("different", m: 0.05, u: 0.985, k: 0.15, .none, "The names are different."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  init(_ field: LinkageField) {
    let table = TokenTable(field.values)
    self.table = table
    nicknames = (0..<table.masks.count).map { token in
      let text = String(
        decoding: table.tokenBytes[table.bytesRange(UInt32(token))], as: UTF8.self)
      return Nicknames.groupsOfName[text] ?? []
    }
    nameRarity = (0..<table.valueCount).map { value in
      PersonNameComparison.rarity(of: table.range(value), in: table)
    }
  }

  /// Given and family names come almost independently; further ones count half.
  private static func rarity(of range: Range<Int>, in table: TokenTable) -> Int32 {
    var first: Int32 = 0
    var second: Int32 = 0
    var rest: Int32 = 0
    for index in range {
      let rarity = table.rarity[Int(table.tokens[index])]
      if rarity > first {
        rest += second
        (second, first) = (first, rarity)
      } else if rarity > second {
        rest += second
        second = rarity
      } else {
        rest += rarity
      }
    }
    return first + second + rest / 2
  }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    let leftAll = table.range(left)
    let rightAll = table.range(right)
    if leftAll.isEmpty || rightAll.isEmpty {
      return Evidence(level: Level.different)
    }
    if left == right { return Evidence(level: Level.sameName, rarity: nameRarity[left]) }
    var shared: Int32 = 0
    let sharedCount = alignExactly(leftAll, rightAll, &scratch, &shared)
    let shorter = min(leftAll.count, rightAll.count)
    if sharedCount == leftAll.count, sharedCount == rightAll.count {
      // The same tokens. Where one side does not know the order, nothing contradicts it.
      let isKnown = !table.secondRange(left).isEmpty && !table.secondRange(right).isEmpty
      return Evidence(
        level: isKnown || !equal(leftAll, rightAll) ? Level.reordered : Level.sameName,
        rarity: min(nameRarity[left], nameRarity[right]))
    }
    var best = Evidence(level: Level.different)
    if sharedCount >= 2, sharedCount == shorter {
      best = Evidence(level: Level.contained, rarity: shared)
    }
    for leftReading in 0..<3 {
      guard let (leftGiven, leftFamily) = reading(leftReading, left) else { continue }
      for rightReading in 0..<3
      where leftReading == 0 || rightReading == 0 || leftReading == rightReading {
        guard let (rightGiven, rightFamily) = reading(rightReading, right) else { continue }
        // Swapping both sides is no swap.
        if leftReading == 2, rightReading == 2 { continue }
        let grade = graded(leftGiven, leftFamily, rightGiven, rightFamily, &scratch)
        if grade.rank < best.rank { best = grade }
      }
    }
    return best
  }

  /// Reading 0: as written, or the last token as family name; 1: the first token as family name where
  /// the order is not known; 2: given and family swapped where it is.
  private func reading(_ reading: Int, _ value: Int) -> (given: Range<Int>, family: Range<Int>)? {
    let all = table.range(value)
    let given = table.firstRange(value)
    let family = table.secondRange(value)
    let isKnown = !given.isEmpty && !family.isEmpty
    switch reading {
    case 0:
      if isKnown { return (given, family) }
      return (all.lowerBound..<(all.upperBound - 1), (all.upperBound - 1)..<all.upperBound)
    case 1:
      if isKnown || all.count < 2 { return nil }
      return ((all.lowerBound + 1)..<all.upperBound, all.lowerBound..<(all.lowerBound + 1))
    default:
      return isKnown ? (family, given) : nil
    }
  }

  private func equal(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count
    where table.tokens[left.lowerBound + offset] != table.tokens[right.lowerBound + offset] {
      return false
    }
    return true
  }

  private func alignExactly(
    _ left: Range<Int>, _ right: Range<Int>, _ scratch: inout SimilarityScratch,
    _ rarity: inout Int32
  ) -> Int {
    for index in 0..<right.count { scratch.usedRight[index] = false }
    var count = 0
    for index in left where table.length(table.tokens[index]) > 1 {
      let token = table.tokens[index]
      for j in 0..<right.count
      where !scratch.usedRight[j] && table.tokens[right.lowerBound + j] == token {
        scratch.usedRight[j] = true
        count += 1
        rarity += table.rarity[Int(token)]
        break
      }
    }
    return count
  }

  private enum Agreement { case same, variant, partly, none }

  /// How two family names agree, and how rare what agrees is.
  private func family(
    _ left: Range<Int>, _ right: Range<Int>, _ scratch: inout SimilarityScratch
  ) -> (Agreement, Int32) {
    if equal(left, right) { return (.same, PersonNameComparison.rarity(of: left, in: table)) }
    var best: (Agreement, Int32) = (.none, 0)
    for i in left {
      for j in right {
        let one = table.tokens[i]
        let other = table.tokens[j]
        if one == other, table.length(one) > 2 {
          // A part of a double name.
          if best.0 != .partly || table.rarity[Int(one)] > best.1 {
            best = (.partly, table.rarity[Int(one)])
          }
        } else if left.count == 1, right.count == 1, table.areAlike(one, other, &scratch) {
          let rarity = min(table.rarity[Int(one)], table.rarity[Int(other)])
          return (.variant, max(0, rarity - 3 * 64))
        }
      }
    }
    return best
  }

  private func graded(
    _ leftGiven: Range<Int>, _ leftFamily: Range<Int>, _ rightGiven: Range<Int>,
    _ rightFamily: Range<Int>, _ scratch: inout SimilarityScratch
  ) -> Evidence {
    let (agreement, familyRarity) = family(leftFamily, rightFamily, &scratch)
    guard !leftGiven.isEmpty, !rightGiven.isEmpty else {
      return agreement == .same
        ? Evidence(level: Level.familyOnly, rarity: familyRarity) : Evidence(level: Level.different)
    }
    let one = table.tokens[leftGiven.lowerBound]
    let other = table.tokens[rightGiven.lowerBound]
    let givenRarity = min(table.rarity[Int(one)], table.rarity[Int(other)])
    let isInitial = min(table.length(one), table.length(other)) == 1
    if one == other, !isInitial {
      switch agreement {
      case .same:
        return Evidence(
          level: middlesAgree(leftGiven, rightGiven) ? Level.middleNames : Level.spelling,
          rarity: familyRarity + givenRarity)
      case .variant:
        return Evidence(level: Level.spelling, rarity: familyRarity + givenRarity)
      case .partly:
        return Evidence(level: Level.contained, rarity: familyRarity + givenRarity - 64)
      case .none:
        return Evidence(level: Level.givenOnly, rarity: givenRarity)
      }
    }
    guard agreement != .none else { return Evidence(level: Level.different) }
    let isExact = agreement == .same
    if shareNickname(one, other) {
      return Evidence(
        level: isExact ? Level.nickname : Level.spelling,
        rarity: familyRarity + max(64, givenRarity - 2 * 64))
    }
    if isInitial, table.firstByte(one) == table.firstByte(other) {
      return Evidence(
        level: isExact ? Level.initial : Level.familyOnly,
        rarity: familyRarity + (isExact ? 3 * 64 : 0))
    }
    if table.areAlike(one, other, &scratch) || isShortForm(one, other) {
      return Evidence(
        level: Level.spelling, rarity: familyRarity + max(64, givenRarity - 3 * 64))
    }
    // Called by the middle name.
    if isExact, middleIsCalled(leftGiven, rightGiven) {
      return Evidence(level: Level.contained, rarity: familyRarity + givenRarity / 2)
    }
    return Evidence(level: Level.otherGiven)
  }

  /// "Joe" and "Joel": one begins with the other.
  private func isShortForm(_ left: UInt32, _ right: UInt32) -> Bool {
    table.isPrefix(left, right, lengthMin: 3)
  }

  private func shareNickname(_ left: UInt32, _ right: UInt32) -> Bool {
    let one = nicknames[Int(left)]
    if one.isEmpty { return false }
    for group in nicknames[Int(right)] where one.contains(group) { return true }
    return false
  }

  /// Whether the given names beyond the first contradict each other nowhere.
  private func middlesAgree(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let shorter = left.count <= right.count ? left : right
    let longer = left.count <= right.count ? right : left
    for offset in 1..<max(1, shorter.count) {
      let token = table.tokens[shorter.lowerBound + offset]
      var isFound = false
      for index in (longer.lowerBound + 1)..<longer.upperBound {
        let other = table.tokens[index]
        let isInitial = min(table.length(token), table.length(other)) == 1
        if other == token || isInitial && table.firstByte(other) == table.firstByte(token) {
          isFound = true
          break
        }
      }
      if !isFound { return false }
    }
    return true
  }

  private func middleIsCalled(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let one = table.tokens[left.lowerBound]
    let other = table.tokens[right.lowerBound]
    for index in right.dropFirst()
    where table.length(one) > 2
      && (table.tokens[index] == one || shareNickname(table.tokens[index], one))
    {
      return true
    }
    for index in left.dropFirst()
    where table.length(other) > 2
      && (table.tokens[index] == other || shareNickname(table.tokens[index], other))
    {
      return true
    }
    return false
  }
}
