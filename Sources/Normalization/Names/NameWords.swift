/// Word lists that organization names and person names are read with. Written for this project.
enum NameWords {
  /// Abbreviation = word, unambiguous inside an organization name.
  static let expansions = """
    hldg=holdings hldgs=holdings hdgs=holdings hldngs=holdings hlds=holdings hld=holdings
    inds=industries indus=industries indust=industries intl=international intern=international
    internat=international internatl=international techs=technologies tech=technology
    technol=technologies techn=technologies technologys=technologies grp=group gr=group
    corp=corporation corpn=corporation co=company coy=company cos=companies mfg=manufacturing
    mfrs=manufacturers natl=national nat=national govt=government dept=department univ=university
    assn=association assoc=association assocs=associates bros=brothers svc=service svcs=services
    serv=services servs=services sys=systems syst=systems mgmt=management mngmt=management
    mgt=management mng=management invt=investment invts=investments invest=investment
    pharm=pharmaceuticals pharma=pharmaceuticals pharms=pharmaceuticals pharmac=pharmaceuticals
    pharmaceut=pharmaceuticals pharmaceutical=pharmaceuticals therap=therapeutics
    therapeut=therapeutics therapeutic=therapeutics engr=engineering eng=engineering
    engrg=engineering prods=products prod=products labs=laboratories lab=laboratory centre=center
    ctr=center elec=electric electr=electronics electron=electronics comms=communications
    commun=communications telecomm=telecommunications telecomms=telecommunications finl=financial
    fin=financial ins=insurance insur=insurance secs=securities secur=securities res=resources
    petr=petroleum petrol=petroleum chem=chemical chems=chemicals trans=transport
    transp=transport dev=development develop=development props=properties prop=properties
    ents=enterprises entpr=enterprises enterpr=enterprises inst=institute acad=academy
    sci=science auto=automotive min=mining constr=construction const=construction equip=equipment
    distr=distribution mach=machinery mkt=market hosp=hospital lt=ltd bk=bank rlty=realty
    hlgs=holdings
    """
  /// Abbreviations that are words or names of their own: expanded only with a full stop.
  static let dottedOnly: Set<String> = [
    "gr", "nat", "tech", "lab", "elec", "fin", "ins", "trans", "prop", "inst", "auto", "min",
    "const", "mach", "prod", "dev", "invest", "pharma", "sci", "acad", "eng", "petrol", "pharm",
    "intern",
    "techn", "serv", "chem", "hosp", "mng", "therap", "secur", "develop", "electr", "electron",
    "distr", "lt", "constr", "mkt", "transp", "commun",
  ]

  /// What follows is another name of the same: the first one counts.
  static let aliasMarkers = """
    dba; doing business as; fka; formerly; formerly known as; formerly called; previously;
    previously known as; aka; also known as; nka; now known as; trading as; t/a; alias;
    now called; ehemals; vormals; anciennement; antes
    """

  /// Endings of a listing's name that begin the description of a security.
  static let securities = """
    common stock; common stocks; common shares; common share; ordinary shares; ordinary share;
    ordinary stock; ord shares; ord shs; ord; american depositary shares;
    american depositary share; american depository shares; american depository share;
    american depositary receipts; american depositary receipt; american depository receipts;
    american deposit shares; depositary shares; depositary share; depository shares;
    depositary receipts; depositary receipt; global depositary receipts;
    global depositary shares; gdr; gdrs; adr; adrs; ads; adss; spons adr; sp adr; sponsored adr;
    unsponsored adr; sp ads; unsp adr; s adr; u adr; h adr; a adr; s ads; preferred stock;
    preferred shares; preference shares; preferred securities; pref shs; pfd; cum pfd;
    trust preferred; capital stock; registered shares; registered share; registered shs; reg shs;
    reg; reg shares; bearer shares; inhaberaktien; namensaktien; vorzugsaktien; stammaktien;
    inh aktien; nam aktien; vink namensaktien; voting shares; voting stock;
    subordinate voting shares; subordinate voting share; multiple voting shares;
    limited voting shares; non voting shares; exchangeable shares; shares of beneficial interest;
    common units; common unit; partnership units; limited partnership units; trust units;
    unit trust; notes due; senior notes; subordinated notes; junior subordinated notes;
    junior subordinated debentures; debentures due; bonds due; subordinated debentures;
    convertible notes; baby bonds; contingent value rights; contingent value right;
    subscription rights; warrants to purchase; warrant to purchase; units each consisting;
    unit each consisting; rights to receive; right to receive; shs; reg s; o n; uts; mtn;
    flr mtn; anleihe; genussscheine; genussschein; h yc; a yc; d yc; class a shares;
    class b shares
    """
  /// Endings that describe a security only after a dash, a comma or another such word.
  static let weakSecurities = """
    units; unit; warrants; warrant; rights; right; notes; shares; share; stock; bonds; equity;
    new; nam; inh; vz; vzo; st; on; cl
    """
  /// Words before the description that belong to it.
  static let securityModifiers = """
    class; series; senior; junior; subordinated; unsecured; secured; cumulative; noncumulative;
    non; redeemable; perpetual; fixed; floating; rate; reset; to; convertible; exchangeable;
    callable; each; representing; representative; par; value; no; voting; subordinate;
    limited voting; sponsored; unsponsored; sp; spons; restricted; mandatory; contingent;
    adjustable; variable; resettable; new; dep; tangible; exch
    """
  /// Before "o.N." (no par value): registered, bearer, preference, ordinary.
  static let shareKinds = "na nam inh vz vzo st"
  /// Names that end so are funds: what reads like a security is what they invest in.
  static let fundWords = "etf etfs etn fund funds portfolio index income"
  /// Names that hold one of these are funds all along.
  static let fundKinds = "etf etfs etn etns etp etps ucits"
  /// Currencies of par values on German exchanges: "DL-,01" is one cent of a dollar.
  static let parCurrencies = """
    eur usd gbp chf dl eo ls sf sk nk dk yc yn hd ad cd sd rb rp ry rc zy kc uf ft is nd np mr ir
    bb tl cy k
    """

  /// Before a person's name.
  static let titles = """
    mr; mrs; ms; miss; mx; messrs; dr; prof; professor; sir; dame; lord; lady; hon; honourable;
    honorable; right honourable; rt hon; right hon; the rt hon; the honourable; the honorable;
    the right honourable; rev; reverend; sheikh; shaikh; shaykh; sheik; rep; representative; sen;
    senator; gov; governor; ambassador; amb; gen; general; lt; lieutenant; lt gen;
    lieutenant general; lt col; lieutenant colonel; maj; maj gen; major general; brig; brigadier;
    brig gen; brigadier general; col; colonel; capt; captain; cmdr; commander; adm; admiral;
    vice admiral; rear admiral; sgt; sergeant; princess; baroness; countess; duchess; viscount;
    hrh; his excellency; her excellency; his highness; her highness; his majesty; engineer;
    dipl ing; herr; frau; monsieur; mme; mlle; dhr; mevr; mullah; maulavi; maulana; mawlawi;
    president; vice president; prime minister; präsident; presidente; président; prezydent; prezident;
    президент; министр; minister; foreign minister; chancellor; bundeskanzler; attorney general; pope;
    archbishop; queen; crown prince; comrade; datuk; dato; dato sri; tan sri; shri; smt;
    hajj; al hajj; haji; hajji; hadji; ayatollah; hojjatoleslam; imam; sayyid; qari; mufti; alhaj; alhaji;
    al haj; councillor; cllr; congressman; congresswoman; secretary; chairman; chairwoman;
    gospodin
    """
  /// Behind a person's name.
  static let suffixes = """
    jr; jnr; junior; sr; snr; senior; ii; iii; iv; 2nd; 3rd; 4th; esq; esquire; phd; ph d; md;
    m d; dds; dvm; jd; j d; llb; llm; mba; cpa; msc; bsc; ba; ma; mp; msp; ms; mep; mla; td; obe;
    mbe; cbe; kbe; dbe; cb; kcb; gcb; kcmg; cmg; gcmg; qc; kc; sc; pc; ret; retd; rn; usn; usmc;
    usa; dl; jp; bt; am; ao; ac; cvo; kcvo; frs; dsc; dso; mc; phil; habil; dec; deceased
    """
}
