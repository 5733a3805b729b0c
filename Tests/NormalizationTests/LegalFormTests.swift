import Testing

@Suite struct LegalFormTests {
  /// Spellings behind a name and the form that each is, of the countries that most dumps come from.
  private static let trailing = """
    gmbh=GmbH;G.m.b.H.;Ges.m.b.H.;Gesellschaft mit beschränkter Haftung
    gmbh co kg=GmbH & Co. KG;GmbH und Co. KG
    gmbh co ohg=GmbH & Co. OHG
    gmbh co kgaa=GmbH & Co. KGaA
    ag co kg=AG & Co. KG
    ag co kgaa=AG & Co. KGaA
    se co kgaa=SE & Co. KGaA
    se co kg=SE & Co. KG
    ug co kg=UG (haftungsbeschränkt) & Co. KG
    ltd co kg=Ltd & Co. KG
    ggmbh=gGmbH;gemeinnützige GmbH
    ag=AG;Aktiengesellschaft
    kgaa=KGaA;Kommanditgesellschaft auf Aktien
    kg=KG;Kommanditgesellschaft
    ohg=OHG;Offene Handelsgesellschaft
    og=OG
    eu=e.U.
    ek=e.K.;eingetragener Kaufmann
    gbr=GbR
    partg=PartG mbB
    ug=UG (haftungsbeschränkt)
    ev=e.V.
    eg=eG
    se=SE;Societas Europaea
    sa=S.A.;Société Anonyme;Sociedad Anónima;S/A;Spółka Akcyjna;Α.Ε.
    sas=SAS;S.A.S.U.;Société par actions simplifiée
    sarl=SARL;S.à r.l.;EURL
    selarl=SELARL
    snc=SNC;Società in nome collettivo
    scs=SCS;Société en commandite simple
    sca=SCA;Société en commandite par actions
    sci=SCI;Société civile immobilière
    gie=GIE;Groupement d'intérêt économique
    scop=SCOP
    asbl=ASBL;VZW
    scpa=S.c.p.A.;SCPA
    sgr=S.G.R.;SGR
    sad=S.A.D.;Sociedad Anónima Deportiva
    amba=A.M.B.A.;F.m.b.a.;AMBA
    gesbr=GesbR
    jtd=j.t.d.;Javno trgovačko društvo
    kda=KDA;Командитно дружество с акции
    cio=CIO;Charitable Incorporated Organisation
    sa de cv=S.A.P.I.;S.A.P.I. de C.V.
    spa=S.p.A.;Società per azioni
    srl=S.r.l.;Società a responsabilità limitata;S.R.L.;SPRL
    srls=S.r.l.s.
    soc coop=Società cooperativa;Soc. coop. a r.l.
    sl=S.L.;Sociedad Limitada
    sll=S.L.L.
    slp=S.L.P.
    s coop=S. Coop.
    sa de cv=S.A. de C.V.
    s de rl=S. de R.L. de C.V.
    ac=A.C.
    sac=S.A.C.
    saa=S.A.A.
    eirl=E.I.R.L.
    lda=Lda.;Ltda.
    eireli=EIRELI
    bv=B.V.;BVBA
    nv=N.V.
    cv=C.V.
    vof=VOF;V.O.F.
    ab=AB;AB (publ);Aktiebolag
    hb=HB;Handelsbolag
    kb=KB;Kommanditbolag
    as=A/S;AS;a.s.;A.Ş.;Anonim Şirketi;Aksjeselskap;akciová společnost
    asa=ASA
    aps=ApS;Anpartsselskab
    is=I/S
    ks=K/S;k.s.
    ps=P/S
    ans=ANS
    da=DA
    oy=Oy;Oy Ab
    oyj=Oyj;Oyj Abp
    ky=KY;Kommandiittiyhtiö
    ehf=ehf.
    hf=hf.
    ou=OÜ;Osaühing
    sia=SIA
    uab=UAB
    sp zoo=Sp. z o.o.;Spółka z ograniczoną odpowiedzialnością
    sp zoo sp k=sp. z o.o. sp. k.;Sp. z o.o. Spółka komandytowa
    sp zoo ska=Sp. z o.o. S.K.A.
    sp k=Sp. k.;Spółka komandytowa
    sp j=Sp. j.;Spółka jawna
    sp p=Sp. p.
    ska=S.K.A.
    psa=P.S.A.
    sro=s.r.o.;spol. s r.o.
    vos=v.o.s.
    zs=z.s.
    kft=Kft.
    zrt=Zrt.
    nyrt=Nyrt.
    bt=Bt.
    kkt=Kkt.
    doo=d.o.o.
    jdoo=j.d.o.o.
    dd=d.d.
    kd=k.d.
    ad=АД
    ead=ЕАД;EAD
    ood=ООД
    eood=ЕООД
    shpk=Sh.p.k.
    sha=Sh.a.
    epe=Ε.Π.Ε.
    ike=Ι.Κ.Ε.
    oe=Ο.Ε.
    limited sirketi=Ltd. Şti.;Limited Şirketi
    ltd=Ltd;Limited;Private Limited;Co., Ltd.;בע"מ;จำกัด;المحدودة
    plc=plc;Public Limited Company
    pcl=PCL;Public Company Limited;จำกัด (มหาชน)
    clg=Company Limited by Guarantee
    dac=DAC
    cic=C.I.C.
    llp=LLP
    lllp=LLLP
    lp=L.P.;Limited Partnership
    llc=LLC;Limited Liability Company;W.L.L.;ذ.م.م
    pllc=PLLC
    fze=FZE
    fz llc=FZ-LLC
    fzco=FZCO
    dmcc=DMCC
    inc=Inc.;Incorporated
    corp=Corp.;Corporation
    pbc=PBC
    pty ltd=Pty Ltd;(Pty) Ltd;Proprietary Limited
    nl=N.L.
    cc=CC
    pte ltd=Pte. Ltd.
    sdn bhd=Sdn. Bhd.
    bhd=Bhd.
    tbk=Tbk
    kk=株式会社;㈱;(株);K.K.
    yk=有限会社
    gk=合同会社
    gomei kaisha=合名会社
    goshi kaisha=合資会社
    co ltd=주식회사;㈜
    yuhan hoesa=유한회사
    jsc=JSC
    """

  private static let leading = """
    llc=LLC;OOO;ООО;ТОВ;شركة ذات مسؤولية محدودة
    jsc=АО;Công ty Cổ phần
    prjsc=ПрАТ
    pjsc=ПАО;ПАТ
    mup=МУП
    fgup=ФГУП
    fgbu=ФГБУ
    ou=OÜ
    nv=N.V.
    bv=B.V.
    sarl=SARL
    sia=SIA
    uab=UAB
    vi=VĮ
    pt=PT
    kk=株式会社;㈱;(株)
    tnhh=Công ty TNHH
    stichting=Stichting
    eood=ЕООД
    et=ЕТ
    """

  private static func rows(_ table: String) -> [(spelling: String, form: String)] {
    table.split(separator: "\n").flatMap { line in
      let sides = line.split(separator: "=", maxSplits: 1)
      return sides[1].split(separator: ";").map { (String($0), String(sides[0])) }
    }
  }

  @Test func `each legal form behind a name is its own`() {
    for (spelling, form) in Self.rows(Self.trailing) {
      #expect(organization("Norvik Testing \(spelling)") == "norvik testing|\(form)", "\(spelling)")
    }
  }

  @Test func `each legal form in front of a name is its own`() {
    for (spelling, form) in Self.rows(Self.leading) {
      #expect(organization("\(spelling) Norvik Testing") == "norvik testing|\(form)", "\(spelling)")
    }
  }

  @Test(arguments: [
    ("S.C. Alfa Lemn S.R.L.", "alfa lemn|srl"), ("SC Alfa Lemn SRL", "alfa lemn|srl"),
    ("S.C. Johnson & Son, Inc.", "sc johnson and son|inc"), ("NV Energy Inc", "nv energy|inc"),
    ("شركة النور للتجارة ذ.م.م", "al nour lltjara|llc"), ("บริษัท อัลฟา จำกัด", "xalfa|ltd"),
    ("Council of the EU", "council of the eu|"), ("Hammarby IK", "hammarby ik|"),
    ("Prat Testing", "prat testing|"), ("STRIDE INC. DL", "stride|inc"),
    ("SAS Institute Inc", "sas institute|inc"), ("Die AS Fabrik GmbH", "die as fabrik|gmbh"),
  ])
  func `what stands where a form might is read by its surroundings`(
    name: String, comparable: String
  ) {
    #expect(organization(name) == comparable)
  }
}
