import Testing

@testable import Stages

@Suite("Names as exchanges list them") struct ListedNameTests {
  @Test(
    "what says which paper is listed is no part of the name",
    arguments: [
      ("safran inh eo 20", "safran"), ("uber tech dl 00001", "uber tech"),
      ("nintendo uns adr 1 8 o n", "nintendo"),
      ("larsen and toubro gdr 1 ir 2", "larsen and toubro"),
    ])
  func paper(_ listed: String, _ name: String) {
    #expect(ListedName.withoutShare(words(listed)) == words(name))
  }

  @Test(
    "a name without a paper stays, and so does one that would be gone",
    arguments: ["dl trading", "sk hynix", "boeing", "eo 20"])
  func other(_ listed: String) {
    #expect(ListedName.withoutShare(words(listed)) == nil)
  }

  @Test(
    "a sign between two words is spelled out, one between letters is not",
    arguments: [
      ("Larsen & Toubro", "Larsen  and  Toubro"), ("LARSEN+TOUBRO LTD", "LARSEN and TOUBRO LTD"),
      ("AT&T Inc.", nil), ("Bang & O", nil), ("C&A", nil), ("Boeing", nil), ("&", nil),
    ])
  func sign(_ name: String, _ spelled: String?) {
    #expect(ListedName.spellingOutSign(name) == spelled)
  }

  private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
