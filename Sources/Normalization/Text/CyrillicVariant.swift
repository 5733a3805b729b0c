/// Which language's values the shared Cyrillic letters have; told by letters that only it uses.
enum CyrillicVariant: Sendable {
  case unknown, russian, ukrainian, belarusian, serbian, bulgarian

  /// Looks through the text from the first Cyrillic letter on.
  init(of source: Span<UInt8>, _ start: Int, _ end: Int) {
    var index = start
    var hasDottedI = false
    var hasRussian = false
    var previous: (UInt32, UInt32) = (0, 0)
    while index < end {
      guard source[index] >= 0x80 else {
        index += 1
        continue
      }
      let (scalar, width) = decodedScalar(source, index, end)
      index += width
      // "-ський", "-цький": Russian writes no soft sign there.
      if previous.1 == 0x44C, scalar == 0x43A, previous.0 == 0x441 || previous.0 == 0x446 {
        self = .ukrainian
        return
      }
      previous = (previous.1, scalar)
      switch scalar {
      case 0x404, 0x454, 0x407, 0x457, 0x490, 0x491:
        self = .ukrainian
        return
      case 0x40E, 0x45E:
        self = .belarusian
        return
      case 0x402, 0x403, 0x408...0x40C, 0x40F, 0x452, 0x453, 0x458...0x45C, 0x45F:
        self = .serbian
        return
      case 0x406, 0x456: hasDottedI = true
      case 0x42B, 0x44B, 0x42D, 0x44D, 0x401, 0x451: hasRussian = true
      case 0x42A, 0x44A:
        if isBulgarian(source, index, end) {
          self = .bulgarian
          return
        }
      default: break
      }
    }
    self = hasDottedI ? (hasRussian ? .belarusian : .ukrainian) : .russian
  }

  /// The Latin letters of one Cyrillic letter, given those of the common table.
  func packed(
    _ scalar: UInt32, _ common: UInt32, startsWord: Bool
  ) -> UInt32 {
    let small = 0x410...0x42F ~= scalar ? scalar + 0x20 : scalar
    switch (self, small) {
    case (.ukrainian, 0x433), (.belarusian, 0x433): return 0x68  // г h
    case (.ukrainian, 0x438): return 0x79  // и y
    case (.ukrainian, 0x457), (.ukrainian, 0x407): return startsWord ? 0x6979 : 0x69  // ї yi, i
    case (.ukrainian, 0x454), (.ukrainian, 0x404): return 0x6579  // є ye
    case (.serbian, 0x436): return 0x7A  // ж z
    case (.serbian, 0x445): return 0x68  // х h
    case (.serbian, 0x446): return 0x63  // ц c
    case (.serbian, 0x447): return 0x63  // ч c
    case (.serbian, 0x448): return 0x73  // ш s
    case (.bulgarian, 0x449): return 0x7468_73  // щ sht
    case (.bulgarian, 0x44A): return 0x61  // ъ a
    case (.bulgarian, 0x445): return 0x68  // х h
    default: return common == LetterTable.skipped ? 0 : common
    }
  }

  /// "Dmitriy" ends as "Dmitry", "Zelenskyy" as "Zelensky": the spelling of the press.
  func trimEnding(of bytes: inout [UInt8], from start: Int) {
    let count = bytes.count
    guard self != .serbian, count - start > 3, bytes[count - 1] == UInt8(ascii: "y"),
      bytes[count - 2] == UInt8(ascii: "y")
        || (bytes[count - 2] == UInt8(ascii: "i") && self != .ukrainian)
    else { return }
    bytes[count - 2] = UInt8(ascii: "y")
    bytes.removeLast()
  }
}

/// In Russian a hard sign stands only before е, ё, ю and я.
private func isBulgarian(_ source: Span<UInt8>, _ next: Int, _ end: Int) -> Bool {
  guard next < end, source[next] >= 0x80 else { return false }
  switch decodedScalar(source, next, end).scalar {
  case 0x415, 0x435, 0x401, 0x451, 0x42E, 0x44E, 0x42F, 0x44F: return false
  case 0x400...0x45F: return true
  default: return false
  }
}
