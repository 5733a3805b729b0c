package import Bytes
package import Records

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
      NameWords.statuses, NameWords.leadingStatuses, NameWords.branches, NameWords.trailingBranches,
      NameWords.personAliases, NameWords.formerFamilies, japaneseSurnameReadings,
      territoryNames, countryNumbers, thaiWords,
    ]
    let hash = tables.reduce(codeVersion) { hash, table in
      stableHash(Array(table.utf8).span, seed: hash)
    }
    return Int(truncatingIfNeeded: hash >> 1)
  }()

  private static let codeVersion: UInt64 = 9

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
    var column = NormalizedColumnBuilder(raw)
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
    return column.finished()
  }

  private func normalizeNames(
    _ raw: StringArray, _ property: Property, _ group: LinkGroup,
    _ column: inout NormalizedColumnBuilder
  ) {
    var display = DisplayName()
    var organization = OrganizationName()
    var person = PersonName()
    var spelled: [UInt8] = []
    let part: PersonName.Part =
      switch property.name {
      case "firstName", "secondName", "middleName", "fatherName": .given
      case "lastName": .family
      default: .whole
      }
    let placeholders = Placeholders.shared
    // One cell of these may hold several names; a cell of others names one bearer.
    let holdsLists = ["alias", "weakAlias", "previousName"].contains(property.name)
    organization.splitsLists = group == .organization || holdsLists
    organization.isOfOrganization = group == .organization
    /// False for a value that names several bearers.
    func spell(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
      spelled.removeAll(keepingCapacity: true)
      guard group == .person else {
        organization.appendComparable(text, range, to: &spelled)
        return holdsLists || !organization.isList
      }
      person.appendComparable(text, range, part: part, to: &spelled)
      if person.isList, holdsLists {
        person.appendEach(text, range, to: &spelled)
        return true
      }
      return !person.isList
    }
    let source = raw.span
    for index in 0..<raw.count {
      let range = raw.range(index)
      if isClean(source, range) {
        if placeholders.contains(source, range) {
          column.appendNothing()
        } else if group == .person, let byteCount = person.spellPlain(source, range, part: part) {
          column.keep(comparable: person.spelled, 0..<byteCount)
        } else if spell(source, range) {
          column.keep(comparable: spelled.span, spelled.indices)
        } else {
          column.append(
            source, range, comparable: spelled.span, spelled.indices, isParsed: false)
        }
      } else if placeholders.contains(source, trimmedRange(source, range)) {
        // Of "-0-" cleaning leaves "0": the raw value tells.
        column.appendNothing()
      } else {
        display.clean(source, range)
        if DoubleEncoding.isBeyondRepair(display.bytes.span, display.bytes.indices) {
          column.append(display.bytes, [], isParsed: false)
        } else if placeholders.contains(display.bytes.span, display.bytes.indices) {
          column.appendNothing()
        } else {
          let isParsed = spell(display.bytes.span, display.bytes.indices)
          column.append(display.bytes, spelled, isParsed: isParsed)
        }
      }
    }
  }

  private func normalizeDates(
    _ raw: StringArray, _ order: DateOrder?, _ column: inout NormalizedColumnBuilder
  ) {
    var reader = DateReader()
    var text = [UInt8](repeating: 0, count: PartialDate.byteCountMax)
    func append(_ date: PartialDate) {
      let count = date.write(to: &text)
      column.append(
        text.span, 0..<count, comparable: text.span, 0..<(date.isPlaceholder ? 0 : count))
    }
    let source = raw.span
    for index in 0..<raw.count {
      let whole = raw.range(index)
      let range = trimmedRange(source, whole)
      // No placeholder is a date of digits.
      if let date = reader.numericDate(source, range, order) {
        if range == whole, date.isWritten(in: source, range), !date.isPlaceholder {
          column.keep()
        } else {
          append(date)
        }
      } else if Placeholders.shared.contains(source, range) || isZero(source, range) {
        column.appendNothing()
      } else if let date = reader.date(source, range, order) {
        append(date)
      } else {
        column.append(source, range, comparable: source, range.prefix(0), isParsed: false)
      }
    }
  }

  private func normalizeTexts(
    _ raw: StringArray, _ type: PropertyType, _ column: inout NormalizedColumnBuilder
  ) {
    var display = DisplayName()
    var address = AddressReader()
    var folder = TextFolder(.plain)
    var spelled: [UInt8] = []
    func spell(_ text: Span<UInt8>, _ range: Range<Int>) {
      spelled.removeAll(keepingCapacity: true)
      if type == .address {
        address.appendComparable(text, range, to: &spelled)
        return
      }
      folder.fold(text, range)
      for (place, token) in folder.buffer.tokens.enumerated() {
        if place > 0 { spelled.append(UInt8(ascii: " ")) }
        spelled.append(contentsOf: folder.buffer.bytes[token.range])
      }
    }
    let source = raw.span
    for index in 0..<raw.count {
      let range = raw.range(index)
      if isClean(source, range) {
        if Placeholders.shared.contains(source, range) {
          column.appendNothing()
        } else if type == .address, let byteCount = address.spellPlain(source, range) {
          column.keep(comparable: address.spelled, 0..<byteCount)
        } else {
          spell(source, range)
          column.keep(comparable: spelled.span, spelled.indices)
        }
        continue
      }
      display.clean(source, range)
      if DoubleEncoding.isBeyondRepair(display.bytes.span, display.bytes.indices) {
        column.append(display.bytes, [], isParsed: false)
      } else if Placeholders.shared.contains(display.bytes.span, display.bytes.indices) {
        column.appendNothing()
      } else {
        spell(display.bytes.span, display.bytes.indices)
        column.append(display.bytes, spelled, isParsed: true)
      }
    }
  }

  private func normalizeEmails(
    _ raw: StringArray, _ column: inout NormalizedColumnBuilder
  ) {
    var small: [UInt8] = []
    let source = raw.span
    for index in 0..<raw.count {
      let whole = raw.range(index)
      let range = trimmedRange(source, whole)
      guard let hasCapitals = ContactReader.plainEmail(source, range) else {
        column.append(value(source, range, ContactReader.email))
        continue
      }
      if !hasCapitals {
        if range == whole {
          column.keep()
        } else {
          column.append(source, range, comparable: source, range)
        }
        continue
      }
      small.removeAll(keepingCapacity: true)
      for place in range {
        small.append(source[place] &- 0x41 < 26 ? source[place] | 0x20 : source[place])
      }
      column.append(small, small, isParsed: true)
    }
  }

  private func normalizePhones(
    _ raw: StringArray, _ column: inout NormalizedColumnBuilder
  ) {
    // The digits, behind a plus.
    var number = [UInt8](repeating: UInt8(ascii: "+"), count: ContactReader.plainPhoneMax + 1)
    let source = raw.span
    for index in 0..<raw.count {
      let range = trimmedRange(source, raw.range(index))
      guard let plain = ContactReader.readPlainPhone(source, range, &number) else {
        column.append(value(source, range, ContactReader.phone))
        continue
      }
      let digits = 1..<plain.digitCount + 1
      column.append(
        number.span, plain.isInternational ? 0..<digits.upperBound : digits,
        comparable: number.span, digits)
    }
  }

  private func normalizeCountries(_ raw: StringArray, _ column: inout NormalizedColumnBuilder) {
    var folder = TextFolder(.organization)
    normalizeEach(raw, &column) { source, range in
      // "Na" may be Namibia: only what cannot be a code is a placeholder here.
      if range.count > 2 && Placeholders.shared.contains(source, range) || range.isEmpty {
        return .nothing
      }
      folder.fold(source, range)
      let texts = folder.buffer.texts
      let folded = texts.joined(separator: " ")
      // Codes are written in ASCII: "مصر" is Egypt, of which "msr" are the letters, not Montserrat.
      let isCode = folded.utf8.count <= 3 && !CountryTable.shared.isName(folded)
      let isForeign = isCode && range.contains { source[$0] >= 0x80 }
      if !isForeign,
        let code = CountryTable.shared.code(folded: folded)
          ?? CountryTable.shared.code(besideName: texts)
      {
        return NormalizedValue(Array(code.utf8))
      }
      let codes = countryCodes(source, range, &folder)
      return NormalizedValue(
        range.map { source[$0] }, comparable: codes.isEmpty ? Array(folded.utf8) : codes,
        isParsed: folded.isEmpty)
    }
  }

  /// The codes of "Germany; France", one behind the other as alternatives; nothing where a part is no
  /// country.
  private func countryCodes(
    _ source: Span<UInt8>, _ range: Range<Int>, _ folder: inout TextFolder
  ) -> [UInt8] {
    let parts = range.map { source[$0] }.split { ";/|".utf8.contains($0) }
    var codes: [String] = []
    for part in parts.map(Array.init) {
      folder.fold(part.span, part.indices)
      guard let code = CountryTable.shared.code(folded: folder.buffer.joined)
      else { return [] }
      if !codes.contains(code) { codes.append(code) }
    }
    return Array(codes.joined(separator: "\u{1E}").utf8)
  }

  /// Trims each value and hands what is no placeholder to `read`.
  private func normalizeEach(
    _ raw: StringArray, _ column: inout NormalizedColumnBuilder,
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

func trimmedRange(_ source: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
  var lower = range.lowerBound
  var upper = range.upperBound
  while lower < upper, source[lower] <= 0x20 { lower += 1 }
  while lower < upper, source[upper - 1] <= 0x20 { upper -= 1 }
  return lower..<upper
}

extension PersonName {
  /// Appends the comparable forms of names that semicolons keep apart.
  fileprivate mutating func appendEach(
    _ source: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]
  ) {
    var start = range.lowerBound
    for place in range.lowerBound...range.upperBound
    where place == range.upperBound || source[place] == UInt8(ascii: ";") {
      let before = output.count
      if before > 0 { output.append(ComparableName.alternativeSeparator) }
      let empty = output.count
      appendComparable(source, trimmedRange(source, start..<place), part: .whole, to: &output)
      if output.count == empty { output.removeLast(empty - before) }
      start = place + 1
    }
  }
}

/// "0", "0000", "0000-00-00": no digit but zeros.
private func isZero(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
  for index in range {
    let byte = source[index]
    if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x31 < 9 { return false }
  }
  return true
}
