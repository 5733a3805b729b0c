/// What the class, id and role of an element say about its content: site builders everywhere use the
/// same few words. One bit per kind.
enum ContainerWords {
  static let kinds: [(name: String, words: String)] = [
    (
      "body",
      "articlebody storybody postbody entrybody bodycopy bodytext articletext storytext articlecontent postcontent entrycontent storycontent richtext wysiwyg"
    ),
    (
      "article",
      "article articles story entry post artikel artigo articulo news noticia blogpost beitrag single hentry"
    ),
    (
      "content",
      "content contents contenido conteudo inhalt main maincontent primary body container wrapper page inner"
    ),
    (
      "text",
      "text copy paragraph paragraphs prose markdown rte copyblock texto zn typography para txt editor cms field component block"
    ),
    ("title", "title headline heading titulo hed titre headlines subtitle dek standfirst deck"),
    (
      "lead",
      "lead intro excerpt summary teaser abstract lede subhead kicker description synopsis highlights takeaways keypoints"
    ),
    (
      "meta",
      "meta info details date time datetime timestamp published posted dateline infos byline bylines published-on pubdate publication"
    ),
    (
      "author",
      "author authors bio biography profile avatar contributor writer autor auteur vcard authorbox"
    ),
    (
      "sidebar",
      "sidebar side rail aside right left rightrail sidebars col secondary siderail complementary rightcolumn sticky"
    ),
    (
      "related",
      "related recommended recommendations recommendation more readmore similar suggested suggestions next upnext also relatedposts relatedarticles linked recirc recirculation crosslinks yarpp jp outbrain taboola zergnet"
    ),
    (
      "popular",
      "popular trending latest recent top mostread mostpopular most recentposts featured feature hot"
    ),
    (
      "list",
      "list lists items listing feed stream river archive grid carousel slider slick swiper slide slides loop collection cards card tile tiles"
    ),
    (
      "share",
      "share sharing shares social socials addthis sharedaddy addtoany sharebar twitter facebook pinterest whatsapp linkedin follow sociallinks socials"
    ),
    (
      "nav",
      "nav navbar navigation menu menus submenu breadcrumb breadcrumbs topbar toolbar mega hamburger dropdown skip tabs tab pagination pager paging page-numbers sitemap"
    ),
    ("header", "header masthead banner top hero topnav siteheader brand logo"),
    ("footer", "footer foot bottom colophon copyright legal credits sitefooter disclaimer"),
    (
      "comment",
      "comment comments commentlist disqus respond replies reply commentary discussion commenting commentform thread kommentare comentarios livefyre"
    ),
    (
      "subscribe",
      "newsletter newsletters subscribe subscription signup optin mailchimp mailing email form login signin register registration paywall gate membership donate donation promo promotion promos cta calltoaction"
    ),
    (
      "advert",
      "ad ads advert advertisement advertising adsense dfp sponsor sponsored sponsors gpt adunit banner adslot adwrapper commercial affiliate partner outbrain taboola"
    ),
    (
      "caption",
      "caption captions figcaption credit photocredit wp-caption gallery photo image images media figure img picture thumbnail thumb photos video player embed"
    ),
    (
      "tags",
      "tag tags topics topic taxonomy categories category keywords label labels cat cats posttags terms"
    ),
    (
      "popup",
      "modal popup overlay cookie cookies consent gdpr lightbox notice alert toast notification dialog tooltip drawer offcanvas hidden hide screen sr visuallyhidden print noprint"
    ),
    ("widget", "widget widgets module box panel plugin addon textwidget"),
    ("quote", "quote pullquote blockquote pull callout inset factbox infobox aside note highlight"),
    (
      "table",
      "toc contents tableofcontents index jump rating review reviews score product products price specs faq accordion"
    ),
    ("search", "search searchform filter filters sort select widgetsearch"),
  ]

  private static let bits = HashedWords(
    kinds.enumerated().flatMap { index, kind in
      kind.words.split(separator: " ").map { (Tag.nameHash($0.utf8), 1 << UInt32(index)) }
    } + commentWords.map { ($0, commentHint) } + consentWords.map { ($0, consentFlag) })

  /// A bit beside those of the kinds: some word may name a comment section.
  static let commentHint: UInt32 = 1 << 31

  /// A bit beside those of the kinds: some word names a dialog that asks for consent to cookies.
  static let consentFlag: UInt32 = 1 << 30

  static let attributes: [AttributeName] = [
    .class, .id, .role, .itemprop, .dataComponent, .dataTestid, .dataModule,
  ]

  /// The kinds that an element's attributes name.
  static func mask(of element: Int, in tree: PageTree) -> UInt32 {
    var mask: UInt32 = 0
    let bits = bits
    for index in tree.attributeRange(of: element)
    where attributeFlags >> UInt32(tree.attributeNames[index].rawValue) & 1 == 1 {
      let range = tree.attributeValues[index]
      let start = Int(range.lowerBound)
      forEachWord(tree.arena[start..<min(Int(range.upperBound), start + 400)]) { mask |= bits[$0] }
    }
    return mask
  }

  private static let attributeFlags: UInt32 = attributes.reduce(0) { $0 | 1 << UInt32($1.rawValue) }

  /// Hashes of the lower-case words: letters split at case changes, and each whole token too.
  @inline(__always)
  static func forEachWord(_ value: ArraySlice<UInt8>, _ body: (UInt64) -> Void) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var count = 0
    var whole = hash
    var parts = 0
    var previousIsLower = false
    func close() {
      if count >= 2 { body(hash) }
      if count > 0 { parts += 1 }
      hash = 0xcbf2_9ce4_8422_2325
      count = 0
    }
    func closeToken() {
      close()
      if parts > 1 { body(whole) }
      whole = 0xcbf2_9ce4_8422_2325
      parts = 0
    }
    for byte in value {
      let lower = byte | 0x20
      if lower >= 0x61 && lower <= 0x7A {
        if byte < 0x60 && previousIsLower { close() }
        hash = (hash ^ UInt64(lower)) &* 0x100_0000_01b3
        whole = (whole ^ UInt64(lower)) &* 0x100_0000_01b3
        count += 1
        previousIsLower = byte >= 0x61
      } else {
        if byte <= 0x20 { closeToken() } else { close() }
        previousIsLower = false
      }
    }
    closeToken()
  }

  /// Whether an element is named a comment section (not a comment counter or button).
  static func isCommentSection(_ element: Int, in tree: PageTree) -> Bool {
    switch tree.tags[element] {
    case .div, .section, .ol, .ul, .li, .aside, .article, .dl, .table, .details: break
    default: return false
    }
    for name in [AttributeName.class, .id, .dataComponent, .dataModule] {
      guard let value = tree.attribute(name, of: element) else { continue }
      for token in value.prefix(400).split(separator: 0x20) {
        var isComment = false
        var isCounter = false
        forEachWord(token) {
          if commentWords.contains($0) { isComment = true }
          if counterWords.contains($0) { isCounter = true }
        }
        if isComment && !isCounter { return true }
      }
    }
    return false
  }

  private static func set(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { Tag.nameHash($0.utf8) })
  }
  private static let commentWords = set(
    """
    comment comments commentlist commenting commenters disqus respond replies commentaires kommentare \
    komentarze comentarios comentario commento usercomments
    """)
  /// By their purpose, and by the names of those who sell them. "Cookies" alone may be baked.
  private static let consentWords = set(
    """
    consent gdpr ccpa cookieconsent cookiebanner cookienotice cookiebar cookiepopup cookiemodal cookielaw \
    cookiedialog cookiesettings cookiepreferences onetrust otsdk cookiebot cybotcookiebotdialog didomi \
    usercentrics trustarc truste iubenda cmplz osano klaro
    """)
  private static let counterWords = set(
    """
    count counter open closed icon link button btn no has off toggle number num status disabled enabled
    """)
}
