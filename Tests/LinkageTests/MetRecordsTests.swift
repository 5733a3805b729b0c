import TestSupport
import Testing

@testable import Linkage

@Suite("Met records") struct MetRecordsTests {
  @Test(
    "records are new once for each left record, and keep their pairs, in tables of any size",
    arguments: [2, 4, 11])
  func twin(sizeLog2: Int) {
    var random = SeededGenerator(seed: 92)
    var met = MetRecords(sizeLog2: UInt32(sizeLog2))
    for left in (0..<300 as Range<UInt32>).shuffled(using: &random) {
      met.begin(left)
      var pairOfRight: [UInt32: UInt32] = [:]
      let most = left % 50 == 0 ? 5_000 : 40
      for pair in 0..<UInt32(Int.random(in: 0...most, using: &random)) {
        let right = UInt32.random(in: 0...UInt32(most), using: &random)
        let meeting = met.meet(right)
        #expect(meeting.isNew == (pairOfRight[right] == nil))
        if meeting.isNew {
          met.pairs[meeting.place] = pair
          pairOfRight[right] = pair
        } else {
          #expect(met.pairs[meeting.place] == pairOfRight[right])
        }
      }
    }
  }

  @Test("met all at once, the same records are new as met one by one", arguments: [2, 4, 11])
  func atOnce(sizeLog2: Int) {
    var random = SeededGenerator(seed: 93)
    var met = MetRecords(sizeLog2: UInt32(sizeLog2))
    var slow = MetRecords()
    for left in (0..<300 as Range<UInt32>).shuffled(using: &random) {
      met.begin(left)
      slow.begin(left)
      let most = left % 50 == 0 ? 500 : 40
      for _ in 0..<4 {
        var words = (0..<Int.random(in: 0...most, using: &random)).map { rule in
          UInt64(rule) << 32 | UInt64.random(in: 0...UInt64(most), using: &random)
        }
        let expected = words.filter { slow.meet(UInt32(truncatingIfNeeded: $0)).isNew }
        let count = words.count
        var span = words.mutableSpan
        let freshCount = met.meetAll(&span, count)
        #expect(Array(words[..<freshCount]) == expected)
      }
    }
  }
}
