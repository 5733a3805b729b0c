internal import Bytes

/// Least and greatest of some values, and how they are written.
enum Bounds: Sendable, Equatable {
  case integers(least: Int64, greatest: Int64, byteCount: Int)
  case unsigned(least: UInt64, greatest: UInt64, byteCount: Int)
  /// Neither is NaN; zeros are signed so that they bound both zeros.
  case doubles(least: Double, greatest: Double, byteCount: Int = 8)
  case texts(least: [UInt8], greatest: [UInt8])
  /// Bytes that need not be characters; those of fixed width are never cut.
  case bytes(least: [UInt8], greatest: [UInt8], isFixed: Bool)
  /// Two's complements of one width, highest byte first.
  case decimals(least: [UInt8], greatest: [UInt8])

  /// Texts in statistics are cut to this many bytes; the flags of exactness say so.
  static let textByteCountMax = 64

  /// The bounds of both; of one where the other is nil.
  static func union(_ left: Bounds?, _ right: Bounds?) -> Bounds? {
    switch (left, right) {
    case (nil, let only), (let only, nil): return only
    case (.integers(let a, let b, let size)?, .integers(let c, let d, _)?):
      return .integers(least: min(a, c), greatest: max(b, d), byteCount: size)
    case (.unsigned(let a, let b, let size)?, .unsigned(let c, let d, _)?):
      return .unsigned(least: min(a, c), greatest: max(b, d), byteCount: size)
    case (.doubles(let a, let b, let size)?, .doubles(let c, let d, _)?):
      return .doubles(least: min(a, c), greatest: max(b, d), byteCount: size)
    case (.bytes(let a, let b, let isFixed)?, .bytes(let c, let d, _)?):
      return .bytes(
        least: c.lexicographicallyPrecedes(a) ? c : a,
        greatest: b.lexicographicallyPrecedes(d) ? d : b, isFixed: isFixed)
    case (.decimals(let a, let b)?, .decimals(let c, let d)?):
      return .decimals(
        least: isLess(c, a) ? c : a, greatest: isLess(b, d) ? d : b)
    case (.texts(let a, let b)?, .texts(let c, let d)?):
      return .texts(
        least: c.lexicographicallyPrecedes(a) ? c : a,
        greatest: b.lexicographicallyPrecedes(d) ? d : b)
    default: preconditionFailure("bounds of one column are of one kind")
    }
  }

  /// Whether one two's complement is less than another of the same width.
  static func isLess(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard let a = left.first, let b = right.first else { return false }
    // With the sign bit turned over, the order is that of the bytes.
    if a != b { return a ^ 0x80 < b ^ 0x80 }
    return left.lexicographicallyPrecedes(right)
  }

  /// The bounds as PLAIN bytes, texts cut.
  var stored: (least: [UInt8], isLeastExact: Bool, greatest: [UInt8], isGreatestExact: Bool) {
    switch self {
    case .integers(let least, let greatest, let byteCount):
      return (
        littleEndian(UInt64(bitPattern: least), byteCount), true,
        littleEndian(UInt64(bitPattern: greatest), byteCount), true
      )
    case .unsigned(let least, let greatest, let byteCount):
      return (littleEndian(least, byteCount), true, littleEndian(greatest, byteCount), true)
    case .doubles(let least, let greatest, let byteCount):
      return (
        littleEndian(Self.bits(least == 0 ? -0.0 : least, byteCount), byteCount), least != 0,
        littleEndian(Self.bits(greatest == 0 ? 0.0 : greatest, byteCount), byteCount),
        greatest != 0
      )
    case .decimals(let least, let greatest), .bytes(let least, let greatest, true):
      return (least, true, greatest, true)
    case .bytes(let least, let greatest, false):
      let low = Array(least.prefix(Self.textByteCountMax))
      let high = cutGreatestBytes(greatest)
      return (low, low.count == least.count, high, high == greatest)
    case .texts(let least, let greatest):
      let low = cutLeast(least)
      let high = cutGreatest(greatest)
      return (low, low.count == least.count, high, high == greatest)
    }
  }

  private static func bits(_ number: Double, _ byteCount: Int) -> UInt64 {
    byteCount == 4 ? UInt64(Float(number).bitPattern) : number.bitPattern
  }

  /// A prefix whose last byte that can be raised is raised; the bytes themselves when none can.
  private func cutGreatestBytes(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > Self.textByteCountMax else { return bytes }
    var prefix = Array(bytes.prefix(Self.textByteCountMax))
    while let last = prefix.popLast() {
      if last < 0xFF { return prefix + [last + 1] }
    }
    return bytes
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
  /// Bounds of a range of signed integers, written as wide as they are.
  init?<Number: FixedWidthInteger & SignedInteger & BitwiseCopyable>(
    _ values: Span<Number>, _ range: Range<Int>
  ) {
    guard !range.isEmpty else { return nil }
    var least = Number.max
    var greatest = Number.min
    for index in range {
      least = min(least, values[index])
      greatest = max(greatest, values[index])
    }
    self = .integers(
      least: Int64(least), greatest: Int64(greatest), byteCount: MemoryLayout<Number>.size)
  }

  /// The same for floating-point numbers. Nil also when every value is NaN; NaN bounds nothing.
  init?<Number: BinaryFloatingPoint & BitwiseCopyable>(
    _ values: Span<Number>, _ range: Range<Int>
  ) {
    var bounds: (least: Number, greatest: Number)?
    for index in range where !values[index].isNaN {
      let value = values[index]
      guard let known = bounds else {
        bounds = (value, value)
        continue
      }
      bounds = (min(known.least, value), max(known.greatest, value))
    }
    guard let bounds else { return nil }
    self = .doubles(
      least: Double(bounds.least), greatest: Double(bounds.greatest),
      byteCount: MemoryLayout<Number>.size)
  }

  /// Bounds of numbers whose bits are read without a sign.
  init?(unsigned values: [UInt64], byteCount: Int) {
    guard let least = values.min(), let greatest = values.max() else { return nil }
    self = .unsigned(least: least, greatest: greatest, byteCount: byteCount)
  }

  /// Bounds of byte arrays in the order of their style; nil where it has none.
  init?(_ texts: StringArray, _ ids: Span<UInt32>, _ places: Range<Int>, _ style: ValueStyle) {
    switch style.order {
    case .none: return nil
    case .decimal:
      guard !places.isEmpty else { return nil }
      var least = Array(texts.slice(Int(ids[places.lowerBound])))
      var greatest = least
      for place in places.dropFirst() {
        let value = Array(texts.slice(Int(ids[place])))
        if Self.isLess(value, least) { least = value }
        if Self.isLess(greatest, value) { greatest = value }
      }
      self = .decimals(least: least, greatest: greatest)
    case .signed, .unsigned, .bytes:
      guard let found = texts.bounds(ids, places) else { return nil }
      let least = Array(texts.slice(found.least))
      let greatest = Array(texts.slice(found.greatest))
      self =
        style.isText
        ? .texts(least: least, greatest: greatest)
        : .bytes(least: least, greatest: greatest, isFixed: style.fixedWidth != nil)
    }
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
