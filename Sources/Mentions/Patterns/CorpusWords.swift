import Bytes

/// The few word lists that the rules need, as flags by vocabulary id. English, because triggers
/// are; names in other languages are found by the gazetteer alone.
struct CorpusWords: Sendable {
  private var flags: [UInt32]
  /// Words of positions by the titles that stand for them.
  private var rolesOfTitle: [UInt32: Set<String>] = [:]

  init(_ vocabulary: StringArray) {
    var lists: [String: UInt32] = [:]
    for (text, flag) in Self.lists {
      for word in text.split(separator: " ") { lists[String(word), default: 0] |= flag }
    }
    flags = (0..<vocabulary.count).map { id in
      let word = vocabulary[id]
      return lists[word, default: 0] | (ShortForms.isKind(word) ? Self.kind : 0)
        | (ShortForms.isFirm(word) ? Self.firm : 0)
    }
    for id in 0..<vocabulary.count {
      let bytes = vocabulary.slice(id)
      if bytes.count == 3, let scalar = vocabulary[id].unicodeScalars.first,
        (0x3400...0x9FFF).contains(scalar.value)
      {
        flags[id] |= Self.han
      }
    }
    var roles: [String: Set<String>] = [:]
    for (title, role) in Self.titleRoles { roles[title, default: []].insert(role) }
    for id in 0..<vocabulary.count { rolesOfTitle[UInt32(id)] = roles[vocabulary[id]] }
  }

  /// The words of positions that a title stands for: "Sen." for "senator".
  func roles(_ id: UInt32) -> Set<String>? { rolesOfTitle[id] }

  private static let titleRoles = [
    (title: "president", role: "president"), (title: "sen", role: "senator"),
    (title: "senator", role: "senator"), (title: "rep", role: "representative"),
    (title: "representative", role: "representative"),
    (title: "congressman", role: "representative"),
    (title: "congresswoman", role: "representative"), (title: "minister", role: "minister"),
    (title: "secretary", role: "secretary"), (title: "chancellor", role: "chancellor"),
    (title: "governor", role: "governor"), (title: "gov", role: "governor"),
    (title: "mayor", role: "mayor"), (title: "chairman", role: "chairman"),
    (title: "commissioner", role: "commissioner"), (title: "judge", role: "judge"),
  ]

  func isTitle(_ id: UInt32) -> Bool { flags[Int(id)] & Self.title != 0 }
  func isAbbreviation(_ id: UInt32) -> Bool { flags[Int(id)] & Self.abbreviation != 0 }
  func isSentenceStarter(_ id: UInt32) -> Bool { flags[Int(id)] & Self.starter != 0 }
  func isLegalForm(_ id: UInt32) -> Bool { flags[Int(id)] & Self.legalForm != 0 }
  /// A legal form that means nothing else: "Ltd", not "SE" or "AS".
  func isPlainLegalForm(_ id: UInt32) -> Bool { flags[Int(id)] & Self.plainLegalForm != 0 }
  /// A German function word: in German every noun is capitalized.
  func isGerman(_ id: UInt32) -> Bool { flags[Int(id)] & Self.german != 0 }
  func isCompanyContext(_ id: UInt32) -> Bool { flags[Int(id)] & Self.company != 0 }
  /// What an organization does, when it stands right behind its name.
  func isAct(_ id: UInt32) -> Bool { flags[Int(id)] & Self.act != 0 }
  /// "told", in front of who was told.
  func isTelling(_ id: UInt32) -> Bool { flags[Int(id)] & Self.telling != 0 }
  /// "British": begins the names of many and stands for none.
  func isNationality(_ id: UInt32) -> Bool { flags[Int(id)] & Self.nationality != 0 }
  /// What kind of organization bears a name: "Airlines".
  func isKind(_ id: UInt32) -> Bool { flags[Int(id)] & Self.kind != 0 }
  /// The same, of firms alone: "Industries".
  func isFirm(_ id: UInt32) -> Bool { flags[Int(id)] & Self.firm != 0 }
  /// A word of business and technology that speaks of no organization in particular.
  func isTopic(_ id: UInt32) -> Bool { flags[Int(id)] & Self.topic != 0 }
  /// "and", "or": joins equals.
  func isListWord(_ id: UInt32) -> Bool { flags[Int(id)] & Self.listWord != 0 }
  /// "state", "vice", "deputy": the title behind it is another one.
  func isLocal(_ id: UInt32) -> Bool { flags[Int(id)] & Self.local != 0 }
  /// "Stadium", "Bridge": named after somebody, who is not spoken of.
  func isVenue(_ id: UInt32) -> Bool { flags[Int(id)] & Self.venue != 0 }
  /// What somebody is who holds no public role: "singer".
  func isOccupation(_ id: UInt32) -> Bool { flags[Int(id)] & Self.occupation != 0 }
  /// A word of public life: where none stands hardly anybody speaks of office-holders.
  func isCivic(_ id: UInt32) -> Bool {
    flags[Int(id)] & (Self.civic | Self.publicRole) != 0 && !isCorporateRole(id)
  }
  /// "Group" behind a name belongs to it and makes no other name of it.
  func isGroup(_ id: UInt32) -> Bool { flags[Int(id)] & Self.group != 0 }
  /// What an institution is called by its last word: "Bank", "Party".
  func isInstitution(_ id: UInt32) -> Bool { flags[Int(id)] & Self.institution != 0 }
  func isCorporateRole(_ id: UInt32) -> Bool { flags[Int(id)] & Self.corporateRole != 0 }
  func isPublicRole(_ id: UInt32) -> Bool { flags[Int(id)] & Self.publicRole != 0 }
  func isParticle(_ id: UInt32) -> Bool { flags[Int(id)] & Self.particle != 0 }
  func isConnector(_ id: UInt32) -> Bool { flags[Int(id)] & Self.connector != 0 }
  func isHan(_ id: UInt32) -> Bool { flags[Int(id)] & Self.han != 0 }
  /// A calendar word, a pronoun or the like, never a name by itself.
  func isFunctionWord(_ id: UInt32) -> Bool { flags[Int(id)] & (Self.starter | Self.calendar) != 0 }

  private static let title: UInt32 = 1
  private static let abbreviation: UInt32 = 2
  private static let starter: UInt32 = 4
  private static let legalForm: UInt32 = 8
  private static let company: UInt32 = 16
  private static let corporateRole: UInt32 = 32
  private static let publicRole: UInt32 = 64
  private static let particle: UInt32 = 128
  private static let connector: UInt32 = 256
  private static let han: UInt32 = 512
  private static let calendar: UInt32 = 1024
  private static let plainLegalForm: UInt32 = 2048
  private static let german: UInt32 = 4096
  private static let act: UInt32 = 8192
  private static let topic: UInt32 = 16384
  private static let listWord: UInt32 = 32768
  private static let local: UInt32 = 65536
  private static let kind: UInt32 = 131072
  private static let telling: UInt32 = 262144
  private static let nationality: UInt32 = 524288
  private static let venue: UInt32 = 1_048_576
  private static let occupation: UInt32 = 2_097_152
  private static let civic: UInt32 = 4_194_304
  private static let group: UInt32 = 8_388_608
  private static let institution: UInt32 = 16_777_216
  private static let firm: UInt32 = 33_554_432

  private static let lists: [(words: String, flag: UInt32)] = [
    ("mr mrs ms miss dr prof sir sen rep gov lt col capt sgt rev", title),
    ("inc corp co ltd llc plc jr sr vs no st dept est us uk eu am pm etc", abbreviation),
    ("jan feb mar apr jun jul aug sep sept oct nov dec", abbreviation),
    (
      "the a an it he she they we i in on at but and this that these those its his her their our my "
        + "however for as if when while after before since there here what who how why with by from "
        + "to of or not no yes you your also so then now last one some many most all both according "
        + "despite although because where which although instead meanwhile still yet is are was were "
        + "do does did can could will would should has have had",
      starter
    ),
    (
      "inc incorporated corp corporation ltd limited llc llp plc gmbh ag sa se nv bv spa oyj ab kk "
        + "pjsc ojsc oao pao jsc bhd pte pty holdings",
      legalForm
    ),
    (
      "company companies firm firms maker makers giant giants startup startups retailer retailers "
        + "carmaker carmakers chipmaker chipmakers automaker automakers planemaker airline airlines "
        + "carrier carriers bank banks insurer lender brokerage broker conglomerate supermarket "
        + "shares stock stocks shareholders shareholder investors revenue revenues profit profits "
        + "earnings nasdaq nyse ipo valuation ceo cfo cto coo founder cofounder executive executives "
        + "chairman spokesman spokeswoman spokesperson employees employee workers headquarters "
        + "headquartered subsidiary subsidiaries owned acquired acquire acquires acquisition merger "
        + "antitrust lawsuit sued rival rivals competitor competitors brand brands supplier "
        + "suppliers manufacturer manufacturers reseller resellers chain chains stores bankruptcy "
        + "broadcaster broadcasters newspaper newspapers publisher publishers studio studios channel "
        + "channels analyst analysts utility operator operators",
      company
    ),
    (
      "unternehmen konzern firma firmen aktie aktien umsatz gewinn vorstand hersteller tochter "
        + "mitarbeiter anbieter entreprise groupe actions filiale constructeur chiffre empresa empresas "
        + "acciones fabricante azienda azioni bedrijf aandelen "
        + "chef konzernchef vorstandschef aktionare borse gewinne marke fusion ubernahme kartellamt "
        + "konkurrent konkurrenten rivale rivalen werk werke werken beschaftigte beschaftigten quartal "
        + "autobauer autohersteller autokonzern chiphersteller fluggesellschaft versicherer tochterfirma "
        + "societe societes pdg actionnaire actionnaires rachat cession bourse avionneur constructeurs "
        + "compagnie filiales fabricants banque assureur operateur "
        + "compania companias bolsa ingresos accionistas filial aerolinea multinacional fabricantes banco "
        + "societa fatturato borsa aziende banca",
      company
    ),
    (
      "said says told reported reports announced announces announce launched launches unveiled "
        + "declined confirmed agreed plans paid sold bought buys hired fired raised invested",
      act
    ),
    (
      "app apps software hardware chip chips smartphone smartphones product products customers users "
        + "developers tech technology device devices cloud service services store market markets "
        + "billion sales quarter platform platforms website contract contracts regulators",
      topic
    ),
    ("and or und oder et ou y e o ed en", listWord),
    ("told", telling),
    (
      "british english scottish welsh irish american canadian mexican brazilian french german italian "
        + "spanish portuguese dutch belgian swiss austrian danish swedish norwegian finnish polish czech "
        + "russian ukrainian turkish greek israeli arab egyptian african nigerian indian pakistani "
        + "chinese japanese korean thai malaysian indonesian vietnamese philippine australian european "
        + "asian northern southern eastern western royal national federal united",
      nationality
    ),
    (
      "stadium arena amphitheatre amphitheater pavilion ballpark field park dome coliseum speedway "
        + "hall theatre theater auditorium tower towers plaza square bridge street avenue boulevard road "
        + "drive lane highway airport award awards prize medal trophy cup bowl marathon festival tour "
        + "championship championships scholarship scholar fellow fellowship lecture chair foothills",
      venue
    ),
    (
      "scientist scientists professor physicist chemist biologist psychologist historian philosopher "
        + "singer songwriter musician guitarist drummer rapper composer actor actress comedian artist "
        + "photographer author writer novelist poet playwright journalist reporter editor columnist "
        + "correspondent blogger critic analyst economist researcher engineer developer designer "
        + "architect chef coach player pitcher quarterback striker midfielder goalkeeper defender "
        + "forward captain golfer boxer swimmer driver doctor physician surgeon nurse teacher student "
        + "detective officer sergeant farmer priest pastor",
      occupation
    ),
    (
      "election elections campaign senate congress congressional parliament parliamentary party parties "
        + "government governments policy politics political vote votes voter voters voted legislation "
        + "lawmakers legislator legislators mps tory tories labour conservatives sanctions sanctioned "
        + "embassy diplomat diplomats military troops nato treaty cabinet ministry impeachment "
        + "presidential presidency administration regime brexit referendum gop democratic kremlin "
        + "oligarch oligarchs terrorist terrorism "
        + "parlament regierung partei wahl wahlen wahlkampf prasident prasidentin kanzler kanzlerin "
        + "bundestag ministerin gobierno partido elecciones presidente presidenta senador ministro "
        + "gouvernement parti ministre senat governo elezioni",
      civic
    ),
    ("group holding holdings company corporation konzern gruppe groupe grupo gruppo", group),
    (
      "bank party university college school institute academy museum library hospital clinic ministry "
        + "department office agency authority commission committee council court parliament congress "
        + "senate assembly union association federation confederation league society foundation fund "
        + "organization organisation board bureau service services administration center centre channel "
        + "press times post company group corporation church club team airlines airways railway railways "
        + "exchange reserve commons police army navy studios pictures records films books games",
      institution
    ),
    ("state vice deputy assistant local county university college company bank", local),
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
