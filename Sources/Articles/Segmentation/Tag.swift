/// The elements that segmentation, scoring or metadata tell apart; all others are `other`.
enum Tag: UInt8, CaseIterable, Sendable {
  case other
  // Structure
  case html, head, body, article, section, main, aside, nav, header, footer, div, form, fieldset
  case h1, h2, h3, h4, h5, h6, p, pre, blockquote, address, hr, br, details, summary, dialog
  case ul, ol, li, dl, dt, dd, figure, figcaption, picture, img
  case table, caption, thead, tbody, tfoot, tr, td, th, colgroup, col
  case label, button, legend, input, select, option, optgroup, datalist, textarea
  // Inline
  case a, abbr, acronym, b, bdi, bdo, big, cite, code, data, del, dfn, em, font, i, ins, kbd, mark
  case nobr, q, s, samp, small, span, strike, strong, sub, sup, time, tt, u, `var`, wbr, rt, rp,
    ruby
  case rb, center, path
  // Without text of their own
  case script, style, noscript, template, svg, iframe, object, embed, canvas, math, audio, video,
    map
  case area, param, source, track, meta, link, title, base, frameset, frame, applet

  /// Runs along with the text around it; everything that is neither inline nor skipped is a block.
  var isInline: Bool { Self.inlineFlags[Int(rawValue)] }
  /// Its content is never text of the page.
  var isSkipped: Bool { Self.skippedFlags[Int(rawValue)] }
  /// 1 to 6 for a heading, else 0.
  var headingLevel: Int {
    rawValue >= Tag.h1.rawValue && rawValue <= Tag.h6.rawValue
      ? Int(rawValue - Tag.h1.rawValue) + 1 : 0
  }
  var isBold: Bool { self == .b || self == .strong }

  private static let inlineFlags: [Bool] = allCases.map { tag in
    switch tag {
    case .img, .picture: true
    default: tag.rawValue >= Tag.a.rawValue && tag.rawValue <= Tag.path.rawValue
    }
  }
  private static let skippedFlags: [Bool] = allCases.map { tag in
    switch tag {
    case .head, .input, .select, .option, .optgroup, .datalist, .textarea, .col, .colgroup: true
    default: tag.rawValue >= Tag.script.rawValue
    }
  }

  /// Tags by the hash of their name.
  private static let byName = HashedWords(
    allCases.map { (nameHash("\($0)".utf8), UInt32($0.rawValue) + 1) })

  /// The tag whose lower-case name has this hash.
  static func named(_ hash: UInt64) -> Tag {
    let number = byName[hash]
    return number == 0 ? .other : allByNumber[Int(number) - 1]
  }
  private static let allByNumber = allCases

  /// FNV-1a of a lower-case name.
  static func nameHash(_ name: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}

/// The attributes that are kept.
enum AttributeName: UInt8, CaseIterable, Sendable {
  case `class`, id, role, itemprop, href, style, hidden, datetime, content, property, name, rel,
    type
  case lang, rowspan, colspan, title, summary, charset, itemtype
  case ariaHidden, httpEquiv, dataComponent, dataTestid, dataModule

  private static let byName = HashedWords(
    allCases.map { name in
      let spelled =
        switch name {
        case .ariaHidden: "aria-hidden"
        case .httpEquiv: "http-equiv"
        case .dataComponent: "data-component"
        case .dataTestid: "data-testid"
        case .dataModule: "data-module"
        default: "\(name)"
        }
      return (Tag.nameHash(spelled.utf8), UInt32(name.rawValue) + 1)
    })

  /// The attribute whose lower-case name has this hash, if it is kept.
  static func named(_ hash: UInt64) -> AttributeName? {
    let number = byName[hash]
    return number == 0 ? nil : allByNumber[Int(number) - 1]
  }
  private static let allByNumber = allCases
}
