package import Bytes
package import Records

/// The normalized values of a column, one per raw value.
package struct NormalizedColumn: Sendable, Hashable {
  /// What profiles show; empty when nothing is left.
  package var values = StringArray()
  /// The form in which linkage compares; empty: never blocks nor agrees.
  package var comparables = StringArray()
  /// False: not understood and kept as it is.
  package var isParsed: [Bool] = []

  /// A column without values.
  package init() {}
}

/// Turns raw values into normalized ones: per kind of value, never per case.
///
/// Called once per distinct value of a column. A value depends on nothing but the arguments: the
/// same raw value, property, group and order give the same bytes on every machine.
package struct Normalizer: Sendable {
  /// Changes whenever code or reference data can change a normalized value; part of fingerprints.
  ///
  /// The hash of all reference tables, mixed with a number that is raised by hand with the code.
  package static let version: Int = {
    let tables = [
      legalFormTable, countryNames, arabicNameWords, romanizations, simplifiedHanPairs,
      NameWords.expansions, NameWords.aliasMarkers, NameWords.securities, NameWords.weakSecurities,
      NameWords.securityModifiers, NameWords.parCurrencies, NameWords.titles, NameWords.suffixes,
      addressWords, monthNames, dateFillers, hanSurnameReadings, hanDoubleSurnames, hanPlaces,
    ]
    let hash = tables.reduce(codeVersion) { hash, table in
      stableHash(Array(table.utf8).span, seed: hash)
    }
    return Int(truncatingIfNeeded: hash >> 1)
  }()

  private static let codeVersion: UInt64 = 6

  /// Reference data is read once per process, on first use.
  package init() {}

  /// Normalizes the distinct values of one column.
  ///
  /// - Parameters:
  ///   - raw: UTF-8 values; what is not UTF-8 counts as a separator.
  ///   - property: Its type decides how values are read; names and identifiers also by its name.
  ///   - group: Names of persons are read otherwise than those of organizations.
  ///   - dateOrder: How the column writes days and months; see `DateOrder.inferred(from:)`.
  package func normalized(
    _ raw: StringArray, of property: Property, group: LinkGroup, dateOrder: DateOrder? = nil
  ) -> NormalizedColumn {
    var column = NormalizedColumn()
    column.values.reserveCapacity(count: raw.count, byteCount: raw.bytes.count)
    column.comparables.reserveCapacity(count: raw.count, byteCount: raw.bytes.count)
    column.isParsed.reserveCapacity(raw.count)
    switch property.type {
    case .name: normalizeNames(raw, property, group, &column)
    case .date: normalizeDates(raw, dateOrder, &column)
    case .address, .text: normalizeTexts(raw, property.type, &column)
    case .country: normalizeCountries(raw, &column)
    case .identifier:
      let reader = IdentifierReader(property: property.name)
      normalizeEach(raw, &column) { reader.value($0, $1) }
    case .email: normalizeEmails(raw, &column)
    case .phone: normalizePhones(raw, &column)
    case .url: normalizeEach(raw, &column, ContactReader.url)
    case .number: normalizeEach(raw, &column, NumberReader.number)
    case .topic where property.name == "gender": normalizeEach(raw, &column, GenderReader.gender)
    case .topic: normalizeEach(raw, &column, topic)
    case .entity:
      normalizeEach(raw, &column) { source, range in NormalizedValue(range.map { source[$0] }) }
    }
    return column
  }

  private func normalizeNames(
    _ raw: StringArray, _ property: Property, _ group: LinkGroup, _ column: inout NormalizedColumn
  ) {
    var display = DisplayName()
    var organization = OrganizationName()
    var person = PersonName()
    var comparable: [UInt8] = []
    let part: PersonName.Part =
      switch property.name {
      case "firstName", "secondName", "middleName", "fatherName": .given
      case "lastName": .family
      default: .whole
      }
    let placeholders = Placeholders.shared
    func append(_ text: Span<UInt8>, _ range: Range<Int>) {
      comparable.removeAll(keepingCapacity: true)
      if placeholders.contains(text, range) {
        column.append([], [], isParsed: true)
        return
      }
      if group == .person {
        person.appendComparable(text, range, part: part, to: &comparable)
      } else {
        organization.appendComparable(text, range, to: &comparable)
      }
      column.append(text, range, comparable)
    }
    let source = raw.span
    for index in 0..<raw.count {
      let range = raw.range(index)
      if isClean(source, range) {
        append(source, range)
      } else if placeholders.contains(source, trimmedRange(source, range)) {
        // Of "-0-" cleaning leaves "0": the raw value tells.
        column.append([], [], isParsed: true)
      } else {
        display.clean(source, range)
        if DoubleEncoding.isBeyondRepair(display.bytes.span, display.bytes.indices) {
          column.append(display.bytes, [], isParsed: false)
          continue
        }
        append(display.bytes.span, 0..<display.bytes.count)
      }
    }
  }

  private func normalizeDates(
    _ raw: StringArray, _ order: DateOrder?, _ column: inout NormalizedColumn
  ) {
    var reader = DateReader()
    var text: [UInt8] = []
    let source = raw.span
    for index in 0..<raw.count {
      let range = trimmedRange(source, raw.range(index))
      text.removeAll(keepingCapacity: true)
      // No placeholder is a date of digits.
      if let date = reader.numericDate(source, range, order) {
        date.append(to: &text)
        column.append(text, date.isPlaceholder ? [] : text, isParsed: true)
      } else if Placeholders.shared.contains(source, range) || isZero(source, range) {
        column.append([], [], isParsed: true)
      } else if let date = reader.date(source, range, order) {
        date.append(to: &text)
        column.append(text, date.isPlaceholder ? [] : text, isParsed: true)
      } else {
        for place in range { text.append(source[place]) }
        column.append(text, [], isParsed: false)
      }
    }
  }

  private func normalizeTexts(
    _ raw: StringArray, _ type: PropertyType, _ column: inout NormalizedColumn
  ) {
    var display = DisplayName()
    var address = AddressReader()
    var folder = TextFolder(.plain)
    var comparable: [UInt8] = []
    func append(_ text: Span<UInt8>, _ range: Range<Int>) {
      comparable.removeAll(keepingCapacity: true)
      if Placeholders.shared.contains(text, range) {
        column.append([], [], isParsed: true)
        return
      }
      if type == .address {
        address.appendComparable(text, range, to: &comparable)
      } else {
        folder.fold(text, range)
        for (place, token) in folder.buffer.tokens.enumerated() {
          if place > 0 { comparable.append(UInt8(ascii: " ")) }
          comparable.append(contentsOf: folder.buffer.bytes[token.range])
        }
      }
      column.append(text, range, comparable)
    }
    let source = raw.span
    for index in 0..<raw.count {
      let range = raw.range(index)
      if isClean(source, range) {
        append(source, range)
      } else {
        display.clean(source, range)
        if DoubleEncoding.isBeyondRepair(display.bytes.span, display.bytes.indices) {
          column.append(display.bytes, [], isParsed: false)
          continue
        }
        append(display.bytes.span, 0..<display.bytes.count)
      }
    }
  }

  private func normalizeEmails(_ raw: StringArray, _ column: inout NormalizedColumn) {
    var small: [UInt8] = []
    let source = raw.span
    for index in 0..<raw.count {
      let range = trimmedRange(source, raw.range(index))
      guard ContactReader.isPlainEmail(source, range) else {
        column.append(value(source, range, ContactReader.email))
        continue
      }
      if !source[range, contains: UInt8(ascii: "A")...UInt8(ascii: "Z")] {
        column.values.append(source, range)
        column.comparables.append(source, range)
        column.isParsed.append(true)
        continue
      }
      small.removeAll(keepingCapacity: true)
      for place in range {
        small.append(source[place] &- 0x41 < 26 ? source[place] | 0x20 : source[place])
      }
      column.append(small, small, isParsed: true)
    }
  }

  private func normalizePhones(_ raw: StringArray, _ column: inout NormalizedColumn) {
    var digits: [UInt8] = []
    var written: [UInt8] = []
    let source = raw.span
    for index in 0..<raw.count {
      let range = trimmedRange(source, raw.range(index))
      // What begins with a digit or a plus and has five digits is no placeholder, unless they are alike.
      let isPlain =
        range.count >= 5
        && (source[range.lowerBound] &- 0x30 < 10 || source[range.lowerBound] == UInt8(ascii: "+"))
      let isInternational = isPlain && ContactReader.readPhone(source, range, &digits)
      guard isPlain, ContactReader.isPhoneLength(digits.count),
        !Placeholders.shared.isRepeatedDigit(digits)
      else {
        column.append(value(source, range, ContactReader.phone))
        continue
      }
      written.removeAll(keepingCapacity: true)
      if isInternational { written.append(UInt8(ascii: "+")) }
      written.append(contentsOf: digits)
      column.append(written, digits, isParsed: true)
    }
  }

  private func normalizeCountries(_ raw: StringArray, _ column: inout NormalizedColumn) {
    var folder = TextFolder(.organization)
    normalizeEach(raw, &column) { source, range in
      // "Na" may be Namibia: only what cannot be a code is a placeholder here.
      if range.count > 2 && Placeholders.shared.contains(source, range) || range.isEmpty {
        return .nothing
      }
      folder.fold(source, range)
      let folded = folder.buffer.texts.joined(separator: " ")
      if let code = CountryTable.shared.code(folded: folded) {
        return NormalizedValue(Array(code.utf8))
      }
      return NormalizedValue(
        range.map { source[$0] }, comparable: Array(folded.utf8), isParsed: folded.isEmpty)
    }
  }

  /// Trims each value and hands what is no placeholder to `read`.
  private func normalizeEach(
    _ raw: StringArray, _ column: inout NormalizedColumn,
    _ read: (Span<UInt8>, Range<Int>) -> NormalizedValue
  ) {
    let source = raw.span
    for index in 0..<raw.count {
      let range = trimmedRange(source, raw.range(index))
      column.append(value(source, range, read))
    }
  }

  /// What `read` makes of a trimmed value that is no placeholder.
  private func value(
    _ source: Span<UInt8>, _ range: Range<Int>,
    _ read: (Span<UInt8>, Range<Int>) -> NormalizedValue
  ) -> NormalizedValue {
    let isShortCode = range.count == 2
    return !isShortCode && Placeholders.shared.contains(source, range)
      ? .nothing : read(source, range)
  }

  private func topic(_ source: Span<UInt8>, _ range: Range<Int>) -> NormalizedValue {
    NormalizedValue(
      Array(String(decoding: range.map { source[$0] }, as: UTF8.self).lowercased().utf8))
  }
}

extension NormalizedColumn {
  fileprivate mutating func append(_ value: [UInt8], _ comparable: [UInt8], isParsed parsed: Bool) {
    values.append(value.span, value.indices)
    comparables.append(comparable.span, comparable.indices)
    isParsed.append(parsed)
  }

  fileprivate mutating func append(_ value: NormalizedValue) {
    append(value.value, value.comparable, isParsed: value.isParsed)
  }

  /// Appends a value that lies elsewhere and was understood.
  fileprivate mutating func append(
    _ text: Span<UInt8>, _ range: Range<Int>, _ comparable: [UInt8]
  ) {
    values.append(text, range)
    comparables.append(comparable.span, comparable.indices)
    isParsed.append(true)
  }
}

func trimmedRange(_ source: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
  var lower = range.lowerBound
  var upper = range.upperBound
  while lower < upper, source[lower] <= 0x20 { lower += 1 }
  while lower < upper, source[upper - 1] <= 0x20 { upper -= 1 }
  return lower..<upper
}

/// "0", "0000", "0000-00-00": no digit but zeros.
private func isZero(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
  for index in range {
    let byte = source[index]
    if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x31 < 9 { return false }
  }
  return true
}
