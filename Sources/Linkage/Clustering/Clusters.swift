/// Why two records above the link threshold did not end in one cluster.
package struct RefusedMerge: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    case negativeJudgement
    case uniqueField(name: String)
    case exclusiveSource(name: String)
    case weakBridge
    case tooLarge
  }
  package let left: UInt32
  package let right: UInt32
  package let reason: Reason
}

/// Merges records into clusters, strongest link first, and refuses what a constraint forbids.
///
/// A constraint is kept per component: values of unique fields, records per exclusive source, and
/// components that a negative judgement keeps apart. Since links come in descending weight, an exclusive
/// source gives each entity its best match.
struct ConstrainedClusters {
  private var parent: [UInt32]
  private var memberCount: [UInt32]
  /// Ring of the members of each component.
  private var next: [UInt32]
  private let uniqueFields: [LinkageField]
  private let exclusive: [Bool]
  private let sourceNames: [String]
  private let sourceOfRecord: [UInt32]
  /// For each record the records it must not meet.
  private var enemies: [UInt32: [UInt32]] = [:]
  private(set) var refused: [RefusedMerge] = []

  init(_ records: LinkageRecords, _ settings: LinkageSettings) {
    parent = (0..<UInt32(records.count)).map { $0 }
    next = parent
    memberCount = Array(repeating: 1, count: records.count)
    uniqueFields = records.fields.filter { settings.uniqueFields.contains($0.name) }
    exclusive = records.sourceNames.map { settings.exclusiveSources.contains($0) }
    sourceNames = records.sourceNames
    sourceOfRecord = records.sourceOfRecord
    for judgement in settings.judgements where judgement.verdict == .negative {
      enemies[judgement.left, default: []].append(judgement.right)
      enemies[judgement.right, default: []].append(judgement.left)
    }
  }

  mutating func root(_ record: UInt32) -> UInt32 {
    var current = record
    while parent[Int(current)] != current {
      parent[Int(current)] = parent[Int(parent[Int(current)])]
      current = parent[Int(current)]
    }
    return current
  }

  func members(_ record: UInt32) -> [UInt32] {
    var members = [record]
    var current = next[Int(record)]
    while current != record {
      members.append(current)
      current = next[Int(current)]
    }
    return members
  }

  /// - Parameter isJudged: A person's verdict overrides unique fields and exclusive sources, but not
  ///   another person's.
  mutating func merge(_ left: UInt32, _ right: UInt32, isJudged: Bool = false) {
    let one = root(left)
    let other = root(right)
    guard one != other else { return }
    if let reason = obstacle(one, other, isJudged: isJudged) {
      refused.append(RefusedMerge(left: left, right: right, reason: reason))
      return
    }
    let (large, small) =
      memberCount[Int(one)] >= memberCount[Int(other)] ? (one, other) : (other, one)
    parent[Int(small)] = large
    memberCount[Int(large)] += memberCount[Int(small)]
    next.swapAt(Int(large), Int(small))
  }

  private mutating func obstacle(
    _ one: UInt32, _ other: UInt32, isJudged: Bool
  ) -> RefusedMerge.Reason? {
    let hasConstraints = !enemies.isEmpty || !uniqueFields.isEmpty || exclusive.contains(true)
    guard hasConstraints else { return nil }
    let small = memberCount[Int(one)] <= memberCount[Int(other)] ? one : other
    let large = small == one ? other : one
    let smallMembers = members(small)
    if !enemies.isEmpty {
      for member in smallMembers {
        for enemy in enemies[member] ?? [] where root(enemy) == large { return .negativeJudgement }
      }
    }
    if isJudged { return nil }
    let largeMembers = members(large)
    for field in uniqueFields {
      let left = values(field, smallMembers)
      if left.isEmpty { continue }
      let right = values(field, largeMembers)
      if !right.isEmpty, left.isDisjoint(with: right) { return .uniqueField(name: field.name) }
    }
    if exclusive.contains(true) {
      var sources: Set<UInt32> = []
      for member in smallMembers where exclusive[Int(sourceOfRecord[Int(member)])] {
        sources.insert(sourceOfRecord[Int(member)])
      }
      for member in largeMembers where sources.contains(sourceOfRecord[Int(member)]) {
        return .exclusiveSource(name: sourceNames[Int(sourceOfRecord[Int(member)])])
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

  /// For each record the smallest index in its cluster.
  mutating func labels() -> [UInt32] {
    var smallest = [UInt32](repeating: UInt32.max, count: parent.count)
    var labels = [UInt32](repeating: 0, count: parent.count)
    for record in 0..<UInt32(parent.count) {
      let root = Int(root(record))
      if smallest[root] == UInt32.max { smallest[root] = record }
      labels[Int(record)] = smallest[root]
    }
    return labels
  }

  mutating func note(_ refusal: RefusedMerge) { refused.append(refusal) }
}
