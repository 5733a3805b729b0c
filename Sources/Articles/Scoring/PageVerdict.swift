/// Tells pages that hold no article from those that do: listings, login forms, error pages.
///
/// A page that declares itself an article (og:type, JSON-LD, a time of publication) is never refused, since
/// losing an article is worse than keeping a listing. Each rule wants what articles hardly ever show.
enum PageVerdict {
  /// Why the page is no article; nil where it may be one.
  static func refusal(_ page: PageMeasures, kept: [Int]) -> String? {
    let wordCount = kept.reduce(0) { $0 + page.texts[$1].length3 } / 3
    if wordCount < errorWordsMax && isTitled(page, errorPhrases) {
      return "the page reports an error"
    }
    if wordCount < loginWordsMax && isTitled(page, loginPhrases) && hasPassword(page.tree) {
      return "the page asks for a login"
    }
    if wordCount < listingWordsMin || isDeclared(page.head) { return nil }
    if linkShare(page, kept) >= linkShareMin { return "the page is a list of links" }
    if cardShare(page, kept) >= cardShareMin { return "the page is a list of teasers" }
    return nil
  }

  private static let errorWordsMax = 120
  private static let loginWordsMax = 120
  /// So little text says nothing about its page: a video or a photo may have a line beside it.
  private static let listingWordsMin = 60
  /// Thousandths of the kept text inside links.
  private static let linkShareMin = 600
  /// Thousandths of the kept text inside teasers.
  private static let cardShareMin = 900

  private static func isDeclared(_ head: PageHead) -> Bool {
    if head.meta["og:type"]?.lowercased().contains("article") ?? false { return true }
    if head.meta["article:published_time"] != nil { return true }
    return head.articles.contains { $0["headline"] != nil || $0["datePublished"] != nil }
  }

  private static let errorPhrases = [
    "page not found", "not found", "404", "403 forbidden", "access denied", "page unavailable",
    "page doesn't exist", "page does not exist", "page can't be found", "internal server error",
    "service unavailable", "bad gateway", "just a moment", "attention required",
    "seite nicht gefunden", "nicht gefunden", "page introuvable", "página no encontrada",
    "página não encontrada", "pagina non trovata", "pagina niet gevonden", "страница не найдена",
    "页面不存在", "找不到网页", "ページが見つかりません",
  ]

  private static let loginPhrases = [
    "log in", "login", "sign in", "log-in", "sign-in", "anmelden", "einloggen", "se connecter",
    "connexion", "iniciar sesión", "acceder", "entrar", "accedi", "inloggen", "войти", "登录", "ログイン",
  ]

  /// The title or the first heading is little but such a phrase.
  private static func isTitled(_ page: PageMeasures, _ phrases: [String]) -> Bool {
    var titles = [page.head.titleElement]
    if let block = (0..<page.blocks.count).first(where: {
      page.tree.tags[page.blocks.owners[$0]].headingLevel > 0
    }) {
      titles.append(
        String(decoding: page.blocks.text[page.blocks.range(block)].prefix(200), as: UTF8.self))
    }
    return titles.contains { title in
      let lower = title.lowercased()
      guard Words.hashes(of: lower).count <= 9 else { return false }
      return phrases.contains { phrase in
        // "404" alone, not in "Flight 4041" or the name of a street.
        phrase == "404"
          ? lower.split { !$0.isNumber && !$0.isLetter }.first == "404"
            || lower.contains("error 404")
          : lower.hasPrefix(phrase) || phrase.contains(" ") && lower.contains(phrase)
      }
    }
  }

  private static func hasPassword(_ tree: PageTree) -> Bool {
    (0..<tree.elementCount).contains { element in
      tree.tags[element] == .input
        && tree.attribute(.type, of: element)?.elementsEqual("password".utf8) ?? false
    }
  }

  private static func linkShare(_ page: PageMeasures, _ kept: [Int]) -> Int {
    let byteCount = kept.reduce(0) { $0 + page.blocks.range($1).count }
    let linked = kept.reduce(0) {
      $0 + min(page.blocks.range($1).count, page.blocks.linkByteCounts[$1])
    }
    return byteCount == 0 ? 0 : linked * 1000 / byteCount
  }

  /// The share of the kept text that stands in teasers: siblings made alike, five and more, of several
  /// blocks each, a good part of every one linked.
  private static func cardShare(_ page: PageMeasures, _ kept: [Int]) -> Int {
    let elements = page.elements
    var byteCount = 0
    var inCards = 0
    for block in kept {
      byteCount += page.blocks.range(block).count
      var element = page.blocks.owners[block]
      for _ in 0..<6 {
        if elements.siblingCounts[element] >= 5, elements.blockCounts[element] >= 2,
          elements.linkByteCounts[element] * 100 >= elements.byteCounts[element] * 15
        {
          inCards += page.blocks.range(block).count
          break
        }
        guard page.tree.parents[element] >= 0 else { break }
        element = Int(page.tree.parents[element])
      }
    }
    return byteCount == 0 ? 0 : inCards * 1000 / byteCount
  }
}
