/// Dates of the Japanese eras and of the Republic of China, whose years count from their beginning.
enum EraDate {
  /// An era: the year before its first, how many years it had, and its names.
  struct Era: Sendable, Equatable {
    let base: Int
    /// Nil: it goes on.
    let yearCount: Int?
    /// The capital that stands for it; nil: none is usual.
    let letter: UInt8?
    let names: [String]

    /// Nil for a year that the era has not.
    func date(_ year: Int, _ month: Int?, _ day: Int?) -> PartialDate? {
      guard 1...(yearCount ?? 200) ~= year else { return nil }
      return PartialDate(base + year, month, day)
    }
  }

  static let eras = [
    Era(base: 2018, yearCount: nil, letter: UInt8(ascii: "R"), names: ["令和"]),
    Era(base: 1988, yearCount: 31, letter: UInt8(ascii: "H"), names: ["平成"]),
    Era(base: 1925, yearCount: 64, letter: UInt8(ascii: "S"), names: ["昭和"]),
    Era(base: 1911, yearCount: 15, letter: UInt8(ascii: "T"), names: ["大正"]),
    Era(base: 1867, yearCount: 45, letter: UInt8(ascii: "M"), names: ["明治"]),
    Era(base: 1911, yearCount: nil, letter: nil, names: ["民国", "中华民国"]),
  ]

  /// "S45.3.3", "H2.5.1", "R1/05/01": the capital of an era, its year, month and day.
  static func date(_ source: Span<UInt8>, _ range: Range<Int>) -> PartialDate? {
    guard 6...9 ~= range.count, let start = range.first,
      let era = eras.first(where: { $0.letter == source[start] })
    else { return nil }
    var numbers = [0]
    var digits = 0
    for place in range.dropFirst() {
      let byte = source[place]
      if byte &- 0x30 < 10 {
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte &- 0x30)
        digits += 1
        if digits > 2 { return nil }
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
        || byte == UInt8(ascii: "-"), digits > 0, numbers.count < 3
      {
        numbers.append(0)
        digits = 0
      } else {
        return nil
      }
    }
    guard numbers.count == 3, digits > 0, numbers[1] > 0, numbers[2] > 0 else { return nil }
    return era.date(numbers[0], numbers[1], numbers[2])
  }
}
