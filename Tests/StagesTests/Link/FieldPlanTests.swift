import Records
import Testing

@testable import Stages

@Suite("Field plan") struct FieldPlanTests {
  private func names(
    _ group: LinkGroup, _ present: Set<String>, named: Set<String> = []
  ) -> [String] {
    FieldPlan.fields(of: group, schemata: Schemata(), present: present, named: named).map(\.name)
  }

  @Test("what a pipeline names is compared, whatever its type")
  func namedProperties() {
    let present: Set<String> = ["name", "sector", "address", "postalCode", "dissolutionDate"]
    #expect(names(.organization, present) == ["name", "address"])
    #expect(
      names(.organization, present, named: ["sector", "dissolutionDate", "postalCode"])
        == ["name", "address", "dissolutionDate", "postalCode", "sector"])
    #expect(names(.organization, ["name"], named: ["sector"]) == ["name"])
  }

  @Test("a property that is named stays in the question that it is a part of")
  func namedPartsOfFields() {
    let present: Set<String> = ["firstName", "lastName", "nationality"]
    #expect(
      names(.person, present, named: ["lastName", "nationality"]) == ["name", "country"])
  }

  @Test("texts that tell namesakes apart are compared by themselves")
  func textsOfPersons() {
    #expect(
      names(.person, ["name", "birthPlace", "position", "summary"])
        == ["name", "birthPlace", "position"])
  }
}
