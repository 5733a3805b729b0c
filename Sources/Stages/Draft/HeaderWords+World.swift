extension HeaderWords {
  /// What the registers of the world call their columns, as they write it: phrases separated by commas, folded
  /// when they are read.
  static let worldTable: [(ColumnMeaning, String)] = [
    (
      .name,
      """
      имя и фамилия, фио, піб, ονοματεπώνυμο, 姓名, 氏名, 名前, 名称, 名稱, 이름, 성명, الاسم, الاسم الكامل, שם, שם מלא,
      nimi, nev, nume, navn på person, isim
      """
    ),
    (.givenName, "имя, ім'я, имена, όνομα, 名, ime, vardas, eesnimi"),
    (.middleName, "отчество, по батькові, πατρώνυμο, бащино име"),
    (.familyName, "фамилия, прізвище, επώνυμο, 姓, prezime, pavarde, perekonnanimi"),
    (
      .birthDate,
      """
      дата рождения, дата народження, год рождения, ημερομηνία γέννησης, 出生日期, 出生年月, 生年月日, 생년월일,
      تاريخ الميلاد, תאריך לידה, datum rođenja, gimimo data, sünniaeg
      """
    ),
    (.birthPlace, "место рождения, місце народження, 出生地, 籍贯, τόπος γέννησης"),
    (.gender, "пол, стать, φύλο, 性别, 性別, 성별, الجنس, מין, spol"),
    (.nationality, "гражданство, громадянство, 国籍, 國籍, 국적, υπηκοότητα, الجنسية"),
    (.occupation, "должность, посада, 职务, 职位, 職稱, 職業, 직위, θέση, стаж"),
    (.party, "партия, фракция, партія, фракція, κόμμα, 党派, 政党, 政黨, 所属政党, 黨籍, 정당"),
    (
      .constituency,
      "избирательный округ, виборчий округ, округ, 选区, 選區, 選挙区, 선거구, εκλογική περιφέρεια"
    ),
    (
      .companyName,
      """
      dénomination, dénomination sociale, denominación, denominación social, ragione sociale, nome empresarial,
      razão social, obchodní jméno, obchodní firma, název, obchodné meno, názov, cégnév, elnevezés, toiminimi, yritys,
      företagsnamn, bolagsnamn, firmanavn, virksomhedsnavn, foretaksnavn, handelsnaam, bedrijfsnaam, statutaire naam,
      nazwa firmy, nazwa podmiotu, denumire, denumirea, unvan, ticari unvan, org nm, полное наименование,
      наименование, наименование организации, название, повна назва, найменування, назва, επωνυμία, 企业名称,
      公司名称, 机构名称, 公司名稱, 企業名稱, 商号, 商号又は名称, 会社名, 法人名, 회사명, 법인명, 상호, اسم الشركة,
      naziv, tvrtka, ärinimi, pavadinimas, nosaukums, наименование на фирмата
      """
    ),
    (
      .alias,
      """
      sigle, sigla, nome fantasia, nombre comercial, nom commercial, enseigne, trade name, dba, dba nm,
      doing business as, сокращенное наименование, краткое наименование, скорочена назва, διακριτικός τίτλος, 简称,
      公司简称, handelsname, kurzname, zkrácený název, nazwa skrócona, 英文名称, 英文名稱, name in english, english name
      """
    ),
    (
      .registrationNumber,
      """
      registernummer, ičo, ič, regon, огрн, огрнип, єдрпоу, код єдрпоу, булстат, еик, matični broj, mbs,
      organisasjonsnummer, organisationsnummer, orgnr, org nr, cvr, cvr nummer, y tunnus, kvk, kvk nummer, nire,
      numero rea, registrikood, registracijos kodas, αρ γεμη, αριθμός γεμη, 统一社会信用代码, 统一编号, 統一編號, 注册号,
      法人番号, 会社法人等番号, 사업자등록번호, 법인등록번호, company no, company registration number, entity number,
      mersis no, ticaret sicil no, cui, cégjegyzékszám, numero de registro, folio mercantil
      """
    ),
    (
      .taxNumber,
      "инн, іпн, αφμ, adószám, vergi no, vergi numarası, cod fiscal, 纳税人识别号, adoazonosito"
    ),
    (
      .vatCode,
      "ust idnr, umsatzsteuer id, tva, vat no, numéro tva, btw nummer, dič, ič dph, momsnummer, pvm kodas"
    ),
    (
      .incorporationDate,
      """
      gegründet, gegr, gründungsjahr, fondée, fondée en, fondation, fundación, fundada, založeno, data założenia,
      год основания, рік заснування, date création, date début activité, data de início atividade, data de abertura, fecha de constitución,
      fecha constitución, data costituzione, datum vzniku, datum zápisu, eintragungsdatum, gründungsdatum,
      registration date, date of registration, est dt, est date, data rejestracji, data wpisu, oprichtingsdatum,
      stiftelsesdato, registreringsdato, registreringsdatum, perustamispäivä, alapítás dátuma, kuruluş tarihi,
      дата регистрации, дата образования, дата створення, дата реєстрації, ημερομηνία σύστασης, 成立日期, 成立时间, 注册日期,
      設立年月日, 設立日期, 설립일
      """
    ),
    (
      .dissolutionDate,
      "дата ликвидации, datum zániku, löschungsdatum, date fermeture, 注销日期, fecha de baja"
    ),
    (
      .status,
      "situação cadastral, stav, стан, статус, état administratif, 经营状态, 企業狀態, 状态, 狀態, 상태, estatus"
    ),
    (
      .legalForm,
      """
      catégorie juridique, právní forma, právna forma, forma prawna, natureza jurídica, forma jurídica,
      forma giuridica, организационно правовая форма, опф, νομική μορφή, 企业类型, 公司类型, yhtiömuoto, rechtsvorm,
      organisasjonsform, selskabsform, bolagsform, cégforma
      """
    ),
    (
      .sector,
      """
      activité principale, code ape, code naf, naf, ape, cnae, ateco, pkd, оквэд, квед, 行业, 所属行业, 業種, wz code,
      nace code, sic code, sni, tol, gewerbe
      """
    ),
    (
      .representative,
      """
      contact person, contact name, ansprechpartner, vorstand, geschäftsführer, geschäftsführung, inhaber, legal representative,
      representante legal, représentant légal, dirigeant, gérant, rappresentante legale, prezes, jednatel, ceo,
      руководитель, директор, керівник, 法定代表人, 法人代表, 代表者, 代表者名, 負責人, 대표자, 대표자명
      """
    ),
    (
      .address,
      """
      siège, siège social, sídlo, siedziba, adres siedziby, székhely, endereço, zetel, vestigingsadres,
      domicilio social, sede legale, sede social, forretningsadresse, postiosoite, adresa, addr ln, юридический адрес,
      местонахождение, местонахождения, місцезнаходження, адреса, διεύθυνση, έδρα, 注册地址, 地址, 公司地址, 登記地址, 住所,
      所在地, 주소, 소재지, العنوان, כתובת, aadress, adresas, adrese
      """
    ),
    (
      .street,
      "libellé voie, logradouro, strasse und hausnummer, ulica i numer, cím, улица, вулиця, οδός"
    ),
    (
      .city,
      "sitz, obec, libellé commune, πόλη, город, місто, населенный пункт, 城市, 도시, by og sted, grad, linn"
    ),
    (
      .postalCode, "cep, τκ, почтовый индекс, индекс, поштовий індекс, 邮编, 邮政编码, 郵便番号, 우편번호, postnr"
    ),
    (.state, "uf, estado, województwo, область, регион, регіон, 省份, 都道府県, νομός"),
    (
      .country,
      "страна, країна, χώρα, 国家, 國家, 国別, 국가, البلد, cntry, country of incorporation, kraj rejestracji"
    ),
    (.phone, "телефон, τηλέφωνο, 电话, 電話, 電話番号, 전화번호, الهاتف"),
    (.email, "электронная почта, эл почта, електронна пошта, 邮箱, 電子郵件, メール, 이메일"),
    (.website, "сайт, веб сайт, 网址, 官网, 官網, ιστοσελίδα, sitio web, página web"),
  ]
}
