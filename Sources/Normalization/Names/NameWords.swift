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

  /// What follows is another name of the same. Before a marker, here and below, `!` says that it needs its
  /// dots or slashes.
  static let aliasMarkers = """
    dba; doing business as; doing business under; fka; formerly; formerly known as; formerly called;
    formerly trading as; previously; previously known as; aka; also known as; also trading as; nka;
    now known as; trading as; trading under the name; !t/a; !o/a; operating as; alias; now called;
    ehemals; ehemals bekannt als; vormals; vormals firmierend als; früher; !vorm.; handelnd unter;
    anciennement; anciennement dénommée; anciennement dénommé; précédemment; antes denominada;
    anteriormente; anteriormente denominada; già denominata; in precedenza; voorheen; voorheen genaamd;
    handelend onder de naam; h.o.d.n.; tidigare; tidligere; dawniej; poprzednio; ранее; бывшее;
    бывший; прежнее наименование; колишнє
    """

  /// Behind a name: what its bearer is going through, which is no part of it.
  static let statuses = """
    in liquidation; in liq; in liqu; !i.l.; i liq; i liqu; in voluntary liquidation;
    in members voluntary liquidation; in creditors voluntary liquidation; in compulsory liquidation;
    in provisional liquidation; in administration; in administrative receivership; in receivership;
    in examination; in bankruptcy; in dissolution; under liquidation; under administration; dissolved;
    debtor in possession; in abwicklung; in insolvenz; in konkurs; in nachlassliquidation; in gründung;
    !i.g.; !i.gr.; en liquidation; en liquidation judiciaire; en redressement judiciaire; en formation;
    en cours de formation; in liquidazione; in liquidazione coatta amministrativa; in fallimento;
    in concordato preventivo; in amministrazione straordinaria; en liquidación; en concurso;
    en concurso de acreedores; en disolución; em liquidação; em recuperação judicial; em dissolução;
    in liquidatie; in faillissement; in vereffening; w likwidacji; w upadłości;
    w upadłości likwidacyjnej; w upadłości układowej; w restrukturyzacji; w organizacji; v likvidaci;
    v likvidácii; v konkurze; v konkursu; v úpadku; u likvidaciji; u stečaju; v stečaju; v likvidaciji;
    в ликвидации; в стадии ликвидации; у ліквідації; в ликвидация; в несъстоятелност; i likvidation;
    under likvidation; under frivillig likvidation; under tvangsopløsning; under konkurs; i konkurs;
    under avvikling; under tvangsavvikling; selvitystilassa; konkurssissa; likvideerimisel; pankrotis;
    likvidējamā; bankrutavusi; likviduojama; în lichidare; în insolvență; în faliment; in lichidare;
    în dizolvare; végelszámolás alatt; felszámolás alatt; !v.a.; !f.a.; tasfiye halinde; 清算中
    """

  /// In front of a name.
  static let leadingStatuses = "tasfiye halinde; tasfiye halindeki"

  /// What begins the name of a branch, or the capital of a company, behind its own; without `!` it does
  /// so wherever it stands, with it only behind a comma, a dash or a legal form.
  static let branches = """
    zweigniederlassung; zweigstelle; !niederlassung; !filiale; !filial; succursale; sucursal en;
    sucursal em; !sucursal; !agencia en; bijkantoor; nederlands bijkantoor; organizační složka;
    organizačná zložka; odštěpný závod; !oddział; oddział w; !podružnica; !podružnica u;
    magyarországi fióktelepe; !fióktelep; !sivuliike; !филиал; !branch; !branch of; !repräsentanz;
    !stabile organizzazione; !sede secondaria; au capital de; au capital social de; capital social de
    """
  static let trailingBranches = """
    branch; branch office; representative office; rep office; fióktelepe; sivuliike; filial; filiaali;
    succursale; sucursal; bijkantoor; zweigniederlassung; podružnica; filialas; filiāle
    """

  /// Between the names of one person.
  static let personAliases = """
    aka; also known as; formerly known as; previously known as; better known as; known as; alias;
    genannt; bekannt als; dit; dite; conocido como; conosciuto come; również znany jako; он же; она же
    """
  /// Before the family name that somebody was born with.
  static let formerFamilies = """
    née; né; nee; geb; geborene; geborener; geboren; born; roz; rozená; nata; nacida; născută;
    född; født; fd; урожденная; урождённая; урожд; maiden name; kızlık soyadı
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
    sra; srta; señor; señora; señorita; !sr; !sig; !sig ra; signor; signora; dott; dott ssa; dottore;
    dottoressa; avv; !rag; !geom; !ing; ing arch; dr ing; mudr; judr; phdr; rndr; mvdr; paeddr; thdr;
    pharmdr; thlic; rsdr; !mgr; mgr inż; !inż; mga; !bc; !doc; !mag; ddr; univ prof; dkfm; dipl kfm;
    dipl oec; !hr; !fr; fräulein; frl; !mw; drs; !ir; !ds; maître; mademoiselle; madame;
    госпожа; господин; hajj; al hajj; haji; hajji; hadji; ayatollah; hojjatoleslam; imam; sayyid; qari; mufti; alhaj; alhaji;
    al haj; councillor; cllr; congressman; congresswoman; secretary; chairman; chairwoman;
    gospodin; rabbi; pastor; cpl; corporal; commodore; magistrate; mr justice; mrs justice; lord justice; dra; doña;
    h e; he dr; datuk seri; datin; tun; puan; encik; shrimati; thiru; г-н; г-жа; д-р; проф; dr ssa; dipl kffr; mmag;
    kommr; ilmo sr; exmo sr; ilma sra; exma sra; the hon; senator the hon; hojatoleslam
    """
  /// Behind a person's name.
  static let suffixes = """
    jr; jnr; junior; sr; snr; senior; ii; iii; iv; 2nd; 3rd; 4th; esq; esquire; phd; ph d; md;
    m d; dds; dvm; jd; j d; llb; llm; mba; cpa; msc; bsc; ba; ma; mp; msp; ms; mep; mla; td; obe;
    mbe; cbe; kbe; dbe; cb; kcb; gcb; kcmg; cmg; gcmg; qc; kc; sc; pc; ret; retd; rn; usn; usmc;
    usa; dl; jp; bt; am; ao; ac; cvo; kcvo; frs; dsc; dso; mc; phil; habil; dec; deceased; jun; sen;
    csc; drsc; dr; prof; ing; mgr; mag; bc; judr; mudr; rndr; phdr; dipl ing; msci; dphil; edd;
    cfa; faia; frcs; mphil; mpa; beng; meng; bsc hons; ba hons
    """
}
