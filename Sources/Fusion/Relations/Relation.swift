package import Bytes
import Records

/// Claims that one entity relates to another, one entry per claim in every column. Where each claim
/// stands (file, row, bytes) stays with the caller, who finds its relation by `Relations.ofClaim`.
package struct RelationClaims: Sendable {
  /// Entities, as ranks of their ids; a claim whose subject is `noIndex` is passed over.
  package var subjects: [UInt32]
  /// `noIndex` where the object is known by name only.
  package var objects: [UInt32]
  /// Names of such objects as written and in comparable form; ids into `texts`, else `noIndex`.
  package var objectNames: [UInt32]
  package var objectComparables: [UInt32]
  /// Ids into `texts`: "owner", "subsidiary", "role", "co-mention"; "Secretary of State"; ISO
  /// dates. `noIndex` where there is none.
  package var kinds: [UInt32]
  package var roles: [UInt32]
  package var startDates: [UInt32]
  package var endDates: [UInt32]
  /// Of the claim: a source index, or for articles whatever tells stories apart.
  package var sources: [UInt32]
  package var texts: StringArray

  package init(texts: StringArray = StringArray()) {
    subjects = []
    objects = []
    objectNames = []
    objectComparables = []
    kinds = []
    roles = []
    startDates = []
    endDates = []
    sources = []
    self.texts = texts
  }

  package mutating func append(
    subject: UInt32, object: UInt32 = noIndex, objectName: UInt32 = noIndex,
    objectComparable: UInt32 = noIndex, kind: UInt32, role: UInt32 = noIndex,
    startDate: UInt32 = noIndex, endDate: UInt32 = noIndex, source: UInt32
  ) {
    subjects.append(subject)
    objects.append(object)
    objectNames.append(objectName)
    objectComparables.append(objectComparable)
    kinds.append(kind)
    roles.append(role)
    startDates.append(startDate)
    endDates.append(endDate)
    sources.append(source)
  }

  package var count: Int { subjects.count }
}

/// A pair of entities, or an entity and a name, with how often it is claimed.
package struct Relation: Sendable, Hashable {
  package let id: String
  package let subject: UInt32
  /// `noIndex` where only the name is known.
  package let object: UInt32
  /// As most claims write it; nil where the object is an entity.
  package let objectName: String?
  package let kind: String
  package let role: String?
  package let startDate: String?
  package let endDate: String?
  package let evidenceCount: Int
  package let sourceCount: Int
}

/// The relations of a night, by subject, then object, object name, kind, role and dates.
package struct Relations: Sendable {
  package let all: [Relation]
  /// The relation of each claim, or `noIndex` where the claim says nothing: no subject, an entity
  /// related to itself, a suppressed name. Statements with a `value_entity_id` are written from it.
  package let ofClaim: [UInt32]

  /// Gathers claims that say the same. A name that means exactly one entity becomes that entity;
  /// any other stays a name: a reference never merges two entities and never creates one.
  package init(
    of claims: RelationClaims, entityIDs: StringArray, names: EntityNameIndex,
    suppression: NameSuppression? = nil
  ) {
    struct Key: Hashable {
      var subject: UInt32
      var object: UInt32
      var name: String
      var kind: String
      var role: String
      var start: String
      var end: String
    }
    func text(_ id: UInt32) -> String { id == noIndex ? "" : claims.texts[Int(id)] }
    var indexOfKey: [Key: Int] = [:]
    var keys: [Key] = []
    var claimsOfKey: [[Int]] = []
    for claim in 0..<claims.count where claims.subjects[claim] != noIndex {
      var object = claims.objects[claim]
      var name = ""
      if object == noIndex {
        let comparable = text(claims.objectComparables[claim])
        if suppression?.matches(comparableName: comparable) ?? false { continue }
        let isName = comparable.contains { $0 != ComparableName.separator }
        object = isName ? names.entity(comparableName: comparable) ?? noIndex : noIndex
        if object == noIndex {
          name = isName ? comparable : text(claims.objectNames[claim])
          if name.isEmpty { continue }
        }
      }
      if object == claims.subjects[claim] { continue }
      let key = Key(
        subject: claims.subjects[claim], object: object, name: name,
        kind: text(claims.kinds[claim]),
        role: text(claims.roles[claim]), start: text(claims.startDates[claim]),
        end: text(claims.endDates[claim]))
      if let index = indexOfKey[key] {
        claimsOfKey[index].append(claim)
      } else {
        indexOfKey[key] = keys.count
        keys.append(key)
        claimsOfKey.append([claim])
      }
    }

    let order = keys.indices.sorted { left, right in
      let (a, b) = (keys[left], keys[right])
      if (a.subject, a.object) != (b.subject, b.object) {
        return (a.subject, a.object) < (b.subject, b.object)
      }
      return (a.name, a.kind, a.role, a.start, a.end) < (b.name, b.kind, b.role, b.start, b.end)
    }
    var all: [Relation] = []
    var ofClaim = [UInt32](repeating: noIndex, count: claims.count)
    for index in order {
      let key = keys[index]
      for claim in claimsOfKey[index] { ofClaim[claim] = UInt32(all.count) }
      let subject = entityIDs[Int(key.subject)]
      let object = key.object == noIndex ? "?" + key.name : entityIDs[Int(key.object)]
      let identity = [subject, object, key.kind, key.role, key.start, key.end]
      let digest = SHA256.digest(of: identity.joined(separator: "\u{1E}"))
      all.append(
        Relation(
          id: "cr-" + base32(digest.bytes, digitCount: 20), subject: key.subject,
          object: key.object,
          objectName: key.object == noIndex
            ? Self.mostFrequent(claimsOfKey[index].map { text(claims.objectNames[$0]) }) ?? key.name
            : nil,
          kind: key.kind, role: key.role.isEmpty ? nil : key.role,
          startDate: key.start.isEmpty ? nil : key.start,
          endDate: key.end.isEmpty ? nil : key.end, evidenceCount: claimsOfKey[index].count,
          sourceCount: Set(claimsOfKey[index].map { claims.sources[$0] }).count))
    }
    self.all = all
    self.ofClaim = ofClaim
  }

  /// The spelling that most claims use; ties fall to the smaller text.
  private static func mostFrequent(_ texts: [String]) -> String? {
    var counts: [String: Int] = [:]
    for text in texts where !text.isEmpty { counts[text, default: 0] += 1 }
    return counts.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key
  }
}
