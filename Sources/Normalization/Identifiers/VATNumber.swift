/// A value added tax number of Europe: its country by the prefix, and whether its check digit is right.
///
/// Source: the check digits as the tax offices publish them (compare the list of the European Commission
/// for VIES); tests hold numbers of real companies, right and with a digit changed.
struct VATNumber {
  /// The number, without the words for the tax that Switzerland and Norway write behind.
  let code: [UInt8]
  /// The prefix of Greece is EL, whatever was written.
  let comparable: [UInt8]
  /// Nil where no check is known: the country has none, or the prefix is missing.
  let isValid: Bool?

  /// - Parameter code: Upper-case letters and digits without separators.
  init(_ code: [UInt8]) {
    var code = code
    for tax in ["MWST", "TVA", "IVA", "VAT", "MVA"]
    where code.count > tax.utf8.count + 8 && code.suffix(tax.utf8.count).elementsEqual(tax.utf8) {
      code.removeLast(tax.utf8.count)
      break
    }
    self.code = code
    let prefix = String(decoding: code.prefix(2), as: UTF8.self)
    let isSwiss = code.starts(with: "CHE".utf8)
    let body = Array(code.dropFirst(isSwiss ? 3 : 2))
    comparable = prefix == "GR" ? Array("EL".utf8) + body : code
    isValid =
      isSwiss ? Self.isSwiss(body) : Self.checks[prefix].map { check in check(body) }
  }

  private static let checks: [String: @Sendable ([UInt8]) -> Bool] = [
    "AT": isAustrian, "BE": isBelgian, "BG": isBulgarian, "CY": isCypriot, "CZ": isCzech,
    "DE": { $0.count == 9 && isMod11And10($0) },
    "DK": { isWeighted($0, [2, 7, 6, 5, 4, 3, 2, 1], 11) },
    "EE": { isWeighted($0, [3, 7, 1, 3, 7, 1, 3, 7, 1], 10) }, "EL": isGreek, "GR": isGreek,
    "ES": isSpanish, "FI": { isWeighted($0, [7, 9, 10, 5, 8, 4, 2, 1], 11) }, "FR": isFrench,
    "GB": isBritish, "XI": isBritish, "HR": { $0.count == 11 && isMod11And10($0) },
    "HU": { isWeighted($0, [9, 7, 3, 1, 9, 7, 3, 1], 10) }, "IE": isIrish,
    "IT": { $0.count == 11 && isLuhn($0[...]) }, "LT": isLithuanian, "LU": isLuxembourgish,
    "LV": isLatvian, "MT": { isWeighted($0, [3, 4, 6, 7, 8, 9, 10, 1], 37) }, "NL": isDutch,
    "NO": { isWeighted($0, [3, 2, 7, 6, 5, 4, 3, 2, 1], 11) },
    "PL": { remainder($0, [6, 5, 7, 2, 3, 4, 5, 6, 7], 11, last: 10) }, "PT": isPortuguese,
    "RO": isRomanian, "SE": isSwedish, "SI": isSlovene, "SK": isSlovak,
  ]

  // MARK: What several countries do

  /// The digits, where there are as many and nothing else.
  private static func digits(_ code: [UInt8], _ count: Int? = nil) -> [Int]? {
    guard !code.isEmpty, code.allSatisfy(CheckDigits.isDigit), code.count == count ?? code.count
    else { return nil }
    return code.map { Int($0 - 0x30) }
  }

  private static func number(_ digits: some Sequence<Int>) -> Int {
    digits.reduce(0) { $0 * 10 + $1 }
  }

  private static func sum(_ digits: [Int], _ weights: [Int]) -> Int {
    zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Whether all digits, weighted, make a multiple.
  private static func isWeighted(_ code: [UInt8], _ weights: [Int], _ modulus: Int) -> Bool {
    guard let digits = digits(code, weights.count) else { return false }
    return sum(digits, weights) % modulus == 0
  }

  /// Whether the last digit is what the weighted others leave.
  private static func remainder(
    _ code: [UInt8], _ weights: [Int], _ modulus: Int, last count: Int
  ) -> Bool {
    guard let digits = digits(code, count) else { return false }
    return sum(digits, weights) % modulus == digits[count - 1]
  }

  /// ISO 7064 MOD 11,10.
  private static func isMod11And10(_ code: [UInt8]) -> Bool {
    guard let digits = digits(code), let last = digits.last else { return false }
    var product = 10
    for digit in digits.dropLast() {
      let sum = (digit + product) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (11 - product) % 10 == last
  }

  private static func isLuhn(_ code: ArraySlice<UInt8>) -> Bool {
    guard let digits = digits(Array(code)) else { return false }
    return luhnSum(digits.reversed(), doublesFirst: false) % 10 == 0
  }

  private static func luhnSum(_ digits: [Int], doublesFirst: Bool) -> Int {
    digits.enumerated().reduce(0) { sum, digit in
      let doubled = (digit.offset % 2 == 0) == doublesFirst ? digit.element * 2 : digit.element
      return sum + doubled / 10 + doubled % 10
    }
  }

  // MARK: Countries

  private static func isAustrian(_ code: [UInt8]) -> Bool {
    guard code.first == UInt8(ascii: "U"), let digits = digits(Array(code.dropFirst()), 8) else {
      return false
    }
    return (10 - (luhnSum(Array(digits.prefix(7)), doublesFirst: false) + 4) % 10) % 10 == digits[7]
  }

  private static func isBelgian(_ code: [UInt8]) -> Bool {
    // Numbers from before 2005 lack the zero in front.
    guard let digits = digits(code.count == 9 ? [0x30] + code : code, 10) else { return false }
    return 97 - number(digits.prefix(8)) % 97 == number(digits.suffix(2))
  }

  private static func isBulgarian(_ code: [UInt8]) -> Bool {
    // Ten digits are those of a person.
    guard let digits = digits(code, 9) else { return digits(code, 10) != nil }
    var check = sum(digits, Array(1...8)) % 11
    if check == 10 { check = sum(digits, Array(3...10)) % 11 % 10 }
    return check == digits[8]
  }

  private static func isCypriot(_ code: [UInt8]) -> Bool {
    guard code.count == 9, let digits = digits(Array(code.prefix(8))) else { return false }
    let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
    let sum = digits.enumerated().reduce(0) { sum, digit in
      sum + (digit.offset % 2 == 0 ? odd[digit.element] : digit.element)
    }
    return code[8] == UInt8(ascii: "A") + UInt8(sum % 26)
  }

  private static func isCzech(_ code: [UInt8]) -> Bool {
    // Nine and ten digits are those of a person.
    guard let digits = digits(code, 8) else { return digits(code, 9) ?? digits(code, 10) != nil }
    return (11 - sum(digits, [8, 7, 6, 5, 4, 3, 2]) % 11) % 10 == digits[7]
  }

  private static func isGreek(_ code: [UInt8]) -> Bool {
    remainder0(code, [256, 128, 64, 32, 16, 8, 4, 2], 9)
  }

  /// As `remainder` by 11, where a remainder of ten is written as zero.
  private static func remainder0(_ code: [UInt8], _ weights: [Int], _ count: Int) -> Bool {
    guard let digits = digits(code, count) else { return false }
    return sum(digits, weights) % 11 % 10 == digits[count - 1]
  }

  private static let spanishLetters = Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)

  private static func isSpanish(_ code: [UInt8]) -> Bool {
    guard code.count == 9, let middle = digits(Array(code[1..<8])) else { return false }
    let (first, last) = (code[0], code[8])
    switch first {
    case 0x30...0x39:
      return spanishLetters[number([Int(first - 0x30)] + middle) % 23] == last
    case UInt8(ascii: "X"), UInt8(ascii: "Y"), UInt8(ascii: "Z"):
      return spanishLetters[number([Int(first - UInt8(ascii: "X"))] + middle) % 23] == last
    case UInt8(ascii: "K"), UInt8(ascii: "L"), UInt8(ascii: "M"):
      return spanishLetters[number(middle) % 23] == last
    default:
      guard CheckDigits.isLetter(first) else { return false }
      let check = (10 - luhnSum(middle, doublesFirst: true) % 10) % 10
      return last == 0x30 + UInt8(check) || last == Array("JABCDEFGHI".utf8)[check]
    }
  }

  private static func isFrench(_ code: [UInt8]) -> Bool {
    guard code.count == 11, let siren = digits(Array(code.suffix(9))) else { return false }
    // A key with letters, of which nothing is published.
    guard let key = digits(Array(code.prefix(2))) else {
      return code.prefix(2).allSatisfy { CheckDigits.isDigit($0) || CheckDigits.isLetter($0) }
    }
    return number(key) == (12 + 3 * (number(siren) % 97)) % 97
  }

  private static func isBritish(_ code: [UInt8]) -> Bool {
    if code.count == 5, code.starts(with: "GD".utf8) || code.starts(with: "HA".utf8) {
      return digits(Array(code.suffix(3))) != nil
    }
    // Three further digits are those of a branch.
    guard code.count == 9 || code.count == 12, let digits = digits(code) else { return false }
    let total = sum(digits, [8, 7, 6, 5, 4, 3, 2]) + number(digits[7...8])
    return total % 97 == 0 || (total + 55) % 97 == 0
  }

  private static func isIrish(_ code: [UInt8]) -> Bool {
    guard 8...9 ~= code.count, CheckDigits.isLetter(code[7]) else { return false }
    var total = 0
    if CheckDigits.isLetter(code[1]) {
      // The form of before 2013: the second character is none of the number.
      guard let rest = digits(Array(code[2..<7])), CheckDigits.isDigit(code[0]) else {
        return false
      }
      total = sum([0] + rest + [Int(code[0] - 0x30)], [8, 7, 6, 5, 4, 3, 2])
    } else {
      guard let first = digits(Array(code[..<7])) else { return false }
      total = sum(first, [8, 7, 6, 5, 4, 3, 2])
    }
    if code.count == 9 {
      guard CheckDigits.isLetter(code[8]) else { return false }
      total += code[8] == UInt8(ascii: "W") ? 0 : 9 * Int(code[8] - 0x40)
    }
    return Array("WABCDEFGHIJKLMNOPQRSTUV".utf8)[total % 23] == code[7]
  }

  private static func isLithuanian(_ code: [UInt8]) -> Bool {
    guard code.count == 9 || code.count == 12, let digits = digits(code) else { return false }
    func check(_ shift: Int) -> Int {
      digits.dropLast().enumerated().reduce(0) {
        $0 + ($1.offset + shift) % 9 * $1.element
          + $1.element
      } % 11
    }
    let first = check(0)
    return (first == 10 ? check(2) % 10 : first) == digits[digits.count - 1]
  }

  private static func isLuxembourgish(_ code: [UInt8]) -> Bool {
    guard let digits = digits(code, 8) else { return false }
    return number(digits.prefix(6)) % 89 == number(digits.suffix(2))
  }

  private static func isLatvian(_ code: [UInt8]) -> Bool {
    guard let digits = digits(code, 11) else { return false }
    // Those that begin with a day are persons'.
    return digits[0] <= 3 || sum(digits, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3
  }

  private static func isDutch(_ code: [UInt8]) -> Bool {
    guard code.count == 12, code[9] == UInt8(ascii: "B"), digits(Array(code[10...])) != nil,
      let digits = digits(Array(code[..<9]))
    else { return false }
    // Of companies by eleven, of the self-employed since 2020 by 97.
    return (sum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) - digits[8]) % 11 == 0
      || CheckDigits.isValidMod97(Array("NL".utf8) + code)
  }

  private static func isPortuguese(_ code: [UInt8]) -> Bool {
    guard let digits = digits(code, 9) else { return false }
    let check = 11 - sum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11
    return (check > 9 ? 0 : check) == digits[8]
  }

  private static func isRomanian(_ code: [UInt8]) -> Bool {
    guard 2...10 ~= code.count, let digits = digits(code) else { return false }
    let padded = Array(repeating: 0, count: 10 - digits.count) + digits
    return 10 * sum(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]) % 11 % 10 == padded[9]
  }

  private static func isSwedish(_ code: [UInt8]) -> Bool {
    code.count == 12 && digits(code) != nil && isLuhn(code[..<10])
  }

  private static func isSlovene(_ code: [UInt8]) -> Bool {
    guard let digits = digits(code, 8) else { return false }
    let check = 11 - sum(digits, [8, 7, 6, 5, 4, 3, 2]) % 11
    return (check == 10 ? 0 : check) == digits[7]
  }

  private static func isSlovak(_ code: [UInt8]) -> Bool {
    guard let digits = digits(code, 10) else { return false }
    return number(digits) % 11 == 0
  }

  private static func isSwiss(_ code: [UInt8]) -> Bool {
    guard let digits = digits(code, 9) else { return false }
    return (11 - sum(digits, [5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11 == digits[8]
  }
}
