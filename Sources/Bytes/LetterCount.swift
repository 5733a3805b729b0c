/// The letters beyond ASCII of a decoded text, and what is odd about them in any language.
struct LetterCount {
  private var occurrences: [(letter: UInt32, count: Int)] = []
  private var oddBits = 0.0
  /// Letters behind a capital that are capitals too, and those that are not.
  private var capitalPairs = 0
  private var mixedPairs = 0
  /// Letters beyond ASCII, and pairs of them.
  private var highLetters = 0
  private var highPairs = 0

  /// Marks that every language uses between its words; they cost little where a language does not list them.
  private static let commonMarks = Set("’‘“”„–—…«»°ºª¿¡€№§•·©®™£\u{A0}".unicodeScalars)

  /// Those of them that stand behind words, or alone.
  private static let closingMarks = Set("’…§°•·©®™".unicodeScalars)

  /// Marks that follow no letter, but are second bytes of characters.
  private static let wordless = Set("@[\\]_`{}".unicodeScalars)

  init(_ text: String) {
    var numbers: [UInt32: Int] = [:]
    var previous: Unicode.Scalar = " "
    var (before, earlier) = (Script.none, Script.none)
    for scalar in text.unicodeScalars {
      let isHigh = scalar.value >= 0x80
      let own = script(scalar.value)
      defer { (previous, before, earlier) = (scalar, own, before) }
      if isHigh {
        if own == .none {
          if Self.commonMarks.contains(scalar) {
            numbers[scalar.value, default: 0] += 1
            if Self.commonMarks.contains(previous) { oddBits -= 5 }
          } else {
            oddBits += Self.bits(ofMark: scalar)
          }
        } else {
          numbers[lowercase(scalar).value, default: 0] += 1
          highLetters += 1
        }
      } else if before != .none && previous.value >= 0x80 && Self.wordless.contains(scalar) {
        oddBits -= 6
      }
      if own != .none && before == .none && Self.commonMarks.contains(previous) {
        // Few marks stand in front of a letter, and one in a word.
        let isOdd = earlier == .none ? Self.closingMarks.contains(previous) : previous != "’"
        if isOdd { oddBits -= 7 }
      }
      guard isHigh || previous.value >= 0x80, own != .none, before != .none else { continue }
      // Two scripts in a word, or a capital inside one, unless the whole word is in capitals.
      if own != before { oddBits -= 6 }
      if isHigh && previous.value >= 0x80 { highPairs += 1 }
      let isCapital = scalar.properties.isUppercase
      if previous.properties.isUppercase {
        if isCapital { capitalPairs += 1 } else { mixedPairs += 1 }
      } else if isCapital && previous.properties.isLowercase {
        oddBits -= 5
      }
    }
    // In order of the letters, so that sums are the same on every run.
    occurrences = numbers.sorted { $0.key < $1.key }.map { (letter: $0.key, count: $0.value) }
  }

  private static func bits(ofMark mark: Unicode.Scalar) -> Double {
    if mark.value == 0xFFFD { return LegacyEncodingGuess.invalidBits }
    return mark.value < 0xA0 ? -20 : -12
  }

  private func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }

  /// log2 of how likely the language is to write this.
  func bits(of language: LetterFrequencies) -> Double {
    var sum = oddBits + caseBits
    for (letter, count) in occurrences {
      let unknownBits = letter < 0xC0 || letter >= 0x2000 ? -7 : LetterFrequencies.unknownBits
      sum += Double(count) * (language.bits[letter] ?? unknownBits)
    }
    // Letters beyond ASCII are few in Latin words, and seldom two together.
    if language.isLatin { sum -= 1.5 * Double(highLetters) + 2.5 * Double(highPairs) }
    return sum
  }

  /// Behind a capital stand capitals in some texts and small letters in others, but not one by turns with the other.
  private var caseBits: Double {
    let all = Double(capitalPairs + mixedPairs)
    func part(_ count: Int) -> Double {
      count == 0 ? 0 : Double(count) * binaryLogarithm(Double(count) / all)
    }
    return part(capitalPairs) + part(mixedPairs)
  }
}

private enum Script { case none, latin, cyrillic, greek, hebrew, arabic, thai }

private func script(_ value: UInt32) -> Script {
  switch value {
  case 0xD7, 0xF7: .none
  case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: .latin
  case 0x386, 0x388...0x3FF: .greek
  case 0x400...0x4FF: .cyrillic
  case 0x5D0...0x5EA: .hebrew
  case 0x620...0x6D3: .arabic
  case 0xE01...0xE4E: .thai
  default: .none
  }
}
