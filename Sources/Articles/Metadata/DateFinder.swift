/// Finds the day of publication.
///
/// Voices in turn: meta elements, JSON-LD, the address, elements and text next to the title, and last of
/// all what says when the page was modified. Copyright lines are skipped, lines of updates come last.
///
/// A declared moment in UTC may fall on the day after or before the one that readers were shown: where the
/// address or the page beside the title names that neighboring day, theirs is taken.
enum DateFinder {
  static func date(_ page: PageMeasures, url: String?, kept: [Int]) -> String? {
    let order = DateText.Order(page.head)
    let address = url.flatMap(dateInAddress)
    if let (date, text) = declared(page.head, order) {
      if let address,
        DateText.distance(address, date).map(abs) == 1 || DateText.areSwapped(address, date)
      {
        return address
      }
      if let hour = universalHour(text), let shown = shownDate(page, order, kept: kept, reach: 25),
        // Early in UTC it is still the day before in America, late it is the day after in Asia.
        DateText.distance(date, shown) == (hour < 12 ? -1 : 1)
      {
        return shown
      }
      return date
    }
    return address ?? shownDate(page, order, kept: kept, reach: 120)
      ?? modified(page.head, order)
  }

  private static let metaNames = [
    "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate",
    "publishdate", "publish-date", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date",
    "sailthru.date", "parsely-pub-date", "article.published", "published-date", "published",
    "published_time_telegram",
    "cxenseparse:recs:publishtime", "datecreated", "date.release", "citation_publication_date",
    "article_date_original", "originalpublicationdate", "og:published_time",
    "rnews:datepublished",
    "publication_date", "pub_date", "created",
  ]

  private static let modifiedNames = [
    "article:modified_time", "og:updated_time", "datemodified", "dateupdate", "last-modified",
    "dc.date.modified", "dcterms.modified",
  ]

  /// What meta elements or JSON-LD declare, and the text that says so.
  private static func declared(
    _ head: PageHead, _ order: DateText.Order
  ) -> (date: String, text: String)? {
    for name in metaNames {
      if let text = head.meta[name], let date = DateText.day(text, order) { return (date, text) }
    }
    // Sites make up names of their own: "w-published-date".
    for (name, text) in head.meta.sorted(by: { $0.key < $1.key })
    where name.contains("publish") && (name.contains("date") || name.contains("time")) {
      if let date = DateText.day(text, order) { return (date, text) }
    }
    for object in head.articles + head.linkedData {
      for name in ["datePublished", "dateCreated", "uploadDate"] {
        if let text = object[name]?.string, let date = DateText.day(text, order) {
          return (date, text)
        }
      }
    }
    return nil
  }

  private static func modified(_ head: PageHead, _ order: DateText.Order) -> String? {
    for name in modifiedNames {
      if let date = head.meta[name].flatMap({ DateText.day($0, order) }) { return date }
    }
    return head.articles.lazy.compactMap { object in
      object["dateModified"]?.string.flatMap { DateText.day($0, order) }
    }.first
  }

  /// The hour of a moment "...Z" or "...+00:00", in the clock of no particular place.
  private static func universalHour(_ text: String) -> Int? {
    guard text.hasSuffix("Z") || text.hasSuffix("+00:00") || text.hasSuffix("+0000"),
      let mark = text.firstIndex(of: "T")
    else { return nil }
    return Int(text[text.index(after: mark)...].prefix(2))
  }

  /// /2024/05/17/, /2024-05-17- or /2024/may/17/ in the path.
  static func dateInAddress(_ url: String) -> String? {
    let parts = url.lowercased().split(separator: "/")
    for index in parts.indices.dropLast(2) {
      if let year = Int(parts[index]), parts[index].count == 4, let day = Int(parts[index + 2]),
        let month = DateText.month(String(parts[index + 1])),
        let date = DateText.day(year, month, day)
      {
        return date
      }
    }
    let bytes = Array(url.utf8)
    var numbers: [(value: Int, digits: Int, separator: UInt8)] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x30 && bytes[index] <= 0x39 else {
        index += 1
        continue
      }
      let start = index
      var value = 0
      while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
        value = min(value * 10 + Int(bytes[index] - 0x30), 1 << 40)
        index += 1
      }
      let separator = start > 0 ? bytes[start - 1] : 0
      numbers.append((value, index - start, separator))
      if index - start == 8, let date = DateText.day(value / 10000, value / 100 % 100, value % 100)
      {
        return date
      }
      let count = numbers.count
      if count >= 3 {
        let (year, month, day) = (numbers[count - 3], numbers[count - 2], numbers[count - 1])
        let isJoined =
          month.separator == day.separator && [0x2F, 0x2D, 0x5F].contains(day.separator)
          && month.digits <= 2 && day.digits <= 2
        if year.digits == 4, isJoined, let date = DateText.day(year.value, month.value, day.value) {
          return date
        }
      }
    }
    return nil
  }

  /// A time element or a short dated line close to the title, else close to the first kept block;
  /// from afar (up to `reach` blocks) only lines that are a date alone, say "published", or stand in an
  /// element that is named after a date.
  private static func shownDate(
    _ page: PageMeasures, _ order: DateText.Order, kept: [Int], reach: Int
  ) -> String? {
    let tree = page.tree
    let anchor = page.titleBlock ?? kept.first ?? 0
    let owner = page.blocks.count > 0 ? page.blocks.owners[anchor] : 0
    var best: (distance: Int, date: String)?
    func offer(_ date: String, _ distance: Int) {
      if distance < best?.distance ?? .max { best = (distance, date) }
    }
    for element in 0..<tree.elementCount {
      guard let property = tree.string(.itemprop, of: element)?.lowercased(),
        property.contains("datepublished") || property == "datecreated"
      else { continue }
      for name in [AttributeName.content, .datetime, .title] {
        if let date = tree.string(name, of: element).flatMap({ DateText.day($0, order) }) {
          return date
        }
      }
    }
    // Elements near the title in page order: an element's id tells how far.
    for element in 0..<tree.elementCount
    where tree.tags[element] == .time || tree.tags[element] == .abbr {
      guard let text = tree.string(.datetime, of: element) ?? tree.string(.title, of: element),
        let date = DateText.day(text, order)
      else { continue }
      let isUpdate = tree.string(.class, of: element)?.lowercased().contains("updat") ?? false
      let distance = element >= owner ? element - owner : 2 * (owner - element)
      offer(date, distance + (isUpdate ? 200 : 0))
    }
    let element = best
    if let element, element.distance < 300 { return element.date }
    best = nil
    // Below a long text the day is far from the title; there it must say that it is one of publication.
    let last = reach > 25 ? kept.last ?? anchor : anchor
    let end = min(page.blocks.count, max(anchor + reach, last + 15))
    for block in max(0, anchor - reach)..<max(0, end) {
      let text = page.texts[block]
      guard text.hasDate, text.length3 <= 75, !text.hasCopyright else { continue }
      let isPublication = page.cues[block][CueClass.date.rawValue] == 2
      guard block < anchor + reach || block > last - 5 && isPublication else { continue }
      let distance = abs(block - anchor)
      let isNear = block >= anchor - 10 && block < anchor + 25
      let isAlone = text.length3 <= 12 || isPublication
      guard isNear || text.length3 <= 45 && (isAlone || isNamedDate(block, page)) else { continue }
      let shown = String(decoding: page.blocks.text[page.blocks.range(block)], as: UTF8.self)
      let lower = shown.lowercased()
      guard let date = DateText.inText(lower, order) else { continue }
      let isUpdate = lower.hasPrefix("updated") || lower.hasPrefix("last ")
      offer(date, distance + (isUpdate ? 20 : 0))
    }
    return best?.date ?? element?.date
  }

  /// The block or the element around it is called "date", "posted" or the like.
  private static func isNamedDate(_ block: Int, _ page: PageMeasures) -> Bool {
    let owner = page.blocks.owners[block]
    let parent = Int(page.tree.parents[owner])
    return page.elements.kinds[owner] >> metaKind & 1 == 1
      || parent >= 0 && page.elements.kinds[parent] >> metaKind & 1 == 1
  }

  private static let metaKind = UInt32(ContainerWords.kinds.firstIndex { $0.name == "meta" } ?? 0)
}
