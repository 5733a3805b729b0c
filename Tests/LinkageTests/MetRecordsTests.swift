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
}
