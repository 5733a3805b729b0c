/// Dates in digits of other scripts, and the calendars that go with them.
enum LocalDigits {
  /// A text with its digits as ASCII ones.
  struct Text {
    var bytes: [UInt8]
    /// Thai writing counts years from 543 before the common era.
    var isThai: Bool
    /// Arabic writing has two further calendars.
    var isArabic: Bool
  }

  /// The text with ASCII digits and dashes; nil for one without letters or digits of other scripts.
  static func transcribed(_ source: Span<UInt8>, _ range: Range<Int>) -> Text? {
    guard source[range, contains: 0x80...0xFF] else { return nil }
    var text = Text(bytes: [], isThai: false, isArabic: false)
    var isChanged = false
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, width) = decodedScalar(source, index, range.upperBound)
      switch scalar {
      case 0x0E00...0x0E7F: text.isThai = true
      case 0x0600...0x06FF: text.isArabic = true
      default: break
      }
      if scalar >= 0x80, let digit = digit(scalar) {
        text.bytes.append(0x30 + digit)
        isChanged = true
      } else if 0x2010...0x2015 ~= scalar {
        text.bytes.append(UInt8(ascii: "-"))
        isChanged = true
      } else {
        for offset in 0..<width { text.bytes.append(source[index + offset]) }
      }
      index += width
    }
    return isChanged || text.isThai ? text : nil
  }

  /// The value of a decimal digit of any script.
  private static func digit(_ scalar: UInt32) -> UInt8? {
    guard let properties = Unicode.Scalar(scalar)?.properties, properties.numericType == .decimal,
      let value = properties.numericValue
    else { return nil }
    return UInt8(value)
  }

  /// Reads a date and moves its year into the common era; nil where the calendar is not certain.
  static func date(_ text: Text, _ read: ([UInt8]) -> PartialDate?) -> PartialDate? {
    if text.isThai {
      // A Buddhist leap year is one of the common era, so the year moves before the day is looked at.
      return shifted(withoutThaiWords(text.bytes)).flatMap(read)
    }
    guard let date = read(text.bytes) else { return nil }
    // Of the Islamic calendars by the sun or the moon, which nobody can tell apart.
    if text.isArabic, 1200...1500 ~= date.year { return nil }
    return date
  }

  /// The text with its Thai months in English: that script writes no blanks, and its words are told by
  /// their letters alone.
  private static func withoutThaiWords(_ bytes: [UInt8]) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    for word in thaiWords.split(whereSeparator: \.isWhitespace) {
      let sides = word.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let range = text.firstRange(of: sides[0]) else { continue }
      text.replaceSubrange(range, with: " \(sides[1]) ")
    }
    return Array(text.utf8)
  }

  /// The text with its Buddhist year as one of the common era; nil without such a year.
  private static func shifted(_ bytes: [UInt8]) -> [UInt8]? {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
      if end - start == 4 {
        let year = bytes[start..<end].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        guard 2400...2700 ~= year else { return nil }
        return Array(bytes[..<start]) + Array(String(year - 543).utf8) + Array(bytes[end...])
      }
      start = max(end, start + 1)
    }
    return nil
  }
}

/// Thai months, and words that dates are written with. Written for this project.
let thaiWords = """
  มกราคม=jan กุมภาพันธ์=feb มีนาคม=mar เมษายน=apr พฤษภาคม=may มิถุนายน=jun กรกฎาคม=jul สิงหาคม=aug
  กันยายน=sep ตุลาคม=oct พฤศจิกายน=nov ธันวาคม=dec ม.ค.=jan ก.พ.=feb มี.ค.=mar เม.ย.=apr พ.ค.=may มิ.ย.=jun
  ก.ค.=jul ส.ค.=aug ก.ย.=sep ต.ค.=oct พ.ย.=nov ธ.ค.=dec วันที่= พ.ศ.= พุทธศักราช= เดือน=
  """
