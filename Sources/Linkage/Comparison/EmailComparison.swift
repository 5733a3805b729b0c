import Bytes

/// Compares e-mail addresses.
struct EmailComparison: ValueComparison {
  /// What is asked first about an address.
  private struct Head {
    var letters: LetterMask
    /// The mailbox name, and its letters alone; none where it is short.
    var mailbox: UInt32
    var name: UInt32
    var domain: UInt32
    var length: UInt32
  }

  private let heads: [Head]
  private let bytes: [UInt8]
  private let offsets: [UInt32]
  private let rarity: [Int32]

  static let definition = ComparisonDefinition(
    kind: .email,
    levels: [
      .init("exact", m: 0.70, u: 1e-5, k: 0.05, .replacesU, "The same address."),
      .init("typo", m: 0.08, u: 1e-5, k: 0.01, .none, "The addresses differ by a typing error."),
      .init(
        "sameName", m: 0.07, u: 1e-4, k: 0.01, .none, "The same mailbox name at another domain."),
      .init(
        "similarName", m: 0.04, u: 3e-4, k: 0.02, .none,
        "The mailbox names have the same letters and other digits or marks, at any domain.",
        fixedWeight: 3),
      .init("sameDomain", m: 0.04, u: 0.02, k: 0.34, .none, "The same domain, another mailbox."),
      .init("different", m: 0.07, u: 0.98, k: 0.57, .none, "Different addresses."),
    ])

  var definition: ComparisonDefinition { Self.definition }

  init(_ field: LinkageField, rarity: ValueRarity) {
    let bytes = field.values.bytes
    self.bytes = bytes
    offsets = field.values.offsets
    var mailboxes = ValueDictionary()
    var names = ValueDictionary()
    var name: [UInt8] = []
    var domains = ValueDictionary()
    heads = (0..<field.values.count).map { value in
      let range = field.values.range(value)
      var at = range.lowerBound
      while at < range.upperBound, bytes[at] != 0x40 { at += 1 }
      // Short mailbox names, such as "info", are those of many.
      let isLong = at - range.lowerBound >= 5
      name.removeAll(keepingCapacity: true)
      for byte in bytes[range.lowerBound..<at] where byte > 0x39 && byte != 0x5F {
        name.append(byte)
      }
      return Head(
        letters: LetterMask(bytes, range),
        mailbox: isLong ? mailboxes.id(of: bytes.span, range.lowerBound..<at) : UInt32.max,
        name: name.count >= 5 ? names.id(of: name.span, 0..<name.count) : UInt32.max,
        domain: domains.id(of: bytes.span, at..<range.upperBound), length: UInt32(range.count))
    }
    self.rarity = rarity.ofValue
  }

  @inline(__always) func touch(_ value: Int) -> UInt32 { heads[value].length }

  @inline(__always) func quickEvidence(_ left: Int, _ right: Int) -> Evidence? {
    if left == right { return Evidence(level: 0, rarity: rarity[left]) }
    let one = heads[left]
    let other = heads[right]
    let editMax = min(one.length, other.length) >= 12 ? 2 : 1
    return one.letters.areWithin(editMax, other.letters) ? nil : unalike(one, other)
  }

  @inline(__always) func best(_ left: Int, _ right: Int) -> Evidence { Evidence(level: 1) }

  func evidence(_ left: Int, _ right: Int, _ scratch: inout SimilarityScratch) -> Evidence {
    if let evidence = quickEvidence(left, right) { return evidence }
    let one = Int(offsets[left])..<Int(offsets[left + 1])
    let other = Int(offsets[right])..<Int(offsets[right + 1])
    let editMax = min(one.count, other.count) >= 12 ? 2 : 1
    return scratch.isWithin(editMax, bytes, one, other)
      ? Evidence(level: 1) : unalike(heads[left], heads[right])
  }

  @inline(__always) private func unalike(_ one: Head, _ other: Head) -> Evidence {
    if one.mailbox == other.mailbox, one.mailbox != UInt32.max { return Evidence(level: 2) }
    if one.name == other.name, one.name != UInt32.max { return Evidence(level: 3) }
    return Evidence(level: one.domain == other.domain ? 4 : 5)
  }
}
