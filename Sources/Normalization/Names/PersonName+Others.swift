// Other names of one person, the family name of birth, and values that name several persons.

extension PersonName {
  /// Takes aliases and the family name of birth out of what is kept and out of parentheses.
  mutating func takeOthers() {
    takeOthersInParentheses()
    var index = 1
    while index + 1 < kept.count {
      let isFormer = formerCount(words, index) > 0
      let count = isFormer ? formerCount(words, index) : aliasCount(words, index)
      guard count > 0, index + count < kept.count, isFormer || isAliasMarker(kept[index], count)
      else {
        index += 1
        continue
      }
      let rest = kept[(index + count)...]
      // "Clara Smith née Brown, Oxford": a comma ends what belongs to the marker.
      let end = rest.indices.dropFirst().first { kept[$0].marks.contains(.afterComma) }
      if isFormer {
        formerFamily = Array(rest[..<(end ?? kept.count)])
      } else {
        aliases.append(Array(rest))
      }
      words.removeLast(words.count - index)
      kept.removeLast(kept.count - index)
    }
  }

  private mutating func takeOthersInParentheses() {
    let tokens = folder.buffer.tokens
    guard kept.count < tokens.count else { return }
    var index = 0
    while index < tokens.count {
      guard tokens[index].marks.contains(.inParentheses) else {
        index += 1
        continue
      }
      let end = tokens.endOfParentheses(from: index)
      let inner = Array(tokens[index..<end])
      let numbers = inner.map { lexicon.words.id(folder.buffer.bytes, $0.range) }
      let former =
        lexicon.formerFamilies.longestMatch(numbers, from: 0, step: 1, in: 0..<inner.count)?.count
        ?? 0
      let alias = aliasCount(inner, numbers, 0)
      if former > 0, former < inner.count {
        formerFamily = Array(inner[former...])
      } else if alias > 0, alias < inner.count {
        aliases.append(Array(inner[alias...]))
      }
      index = end
    }
  }

  /// The words of a marker such as "née"; in capitals it may be anybody's name.
  private func formerCount(_ numbers: [Int], _ index: Int) -> Int {
    guard numbers[index] >= 0, kept[index].marks.contains(.lowerCase) else { return 0 }
    return lexicon.formerFamilies.longestMatch(
      numbers, from: index, step: 1, in: 0..<numbers.count)?.count ?? 0
  }

  private func aliasCount(_ numbers: [Int], _ index: Int) -> Int {
    aliasCount(kept, numbers, index)
  }

  /// The words of a marker such as "alias" or "a.k.a."; 0: there is none.
  private func aliasCount(_ tokens: [FoldedToken], _ numbers: [Int], _ index: Int) -> Int {
    if index + 3 < tokens.count,
      zip(tokens[index..<index + 3], "aka".utf8).allSatisfy({ token, letter in
        token.range.count == 1 && folder.buffer.bytes[token.start] == letter
      })
    {
      return 3
    }
    guard numbers[index] >= 0 else { return 0 }
    return lexicon.personAliases.longestMatch(
      numbers, from: index, step: 1, in: 0..<numbers.count)?.count ?? 0
  }

  /// "Dit" and "Alias" may be names, "dit" and "alias" are not.
  private func isAliasMarker(_ token: FoldedToken, _ count: Int) -> Bool {
    count > 1 || token.marks.contains(.lowerCase) || folder.buffer.text(token) == "aka"
  }

  /// Appends the comparable forms of the other names, each behind RS.
  mutating func appendOthers(_ source: Span<UInt8>, to output: inout [UInt8]) {
    let names = kept
    let family = familyRange()
    if !formerFamily.isEmpty, names.count > 1 {
      // Where the order is not told, who writes "née" writes the family name last.
      let given =
        family.isEmpty
        ? Array(names.dropLast())
        : Array(names[..<family.lowerBound] + names[family.upperBound...])
      append(given, formerFamily, to: &output)
    }
    for alias in aliases {
      if alias.count > 1 {
        kept = alias
        words = alias.map { lexicon.words.id(folder.buffer.bytes, $0.range) }
        dropBesides(source)
        guard !kept.isEmpty else { continue }
        output.append(0x1E)
        appendName(source, .whole, to: &output)
      } else if !family.isEmpty {
        append(alias, Array(names[family]), to: &output)
      }
    }
  }

  private mutating func append(
    _ given: [FoldedToken], _ family: [FoldedToken], to output: inout [UInt8]
  ) {
    kept = given + family
    output.append(0x1E)
    write(family: given.count..<kept.count, to: &output)
  }

  /// Whether a value names two persons: "John Smith; Jane Smith", "John & Jane Smith".
  func namesSeveral(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let tokens = folder.buffer.tokens
    guard tokens.count > 2 else { return false }
    for index in tokens.indices.dropFirst() {
      let (left, right) = (tokens[index - 1], tokens[index])
      if index < tokens.count - 1, right.range.count == 3, right.marks.contains(.lowerCase),
        !right.marks.contains(.inParentheses), folder.buffer.text(right) == "and",
        left.marks.contains(.capitalized), tokens[index + 1].marks.contains(.capitalized)
      {
        return true
      }
      guard left.sourceEnd <= right.sourceStart else { continue }
      for place in left.sourceEnd..<right.sourceStart {
        switch source[place] {
        case UInt8(ascii: ";"):
          // "&amp;" and "&#39;" are no lists.
          let before = left.sourceStart > range.lowerBound ? source[left.sourceStart - 1] : 0
          if before != UInt8(ascii: "&"), before != UInt8(ascii: "#") { return true }
        case UInt8(ascii: "&"):
          if place + 1 == range.upperBound || source[place + 1] <= 0x20 { return true }
        default: break
        }
      }
    }
    return false
  }

  /// A name in Han characters, with or without a blank that shows where the family name ends.
  func writeHan(to output: inout [UInt8]) -> Bool {
    guard kept.count <= 2, kept.allSatisfy({ $0.marks.contains(.han) }),
      !kept.contains(where: { $0.marks.contains(.afterComma) })
    else { return false }
    var characters: [UInt32] = []
    var familyCount: Int?
    for token in kept {
      if !characters.isEmpty { familyCount = characters.count }
      let text = String(decoding: folder.buffer.bytes[token.range], as: UTF8.self)
      characters += text.unicodeScalars.map(\.value)
    }
    return HanReading.shared.appendPerson(characters, familyCount: familyCount, to: &output)
  }
}
