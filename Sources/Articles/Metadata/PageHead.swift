/// What a page says about itself outside its text: meta elements, JSON-LD, title element, links.
struct PageHead {
  /// By lower-case property, name, itemprop or http-equiv; the first of a name wins.
  var meta: [String: String] = [:]
  /// Objects of all JSON-LD scripts.
  var linkedData: [LenientJSON] = []
  var titleElement = ""
  var canonical: String?
  var language: String?
  /// The longest `articleBody` without markup.
  var articleBody: String?

  init(_ tree: PageTree) {
    var isTitle = false
    var isLinkedData = false
    var hasTitle = false
    var script: [UInt8] = []
    for index in 0..<tree.eventCount {
      switch tree.event(index) {
      case .open(let element):
        switch tree.tags[element] {
        case .meta: addMeta(element, tree)
        case .title: isTitle = !hasTitle
        case .link:
          if canonical == nil, tree.string(.rel, of: element)?.lowercased() == "canonical" {
            canonical = tree.string(.href, of: element)
          }
        case .script:
          isLinkedData = tree.isLinkedData(element)
        case .html: language = language ?? tree.string(.lang, of: element)
        default: break
        }
      case .text(let text):
        if isTitle { titleElement += String(decoding: tree.textBytes(text), as: UTF8.self) }
        if isLinkedData { script.append(contentsOf: tree.textBytes(text)) }
      case .close(let element):
        switch tree.tags[element] {
        case .title:
          if isTitle { hasTitle = true }
          isTitle = false
        case .script:
          if isLinkedData, let json = LenientJSON.parse(script[...]) {
            linkedData.append(contentsOf: json.objects())
          }
          script = []
          isLinkedData = false
        default: break
        }
      }
    }
    titleElement = PlainText.collapsed(titleElement)
    for object in linkedData {
      for name in ["articleBody", "reviewBody"] {
        let body = PlainText.withoutMarkup(object[name]?.strings.joined(separator: " ") ?? "")
        if body.utf8.count > max(100, articleBody?.utf8.count ?? 0) { articleBody = body }
      }
    }
  }

  private mutating func addMeta(_ element: Int, _ tree: PageTree) {
    guard let content = tree.string(.content, of: element), !content.isEmpty else { return }
    for name in [AttributeName.property, .name, .itemprop, .httpEquiv] {
      guard let key = tree.string(name, of: element)?.lowercased(), !key.isEmpty else { continue }
      if meta[key] == nil { meta[key] = PlainText.collapsed(content) }
      return
    }
  }

  /// The first meta element of these names that is there.
  func first(_ names: [String]) -> String? {
    for name in names { if let value = meta[name], !value.isEmpty { return value } }
    return nil
  }

  /// JSON-LD objects whose type is one of an article.
  var articles: [LenientJSON] {
    linkedData.filter { object in
      (object["@type"]?.strings ?? []).contains { type in
        type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report"
          || type.hasSuffix("ReportageNewsArticle") || type == "Review"
      }
    }
  }
}
