import Records
import TestSupport
import Testing

@testable import Linkage

@Suite("Rarity of values") struct ValueRarityTests {
  @Test("repeats that are counted and repeats that are sorted are the same")
  func repeatsTwin() {
    var random = SeededGenerator(seed: 81)
    for sourceCount in 1...4 {
      let texts = (0..<800).map { _ in
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
          "v\(Int.random(in: 0..<300, using: &random))"
        }
      }
      let sources = texts.map { _ in UInt32.random(in: 0..<UInt32(sourceCount), using: &random) }
      let field = LinkageField(name: "phone", type: .phone, texts: texts)
      let counted = ValueRepeats(counting: field, sources, sourceCount)
      let sorted = ValueRepeats(sorting: field, sources)
      #expect(counted.most == sorted.most && counted.repeated == sorted.repeated)
      #expect(counted.most.contains { $0 > 1 })
    }
  }
}
