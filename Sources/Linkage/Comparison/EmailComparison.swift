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
    let values = field.values
    let bytes = values.bytes
    self.bytes = bytes
    offsets = values.offsets
    var heads = (0..<values.count).map { value in
      let range = values.range(value)
      return Head(
        letters: LetterMask(bytes, range), mailbox: .max, name: .max, domain: .max,
        length: UInt32(range.count))
    }
    let mailboxes = heads.indices.map { value in
      let range = values.range(value)
      return range.prefix { bytes[$0] != 0x40 }
    }
    // One part after the other: each takes a dictionary as large as the addresses are many.
    do {
      var known = ValueDictionary()
      // Short mailbox names, such as "info", are those of many.
      for (value, mailbox) in mailboxes.enumerated() where mailbox.count >= 5 {
        heads[value].mailbox = known.id(of: bytes.span, mailbox)
      }
    }
    do {
      var known = ValueDictionary()
      var name: [UInt8] = []
      for (value, mailbox) in mailboxes.enumerated() {
        name.removeAll(keepingCapacity: true)
        for byte in bytes[mailbox] where byte > 0x39 && byte != 0x5F { name.append(byte) }
        if name.count >= 5 { heads[value].name = known.id(of: name.span, 0..<name.count) }
      }
    }
    var known = ValueDictionary()
    for (value, mailbox) in mailboxes.enumerated() {
      heads[value].domain = known.id(
        of: bytes.span, mailbox.upperBound..<values.range(value).upperBound)
    }
    self.heads = heads
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
