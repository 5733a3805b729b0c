/// Where each byte of a decoded page stood in the raw page.
///
/// Pieces in order; a piece whose two lengths are equal maps byte by byte, any other maps as a whole.
struct OffsetTable {
  /// True when decoded and raw bytes stand at the same places, but for a constant.
  private(set) var shift: Int? = 0
  private var decodedStarts: [Int32] = []
  private var rawStarts: [Int32] = []
  private var decodedCount = 0
  private var rawCount = 0

  /// Decoded byte `i` is raw byte `i + shift`.
  init(shift: Int) { self.shift = shift }

  init() { shift = nil }

  mutating func append(decoded: Int, decodedCount: Int, raw: Int, rawCount: Int) {
    if let last = decodedStarts.last, isLastEven, decodedCount == rawCount,
      decoded == self.decodedCount, raw - decoded == Int(rawStarts[rawStarts.count - 1]) - Int(last)
    {
      self.decodedCount += decodedCount
      self.rawCount = raw + rawCount
      return
    }
    decodedStarts.append(Int32(decoded))
    rawStarts.append(Int32(raw))
    self.decodedCount = decoded + decodedCount
    self.rawCount = raw + rawCount
  }

  private var isLastEven: Bool {
    guard let decoded = decodedStarts.last, let raw = rawStarts.last else { return false }
    return decodedCount - Int(decoded) == rawCount - Int(raw)
  }

  /// The raw bytes of a decoded range, widened to whole pieces.
  func raw(_ range: Range<Int>) -> Range<Int> {
    if let shift { return range.lowerBound + shift..<range.upperBound + shift }
    let start = piece(at: range.lowerBound)
    let startRaw =
      even(start)
      ? Int(rawStarts[start]) + range.lowerBound - Int(decodedStarts[start]) : Int(rawStarts[start])
    guard !range.isEmpty else { return startRaw..<startRaw }
    let last = piece(at: range.upperBound - 1)
    let endRaw =
      even(last)
      ? Int(rawStarts[last]) + range.upperBound - Int(decodedStarts[last]) : rawEnd(last)
    return startRaw..<max(startRaw, endRaw)
  }

  /// Calls `body` with each stretch of a decoded range and its raw range.
  func forEachPiece(_ range: Range<Int>, _ body: (Range<Int>, Range<Int>) -> Void) {
    if shift != nil || range.isEmpty { return body(range, raw(range)) }
    var index = piece(at: range.lowerBound)
    while index < decodedStarts.count && Int(decodedStarts[index]) < range.upperBound {
      let lower = max(range.lowerBound, Int(decodedStarts[index]))
      let upper = min(range.upperBound, decodedEnd(index))
      if lower < upper { body(lower..<upper, raw(lower..<upper)) }
      index += 1
    }
  }

  private func decodedEnd(_ piece: Int) -> Int {
    piece + 1 < decodedStarts.count ? Int(decodedStarts[piece + 1]) : decodedCount
  }
  private func rawEnd(_ piece: Int) -> Int {
    piece + 1 < rawStarts.count ? Int(rawStarts[piece + 1]) : rawCount
  }
  private func even(_ piece: Int) -> Bool {
    decodedEnd(piece) - Int(decodedStarts[piece]) == rawEnd(piece) - Int(rawStarts[piece])
  }

  private func piece(at decoded: Int) -> Int {
    var low = 0
    var high = decodedStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(decodedStarts[middle]) <= decoded { low = middle } else { high = middle }
    }
    return low
  }
}
