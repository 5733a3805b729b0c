import Bytes
import Fusion
import Testing

@Suite("Relations") struct RelationTests {
  private let ids = StringArray(["cg-a", "cg-b", "cg-c"])
  private let names = EntityNameIndex(
    entities: [0, 1, 2, 2], comparables: [0, 1, 1, 2],
    texts: StringArray(["acme steel\u{1F}ltd", "delta\u{1F}", "global widget\u{1F}"]),
    isOrganization: [true, true, true, true])

  private func claims(_ rows: [(UInt32, String, String)]) -> RelationClaims {
    var claims = RelationClaims()
    for (index, row) in rows.enumerated() {
      let first = UInt32(claims.texts.count)
      for text in [row.1, row.2, "owner"] { claims.texts.append(text) }
      claims.append(
        subject: row.0, objectName: first, objectComparable: first + 1, kind: first + 2,
        source: UInt32(index % 2))
    }
    return claims
  }

  @Test("each name that stands in one value means its entity")
  func otherNames() {
    let names = EntityNameIndex(
      entities: [7], comparables: [0],
      texts: StringArray(["acme steel\u{1F}ltd\u{1E}old iron\u{1F}inc"]), isOrganization: [true])
    for name in [
      "acme steel\u{1F}ltd", "old iron\u{1F}inc", "old iron\u{1F}", "x\u{1F}\u{1E}acme steel\u{1F}",
    ] {
      #expect(names.entity(comparableName: name) == 7, "\(name)")
    }
    #expect(names.entity(comparableName: "iron\u{1F}") == nil)
  }

  @Test("a suppressed name hides whoever bears it beside others")
  func suppressedOtherNames() {
    let list = NameSuppression(comparableNames: [["old iron\u{1F}inc"]])
    #expect(list.matches(comparableName: "acme steel\u{1F}ltd\u{1E}old iron\u{1F}inc"))
    #expect(!list.matches(comparableName: "acme steel\u{1F}ltd"))
  }

  @Test("a name that means one entity attaches, with or without its legal form")
  func attaches() {
    let relations = Relations(
      of: claims([
        (1, "Acme Steel", "acme steel\u{1F}"), (1, "ACME STEEL LTD", "acme steel\u{1F}ltd"),
      ]),
      entityIDs: ids, names: names)
    #expect(relations.all.count == 1)
    #expect(relations.all[0].object == 0)
    #expect(relations.all[0].objectName == nil)
    #expect(relations.all[0].evidenceCount == 2)
    #expect(relations.all[0].sourceCount == 2)
    #expect(relations.ofClaim == [0, 0])
  }

  @Test("a name of several entities, of none, or with another legal form stays a name")
  func staysName() {
    let relations = Relations(
      of: claims([
        (0, "Delta", "delta\u{1F}"), (0, "Nobody Inc", "nobody\u{1F}inc"),
        (1, "Acme Steel Inc", "acme steel\u{1F}inc"),
      ]), entityIDs: ids, names: names)
    #expect(relations.all.map(\.object) == [noIndex, noIndex, noIndex])
    #expect(relations.all.map(\.objectName) == ["Delta", "Nobody Inc", "Acme Steel Inc"])
  }

  @Test("an entity is not related to itself, and a suppressed name to nobody")
  func dropped() {
    let relations = Relations(
      of: claims([(0, "Acme Steel", "acme steel\u{1F}"), (0, "Jane Doe", "jane\u{1F}doe")]),
      entityIDs: ids, names: names,
      suppression: NameSuppression(comparableNames: [["doe jane\u{1F}"]]))
    #expect(relations.all.isEmpty)
    #expect(relations.ofClaim == [noIndex, noIndex])
  }

  @Test("roles and dates tell relations apart, and ids depend on content only")
  func identity() {
    var one = RelationClaims(texts: StringArray(["role", "Minister", "2020-01-01"]))
    one.append(subject: 0, object: 1, kind: 0, role: 1, startDate: 2, source: 0)
    one.append(subject: 0, object: 1, kind: 0, role: 1, source: 0)
    var two = RelationClaims(texts: StringArray(["2020-01-01", "Minister", "role"]))
    two.append(subject: 0, object: 1, kind: 2, role: 1, source: 5)
    two.append(subject: 0, object: 1, kind: 2, role: 1, startDate: 0, source: 5)
    let left = Relations(of: one, entityIDs: ids, names: names)
    let right = Relations(of: two, entityIDs: ids, names: names)
    #expect(left.all.count == 2)
    #expect(left.all.map(\.id) == right.all.map(\.id))
    #expect(left.all.map(\.startDate) == [nil, "2020-01-01"])
  }
}
