import Bytes
import Testing

@testable import Mentions

@Suite("Word forms") struct WordFormTests {
  private let names = StringArray(["severnyi", "polyus", "dzhonson", "boeing"])

  @Test(
    "a case of a romanized Slavic name leads back to the registry's form, where the text is Cyrillic",
    arguments: [
      ("severnym", "severnyi"), ("severnogo", "severnyi"), ("polyusom", "polyus"),
      ("polyusa", "polyus"), ("dzhonsonu", "dzhonson"),
    ])
  func cases(_ word: String, _ base: String) {
    let vocabulary = StringArray([word])
    var dictionary = ValueDictionary()
    _ = dictionary.id(of: word)
    let forms = WordForms(vocabulary, nameTokens: names, &dictionary)
    #expect(forms.base(of: 0, .cases).map { dictionary.values[Int($0)] } == base)
    #expect(forms.base(of: 0, .none) == nil)
    #expect(forms.base(of: 0, .genitive) == nil)
  }

  @Test("a genitive is one of German texts only, and a word of a name is no form of another")
  func genitive() {
    let vocabulary = StringArray(["boeings", "boeing", "polyus"])
    var dictionary = ValueDictionary()
    for index in 0..<vocabulary.count { _ = dictionary.id(of: vocabulary[index]) }
    let forms = WordForms(vocabulary, nameTokens: names, &dictionary)
    #expect(forms.base(of: 0, .genitive) == 1)
    #expect(forms.base(of: 0, .none) == nil)
    #expect(forms.base(of: 1, .genitive) == nil && forms.base(of: 2, .cases) == nil)
  }
}
