/// Check digits of identifiers. All take upper-case letters and digits without separators.
enum CheckDigits {
  /// ISO 7064 MOD 97-10 with letters as 10 to 35: LEI (ISO 17442).
  static func isValidMod97(_ code: [UInt8]) -> Bool {
    var remainder = 0
    for byte in code {
      guard let value = alphanumericValue(byte) else { return false }
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
    }
    return remainder == 1
  }

  /// ISO 13616: a country, two check digits and the account; MOD 97-10 with the first four at the end.
  static func isValidIBAN(_ code: [UInt8]) -> Bool {
    guard 15...34 ~= code.count, code[0...1].allSatisfy(isLetter), code[2...3].allSatisfy(isDigit)
    else { return false }
    return isValidMod97(Array(code.dropFirst(4) + code.prefix(4)))
  }

  /// The number of a French company: nine digits of the Luhn algorithm.
  static func isValidSIREN(_ code: [UInt8]) -> Bool { code.count == 9 && isValidLuhn(code) }

  /// The number of a French establishment: its company's and five further digits. Those of the post offices, which
  /// outnumber what the algorithm can tell apart, have a sum of digits that five divides.
  static func isValidSIRET(_ code: [UInt8]) -> Bool {
    guard code.count == 14, isValidSIREN(Array(code.prefix(9))), let digits = digits(code) else {
      return false
    }
    return isValidLuhn(code)
      || code.starts(with: "356000000".utf8) && digits.reduce(0, +) % 5 == 0
  }

  private static func isValidLuhn(_ code: [UInt8]) -> Bool {
    digits(code).map(hasLuhnDigit) ?? false
  }

  private static func hasLuhnDigit(_ digits: [Int]) -> Bool {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let doubled = place % 2 == 1 ? digit * 2 : digit
      sum += doubled / 10 + doubled % 10
    }
    return sum % 10 == 0
  }

  /// ISO 6166: letters as two digits, then the Luhn algorithm.
  static func isValidISIN(_ code: [UInt8]) -> Bool {
    guard code.count == 12, code[0...1].allSatisfy(isLetter), isDigit(code[11]) else {
      return false
    }
    var digits: [Int] = []
    for byte in code {
      guard let value = alphanumericValue(byte) else { return false }
      if value > 9 { digits.append(value / 10) }
      digits.append(value % 10)
    }
    return hasLuhnDigit(digits)
  }

  /// FIGI: letters as 10 to 35, every second of the first eleven doubled, digits summed.
  static func isValidFIGI(_ code: [UInt8]) -> Bool {
    guard code.count == 12, code[2] == UInt8(ascii: "G"), isDigit(code[11]) else { return false }
    var sum = 0
    for (place, byte) in code.dropLast().enumerated() {
      guard var value = alphanumericValue(byte) else { return false }
      if place % 2 == 1 { value *= 2 }
      sum += value / 10 + value % 10
    }
    return (10 - sum % 10) % 10 == Int(code[11] - 0x30)
  }

  /// The taxpayer number of Russia: 10 digits of a company, 12 of a person.
  static func isValidINN(_ code: [UInt8]) -> Bool {
    guard let digits = digits(code) else { return false }
    func check(_ weights: [Int]) -> Int {
      zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 } % 11 % 10
    }
    switch digits.count {
    case 10: return check([2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[9]
    case 12:
      return check([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[10]
        && check([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[11]
    default: return false
    }
  }

  /// The registration number of Russia: 13 digits of a company, 15 of an entrepreneur.
  static func isValidOGRN(_ code: [UInt8]) -> Bool {
    guard let digits = digits(code), let last = digits.last else { return false }
    let number = digits.dropLast().reduce(0) { $0 * 10 + $1 }
    switch digits.count {
    case 13: return number % 11 % 10 == last
    case 15: return number % 13 % 10 == last
    default: return false
    }
  }

  /// The unified social credit code of China (GB 32100-2015).
  static func isValidUSCC(_ code: [UInt8]) -> Bool {
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    guard code.count == 18 else { return false }
    var sum = 0
    var weight = 1
    for byte in code.dropLast() {
      guard let value = alphabet.firstIndex(of: byte) else { return false }
      sum += value * weight
      weight = weight * 3 % 31
    }
    return alphabet[(31 - sum % 31) % 31] == code[17]
  }

  /// The ship number of the International Maritime Organization; of companies with other weights.
  static func isValidIMO(_ code: [UInt8]) -> Bool {
    guard let digits = digits(code), digits.count == 7 else { return false }
    let ship = zip([7, 6, 5, 4, 3, 2], digits).reduce(0) { $0 + $1.0 * $1.1 } % 10
    let company = (11 - zip([8, 6, 4, 2, 9, 7], digits).reduce(0) { $0 + $1.0 * $1.1 } % 11) % 10
    return ship == digits[6] || company == digits[6]
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  private static func alphanumericValue(_ byte: UInt8) -> Int? {
    isDigit(byte) ? Int(byte - 0x30) : isLetter(byte) ? Int(byte - 0x41) + 10 : nil
  }

  private static func digits(_ code: [UInt8]) -> [Int]? {
    code.allSatisfy(isDigit) ? code.map { Int($0 - 0x30) } : nil
  }
}
