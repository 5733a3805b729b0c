/// Finds who wrote an article: JSON-LD, meta elements, then elements marked or worded as a byline.
enum AuthorFinder {
  static func author(_ page: PageMeasures, siteName: String?) -> String? {
    let head = page.head
    var names = head.articles.flatMap { object in
      object["author"].map { Self.names($0, head.linkedData) } ?? []
    }
    var found = accepted(names, siteName)
    if found.isEmpty {
      names = [
        "author", "article:author", "dc.creator", "dcterms.creator", "sailthru.author", "byl",
        "parsely-author", "twitter:creator",
      ]
      .compactMap { head.meta[$0] }.prefix(1).flatMap(split)
      found = accepted(names, siteName)
    }
    if found.isEmpty { found = accepted(marked(page), siteName) }
    return found.isEmpty ? nil : found.joined(separator: "; ")
  }

  /// Whether a block is a line like "By Ines Halloran, 17 May 2024" and no sentence.
  static func isByline(_ block: Int, _ page: PageMeasures) -> Bool {
    let measures = page.texts[block]
    guard measures.length3 <= 45, !measures.endsInFullStop,
      page.tree.tags[page.blocks.owners[block]].headingLevel == 0
    else { return false }
    let text = String(decoding: page.blocks.text[page.blocks.range(block)], as: UTF8.self)
    guard let rest = afterBy(text) else { return false }
    return !accepted(split(rest).prefix(1).map { $0 }, nil).isEmpty
  }

  private static func names(_ value: LenientJSON, _ all: [LenientJSON]) -> [String] {
    switch value {
    case .text(let text): return split(text)
    case .list(let values): return values.flatMap { names($0, all) }
    case .object:
      if let name = value["name"] { return name.strings.flatMap(split) }
      guard let id = value["@id"]?.string else { return [] }
      let target = all.first { $0["@id"]?.string == id && $0["name"] != nil }
      return target?["name"]?.strings.flatMap(split) ?? []
    case .word: return []
    }
  }

  /// Text of elements that are marked as the author, near the title, else a short line "By ...".
  private static func marked(_ page: PageMeasures) -> [String] {
    let tree = page.tree
    let from = max(0, (page.titleBlock ?? 0) - 8)
    var byLine: [String] = []
    for block in from..<min(page.blocks.count, from + 60) where page.texts[block].length3 <= 60 {
      var element = page.blocks.owners[block]
      let text = String(decoding: page.blocks.text[page.blocks.range(block)], as: UTF8.self)
      for _ in 0..<3 {
        let property = tree.string(.itemprop, of: element)?.lowercased()
        let rel = tree.string(.rel, of: element)?.lowercased()
        let isNamed =
          page.elements.kinds[element] >> authorKind & 1 == 1 && tree.tags[element] != .body
        if property == "author" || rel == "author" || isNamed {
          let names = split(text)
          if !accepted(names, nil).isEmpty { return names }
        }
        guard tree.parents[element] >= 0 else { break }
        element = Int(tree.parents[element])
      }
      if byLine.isEmpty, let rest = afterBy(text) { byLine = split(rest) }
    }
    return byLine
  }

  private static let authorKind = UInt32(
    ContainerWords.kinds.firstIndex { $0.name == "author" } ?? 0)

  private static let prefixes = [
    "by ", "by: ", "written by ", "posted by ", "author: ", "von ", "por ", "par ", "di ", "door ",
    "text: ", "autor: ", "reporting by ", "words by ", "story by ", "published by ",
  ]

  private static func afterBy(_ text: String) -> String? {
    let lower = text.prefix(20).lowercased()
    for prefix in prefixes where lower.hasPrefix(prefix) {
      return String(text.dropFirst(prefix.count))
    }
    return nil
  }

  /// Single names out of "By A, B and C | Reporter".
  private static func split(_ text: String) -> [String] {
    var plain = PlainText.withoutMarkup(text)
    if let rest = afterBy(plain) { plain = rest }
    plain = String(plain.prefix { $0 != "|" && $0 != "•" && $0 != "·" && $0 != "\n" })
    var names = [plain]
    for separator in [" and ", " und ", " et ", " & ", ";", ", ", "/"] {
      names = names.flatMap { $0.split(separator: separator).map(String.init) }
    }
    return names.map(PlainText.collapsed)
  }

  private static let roles: Set<String> = [
    "staff", "editor", "reporter", "writer", "correspondent", "admin", "administrator",
    "contributor",
    "editorial", "team", "news", "desk", "agency", "redaktion", "redaction", "guest", "author",
    "freelance", "journalist", "updated", "published", "posted", "minutes", "read", "phd", "md",
    "senior", "chief", "director", "follow", "share", "subscribe", "comments", "comment",
  ]

  private static func accepted(_ names: [String], _ siteName: String?) -> [String] {
    var seen: [String] = []
    for name in names {
      let words = name.split(separator: " ")
      let lower = name.lowercased()
      guard (1...5).contains(words.count), name.utf8.count >= 3, name.utf8.count <= 60 else {
        continue
      }
      guard !lower.contains("http"), !lower.contains("@"), !lower.contains("www.") else { continue }
      guard !name.contains(where: \.isNumber), name.contains(where: \.isLetter) else { continue }
      guard siteName?.lowercased() != lower else { continue }
      guard !words.contains(where: { roles.contains($0.lowercased()) }) else { continue }
      // One word is a name when it is capitalized, or in a script without capitals.
      guard words.count > 1 || name.first?.isLowercase == false else { continue }
      if !seen.contains(where: { $0.lowercased() == lower }) { seen.append(name) }
    }
    return seen
  }
}
