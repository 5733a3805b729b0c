import Bytes

/// Compares names of persons (`given` US `family`; all in `given` where the order is not known).
///
/// Several readings of the two names are graded, and the best one counts: as written, given and family
/// swapped, and, where the order is not known, with the last or the first token as family name. What both
/// names say besides must not contradict: the other's middle name or patronymic tells two bearers apart.
struct PersonNameComparison: ValueComparison {
  let table: TokenTable
  /// Nickname groups of each token, as offsets into `nicknameGroups`; empty for most.
  private let nicknameOffsets: [UInt32]
  private let nicknameGroups: [UInt16]
  private let nameRarity: [Int32]
  /// A hash of the name written without spaces.
  private let compactHashes: [UInt64]
  private let particles: NameParticles

  private enum Level {
    static let sameName = 0
    static let reordered = 1
    static let middleNames = 2
    static let nickname = 3
    static let contained = 4
    static let spelling = 5
    static let initial = 6
    static let sounds = 7
    static let otherMiddle = 8
    static let familyOnly = 9
    static let givenOnly = 10
    static let otherGiven = 11
    static let different = 12
  }

  static let definition = ComparisonDefinition(
    kind: .person,
    levels: [
      .init("sameName", m: 0.42, u: 1e-5, k: 0.01, .replacesU, "Same given and family names."),
      .init(
        "reordered", m: 0.05, u: 1e-5, k: 0.001, .replacesU,
        "The same names in another order or spacing."),
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
        "spelling", m: 0.085, u: 6e-5, k: 0.008, .replacesU,
        "The names differ by a spelling or typing error, or are cut short."),
      .init(
        "initial", m: 0.04, u: 2e-4, k: 0.04, .replacesU,
        "Same family name; a given name is an initial of the other."),
      .init(
        "sounds", m: 0.02, u: 1e-4, k: 0.003, .replacesU,
        "The names sound alike, as one name does in the spellings of two languages."),
      .init(
        "otherMiddle", m: 0.005, u: 3e-4, k: 0.002, .replacesU,
        "First and family names agree, but a middle name or patronymic contradicts."),
      .init(
        "familyOnly", m: 0.04, u: 4e-3, k: 0.04, .share(0.5),
        "Only the family name agrees; a given name is missing or an initial."),
      .init("givenOnly", m: 0.03, u: 1e-2, k: 0.05, .share(0.5), "Only a given name agrees."),
      .init(
        "otherGiven", m: 0.01, u: 8e-3, k: 0.67, .none,
        "Same family name, other given names: relatives share all but these.", fixedWeight: -4),
      .init("different", m: 0.03, u: 0.985, k: 0.145, .none, "The names are different."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  /// - Parameter sounds: The hash of each token's sound, where they are known already.
  init(_ tokens: FieldTokens, sounds: [UInt64]? = nil) {
    var table = TokenTable(tokens, signature: .relatedTokens, sounds: sounds)
    // An initial or a short form that agrees adds up to three bits to the names it stands beside.
    for value in 0..<table.valueCount {
      table.bound(value, rarityMax: Int32(table.heads[value].rarityMax) + 3 * 64)
    }
    particles = NameParticles(&table, tokens.words)
    self.table = table
    (nicknameOffsets, nicknameGroups) = PersonNameComparison.nicknames(tokens.words)
    nameRarity = (0..<table.valueCount).map { value in
      PersonNameComparison.rarity(of: table.range(value), in: table)
    }
    compactHashes = PersonNameComparison.compactHashes(table)
  }

  /// For each name a hash that does not tell where one word ends and the next begins: a polynomial over the bytes,
  /// put together of those of the words.
  private static func compactHashes(_ table: TokenTable) -> [UInt64] {
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    let words = (0..<table.tokenCount).map { token in
      table.bytesRange(UInt32(token)).reduce(into: (hash: 0 as UInt64, power: 1 as UInt64)) {
        $0.hash = $0.hash &* base &+ UInt64(table.tokenBytes[$1]) &+ 1
        $0.power = $0.power &* base
      }
    }
    return (0..<table.valueCount).map { value in
      var hash: UInt64 = 0
      for index in table.range(value) {
        let word = words[Int(table.slots[index].token)]
        hash = hash &* word.power &+ word.hash
      }
      return hash
    }
  }

  /// The nickname groups of each word; names of such groups are few, so they are asked for, not the words.
  private static func nicknames(
    _ words: ValueDictionary
  ) -> (offsets: [UInt32], groups: [UInt16]) {
    let named = Nicknames.groupsOfName.compactMap { name, groups in
      words.known(name).map { (word: $0, groups: groups) }
    }.sorted { $0.word < $1.word }
    var offsets = [UInt32](repeating: 0, count: words.count + 1)
    for (word, groups) in named { offsets[Int(word) + 1] = UInt32(groups.count) }
    for word in 0..<words.count { offsets[word + 1] += offsets[word] }
    return (offsets, named.flatMap(\.groups))
  }

  /// Given and family names come almost independently; further ones count half.
  private static func rarity(of range: Range<Int>, in table: TokenTable) -> Int32 {
    var first: Int32 = 0
    var second: Int32 = 0
    var rest: Int32 = 0
    for index in range {
      let rarity = table.slots[index].rarity
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

  @inline(__always) func touch(_ value: Int) -> UInt32 { table.touch(value) }

  @inline(__always) func touchForGlance(_ value: Int) -> UInt32 { table.touchHead(value) }

  var touchedCount: Int { table.valueCount }

  @inline(__always) func quickEvidence(_ left: Int, _ right: Int) -> Evidence? {
    if table.heads[left].signature & table.heads[right].signature == 0 {
      return Evidence(level: Level.different)
    }
    return left == right ? Evidence(level: Level.sameName, rarity: nameRarity[left]) : nil
  }

  @inline(__always) func best(_ left: Int, _ right: Int) -> Evidence {
    Evidence(level: Level.sameName, rarity: table.rarityMax(left, right))
  }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    if let evidence = quickEvidence(left, right) { return evidence }
    let leftHead = table.heads[left]
    let rightHead = table.heads[right]
    let lefts = leftHead.all
    let rights = rightHead.all
    let (sharedCount, shared) = alignedExactly(lefts, rights)
    if leftHead.isMarked, rightHead.isMarked, sharedCount > 1,
      particles.areOfOtherParents(lefts, rights, table)
    {
      return Evidence(level: Level.otherGiven)
    }
    if sharedCount == lefts.count, sharedCount == rights.count {
      // The same tokens. Where one side does not know the order, nothing contradicts it.
      let isKnown = !leftHead.second.isEmpty && !rightHead.second.isEmpty
      return Evidence(
        level: isKnown || !table.areEqual(lefts, rights) ? Level.reordered : Level.sameName,
        rarity: min(nameRarity[left], nameRarity[right]))
    }
    if lefts.count != rights.count, mayBeEqualWithoutSpaces(lefts, rights),
      compactHashes[left] == compactHashes[right]
    {
      return Evidence(level: Level.reordered, rarity: min(nameRarity[left], nameRarity[right]))
    }
    if lefts.count == 1, rights.count == 1 { return singleNames(lefts, rights, &scratch) }
    if sharedCount < 2, let evidence = ofUnrelatedFamilies(leftHead, rightHead) { return evidence }
    return byReadings(leftHead, rightHead, sharedCount, shared, &scratch)
  }

  /// What is left where neither family name has to do with any name of the other side, which is what most pairs that
  /// were proposed by chance are; nil where that is not certain.
  @inline(__always) func ofUnrelatedFamilies(
    _ left: TokenTable.Head, _ right: TokenTable.Head
  ) -> Evidence? {
    let (lefts, rights) = (left.all, right.all)
    guard left.firstCount > 0, left.firstCount + 1 == lefts.count, right.firstCount > 0,
      right.firstCount + 1 == rights.count
    else { return nil }
    let one = table.slots[lefts.upperBound - 1]
    let other = table.slots[rights.upperBound - 1]
    for index in rights where !one.isUnrelated(table.slots[index]) { return nil }
    for index in lefts.dropLast() where !other.isUnrelated(table.slots[index]) { return nil }
    let given = table.slots[lefts.lowerBound]
    return given.length > 1 && given.token == table.slots[rights.lowerBound].token
      ? Evidence(level: Level.givenOnly, rarity: given.rarity) : Evidence(level: Level.different)
  }

  /// The best that any reading of both names finds.
  func byReadings(
    _ leftHead: TokenTable.Head, _ rightHead: TokenTable.Head, _ sharedCount: Int, _ shared: Int32,
    _ scratch: inout SimilarityScratch
  ) -> Evidence {
    let (lefts, rights) = (leftHead.all, rightHead.all)
    let shorter = min(lefts.count, rights.count)
    var best = Evidence(level: Level.different)
    if sharedCount >= 2, sharedCount == shorter {
      best = Evidence(level: Level.contained, rarity: shared)
    } else if sharedCount >= 2, table.oneHoldsOther(lefts, rights, &scratch) {
      best = Evidence(level: Level.spelling, rarity: shared)
    }
    for leftReading in 0..<3 {
      guard let one = PersonReading(leftHead, leftReading) else { continue }
      for rightReading in 0..<3
      where leftReading == 0 || rightReading == 0 || leftReading == rightReading {
        // Swapping both sides is no swap.
        if leftReading == 2, rightReading == 2 { continue }
        guard let other = PersonReading(rightHead, rightReading) else { continue }
        let grade = graded(one, other, &scratch)
        // Another reading than the written one must explain both names: that relatives share the last
        // word is not to be read as a given name that they share.
        if leftReading | rightReading != 0, grade.level > Level.sounds { continue }
        if grade.rank < best.rank { best = grade }
      }
    }
    return best
  }

  /// False where the letters of the words are not as many: told without a look at memory.
  @inline(__always) private func mayBeEqualWithoutSpaces(
    _ lefts: Range<Int>, _ rights: Range<Int>
  ) -> Bool {
    var (difference, longest) = (0, 0)
    for index in lefts {
      difference += table.slots[index].length
      longest = max(longest, table.slots[index].length)
    }
    for index in rights {
      difference -= table.slots[index].length
      longest = max(longest, table.slots[index].length)
    }
    return difference == 0 || longest == TokenSlot.lengthMax
  }

  /// How many tokens of more than one letter both sides have, and how rare they are.
  @inline(__always) private func alignedExactly(
    _ lefts: Range<Int>, _ rights: Range<Int>
  ) -> (count: Int, rarity: Int32) {
    var used: UInt64 = 0
    var count = 0
    var rarity: Int32 = 0
    for i in lefts {
      let left = table.slots[i]
      for j in rights
      where table.slots[j].token == left.token
        && used & 1 << UInt64(j - rights.lowerBound) == 0
      {
        if left.length < 2 { break }
        used |= 1 << UInt64(j - rights.lowerBound)
        count += 1
        rarity += left.rarity
        break
      }
    }
    return (count, rarity)
  }

  /// Names of one word: all that there is must agree.
  private func singleNames(
    _ lefts: Range<Int>, _ rights: Range<Int>, _ scratch: inout SimilarityScratch
  ) -> Evidence {
    if table.slots[lefts.lowerBound].isHan { return Evidence(level: Level.different) }
    switch family(lefts, rights, &scratch) {
    case (.variant, let rarity): return Evidence(level: Level.spelling, rarity: rarity)
    case (.sounds, let rarity): return Evidence(level: Level.sounds, rarity: rarity)
    default: return Evidence(level: Level.different)
    }
  }

  private enum Agreement { case same, variant, partly, sounds, none }

  /// How two family names agree, and how rare what agrees is.
  @inline(__always) private func family(
    _ lefts: Range<Int>, _ rights: Range<Int>, _ scratch: inout SimilarityScratch
  ) -> (Agreement, Int32) {
    if lefts.count == 1, rights.count == 1 {
      let left = table.slots[lefts.lowerBound]
      let right = table.slots[rights.lowerBound]
      if left.token == right.token { return (.same, left.rarity) }
      if table.areAlike(left, right, &scratch)
        || table.isPrefix(left, right, lengthMin: 5)
      {
        return (.variant, max(0, min(left.rarity, right.rarity) - 3 * 64))
      }
      return table.soundAlike(left, right, &scratch)
        ? (.sounds, table.soundRarity[Int(left.token)]) : (.none, 0)
    }
    if table.areEqual(lefts, rights) {
      return (.same, PersonNameComparison.rarity(of: lefts, in: table))
    }
    var best: (Agreement, Int32) = (.none, 0)
    for i in lefts {
      let left = table.slots[i]
      for j in rights where table.slots[j].token == left.token && left.length > 2 {
        // A part of a double name.
        if best.0 == .none || left.rarity > best.1 { best = (.partly, left.rarity) }
      }
    }
    return best
  }

  private func graded(
    _ left: PersonReading, _ right: PersonReading, _ scratch: inout SimilarityScratch
  ) -> Evidence {
    let evidence = gradedByEnds(left, right, &scratch)
    guard evidence.level <= Level.sounds, min(left.given.count, right.given.count) > 1 else {
      return evidence
    }
    switch middles(left.given.dropFirst(), right.given.dropFirst(), &scratch) {
    case .agree: return evidence
    case .alike:
      return evidence.level < Level.spelling
        ? Evidence(level: Level.spelling, rarity: evidence.rarity) : evidence
    case .contradict: return Evidence(level: Level.otherMiddle, rarity: evidence.rarity)
    }
  }

  /// Grades by the first given and the family name alone.
  private func gradedByEnds(
    _ left: PersonReading, _ right: PersonReading, _ scratch: inout SimilarityScratch
  ) -> Evidence {
    let (agreement, familyRarity) = family(left.family, right.family, &scratch)
    guard !left.given.isEmpty, !right.given.isEmpty else {
      return agreement == .same
        ? Evidence(level: Level.familyOnly, rarity: familyRarity) : Evidence(level: Level.different)
    }
    let one = table.slots[left.given.lowerBound]
    let other = table.slots[right.given.lowerBound]
    if agreement == .none, one.token != other.token { return Evidence(level: Level.different) }
    let givenRarity = min(one.rarity, other.rarity)
    let isInitial = min(one.length, other.length) == 1
    if one.token == other.token, !isInitial {
      return sameGiven(agreement, familyRarity, givenRarity)
    }
    if agreement == .none { return Evidence(level: Level.different) }
    let isExact = agreement == .same
    // A given name in characters and one in letters cannot be compared.
    if one.isHan != other.isHan {
      return Evidence(
        level: isExact ? Level.familyOnly : Level.different, rarity: isExact ? familyRarity : 0)
    }
    if shareNickname(one.token, other.token) {
      return Evidence(
        level: agreement == .sounds ? Level.sounds : isExact ? Level.nickname : Level.spelling,
        rarity: familyRarity + max(64, givenRarity - 2 * 64))
    }
    if isInitial, table.firstByte(one.token) == table.firstByte(other.token) {
      return Evidence(
        level: isExact ? Level.initial : Level.familyOnly,
        rarity: familyRarity + (isExact ? 3 * 64 : 0))
    }
    // "Joe" and "Joel": one begins with the other.
    if table.areAlike(one, other, &scratch)
      || table.isPrefix(one, other, lengthMin: 3)
    {
      return Evidence(
        level: agreement == .sounds ? Level.sounds : Level.spelling,
        rarity: familyRarity + max(64, givenRarity - 3 * 64))
    }
    if table.soundAlike(one, other, &scratch) {
      return Evidence(
        level: Level.sounds, rarity: familyRarity + table.soundRarity[Int(one.token)])
    }
    // Called by the middle name.
    if isExact, middleIsCalled(left.given, right.given) {
      return Evidence(level: Level.contained, rarity: familyRarity + givenRarity / 2)
    }
    return Evidence(level: agreement == .sounds ? Level.different : Level.otherGiven)
  }

  @inline(__always) private func sameGiven(
    _ agreement: Agreement, _ familyRarity: Int32, _ givenRarity: Int32
  ) -> Evidence {
    switch agreement {
    case .same: return Evidence(level: Level.middleNames, rarity: familyRarity + givenRarity)
    case .variant: return Evidence(level: Level.spelling, rarity: familyRarity + givenRarity)
    case .partly: return Evidence(level: Level.contained, rarity: familyRarity + givenRarity - 64)
    case .sounds: return Evidence(level: Level.sounds, rarity: familyRarity + givenRarity)
    case .none: return Evidence(level: Level.givenOnly, rarity: givenRarity)
    }
  }

  @inline(__always) private func shareNickname(_ left: UInt32, _ right: UInt32) -> Bool {
    let ones = Int(nicknameOffsets[Int(left)])..<Int(nicknameOffsets[Int(left) + 1])
    if ones.isEmpty { return false }
    let others = Int(nicknameOffsets[Int(right)])..<Int(nicknameOffsets[Int(right) + 1])
    for i in ones {
      for j in others where nicknameGroups[i] == nicknameGroups[j] { return true }
    }
    return false
  }

  private enum Middles { case agree, alike, contradict }

  /// How the given names beyond the first go together. They contradict each other where either side has
  /// one that the other lacks; particles do not count.
  private func middles(
    _ lefts: Range<Int>, _ rights: Range<Int>, _ scratch: inout SimilarityScratch
  ) -> Middles {
    var leftOpen = particles.others(lefts, table)
    var rightOpen = particles.others(rights, table)
    table.match(lefts, rights, &leftOpen, &rightOpen) { $0.token == $1.token }
    if leftOpen == 0 || rightOpen == 0 { return .agree }
    table.match(lefts, rights, &leftOpen, &rightOpen) { one, other in
      min(one.length, other.length) == 1
        && table.firstByte(one.token) == table.firstByte(other.token)
    }
    if leftOpen == 0 || rightOpen == 0 { return .agree }
    table.match(lefts, rights, &leftOpen, &rightOpen) { one, other in
      // A character of three bytes is no letter: names in Han that differ are other names.
      !one.isHan
        && (table.areAlike(one, other, &scratch) || table.isPrefix(one, other, lengthMin: 3)
          || shareNickname(one.token, other.token) || table.soundAlike(one, other, &scratch))
    }
    return leftOpen == 0 || rightOpen == 0 ? .alike : .contradict
  }

  private func middleIsCalled(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    holds(right.dropFirst(), table.slots[left.lowerBound].token)
      || holds(left.dropFirst(), table.slots[right.lowerBound].token)
  }

  private func holds(_ range: Range<Int>, _ name: UInt32) -> Bool {
    guard table.length(name) > 2 else { return false }
    for index in range {
      let token = table.slots[index].token
      if token == name || shareNickname(token, name) { return true }
    }
    return false
  }
}

/// A way to read a name as given and family names.
private struct PersonReading {
  let given: Range<Int>
  let family: Range<Int>

  /// Reading 0: as written, or the last token as family name; 1: the first token as family name where
  /// the order is not known; 2: given and family swapped where it is.
  @inline(__always) init?(_ head: TokenTable.Head, _ reading: Int) {
    let all = head.all
    let isKnown = head.firstCount > 0 && head.firstCount < head.count
    switch reading {
    case 0:
      given = isKnown ? head.first : all.lowerBound..<(all.upperBound - 1)
      family = isKnown ? head.second : (all.upperBound - 1)..<all.upperBound
    case 1:
      if isKnown || all.count < 2 { return nil }
      given = (all.lowerBound + 1)..<all.upperBound
      family = all.lowerBound..<(all.lowerBound + 1)
    default:
      if !isKnown { return nil }
      given = head.second
      family = head.first
    }
  }
}
