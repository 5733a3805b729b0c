import Bytes

/// Compares web addresses: the same page, the same site, another one.
///
/// Kin share sites: subsidiaries, funds on a company, distributors. However rare a site is, it is
/// worth no more than `rarityMax`, and less for each record of one source that has it as well.
struct URLComparison: ValueComparison {
  private let hostHashes: [UInt64]
  private let pageHashes: [UInt64]
  /// Of the name that was registered; unique where it is short.
  private let nameHashes: [UInt64]
  private let rarity: [Int32]
  /// Nine bits.
  private static let rarityMax: Int32 = 9 * 64

  static let definition = ComparisonDefinition(
    kind: .url,
    levels: [
      .init("samePage", m: 0.55, u: 1e-5, k: 0.15, .replacesU, "The same address."),
      .init("sameSite", m: 0.25, u: 1e-4, k: 0.35, .replacesU, "The same site."),
      .init(
        "sameName", m: 0.04, u: 3e-4, k: 0.08, .none,
        "The same name under another ending, as in example.org and example.com."),
      .init("different", m: 0.16, u: 0.9996, k: 0.42, .none, "Different sites."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  static var isQuick: Bool { true }

  init(_ field: LinkageField, rarity: ValueRarity) {
    let bytes = field.values.bytes
    var hosts: [UInt64] = []
    var pages: [UInt64] = []
    var names: [UInt64] = []
    for value in 0..<field.valueCount {
      let range = field.values.range(value)
      let host = hostRange(bytes, range)
      hosts.append(stableHash(bytes.span, host))
      let name = registeredName(bytes, host)
      names.append(
        name.count < 4 ? mixed(UInt64(value), 4) : stableHash(bytes.span, name, seed: 1))
      var end = range.upperBound
      while end > host.upperBound, bytes[end - 1] == 0x2F { end -= 1 }
      pages.append(stableHash(bytes.span, host.lowerBound..<end))
    }
    hostHashes = hosts
    nameHashes = names
    pageHashes = pages
    self.rarity = zip(rarity.ofValue, rarity.repeatCounts).map { bits, count in
      let shared = Int32((1.5 * fixedLog2(Double(max(1, count))) * rarityUnitsPerBit).rounded())
      return max(0, min(bits, URLComparison.rarityMax - shared))
    }
  }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    let common = min(rarity[left], rarity[right])
    if pageHashes[left] == pageHashes[right] { return Evidence(level: 0, rarity: common) }
    if hostHashes[left] == hostHashes[right] { return Evidence(level: 1, rarity: common) }
    return Evidence(level: nameHashes[left] == nameHashes[right] ? 2 : 3)
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

/// The part of a host that its owner chose: the one before the ending, `com` or `co.uk`.
private func registeredName(_ bytes: [UInt8], _ host: Range<Int>) -> Range<Int> {
  var end = host.upperBound
  for isFirst in [true, false] {
    var start = end
    while start > host.lowerBound, bytes[start - 1] != 0x2E { start -= 1 }
    // Of two endings the inner one is short: "co", "com", "gov".
    if !isFirst, end - start > 3 || start == host.lowerBound { return start..<end }
    if start == host.lowerBound { return start..<end }
    end = start - 1
  }
  var start = end
  while start > host.lowerBound, bytes[start - 1] != 0x2E { start -= 1 }
  return start..<end
}
