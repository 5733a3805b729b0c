import Records

/// Finds dates that a dump cuts into columns: a year, a month and a day side by side, in any order.
///
/// Columns that are called so need only hold such numbers; others must hold all months, nearly all days of a
/// month and plausible years, which no three counts do by chance.
struct DateParts {
  private enum Part: CaseIterable {
    case year, month, day

    /// What the columns are called, in several languages.
    var words: Set<String> {
      switch self {
      case .year: ["year", "yyyy", "yr", "jahr", "annee", "ano", "anno", "jaar", "rok", "god"]
      case .month: ["month", "mm", "mon", "monat", "mois", "mes", "mese", "maand"]
      case .day: ["day", "dd", "tag", "jour", "dia", "giorno", "dag"]
      }
    }

    var range: ClosedRange<Int> {
      switch self {
      case .year: 1000...2100
      case .month: 1...12
      case .day: 1...31
      }
    }

    /// So many of them must occur where no name tells.
    var distinctCountMin: Int {
      switch self {
      case .year: 10
      case .month: 12
      case .day: 28
      }
    }
  }

  /// The readings, the three columns of each date replaced by one.
  static func joined(_ readings: [ColumnReading]) -> [ColumnReading] {
    var found: [ColumnReading] = []
    var start = 0
    while start < readings.count {
      if start + 3 <= readings.count, let date = date(Array(readings[start..<start + 3])) {
        found.append(date)
        start += 3
      } else {
        found.append(readings[start])
        start += 1
      }
    }
    return found
  }

  private static func date(_ three: [ColumnReading]) -> ColumnReading? {
    guard three.allSatisfy({ $0.shape.filledCount > 0 && !$0.shape.hasSeveralValues }) else {
      return nil
    }
    for order in [[0, 1, 2], [2, 1, 0], [2, 0, 1], [0, 2, 1], [1, 2, 0], [1, 0, 2]] {
      let columns = order.map { three[$0] }
      let parts = Array(zip(Part.allCases, columns))
      guard parts.allSatisfy({ holds($1, $0) }) else { continue }
      let areNamed = parts.allSatisfy { isCalled($1, $0) }
      let areFull = parts.allSatisfy { $1.shape.distinct.count >= $0.distinctCountMin }
      guard areNamed || areFull else { continue }
      return ColumnReading(joining: columns, meaning: meaning(columns[0]))
    }
    return nil
  }

  /// Next to all of the values are such numbers: registers are typed by hand.
  private static func holds(_ reading: ColumnReading, _ part: Part) -> Bool {
    let fitting = reading.shape.values.count { text in
      (1...4).contains(text.utf8.count) && text.allSatisfy(\.isNumber)
        && Int(text).map(part.range.contains) == true
    }
    return Double(fitting) >= Double(reading.shape.filledCount) * 0.97
  }

  private static func isCalled(_ reading: ColumnReading, _ part: Part) -> Bool {
    reading.shape.words.contains { word in
      part.words.contains(word) || part.words.contains { word.count > 5 && word.hasSuffix($0) }
    }
  }

  /// What the date is about, as the column of years tells it: "birth_year", "Geburtsjahr".
  private static func meaning(_ year: ColumnReading) -> ColumnMeaning {
    if let called = year.meaning, called != .year, year.type == .date { return called }
    let about = year.shape.words.filter { !Part.year.words.contains($0) }
    return HeaderWords.meaning(of: about + ["date"]) ?? .date
  }
}
