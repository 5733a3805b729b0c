import Testing

@testable import Articles

@Suite("CueWords") struct CueWordsTests {
  private func level(_ cue: CueClass, _ text: String) -> Int32 {
    let bytes = Array(text.utf8)
    return CueWords.shared.levels(in: bytes, 0..<bytes.count)[cue.rawValue]
  }

  static let cases: [(cue: CueClass, text: String, level: Int32)] = [
    (.comments, "Leave a reply", 2),
    (.related, "You may also like", 2),
    (.related, "Stories that you may also like", 1),
    (.related, "Das könnte Sie auch interessieren", 2),
    (.related, "Читайте также", 2),
    (.related, "相关新闻", 2),
    (.legal, "© 2024 Quay Courier. All rights reserved.", 2),
    (.legal, "Quay Courier, all rights reserved", 1),
    (.subscribe, "Your e-mail, our newsletter", 1),
    // A word of a phrase must start a word; a phrase is a stem.
    (.subscribe, "The catalog in the library", 0),
    (.share, "Shareholders met on Monday", 2),
    (.comments, "The quay was closed on Friday", 0),
  ]

  @Test("phrases of one word and of several are found", arguments: cases.indices)
  func levels(_ index: Int) {
    let (cue, text, level) = Self.cases[index]
    #expect(self.level(cue, text) == level, "\(text)")
  }
}
