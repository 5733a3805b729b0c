/// How the keys of one source hold from the base night to this one.
///
/// Keys are what entities are continued by. A register that numbers its rows anew, or gives the number of one
/// entity to another, makes every id of ours name somebody else, and no profile shows it.
package struct KeyFigures: Sendable, Codable, Hashable {
  package let source: String
  /// Records that both nights have, and those of them whose values differ.
  package var keptCount = 0
  package var changedCount = 0
  /// Kept records of whose names no word is left: another entity under the same key.
  package var reusedCount = 0
  package var firstReused: String?
  package var goneCount = 0
  package var addedCount = 0
  /// Records that are gone, and whose names stand under a new key, both once in the source.
  package var rekeyedCount = 0
  package var firstRekeyed: [String]?

  package init(source: String) { self.source = source }

  package var changedShare: Double { share(changedCount, of: keptCount) }
  package var reusedShare: Double { share(reusedCount, of: keptCount) }
  package var rekeyedShare: Double { share(rekeyedCount, of: keptCount + goneCount) }

  /// What one source may do to its keys; nil allows all.
  package struct Limits: Sendable {
    package var changed: Double?
    package var reused: Double?
    package var rekeyed: Double?

    package init(changed: Double?, reused: Double?, rekeyed: Double?) {
      self.changed = changed
      self.reused = reused
      self.rekeyed = rekeyed
    }
  }

  /// A share of re-used or re-keyed records above which no night goes out that does not say that it may.
  private static let lossMax = 0.5
  /// So few records say nothing of a source.
  private static let recordCountMin = 20

  /// What a reader of the log should know; nil where nothing happened.
  package var summary: String? {
    var parts: [String] = []
    if let firstReused { parts.append(reused(firstReused)) }
    if let firstRekeyed { parts.append(rekeyed(firstRekeyed)) }
    return parts.isEmpty ? nil : "\(source): " + parts.joined(separator: "; ")
  }

  /// A sentence for each limit that the source breaks.
  package func failures(_ limits: Limits) -> [String] {
    var failures: [String] = []
    if let most = limits.changed, changedShare > most {
      failures.append(
        "\(source): \(changedCount) of \(keptCount) records have changed; expect.changed allows "
          + "\(percent(most))")
    }
    let isTelling = keptCount + goneCount >= Self.recordCountMin
    let reusedMax = limits.reused ?? (isTelling ? Self.lossMax : 1)
    if let firstReused, reusedShare > reusedMax {
      failures.append(
        "\(source): \(reused(firstReused)); expect.reused_keys allows \(percent(reusedMax))")
    }
    let rekeyedMax = limits.rekeyed ?? (isTelling ? Self.lossMax : 1)
    if let firstRekeyed, rekeyedShare > rekeyedMax {
      failures.append(
        "\(source): \(rekeyed(firstRekeyed)); expect.rekeyed allows \(percent(rekeyedMax))")
    }
    return failures
  }

  private func reused(_ first: String) -> String {
    "\(reusedCount) of \(keptCount) keys name another entity than in the base night, the first \(first)"
  }

  private func rekeyed(_ first: [String]) -> String {
    "\(rekeyedCount) of \(keptCount + goneCount) records are back under other keys, the first "
      + first.joined(separator: " as ")
  }

  private func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}

/// With one decimal, independent of the locale.
func percent(_ share: Double) -> String {
  let tenths = Int((share * 1000).rounded())
  return "\(tenths / 10).\(tenths % 10) %"
}
