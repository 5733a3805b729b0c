import Bytes

/// Compares web addresses: the same page, the same site, another one.
///
/// Kin share sites: subsidiaries, funds on a company, distributors. However rare a site is, it is
/// worth no more than `rarityMax`, and less for each record of one source that has it as well.
struct URLComparison: ValueComparison {
  private let hostHashes: [UInt64]
  private let pageHashes: [UInt64]
  private let rarity: [Int32]
  /// Nine bits.
  private static let rarityMax: Int32 = 9 * 64

  static let definition = ComparisonDefinition(
    kind: .url,
    levels: [
      .init("samePage", m: 0.55, u: 1e-5, k: 0.15, .replacesU, "The same address."),
      .init("sameSite", m: 0.25, u: 1e-4, k: 0.35, .replacesU, "The same site."),
      .init("different", m: 0.20, u: 0.9999, k: 0.5, .none, "Different sites."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  init(_ field: LinkageField, rarity: ValueRarity) {
    let bytes = field.values.bytes
    var hosts: [UInt64] = []
    var pages: [UInt64] = []
    for value in 0..<field.values.count {
      let range = field.values.range(value)
      let host = hostRange(bytes, range)
      hosts.append(stableHash(bytes.span, host))
      var end = range.upperBound
      while end > host.upperBound, bytes[end - 1] == 0x2F { end -= 1 }
      pages.append(stableHash(bytes.span, host.lowerBound..<end))
    }
    hostHashes = hosts
    pageHashes = pages
    self.rarity = zip(rarity.ofValue, rarity.repeatCounts).map { bits, count in
      let shared = Int32((1.5 * fixedLog2(Double(max(1, count))) * rarityUnitsPerBit).rounded())
      return max(0, min(bits, URLComparison.rarityMax - shared))
    }
  }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    let common = min(rarity[left], rarity[right])
    if pageHashes[left] == pageHashes[right] { return Evidence(level: 0, rarity: common) }
    return hostHashes[left] == hostHashes[right]
      ? Evidence(level: 1, rarity: common) : Evidence(level: 2)
  }
}

/// The host of a web address, without scheme and leading `www.`.
func hostRange(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  var start = range.lowerBound
  var index = start
  while index + 2 < range.upperBound {
    if bytes[index] == 0x3A, bytes[index + 1] == 0x2F, bytes[index + 2] == 0x2F {
      start = index + 3
      break
    }
    if bytes[index] == 0x2F { break }
    index += 1
  }
  if start + 4 < range.upperBound, bytes[start..<(start + 4)].elementsEqual("www.".utf8) {
    start += 4
  }
  var end = start
  while end < range.upperBound, bytes[end] != 0x2F, bytes[end] != 0x3F, bytes[end] != 0x3A {
    end += 1
  }
  return start..<end
}

/// Compares e-mail addresses.
struct EmailComparison: ValueComparison {
  private let bytes: [UInt8]
  private let offsets: [UInt32]
  /// Where the `@` stands, or the end.
  private let ats: [Int]
  private let rarity: [Int32]

  static let definition = ComparisonDefinition(
    kind: .email,
    levels: [
      .init("exact", m: 0.70, u: 1e-5, k: 0.05, .replacesU, "The same address."),
      .init("typo", m: 0.08, u: 1e-5, k: 0.01, .none, "The addresses differ by a typing error."),
      .init(
        "sameName", m: 0.08, u: 1e-4, k: 0.01, .none, "The same mailbox name at another domain."),
      .init("sameDomain", m: 0.05, u: 0.02, k: 0.35, .none, "The same domain, another mailbox."),
      .init("different", m: 0.09, u: 0.98, k: 0.58, .none, "Different addresses."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  init(_ field: LinkageField, rarity: ValueRarity) {
    let bytes = field.values.bytes
    self.bytes = bytes
    offsets = field.values.offsets
    ats = (0..<field.values.count).map { value in
      let range = field.values.range(value)
      return range.first { bytes[$0] == 0x40 } ?? range.upperBound
    }
    self.rarity = rarity.ofValue
  }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    if left == right { return Evidence(level: 0, rarity: rarity[left]) }
    let one = Int(offsets[left])..<Int(offsets[left + 1])
    let other = Int(offsets[right])..<Int(offsets[right + 1])
    let editMax = min(one.count, other.count) >= 12 ? 2 : 1
    if abs(one.count - other.count) <= editMax,
      scratch.alignmentDistance(bytes, one, other) <= editMax
    {
      return Evidence(level: 1)
    }
    if bytes[one.lowerBound..<ats[left]].elementsEqual(bytes[other.lowerBound..<ats[right]]),
      ats[left] - one.lowerBound >= 5
    {
      return Evidence(level: 2)
    }
    return Evidence(
      level: bytes[ats[left]..<one.upperBound].elementsEqual(bytes[ats[right]..<other.upperBound])
        ? 3 : 4)
  }
}

/// Compares telephone numbers by their last digits: prefixes are written in many ways.
struct PhoneComparison: ValueComparison {
  private let digits: [UInt8]
  private let offsets: [UInt32]
  private let rarity: [Int32]

  static let definition = ComparisonDefinition(
    kind: .phone,
    levels: [
      .init("exact", m: 0.70, u: 1e-5, k: 0.45, .replacesU, "The same number."),
      .init("sameEnd", m: 0.10, u: 1e-5, k: 0.05, .none, "The last eight digits agree."),
      .init("oneOff", m: 0.05, u: 1e-4, k: 0.02, .none, "The numbers differ by one digit."),
      .init("different", m: 0.15, u: 0.9999, k: 0.48, .none, "Different numbers."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  init(_ field: LinkageField, rarity: ValueRarity) {
    var digits: [UInt8] = []
    var offsets: [UInt32] = [0]
    for value in 0..<field.values.count {
      for byte in field.values.slice(value) where byte >= 0x30 && byte <= 0x39 {
        digits.append(byte)
      }
      offsets.append(UInt32(digits.count))
    }
    self.digits = digits
    self.offsets = offsets
    self.rarity = rarity.ofValue
  }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    if left == right { return Evidence(level: 0, rarity: rarity[left]) }
    let one = Int(offsets[left])..<Int(offsets[left + 1])
    let other = Int(offsets[right])..<Int(offsets[right + 1])
    if min(one.count, other.count) >= 7 {
      let length = min(8, one.count, other.count)
      if digits[(one.upperBound - length)..<one.upperBound].elementsEqual(
        digits[(other.upperBound - length)..<other.upperBound])
      {
        return Evidence(level: 1)
      }
      if scratch.alignmentDistance(digits, one, other) <= 1 { return Evidence(level: 2) }
    }
    return Evidence(level: 3)
  }
}
