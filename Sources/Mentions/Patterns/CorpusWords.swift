import Bytes

/// The few word lists that the rules need, as flags by vocabulary id. English, because triggers
/// are; names in other languages are found by the gazetteer alone.
struct CorpusWords: Sendable {
  private var flags: [UInt16]

  init(_ vocabulary: StringArray) {
    var lists: [String: UInt16] = [:]
    for (text, flag) in Self.lists {
      for word in text.split(separator: " ") { lists[String(word), default: 0] |= flag }
    }
    flags = (0..<vocabulary.count).map { lists[vocabulary[$0]] ?? 0 }
    for id in 0..<vocabulary.count {
      let bytes = vocabulary.slice(id)
      if bytes.count == 3, let scalar = vocabulary[id].unicodeScalars.first,
        (0x3400...0x9FFF).contains(scalar.value)
      {
        flags[id] |= Self.han
      }
    }
  }

  func isTitle(_ id: UInt32) -> Bool { flags[Int(id)] & Self.title != 0 }
  func isAbbreviation(_ id: UInt32) -> Bool { flags[Int(id)] & Self.abbreviation != 0 }
  func isSentenceStarter(_ id: UInt32) -> Bool { flags[Int(id)] & Self.starter != 0 }
  func isLegalForm(_ id: UInt32) -> Bool { flags[Int(id)] & Self.legalForm != 0 }
  /// A legal form that means nothing else: "Ltd", not "SE" or "AS".
  func isPlainLegalForm(_ id: UInt32) -> Bool { flags[Int(id)] & Self.plainLegalForm != 0 }
  /// A German function word: in German every noun is capitalized.
  func isGerman(_ id: UInt32) -> Bool { flags[Int(id)] & Self.german != 0 }
  func isCompanyContext(_ id: UInt32) -> Bool { flags[Int(id)] & Self.company != 0 }
  func isCorporateRole(_ id: UInt32) -> Bool { flags[Int(id)] & Self.corporateRole != 0 }
  func isPublicRole(_ id: UInt32) -> Bool { flags[Int(id)] & Self.publicRole != 0 }
  func isParticle(_ id: UInt32) -> Bool { flags[Int(id)] & Self.particle != 0 }
  func isConnector(_ id: UInt32) -> Bool { flags[Int(id)] & Self.connector != 0 }
  func isHan(_ id: UInt32) -> Bool { flags[Int(id)] & Self.han != 0 }
  /// A calendar word, a pronoun or the like, never a name by itself.
  func isFunctionWord(_ id: UInt32) -> Bool { flags[Int(id)] & (Self.starter | Self.calendar) != 0 }

  private static let title: UInt16 = 1
  private static let abbreviation: UInt16 = 2
  private static let starter: UInt16 = 4
  private static let legalForm: UInt16 = 8
  private static let company: UInt16 = 16
  private static let corporateRole: UInt16 = 32
  private static let publicRole: UInt16 = 64
  private static let particle: UInt16 = 128
  private static let connector: UInt16 = 256
  private static let han: UInt16 = 512
  private static let calendar: UInt16 = 1024
  private static let plainLegalForm: UInt16 = 2048
  private static let german: UInt16 = 4096

  private static let lists: [(words: String, flag: UInt16)] = [
    ("mr mrs ms miss dr prof sir sen rep gov lt col capt sgt rev", title),
    ("inc corp co ltd llc plc jr sr vs no st dept est us uk eu am pm etc", abbreviation),
    ("jan feb mar apr jun jul aug sep sept oct nov dec", abbreviation),
    (
      "the a an it he she they we i in on at but and this that these those its his her their our my "
        + "however for as if when while after before since there here what who how why with by from "
        + "to of or not no yes you your also so then now last one some many most all both according "
        + "despite although because where which although instead meanwhile still yet",
      starter
    ),
    (
      "inc incorporated corp corporation ltd limited llc llp plc gmbh ag sa se nv bv spa oyj ab kk "
        + "pjsc ojsc oao pao jsc bhd pte pty holdings",
      legalForm
    ),
    (
      "company companies firm maker giant startup platform retailer carmaker chipmaker automaker bank "
        + "shares stock stocks shareholders investors revenue profit profits earnings quarter sales "
        + "nasdaq nyse ipo valuation ceo cfo cto founder cofounder executive executives chairman "
        + "spokesman spokeswoman spokesperson employees workers staff headquarters subsidiary owned "
        + "acquired acquire acquisition merger antitrust lawsuit sued app apps software hardware "
        + "chip chips smartphone products product customers users developers launched launches "
        + "unveiled announced announces said says reported rival rivals competitor competitors brand "
        + "tech technology device devices cloud service services store stores supplier suppliers "
        + "manufacturer contract contracts regulators market markets billion",
      company
    ),
    ("公 司 集 团 股 份 旗 下 收 购 上 市 股 价 产 品", company),
    (
      "executive ceo cfo cto coo founder cofounder chairman chairwoman chair director",
      corporateRole
    ),
    (
      "president minister senator congressman congresswoman representative secretary governor mayor "
        + "chancellor ambassador commissioner speaker lawmaker mp spokesman "
        + "spokeswoman spokesperson chairman chairwoman executive ceo founder "
        + "republican democrat republicans democrats premier",
      publicRole
    ),
    ("de da do dos del della di du la le van von der den bin ibn al el ben", particle),
    ("of and the for de la du des der die und et y e", connector),
    (
      "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
        + "july august september october november december today yesterday tomorrow",
      calendar
    ),
    ("jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun", calendar),
    ("inc incorporated corp corporation ltd limited llc llp plc gmbh bhd pjsc jsc", plainLegalForm),
    ("der das und nicht mit ist dem den ein eine einer auf fur von zu wird auch", german),
  ]
}
