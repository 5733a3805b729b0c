internal import Bytes

/// The values of one chunk, ready to be cut into pages: plain, or as a dictionary and indices.
///
/// Both answer the same two questions for any stretch of values: its bytes and its bounds.
struct ValueEncoding: Sendable {
  private enum Form: Sendable {
    case plain
    /// Differences, lengths, prefixes or byte streams.
    case other(Encoding)
    /// `ids` point into the dictionary's values in order of first appearance.
    case dictionary(ids: [UInt32], width: Int)
  }

  private let values: LeafValues
  private let style: ValueStyle
  private let form: Form
  /// The values of the dictionary, and as written; nil when the chunk is plain.
  private let distinct: LeafValues?
  let dictionaryPage: [UInt8]?
  let distinctCount: Int?
  /// Texts of a plain chunk: with which value each run begins, and the end.
  private let runStarts: [Int]
  /// Of texts: the bytes of all values as plain pages have them.
  private let plainByteCount: Int
  /// A chunk with NaN in it has no bounds: readers would drop the rows that hold it.
  let hasNaN: Bool

  init(
    _ values: LeafValues, _ style: ValueStyle, _ options: ParquetOptions
  ) {
    self.values = values
    self.style = style
    let choice = options.encoding
    // Arrays of fixed width have no length before them.
    let lengthByteCount = style.fixedWidth == nil ? 4 : 0
    if case .text(let runs) = values {
      plainByteCount = runs.reduce(0) { $0 + lengthByteCount * $1.ids.count + $1.byteCount }
    } else {
      plainByteCount = 0
    }
    var form = Form.plain
    var distinct: LeafValues?
    switch values {
    case _ where !Self.looksForDictionary(values, options): break
    case .bool: break
    case .int32(let numbers):
      let words = Self.dictionary(numbers.count, byteCount: 4) {
        UInt64(UInt32(bitPattern: numbers[$0]))
      }
      form = words.map { .dictionary(ids: $0.ids, width: $0.width) } ?? .plain
      distinct = words.map { .int32($0.words.map { Int32(truncatingIfNeeded: $0) }) }
    case .int64(let numbers):
      let words = Self.dictionary(numbers.count, byteCount: 8) { UInt64(bitPattern: numbers[$0]) }
      form = words.map { .dictionary(ids: $0.ids, width: $0.width) } ?? .plain
      distinct = words.map { .int64($0.words.map { Int64(bitPattern: $0) }) }
    case .float(let numbers):
      let words = Self.dictionary(numbers.count, byteCount: 4) { UInt64(numbers[$0].bitPattern) }
      form = words.map { .dictionary(ids: $0.ids, width: $0.width) } ?? .plain
      distinct = words.map {
        .float($0.words.map { Float(bitPattern: UInt32(truncatingIfNeeded: $0)) })
      }
    case .double(let numbers):
      let words = Self.dictionary(numbers.count, byteCount: 8) { numbers[$0].bitPattern }
      form = words.map { .dictionary(ids: $0.ids, width: $0.width) } ?? .plain
      distinct = words.map { .double($0.words.map { Double(bitPattern: $0) }) }
    case .text(let runs):
      let texts = Self.dictionary(
        runs,
        DictionaryDecision(
          valueCount: values.count, plainByteCount: plainByteCount,
          quarters: Self.textQuarters(style, options), isQuick: options.isQuick),
        lengthByteCount: lengthByteCount)
      form = texts.map { .dictionary(ids: $0.ids, width: $0.width) } ?? .plain
      distinct = texts.map {
        .text([
          .init(texts: $0.texts, ids: Array(0..<UInt32($0.texts.count)), isDistinct: true)
        ])
      }
    }
    if case .plain = form,
      let other = EncodingDecision.encoding(values, style, choice, isQuick: options.isQuick)
    {
      form = .other(other)
    }
    (self.form, self.distinct) = (form, distinct)
    if let distinct {
      distinctCount = distinct.count
      var page: [UInt8] = []
      Self.appendPlain(
        distinct, 0..<distinct.count, style, runStarts: [0, distinct.count], to: &page)
      dictionaryPage = page
    } else {
      (distinctCount, dictionaryPage) = (nil, nil)
    }
    if case .text(let runs) = values {
      runStarts = runs.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.ids.count) }
    } else {
      runStarts = []
    }
    switch distinct ?? values {
    case .double(let numbers): hasNaN = numbers.contains { $0.isNaN }
    case .float(let numbers): hasNaN = numbers.contains { $0.isNaN }
    default: hasNaN = false
    }
  }

  var encoding: Encoding {
    switch form {
    case .plain: .plain
    case .dictionary: .dictionary
    case .other(let encoding): encoding
    }
  }

  /// The bytes of all byte arrays together, without lengths.
  var unencodedByteCount: Int { plainByteCount - (style.fixedWidth == nil ? 4 * values.count : 0) }

  /// The distinct values, or all values of a plain chunk: each that occurs is among them.
  var occurring: LeafValues { distinct ?? values }

  /// About how many bytes each value takes in a page; nil for plain texts, whose lengths differ.
  var bitsPerValue: Int? {
    if case .dictionary(_, let width) = form { return width }
    return switch values {
    case .bool: 1
    case .int32, .float: 32
    case .int64, .double: 64
    case .text: style.fixedWidth.map { $0 * 8 }
    }
  }

  private static func looksForDictionary(_ values: LeafValues, _ options: ParquetOptions) -> Bool {
    guard options.encoding == .compatible || options.encoding == .compact else { return false }
    if case .text = values { return true }
    return !options.isQuick
  }

  private static func textQuarters(_ style: ValueStyle, _ options: ParquetOptions) -> Int {
    guard case .zstd = options.codec, options.encoding == .compact, style.fixedWidth == nil else {
      return DictionaryDecision.usualQuarters
    }
    return DictionaryDecision.compressedTextQuarters
  }

  /// How many bytes the values before each place take, for cutting pages.
  var sizes: ValueSizes {
    if let bitsPerValue { return .bits(bitsPerValue) }
    guard case .text(let runs) = values else { return .bits(0) }
    if runs.count == 1, let texts = runs[0].consecutive(runs[0].ids.indices) {
      return .arena(runs[0].texts, first: texts.lowerBound)
    }
    var ends = [0]
    ends.reserveCapacity(values.count + 1)
    var end = 0
    for run in runs {
      let offsets = run.texts.offsets.span
      for id in run.ids {
        end &+= 4 &+ Int(offsets[Int(id) + 1] &- offsets[Int(id)])
        ends.append(end)
      }
    }
    return .ends(ends)
  }

  /// The first value that is a text but no UTF-8.
  var firstInvalidText: Int? {
    guard case .text(let runs) = occurring else { return nil }
    var start = 0
    for run in runs {
      let texts = run.consecutive(run.ids.indices)
      let isKnownValid = texts.map { run.texts.isValidUTF8($0) } ?? run.ids.isEmpty
      if !isKnownValid, let place = run.texts.firstInvalidText(run.ids.span) {
        guard case .dictionary(let ids, _) = form else { return start + place }
        // Ids come in order of first appearance: the first text that is broken occurs first.
        return ids.firstIndex(of: UInt32(place))
      }
      start += run.ids.count
    }
    return nil
  }

  /// Appends the values of a page as its body has them.
  func append(_ range: Range<Int>, to body: inout [UInt8]) {
    switch form {
    case .plain: Self.appendPlain(values, range, style, runStarts: runStarts, to: &body)
    case .other(let encoding): append(range, as: encoding, to: &body)
    case .dictionary(let ids, let width):
      body.append(UInt8(width))
      RunLengthHybrid.append(ids.span, range, width: width, to: &body)
    }
  }

  /// Appends the values of a page in one of the encodings without a dictionary.
  private func append(_ range: Range<Int>, as encoding: Encoding, to body: inout [UInt8]) {
    switch (encoding, values) {
    case (.deltaBinaryPacked, .int32(let numbers)):
      let wide = numbers[range].map { Int64($0) }
      DeltaBinary.append(wide.span, wide.indices, isNarrow: true, to: &body)
    case (.deltaBinaryPacked, .int64(let numbers)):
      DeltaBinary.append(numbers.span, range, isNarrow: false, to: &body)
    case (.deltaLengthByteArray, .text(let runs)):
      DeltaBytes.appendLengths(Self.pieces(runs, range, runStarts: runStarts), to: &body)
    case (.deltaByteArray, .text(let runs)):
      let texts = Self.gathered(runs, range, runStarts: runStarts)
      DeltaBytes.appendPrefixes(texts, to: &body)
    default:
      var plain: [UInt8] = []
      Self.appendPlain(values, range, style, runStarts: runStarts, to: &plain)
      guard encoding == .byteStreamSplit, !range.isEmpty else {
        body += plain
        return
      }
      ByteStreamSplit.append(plain.span, width: plain.count / range.count, to: &body)
    }
  }

  /// The texts of a stretch of values, one behind the other.
  private static func gathered(
    _ runs: [LeafValues.TextRun], _ range: Range<Int>, runStarts: [Int]
  ) -> StringArray {
    var texts = StringArray()
    for (run, places) in pieces(runs, range, runStarts: runStarts) {
      let picked = run.texts.picking(Array(run.ids[places]))
      texts.append(contentsOf: picked, 0..<picked.count)
    }
    return texts
  }

  /// About how many bytes these values take in a page at most, but for the odd byte per run or block; of texts without
  /// a dictionary all those of the chunk are counted.
  func byteCountMax(_ range: Range<Int>) -> Int {
    if let bits = bitsPerValue { return (range.count * bits + 7) / 8 }
    return plainByteCount
  }

  /// Least and greatest of a page's values; nil when there are none or the chunk has no bounds.
  func bounds(_ range: Range<Int>) -> Bounds? {
    guard !hasNaN, !range.isEmpty else { return nil }
    switch form {
    case .plain, .other:
      return Self.bounds(values, range, style, runStarts: runStarts)
    case .dictionary(let ids, _):
      return dictionaryBounds(ids, range)
    }
  }

  private func dictionaryBounds(_ ids: [UInt32], _ range: Range<Int>) -> Bounds? {
    guard let distinct else { return nil }
    // Each dictionary value of the page is compared once, however often it occurs.
    var isSeen = [Bool](repeating: false, count: distinct.count)
    var present: [UInt32] = []
    for index in range where !isSeen[Int(ids[index])] {
      isSeen[Int(ids[index])] = true
      present.append(ids[index])
    }
    switch distinct {
    case .bool: return nil
    case .int32(let numbers):
      let picked = present.map { numbers[Int($0)] }
      return Self.bounds(.int32(picked), picked.indices, style, runStarts: [])
    case .int64(let numbers):
      let picked = present.map { numbers[Int($0)] }
      return Self.bounds(.int64(picked), picked.indices, style, runStarts: [])
    case .float(let numbers):
      let picked = present.map { numbers[Int($0)] }
      return Bounds(picked.span, picked.indices)
    case .double(let numbers):
      let picked = present.map { numbers[Int($0)] }
      return Bounds(picked.span, picked.indices)
    case .text(let runs):
      guard let texts = runs.first?.texts else { return nil }
      return Bounds(texts, present.span, present.indices, style)
    }
  }
}

extension ValueEncoding {
  private static func bounds(
    _ values: LeafValues, _ range: Range<Int>, _ style: ValueStyle, runStarts: [Int]
  ) -> Bounds? {
    switch values {
    case .bool(let flags): return Bounds(flags.span, range)
    case .int32(let numbers) where style.order == .unsigned:
      return Bounds(
        unsigned: numbers[range].map { UInt64(UInt32(bitPattern: $0)) }, byteCount: 4)
    case .int64(let numbers) where style.order == .unsigned:
      return Bounds(unsigned: numbers[range].map { UInt64(bitPattern: $0) }, byteCount: 8)
    case .int32(let numbers): return Bounds(numbers.span, range)
    case .int64(let numbers): return Bounds(numbers.span, range)
    case .float(let numbers): return Bounds(numbers.span, range)
    case .double(let numbers): return Bounds(numbers.span, range)
    case .text(let runs):
      var all: Bounds?
      for (run, places) in pieces(runs, range, runStarts: runStarts) {
        all = Bounds.union(all, Bounds(run.texts, run.ids.span, places, style))
      }
      return all
    }
  }

  private static func appendPlain(
    _ values: LeafValues, _ range: Range<Int>, _ style: ValueStyle, runStarts: [Int],
    to bytes: inout [UInt8]
  ) {
    switch values {
    case .bool(let flags):
      let bits = flags[range].map { $0 ? UInt32(1) : 0 }
      appendPackedBits(bits.span, bits.indices, width: 1, to: &bytes)
    case .int32(let numbers): appendLittleEndian(numbers.span, range, to: &bytes)
    case .int64(let numbers): appendLittleEndian(numbers.span, range, to: &bytes)
    case .double(let numbers): appendLittleEndian(numbers.span, range, to: &bytes)
    case .float(let numbers):
      let words = numbers[range].map { Int32(bitPattern: $0.bitPattern) }
      appendLittleEndian(words.span, words.indices, to: &bytes)
    case .text(let runs) where style.fixedWidth != nil:
      for (run, places) in pieces(runs, range, runStarts: runStarts) {
        for place in places { bytes.append(contentsOf: run.texts.slice(Int(run.ids[place]))) }
      }
    case .text(let runs):
      for (run, places) in pieces(runs, range, runStarts: runStarts) {
        run.texts.appendLengthPrefixed(run.ids.span, places, to: &bytes)
      }
    }
  }

  /// The parts of runs that a stretch of values covers.
  static func pieces(
    _ runs: [LeafValues.TextRun], _ range: Range<Int>, runStarts: [Int]
  ) -> [(run: LeafValues.TextRun, places: Range<Int>)] {
    var pieces: [(LeafValues.TextRun, Range<Int>)] = []
    for (index, run) in runs.enumerated() {
      let places = range.clamped(to: runStarts[index]..<runStarts[index + 1])
      guard !places.isEmpty else { continue }
      let start = runStarts[index]
      pieces.append((run, places.lowerBound - start..<places.upperBound - start))
    }
    return pieces
  }
}
