import Bytes
import Testing

@testable import Linkage

@Suite("Model codes") struct ModelCodeTests {
  private func answer(_ left: String, _ right: String) -> ModelCodes.Answer {
    let others = (0..<40).map { "lens \($0) with mp3 and 16gb" }
    return ModelCodes(StringArray([left, right] + others)).answer(0, 1)
  }

  @Test(
    "a code is found however it is spaced",
    arguments: [
      ("phone system kxtg1032s", "cordless phone kx tg1032s"),
      ("camera dmcfz28", "lumix dmc fz28 black"), ("grill 3780001", "gas grill 3780001 steel"),
    ])
  func shared(_ left: String, _ right: String) {
    guard case .shared(let rarity) = answer(left, right) else {
      Issue.record("\(answer(left, right))")
      return
    }
    #expect(rarity > 4 * 64)
  }

  @Test("codes of which none is the other's contradict each other")
  func conflict() {
    #expect(answer("phone kxtg1032s", "phone kx tg4323b") == .conflict)
  }

  @Test(
    "measures, words of the trade, single codes and longer forms of a code say nothing",
    arguments: [
      ("card 16gb 24th", "card 32gb 25th"), ("lens", "lens dmcfz28"),
      ("camera sd990is", "camera sd990isb"), ("player mp3", "player mp4"),
    ])
  func silent(_ left: String, _ right: String) { #expect(answer(left, right) == .silent) }
}
