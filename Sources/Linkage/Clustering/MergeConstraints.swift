/// Why two records above the link threshold did not end in one cluster.
package struct RefusedMerge: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    case negativeJudgement
    case uniqueField(name: String)
    case exclusiveSource(name: String)
    /// The records of the two sides contradict each other on average.
    case weakBridge
    /// The record fits two entities equally well, and these are not one.
    case ambiguous
    case tooLarge
  }
  package let left: UInt32
  package let right: UInt32
  package let reason: Reason
}

/// What forbids that two groups of records become one, whatever their weights say.
struct MergeConstraints: Sendable {
  private let uniqueFields: [LinkageField]
  private let exclusive: [Bool]
  private let sourceNames: [String]
  private let sourceOfRecord: [UInt32]
  /// For each record the records it must not meet.
  private let enemies: [UInt32: [UInt32]]
  /// Whether nothing is forbidden.
  let isEmpty: Bool

  init(_ records: LinkageRecords, _ settings: LinkageSettings) {
    uniqueFields = records.fields.filter { settings.uniqueFields.contains($0.name) }
    exclusive = records.sourceNames.map { settings.exclusiveSources.contains($0) }
    sourceNames = records.sourceNames
    sourceOfRecord = records.sourceOfRecord
    var enemies: [UInt32: [UInt32]] = [:]
    for judgement in settings.judgements where judgement.verdict == .negative {
      enemies[judgement.left, default: []].append(judgement.right)
      enemies[judgement.right, default: []].append(judgement.left)
    }
    self.enemies = enemies
    isEmpty = enemies.isEmpty && uniqueFields.isEmpty && !exclusive.contains(true)
  }

  /// - Parameter isJudged: A person's verdict overrides unique fields and exclusive sources, but not
  ///   another person's.
  func obstacle(
    _ one: [UInt32], _ other: [UInt32], isJudged: Bool
  ) -> RefusedMerge.Reason? {
    if isEmpty { return nil }
    if !enemies.isEmpty {
      for member in one {
        for enemy in enemies[member] ?? [] where other.contains(enemy) { return .negativeJudgement }
      }
    }
    if isJudged { return nil }
    for field in uniqueFields {
      let left = values(field, one)
      if left.isEmpty { continue }
      let right = values(field, other)
      if !right.isEmpty, left.isDisjoint(with: right) { return .uniqueField(name: field.name) }
    }
    for member in one where exclusive[Int(sourceOfRecord[Int(member)])] {
      let source = sourceOfRecord[Int(member)]
      for fellow in other where sourceOfRecord[Int(fellow)] == source {
        return .exclusiveSource(name: sourceNames[Int(source)])
      }
    }
    return nil
  }

  private func values(_ field: LinkageField, _ members: [UInt32]) -> Set<UInt32> {
    var values: Set<UInt32> = []
    for member in members {
      for index in field.range(Int(member)) { values.insert(field.ids[index]) }
    }
    return values
  }
}
