import Records

/// Which column names the rows of a dump.
///
/// A wrong key joins what does not belong together, so it must be filled and unique over the whole
/// file, not only over the rows that were looked at.
struct KeyChoice: Sendable {
  let column: String?
  let reason: String

  init(_ input: DraftInput, _ readings: [ColumnReading]) throws {
    let candidates = readings.filter {
      $0.shape.filledCount == $0.shape.rowCount && $0.shape.distinct.count == $0.shape.rowCount
        && !$0.shape.hasSeveralValues && !$0.isDescriptive
    }
    let named = candidates.filter { HeaderWords.isKeyLike($0.shape.words) }
    // What others give numbers for: an LEI, the number in a register, a ticker.
    let known = candidates.filter(\.isKnownIdentifier).prefix(2)
    let first = candidates.first { $0.header == readings.first?.header && $0.isIdentifierLike }
    let others = named.isEmpty ? known + (known.isEmpty ? [first].compactMap { $0 } : []) : []
    for candidate in named.prefix(3) + others {
      let found = try DraftInput.uniqueness(of: candidate.header, in: input.path, input.format)
      guard found.filled == found.rows, found.distinct == found.rows else { continue }
      column = candidate.header
      reason =
        (!named.isEmpty
          ? "called like an identifier"
          : candidate.isKnownIdentifier
            ? candidate.reason : "first column, looks like an identifier")
        + ", filled and unique in \(grouped(found.rows)) rows"
      return
    }
    column = nil
    let repeated = readings.first {
      HeaderWords.isKeyLike($0.shape.words) && $0.shape.distinct.count < $0.shape.filledCount
    }
    reason =
      repeated.map { "\($0.header) repeats values; rows are told apart by their content" }
      ?? "no column is an identifier of its rows; they are told apart by their content"
  }
}

extension ColumnReading {
  /// A place, a date, a name or a sentence, which may differ in all rows that there are and names none of them.
  fileprivate var isDescriptive: Bool {
    [.date, .name, .address, .country, .phone].contains(type)
      || meaning.map(ColumnMeaning.addressParts.contains) == true || shape.meanWordCount > 6
  }

  /// It tells more than which row of the dump it is: others know the entity by it too.
  var isKnownIdentifier: Bool {
    if shape.checkedIdentifier != nil || shape.calledIdentifier != nil { return true }
    switch meaning {
    case .leiCode, .registrationNumber, .cikCode, .isin, .taxNumber, .vatCode, .ticker: return true
    default: return false
    }
  }

  fileprivate var isIdentifierLike: Bool {
    shape.codes >= 0.9 || (shape.numbers >= 0.99 && type != .date) || shape.urls >= 0.9
  }
}

/// 12345 as "12,345".
func grouped(_ number: Int) -> String {
  var digits = String(number)
  var groups: [String] = []
  while digits.count > 3 {
    groups.insert(String(digits.suffix(3)), at: 0)
    digits.removeLast(3)
  }
  return ([digits] + groups).joined(separator: ",")
}
