/// Least and greatest of some values, and how they are written.
enum Bounds: Sendable, Equatable {
  case integers(least: Int64, greatest: Int64, byteCount: Int)
  /// Neither is NaN; zeros are signed so that they bound both zeros.
  case doubles(least: Double, greatest: Double)
  case texts(least: [UInt8], greatest: [UInt8])

  /// Texts in statistics are cut to this many bytes; the flags of exactness say so.
  static let textByteCountMax = 64

  /// The bounds of both; of one where the other is nil.
  static func union(_ left: Bounds?, _ right: Bounds?) -> Bounds? {
    switch (left, right) {
    case (nil, let only), (let only, nil): return only
    case (.integers(let a, let b, let size)?, .integers(let c, let d, _)?):
      return .integers(least: min(a, c), greatest: max(b, d), byteCount: size)
    case (.doubles(let a, let b)?, .doubles(let c, let d)?):
      return .doubles(least: min(a, c), greatest: max(b, d))
    case (.texts(let a, let b)?, .texts(let c, let d)?):
      return .texts(
        least: c.lexicographicallyPrecedes(a) ? c : a,
        greatest: b.lexicographicallyPrecedes(d) ? d : b)
    default: preconditionFailure("bounds of one column are of one kind")
    }
  }

  /// The bounds as PLAIN bytes, texts cut.
  var stored: (least: [UInt8], isLeastExact: Bool, greatest: [UInt8], isGreatestExact: Bool) {
    switch self {
    case .integers(let least, let greatest, let byteCount):
      return (
        littleEndian(UInt64(bitPattern: least), byteCount), true,
        littleEndian(UInt64(bitPattern: greatest), byteCount), true
      )
    case .doubles(let least, let greatest):
      return (
        littleEndian((least == 0 ? -0.0 : least).bitPattern, 8), least != 0,
        littleEndian((greatest == 0 ? 0.0 : greatest).bitPattern, 8), greatest != 0
      )
    case .texts(let least, let greatest):
      let low = cutLeast(least)
      let high = cutGreatest(greatest)
      return (low, low.count == least.count, high, high == greatest)
    }
  }

  private func littleEndian(_ value: UInt64, _ byteCount: Int) -> [UInt8] {
    (0..<byteCount).map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
  }

  /// A prefix, which is never greater; cut between characters.
  private func cutLeast(_ text: [UInt8]) -> [UInt8] {
    text.count <= Self.textByteCountMax ? text : Array(text[..<cut(text)])
  }

  /// A prefix whose last character that can be raised is raised, which is greater than the text; the
  /// text itself when none can.
  private func cutGreatest(_ text: [UInt8]) -> [UInt8] {
    guard text.count > Self.textByteCountMax else { return text }
    var scalars = Array(String(decoding: text[..<cut(text)], as: UTF8.self).unicodeScalars)
    while let last = scalars.popLast() {
      // Above U+D7FF come the surrogates, which are no characters.
      let next = last.value == 0xD7FF ? 0xE000 : last.value + 1
      if let raised = Unicode.Scalar(next) {
        scalars.append(raised)
        var prefix = String.UnicodeScalarView()
        prefix.append(contentsOf: scalars)
        return Array(String(prefix).utf8)
      }
    }
    return text
  }

  private func cut(_ text: [UInt8]) -> Int {
    var end = Self.textByteCountMax
    while end > 0 && text[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}

extension Bounds {
  /// Bounds of a range of integers written with `byteCount` bytes.
  init?(_ values: Span<Int64>, _ range: Range<Int>) {
    guard !range.isEmpty else { return nil }
    var least = Int64.max
    var greatest = Int64.min
    for index in range {
      least = min(least, values[index])
      greatest = max(greatest, values[index])
    }
    self = .integers(least: least, greatest: greatest, byteCount: 8)
  }

  init?(_ values: Span<Int32>, _ range: Range<Int>) {
    guard !range.isEmpty else { return nil }
    var least = Int32.max
    var greatest = Int32.min
    for index in range {
      least = min(least, values[index])
      greatest = max(greatest, values[index])
    }
    self = .integers(least: Int64(least), greatest: Int64(greatest), byteCount: 4)
  }

  /// Nil also when every value is NaN; NaN bounds nothing.
  init?(_ values: Span<Double>, _ range: Range<Int>) {
    var bounds: (least: Double, greatest: Double)?
    for index in range where !values[index].isNaN {
      let value = values[index]
      guard let known = bounds else {
        bounds = (value, value)
        continue
      }
      bounds = (min(known.least, value), max(known.greatest, value))
    }
    guard let bounds else { return nil }
    self = .doubles(least: bounds.least, greatest: bounds.greatest)
  }

  init?(_ values: Span<Bool>, _ range: Range<Int>) {
    guard !range.isEmpty else { return nil }
    var hasYes = false
    var hasNo = false
    for index in range {
      if values[index] { hasYes = true } else { hasNo = true }
    }
    self = .integers(least: hasNo ? 0 : 1, greatest: hasYes ? 1 : 0, byteCount: 1)
  }
}
