/// A difference between the base night and this one.
package struct EntityChange: Sendable, Hashable, Comparable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case added, updated, merged, split, removed
  }

  package let kind: Kind
  /// Nil for `added`.
  package let oldID: String?
  /// Nil for `removed`.
  package let newID: String?
  /// Why, in words, for people.
  package let cause: String

  package init(_ kind: Kind, oldID: String?, newID: String?, cause: String) {
    self.kind = kind
    self.oldID = oldID
    self.newID = newID
    self.cause = cause
  }

  package static func < (left: EntityChange, right: EntityChange) -> Bool {
    (left.newID ?? left.oldID ?? "", left.kind.rawValue, left.oldID ?? "")
      < (right.newID ?? right.oldID ?? "", right.kind.rawValue, right.oldID ?? "")
  }
}

/// A verdict on two records, by index; what a person decided about tonight's clusters.
package struct JudgedPair: Sendable, Hashable {
  package let left: UInt32
  package let right: UInt32
  package let isPositive: Bool

  package init(left: UInt32, right: UInt32, isPositive: Bool) {
    self.left = left
    self.right = right
    self.isPositive = isPositive
  }
}

/// "3 records joined: a/1, b/2 and 1 more".
func recordPhrase(_ ids: [String], _ verb: String) -> String {
  let shownMax = 5
  var text = "\(ids.count) record\(ids.count == 1 ? "" : "s") \(verb): "
  text += ids.prefix(shownMax).joined(separator: ", ")
  if ids.count > shownMax { text += " and \(ids.count - shownMax) more" }
  return text
}
