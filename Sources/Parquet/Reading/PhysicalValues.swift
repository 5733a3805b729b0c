internal import Bytes

/// The values of one chunk as they are stored, without nulls, gathered page by page.
///
/// Byte arrays stay ids into the chunk's dictionary for as long as no page has plain ones.
struct PhysicalValues: Sendable {
  private let shape: LeafShape

  /// Indices of a few bits can stand for values of megabytes: what they are spread out to is bounded.
  static let expandedByteCountMax = 1 << 29

  private(set) var bools: [Bool] = []
  private(set) var int32s: [Int32] = []
  private(set) var int64s: [Int64] = []
  private(set) var floats: [Float] = []
  private(set) var doubles: [Double] = []
  /// Of INT96 and arrays of fixed width.
  private(set) var fixed: [UInt8] = []
  private(set) var ids: [UInt32] = []
  private(set) var texts = StringArray()
  private(set) var hasPlainTexts = false

  private enum Dictionary {
    case int32([Int32])
    case int64([Int64])
    case float([Float])
    case double([Double])
    case fixed([UInt8], width: Int)
    case text(StringArray)

    var count: Int {
      switch self {
      case .int32(let values): values.count
      case .int64(let values): values.count
      case .float(let values): values.count
      case .double(let values): values.count
      case .fixed(let bytes, let width): bytes.count / width
      case .text(let values): values.count
      }
    }
  }

  private var dictionary: Dictionary?

  init(_ shape: LeafShape) { self.shape = shape }

  /// The texts of the dictionary, if there is one.
  var dictionaryTexts: StringArray? {
    if case .text(let texts)? = dictionary { texts } else { nil }
  }

  /// Makes room, so that arrays need not grow page by page.
  ///
  /// - Parameters:
  ///   - hasIndices: Values are indices into the dictionary.
  ///   - byteCount: Of all pages together.
  mutating func reserve(_ valueCount: Int, hasIndices: Bool, byteCount: Int) {
    switch shape.physicalType {
    case .boolean: bools.reserveCapacity(valueCount)
    case .int32: int32s.reserveCapacity(valueCount)
    case .int64: int64s.reserveCapacity(valueCount)
    case .float: floats.reserveCapacity(valueCount)
    case .double: doubles.reserveCapacity(valueCount)
    case .byteArray where hasIndices: ids.reserveCapacity(valueCount)
    case .byteArray: texts.reserveCapacity(count: valueCount, byteCount: byteCount)
    case .int96, .fixedLengthByteArray: fixed.reserveCapacity(byteCount)
    }
  }

  mutating func takeDictionary(
    _ body: Span<UInt8>, count: Int, encoding: Int32
  ) throws(ParquetFlaw) {
    guard dictionary == nil else { throw .secondDictionary }
    guard encoding == Encoding.plain.rawValue || encoding == Encoding.plainDictionary.rawValue
    else {
      throw .unsupportedEncoding("\(Encoding.name(encoding)) of a dictionary")
    }
    // Decoded as plain values of their own.
    var values = PhysicalValues(shape)
    try values.takePlain(body, from: 0, count: count)
    dictionary =
      switch shape.physicalType {
      case .boolean: throw .unsupportedEncoding("a dictionary of BOOLEAN")
      case .int32: .int32(values.int32s)
      case .int64: .int64(values.int64s)
      case .float: .float(values.floats)
      case .double: .double(values.doubles)
      case .byteArray: .text(values.texts)
      case .int96, .fixedLengthByteArray: .fixed(values.fixed, width: shape.width)
      }
  }

  /// Whether the values of a page may come some at a time.
  func isGradual(_ page: ValueCursor) -> Bool {
    switch (Encoding(rawValue: page.encoding), shape.physicalType) {
    case (.dictionary, _), (.plainDictionary, _), (.runLength, .boolean): true
    default: false
    }
  }

  /// The next values of a page, or all of them where they come at once.
  mutating func take(
    _ body: Span<UInt8>, _ page: inout ValueCursor, count: Int
  ) throws(ParquetFlaw) {
    guard count > 0 else { return }
    let start = page.start
    guard start <= body.count else { throw .cutValues }
    guard isGradual(page) else {
      page.isTaken = true
      return try take(body, from: start, count: count, encoding: page.encoding)
    }
    if shape.physicalType == .boolean, page.encoding == Encoding.runLength.rawValue {
      if page.runs == nil {
        guard body.count - start >= 4 else { throw .cutValues }
        let byteCount = littleEndianLength(body, at: start)
        guard byteCount <= body.count - start - 4 else { throw .cutValues }
        page.runs = try RunLengthCursor(body, start + 4..<start + 4 + byteCount, width: 1)
      }
      var bits: [UInt32] = []
      try page.runs?.take(body, count, to: &bits)
      bools.append(contentsOf: bits.lazy.map { $0 != 0 })
      return
    }
    if page.runs == nil {
      guard start < body.count else { throw .cutValues }
      page.runs = try RunLengthCursor(body, start + 1..<body.count, width: Int(body[start]))
    }
    try takeIndices(body, &page.runs, count: count)
  }

  private mutating func take(
    _ body: Span<UInt8>, from start: Int, count: Int, encoding: Int32
  ) throws(ParquetFlaw) {
    switch (Encoding(rawValue: encoding), shape.physicalType) {
    case (.plain, _): try takePlain(body, from: start, count: count)
    case (.deltaBinaryPacked, .int32):
      var numbers: [Int64] = []
      var position = start
      try DeltaBinary.decode(body, at: &position, count: count, isNarrow: true, to: &numbers)
      int32s.append(contentsOf: numbers.lazy.map { Int32(truncatingIfNeeded: $0) })
    case (.deltaBinaryPacked, .int64):
      var position = start
      try DeltaBinary.decode(body, at: &position, count: count, isNarrow: false, to: &int64s)
    case (.deltaLengthByteArray, .byteArray):
      var position = start
      try takeTexts(try DeltaBytes.decodeLengths(body, at: &position, count: count))
    case (.deltaByteArray, .byteArray):
      var position = start
      try takeTexts(try DeltaBytes.decodePrefixes(body, at: &position, count: count))
    case (.deltaByteArray, .fixedLengthByteArray):
      var position = start
      let texts = try DeltaBytes.decodePrefixes(body, at: &position, count: count)
      for index in 0..<count where texts.range(index).count != shape.width {
        throw .invalidEncoding("the length of a value")
      }
      fixed.append(contentsOf: texts.bytes)
    case (.byteStreamSplit, .double):
      let words = try ByteStreamSplit.decodeWords(body, from: start, count: count)
      doubles.append(contentsOf: words.map { Double(bitPattern: $0) })
    case (.byteStreamSplit, .int32), (.byteStreamSplit, .int64), (.byteStreamSplit, .float),
      (.byteStreamSplit, .fixedLengthByteArray):
      let width =
        switch shape.physicalType {
        case .int32, .float: 4
        case .int64: 8
        default: shape.width
        }
      let bytes = try ByteStreamSplit.decode(body, from: start, count: count, width: width)
      try takePlain(bytes.span, from: 0, count: count)
    default:
      throw .unsupportedEncoding(
        "\(Encoding.name(encoding)) of \(PhysicalType.name(shape.physicalType.rawValue))")
    }
  }

  private mutating func takePlain(
    _ body: Span<UInt8>, from start: Int, count: Int
  ) throws(ParquetFlaw) {
    let left = body.count - start
    switch shape.physicalType {
    case .boolean:
      var bits: [UInt32] = []
      guard appendUnpackedBits(body, from: start, width: 1, count: count, to: &bits) else {
        throw .cutValues
      }
      bools.append(contentsOf: bits.lazy.map { $0 != 0 })
    case .int32:
      guard count <= left / 4 else { throw .cutValues }
      appendValues(body, from: start, count: count, to: &int32s)
    case .int64:
      guard count <= left / 8 else { throw .cutValues }
      appendValues(body, from: start, count: count, to: &int64s)
    case .float:
      guard count <= left / 4 else { throw .cutValues }
      var numbers: [Int32] = []
      appendValues(body, from: start, count: count, to: &numbers)
      floats.append(contentsOf: numbers.lazy.map { Float(bitPattern: UInt32(bitPattern: $0)) })
    case .double:
      guard count <= left / 8 else { throw .cutValues }
      var numbers: [Int64] = []
      appendValues(body, from: start, count: count, to: &numbers)
      doubles.append(contentsOf: numbers.lazy.map { Double(bitPattern: UInt64(bitPattern: $0)) })
    case .byteArray:
      guard let page = StringArray.lengthPrefixed(body, from: start, count: count) else {
        throw .cutValues
      }
      try takeTexts(page.texts)
    case .int96, .fixedLengthByteArray:
      guard count <= left / shape.width else { throw .cutValues }
      fixed.append(contentsOf: [UInt8](copying: body, start..<start + count * shape.width))
    }
  }

  private mutating func takeIndices(
    _ body: Span<UInt8>, _ runs: inout RunLengthCursor?, count: Int
  ) throws(ParquetFlaw) {
    guard let dictionary else { throw .missingDictionary }
    let first = ids.count
    try runs?.take(body, count, to: &ids)
    var greatest: UInt32 = 0
    for index in first..<ids.count { greatest = max(greatest, ids[index]) }
    guard Int(greatest) < dictionary.count else {
      throw .dictionaryIndex(index: Int(greatest), count: dictionary.count)
    }
    switch dictionary {
    case .int32(let values): for id in ids { int32s.append(values[Int(id)]) }
    case .int64(let values): for id in ids { int64s.append(values[Int(id)]) }
    case .float(let values): for id in ids { floats.append(values[Int(id)]) }
    case .double(let values): for id in ids { doubles.append(values[Int(id)]) }
    case .fixed(let bytes, let width):
      guard
        ids.count <= (Self.expandedByteCountMax - min(fixed.count, Self.expandedByteCountMax))
          / width
      else { throw .tooMuchText }
      for id in ids { fixed.append(contentsOf: bytes[Int(id) * width..<(Int(id) + 1) * width]) }
    case .text:
      if hasPlainTexts { try expand() }
      return
    }
    ids.removeAll(keepingCapacity: true)
  }

  /// From the first page with plain byte arrays on, the chunk is plain.
  private mutating func takeTexts(_ more: StringArray) throws(ParquetFlaw) {
    if shape.isText, !more.isValidUTF8 { throw .invalidUTF8 }
    if !hasPlainTexts {
      hasPlainTexts = true
      try expand()
    }
    guard texts.bytes.count + more.bytes.count <= Int(UInt32.max) else { throw .tooMuchText }
    // The only page of a chunk is the chunk.
    if texts.isEmpty, texts.bytes.capacity < more.bytes.count {
      texts = more
    } else {
      texts.append(contentsOf: more, 0..<more.count)
    }
  }

  private mutating func expand() throws(ParquetFlaw) {
    guard case .text(let values)? = dictionary else { return }
    guard texts.bytes.count + values.byteCount(of: ids.span) <= Self.expandedByteCountMax else {
      throw .tooMuchText
    }
    texts.append(contentsOf: values.picking(ids), 0..<ids.count)
    ids = []
  }
}

extension PhysicalValues {
  private var count: Int {
    switch shape.physicalType {
    case .boolean: bools.count
    case .int32: int32s.count
    case .int64: int64s.count
    case .float: floats.count
    case .double: doubles.count
    case .byteArray: hasPlainTexts ? texts.count : ids.count
    case .int96, .fixedLengthByteArray: fixed.count / shape.width
    }
  }

  /// Takes the first values out; both parts know the dictionary.
  mutating func removingFirst(_ wanted: Int) -> PhysicalValues {
    var first = self
    if wanted >= count {
      self = PhysicalValues(shape)
      dictionary = first.dictionary
      return first
    }
    first.bools.keep(&bools, wanted)
    first.int32s.keep(&int32s, wanted)
    first.int64s.keep(&int64s, wanted)
    first.floats.keep(&floats, wanted)
    first.doubles.keep(&doubles, wanted)
    first.ids.keep(&ids, wanted)
    first.fixed.keep(&fixed, wanted * shape.width)
    if hasPlainTexts {
      first.texts = StringArray()
      first.texts.append(contentsOf: texts, 0..<wanted)
      var rest = StringArray()
      rest.append(contentsOf: texts, wanted..<texts.count)
      texts = rest
    }
    return first
  }
}

/// Four bytes of length, lowest first; the caller has checked that they are there.
func littleEndianLength(_ body: Span<UInt8>, at position: Int) -> Int {
  var lengths: [Int32] = []
  appendValues(body, from: position, count: 1, to: &lengths)
  return Int(UInt32(bitPattern: lengths[0]))
}

extension Array {
  /// Keeps the first `count` elements and leaves those behind them to `rest`, which was the same array.
  fileprivate mutating func keep(_ rest: inout [Element], _ count: Int) {
    guard !isEmpty else { return }
    self = Array(prefix(count))
    rest.removeFirst(Swift.min(count, rest.count))
  }

  /// The elements at the places that are true, `filler` elsewhere.
  func spread(over places: [Bool]?, filler: Element) -> [Element] {
    guard let places else { return self }
    var result: [Element] = []
    result.reserveCapacity(places.count)
    var next = 0
    for isValid in places {
      result.append(isValid ? self[next] : filler)
      if isValid { next += 1 }
    }
    return result
  }
}

extension StringArray {
  /// The texts at the places that are true, empty ones elsewhere.
  func spread(over places: [Bool]?) -> StringArray {
    guard let places else { return self }
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(places.count + 1)
    var next = 0
    for isValid in places {
      if isValid { next += 1 }
      offsets.append(self.offsets[next])
    }
    return StringArray(bytes: bytes, offsets: offsets)
  }
}
