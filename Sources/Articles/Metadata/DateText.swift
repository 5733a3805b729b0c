/// Reads days out of what pages write, without a locale.
enum DateText {
  /// A calendar day from 1990 on, as yyyy-mm-dd.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1990...2099).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  /// Which number of 5/6/2024 is the day.
  enum Order {
    case monthFirst, dayFirst

    /// By what the page declares as its language: the month goes first in English without a country and
    /// in American English, in no other.
    init(_ head: PageHead) {
      let tag = (head.language ?? head.meta["og:locale"] ?? "en").lowercased()
      let parts = tag.split { $0 == "-" || $0 == "_" }
      let isEnglish = parts.first == "en" || parts.first == nil
      let region = parts.count > 1 ? parts[parts.count - 1] : "us"
      self = isEnglish && ["us", "ca", "ph", "latn"].contains(region) ? .monthFirst : .dayFirst
    }
  }

  /// Days from one day to another; nil where one is none.
  static func distance(_ from: String, _ to: String) -> Int? {
    guard let first = dayNumber(from), let second = dayNumber(to) else { return nil }
    return second - first
  }

  /// Whether two days differ by exchanging day and month.
  static func areSwapped(_ left: String, _ right: String) -> Bool {
    let (first, second) = (left.split(separator: "-"), right.split(separator: "-"))
    return first.count == 3 && second.count == 3 && left != right && first[0] == second[0]
      && first[1] == second[2] && first[2] == second[1]
  }

  /// Days since a fixed one in the proleptic Gregorian calendar; of yyyy-mm-dd.
  private static func dayNumber(_ date: String) -> Int? {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let year = parts[1] > 2 ? parts[0] : parts[0] - 1
    let month = parts[1] > 2 ? parts[1] - 3 : parts[1] + 9
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + parts[2]
  }

  /// The day of a machine-readable or human date that stands at the start of a text.
  static func day(_ text: String, _ order: Order = .monthFirst) -> String? {
    inText(text.lowercased(), order)
  }

  private enum Part {
    case number(Int, digits: Int)
    case month(Int)
    case separator(UInt8)
  }

  /// The first day in a lower-case text: 2024-05-17, 17.5.2024, 5/17/2024, May 17, 2024, 17 mai 2024,
  /// 2024年5月17日. Of 5/6/2024 the order decides; dots always mean that the day goes first.
  static func inText(_ text: String, _ order: Order = .monthFirst) -> String? {
    let parts = parts(text)
    for index in parts.indices {
      guard case .number(let first, let digits) = parts[index] else {
        if case .month(let month) = parts[index], let date = named(parts, index, month) {
          return date
        }
        continue
      }
      if digits == 8, let date = day(first / 10000, first / 100 % 100, first % 100) { return date }
      guard let (second, secondDigits, separator) = number(parts, index + 1),
        let (third, thirdDigits, other) = number(parts, index + 3)
      else { continue }
      if digits == 4, secondDigits <= 2, thirdDigits <= 2, let date = day(first, second, third) {
        return date
      }
      guard digits <= 2, secondDigits <= 2, separator == other else { continue }
      let year = thirdDigits == 4 ? third : thirdDigits == 2 && third < 60 ? 2000 + third : 0
      guard separator == 0x2E || separator == 0x2F || separator == 0x2D, year > 0 else { continue }
      let isDayFirst = separator == 0x2E || first > 12 || order == .dayFirst && second <= 12
      if let date = isDayFirst ? day(year, second, first) : day(year, first, second) { return date }
    }
    return nil
  }

  private static func number(
    _ parts: [Part], _ index: Int
  ) -> (value: Int, digits: Int, separator: UInt8)? {
    guard index + 1 < parts.count, case .separator(let separator) = parts[index],
      case .number(let value, let digits) = parts[index + 1]
    else { return nil }
    return (value, digits, separator)
  }

  /// Around the name of a month: "17 May 2024", "May 17, 2024", "2024 May 17".
  private static func named(_ parts: [Part], _ index: Int, _ month: Int) -> String? {
    var before: [(Int, Int)] = []
    var after: [(Int, Int)] = []
    for part in parts[max(0, index - 2)..<index].reversed() {
      if case .number(let value, let digits) = part { before.append((value, digits)) }
    }
    for part in parts[(index + 1)..<min(parts.count, index + 5)] {
      if case .month = part { break }
      if case .number(let value, let digits) = part { after.append((value, digits)) }
    }
    if let (dayValue, digits) = before.first, digits <= 2,
      let year = after.first(where: { $0.1 == 4 }),
      let date = day(year.0, month, dayValue)
    {
      return date
    }
    if after.count >= 2, after[0].1 <= 2, after[1].1 == 4 {
      return day(after[1].0, month, after[0].0)
    }
    if let (year, digits) = before.first, digits == 4, let (dayValue, dayDigits) = after.first,
      dayDigits <= 2
    {
      return day(year, month, dayValue)
    }
    return nil
  }

  private static func parts(_ text: String) -> [Part] {
    var parts: [Part] = []
    let bytes = Array(text.utf8.prefix(400))
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x30 && byte <= 0x39 {
        let start = index
        var value = 0
        while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
          value = min(value * 10 + Int(bytes[index] - 0x30), 1 << 40)
          index += 1
        }
        parts.append(.number(value, digits: index - start))
      } else if byte >= 0x61 && byte <= 0x7A || byte >= 0x80 {
        let start = index
        while index < bytes.count,
          bytes[index] >= 0x61 && bytes[index] <= 0x7A || bytes[index] >= 0x80
        {
          index += 1
        }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        if let month = month(word) {
          parts.append(.month(month))
        } else if word == "年" || word == "月" || word == "년" || word == "월" {
          parts.append(.separator(0x2D))
        } else if !["t", "st", "nd", "rd", "th", "de", "del", "of", "日", "г", "года"].contains(word)
        {
          parts.append(.separator(0))
        }
      } else {
        if byte == 0x2D || byte == 0x2E || byte == 0x2F { parts.append(.separator(byte)) }
        if byte == 0x3A { parts.append(.separator(byte)) }
        index += 1
      }
    }
    return parts
  }

  /// The number of a month by its name or abbreviation, in lower case.
  static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    if let known = months[word] { return known }
    return nil
  }

  /// Full names and abbreviations in the languages of `StopWords`, as far as they differ.
  private static let months: [String: Int] = {
    let names = [
      "january jan januar jänner janvier janv enero ene gennaio gen janeiro stycznia styczeń января январь янв januari ocak ledna januára leden tammikuuta január ianuarie січня",
      "february feb februar février févr fevrier febrero febbraio fevereiro fev lutego luty февраля февраль фев februari şubat února únor helmikuuta február februarie лютого",
      "march mar märz mrz mars marzo março marca marzec марта март мар maart mrt maret mart března březen maaliskuuta március martie березня",
      "april apr avril avr abril abr aprile kwietnia kwiecień апреля апрель апр nisan dubna duben huhtikuuta április aprilie квітня",
      "may mai mayo maggio mag maio maja maj мая май mei mayıs května květen toukokuuta május травня",
      "june jun juni juin junio giugno giu junho czerwca czerwiec июня июнь июн haziran června červen kesäkuuta június iunie червня",
      "july jul juli juillet juil julio luglio lug julho lipca lipiec июля июль июл temmuz července červenec heinäkuuta július iulie липня",
      "august aug août aout agosto ago sierpnia sierpień августа август авг augustus agustus ağustos srpna srpen elokuuta augusztus серпня",
      "september sep sept septembre septiembre settembre set setembro września wrzesień сентября сентябрь сен eylül září syyskuuta szeptember septembrie вересня",
      "october oct oktober okt octobre octubre ottobre ott outubro out października październik октября октябрь окт ekim října říjen lokakuuta október octombrie жовтня",
      "november nov novembre noviembre novembro listopada listopad ноября ноябрь ноя kasım marraskuuta noiembrie",
      "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro grudnia grudzień декабря декабрь дек desember aralık prosince prosinec joulukuuta decembrie грудня",
    ]
    var months: [String: Int] = [:]
    for (index, list) in names.enumerated() {
      for name in list.split(separator: " ") where months[String(name)] == nil {
        months[String(name)] = index + 1
      }
    }
    return months
  }()
}
