/// Legal forms of the world.
///
/// An entry: canonical form | countries | spellings separated by `;`, on as many lines as they
/// need. Before a spelling, `^` says that it may also lead a name ("OOO Romashka"), `~` that it is
/// a form only where it is written as one (dots, capitals, its own mixed case), since it is also a
/// word or a part of names, `!` that it is one only with its dots. The first entry that has a spelling
/// keeps it: what two countries write alike ("a.s.", "A.Ş.") is one form. Forms of several languages
/// that are each other's official translation share a canonical form (ООО and LLC). Han spellings are
/// cut off the end or the start of a run of characters.
///
/// Source: written for this project from the company laws' own terms and their usual abbreviations
/// (compare ISO 20275, the list of entity legal forms of GLEIF, CC0).
let legalFormTable = """
  ltd | gb ie in hk cn ca au ng th il |
    Ltd; Ltd.; Limited; Limitd; Private Limited; Pvt. Ltd.; Pvt Limited; Private Ltd; (P) Ltd;
    P. Ltd.; Co. Ltd.; Co. Limited; Company Limited; Company Ltd; Coy Ltd; Limited Company;
    Public Limited; Company, Limited; Co. Ltd; LTDA Co; CO., LTD; Cyf; Cyfyngedig; Teoranta;
    Ltée; Limitée; Cie Ltée; จำกัด; Chamkat; בע"מ; בעמ; المحدودة; محدودة
  ltd | cn tw hk |
    Youxian Gongsi; Gufen Youxian Gongsi; Youxian Zeren Gongsi; 有限公司; 股份有限公司; 有限责任公司; 股份公司;
    责任有限公司
  clg | gb ie |
    Limited by Guarantee; Company Limited by Guarantee; ~CLG
  ulc | ie ca gb |
    Unlimited Company; ~ULC; Unlimited Liability Company; Unlimited Liability Corporation
  dac | ie |
    Designated Activity Company; ~DAC
  cio | gb |
    ~CIO; Charitable Incorporated Organisation
  cic | gb |
    Community Interest Company; C.I.C.; ~CIC
  plc | gb ie |
    PLC; P.L.C.; Public Limited Company; Public Ltd Co; Cwmni Cyfyngedig Cyhoeddus
  pcl | th |
    PCL; Public Company Limited; Public Co Ltd; Public Company; จำกัด (มหาชน); มหาชน; Mahachon;
    Chamkat (Mahachon)
  llp | gb us in |
    LLP; L.L.P.; Limited Liability Partnership
  lllp | us |
    LLLP; L.L.L.P.; Limited Liability Limited Partnership
  lp | us gb ca |
    ~LP; L.P.; Limited Partnership; ^ห้างหุ้นส่วนจำกัด; 有限合伙; 有限合伙企业; 合伙企业
  scsp | lu |
    ~SCSp; Société en commandite spéciale
  llc | us ae |
    ^LLC; L.L.C.; Limited Liability Co; ^Limited Liability Company; LLC Company;
    Ltd Liability Co; Limited Liability Corporation; ~LC; W.L.L.; With Limited Liability; WLL;
    WLL Co; ذ.م.م; ش.ذ.م.م; ذات مسؤولية محدودة; ^شركة ذات مسؤولية محدودة
  pllc | us |
    P.L.L.C.; PLLC; Professional Limited Liability Company
  fz llc | ae |
    FZ LLC; FZ-LLC; LLC FZ; Free Zone LLC
  fze | ae |
    FZE; Free Zone Establishment
  fzco | ae |
    FZCO; FZC; Free Zone Company
  dmcc | ae |
    DMCC
  llc | ru by kz kg uz |
    ^OOO; ^ООО; ^Общество с ограниченной ответственностью;
    ^Obshchestvo s ogranichennoy otvetstvennostyu;
    ^Obshchestvo s Ogranichennoi Otvetstvennostiu;
    ^Obshchestvo s Ogranichennoy Otvetstvennostyu; ^~TOO; ^ТОО;
    ^Товарищество с ограниченной ответственностью; ^~MChJ; ^OcOO; ^ОсОО
  llc | ua |
    ^TOV; ^ТОВ; ^ТзОВ; ^Товариство з обмеженою відповідальністю; ^TzOV;
    ^Tovarystvo z obmezhenoyu vidpovidalnistyu
  llc | ge am az |
    ^შპს; ՍՊԸ; MMC
  jsc | ru kz az vn ge ua |
    ^JSC; ^J.S.C.; ^Joint Stock Company; ^Joint Stock Co; ^Joint-Stock Company; ^AO; ^АО;
    ^Акционерное общество; ^Aktsionernoe obshchestvo; ^Aktsionernoye obshchestvo;
    ^Akcionernoe obshchestvo; ^Jointstock Company; JSCO; ~CTCP; ^Công ty Cổ phần; ^~NAO; ^НАО;
    NPJSC; ^Non-Public Joint Stock Company; ^Непубличное акционерное общество; Shirkat; ^სს;
    ^~АТ; ^Акціонерне товариство
  pjsc | ru ua ae |
    ^PJSC; ^P.J.S.C.; ^PAO; ^ПАО; ^Публичное акционерное общество; ^Public Joint Stock Company;
    ^Public Joint-Stock Company; ^Public JSC; ^Publichnoe aktsionernoe obshchestvo;
    ^Publichnoye aktsionernoye obshchestvo; ^~PAT; ^ПАТ; ^Публічне акціонерне товариство; PSC;
    ^Public Stock Company; P.S.C.; ش.م.ع; شركة مساهمة عامة
  prjsc | ua ae |
    ^~PrAT; ^ПрАТ; ^Приватне акціонерне товариство; ^Private Joint Stock Company;
    ^Private Joint-Stock Company; ^PrJSC
  ojsc | ru by am az |
    ^OJSC; ^OAO; ^ОАО; ^Открытое акционерное общество; ^Open Joint Stock Company;
    ^Open Joint-Stock Company; ^Otkrytoe aktsionernoe obshchestvo;
    ^Otkrytoye aktsionernoye obshchestvo; ^ААТ; ^Адкрытае акцыянернае таварыства; OJSCO; ԲԲԸ;
    ~ASC
  cjsc | ru by am az |
    ^CJSC; ^ZAO; ^ЗАО; ^Закрытое акционерное общество; ^Closed Joint Stock Company;
    ^Closed Joint-Stock Company; ^Zakrytoe aktsionernoe obshchestvo; ^~ЗАТ; ^~QSC; ^Closed JSC;
    ՓԲԸ
  fgup | ru |
    ^FGUP; ^ФГУП; ^Federal State Unitary Enterprise;
    ^Федеральное государственное унитарное предприятие; ^FSUE
  gup | ru |
    ^ГУП; ^~GUP; ^State Unitary Enterprise; ^Государственное унитарное предприятие
  fgbu | ru |
    ^FGBU; ^ФГБУ; ^Federal State Budgetary Institution;
    ^Федеральное государственное бюджетное учреждение
  fgku | ru |
    ^FGKU; ^ФГКУ; ^Федеральное государственное казенное учреждение
  fkp | ru |
    ^ФКП; ^~FKP; ^Федеральное казенное предприятие
  mup | ru |
    ^МУП; ^~MUP; ^Муниципальное унитарное предприятие; ^Municipal Unitary Enterprise
  rup | by |
    ^РУП; ^~RUE; ^Republican Unitary Enterprise; ^Республиканское унитарное предприятие
  ue | by |
    ^~UE; ^Унитарное предприятие; ^~ЧУП; ^~ЧТУП
  state enterprise | ru ua |
    ^State Enterprise; ^State-Owned Enterprise; ^~DP; ^~ДП; ^Державне підприємство;
    ^Государственное предприятие
  kp | ua |
    ^~КП; ^Комунальне підприємство; ^Communal Enterprise
  ip | ru ua |
    ^~ИП; ^Индивидуальный предприниматель; ^ФОП; ^Фізична особа-підприємець
  pe | ua by |
    ^~ПП; ^Приватне підприємство; ^Private Enterprise; ^~ЧП; ^Частное предприятие
  ano | ru |
    ^АНО; ^~ANO; ^Autonomous Non-Profit Organization; ^Autonomous Nonprofit Organization;
    ^Автономная некоммерческая организация; ^~NKO; ^НКО
  inc | us ca ph |
    Inc; Inc.; Incorporated; Incorporation; Incorporate; Inc Co; Co Inc; Company Inc; Incorp
  corp | us tw jp kr |
    Corp; Corp.; Corporation; Corpn; Corpration; Corporation Limited; Corporation Ltd; Corp Ltd;
    Corp Limited; Corporation Inc
  pbc | us |
    PBC; Public Benefit Corporation
  co | us |
    Co; Co.; Company; ~Cie; ~Cía; Compañía; Compagnie; Coy; and Co; & Company; & Cie; ^บริษัท;
    ^~شركة; ^~شرکت
  pc | us |
    ~P.C.; Professional Corporation; ~P.A.; Professional Association
  na | us |
    ~N.A.; National Association
  nonprofit | us |
    Nonprofit
  ggmbh | de |
    gGmbH; gemeinnützige GmbH; gemeinnützige Gesellschaft mit beschränkter Haftung
  gmbh | de at ch |
    GmbH; G.m.b.H.; Gesellschaft mit beschränkter Haftung; Gesellschaft mbH; Ges.m.b.H.; GesmbH;
    mbH; G mbH; Sàrl/GmbH
  gmbh co kg | de at |
    GmbH & Co. KG; GmbH & Co KG; GmbH und Co. KG; GmbH & Co. Kommanditgesellschaft;
    GmbH & Cie. KG; GmbH + Co. KG; GmbH Co KG; GmbH Co; mbH & Co. KG; Gesellschaft mbH & Co. KG;
    Gesellschaft mit beschränkter Haftung & Co. KG;
    Gesellschaft mit beschränkter Haftung & Co. Kommanditgesellschaft; Ges.m.b.H. & Co. KG
  gmbh co ohg | de at |
    GmbH & Co. OHG; GmbH & Co. OG
  gmbh co kgaa | de |
    GmbH & Co. KGaA; GmbH & Co. Kommanditgesellschaft auf Aktien
  ag co kg | de at |
    AG & Co. KG; Aktiengesellschaft & Co. KG; AG & Co. OHG
  ag co kgaa | de |
    AG & Co. KGaA; AG & Co KGaA
  se co kg | de at |
    SE & Co. KG; SE & Co. OHG
  se co kgaa | de |
    SE & Co. KGaA
  ug co kg | de |
    UG & Co. KG; UG (haftungsbeschränkt) & Co. KG
  ltd co kg | de |
    Ltd & Co KG; Limited & Co. KG; B.V. & Co. KG
  stiftung co kg | de |
    Stiftung & Co. KG; Stiftung & Co. KGaA
  ag | de at ch li |
    ~AG; A.G.; Aktiengesellschaft; AktG; AG & Co
  se | eu |
    ~SE; S.E.; Societas Europaea; Europäische Gesellschaft; Société européenne
  kg | de at |
    ~KG; K.G.; Kommanditgesellschaft; Co. KG; & Co. KG
  kgaa | de |
    KGaA; Kommanditgesellschaft auf Aktien; & Co. KGaA
  ohg | de at |
    ~OHG; oHG; Offene Handelsgesellschaft
  gesbr | at |
    ~GesbR; ~GesnbR; Gesellschaft bürgerlichen Rechts; Gesellschaft nach bürgerlichem Recht
  og | at |
    ~OG; Offene Gesellschaft; ~OEG
  ug | de |
    ~UG; UG (haftungsbeschränkt); haftungsbeschränkt; Unternehmergesellschaft;
    Unternehmergesellschaft (haftungsbeschränkt)
  ev | de |
    e.V.; eingetragener Verein; ~eV
  eg | de at |
    ~eG; e.G.; eingetragene Genossenschaft; Genossenschaft; eGen
  gbr | de |
    GbR; Gesellschaft bürgerlichen Rechts; eGbR
  ek | de |
    ~e.K.; e.Kfm; e.Kfm.; e.Kfr.; eingetragener Kaufmann; eingetragene Kauffrau;
    eingetragener Kaufmann (e.K.)
  eu | at |
    !e.U.; eingetragener Unternehmer; eingetragene Unternehmerin
  partg | de |
    PartG; PartG mbB; PartGmbB; Partnerschaftsgesellschaft; Partnerschaftsgesellschaft mbB
  vvag | de |
    VVaG; V.V.a.G.; Versicherungsverein auf Gegenseitigkeit
  aor | de |
    AöR; Anstalt des öffentlichen Rechts
  kdor | de |
    KdöR; K.d.ö.R.; Körperschaft des öffentlichen Rechts
  sac | pe |
    S.A.C.; SAC; Sociedad Anónima Cerrada
  saa | pe |
    S.A.A.; Sociedad Anónima Abierta
  sa | fr es pt be ch lu pl ro gr br ar lb eg om kw |
    ~SA; S.A.; Société Anonyme; Sociedad Anónima; Sociedade Anónima; Sociedade Anônima;
    ^Société Anonyme; Spółka Akcyjna; Anonim Sirketi SA; ~S.A.U.; ~SAU; Ανώνυμη Εταιρεία; Α.Ε.;
    ^Societatea pe Actiuni; S.A.B.; Anonymi Etairia; Anonymos Etairia; S.A.L.; ~SAL; S.A.O.G.;
    SAOG; S.A.O.C.; SAOC; S.A.E.; SAE; ~S.A.K.; S.A.K.P.; K.S.C.; KSCP; K.S.C.P.; KPSC; B.S.C.;
    BSC; Q.P.S.C.; QPSC; Q.S.C.; SGPS S.A.; SGPS, S.A.; ش.م.م; ش.م.ل; ش.م.ك; ش.م.ك.ع; ش.م.ب;
    ش.م.ق; ش.م.ع.ع; شركة مساهمة
  sa de cv | mx sv hn |
    S.A. de C.V.; SA de CV; S.A.B. de C.V.; SAB de CV; Sociedad Anónima de Capital Variable;
    S.A.P.I. de C.V.; SAPI de CV; Sociedad Anonima Bursatil de Capital Variable; S.A. C.V.;
    S.A.P.I.; ~SAPI; Sociedad Anónima Promotora de Inversión
  s de rl | mx |
    S. de R.L. de C.V.; S de RL de CV; S. de R.L.; S de RL;
    Sociedad de Responsabilidad Limitada de Capital Variable
  spr de rl | mx |
    SPR de RL; S.P.R. de R.L.; SPR de RL de CV; S.P.R. de R.L. de C.V.
  ac | mx |
    !A.C.; Asociación Civil
  sas | fr co it |
    ~SAS; S.A.S.; Société par actions simplifiée; Sociedad por Acciones Simplificada;
    Società in accomandita semplice; ~SASU; S.A.S.U.;
    Société par actions simplifiée unipersonnelle;
    Société par actions simplifiée à associé unique
  sarl | fr lu ch ma |
    ^SARL; S.A.R.L.; S.à r.l.; Sàrl; Société à responsabilité limitée; E.U.R.L.; ^EURL; Sagl;
    SuARL; ^Société à responsabilité limitée
  selarl | fr |
    ^SELARL; S.E.L.A.R.L.; Société d'exercice libéral à responsabilité limitée
  selas | fr |
    ^SELAS; S.E.L.A.S.
  snc | fr it |
    ~SNC; S.N.C.; Société en nom collectif; Società in nome collettivo
  sca | fr lu |
    ~SCA; S.C.A.; Société en commandite par actions; Società in accomandita per azioni;
    S.a.p.A.
  scs | fr lu |
    ~S.C.S.; ~SCS; Société en commandite simple
  sci | fr |
    ~SCI; S.C.I.; Société civile immobilière
  scea | fr |
    ^SCEA; Société civile d'exploitation agricole
  gaec | fr |
    ^GAEC; Groupement agricole d'exploitation en commun
  earl | fr |
    !E.A.R.L.; Exploitation agricole à responsabilité limitée
  gie | fr |
    ~G.I.E.; ~GIE; Groupement d'intérêt économique
  scop | fr |
    ~SCOP; S.C.O.P.; Société coopérative et participative
  asbl | be lu |
    ASBL; A.S.B.L.; VZW; V.Z.W.; Association sans but lucratif; Vereniging zonder winstoogmerk
  spa | it dz |
    ~SpA; ^S.p.A.; Società per azioni; Societa per Azioni; Soc. p. A.; Sociedad por Acciones
  scpa | it |
    S.c.p.A.; ~SCPA; Società consortile per azioni; Società cooperativa per azioni
  sgr | it |
    S.G.R.; ~SGR; SGR S.p.A.; Società di gestione del risparmio
  srls | it |
    S.r.l.s.; SRLS; Società a responsabilità limitata semplificata
  soc coop | it |
    Società cooperativa; Soc. coop.; Soc. coop. a r.l.;
    Società cooperativa a responsabilità limitata; Società cooperativa sociale; S.C.A.R.L.;
    SCARL; Società consortile a responsabilità limitata; S.C.R.L.; SCRL; CVBA; C.V.B.A.
  srl | it ro es ar md |
    ^SRL; ^S.R.L.; Società a responsabilità limitata; ^Societatea cu răspundere limitată;
    Sociedad de Responsabilidad Limitada; S.r.l. unipersonale; Srl a socio unico; SPRL;
    S.P.R.L.; S. de R.L
  sl | es |
    ~SL; S.L.; Sociedad Limitada; S.L.U.; SLU; Sociedad Limitada Unipersonal
  sll | es |
    S.L.L.; SLL; Sociedad Limitada Laboral
  slp | es |
    S.L.P.; Sociedad Limitada Profesional
  s coop | es |
    S. Coop.; Sociedad Cooperativa; S. Coop. Ltda.; Sociedad Cooperativa Limitada
  sad | es |
    S.A.D.; ~SAD; Sociedad Anónima Deportiva
  sccl | es |
    S.C.C.L.; ~SCCL; Societat Cooperativa Catalana Limitada
  aie | es |
    !A.I.E.; Agrupación de Interés Económico
  lda | pt br ao |
    Lda; Lda.; Ltda; Ltda.; Limitada; Sociedade Limitada; Cia Ltda; Cia. Ltda.;
    Sociedade Unipessoal Lda; Unipessoal Lda; Ltda ME; Ltda EPP; Companhia Limitada
  eireli | br |
    EIRELI; EIRELI ME; EIRELI EPP; Empresa Individual de Responsabilidade Limitada
  eirl | pe cl |
    E.I.R.L.; EIRL; Empresa Individual de Responsabilidad Limitada
  nv | nl be cw |
    ~NV; ^~N.V.; Naamloze Vennootschap; N.V./S.A.; SA/NV; NV/SA
  bv | nl be |
    ~BV; ^~B.V.; Besloten Vennootschap; Besloten vennootschap met beperkte aansprakelijkheid;
    BV/SRL; BVBA; B.V.B.A.
  cv | nl be id |
    C.V.; ~CV; Commanditaire Vennootschap; CommV; Comm. V.
  vof | nl be |
    V.O.F.; VOF; Vennootschap onder firma
  cooperatie | nl |
    Coöperatie U.A.; Cooperatie UA; U.A.; ~Coöperatief U.A.
  stichting | nl |
    ^Stichting
  ab | se fi lt |
    ~AB; A.B.; Aktiebolag; Aktiebolaget; AB (publ); (publ); publ AB; ^Aktiebolaget;
    ^Akcinė bendrovė
  hb | se |
    ~HB; Handelsbolag; Handelsbolaget
  kb | se |
    ~KB; Kommanditbolag; Kommanditbolaget
  ek for | se |
    ek. för.; Ekonomisk förening
  as | no dk ee cz sk tr lv |
    ~AS; A/S; Aktieselskab; Aksjeselskap; ~A/S; Aktsiaselts; ^Aktsiaselts; a.s.;
    akciová společnost; akciová spoločnosť; akc. spol.; Akciju sabiedrība; ^Akciju sabiedrība;
    A.Ş.; AŞ; Anonim Şirketi; Anonim Sirketi; Anonim Ortaklığı; T.A.Ş.; A.O.;
    Sanayi ve Ticaret A.Ş.; San. ve Tic. A.Ş.; Sanayi ve Ticaret Anonim Sirketi
  asa | no |
    ~ASA; A.S.A.; Allmennaksjeselskap
  aps | dk |
    ApS; Anpartsselskab
  is | dk |
    I/S; Interessentskab
  ps | dk |
    P/S; Partnerselskab
  ivs | dk |
    ~IVS; Iværksætterselskab
  ks | dk no cz sk |
    K/S; Kommanditselskab; Kommandittselskap; k.s.; komanditní společnost;
    komanditná spoločnosť; kom. spol.
  amba | dk |
    A.m.b.a.; A.M.B.A.; ~AMBA; Andelsselskab med begrænset ansvar; F.m.b.a.; ~FMBA;
    Forening med begrænset ansvar; S.m.b.a.; ~SMBA; Selskab med begrænset ansvar
  ans | no |
    ~ANS; Ansvarlig selskap
  da | no |
    ~DA; Selskap med delt ansvar
  nuf | no |
    ~NUF; Norskregistrert utenlandsk foretak
  ba | no |
    ~BA; Selskap med begrenset ansvar
  sf | no |
    ~SF; Statsforetak
  oy | fi |
    Oy; O.Y.; Osakeyhtiö; Oy Ab; Ab Oy
  ky | fi |
    ~Ky; Kommandiittiyhtiö
  ay | fi |
    !A.y.; Avoin yhtiö
  osk | fi |
    ~Osk; Osuuskunta
  oyj | fi |
    Oyj; Julkinen osakeyhtiö; Oyj Abp; Abp
  ehf | is |
    ehf; ehf.; Einkahlutafélag
  hf | is |
    hf.; ~hf; Hlutafélag
  ohf | is |
    ohf; ohf.; Opinbert hlutafélag
  ou | ee |
    ^~OÜ; Osaühing; ~OU; ^Osaühing
  fie | ee |
    ^~FIE; Füüsilisest isikust ettevõtja
  mtu | ee |
    ^~MTÜ; Mittetulundusühing; ^Mittetulundusühing
  ik | lv |
    ^Individuālais komersants
  sia | lv |
    ^SIA; Sabiedrība ar ierobežotu atbildību; ^Sabiedrība ar ierobežotu atbildību
  uab | lt |
    ^UAB; Uždaroji akcinė bendrovė; ^Uždaroji akcinė bendrovė
  mb | lt |
    ^Mažoji bendrija; Mažoji bendrija
  vi | lt |
    ^~VĮ; ^Valstybės įmonė
  sp zoo | pl |
    Sp. z o.o.; Sp. z.o.o.; Sp.z o.o.; Sp.z.o.o.; Spółka z o.o.;
    Spółka z ograniczoną odpowiedzialnością; Sp. zoo; Spzoo; ^Spółka z o.o.;
    ^Spółka z ograniczoną odpowiedzialnością
  sp zoo sp k | pl |
    Sp. z o.o. Sp. k.; Sp. z.o.o. Sp. k.; Sp. zoo Sp. k.; Sp. z o.o. Spółka komandytowa;
    Spółka z o.o. Sp. k.; Spółka z o.o. Spółka komandytowa;
    Spółka z ograniczoną odpowiedzialnością Sp. k.;
    Spółka z ograniczoną odpowiedzialnością Spółka komandytowa
  sp zoo ska | pl |
    Sp. z o.o. S.K.A.; Sp. z.o.o. S.K.A.; Spółka z ograniczoną odpowiedzialnością S.K.A.;
    Spółka z ograniczoną odpowiedzialnością Spółka komandytowo-akcyjna
  sp k | pl |
    Sp. k.; Spółka komandytowa
  sp j | pl |
    Sp. j.; Spółka jawna
  sp p | pl |
    Sp. p.; Spółka partnerska
  ska | pl |
    ~S.K.A.; Spółka komandytowo-akcyjna
  psa | pl |
    !P.S.A.; Prosta spółka akcyjna
  sro | cz sk |
    s.r.o.; spol. s r.o.; spol. s.r.o.; společnost s ručením omezeným;
    spoločnosť s ručením obmedzeným; spol s ro; s r.o.
  vos | cz sk |
    v.o.s.; veřejná obchodní společnost; verejná obchodná spoločnosť
  jsa | sk |
    !j.s.a.; jednoduchá spoločnosť na akcie
  zs | cz |
    !z.s.; zapsaný spolek
  sp | cz sk si rs |
    !s.p.; !š.p.; státní podnik; štátny podnik; samostojni podjetnik
  kft | hu |
    Kft; Kft.; Korlátolt Felelősségű Társaság; Nonprofit Kft.
  zrt | hu |
    Zrt; Zrt.; Zártkörűen Működő Részvénytársaság
  nyrt | hu |
    Nyrt; Nyrt.; Nyilvánosan Működő Részvénytársaság
  rt | hu |
    ~Rt.; Részvénytársaság
  bt | hu |
    ~Bt.; Betéti társaság
  kkt | hu |
    ~Kkt.; Közkereseti társaság
  doo | hr rs si ba me mk |
    d.o.o.; ~DOO; Društvo s ograničenom odgovornošću; Društvo sa ograničenom odgovornošću;
    Družba z omejeno odgovornostjo; ^D.o.o.; ^Друштво са ограниченом одговорношћу; ДОО; ^ДОО;
    Preduzeće
  dooel | mk |
    DOOEL; ДООЕЛ; ^ДООЕЛ; Друштво со ограничена одговорност основано од едно лице
  jdoo | hr |
    j.d.o.o.; jdoo; jednostavno društvo s ograničenom odgovornošću
  dd | hr si ba |
    d.d.; ~DD; Dioničko društvo; Delniška družba
  jtd | hr |
    j.t.d.; ~JTD; Javno trgovačko društvo
  dno | si |
    d.n.o.; ~DNO; Družba z neomejeno odgovornostjo
  obrt | hr |
    ~OBRT; obrt za usluge; obrt za trgovinu
  kda | bg |
    KDA; ^КДА; Командитно дружество с акции
  kd | hr si rs bg |
    !k.d.; Komanditno društvo; Komanditna družba; ^~КД; Командитно дружество
  ad | rs bg mk me |
    ~AD; a.d.; Akcionarsko društvo; ^~АД; АД; Акционерно дружество; Акционарско друштво;
    ^Акционерно дружество; ~A.D.
  ead | bg |
    EAD; ЕАД; ^~ЕАД; Еднолично акционерно дружество
  ood | bg |
    OOD; ^ООД; ^~OOD; Дружество с ограничена отговорност
  eood | bg |
    ^EOOD; ^ЕООД; Еднолично дружество с ограничена отговорност
  et | bg |
    ^~ЕТ; Едноличен търговец
  shpk | al xk |
    Sh.p.k.; Shpk; Shoqëri me përgjegjësi të kufizuar
  sha | al xk |
    Sh.a.; ShA; Shoqëri aksionare
  limited sirketi | tr |
    Ltd. Şti.; Ltd Sti; Limited Şirketi; Limited Sirketi; Sanayi ve Ticaret Ltd. Şti.;
    San. ve Tic. Ltd. Şti.; San Tic Ltd Sti; Ticaret Limited Sirketi;
    Sanayi ve Ticaret Limited Sirketi; Sti
  epe | gr cy |
    E.P.E.; ΕΠΕ; Ε.Π.Ε.; Εταιρεία Περιορισμένης Ευθύνης
  ike | gr |
    I.K.E.; ΙΚΕ; Ι.Κ.Ε.; Ιδιωτική Κεφαλαιουχική Εταιρεία
  oe | gr |
    !Ο.Ε.; Ομόρρυθμη Εταιρεία
  ee | gr |
    !Ε.Ε.; Ετερόρρυθμη Εταιρεία
  kk | jp |
    K.K.; KK; Kabushiki Kaisha; Kabushiki Gaisha; Kabushikigaisha; Kabushiki-gaisha;
    ^Kabushiki Kaisha; ^Kabushiki Gaisha; 株式会社; 株
  yk | jp |
    Y.K.; Yugen Kaisha; Yugen Gaisha; ^Yugen Kaisha; 有限会社; 有
  gk | jp |
    G.K.; Godo Kaisha; Godo Gaisha; ^Godo Kaisha; 合同会社
  gomei kaisha | jp |
    Gomei Kaisha; Gomei Gaisha; 合名会社
  goshi kaisha | jp |
    Goshi Kaisha; Goshi Gaisha; 合资会社
  ippan shadan | jp |
    Ippan Shadan Hojin; ^Ippan Shadan Hojin; 一般社团法人
  ippan zaidan | jp |
    Ippan Zaidan Hojin; ^Ippan Zaidan Hojin; 一般财团法人
  co ltd | kr |
    주식회사; ^주식회사; Jusik Hoesa; Jusikhoesa; Chusik Hoesa; (주); ^(주); ㈜; ^㈜
  yuhan hoesa | kr |
    ^유한회사; 유한회사; Yuhan Hoesa
  hapja hoesa | kr |
    합자회사; Hapja Hoesa
  pte ltd | sg |
    Pte. Ltd.; Pte Ltd; Pte Limited; Private Limited Co; Pte.; PTE
  sdn bhd | my bn |
    Sdn. Bhd.; Sdn Bhd; Sendirian Berhad; Sdn. Berhad
  bhd | my |
    Bhd; Bhd.; Berhad
  plt | my |
    ~PLT; Perkongsian Liabiliti Terhad
  pt | id |
    ^PT; ^P.T.; PT; ^Perseroan Terbatas; ^PT.; Persero; ^Perusahaan Perseroan; ^PT Persero
  tbk | id |
    Tbk; Tbk.; Tbk PT; PT Tbk; Terbuka; Persero Tbk
  pty ltd | au za |
    Pty Ltd; Pty. Ltd.; Pty Limited; Proprietary Limited; (Pty) Ltd; (Proprietary) Limited; Pty;
    Proprietary Ltd
  nl | au |
    !N.L.; No Liability
  soc ltd | za |
    SOC Ltd; SOC Limited
  rf ltd | za |
    (RF) Ltd; (RF) Limited
  cc | za na |
    ~CC; Close Corporation
  tnhh | vn |
    ^Công ty TNHH; TNHH; ^Công ty trách nhiệm hữu hạn; ^Cong ty TNHH; TNHH MTV;
    ^Công ty TNHH MTV; ^Công ty TNHH Một thành viên
  dntn | vn |
    ^DNTN; ^Doanh nghiệp tư nhân
  sahami khass | ir |
    Sahami Khass; Private Joint Stock; PJS Co; P.J.S.; P.J.S. Co; سهامی خاص
  sahami am | ir |
    Sahami Am; Public Joint Stock; سهامی عام
  pjs | ir |
    ^Sherkat; ^Sherkate; Sherkat Sahami
  opc | in ph |
    OPC Pvt Ltd; OPC Private Limited; ~OPC
  ca | ve ec |
    ~C.A.; Compañía Anónima; ^Compañía Anónima; ~C. por A.
  saca | ve ar |
    S.A.C.A.; Sociedad Anónima de Capital Autorizado
  bsc | bh kw qa |
    Closed Company; K.S.C.C.; KSCC; K.S.C. Closed; B.S.C. (c)
  ltd | il cy mt |
    Limited Liability; Ltd Co; Ltd Company; (1993) Ltd; (Israel) Ltd; Lmtd
  """
