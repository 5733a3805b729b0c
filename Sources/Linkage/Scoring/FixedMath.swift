/// Logarithms and powers in fixed order of IEEE operations: the C library's differ between machines
/// in the last digit, ours cannot.

private let inverseOfNaturalLog2 = 1.442_695_040_888_963_4
private let naturalLog2 = 0.693_147_180_559_945_3

/// The logarithm of a positive finite number to base 2; absolute error below 1e-14.
func fixedLog2(_ value: Double) -> Double {
  precondition(value > 0 && value.isFinite, "the logarithm needs a positive number")
  var exponent = value.exponent
  var significand = value.significand
  if significand > 1.414_213_562_373_095_1 {
    significand /= 2
    exponent += 1
  }
  // ln x = 2 artanh((x - 1) / (x + 1)); the argument is at most 0.1716.
  let ratio = (significand - 1) / (significand + 1)
  let square = ratio * ratio
  var sum = 0.0
  var denominator = 23.0
  while denominator >= 1 {
    sum = sum * square + 1 / denominator
    denominator -= 2
  }
  return Double(exponent) + 2 * ratio * sum * inverseOfNaturalLog2
}

/// 2 to the power of `exponent`; relative error below 1e-14.
func fixedExp2(_ exponent: Double) -> Double {
  if exponent < -1_000 { return 0 }
  if exponent > 1_000 { return .infinity }
  let whole = exponent.rounded(.toNearestOrEven)
  let argument = (exponent - whole) * naturalLog2
  // The exponential series; the argument is at most 0.3466, and its fourteenth term below 1e-17.
  var sum = 1.0
  var term = 13.0
  while term >= 1 {
    sum = 1 + sum * (argument * (1 / term))
    term -= 1
  }
  return sum * Double(sign: .plus, exponent: Int(whole), significand: 1)
}

/// The probability that belongs to log2 odds.
func probability(ofLogOdds bits: Double) -> Double {
  if bits >= 0 { return 1 / (1 + fixedExp2(-bits)) }
  let odds = fixedExp2(bits)
  return odds / (1 + odds)
}

/// The log2 odds of a probability inside 0...1.
func logOdds(ofProbability probability: Double) -> Double {
  let inside = min(max(probability, 1e-12), 1 - 1e-12)
  return fixedLog2(inside / (1 - inside))
}

/// Match weights are whole multiples of 1/1024 bit.
package let weightUnitsPerBit: Int32 = 1_024

func quantizedWeight(_ bits: Double) -> Int32 {
  Int32((min(max(bits, -1_000), 1_000) * Double(weightUnitsPerBit)).rounded(.toNearestOrEven))
}

/// Nine significant decimals at most: what the model file shows is what is used.
func roundedForModel(_ value: Double) -> Double {
  guard value != 0, value.isFinite else { return value }
  // A power of two near value * 2^-30 divides without error.
  let unit = Double(sign: .plus, exponent: value.exponent - 30, significand: 1)
  return (value / unit).rounded(.toNearestOrEven) * unit
}
