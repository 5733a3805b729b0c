/// Words that dates are written with.
struct DateWords: Sendable {
  static let shared = DateWords()

  private(set) var months: [String: Int] = [:]
  private(set) var eras: [String: EraDate.Era] = [:]
  /// "平成元年": the first year of an era.
  private(set) var firstYears: [String: EraDate.Era] = [:]
  private(set) var romanMonths: [String: Int] = [:]
  private(set) var fillers: Set<String> = []

  private init() {
    var folder = TextFolder(.letters)
    for (index, group) in monthNames.split(separator: ";").enumerated() {
      for name in group.split(whereSeparator: \.isWhitespace) {
        folder.fold(String(name))
        let folded = folder.buffer.texts.joined()
        months[folded] = months[folded] ?? index % 12 + 1
      }
    }
    for word in dateFillers.split(whereSeparator: \.isWhitespace) {
      folder.fold(String(word))
      fillers.insert(folder.buffer.texts.joined())
    }
    for era in EraDate.eras {
      for name in era.names {
        folder.fold(name)
        let folded = folder.buffer.texts.joined()
        eras[folded] = era
        folder.fold(name + "元年")
        firstYears[folder.buffer.texts.joined()] = era
      }
    }
    for (index, word) in "i ii iii iv v vi vii viii ix x xi xii".split(separator: " ").enumerated()
    {
      romanMonths[String(word)] = index + 1
    }
  }
}

/// Twelve months per language, each ended by `;`, spellings separated by spaces: English, German,
/// French, Spanish, Portuguese, Italian, Dutch, Russian, Ukrainian, Polish, Turkish, Swedish and
/// Danish, Czech, Arabic; then short forms of some of them and further languages.
let monthNames = """
  jan january; feb february febr; mar march; apr april; may; jun june; jul july; aug august;
    sep sept september; oct october; nov november; dec december;
  januar jänner; februar feber; märz maerz mrz; april; mai; juni; juli; august; september;
    oktober okt; november; dezember dez;
  janvier janv; février févr fév; mars; avril avr; mai; juin; juillet juil; août aout;
    septembre; octobre; novembre; décembre déc;
  enero ene; febrero; marzo; abril abr; mayo; junio; julio; agosto ago; septiembre setiembre;
    octubre; noviembre; diciembre dic;
  janeiro; fevereiro fev; março; abril; maio; junho; julho; agosto; setembro set; outubro out;
    novembro; dezembro;
  gennaio gen; febbraio; marzo; aprile; maggio mag; giugno giu; luglio lug; agosto; settembre;
    ottobre ott; novembre; dicembre;
  januari; februari; maart mrt; april; mei; juni; juli; augustus; september; oktober; november;
    december;
  января январь янв; февраля февраль фев; марта март мар; апреля апрель апр; мая май;
    июня июнь июн; июля июль июл; августа август авг; сентября сентябрь сен; октября октябрь окт;
    ноября ноябрь ноя; декабря декабрь дек;
  січня січень; лютого лютий; березня березень; квітня квітень; травня травень; червня червень;
    липня липень; серпня серпень; вересня вересень; жовтня жовтень; листопада листопад;
    грудня грудень;
  stycznia styczeń; lutego luty; marca marzec; kwietnia kwiecień; maja maj; czerwca czerwiec;
    lipca lipiec; sierpnia sierpień; września wrzesień; października październik;
    listopada listopad; grudnia grudzień;
  ocak; şubat; mart; nisan; mayıs; haziran; temmuz; ağustos; eylül; ekim; kasım; aralık;
  januari; februari; mars marts; april; maj; juni; juli; augusti; september; oktober; november;
    december;
  ledna leden; února únor; března březen; dubna duben; května květen; června červen;
    července červenec; srpna srpen; září; října říjen; listopadu; prosince prosinec;
  يناير; فبراير; مارس; أبريل ابريل; مايو; يونيو; يوليو; أغسطس; سبتمبر; أكتوبر اكتوبر; نوفمبر; ديسمبر;
  """ + furtherMonthNames

/// What may stand in a date without changing it; "circa" marks are read away, since a year alone
/// says no more than the year.
let dateFillers = """
  st nd rd th er e de del of the den der le el di a il on г года рік року r roku year c ca circa
  approx approximately about around um vers около примерно 年 月 日 년 월 일 monday tuesday wednesday
  thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun montag dienstag
  mittwoch donnerstag freitag samstag sonntag born
  lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
  lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta feira
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ngày tháng năm
  """
