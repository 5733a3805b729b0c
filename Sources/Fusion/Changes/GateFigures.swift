import Bytes

/// What the publish gates look at: how much of the base night's identity is lost, how big clusters
/// are.
package struct GateFigures: Sendable, Codable {
  /// Base entities whose id lives no more, suppressed ones left out.
  package let retiredIDCount: Int
  package let baseIDCount: Int
  /// The largest cluster and its record count; nil without entities.
  package let largestEntityID: String?
  package let largestRecordCount: Int
  /// How the keys of the sources have held since the base night; empty without one.
  package let sources: [KeyFigures]

  package init(
    _ assignment: EntityAssignment, base: BaseNight?, suppression: SuppressionResult? = nil,
    sources: [KeyFigures] = []
  ) {
    self.sources = sources
    let vanished = suppression?.vanishedEntityIDs ?? []
    let continued = Set(assignment.continuedFrom)
    let counted = (0..<(base?.entityIDs.count ?? 0)).filter { index in
      !vanished.contains(base?.entityIDs[index] ?? "")
    }
    baseIDCount = counted.count
    retiredIDCount = counted.count { !continued.contains(UInt32($0)) }
    let members = assignment.members()
    var largest: Int?
    for entity in 0..<members.count
    where largest.map({ members[entity].count > members[$0].count }) ?? true {
      largest = entity
    }
    largestEntityID = largest.map { assignment.entityIDs[$0] }
    largestRecordCount = largest.map { members[$0].count } ?? 0
  }

  /// The share of the base night's ids that live no more, 0...1.
  package var idChurn: Double {
    baseIDCount == 0 ? 0 : Double(retiredIDCount) / Double(baseIDCount)
  }

  /// A sentence for each gate that the night fails; empty when it may be published.
  package func failures(idChurnMax: Double?, clusterSizeMax: Int?) -> [String] {
    var failures: [String] = []
    if let idChurnMax, idChurn > idChurnMax {
      failures.append(
        "\(retiredIDCount) of \(baseIDCount) ids of the base night are gone "
          + "(\(percent(idChurn))); the gate id_churn allows \(percent(idChurnMax))")
    }
    if let clusterSizeMax, largestRecordCount > clusterSizeMax, let largestEntityID {
      failures.append(
        "entity \(largestEntityID) has \(largestRecordCount) records; "
          + "the gate cluster_size allows \(clusterSizeMax)")
    }
    return failures
  }

  /// Both figures in one line, for the run log.
  package var summary: String {
    "\(retiredIDCount) of \(baseIDCount) ids of the base night are gone (\(percent(idChurn))); "
      + "the largest entity has \(largestRecordCount) records"
  }
}
