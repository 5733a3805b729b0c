/// Reads dates as people and programs write them.
///
/// A date is read only when every part of it is understood: ranges, serial numbers of spreadsheets
/// and what may be one of two days are left to the reader of the profile. A year of two digits is read
/// only where nothing else can be it, as the last part of "03-FEB-01", and lies from 1930 to 2029, as
/// spreadsheets take it. Years of other calendars are read where an era or the script names them.
struct DateReader {
  private let words = DateWords.shared
  private var folder = TextFolder(.letters)

  mutating func date(_ source: Span<UInt8>, _ range: Range<Int>, _ order: DateOrder?)
    -> PartialDate?
  {
    if let date = numericDate(source, range, order) { return date }
    if let date = EraDate.date(source, range) { return date }
    // "-0044-03-15" is a year before the first.
    guard let first = range.first, source[first] != UInt8(ascii: "-") else { return nil }
    if let plain = LocalDigits.transcribed(source, range) {
      return LocalDigits.date(plain) { text in
        numericDate(text.span, text.indices, order)
          ?? spelledDate(text.span, text.indices, order)
      }
    }
    return wholeNumberDate(source, range) ?? spelledDate(source, range, order)
  }

  /// "20010203.0", as programs write numbers that they take for fractions.
  private func wholeNumberDate(_ source: Span<UInt8>, _ range: Range<Int>) -> PartialDate? {
    guard range.count == 10, source[range.upperBound - 1] == 0x30,
      source[range.upperBound - 2] == UInt8(ascii: ".")
    else { return nil }
    return plainDate(source, range.lowerBound..<range.upperBound - 2)
  }

  /// A date in one of the two usual notations of digits.
  func numericDate(
    _ source: Span<UInt8>, _ range: Range<Int>, _ order: DateOrder?
  ) -> PartialDate? {
    plainDate(source, range) ?? slashedDate(source, range, order)
  }

  // MARK: yyyy-mm-dd, yyyymmdd, with or without a time behind

  private func plainDate(_ source: Span<UInt8>, _ range: Range<Int>) -> PartialDate? {
    guard range.count >= 8, let year = number(source, range.lowerBound, 4) else { return nil }
    if range.count == 8, let rest = number(source, range.lowerBound + 4, 4), 1500...2100 ~= year {
      return PartialDate(year, rest / 100, rest % 100)
    }
    guard range.count >= 10, isDateSeparator(source[range.lowerBound + 4]),
      source[range.lowerBound + 7] == source[range.lowerBound + 4],
      let month = number(source, range.lowerBound + 5, 2),
      let day = number(source, range.lowerBound + 8, 2),
      range.count == 10 || isTime(source, range.lowerBound + 10, range.upperBound)
    else { return nil }
    return PartialDate(year, month, day)
  }

  /// The common "31/12/1999", read without tokens.
  private func slashedDate(
    _ source: Span<UInt8>, _ range: Range<Int>, _ order: DateOrder?
  ) -> PartialDate? {
    let start = range.lowerBound
    guard range.count == 10, isDateSeparator(source[start + 2]),
      source[start + 5] == source[start + 2],
      let first = number(source, start, 2), let second = number(source, start + 3, 2),
      let year = number(source, start + 6, 4)
    else { return nil }
    let isDotted = source[start + 2] == UInt8(ascii: ".")
    return date(year, first, second, isYearFirst: false, order ?? (isDotted ? .dayFirst : nil))
  }

  private func number(_ source: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for index in start..<start + count {
      guard source[index] &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(source[index] &- 0x30)
    }
    return value
  }

  private func isDateSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
  }

  /// "T00:00:00Z", " 12:30:00.000+01:00"
  private func isTime(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard source[start] == UInt8(ascii: "T") || source[start] == UInt8(ascii: " "),
      start + 1 < end, source[start + 1] &- 0x30 < 10
    else { return false }
    return (start + 1..<end).allSatisfy { index in
      source[index] &- 0x30 < 10 || ":.+-Z ".utf8.contains(source[index])
    }
  }

  // MARK: Everything else

  private enum Part {
    case number(Int, digits: Int)
    case month(Int)
    /// "3.II.2001"
    case romanMonth(Int)
    case era(EraDate.Era)
  }

  private mutating func spelledDate(
    _ source: Span<UInt8>, _ range: Range<Int>, _ order: DateOrder?
  ) -> PartialDate? {
    folder.fold(source, withoutTime(source, range))
    var parts: [Part] = []
    for token in folder.buffer.tokens {
      guard append(token, to: &parts) else { return nil }
    }
    let isDotted = source[range.lowerBound..<range.upperBound, contains: UInt8(ascii: ".")]
    return date(of: parts, order ?? (isDotted ? .dayFirst : nil))
  }

  /// Cuts " 12:30", "T00:00:00" off the end.
  private func withoutTime(_ source: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    guard let colon = range.first(where: { source[$0] == UInt8(ascii: ":") }) else { return range }
    var start = colon
    while start > range.lowerBound, source[start - 1] &- 0x30 < 10 { start -= 1 }
    guard start < colon, start > range.lowerBound + 5 else { return range }
    return range.lowerBound..<start - 1
  }

  /// False when a token has no meaning in a date.
  private func append(_ token: FoldedToken, to parts: inout [Part]) -> Bool {
    var letters: [UInt8] = []
    var value = 0
    var digits = 0
    func flush(_ parts: inout [Part]) -> Bool {
      if digits > 0 {
        if digits > 4 { return false }
        parts.append(.number(value, digits: digits))
        value = 0
        digits = 0
      }
      if !letters.isEmpty {
        let word = String(decoding: letters, as: UTF8.self)
        letters = []
        if let month = words.months[word] {
          parts.append(.month(month))
        } else if let era = words.eras[word] {
          parts.append(.era(era))
        } else if let era = words.firstYears[word] {
          parts += [.era(era), .number(1, digits: 1)]
        } else if let month = words.romanMonths[word] {
          parts.append(.romanMonth(month))
        } else if !words.fillers.contains(word) {
          return false
        }
      }
      return true
    }
    for byte in folder.buffer.bytes[token.range] {
      if byte &- 0x30 < 10 {
        if !letters.isEmpty, !flush(&parts) { return false }
        value = value * 10 + Int(byte &- 0x30)
        digits += 1
        if digits > 8 { return false }
      } else {
        if digits > 0, !flush(&parts) { return false }
        letters.append(byte)
      }
    }
    return flush(&parts)
  }

  private func date(of parts: [Part], _ order: DateOrder?) -> PartialDate? {
    var numbers: [(value: Int, digits: Int)] = []
    var month: Int?
    var era: EraDate.Era?
    for part in parts {
      switch part {
      case .number(let value, let digits): numbers.append((value, digits))
      case .month(let found):
        guard month == nil else { return nil }
        month = found
      case .romanMonth(let found):
        // Alone with a year it may be a part of something else.
        guard month == nil, parts.count == 3 else { return nil }
        month = found
      case .era(let found): era = found
      }
    }
    if let era {
      guard let year = numbers.first, month == nil, numbers.count <= 3 else { return nil }
      return era.date(
        year.value, numbers.count > 1 ? numbers[1].value : nil,
        numbers.count > 2 ? numbers[2].value : nil)
    }
    if let month, let date = shortYearDate(parts, numbers, month) { return date }
    guard numbers.filter({ $0.digits == 4 }).count == 1,
      !numbers.contains(where: { $0.digits == 3 }),
      let place = numbers.firstIndex(where: { $0.digits == 4 })
    else { return nil }
    let year = numbers[place].value
    numbers.remove(at: place)
    switch (numbers.count, month) {
    case (0, nil): return PartialDate(year)
    case (0, let month?): return PartialDate(year, month)
    case (1, nil): return PartialDate(year, numbers[0].value)
    case (1, let month?): return PartialDate(year, month, numbers[0].value)
    case (2, nil):
      return date(year, numbers[0].value, numbers[1].value, isYearFirst: place == 0, order)
    default: return nil
    }
  }

  /// "03-FEB-01": two digits, a month in words, two digits for the year.
  private func shortYearDate(
    _ parts: [Part], _ numbers: [(value: Int, digits: Int)], _ month: Int
  ) -> PartialDate? {
    guard parts.count == 3, numbers.count == 2, numbers[1].digits == 2, numbers[0].digits <= 2,
      case .month = parts[1]
    else { return nil }
    let year = numbers[1].value
    return PartialDate(
      year < Self.shortYearPivot ? 2000 + year : 1900 + year, month, numbers[0].value)
  }

  /// Years of two digits from here on are of the twentieth century; what spreadsheets do.
  private static let shortYearPivot = 30

  private func date(
    _ year: Int, _ first: Int, _ second: Int, isYearFirst: Bool, _ order: DateOrder?
  ) -> PartialDate? {
    if isYearFirst { return PartialDate(year, first, second) }
    // "00/05/1950": the day is what is not known.
    if first == 0 || second == 0 {
      let month = max(first, second)
      return PartialDate(year, month <= 12 ? month : nil)
    }
    if first > 12 || first == second { return PartialDate(year, second, first) }
    if second > 12 { return PartialDate(year, first, second) }
    switch order {
    case .dayFirst: return PartialDate(year, second, first)
    case .monthFirst: return PartialDate(year, first, second)
    case nil: return nil
    }
  }
}

extension Span<UInt8> {
  /// Whether a byte occurs in a range.
  subscript(range: Range<Int>, contains byte: UInt8) -> Bool {
    for index in range where self[index] == byte { return true }
    return false
  }

  /// Whether a byte of some occurs in a range.
  subscript(range: Range<Int>, contains bytes: ClosedRange<UInt8>) -> Bool {
    for index in range where bytes.contains(self[index]) {
      return true
    }
    return false
  }
}
