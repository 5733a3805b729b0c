/// How rare the readings of Chinese names are, which stand beside the characters and are all that such a
/// name shares with one in Latin letters.
///
/// A reading is what an organization is called for short, and counts like a whole name: others bear it
/// as often as a source lists it for several records, and hardly ever where each source lists it for one.
/// Words of texts, which come back in every text of a kind, are no measure for it. Of companies listed in
/// China, two names that share a reading and are the only ones of their sources to do so are those of one
/// company in 95 of 100 cases.
struct BrandReadings: Sendable {
  /// Per token, in 1/64 bit; 0 for what is no reading. Empty where all names are of one script.
  private let rarities: [Int32]

  /// The chance count of a reading that every source lists once.
  private static let unseen = 0.06

  init(
    _ field: LinkageField, _ table: TokenTable, isHan: [Bool], sourceOfRecord: [UInt32]
  ) {
    guard isHan.contains(true), isHan.contains(false) else {
      rarities = []
      return
    }
    var isReading = [Bool](repeating: false, count: table.rarity.count)
    for value in isHan.indices where isHan[value] {
      for index in table.firstRange(value) {
        let slot = table.slots[index]
        isReading[Int(slot.token)] = !slot.isNumeral && !slot.isHan
      }
    }
    var lastRecord = [Int](repeating: -1, count: isReading.count)
    var counts: [UInt64: Int32] = [:]
    var filled = 0
    for record in 0..<field.recordCount {
      let range = field.range(record)
      if !range.isEmpty { filled += 1 }
      for index in range {
        for slot in table.firstRange(Int(field.ids[index])) {
          let token = Int(table.slots[slot].token)
          guard isReading[token], lastRecord[token] != record else { continue }
          lastRecord[token] = record
          counts[UInt64(token) << 32 | UInt64(sourceOfRecord[record]), default: 0] += 1
        }
      }
    }
    var repeats = [Int32](repeating: 0, count: isReading.count)
    for (key, count) in counts { repeats[Int(key >> 32)] = max(repeats[Int(key >> 32)], count) }
    let total = Double(max(filled, 2))
    rarities = repeats.map { count in
      guard count > 0 else { return 0 }
      let chance = min(1, (Double(count - 1) + BrandReadings.unseen) / total)
      return Int32((-fixedLog2(chance) * rarityUnitsPerBit).rounded())
    }
  }

  /// How rare a token is as a reading.
  @inline(__always) func rarity(_ token: UInt32) -> Int32 {
    rarities.isEmpty ? 0 : rarities[Int(token)]
  }

  /// The most that the readings in a value may count where they are taken for the level of the same name
  /// and form, whose m may be smaller by three bits; 0 without any.
  func bound(_ table: TokenTable, _ value: Int) -> Int32 {
    var rarity = CombinedRarity()
    for index in table.firstRange(value) { rarity.add(self.rarity(table.slots[index].token)) }
    return rarity.total == 0 ? 0 : rarity.total + 3 * 64
  }
}
