/// Legal forms of the world.
///
/// An entry: canonical form | countries | spellings separated by `;`, on as many lines as they
/// need. Before a spelling, `^` says that it may also lead a name ("OOO Romashka"), `~` that it is
/// a form only where it is written as one (dots, capitals, its own mixed case), since it is also a
/// word or a part of names. Forms of several languages that are each other's official translation
/// share a canonical form (ООО and LLC). Han spellings are cut off the end or the start of a run of
/// characters.
///
/// Source: written for this project from the company laws' own terms and their usual abbreviations
/// (compare ISO 20275, the list of entity legal forms of GLEIF, CC0).
let legalFormTable = """
  ltd | gb ie in hk cn ca au ng |
    Ltd; Ltd.; Limited; Limitd; Private Limited; Pvt. Ltd.; Pvt Limited; Private Ltd; (P) Ltd;
    P. Ltd.; Co. Ltd.; Co. Limited; Company Limited; Company Ltd; Coy Ltd; Limited Company;
    Public Limited; Public Company Limited; Public Co Ltd; PCL; Proprietary Limited;
    Company, Limited; Co. Ltd; LTDA Co; Limited by Guarantee; Unlimited Company; CO., LTD
  ltd | cn tw hk |
    Youxian Gongsi; Gufen Youxian Gongsi; Youxian Zeren Gongsi; 有限公司; 股份有限公司; 有限责任公司; 股份公司;
    责任有限公司
  plc | gb ie |
    PLC; P.L.C.; Public Limited Company; Public Ltd Co; Cyf
  llp | gb us in |
    LLP; L.L.P.; Limited Liability Partnership
  lp | us gb ca |
    ~LP; L.P.; Limited Partnership; LLLP; Limited Liability Limited Partnership; ~SCSp;
    Société en commandite spéciale
  llc | us ae |
    LLC; L.L.C.; Limited Liability Co; ^Limited Liability Company; LLC Company; Ltd Liability Co;
    Limited Liability Corporation; ~LC; W.L.L.; With Limited Liability; WLL; FZ LLC; FZE; FZCO;
    FZC; FZ-LLC; DMCC; LLC FZ; P.L.L.C.; PLLC; Professional Limited Liability Company
  llc | ru by kz kg uz |
    ^OOO; ^ООО; ^Общество с ограниченной ответственностью;
    ^Obshchestvo s ogranichennoy otvetstvennostyu; ^Obshchestvo s Ogranichennoi Otvetstvennostiu;
    ^Obshchestvo s Ogranichennoy Otvetstvennostyu; ^~TOO; ^ТОО;
    ^Товарищество с ограниченной ответственностью; ^~MChJ; ^OcOO; ^ОсОО
  llc | ua |
    ^TOV; ^ТОВ; ^ТзОВ; ^Товариство з обмеженою відповідальністю; ^TzOV;
    ^Tovarystvo z obmezhenoyu vidpovidalnistyu
  jsc | ru kz az vn |
    ^JSC; ^J.S.C.; ^Joint Stock Company; ^Joint Stock Co; ^Joint-Stock Company; ^AO; ^АО;
    ^Акционерное общество; ^Aktsionernoe obshchestvo; ^Aktsionernoye obshchestvo;
    ^Akcionernoe obshchestvo; ^Jointstock Company; JSCO; ~CTCP; ^Công ty Cổ phần; ^~NAO; ^НАО;
    NPJSC; ^Non-Public Joint Stock Company; ^Непубличное акционерное общество; Shirkat
  pjsc | ru ua ae |
    ^PJSC; ^P.J.S.C.; ^PAO; ^ПАО; ^Публичное акционерное общество; ^Public Joint Stock Company;
    ^Public Joint-Stock Company; ^Public JSC; ^Publichnoe aktsionernoe obshchestvo;
    ^Publichnoye aktsionernoye obshchestvo; ^~PAT; ^ПАТ; ^Публічне акціонерне товариство; PSC;
    ^Public Stock Company; P.S.C.; ^~PrAT; ^ПрАТ; ^Приватне акціонерне товариство;
    ^Private Joint Stock Company; ^PrJSC; ^~АТ; ^Акціонерне товариство
  ojsc | ru by |
    ^OJSC; ^OAO; ^ОАО; ^Открытое акционерное общество; ^Open Joint Stock Company;
    ^Open Joint-Stock Company; ^Otkrytoe aktsionernoe obshchestvo;
    ^Otkrytoye aktsionernoye obshchestvo; ^ААТ; ^Адкрытае акцыянернае таварыства; OJSCO
  cjsc | ru by am |
    ^CJSC; ^ZAO; ^ЗАО; ^Закрытое акционерное общество; ^Closed Joint Stock Company;
    ^Closed Joint-Stock Company; ^Zakrytoe aktsionernoe obshchestvo; ^~ЗАТ; ^~QSC; ^Closed JSC
  fgup | ru |
    ^FGUP; ^ФГУП; ^Federal State Unitary Enterprise;
    ^Федеральное государственное унитарное предприятие; ^FSUE; ^ГУП; ^~GUP;
    ^State Unitary Enterprise; ^FGBU; ^ФГБУ; ^FGKU; ^ФКП; ^~FKP;
    ^Federal State Budgetary Institution; ^State Enterprise; ^МУП; ^~MUP; ^~RUE; ^РУП;
    ^Republican Unitary Enterprise; ^~UE; ^~DP; ^State-Owned Enterprise
  ip | ru |
    ^~ИП; ^Индивидуальный предприниматель; ^ФОП
  pe | ua by |
    ^ЧУП; ^~ПП; ^Приватне підприємство; ^Private Enterprise; ^~ЧП
  ano | ru |
    ^АНО; ^~ANO; ^Autonomous Non-Profit Organization; ^Autonomous Nonprofit Organization;
    ^Автономная некоммерческая организация; ^~NKO; ^НКО
  inc | us ca ph |
    Inc; Inc.; Incorporated; Incorporation; Incorporate; Inc Co; Co Inc; Company Inc; Incorp
  corp | us tw jp kr |
    Corp; Corp.; Corporation; Corpn; Corpration; Corporation Limited; Corporation Ltd; Corp Ltd;
    Corp Limited; Corporation Inc
  co | us |
    Co; Co.; Company; ~Cie; ~Cía; Compañía; Compagnie; Coy; and Co; & Company; & Cie
  pc | us |
    ~P.C.; Professional Corporation; ~P.A.; Professional Association
  na | us |
    ~N.A.; National Association
  nonprofit | us |
    Nonprofit; gGmbH
  gmbh | de at ch |
    GmbH; G.m.b.H.; Gesellschaft mit beschränkter Haftung; Gesellschaft mbH; Ges.m.b.H.; GesmbH;
    mbH; G mbH; gemeinnützige GmbH; Sàrl/GmbH
  gmbh co kg | de at |
    GmbH & Co. KG; GmbH & Co KG; GmbH und Co. KG; GmbH & Co. Kommanditgesellschaft;
    GmbH & Cie. KG; GmbH & Co. OHG; GmbH & Co. KGaA; GmbH + Co. KG; AG & Co. KG; AG & Co. KGaA;
    SE & Co. KGaA; SE & Co. KG; UG & Co. KG; GmbH Co KG; GmbH Co
  ag | de at ch li |
    ~AG; A.G.; Aktiengesellschaft; AktG; AG & Co
  se | eu |
    ~SE; S.E.; Societas Europaea; Europäische Gesellschaft
  kg | de at |
    ~KG; K.G.; Kommanditgesellschaft; Co. KG; & Co. KG
  kgaa | de |
    KGaA; Kommanditgesellschaft auf Aktien; & Co. KGaA; AG & Co KGaA
  ohg | de at |
    ~OHG; oHG; Offene Handelsgesellschaft; ~OG
  ug | de |
    ~UG; UG (haftungsbeschränkt); haftungsbeschränkt; Unternehmergesellschaft
  ev | de |
    e.V.; eingetragener Verein; ~eV
  eg | de at |
    ~eG; e.G.; eingetragene Genossenschaft; Genossenschaft; eGen
  gbr | de |
    GbR; Gesellschaft bürgerlichen Rechts; ~e.K.; e.Kfm
  sa | fr es pt be ch lu pl ro gr br ar |
    ~SA; S.A.; Société Anonyme; Sociedad Anónima; Sociedade Anónima; Sociedade Anônima;
    ^Société Anonyme; Spółka Akcyjna; S.A.A.; Sociedad Anónima Abierta; Sociedad Anonima Cerrada;
    S.A.C.; SAC; Anonim Sirketi SA; ~S.A.U.; ~SAU; S.A.S.U.; Ανώνυμη Εταιρεία; Α.Ε.;
    ^Societatea pe Actiuni; S.A.B.; Anonymi Etairia; Anonymos Etairia; S.A.L.; ~SAL; S.A.O.G.;
    SAOG; S.A.O.C.; SAOC; S.A.E.; SAE; ~S.A.K.; S.A.K.P.; K.S.C.; KSCP; K.S.C.P.; KPSC; B.S.C.;
    BSC; Q.P.S.C.; QPSC; Q.S.C.
  sa de cv | mx sv hn |
    S.A. de C.V.; SA de CV; S.A.B. de C.V.; SAB de CV; Sociedad Anónima de Capital Variable;
    S.A.P.I. de C.V.; SAPI de CV; Sociedad Anonima Bursatil de Capital Variable; S.A. C.V.
  s de rl | mx |
    S. de R.L. de C.V.; S de RL de CV; S. de R.L.; S de RL;
    Sociedad de Responsabilidad Limitada de Capital Variable; SPR de RL
  sas | fr co it |
    ~SAS; S.A.S.; Société par actions simplifiée; Sociedad por Acciones Simplificada;
    Società in accomandita semplice; ~SASU
  sarl | fr lu ch ma |
    SARL; S.A.R.L.; S.à r.l.; Sàrl; Société à responsabilité limitée; E.U.R.L.; EURL; Sagl; SuARL
  snc | fr it |
    ~SNC; S.N.C.; Société en nom collectif; Società in nome collettivo
  sca | fr lu |
    ~SCA; S.C.A.; Société en commandite par actions; ~S.C.S.; ~SCS
  sci | fr |
    ~SCI; Société civile immobilière; ~G.I.E.; ~GIE; Groupement d'intérêt économique
  spa | it dz |
    ~SpA; ^S.p.A.; Società per azioni; Societa per Azioni; Soc. p. A.; Sociedad por Acciones
  srl | it ro es ar md |
    ^SRL; ^S.R.L.; Società a responsabilità limitata; ^Societatea cu răspundere limitată;
    Sociedad de Responsabilidad Limitada; S.r.l.s.; SRLS; S.r.l. unipersonale; Srl a socio unico;
    ^S.C.R.L.; SCRL; SPRL; S.P.R.L.; BVBA; B.V.B.A.; Società cooperativa; ^~SRL; S. de R.L
  sl | es |
    ~SL; S.L.; Sociedad Limitada; S.L.U.; SLU; S.L.L.; Sociedad Limitada Unipersonal; S.L.P.
  lda | pt br ao |
    Lda; Lda.; Ltda; Ltda.; Limitada; Sociedade Limitada; Cia Ltda; Cia. Ltda.;
    Sociedade Unipessoal Lda; Unipessoal Lda; EIRELI; Ltda ME; Companhia Limitada
  nv | nl be cw |
    ~NV; N.V.; Naamloze Vennootschap; N.V./S.A.; SA/NV; NV/SA
  bv | nl be |
    ~BV; B.V.; Besloten Vennootschap; Besloten vennootschap met beperkte aansprakelijkheid;
    ~B.V.B.A; BV/SRL
  cv | nl be id |
    C.V.; ^~CV; Commanditaire Vennootschap; V.O.F.; VOF; Vennootschap onder firma
  cooperatie | nl |
    Coöperatie U.A.; Cooperatie UA; U.A.; ~Coöperatief U.A.
  stichting | nl |
    ^Stichting
  ab | se fi |
    ~AB; A.B.; Aktiebolag; Aktiebolaget; AB (publ); (publ); publ AB; Ab Oy; Oy Ab; Oyj Abp; Abp;
    ^Aktiebolaget
  hb | se |
    ~HB; Handelsbolag; Kommanditbolag; ~KB; ek. för.; Ekonomisk förening
  as | no dk ee cz tr |
    ~AS; A/S; Aktieselskab; Aksjeselskap; ~A/S; ^~AS; Aktsiaselts
  asa | no |
    ~ASA; A.S.A.; Allmennaksjeselskap
  aps | dk |
    ApS; Anpartsselskab; I/S; K/S; P/S; ~IVS
  ans | no |
    ~ANS; ~DA; Ansvarlig selskap; ~NUF; ~BA; ~SF
  oy | fi |
    Oy; O.Y.; Osakeyhtiö; ~Ky
  oyj | fi |
    Oyj; Julkinen osakeyhtiö
  ehf | is |
    ehf; ehf.; Einkahlutafélag; hf.; ~hf; Hlutafélag; ohf
  ou | ee |
    OÜ; Osaühing; ^~OÜ; ~OU; ^Osaühing
  sia | lv |
    ^SIA; Sabiedrība ar ierobežotu atbildību; ^Sabiedrība ar ierobežotu atbildību; ^~A/S;
    ^Akciju sabiedrība
  uab | lt |
    ^UAB; Uždaroji akcinė bendrovė; ^Uždaroji akcinė bendrovė; ^Akcinė bendrovė; ^~VĮ
  sp zoo | pl |
    Sp. z o.o.; Sp. z.o.o.; Sp.z o.o.; Sp.z.o.o.; Spółka z o.o.;
    Spółka z ograniczoną odpowiedzialnością; Sp. zoo; Spzoo; ^Spółka z o.o.;
    ^Spółka z ograniczoną odpowiedzialnością; Sp zoo Sp k; Sp. z o.o. Sp. k.; Sp. k.;
    Spółka komandytowa; Sp. j.; Spółka jawna; ~S.K.A.
  sro | cz sk |
    s.r.o.; spol. s r.o.; spol. s.r.o.; společnost s ručením omezeným;
    spoločnosť s ručením obmedzeným; spol s ro; k.s.; v.o.s.; s r.o.
  as | cz sk |
    a.s.; akciová společnost; akciová spoločnosť; akc. spol.
  kft | hu |
    Kft; Kft.; Korlátolt Felelősségű Társaság
  zrt | hu |
    Zrt; Zrt.; Zártkörűen Működő Részvénytársaság; Részvénytársaság; ~Rt.
  nyrt | hu |
    Nyrt; Nyrt.; Nyilvánosan Működő Részvénytársaság; ~Bt.; Betéti társaság
  doo | hr rs si ba me mk |
    d.o.o.; ~DOO; Društvo s ograničenom odgovornošću; Društvo sa ograničenom odgovornošću;
    Družba z omejeno odgovornostjo; ^D.o.o.; ^Друштво са ограниченом одговорношћу; ДОО; DOOEL;
    ^ДОО; Preduzeće; j.d.o.o.; jdoo
  dd | hr si ba |
    d.d.; ~DD; Dioničko društvo; Delniška družba
  ad | rs bg mk me |
    ~AD; a.d.; Akcionarsko društvo; ^~АД; АД; Акционерно дружество; EAD; ЕАД; ^~EAD;
    Акционарско друштво; ^Акционерно дружество; ~A.D.
  ood | bg |
    OOD; ^ООД; ^EOOD; ^ЕООД; ^~OOD; ^~EOOD; Дружество с ограничена отговорност;
    Еднолично дружество с ограничена отговорност; ^~ЕТ
  shpk | al xk |
    Sh.p.k.; Shpk; Sh.a.; ShA; Shoqëri me përgjegjësi të kufizuar; Sh.a
  anonim sirketi | tr |
    A.Ş.; AŞ; Anonim Şirketi; Anonim Sirketi; Anonim Ortaklığı; T.A.Ş.; A.O.;
    Sanayi ve Ticaret A.Ş.; San. ve Tic. A.Ş.; Sanayi ve Ticaret Anonim Sirketi
  limited sirketi | tr |
    Ltd. Şti.; Ltd Sti; Limited Şirketi; Limited Sirketi; Sanayi ve Ticaret Ltd. Şti.;
    San. ve Tic. Ltd. Şti.; San Tic Ltd Sti; Ticaret Limited Sirketi;
    Sanayi ve Ticaret Limited Sirketi; Sti
  epe | gr cy |
    E.P.E.; ΕΠΕ; Ε.Π.Ε.; I.K.E.; ΙΚΕ; Εταιρεία Περιορισμένης Ευθύνης; ~AE; ~ΑΕ; A.E.
  kk | jp |
    K.K.; KK; Kabushiki Kaisha; Kabushiki Gaisha; Kabushikigaisha; Kabushiki-gaisha;
    ^Kabushiki Kaisha; ^Kabushiki Gaisha; 株式会社; 株
  yk | jp |
    Y.K.; Yugen Kaisha; Yugen Gaisha; ^Yugen Kaisha; 有限会社; 有
  gk | jp |
    G.K.; Godo Kaisha; ^Godo Kaisha; 合同会社; 合名会社; 合资会社; 一般社团法人; 一般财团法人
  co ltd | kr |
    주식회사; ^주식회사; Jusik Hoesa; Jusikhoesa; Chusik Hoesa; (주); ^(주); ㈜; ^㈜; ^유한회사; 유한회사;
    Yuhan Hoesa
  pte ltd | sg |
    Pte. Ltd.; Pte Ltd; Pte Limited; Private Limited Co; Pte.; PTE
  sdn bhd | my bn |
    Sdn. Bhd.; Sdn Bhd; Sendirian Berhad; Sdn. Berhad
  bhd | my |
    Bhd; Bhd.; Berhad
  pt | id |
    ^PT; ^P.T.; PT; ^Perseroan Terbatas; ^PT.; Persero; ^Perusahaan Perseroan; ^PT Persero
  tbk | id |
    Tbk; Tbk.; Tbk PT; PT Tbk; Terbuka; Persero Tbk
  pty ltd | au za |
    Pty Ltd; Pty. Ltd.; Pty Limited; Proprietary Limited; (Pty) Ltd; (Proprietary) Limited; Pty;
    Proprietary Ltd; N.L.; SOC Ltd; (RF) Ltd
  cc | za na |
    ~CC; Close Corporation
  tnhh | vn |
    ^Công ty TNHH; TNHH; ^Công ty trách nhiệm hữu hạn; ^Cong ty TNHH; ^Cong ty Co phan; MTV;
    TNHH MTV
  pjs | ir |
    ^Sherkat; Sahami Khass; Sahami Am; ^Sherkate; Sherkat Sahami; PJS Co; P.J.S.; P.J.S. Co;
    Private Joint Stock; Public Joint Stock; ^شرکت
  pcl | th |
    Public Company; Mahachon; Chamkat; บริษัท
  opc | in ph |
    OPC Pvt Ltd; OPC Private Limited; ~OPC
  saa | il |
    בע"מ; בעמ
  ca | ve ec |
    ~C.A.; Compañía Anónima; ^Compañía Anónima; ~C. por A.; S.A.C.A.; E.I.R.L.; EIRL
  bsc | bh kw qa |
    Closed Company; WLL Co; K.S.C.C.; KSCC; K.S.C. Closed; B.S.C. (c)
  llc | ge am az |
    შპს; ^შპს; სს; ^სს; ՍՊԸ; ՓԲԸ; ԲԲԸ; MMC; ASC; ^~QSC
  ltd | il cy mt |
    Limited Liability; Ltd Co; Ltd Company; (1993) Ltd; (Israel) Ltd; Lmtd
  """
