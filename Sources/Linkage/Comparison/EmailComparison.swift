import Bytes

/// Compares e-mail addresses.
struct EmailComparison: ValueComparison {
  /// What is asked first about an address.
  private struct Head: Sendable {
    var letters: LetterMask
    /// Hashes of the mailbox name, and of its letters alone; none where they are few: mailboxes such as "info"
    /// are those of many.
    var mailbox: UInt64
    var name: UInt64
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

  init(_ field: LinkageField, rarity: ValueRarity, threadCount: Int = 1) {
    let values = field.values
    bytes = values.bytes
    offsets = values.offsets
    self.rarity = rarity.ofValue
    let domainOfValue = EmailComparison.domains(of: values)
    heads = stretchResults(values.count, threadCount) { stretch in
      let bytes = values.span
      var letters: [UInt8] = []
      return stretch.map { value in
        let mailbox = EmailComparison.mailbox(bytes, values.range(value))
        letters.removeAll(keepingCapacity: true)
        for index in mailbox where bytes[index] > 0x39 && bytes[index] != 0x5F {
          letters.append(bytes[index])
        }
        return Head(
          letters: LetterMask(values.bytes, values.range(value)),
          mailbox: EmailComparison.hash(bytes, mailbox),
          name: EmailComparison.hash(letters.span, letters.indices),
          domain: domainOfValue[value], length: UInt32(values.range(value).count))
      }
    }
  }

  /// What stands before the at sign.
  private static func mailbox(_ bytes: Span<UInt8>, _ address: Range<Int>) -> Range<Int> {
    var end = address.lowerBound
    while end < address.upperBound, bytes[end] != 0x40 { end += 1 }
    return address.lowerBound..<end
  }

  /// Equal numbers for equal domains.
  private static func domains(of values: StringArray) -> [UInt32] {
    let bytes = values.span
    var known = ValueDictionary()
    var ids: [UInt32] = []
    ids.reserveCapacity(values.count)
    var found: [Range<Int>] = []
    for value in 0..<values.count {
      let range = values.range(value)
      found.append(mailbox(bytes, range).upperBound..<range.upperBound)
      if found.count == 1_024 || value + 1 == values.count {
        known.append(idsOf: bytes, found, to: &ids)
        found.removeAll(keepingCapacity: true)
      }
    }
    return ids
  }

  private static let none: UInt64 = 0

  private static func hash(_ bytes: Span<UInt8>, _ name: Range<Int>) -> UInt64 {
    name.count < 5 ? none : stableHash(bytes, name)
  }

  @inline(__always) func touch(_ value: Int) -> UInt32 { heads[value].length }

  @inline(__always) func touchForGlance(_ value: Int) -> UInt32 { heads[value].length }

  var touchedCount: Int { heads.count }

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
    if one.mailbox == other.mailbox, one.mailbox != EmailComparison.none {
      return Evidence(level: 2)
    }
    if one.name == other.name, one.name != EmailComparison.none { return Evidence(level: 3) }
    return Evidence(level: one.domain == other.domain ? 4 : 5)
  }
}
