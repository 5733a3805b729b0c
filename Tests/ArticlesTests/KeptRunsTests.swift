import Bytes
import Foundation
import TestSupport
import Testing

@testable import Articles

@Suite("KeptRuns") struct KeptRunsTests {
  /// The obvious twin: every way to keep or drop, the best sum.
  private func best(_ scores: [Int], _ lengths3: [Int]) -> Int {
    (0..<1 << scores.count).map { sum(scores, lengths3, way: $0) }.max() ?? 0
  }

  private func sum(_ scores: [Int], _ lengths3: [Int], way: Int) -> Int {
    var sum = 0
    var previous = 0
    for (index, score) in scores.enumerated() {
      let isKept = way >> index & 1
      if isKept != previous { sum -= KeptRuns.changeCost }
      if isKept == 1 {
        sum += (score - KeptRuns.threshold) * KeptRuns.weight(length3: lengths3[index]) / 256
      }
      previous = isKept
    }
    return sum
  }

  @Test("no other choice of blocks has a greater sum")
  func twin() {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<300 {
      let count = Int.random(in: 0...9, using: &random)
      let scores = (0..<count).map { _ in Int.random(in: -9000...9000, using: &random) }
      let lengths3 = (0..<count).map { _ in Int.random(in: 0...200, using: &random) }
      let kept = KeptRuns.best(scores, lengths3: lengths3)
      let way = kept.enumerated().reduce(0) { $0 | ($1.element ? 1 << $1.offset : 0) }
      #expect(sum(scores, lengths3, way: way) == best(scores, lengths3))
    }
  }
}

extension KeptRunsTests {
  private func kept(_ scores: [Int], _ lengths3: [Int]) -> [Bool] {
    let readings = KeptRuns.readings(scores, lengths3: lengths3)
    return readings.lenient ?? readings.usual
  }

  @Test("a page unlike all others is read with less suspicion")
  func lenient() {
    let doubtful = [-9000, -1000, -500, -1000, -9000]
    let lengths3 = [60, 60, 60, 60, 60]
    #expect(kept(doubtful, lengths3) == [false, true, true, true, false])
    #expect(!KeptRuns.readings(doubtful, lengths3: lengths3).usual.contains(true))
    // Too little either way, and plainly nothing.
    #expect(!kept(doubtful, [9, 9, 9, 9, 9]).contains(true))
    #expect(!kept([-9000, -8000], [60, 60]).contains(true))
    // Where there is a text, doubtful blocks elsewhere stay out; where most of a page is doubtful, it is the text.
    let plain = [9000, 9000, -9000, -1000, -9000]
    #expect(kept(plain, lengths3) == [true, true, false, false, false])
    let unlike = [2500, 1500, 1200, 1400, 1300, -9000]
    #expect(kept(unlike, [30, 90, 90, 90, 90, 90]) == [true, true, true, true, true, false])
  }

  @Test("the reading taken promises the best F1, by chances as the formula has them")
  func promises() {
    for score in stride(from: -40_000, through: 40_000, by: 137) {
      let exact = 1 / (1 + exp(-max(-8, min(8, Double(score - 4096) / 4096))))
      #expect(abs(KeptRuns.chance(score) - exact) < 0.005, "\(score)")
    }
    var random = SeededGenerator(seed: 34)
    for _ in 0..<300 {
      let count = Int.random(in: 1...30, using: &random)
      let scores = (0..<count).map { _ in Int.random(in: -9000...5000, using: &random) }
      let lengths3 = (0..<count).map { _ in Int.random(in: 0...200, using: &random) }
      func promise(_ isKept: [Bool]) -> Double {
        let kept = (0..<count).filter { isKept[$0] }
        let both = kept.reduce(0) { $0 + KeptRuns.chance(scores[$1]) * Double(lengths3[$1]) }
        let all = (0..<count).reduce(0) {
          $0 + KeptRuns.chance(scores[$1]) * Double(lengths3[$1])
        }
        let found = kept.reduce(0) { $0 + Double(lengths3[$1]) }
        guard both > 0 else { return 0 }
        return 2 / (found / both + all / both)
      }
      let taken = kept(scores, lengths3)
      for threshold in [KeptRuns.threshold] + KeptRuns.lenientThresholds {
        let other = KeptRuns.best(scores, lengths3: lengths3, threshold: threshold)
        let length3 = (0..<count).reduce(0) { $0 + (other[$1] ? lengths3[$1] : 0) }
        let single = (0..<count).reduce(0) {
          $0 + (scores[$1] >= threshold ? lengths3[$1] : 0)
        }
        // Where single blocks win, or too little is found, the choice is another.
        guard length3 * 2 >= single, length3 >= KeptRuns.tellingLength3 else { continue }
        #expect(promise(taken) > promise(other) - 1e-9)
      }
    }
  }
}

@Suite("TreeEnsemble") struct TreeEnsembleTests {
  @Test("a written tree decides as it reads")
  func reading() {
    // If feature 1 is at most 5: leaf 10; else if feature 0 is at most -3: leaf -20, else 30. Then a lone leaf.
    let trees = TreeEnsemble(
      numbers: "2 1 5 -1 1 0 -3 -2 -3 10 -20 30\n 0 7".utf8, treeCount: 2, featureCount: 2)
    #expect(trees.score([0, 5]) == 17)
    #expect(trees.score([-3, 6]) == -13)
    #expect(trees.score([-2, 6]) == 37)
  }

  @Test("a glance decides as all trees do", arguments: ["harbor.html", "berths.html"])
  func glance(_ name: String) throws {
    let rows = TrainingRows(try Pages.fixture(name))
    #expect(glanceFlaws(rows) == 0)
  }

  @Test("on shared pages too", .enabled(if: Pages.exist(Pages.articles)))
  func glanceAtPages() throws {
    let files = Pages.files(Pages.articles.appendingPathComponent("aeb"), ending: ".html.gz")
    for file in files.prefix(20) {
      let rows = TrainingRows(try FileBytes.reading(file).unpacked())
      #expect(glanceFlaws(rows) == 0, "\(file)")
    }
  }

  /// Blocks that all trees together put on the other side of the threshold.
  private func glanceFlaws(_ rows: TrainingRows) -> Int {
    let width = rows.featureNames.count
    return rows.blockTexts.indices.count { block in
      let row = Array(rows.features[block * width..<(block + 1) * width])
      let isKept = TreeEnsemble.blocks.score(row) >= KeptRuns.threshold
      return isKept != (TreeEnsemble.blocks.fullScore(row) >= KeptRuns.threshold)
    }
  }

  @Test("the bundled trees fit the features")
  func bundled() {
    #expect(TreeEnsemble.blocks.featureCount == BlockWeights.featureCount)
    #expect(TreeEnsemble.blocks.score(Array(repeating: 0, count: BlockWeights.featureCount)) != 0)
  }
}

@Suite("Dates and words") struct DateTextTests {
  @Test("a day is read however it is written")
  func days() {
    let expected = [
      "2024-05-17T09:30:00+01:00": "2024-05-17", "20240517": "2024-05-17",
      "17.05.2024": "2024-05-17",
      "May 17, 2024 at 9:30": "2024-05-17", "Fri, 17 May 2024 09:30:00 GMT": "2024-05-17",
      "17 mai 2024": "2024-05-17", "17. Mai 2024": "2024-05-17", "17 de mayo de 2024": "2024-05-17",
      "5/17/2024": "2024-05-17", "17/05/2024": "2024-05-17", "2024年5月17日": "2024-05-17",
      "17 мая 2024 г.": "2024-05-17", "17th May, 2024": "2024-05-17", "2024/5/7": "2024-05-07",
    ]
    for (text, day) in expected.sorted(by: { $0.key < $1.key }) {
      #expect(DateText.day(text) == day, "\(text)")
    }
    for text in ["", "2024", "yesterday", "31.02.2024", "1.2.3", "12:30", "99999999999999999999"] {
      #expect(DateText.day(text) == nil, "\(text)")
    }
    #expect(DateFinder.dateInAddress("https://a.example/2024/05/17/x") == "2024-05-17")
    #expect(DateFinder.dateInAddress("https://a.example/x-20245") == nil)
  }

  @Test("the language of a text is told by its words or its script")
  func languages() {
    let texts = [
      "en":
        "The board of the harbour said that it was the first time in years that the works had stopped.",
      "de":
        "Der Vorstand sagte, dass die Arbeiten im Hafen nach einer Pause von zwei Monaten wieder aufgenommen sind.",
      "fr":
        "Le conseil du port a dit que les travaux dans la zone ont repris après une pause de deux mois.",
      "ru": "Совет порта сообщил, что работы в гавани возобновились после паузы, и это было в мае.",
      "ja": "港湾委員会は、工事が二か月ぶりに再開されたと発表した。これは予定よりも遅れている。この計画は変わらない。",
      "zh": "港务局表示，疏浚工程在中断两个月后恢复。",
    ]
    for (code, text) in texts.sorted(by: { $0.key < $1.key }) {
      #expect(LanguageGuess.guess(text)?.code == code, "\(code)")
    }
  }
}
