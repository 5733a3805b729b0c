import Bytes

/// Compares the values of entities with those of the base night whose ids they carry on.
package struct ValueChanges: Sendable {
  private let base: BaseNight
  /// Of tonight's properties: which of the base night's each one is.
  private let baseOfProperty: [Int?]
  /// Properties that no table of tonight has.
  private let lost: [Int]
  private let propertyNames: [String]

  package init(from base: BaseNight, propertyNames: [String]) {
    self.base = base
    self.propertyNames = propertyNames
    baseOfProperty = propertyNames.map { name in base.values.firstIndex { $0.property == name } }
    lost = base.values.indices.filter { !propertyNames.contains(base.values[$0].property) }
  }

  /// "address changed", "alias added": what differs, properties by name, for each entity with a
  /// difference. New entities have none.
  package func phrases(
    _ profiles: Profiles, continuedFrom: [UInt32]
  ) -> [UInt32: [String]] {
    var found: [UInt32: [(property: String, verb: String)]] = [:]
    for (index, before) in baseOfProperty.enumerated() {
      let same = Sameness(profiles, index, before.map { base.values[$0] })
      for (place, entity) in profiles.entities.enumerated() where continuedFrom[entity] != noIndex {
        let old = Int(continuedFrom[entity])
        if same.holds(place, old) { continue }
        found[UInt32(entity), default: []].append(
          (propertyNames[index], verb(profiles, index, place, before, old)))
      }
    }
    for property in lost {
      for entity in profiles.entities where continuedFrom[entity] != noIndex {
        if base.values[property].lists[Int(continuedFrom[entity])].isEmpty { continue }
        found[UInt32(entity), default: []].append((base.values[property].property, "removed"))
      }
    }
    return found.mapValues { phrases in
      phrases.sorted { $0.property < $1.property }.map { "\($0.property) \($0.verb)" }
    }
  }

  private func verb(
    _ profiles: Profiles, _ property: Int, _ place: Int, _ before: Int?, _ old: Int
  ) -> String {
    let now = Set(profiles.texts(property, at: place))
    let then = Set(
      before.map { base.values[$0] }.map { values in
        values.lists[old].map { values.texts[Int($0)] }
      } ?? [])
    if now == then { return "reordered" }
    if now.isSuperset(of: then) { return "added" }
    return now.isSubset(of: then) ? "removed" : "changed"
  }
}

/// Whether an entity has the values of a property that it had, in the same order.
private struct Sameness {
  // Held apart from what owns them: asked once per entity and property.
  private let now: IndexLists
  private let nowTexts: StringArray
  private let then: IndexLists?
  private let thenTexts: StringArray

  init(_ profiles: Profiles, _ property: Int, _ before: BaseValues?) {
    now = profiles.values[property]
    nowTexts = profiles.valueTexts
    then = before?.lists
    thenTexts = before?.texts ?? StringArray()
  }

  func holds(_ place: Int, _ old: Int) -> Bool {
    let own = now.range(place)
    guard let then else { return own.isEmpty }
    let earlier = then.range(old)
    guard own.count == earlier.count else { return false }
    for index in 0..<own.count {
      let order = nowTexts.order(
        Int(now.items[own.lowerBound + index]), thenTexts,
        Int(then.items[earlier.lowerBound + index]))
      if order != 0 { return false }
    }
    return true
  }
}
