// What stands around the name of an organization: other names that it has or had, a branch, a
// liquidation.

extension OrganizationName {
  // MARK: Other names

  /// Cuts "formerly Alpha Ltd" and what follows a semicolon off the end, to be read on its own.
  mutating func cutAliases(_ source: Span<UInt8>) {
    var index = 1
    while index < kept.count {
      if isOfOrganization, words[index] >= 0, lexicon.opensAlias[words[index]],
        let match = lexicon.aliasMarkers.longestMatch(
          words, from: index, step: 1, in: 0..<kept.count), index + match.count < kept.count,
        match.value == NameLexicon.isAnyhow || isDotted(kept[index])
      {
        others.append(Array(kept[(index + match.count)...]))
        removeLast(kept.count - index)
        return
      }
      if splitsLists, kept[index].marks.contains(.afterComma), followsSemicolon(source, index) {
        isList = true
        others.append(Array(kept[index...]))
        removeLast(kept.count - index)
        return
      }
      index += 1
    }
  }

  /// "d/b/a Alpha": a marker without a name before it.
  mutating func dropLeadingMarker() {
    guard let first = kept.first, first.marks.contains(.joined), words[0] >= 0,
      lexicon.opensAlias[words[0]],
      let match = lexicon.aliasMarkers.longestMatch(words, from: 0, step: 1, in: 0..<kept.count),
      match.count < kept.count
    else { return }
    removeFirst(match.count)
  }

  /// Takes the other name out of parentheses that begin with a marker.
  mutating func takeOther(_ inner: ArraySlice<FoldedToken>) -> Bool {
    let numbers = inner.map(word)
    guard !kept.isEmpty, numbers[0] >= 0, lexicon.opensAlias[numbers[0]],
      let match = lexicon.aliasMarkers.longestMatch(
        numbers, from: 0, step: 1, in: 0..<numbers.count), match.count < numbers.count,
      match.value == NameLexicon.isAnyhow || isDotted(inner[inner.startIndex])
    else { return false }
    others.append(Array(inner.dropFirst(match.count)))
    return true
  }

  /// Whether a semicolon stands before a token, other than one that ends "&amp;".
  private func followsSemicolon(_ source: Span<UInt8>, _ index: Int) -> Bool {
    let previous = kept[index - 1]
    guard previous.sourceEnd <= kept[index].sourceStart,
      source[previous.sourceEnd..<kept[index].sourceStart, contains: UInt8(ascii: ";")]
    else { return false }
    guard previous.sourceStart > 0 else { return true }
    let before = source[previous.sourceStart - 1]
    return before != UInt8(ascii: "&") && before != UInt8(ascii: "#")
  }

  private func isDotted(_ token: FoldedToken) -> Bool {
    !token.marks.isDisjoint(with: [.joined, .dotFollows])
  }

  // MARK: Liquidation

  /// Whether words say what an organization is going through, and nothing else.
  func isStatus(_ numbers: [Int]) -> Bool {
    lexicon.statuses.longestMatch(
      numbers, from: numbers.count - 1, step: -1, in: 0..<numbers.count)?.count == numbers.count
  }

  /// Takes "in Liquidation", "i.L.", "Tasfiye Halinde" off.
  mutating func cutStatus() {
    while kept.count > 1, words[kept.count - 1] >= 0,
      let match = lexicon.statuses.longestMatch(
        words, from: kept.count - 1, step: -1, in: 0..<kept.count), match.count < kept.count,
      match.value == NameLexicon.isAnyhow || isDotted(kept[kept.count - match.count])
    {
      removeLast(match.count)
    }
    if words[0] >= 0,
      let match = lexicon.leadingStatuses.longestMatch(words, from: 0, step: 1, in: 0..<kept.count),
      match.count < kept.count
    {
      removeFirst(match.count)
    }
  }

  // MARK: Branches

  /// Takes "Zweigniederlassung Wien", ", Filiale London", "London Branch" off the end.
  mutating func cutBranch() {
    var index = 1
    while index < kept.count {
      if words[index] >= 0, lexicon.opensBranch[words[index]],
        let match = lexicon.branches.longestMatch(
          words, from: index, step: 1, in: 0..<kept.count),
        match.value == NameLexicon.isAnyhow || isApart(index)
      {
        removeLast(kept.count - index)
        return
      }
      index += 1
    }
    let last = kept.count - 1
    guard last > 1, words[last] >= 0,
      let match = lexicon.trailingBranches.longestMatch(
        words, from: last, step: -1, in: 0..<kept.count)
    else { return }
    // The place of a branch has three words at most.
    let start = kept.count - match.count
    for place in stride(from: start, through: max(1, start - 3), by: -1) where isApart(place) {
      removeLast(kept.count - place)
      return
    }
  }

  /// Whether a comma, a dash or a legal form keeps a token apart from the name before it.
  private func isApart(_ index: Int) -> Bool {
    if !kept[index].marks.isDisjoint(with: [.afterComma, .afterDash, .afterSlash, .afterOpening]) {
      return true
    }
    guard words[index - 1] >= 0,
      let match = lexicon.trailingForms.longestMatch(
        words, from: index - 1, step: -1, in: 0..<index), match.count < index
    else { return false }
    return isWrittenAsForm(match.value, index - match.count..<index)
  }
}
