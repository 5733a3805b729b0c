/// Reading words out of UTF-8 text.
enum Words {
  /// The scalar at `index` and how many bytes it takes; broken bytes read as U+FFFD.
  @inline(__always)
  static func scalar(_ bytes: [UInt8], _ index: Int, _ end: Int) -> (value: UInt32, width: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    func next(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
    if first >= 0xC2 && first < 0xE0 && index + 1 < end {
      return (UInt32(first & 0x1F) << 6 | next(1), 2)
    }
    if first >= 0xE0 && first < 0xF0 && index + 2 < end {
      return (UInt32(first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
    }
    if first >= 0xF0 && index + 3 < end {
      return (UInt32(first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    }
    return (0xFFFD, 1)
  }

  /// Letters, digits and marks; punctuation and symbols of the common blocks are not.
  @inline(__always)
  static func isWord(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return scalar >= 0x30 && scalar <= 0x39 || scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A
        || scalar == 0x5F
    }
    if scalar < 0xC0 { return scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA }
    if scalar < 0x2000 {
      return scalar != 0xD7 && scalar != 0xF7 && scalar != 0x60C && scalar != 0x61B
        && scalar != 0x61F
        && scalar != 0x6D4 && scalar != 0x964
    }
    if scalar < 0x2C00 { return scalar >= 0x2070 && scalar < 0x20A0 }
    if scalar < 0x3000 { return scalar < 0x2E00 }
    if scalar <= 0x303F { return scalar >= 0x3005 && scalar <= 0x3007 }
    if scalar >= 0xFE10 && scalar <= 0xFE6F { return false }
    if scalar >= 0xFF00 && scalar <= 0xFF20 { return scalar >= 0xFF10 && scalar <= 0xFF19 }
    return scalar < 0xFFF0 || scalar >= 0x10000 && scalar < 0x1F000 || scalar >= 0x20000
  }

  @inline(__always)
  static func isIdeographic(_ scalar: UInt32) -> Bool {
    scalar >= 0x3040 && scalar <= 0x30FF || scalar >= 0x3400 && scalar <= 0x9FFF
      || scalar >= 0xAC00 && scalar <= 0xD7AF
  }

  /// Lower case of Latin, Greek and Cyrillic letters, else the scalar itself.
  @inline(__always)
  static func lowered(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A ? scalar + 0x20 : scalar }
    if scalar >= 0xC0 && scalar <= 0xDE && scalar != 0xD7 { return scalar + 0x20 }
    if scalar >= 0x100 && scalar <= 0x17F {
      let evenIsUpper = scalar < 0x138 || scalar >= 0x14A && scalar < 0x178
      if scalar == 0x130 { return 0x69 }
      return evenIsUpper ? scalar | 1 : scalar & 1 == 1 && scalar < 0x17F ? scalar + 1 : scalar
    }
    if scalar >= 0x391 && scalar <= 0x3A9 { return scalar + 0x20 }
    if scalar >= 0x410 && scalar <= 0x42F { return scalar + 0x20 }
    if scalar >= 0x400 && scalar <= 0x40F { return scalar + 0x50 }
    return scalar
  }

  @inline(__always)
  static func isUpper(_ scalar: UInt32) -> Bool { lowered(scalar) != scalar }

  static let hashStart: UInt64 = 0xcbf2_9ce4_8422_2325
  @inline(__always)
  static func hashed(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
    (hash ^ UInt64(scalar)) &* 0x100_0000_01b3
  }

  /// Hashes of the lower-case words of a text.
  static func hashes(of text: String) -> [UInt64] {
    let bytes = Array(text.utf8)
    return hashes(of: bytes, 0..<bytes.count)
  }

  static func hashes(of bytes: [UInt8], _ range: Range<Int>) -> [UInt64] {
    var hashes: [UInt64] = []
    var hash = hashStart
    var isInside = false
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, width) = scalar(bytes, index, range.upperBound)
      if isWord(scalar) {
        hash = hashed(hash, lowered(scalar))
        isInside = true
      } else if isInside {
        hashes.append(hash)
        hash = hashStart
        isInside = false
      }
      index += width
    }
    if isInside { hashes.append(hash) }
    return hashes
  }

  /// Lower-case UTF-8.
  static func lowered(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, width) = scalar(bytes, index, range.upperBound)
      let lower = lowered(scalar)
      if lower < 0x80 {
        output.append(UInt8(lower))
      } else if lower < 0x800 {
        output.append(UInt8(0xC0 | lower >> 6))
        output.append(UInt8(0x80 | lower & 0x3F))
      } else {
        output.append(contentsOf: bytes[index..<index + width])
      }
      index += width
    }
    return output
  }
}
