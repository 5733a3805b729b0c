import Mentions
import Normalization

/// What the names of a column are names of, where no legal form and no other column tells: organizations by the
/// words that their names hold ("University of", "銀行"), persons by given names and Chinese surnames.
enum NamedThings {
  /// Share of the values that hold a word which organizations are called by, 0...1.
  static func organizationShare(of values: [String]) -> Double {
    share(of: values) { value in
      let words = FoldedText(value).texts
      return words.contains(where: isOrganizationWord) || glued.contains { value.contains($0) }
    }
  }

  /// Share of the values that are written like names of persons, 0...1.
  static func personShare(of values: [String]) -> Double { share(of: values, where: isPerson) }

  private static func share(of values: [String], where test: (String) -> Bool) -> Double {
    let tested = values.prefix(2_000)
    return tested.isEmpty ? 0 : Double(tested.count(where: test)) / Double(tested.count)
  }

  private static func isOrganizationWord(_ word: String) -> Bool {
    if words.contains(word) { return true }
    guard word.utf8.count >= 7 else { return false }
    return endings.contains { word.hasSuffix($0) }
  }

  /// Two to four words of letters, one of them a given name; or a Chinese surname and what follows it.
  private static func isPerson(_ value: String) -> Bool {
    if value.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) {
      return 2...4 ~= value.count && value.first.map(surnames.contains) == true
    }
    guard !value.contains(where: { $0.isNumber || "&/()".contains($0) }) else { return false }
    let words = FoldedText(value).texts
    return 2...4 ~= words.count && words.contains(where: PersonalNames.isGiven)
      && !words.contains(where: isOrganizationWord)
  }

  /// Folded words, in the languages of many registers.
  private static let words = folded(
    """
    university universities college school academy institute institution faculty hospital clinic museum library
    archive bank banks council committee commission agency authority department ministry office board bureau
    tribunal court parliament assembly senate party union association federation confederation league society
    foundation fund trust charity council corporation company group holdings service services organisation
    organization club church chamber institute laboratory press exchange police navy army administration
    directorate inspectorate secretariat embassy consulate prison airlines airways railway railways insurance
    universität hochschule schule akademie institut krankenhaus klinik museum bibliothek sparkasse bundesamt
    landesamt ministerium verband verein stiftung kammer gesellschaft partei gewerkschaft gericht behörde anstalt
    genossenschaft versicherung stadtwerke
    université école lycée collège académie hôpital clinique musée bibliothèque banque conseil comité agence
    autorité ministère département direction tribunal parti syndicat association fédération société fondation
    caisse chambre compagnie
    universidad escuela colegio academia instituto hospital clínica museo biblioteca banco consejo comité agencia
    autoridad ministerio secretaría dirección tribunal partido sindicato asociación federación sociedad fundación
    ayuntamiento diputación cámara caja cooperativa
    universidade faculdade escola colégio associação fundação sociedade câmara prefeitura conselho sindicato
    università scuola liceo accademia istituto ospedale clinica banca consiglio comitato agenzia ministero
    direzione partito sindacato associazione federazione società fondazione camera azienda
    universiteit hogeschool stichting vereniging ziekenhuis gemeente ministerie bond raad
    universitet högskola skola sjukhus myndighet styrelsen stiftelsen förening förbundet kommun verket
    universitetet sygehus forening fonden styrelse sykehus kommune stiftelse
    yliopisto koulu sairaala virasto yhdistys liitto säätiö ministeriö pankki
    uniwersytet politechnika szkoła akademia instytut szpital muzeum biblioteka ministerstwo urząd rada komisja
    stowarzyszenie fundacja związek spółdzielnia towarzystwo izba
    univerzita škola ústav nemocnice úřad sdružení nadace svaz univerzitet fakultet zavod bolnica udruga
    egyetem iskola intézet kórház hivatal egyesület alapítvány universitatea școala spitalul asociația fundația
    üniversitesi okulu hastanesi bankası bakanlığı belediyesi derneği vakfı kurumu odası
    университет институт академия школа колледж больница музей библиотека банк министерство комитет комиссия
    агентство управление департамент ассоциация союз фонд общество партия федерация учреждение завод
    університет інститут академія лікарня міністерство комітет асоціація спілка товариство
    πανεπιστήμιο υπουργείο τράπεζα δήμος σύλλογος ίδρυμα νοσοκομείο
    جامعة بنك وزارة مستشفى مؤسسة جمعية هيئة معهد دانشگاه بانک
    universitas sekolah rumah sakit yayasan bank dinas
    """)

  /// What compounds of German and its neighbors end with: "Landesbank", "Fachhochschule".
  private static let endings = Array(
    folded(
      """
      bank sparkasse verband verein stiftung ministerium hochschule gesellschaft institut anstalt kammer museum
      klinik krankenhaus versicherung genossenschaft universität bibliothek forening förening stiftelse stichting
      vereniging kommune högskola
      """))

  /// What stands without a space.
  private static let glued = [
    "公司", "银行", "銀行", "大学", "大學", "学院", "學院", "协会", "協會", "協会", "医院", "醫院", "病院", "学校", "學校", "委员会",
    "委員會", "委員会", "集团", "集團", "基金", "财团", "財団", "社団", "組合", "機構", "研究所", "信用金庫", "농협", "은행", "대학교",
    "협회",
    "재단", "공사", "위원회", "병원", "มหาวิทยาลัย", "ธนาคาร", "विश्वविद्यालय", "बैंक",
  ]

  /// The surnames of nine Chinese in ten, in both writings.
  private static let surnames = Set(
    """
    王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高梁郑鄭罗羅宋谢謝唐韩韓曹许許邓鄧萧蕭冯馮曾程蔡彭潘袁于董余苏蘇叶葉吕呂魏蒋蔣田杜丁沈姜范江\
    傅钟鍾卢盧汪戴崔任陆陸廖姚方金邱夏谭譚韦韋贾賈邹鄒石熊孟秦阎閻薛侯雷白龙龍段郝孔邵史毛常万萬顾顧赖賴武康贺賀严嚴尹钱錢施牛洪龚龔汤湯陶黎温溫\
    莫易樊乔喬文安殷颜顏庄莊章鲁魯倪庞龐邢俞翟蓝藍聂聶齐齊向申葛柴岳齊骆駱焦欧歐关關包左甘
    """)

  private static func folded(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).flatMap { FoldedText(String($0)).texts })
  }
}
