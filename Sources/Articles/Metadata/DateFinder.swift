/// Finds the day of publication.
///
/// Voices in turn: meta elements, JSON-LD, the address, elements and text next to the title. The order
/// is not tuned. "Modified" is never asked; copyright lines are skipped, lines of updates come last.
enum DateFinder {
  static func date(_ page: PageMeasures, url: String?, kept: [Int]) -> String? {
    let head = page.head
    let metaNames = [
      "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate",
      "publishdate", "publish-date", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date",
      "sailthru.date", "parsely-pub-date", "article.published", "published-date",
      "published_time_telegram",
      "cxenseparse:recs:publishtime", "datecreated", "date.release", "citation_publication_date",
      "article_date_original", "originalpublicationdate", "og:published_time",
      "rnews:datepublished",
      "publication_date", "pub_date", "created",
    ]
    for name in metaNames {
      if let text = head.meta[name], let date = DateText.day(text) { return date }
    }
    for object in head.articles + head.linkedData {
      for name in ["datePublished", "dateCreated", "uploadDate"] {
        if let text = object[name]?.string, let date = DateText.day(text) { return date }
      }
    }
    let shown = shownDate(page, kept: kept)
    if let url, let date = dateInAddress(url) { return date }
    return shown
  }

  /// /2024/05/17/ or /2024-05-17- in the path.
  static func dateInAddress(_ url: String) -> String? {
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

  /// A time element or a short dated line close to the title, else close to the first kept block.
  private static func shownDate(_ page: PageMeasures, kept: [Int]) -> String? {
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
        if let date = tree.string(name, of: element).flatMap(DateText.day) { return date }
      }
    }
    // Elements near the title in page order: an element's id tells how far.
    for element in 0..<tree.elementCount
    where tree.tags[element] == .time || tree.tags[element] == .abbr {
      guard let text = tree.string(.datetime, of: element) ?? tree.string(.title, of: element),
        let date = DateText.day(text)
      else { continue }
      let isUpdate = tree.string(.class, of: element)?.lowercased().contains("updat") ?? false
      let distance = element >= owner ? element - owner : 2 * (owner - element)
      offer(date, distance + (isUpdate ? 200 : 0))
    }
    if let best, best.distance < 300 { return best.date }
    best = nil
    for block in max(0, anchor - 10)..<max(0, min(page.blocks.count, anchor + 25)) {
      let text = page.texts[block]
      guard text.hasDate, text.length3 <= 75 else { continue }
      let bytes = page.blocks.text[page.blocks.range(block)]
      let shown = String(decoding: bytes, as: UTF8.self)
      let lower = shown.lowercased()
      guard !text.hasCopyright, let date = DateText.inText(lower) else { continue }
      let isUpdate = lower.hasPrefix("updated") || lower.hasPrefix("last ")
      offer(date, abs(block - anchor) + (isUpdate ? 20 : 0))
    }
    return best?.date
  }
}
