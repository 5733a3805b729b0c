/// One normalized value: what is shown, what linkage compares, and whether it was understood.
struct NormalizedValue: Equatable {
  var value: [UInt8]
  /// Empty: never blocks nor agrees.
  var comparable: [UInt8]
  var isParsed: Bool

  init(_ value: [UInt8], comparable: [UInt8]? = nil, isParsed: Bool = true) {
    self.value = value
    self.comparable = comparable ?? value
    self.isParsed = isParsed
  }

  static let nothing = NormalizedValue([])
}

/// Reads identifiers by the property that holds them.
struct IdentifierReader {
  private enum Kind {
    case lei, isin, figi, inn, ogrn, uscc, imo, cik, duns, bic, iban, vat, siren, siret,
      companiesHouse
    case stock, wikidata, account, other
  }

  private let kind: Kind

  init(property: String) {
    kind =
      switch property {
      case "leiCode": .lei
      case "isin": .isin
      case "figi": .figi
      case "innCode": .inn
      case "ogrnCode": .ogrn
      case "uscCode": .uscc
      case "imoNumber": .imo
      case "cikCode": .cik
      case "dunsCode": .duns
      case "swiftBic": .bic
      case "iban": .iban
      case "vatCode": .vat
      case "sirenCode": .siren
      case "siretCode": .siret
      case "companiesHouseNumber": .companiesHouse
      case "stockCode": .stock
      case "wikidataId": .wikidata
      case "twitter", "facebook": .account
      default: .other
      }
  }

  func value(_ source: Span<UInt8>, _ range: Range<Int>) -> NormalizedValue {
    if kind == .account { return account(source, range) }
    switch WrittenNumber(source, range) {
    case .none: return read(compact(source, range))
    case .whole(let digits): return read(digits)
    case .rounded:
      return NormalizedValue(range.map { source[$0] }, comparable: [], isParsed: false)
    }
  }

  /// Reads a code without separators.
  private func read(_ code: [UInt8]) -> NormalizedValue {
    if code.isEmpty || Placeholders.shared.isRepeatedDigit(code) { return .nothing }
    switch kind {
    case .lei: return checked(code, code.count == 20 && CheckDigits.isValidMod97(code))
    case .isin: return checked(code, CheckDigits.isValidISIN(code))
    case .figi: return marked(code, CheckDigits.isValidFIGI(code))
    case .inn: return marked(code, CheckDigits.isValidINN(code))
    case .ogrn: return marked(code, CheckDigits.isValidOGRN(code))
    case .uscc: return marked(code, CheckDigits.isValidUSCC(code))
    case .imo:
      let digits = code.starts(with: "IMO".utf8) ? Array(code.dropFirst(3)) : code
      return marked(digits, CheckDigits.isValidIMO(digits))
    case .cik:
      let digits = code.starts(with: "CIK".utf8) ? Array(code.dropFirst(3)) : code
      guard digits.count <= 10, digits.allSatisfy(CheckDigits.isDigit) else {
        return marked(code, false)
      }
      return NormalizedValue(Array(repeating: 0x30, count: 10 - digits.count) + digits)
    case .duns:
      let digits = code.starts(with: "DUNS".utf8) ? Array(code.dropFirst(4)) : code
      return marked(digits, digits.count == 9 && digits.allSatisfy(CheckDigits.isDigit))
    case .bic:
      guard isBIC(code) else { return marked(code, false) }
      // "XXX" is the head office, as is nothing.
      let isHeadOffice = code.count == 11 && code.suffix(3).elementsEqual("XXX".utf8)
      return NormalizedValue(code, comparable: isHeadOffice ? Array(code.prefix(8)) : code)
    case .vat:
      let number = VATNumber(code)
      return NormalizedValue(
        number.code, comparable: number.comparable, isParsed: number.isValid ?? true)
    case .iban: return marked(code, CheckDigits.isValidIBAN(code))
    case .siren: return marked(code, CheckDigits.isValidSIREN(code))
    case .siret: return marked(code, CheckDigits.isValidSIRET(code))
    case .companiesHouse: return companiesHouseNumber(code)
    case .stock:
      guard let stock = StockCode(code) else { return marked(code, code.count <= 8) }
      return NormalizedValue(Array(stock.value.utf8), comparable: Array(stock.comparable.utf8))
    case .wikidata:
      guard let start = code.lastIndex(of: UInt8(ascii: "Q")), start + 1 < code.count,
        code[(start + 1)...].allSatisfy(CheckDigits.isDigit)
      else { return marked(code, false) }
      return NormalizedValue(Array(code[start...]))
    case .account, .other: return NormalizedValue(code)
    }
  }

  /// ISO 9362: a party of four, a country, a place of two, and maybe an office of three.
  private func isBIC(_ code: [UInt8]) -> Bool {
    guard code.count == 8 || code.count == 11,
      code.allSatisfy({ CheckDigits.isDigit($0) || CheckDigits.isLetter($0) }),
      code[4...5].allSatisfy(CheckDigits.isLetter)
    else { return false }
    let country = String(decoding: code[4...5].map { $0 | 0x20 }, as: UTF8.self)
    return CountryTable.shared.code(folded: country) != nil
  }

  /// Eight characters, of which two letters may tell the register; zeros that were lost in front come back.
  private func companiesHouseNumber(_ code: [UInt8]) -> NormalizedValue {
    let letters = code.prefix(2).prefix(while: CheckDigits.isLetter)
    // "IP01234R", of a society.
    let rest = code.dropFirst(letters.count)
    let digits = rest.last == UInt8(ascii: "R") && letters.count == 2 ? rest.dropLast() : rest
    guard code.count <= 8, !digits.isEmpty, digits.allSatisfy(CheckDigits.isDigit) else {
      return marked(code, false)
    }
    return NormalizedValue(letters + Array(repeating: 0x30, count: 8 - code.count) + rest)
  }

  /// A wrong check digit: kept, but never compared, since it may be anybody's.
  private func checked(_ code: [UInt8], _ isValid: Bool) -> NormalizedValue {
    NormalizedValue(code, comparable: isValid ? code : [], isParsed: isValid)
  }

  /// A wrong check digit: kept and compared, since such numbers are often mistyped alike.
  private func marked(_ code: [UInt8], _ isValid: Bool) -> NormalizedValue {
    NormalizedValue(code, isParsed: isValid)
  }

  /// Upper case, without separators; full-width letters and digits as ASCII.
  private func compact(_ source: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var code: [UInt8] = []
    var other = false
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      if byte < 0x80 {
        if byte &- 0x30 < 10 || byte &- 0x41 < 26 { code.append(byte) }
        if byte &- 0x61 < 26 { code.append(byte & 0xDF) }
        index += 1
        continue
      }
      let (scalar, width) = decodedScalar(source, index, range.upperBound)
      if 0xFF01...0xFF5E ~= scalar {
        let ascii = UInt8(scalar - 0xFEE0)
        if ascii &- 0x30 < 10 || (ascii | 0x20) &- 0x61 < 26 {
          code.append(ascii >= 0x61 ? ascii & 0xDF : ascii)
        }
      } else if let value = Unicode.Scalar(scalar), value.properties.isAlphabetic {
        other = true
        for offset in 0..<width { code.append(source[index + offset]) }
      }
      index += width
    }
    return other ? Array(String(decoding: code, as: UTF8.self).uppercased().utf8) : code
  }

  /// The name of an account, out of its address if need be.
  private func account(_ source: Span<UInt8>, _ range: Range<Int>) -> NormalizedValue {
    let text = String(decoding: range.map { source[$0] }, as: UTF8.self).trimmed
    guard !Placeholders.shared.contains(source, range) else { return .nothing }
    var name = text.split(separator: "?")[0]
    while name.hasSuffix("/") { name = name.dropLast() }
    if let slash = name.lastIndex(of: "/") { name = name[name.index(after: slash)...] }
    while name.hasPrefix("@") { name = name.dropFirst() }
    return NormalizedValue(Array(name.utf8), comparable: Array(name.lowercased().utf8))
  }
}
