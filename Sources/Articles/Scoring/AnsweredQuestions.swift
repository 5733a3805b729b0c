/// Questions with their answers that a page declares in its linked data: what shows them is the page's own text, however
/// it is folded away, for they may only be declared where they are shown.
///
/// Source: schema.org, `FAQPage` and `Question`.
enum AnsweredQuestions {
  /// Which blocks are such a question, or say what such an answer says: four fifths of their sequences of three words.
  static func flags(_ page: PageMeasures) -> [Bool] {
    var questions = Set<[UInt64]>()
    var answers = Set<UInt64>()
    for object in page.head.linkedData {
      guard object["@type"]?.string == "Question",
        let question = object["name"]?.string ?? object["text"]?.string,
        let answer = object["acceptedAnswer"]?.objects().first?["text"]?.string
      else { continue }
      questions.insert(Words.hashes(of: PlainText.withoutMarkup(question)))
      answers.formUnion(
        PageMeasures.shingles(Words.hashes(of: PlainText.withoutMarkup(answer))))
    }
    // One of them may be anything; several are a list of questions.
    guard questions.count >= 2 else { return page.texts.map { _ in false } }
    return page.texts.indices.map { block in
      let text = page.texts[block]
      // A table of contents names the questions, too.
      let isLink =
        page.blocks.linkByteCounts[block] * 2 >= page.blocks.range(block).count
      if text.words.count < 3 || isLink { return false }
      if questions.contains(text.words) { return true }
      let shingles = PageMeasures.shingles(text.words)
      return answers.intersection(shingles).count * 5 >= shingles.count * 4
    }
  }
}
