internal import Bytes

/// Texts that people type, read as values of a type: what is printed, and the other spellings of it.
///
///     2024-05-31                  a day; of a timestamp, its first instant
///     2024-05-31T12:30:00.5Z      or with a space; without seconds; a zone only where the type has one
///     12:30                       a time of day
///     -1.5                        a decimal, with as many zeros at the end as one likes
///     {2C9F…}                     a UUID, in capitals or in braces too
enum TypedText {
  /// What a column of 32 or 64 bits stores for the text; unsigned numbers by their bits.
  ///
  /// Nil where no value of the type reads so, such as 1.005 where the scale is 2, and where the type is
  /// no number.
  static func number(_ text: String, _ type: ParquetType) -> Int64? {
    switch type {
    case .integer(64, isSigned: false): UInt64(text).map { Int64(bitPattern: $0) }
    case .integer(_, isSigned: false):
      UInt32(text).map { Int64(Int32(bitPattern: $0)) }
    case .integer(_, isSigned: true): Int64(text)
    case .date: day(text)
    case .time(let unit, _): time(text).flatMap { $0.count(of: unit) }
    case .timestamp(let unit, let isUTC):
      instant(text, isUTC: isUTC).flatMap { $0.count(of: unit) }
    case .decimal(_, let scale): decimal(text, scale: scale).flatMap { Int64($0.digits) }
    default: nil
    }
  }

  /// The text as values of the type are printed, where one reads so; else nil.
  static func canonical(_ text: String, _ type: ParquetType) -> String? {
    switch type {
    case .decimal(_, let scale): return decimal(text, scale: scale)?.text
    case .int96:
      guard let instant = instant(text, isUTC: false) else { return nil }
      let rest = (instant.seconds % 86_400 + 86_400) % 86_400
      let days = (instant.seconds - rest) / 86_400
      let nanoseconds = rest * 1_000_000_000 + Int64(instant.nanoseconds)
      return CalendarText.date(Int(days)) + "T" + CalendarText.time(nanoseconds, .nanoseconds)
    case .uuid:
      let isBraced = text.hasPrefix("{") && text.hasSuffix("}")
      let bare = isBraced ? text.dropFirst().dropLast() : text[...]
      return isUUID(bare) ? bare.lowercased() : nil
    default: return nil
    }
  }

  /// The 16 bytes of a UUID.
  static func uuidBytes(_ text: String) -> [UInt8]? {
    guard let digits = canonical(text, .uuid)?.utf8.filter({ $0 != UInt8(ascii: "-") }) else {
      return nil
    }
    return stride(from: 0, to: 32, by: 2).compactMap { place in
      UInt8(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16)
    }
  }

  private static func isUUID(_ text: Substring) -> Bool {
    text.utf8.count == 36
      && zip(0..., text.utf8).allSatisfy { place, byte in
        [8, 13, 18, 23].contains(place)
          ? byte == UInt8(ascii: "-") : Character(UnicodeScalar(byte)).isHexDigit
      }
  }

  // MARK: Decimals

  static func isDecimal(_ text: String) -> Bool { decimal(text, scale: nil) != nil }

  /// Unscaled digits with their sign, and the text as it is printed. Without a scale any will do.
  private static func decimal(_ text: String, scale: Int?) -> (digits: String, text: String)? {
    var scanner = TextScanner(text)
    let isNegative = scanner.sign() ?? false
    let whole = scanner.digits()
    var fraction = scanner.take(UInt8(ascii: ".")) ? scanner.digits() : ""
    guard scanner.isAtEnd, !whole.isEmpty || !fraction.isEmpty else { return nil }
    while fraction.last == "0" { fraction.removeLast() }
    let scale = scale ?? fraction.count
    guard fraction.count <= scale else { return nil }
    fraction += String(repeating: "0", count: scale - fraction.count)
    let significant = String(whole.drop { $0 == "0" })
    let isZero = significant.isEmpty && fraction.allSatisfy { $0 == "0" }
    let sign = isNegative && !isZero ? "-" : ""
    return (
      sign + "0" + significant + fraction,
      sign + (significant.isEmpty ? "0" : significant) + (scale > 0 ? "." + fraction : "")
    )
  }

  // MARK: Days and times

  /// A number of seconds and what is beyond the last of them.
  struct Seconds {
    var seconds: Int64
    var nanoseconds = 0

    /// Nil where it lies between two units, or beyond what 64 bits count.
    func count(of unit: ParquetType.Unit) -> Int64? {
      let (count, rest) = nanoseconds.quotientAndRemainder(
        dividingBy: 1_000_000_000 / unit.rawValue)
      guard rest == 0 else { return nil }
      return Int64(exactly: Int128(seconds) * Int128(unit.rawValue) + Int128(count))
    }
  }

  /// Days since 1970-01-01.
  static func day(_ text: String) -> Int64? {
    var scanner = TextScanner(text)
    guard let day = scanner.day(), scanner.isAtEnd else { return nil }
    return day
  }

  /// A time of day, since midnight; the zone of a column of UTC may be written.
  static func time(_ text: String) -> Seconds? {
    var scanner = TextScanner(text)
    guard let time = scanner.time() else { return nil }
    _ = scanner.take(UInt8(ascii: "Z"))
    return scanner.isAtEnd ? time : nil
  }

  /// An instant, since 1970. Zones are for columns of UTC; without one the text is in UTC there.
  static func instant(_ text: String, isUTC: Bool) -> Seconds? {
    var scanner = TextScanner(text)
    guard let day = scanner.day() else { return nil }
    var instant = Seconds(seconds: day * 86_400)
    if scanner.isAtEnd { return instant }
    guard scanner.take(UInt8(ascii: "T")) || scanner.take(UInt8(ascii: " ")),
      let time = scanner.time()
    else { return nil }
    instant.seconds += time.seconds
    instant.nanoseconds = time.nanoseconds
    if isUTC, !scanner.isAtEnd, !scanner.take(UInt8(ascii: "Z")) {
      guard let isWest = scanner.sign(), let offset = scanner.time() else { return nil }
      instant.seconds += isWest ? offset.seconds : -offset.seconds
    }
    return scanner.isAtEnd ? instant : nil
  }
}

/// Reads a short text from its beginning.
private struct TextScanner {
  private var bytes: Substring.UTF8View

  init(_ text: String) { bytes = text[...].utf8 }

  var isAtEnd: Bool { bytes.isEmpty }

  mutating func take(_ byte: UInt8) -> Bool {
    guard bytes.first == byte else { return false }
    bytes.removeFirst()
    return true
  }

  /// Whether there is a minus; nil where there is no sign.
  mutating func sign() -> Bool? {
    take(UInt8(ascii: "-")) ? true : take(UInt8(ascii: "+")) ? false : nil
  }

  mutating func digits() -> String {
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    bytes = bytes[digits.endIndex...]
    return String(Substring(digits))
  }

  private mutating func number(digitCount: ClosedRange<Int>, _ range: ClosedRange<Int>) -> Int? {
    let digits = digits()
    guard digitCount.contains(digits.utf8.count), let number = Int(digits), range.contains(number)
    else { return nil }
    return number
  }

  /// Days since 1970-01-01.
  mutating func day() -> Int64? {
    let isNegative = sign() ?? false
    guard let year = number(digitCount: 4...10, 0...9_999_999_999), take(UInt8(ascii: "-")),
      let month = number(digitCount: 2...2, 1...12), take(UInt8(ascii: "-")),
      let day = number(digitCount: 2...2, 1...31)
    else { return nil }
    return CalendarDay.daysSince1970(year: isNegative ? -year : year, month: month, day: day)
      .map { Int64($0) }
  }

  /// Hours and minutes, with or without seconds. Hours beyond a day are printed as they are, and so read.
  mutating func time() -> TypedText.Seconds? {
    guard let hours = number(digitCount: 2...7, 0...9_999_999), take(UInt8(ascii: ":")),
      let minutes = number(digitCount: 2...2, 0...59)
    else { return nil }
    var time = TypedText.Seconds(seconds: Int64(hours * 3600 + minutes * 60))
    guard take(UInt8(ascii: ":")) else { return time }
    guard let seconds = number(digitCount: 2...2, 0...59) else { return nil }
    time.seconds += Int64(seconds)
    guard take(UInt8(ascii: ".")) else { return time }
    let digits = digits()
    guard (1...9).contains(digits.utf8.count) else { return nil }
    time.nanoseconds =
      Int(digits + String(repeating: "0", count: 9 - digits.utf8.count)) ?? 0
    return time
  }
}
