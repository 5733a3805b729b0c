/// How well a name serves as an entity's caption; smaller is better.
///
/// Readers come first: Latin letters before other scripts, then "Acme Steel" before "ACME STEEL"
/// and "acme steel" (short acronyms such as "ZTE" shout for good reason). Among equals the sources
/// vote.
struct CaptionRank {
  let isForeign: Bool
  let isUntidy: Bool

  init(_ name: String) {
    var latinCount = 0
    var otherCount = 0
    var hasLower = false
    var hasUpper = false
    var upperRun = 0
    var longestUpperRun = 0
    for scalar in name.unicodeScalars {
      if scalar.isASCII {
        // What the tables of Unicode say of these, without looking it up.
        let isLower = ("a"..."z").contains(scalar)
        let isUpper = ("A"..."Z").contains(scalar)
        upperRun = isUpper ? upperRun + 1 : 0
        longestUpperRun = max(longestUpperRun, upperRun)
        latinCount += isLower || isUpper ? 1 : 0
        hasLower = hasLower || isLower
        hasUpper = hasUpper || isUpper
        continue
      }
      guard scalar.properties.isAlphabetic else {
        upperRun = 0
        continue
      }
      if scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value) {
        latinCount += 1
      } else {
        otherCount += 1
      }
      if scalar.properties.isUppercase {
        hasUpper = true
        upperRun += 1
        longestUpperRun = max(longestUpperRun, upperRun)
      } else {
        upperRun = 0
        if scalar.properties.isLowercase { hasLower = true }
      }
    }
    isForeign = latinCount <= otherCount
    isUntidy = hasLower ? !hasUpper : longestUpperRun > Self.acronymLengthMax
  }

  /// Longer words in capitals are shouting. Trades "LUKOIL" (untidy) against "EXXON MOBIL" (tidy).
  private static let acronymLengthMax = 4

  private var cost: Int { (isForeign ? 2 : 0) + (isUntidy ? 1 : 0) }

  func isBetter(than other: CaptionRank) -> Bool { cost < other.cost }
  func equals(_ other: CaptionRank) -> Bool { cost == other.cost }
}
