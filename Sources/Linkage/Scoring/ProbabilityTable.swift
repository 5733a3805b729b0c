/// The probabilities of match weights, each found once: links are many more than weights.
package struct ProbabilityTable: Sendable {
  private let least: Int32
  private let probabilities: [Double]

  /// Weights beyond are as good as certain, and few.
  private static let weightMax = 64 * weightUnitsPerBit

  /// - Parameter weights: Those that will be asked for, in 1/1024 bit.
  package init(_ weights: [Int32]) {
    let bound = ProbabilityTable.weightMax
    let (low, high) = (weights.min() ?? 0, weights.max() ?? 0)
    let (first, last) = (min(max(low, -bound), bound), min(max(high, -bound), bound))
    least = first
    probabilities = (first...last).map(ProbabilityTable.probability)
  }

  @inline(__always) subscript(weight: Int32) -> Double {
    let place = Int(weight) - Int(least)
    return place >= 0 && place < probabilities.count
      ? probabilities[place] : ProbabilityTable.probability(weight)
  }

  private static func probability(_ weight: Int32) -> Double {
    Linkage.probability(ofLogOdds: Double(weight) / Double(weightUnitsPerBit))
  }
}
