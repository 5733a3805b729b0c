/// Damages a dump the way disks, editors and other people's programs do: the same seed, the same damage.
struct TextMutation {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// What means something to a reader of tables or trees, or to a decoder.
  private static let telling =
    Array("\"',;\t|\n\r\\{}[]:<>&/=- 0aZ".utf8) + [0, 0x1A, 0x80, 0xC3, 0xEF, 0xFF]

  /// One to five damages.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var damaged = bytes
    for _ in 0...below(5) where !damaged.isEmpty { damage(&damaged) }
    return damaged
  }

  private mutating func damage(_ bytes: inout [UInt8]) {
    // A fifth of it in the first lines, which tell what the rest is.
    let place = below(5) == 0 ? below(min(bytes.count, 300)) : below(bytes.count)
    switch below(9) {
    case 0, 1: bytes[place] = telling()
    case 2, 3: bytes.insert(telling(), at: place)
    case 4: bytes[place] ^= 1 << UInt8(below(8))
    case 5: bytes.removeSubrange(place..<min(bytes.count, place + 1 + below(40)))
    case 6:
      bytes.insert(contentsOf: (0...below(12)).map { _ in UInt8(below(256)) }, at: place)
    case 7:
      let from = below(bytes.count)
      let part = Array(bytes[from..<min(bytes.count, from + 1 + below(400))])
      bytes.insert(contentsOf: part, at: place)
    default:
      // A cut file; seldom, since it takes what else was damaged with it.
      if below(4) == 0 { bytes.removeSubrange(place...) } else { bytes[place] = telling() }
    }
  }

  private mutating func telling() -> UInt8 { Self.telling[below(Self.telling.count)] }

  /// SplitMix64.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ word >> 31) % UInt64(bound))
  }
}
