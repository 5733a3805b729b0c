import Linkage
import Records
import Testing

@Suite("Grades of pairs of names") struct NamePairGradeTests {
  private func level(_ left: String, _ right: String, _ group: LinkGroup) -> String {
    NamePairGrades([left], [right], group: group).grades[0].level
  }

  @Test("the best pair of the forms that two names have counts")
  func alternatives() {
    #expect(
      level(
        "new name\u{1F}ltd\u{1E}old iron works\u{1F}ltd", "old iron works\u{1F}ltd", .organization)
        == "sameNameAndForm")
    #expect(level("new name\u{1F}ltd", "old iron works\u{1F}ltd", .organization) == "different")
  }

  @Test("a given name in characters contradicts none in letters")
  func givenNamesOfTwoScripts() {
    #expect(level("山田太郎\u{1F}yamada", "taro\u{1F}yamada", .person) == "familyOnly")
    #expect(level("山田太郎\u{1F}yamada", "山田次郎\u{1F}yamada", .person) != "familyOnly")
    #expect(level("ken\u{1F}yamada", "taro\u{1F}yamada", .person) == "otherGiven")
  }
}
