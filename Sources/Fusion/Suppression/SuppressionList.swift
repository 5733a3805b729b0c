import Bytes
import Records

/// One thing that must appear in no output.
package struct SuppressionEntry: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A record id: that record.
    case record
    /// An entity id, also one that was retired: all its records, and what joins them later.
    case entity
    /// A name as people write it: every entity with a record of that name, and every mention.
    case name
    /// `property=value`: every entity with that value.
    case identifier
  }

  package let kind: Kind
  package let value: String
  package let reason: String
  /// Of the suppression file, from 1.
  package let row: Int

  package init(kind: Kind, value: String, reason: String, row: Int) {
    self.kind = kind
    self.value = value
    self.reason = reason
    self.row = row
  }

  /// Stands for the entry in what a night carries on; names nobody.
  package var hash: UInt64 { stableHash("\(kind.rawValue)\u{1F}\(value)") }
}

/// A flaw in a suppression file. A run must stop at it: what it meant to hide would be published.
package enum SuppressionError: Error, Hashable, Sendable, CustomStringConvertible {
  case unknownKind(row: Int, kind: String)
  case emptyValue(row: Int)
  case malformedIdentifier(row: Int)

  package var description: String {
    switch self {
    case .unknownKind(let row, let kind):
      "row \(row) of the suppression list: \"\(kind)\" is no kind; "
        + "use record, entity, name or identifier"
    case .emptyValue(let row): "row \(row) of the suppression list names nothing"
    case .malformedIdentifier(let row):
      "row \(row) of the suppression list: an identifier is written property=value"
    }
  }
}

/// A record that an entry hides, carried from night to night so that an entity stays hidden
/// although no output knows its records any more. Both are hashes: the list of the hidden tells
/// nothing.
package struct SuppressedRecord: Sendable, Hashable, Comparable {
  package let entry: UInt64
  package let record: UInt64

  package init(entry: UInt64, record: UInt64) {
    self.entry = entry
    self.record = record
  }

  package static func < (left: SuppressedRecord, right: SuppressedRecord) -> Bool {
    (left.entry, left.record) < (right.entry, right.record)
  }
}

/// What must appear in no output, nor be created again.
package struct SuppressionList: Sendable {
  package let entries: [SuppressionEntry]
  /// Flaws; the caller stops unless empty.
  package let errors: [SuppressionError]

  /// Reads rows of (kind, value, reason) in file order.
  package init(rows: [(kind: String, value: String, reason: String)]) {
    var entries: [SuppressionEntry] = []
    var errors: [SuppressionError] = []
    for (index, row) in rows.enumerated() {
      let value = trimmed(row.value)
      let kind = trimmed(row.kind)
      guard let known = SuppressionEntry.Kind(rawValue: kind) else {
        errors.append(.unknownKind(row: index + 1, kind: kind))
        continue
      }
      if value.isEmpty {
        errors.append(.emptyValue(row: index + 1))
      } else if known == .identifier, identifierParts(value) == nil {
        errors.append(.malformedIdentifier(row: index + 1))
      } else {
        entries.append(
          SuppressionEntry(kind: known, value: value, reason: row.reason, row: index + 1))
      }
    }
    self.entries = entries
    self.errors = errors
  }

  /// The names to hand back in comparable form to `NameSuppression`, in entry order.
  package var names: [String] { entries.filter { $0.kind == .name }.map(\.value) }

  /// Properties whose values hide records.
  package var identifierProperties: Set<String> {
    Set(
      entries.lazy.filter { $0.kind == .identifier }.compactMap {
        identifierParts($0.value)?.property
      })
  }
}

/// Finds suppressed names by their comparable form. Used for records and for names that stand in
/// articles and relations without a record.
package struct NameSuppression: Sendable {
  /// Name keys to the suppressed name's place among `SuppressionList.names`.
  private let entryOfKey: [String: Int]

  /// - Parameter comparableNames: For each of `SuppressionList.names` its comparable forms, usually
  ///   as an organization and as a person.
  package init(comparableNames: [[String]]) {
    var entryOfKey: [String: Int] = [:]
    for (entry, forms) in comparableNames.enumerated() {
      for form in forms {
        let key = Self.key(form)
        if !key.isEmpty, entryOfKey[key] == nil { entryOfKey[key] = entry }
      }
    }
    self.entryOfKey = entryOfKey
  }

  package var isEmpty: Bool { entryOfKey.isEmpty }

  package func matches(comparableName: String) -> Bool { entry(of: comparableName) != nil }

  func entry(of comparableName: String) -> Int? {
    if entryOfKey.isEmpty { return nil }
    return ComparableName.alternatives(comparableName).lazy.compactMap {
      entryOfKey[Self.key(String($0))]
    }.first
  }

  /// All tokens in byte order: "Doe, Jane" and "Jane Doe" are one name.
  private static func key(_ comparableName: String) -> String {
    let name = ComparableName(comparableName)
    return (name.first + name.second).sorted().joined(separator: " ")
  }
}

/// Property and value of `property=value`.
func identifierParts(_ text: String) -> (property: String, value: String)? {
  guard let equals = text.firstIndex(of: "=") else { return nil }
  let property = trimmed(String(text[..<equals]))
  let value = trimmed(String(text[text.index(after: equals)...]))
  return property.isEmpty || compactIdentifier(value).isEmpty ? nil : (property, value)
}

/// Letters and digits in upper case: how identifiers are compared.
func compactIdentifier(_ text: String) -> String {
  String(text.uppercased().filter { $0.isLetter || $0.isNumber })
}

func trimmed(_ text: String) -> String {
  var slice = Substring(text)
  while let first = slice.first, first.isWhitespace { slice.removeFirst() }
  while let last = slice.last, last.isWhitespace { slice.removeLast() }
  return String(slice)
}
