import Bytes

/// Compares names of organizations (`core` US `legal form`) by aligning their words.
///
/// Words are weighed by rarity: "Hangzhou Hikvision Digital" and "Hikvision Digital" share what tells
/// them apart from others, "Huawei Technologies" and "Huawei Culture" do not. A word is aligned with an
/// equal one first, then with a spelling variant or an abbreviation.
struct OrganizationNameComparison: ValueComparison {
  private let table: TokenTable
  /// A hash of the core written without spaces.
  private let compactHashes: [UInt64]
  /// -log2 of the chance that another organization bears this core, in 1/64 bit.
  private let coreRarity: [Int32]
  /// The core without words that say nothing, and how rare it is.
  private let essences: NameRepeats
  /// The token of the form "company", which every company may write.
  private let companyForm: UInt32?
  private let isHan: [Bool]
  private let readings: BrandReadings
  /// Weight of a token in the coverage, in 1/64 bit.
  private let importance: [Int32]

  private enum Level {
    static let sameNameAndForm = 0
    static let sameName = 1
    static let sameNameOtherForm = 2
    static let sameWords = 3
    static let spelling = 4
    static let almostSame = 5
    static let acronym = 6
    static let reading = 7
    static let contained = 8
    static let partly = 9
    static let rareWord = 10
    static let different = 11
    static let numberConflict = 12
    static let fundConflict = 13
  }

  /// u of the weak levels is that of a registry with families of companies in it: where the data at hand
  /// hold none, "Alphabet" and "Alphabet Energy" must not look like a rare coincidence.
  static let definition = ComparisonDefinition(
    kind: .organization,
    levels: [
      .init(
        "sameNameAndForm", m: 0.22, u: 1e-6, k: 0.01, .replacesU, "Same name and same legal form."),
      .init(
        "sameName", m: 0.30, u: 1e-6, k: 0.02, .replacesU,
        "Same name; a legal form is missing on one side or both."),
      .init(
        "sameNameOtherForm", m: 0.06, u: 1e-6, k: 0.05, .replacesU,
        "Same name with another legal form."),
      .init(
        "sameWords", m: 0.06, u: 1e-6, k: 0.004, .replacesU,
        "The same words in another order or spacing."),
      .init(
        "spelling", m: 0.08, u: 2e-6, k: 0.006, .replacesU,
        "Every word agrees, some as a spelling variant or an abbreviation."),
      .init(
        "almostSame", m: 0.08, u: 4e-6, k: 0.06, .replacesU,
        "All words agree but such as say little about who it is."),
      .init(
        "acronym", m: 0.01, u: 1e-3, k: 0.005, .none,
        "One name is made of the initials of the other."),
      .init(
        "reading", m: 0.5, u: 2e-4, k: 0.1, .replacesU,
        "A name in Chinese characters is read like words of the other.", isApart: true),
      .init(
        "contained", m: 0.05, u: 0.016, k: 0.25, .share(0.25),
        "All words of one name stand in the other, which says something more."),
      .init(
        "partly", m: 0.05, u: 0.03, k: 0.22, .none, "Half of what the names say agrees."),
      .init(
        "rareWord", m: 0.02, u: 0.008, k: 0.2, .none, "The names share a rare word and little else."
      ),
      .init("different", m: 0.048, u: 0.945, k: 0.14, .none, "The names are different."),
      .init(
        "numberConflict", m: 0.002, u: 2e-5, k: 0.03, .none,
        "The names agree but for a number, as in \"Fund II\" and \"Fund III\".", fixedWeight: -12),
      .init(
        "fundConflict", m: 0.001, u: 1e-3, k: 0.005, .none,
        "One is the name of a fund or a traded note, the other is not.", fixedWeight: -16),
    ])

  var definition: ComparisonDefinition { Self.definition }

  init(_ field: LinkageField, _ tokens: FieldTokens, sourceOfRecord: [UInt32]) {
    var table = TokenTable(
      tokens, signature: .alikeFirstTokens, generic: GenericWords.organization,
      unified: GenericWords.unified)
    companyForm = table.token("co")
    // A fund says of itself that it is traded in place of something else: "ETF", "UCITS".
    let fundTokens = Set(GenericWords.funds.compactMap { table.token($0) })
    let isFund = (0..<table.valueCount).map { value in
      !fundTokens.isEmpty
        && table.range(value).contains { fundTokens.contains(table.slots[$0].token) }
    }
    isHan = (0..<table.valueCount).map { value in
      table.firstRange(value).contains { table.slots[$0].isHan }
    }
    importance = table.rarity.indices.map { token in
      table.isGeneric[token] ? min(table.rarity[token], 64) : max(table.rarity[token], 96)
    }
    var compact: [UInt8] = []
    var hashes: [UInt64] = []
    var lengths = [Int](repeating: 0, count: TokenTable.tokenCountMax + 1)
    for value in 0..<table.valueCount {
      compact.removeAll(keepingCapacity: true)
      for index in table.firstRange(value) {
        for place in table.bytesRange(table.slots[index].token) {
          compact.append(table.tokenBytes[place])
        }
      }
      hashes.append(stableHash(compact.span))
      lengths[table.firstRange(value).count] += 1
    }
    compactHashes = hashes
    let total = Double(table.valueCount) + 20
    let ofLength = lengths.indices.map { length in
      // Names of one, two and three words are about 8, 30 and 30 % in registries.
      let usual = length == 1 ? 1.6 : length == 2 || length == 3 ? 6.0 : 1
      let bits = -fixedLog2((Double(lengths[length]) + usual) / total)
      return Int32((min(bits, 5) * rarityUnitsPerBit).rounded())
    }
    let cores = NameRepeats(field, table, sourceOfRecord, hashes: hashes)
    let essences = NameRepeats(
      field, table, sourceOfRecord, hashes: NameRepeats.essences(table))
    self.essences = essences
    let coreRarity = (0..<table.valueCount).map { value in
      var rarity = CombinedRarity()
      for index in table.firstRange(value) { rarity.add(table.slots[index].rarity) }
      return max(rarity.total + ofLength[table.firstRange(value).count], cores.rarity[value])
    }
    self.coreRarity = coreRarity
    readings = BrandReadings(field, table, isHan: isHan, sourceOfRecord: sourceOfRecord)
    for value in 0..<table.valueCount {
      // Names that are one without their spaces share this bit, however few words they share.
      let bit: UInt64 = 1 << (hashes[value] % 64)
      // The same legal form adds a bit.
      let rarityMax = max(coreRarity[value], essences.rarity[value]) + 64
      table.bound(value, rarityMax: max(rarityMax, readings.bound(table, value)))
      table.mark(value, isMarked: isFund[value], signature: bit)
    }
    self.table = table
  }

  @inline(__always) func touch(_ value: Int) -> UInt32 { table.touch(value) }

  @inline(__always) func quickEvidence(_ left: Int, _ right: Int) -> Evidence? {
    let one = table.heads[left]
    let other = table.heads[right]
    if one.signature & other.signature != 0 || min(one.firstCount, other.firstCount) == 0 {
      return nil
    }
    if one.isMarked != other.isMarked { return Evidence(level: Level.fundConflict) }
    if isHan[left] != isHan[right] { return .missing }
    // One word may be the initials of three.
    return min(one.firstCount, other.firstCount) == 1 && max(one.firstCount, other.firstCount) > 2
      ? nil : Evidence(level: Level.different)
  }

  @inline(__always) func best(_ left: Int, _ right: Int) -> Evidence {
    Evidence(level: 0, rarity: table.rarityMax(left, right))
  }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    let leftHead = table.heads[left]
    let rightHead = table.heads[right]
    let leftCore = leftHead.first
    let rightCore = rightHead.first
    if leftCore.isEmpty || rightCore.isEmpty {
      return Evidence(level: left == right ? Level.sameName : Level.different)
    }
    if compactHashes[left] == compactHashes[right] {
      return sameCore(left, right, leftHead, rightHead)
    }
    if leftHead.isMarked != rightHead.isMarked { return Evidence(level: Level.fundConflict) }
    if isHan[left] != isHan[right] { return read(leftCore, rightCore) }
    if leftHead.signature & rightHead.signature == 0 { return unrelated(leftCore, rightCore) }
    return aligned(left, right, leftCore, rightCore, &scratch)
  }

  /// Of names in two scripts only readings can be compared: where those do not meet, that says nothing.
  private func read(_ leftCore: Range<Int>, _ rightCore: Range<Int>) -> Evidence {
    var shared = CombinedRarity()
    for i in leftCore {
      let token = table.slots[i]
      if rightCore.contains(where: { table.slots[$0].token == token.token }), !token.isNumeral {
        shared.add(readings.rarity(token.token))
      }
    }
    return shared.total >= 6 * 64
      ? Evidence(level: Level.reading, rarity: shared.total) : .missing
  }

  private func sameCore(
    _ left: Int, _ right: Int, _ leftHead: TokenTable.Head, _ rightHead: TokenTable.Head
  ) -> Evidence {
    let rarity = min(coreRarity[left], coreRarity[right])
    guard table.areEqual(leftHead.first, rightHead.first) else {
      return Evidence(level: Level.sameWords, rarity: rarity)
    }
    let leftForm = leftHead.second
    let rightForm = rightHead.second
    if saysNothing(leftForm) != saysNothing(rightForm) || leftForm.isEmpty || rightForm.isEmpty {
      return Evidence(level: Level.sameName, rarity: rarity)
    }
    return table.areEqual(leftForm, rightForm)
      ? Evidence(level: Level.sameNameAndForm, rarity: rarity + 64)
      : Evidence(level: Level.sameNameOtherForm, rarity: rarity)
  }

  /// No form, or one that every company may write.
  private func saysNothing(_ form: Range<Int>) -> Bool {
    form.isEmpty || form.count == 1 && table.slots[form.lowerBound].token == companyForm
  }

  /// The level of names without a word that is the same or alike.
  private func unrelated(_ leftCore: Range<Int>, _ rightCore: Range<Int>) -> Evidence {
    isAcronym(leftCore, rightCore) || isAcronym(rightCore, leftCore)
      ? Evidence(level: Level.acronym) : Evidence(level: Level.different)
  }

  private func aligned(
    _ left: Int, _ right: Int, _ leftCore: Range<Int>, _ rightCore: Range<Int>,
    _ scratch: inout SimilarityScratch
  ) -> Evidence {
    var found = Found(
      leftOpen: (1 << UInt64(leftCore.count)) - 1, rightOpen: (1 << UInt64(rightCore.count)) - 1)
    for i in leftCore {
      let token = table.slots[i]
      for j in rightCore
      where table.slots[j].token == token.token
        && found.rightOpen & 1 << UInt64(j - rightCore.lowerBound) != 0
      {
        found.leftOpen &= ~(1 << UInt64(i - leftCore.lowerBound))
        found.rightOpen &= ~(1 << UInt64(j - rightCore.lowerBound))
        found.equalCount += 1
        found.shared.add(token.rarity)
        found.leftMatched += importance[Int(token.token)]
        if !token.isGeneric { found.rarest = max(found.rarest, token.rarity) }
        break
      }
    }
    found.rightMatched = found.leftMatched
    if found.leftOpen != 0, found.rightOpen != 0 {
      addVariants(leftCore, rightCore, &found, &scratch)
    }
    if found.equalCount + found.variantCount == 0 { return unrelated(leftCore, rightCore) }
    return graded(left, right, leftCore, rightCore, found)
  }

  /// What an alignment of two cores has found.
  private struct Found {
    /// One bit per word that found no partner.
    var leftOpen: UInt64
    var rightOpen: UInt64
    var equalCount = 0
    var variantCount = 0
    var shared = CombinedRarity()
    var rarest: Int32 = 0
    /// Importance of the words that found a partner.
    var leftMatched: Int32 = 0
    var rightMatched: Int32 = 0
  }

  @inline(__always) private func addVariants(
    _ leftCore: Range<Int>, _ rightCore: Range<Int>, _ found: inout Found,
    _ scratch: inout SimilarityScratch
  ) {
    var lefts = found.leftOpen
    while lefts != 0 {
      let i = lefts.trailingZeroBitCount
      lefts &= lefts &- 1
      let token = table.slots[leftCore.lowerBound + i]
      var rights = found.rightOpen
      while rights != 0 {
        let j = rights.trailingZeroBitCount
        rights &= rights &- 1
        let other = table.slots[rightCore.lowerBound + j]
        let isShortened =
          found.equalCount > 0 && table.isPrefix(token, other, lengthMin: 3)
        guard isShortened || table.areAlike(token, other, &scratch) else { continue }
        found.leftOpen &= ~(1 << UInt64(i))
        found.rightOpen &= ~(1 << UInt64(j))
        found.variantCount += 1
        // A variant says less by the number of words within its reach, some three bits.
        found.shared.add(max(0, min(token.rarity, other.rarity) - 3 * 64))
        found.leftMatched += importance[Int(token.token)]
        found.rightMatched += importance[Int(other.token)]
        break
      }
    }
  }

  /// The level, once words are aligned.
  @inline(__always) private func graded(
    _ left: Int, _ right: Int, _ leftCore: Range<Int>, _ rightCore: Range<Int>, _ found: Found
  ) -> Evidence {
    var leftTotal = found.leftMatched
    var rightTotal = found.rightMatched
    var leftNumerals = 0
    var rightNumerals = 0
    var open = found.leftOpen
    while open != 0 {
      let slot = table.slots[leftCore.lowerBound + open.trailingZeroBitCount]
      open &= open &- 1
      leftTotal += importance[Int(slot.token)]
      if slot.isNumeral { leftNumerals += 1 }
    }
    open = found.rightOpen
    while open != 0 {
      let slot = table.slots[rightCore.lowerBound + open.trailingZeroBitCount]
      open &= open &- 1
      rightTotal += importance[Int(slot.token)]
      if slot.isNumeral { rightNumerals += 1 }
    }
    let shared = found.shared.total
    let leftCover = Double(found.leftMatched) / Double(max(leftTotal, 1))
    let rightCover = Double(found.rightMatched) / Double(max(rightTotal, 1))
    if leftNumerals > 0, rightNumerals > 0, min(leftCover, rightCover) >= 0.3 {
      return Evidence(level: Level.numberConflict)
    }
    if found.leftOpen == 0, found.rightOpen == 0 {
      let rarity = min(coreRarity[left], coreRarity[right]) - Int32(found.variantCount) * 3 * 64
      return Evidence(
        level: found.variantCount == 0 ? Level.sameWords : Level.spelling, rarity: max(rarity, 0))
    }
    if leftNumerals + rightNumerals == 0, essences.hashes[left] == essences.hashes[right] {
      let rarity = min(essences.rarity[left], essences.rarity[right])
      return Evidence(level: Level.almostSame, rarity: max(shared, rarity))
    }
    if min(leftCover, rightCover) >= 0.85, leftNumerals + rightNumerals == 0 {
      return Evidence(level: Level.almostSame, rarity: shared)
    }
    // A name inside one that says mostly something else is a name about it: a fund on a company.
    if found.leftOpen == 0 || found.rightOpen == 0, min(leftCover, rightCover) >= 0.4,
      shared >= 6 * 64
    {
      return Evidence(level: Level.contained, rarity: shared)
    }
    if (leftCover + rightCover) / 2 >= 0.5 { return Evidence(level: Level.partly, rarity: shared) }
    return found.rarest >= 8 * 64
      ? Evidence(level: Level.rareWord, rarity: found.rarest) : Evidence(level: Level.different)
  }

  /// Whether `short` is one word of at least three letters, the initials of `long`.
  private func isAcronym(_ short: Range<Int>, _ long: Range<Int>) -> Bool {
    guard short.count == 1, long.count >= 3 else { return false }
    let letters = table.bytesRange(table.slots[short.lowerBound].token)
    guard letters.count >= 3 else { return false }
    // Words such as "of" may or may not lend their initial.
    var position = letters.lowerBound
    for index in long {
      let token = table.slots[index].token
      if position < letters.upperBound, table.firstByte(token) == table.tokenBytes[position] {
        position += 1
      } else if !table.isGeneric[Int(token)] {
        return false
      }
    }
    return position == letters.upperBound
  }
}
