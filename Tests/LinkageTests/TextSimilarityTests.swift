import TestSupport
import Testing

@testable import Linkage

@Suite("Text similarity") struct TextSimilarityTests {
  /// Optimal string alignment by the textbook table.
  private func plainDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in 0...left.count { table[i][0] = i }
    for j in 0...right.count { table[0][j] = j }
    for i in 0..<left.count {
      for j in 0..<right.count {
        let substitution = table[i][j] + (left[i] == right[j] ? 0 : 1)
        table[i + 1][j + 1] = min(table[i][j + 1] + 1, table[i + 1][j] + 1, substitution)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          table[i + 1][j + 1] = min(table[i + 1][j + 1], table[i - 1][j - 1] + 1)
        }
      }
    }
    return table[left.count][right.count]
  }

  private func plainJaroWinkler(_ left: [UInt8], _ right: [UInt8]) -> Double {
    if left.isEmpty || right.isEmpty { return left.count == right.count ? 1 : 0 }
    let reach = max(0, max(left.count, right.count) / 2 - 1)
    var usedLeft = [Bool](repeating: false, count: left.count)
    var usedRight = [Bool](repeating: false, count: right.count)
    var matches = 0
    for i in left.indices {
      for j in max(0, i - reach)..<max(max(0, i - reach), min(right.count, i + reach + 1))
      where !usedRight[j] && left[i] == right[j] {
        usedLeft[i] = true
        usedRight[j] = true
        matches += 1
        break
      }
    }
    if matches == 0 { return 0 }
    let one = left.indices.filter { usedLeft[$0] }.map { left[$0] }
    let other = right.indices.filter { usedRight[$0] }.map { right[$0] }
    let swaps = zip(one, other).filter { $0 != $1 }.count / 2
    let count = Double(matches)
    let jaro =
      (count / Double(left.count) + count / Double(right.count) + (count - Double(swaps)) / count)
      / 3
    let prefix = zip(left, right).prefix(4).prefix { $0 == $1 }.count
    return jaro + Double(prefix) * 0.1 * (1 - jaro)
  }

  @Test("bit-parallel kernels equal the plain ones")
  func twins() {
    var random = SeededGenerator(seed: 11)
    var scratch = SimilarityScratch()
    for _ in 0..<20_000 {
      let longest = Int.random(in: 0..<20, using: &random) == 0 ? 64 : 10
      let words = (0..<2).map { _ in
        (0..<Int.random(in: 0...longest, using: &random)).map { _ in
          UInt8.random(in: 0x61...0x64, using: &random)
        }
      }
      let bytes = words[0] + words[1]
      let left = 0..<words[0].count
      let right = words[0].count..<bytes.count
      #expect(scratch.alignmentDistance(bytes, left, right) == plainDistance(words[0], words[1]))
      #expect(
        abs(scratch.jaroWinkler(bytes, left, right) - plainJaroWinkler(words[0], words[1])) < 1e-12)
    }
  }

  @Test("logarithms and powers are right to the last decimals")
  func fixedMath() {
    #expect(fixedLog2(1) == 0)
    #expect(fixedLog2(1024) == 10)
    #expect(abs(fixedLog2(10) - 3.321_928_094_887_362) < 1e-14)
    #expect(abs(fixedExp2(0.5) - 1.414_213_562_373_095) < 1e-14)
    for step in -40...40 {
      let bits = Double(step) * 0.37
      #expect(abs(fixedLog2(fixedExp2(bits)) - bits) < 1e-12)
      #expect(abs(logOdds(ofProbability: probability(ofLogOdds: bits)) - bits) < 1e-6)
    }
  }
}
