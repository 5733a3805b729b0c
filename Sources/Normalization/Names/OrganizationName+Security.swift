// The description of a security behind the name of its issuer, as listings of exchanges write it.

extension OrganizationName {
  /// Cuts "- Class A Common Stock", "6.5 % Notes due 2031", "SP.ADR 1" off the end.
  mutating func cutSecurity() {
    if lexicon.fundWords.contains(words[words.count - 1]) { return }
    // Behind the kind of a fund comes which of the family it is.
    if words.contains(where: lexicon.fundKinds.contains) { return }
    var start = 1
    while start < kept.count {
      if words[start] >= 0,
        let match = lexicon.securities.longestMatch(
          words, from: start, step: 1, in: 0..<kept.count),
        match.count > 1 || isListingWord(start, match.count)
      {
        removeLast(kept.count - start)
        trimModifiers()
        return
      }
      start += 1
    }
    // After a dash a weak word is enough; so it is as the last word after a comma or another of
    // them.
    for index in stride(from: kept.count - 1, to: 0, by: -1)
    where kept[index].marks.contains(.afterDash) {
      if (index..<kept.count).contains(where: {
        lexicon.weakSecurities.contains(words[$0]) || kept[$0].marks.contains(.percentFollows)
      }) {
        removeLast(kept.count - index)
        return
      }
    }
    cutRate()
    trimModifiers()
  }

  /// "5 % 2031": a rate behind which nothing but years, currencies and words of securities follows.
  private mutating func cutRate() {
    guard
      var place = kept.indices.dropFirst().first(where: {
        kept[$0].marks.contains(.percentFollows)
      }), place < kept.count - 1,
      kept[(place + 1)...].indices.allSatisfy({
        kept[$0].marks.contains(.hasDigit) || lexicon.weakSecurities.contains(words[$0])
          || lexicon.parCurrencies.contains(words[$0])
      })
    else { return }
    // "4.95 %" are two tokens.
    let isFraction =
      kept[place - 1].marks.contains(.dotFollows) || kept[place].marks.contains(.gluedNumber)
    if place > 1, isFraction, isNumber(kept[place - 1]) { place -= 1 }
    removeLast(kept.count - place)
  }

  /// Single words that describe a security count only near the end of the name.
  private func isListingWord(_ index: Int, _ count: Int) -> Bool {
    let rest = kept.count - index - count
    return rest == 0 || (rest <= 3 && (index + count..<kept.count).allSatisfy { isShortTail($0) })
  }

  private func isShortTail(_ index: Int) -> Bool {
    kept[index].marks.contains(.hasDigit) || lexicon.parCurrencies.contains(words[index])
      || kept[index].range.count <= 2
  }

  /// Takes "Class A", "6.50 %", "Series B Cumulative" off the end.
  private mutating func trimModifiers() {
    while kept.count > 1 {
      let last = kept.count - 1
      if kept.count > 2, lexicon.securityClass.contains(words[last - 1]),
        kept[last].range.count <= 2 || kept[last].marks.contains(.hasDigit)
      {
        removeLast(2)
      } else if kept[last].marks.contains(.percentFollows) {
        removeLast(1)
        if kept.count > 1, kept[kept.count - 1].marks.contains(.hasDigit),
          kept[kept.count - 1].marks.contains(.dotFollows)
        {
          removeLast(1)
        }
      } else if lexicon.securityModifiers.contains(words[last]), isSecurityTail(last) {
        removeLast(1)
      } else {
        return
      }
    }
  }

  /// A modifier goes only where something of the security has already gone after it.
  private func isSecurityTail(_ last: Int) -> Bool {
    kept[last].sourceEnd < (folder.buffer.tokens.last?.sourceStart ?? 0)
  }

  /// Takes par values of German exchanges off: "DL-,01", "HD-10", "EO 1", "-,01".
  mutating func cutParValue() {
    guard kept.count > 1 else { return }
    cutNoParValue()
    guard kept.count > 1 else { return }
    var last = kept.count - 1
    var start = kept.count
    // "Trust 2004-1" tells which of the trusts, "HD-10" what a share is worth.
    while last > 0, isNumber(kept[last]), !isYear(kept[last - 1]),
      kept[last].marks.contains(.gluedNumber) || lexicon.parCurrencies.contains(words[last - 1])
    {
      start = last
      last -= 1
    }
    let hasNumber = start < kept.count
    if last > 0, lexicon.parCurrencies.contains(words[last]), 2...3 ~= kept[last].range.count,
      kept[last].marks.contains(.allCaps), hasNumber || endsWithDash(kept[last]) && !isOwnForm(last)
    {
      start = last
    }
    if start < kept.count {
      removeLast(kept.count - start)
      cutSecurity()
    }
  }

  /// "NA O.N.", "INH. O.N."
  private mutating func cutNoParValue() {
    let last = kept[kept.count - 1]
    guard last.marks.contains(.joined), folder.buffer.bytes[last.range].elementsEqual("on".utf8)
    else {
      return
    }
    removeLast(1)
    while kept.count > 1, lexicon.shareKinds.contains(words[kept.count - 1]) { removeLast(1) }
  }

  func isNumber(_ token: FoldedToken) -> Bool {
    folder.buffer.bytes[token.range].allSatisfy { $0 &- 0x30 < 10 }
  }

  private func isYear(_ token: FoldedToken) -> Bool {
    guard token.range.count == 4, isNumber(token) else { return false }
    let century = folder.buffer.bytes[token.range].prefix(2)
    return century.elementsEqual("19".utf8) || century.elementsEqual("20".utf8)
  }

  /// "ALFA AD": a legal form that is written like a currency, where no other form stands before it.
  private func isOwnForm(_ last: Int) -> Bool {
    func form(_ index: Int) -> Bool {
      guard index > 0, words[index] >= 0,
        let match = lexicon.trailingForms.longestMatch(
          words, from: index, step: -1, in: 0..<index + 1), match.count <= index
      else { return false }
      return isWrittenAsForm(match.value, index + 1 - match.count..<index + 1)
    }
    return form(last) && !form(last - 1)
  }

  /// "DL-" with nothing behind: a par value that was cut off with its digits.
  private func endsWithDash(_ token: FoldedToken) -> Bool { token.marks.contains(.endsSentence) }
}
