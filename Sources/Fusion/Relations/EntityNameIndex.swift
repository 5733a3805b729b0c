package import Bytes
import Records

/// Finds the one entity that a name can mean. Attaches references ("Parent Name") and never merges.
package struct EntityNameIndex: Sendable {
  private enum Holder {
    case one(UInt32)
    case several
  }

  private var entityOfName: [String: Holder] = [:]
  /// By the core of organization names, for a name that is written with its legal form on one side
  /// only.
  private var entityOfCore: [String: Holder] = [:]
  private var entityOfFormlessCore: [String: Holder] = [:]

  /// - Parameters:
  ///   - entities: Of each name; `noIndex` entries are passed over.
  ///   - isOrganization: One flag per name.
  package init(
    entities: [UInt32], comparables: [UInt32], texts: StringArray, isOrganization: [Bool]
  ) {
    precondition(
      entities.count == comparables.count && entities.count == isOrganization.count,
      "one entity and one flag per name")
    for index in entities.indices where entities[index] != noIndex {
      for text in ComparableName.alternatives(texts[Int(comparables[index])]) {
        Self.enter(entities[index], as: String(text), in: &entityOfName)
        guard isOrganization[index] else { continue }
        let name = ComparableName(String(text))
        guard name.first.count >= Self.coreTokensMin else { continue }
        let core = name.first.joined(separator: " ")
        Self.enter(entities[index], as: core, in: &entityOfCore)
        if name.second.isEmpty { Self.enter(entities[index], as: core, in: &entityOfFormlessCore) }
      }
    }
  }

  /// A core of one word ("Delta") says too little without its legal form.
  private static let coreTokensMin = 2

  private static func enter(_ entity: UInt32, as name: String, in names: inout [String: Holder]) {
    if name.isEmpty || name == String(ComparableName.separator) { return }
    switch names[name] {
    case nil: names[name] = .one(entity)
    case .one(let other) where other != entity: names[name] = .several
    default: break
    }
  }

  /// The only entity with this name; nil when there is none or when there are several. Of a name with other
  /// names in it the first one that is known counts.
  package func entity(comparableName: String) -> UInt32? {
    ComparableName.alternatives(comparableName).lazy.compactMap { entity(named: String($0)) }.first
  }

  private func entity(named comparableName: String) -> UInt32? {
    switch entityOfName[comparableName] {
    case .one(let entity): return entity
    case .several: return nil
    case nil: break
    }
    let name = ComparableName(comparableName)
    let core = name.first.joined(separator: " ")
    // "Acme Steel" means "Acme Steel Ltd", and the other way round; "Acme Steel Ltd" is no "...
    // Inc".
    let holder = name.second.isEmpty ? entityOfCore[core] : entityOfFormlessCore[core]
    if case .one(let entity) = holder { return entity }
    return nil
  }
}
