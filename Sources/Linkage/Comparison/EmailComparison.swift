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
    bytes = values.bytes
    offsets = values.offsets
    self.rarity = rarity.ofValue
    let mailboxes = EmailComparison.mailboxes(of: values)
    // One part after the other: each takes a dictionary as large as the addresses are many.
    let expected = values.count / 2
    let mailboxIDs = EmailComparison.ids(of: values.bytes, mailboxes, expected, lengthMin: 5)
    let (letters, names) = EmailComparison.names(of: values.bytes, mailboxes)
    let nameIDs = EmailComparison.ids(of: letters, names, expected, lengthMin: 5)
    let domains = mailboxes.indices.map { mailboxes[$0].upperBound..<values.range($0).upperBound }
    let domainIDs = EmailComparison.ids(of: values.bytes, domains, 0, lengthMin: 0)
    let bytes = values.bytes
    heads = mailboxes.indices.map { value in
      let range = values.range(value)
      return Head(
        letters: LetterMask(bytes, range), mailbox: mailboxIDs[value], name: nameIDs[value],
        domain: domainIDs[value], length: UInt32(range.count))
    }
  }

  /// What stands before the at sign.
  private static func mailboxes(of values: StringArray) -> [Range<Int>] {
    let bytes = values.span
    return (0..<values.count).map { value in
      let range = values.range(value)
      var end = range.lowerBound
      while end < range.upperBound, bytes[end] != 0x40 { end += 1 }
      return range.lowerBound..<end
    }
  }

  /// The letters of each mailbox name, and where they lie.
  private static func names(
    of bytes: [UInt8], _ mailboxes: [Range<Int>]
  ) -> (letters: [UInt8], names: [Range<Int>]) {
    var letters: [UInt8] = []
    letters.reserveCapacity(mailboxes.reduce(0) { $0 + $1.count })
    let names = mailboxes.map { mailbox in
      let start = letters.count
      for index in mailbox where bytes[index] > 0x39 && bytes[index] != 0x5F {
        letters.append(bytes[index])
      }
      return start..<letters.count
    }
    return (letters, names)
  }

  /// Equal numbers for equal texts; none for short ones: mailboxes such as "info" are those of many.
  private static func ids(
    of bytes: [UInt8], _ texts: [Range<Int>], _ expected: Int, lengthMin: Int
  ) -> [UInt32] {
    var known = ValueDictionary(expecting: expected)
    var ids: [UInt32] = []
    ids.reserveCapacity(texts.count)
    known.append(idsOf: bytes.span, texts, to: &ids)
    for index in texts.indices where texts[index].count < lengthMin { ids[index] = .max }
    return ids
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
