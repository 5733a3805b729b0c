extension MadeUpPairs {
  /// The least standard errors that m, u, k and both priors can be estimated with, where the class of no
  /// pair is known: from the inverse of the information matrix of the candidates.
  struct StandardErrors {
    var prior = 0.0
    var kinPrior = 0.0
    var m: [[Double]] = []
    var u: [[Double]] = []
    var k: [[Double]] = []
  }

  /// Source: McLachlan and Peel, "Finite Mixture Models" (2000), section 2.15.
  func standardErrors() -> StandardErrors {
    let classes = [(prior, m), (kinPrior, k), (1 - prior - kinPrior, u)].filter { $0.0 > 0 }
    // Free parameters: all shares of classes but the last, and all chances but those of last levels.
    let levelCount = m[0].count
    let freePerClass = m.count * (levelCount - 1)
    let size = classes.count - 1 + classes.count * freePerClass
    var information = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    var pattern = [Int](repeating: 0, count: m.count)
    repeat {
      let chances = classes.map { share, levels in
        pattern.indices.reduce(1) { $0 * levels[$1][pattern[$1]] }
      }
      let chance = zip(classes, chances).reduce(0) { $0 + $1.0.0 * $1.1 }
      var score: [Double] = (0..<(classes.count - 1)).map {
        (chances[$0] - chances[classes.count - 1]) / chance
      }
      for (number, (share, levels)) in classes.enumerated() {
        let posterior = share * chances[number] / chance
        for comparison in m.indices {
          let last = levels[comparison][levelCount - 1]
          for level in 0..<(levelCount - 1) {
            let isLevel = pattern[comparison] == level ? 1 / levels[comparison][level] : 0
            let isLast = pattern[comparison] == levelCount - 1 ? 1 / last : 0
            score.append(posterior * (isLevel - isLast))
          }
        }
      }
      for row in 0..<size {
        for column in 0..<size {
          information[row][column] += Double(pairCount) * chance * score[row] * score[column]
        }
      }
    } while advance(&pattern, levelCount)
    let covariance = inverse(information)
    var errors = StandardErrors()
    errors.prior = covariance[0][0].squareRoot()
    if classes.count == 3 { errors.kinPrior = covariance[1][1].squareRoot() }
    let perClass = classes.indices.map { number in
      m.indices.map { comparison in
        let start =
          classes.count - 1 + number * freePerClass + comparison * (levelCount - 1)
        let range = start..<(start + levelCount - 1)
        let variances = range.map { covariance[$0][$0] }
        // The last chance is what the others leave.
        let last = range.reduce(0) { sum, one in
          range.reduce(sum) { $0 + covariance[one][$1] }
        }
        return (variances + [last]).map { $0.squareRoot() }
      }
    }
    errors.m = perClass[0]
    errors.u = perClass[classes.count - 1]
    if classes.count == 3 { errors.k = perClass[1] }
    return errors
  }

  /// The next pattern; false after the last.
  private func advance(_ pattern: inout [Int], _ levelCount: Int) -> Bool {
    for place in pattern.indices {
      pattern[place] += 1
      if pattern[place] < levelCount { return true }
      pattern[place] = 0
    }
    return false
  }

  /// By Gauss and Jordan, with the largest pivot of each column.
  private func inverse(_ matrix: [[Double]]) -> [[Double]] {
    var left = matrix
    let size = matrix.count
    var right = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0 } }
    for column in 0..<size {
      var pivot = column
      for row in column..<size where abs(left[row][column]) > abs(left[pivot][column]) {
        pivot = row
      }
      left.swapAt(column, pivot)
      right.swapAt(column, pivot)
      let divisor = left[column][column]
      for place in 0..<size {
        left[column][place] /= divisor
        right[column][place] /= divisor
      }
      for row in 0..<size where row != column {
        let factor = left[row][column]
        if factor == 0 { continue }
        for place in 0..<size {
          left[row][place] -= factor * left[column][place]
          right[row][place] -= factor * right[column][place]
        }
      }
    }
    return right
  }
}
