import Bytes

/// Codes by which a maker tells its models apart, such as "KX-TG1032S", however they are spaced.
///
/// A code is a word of letters and digits, or of five and more digits, that few values hold. "16gb",
/// "24th" and "1080p" are measures, no codes. What one label writes as one word another writes as two:
/// a code of one side is also looked for among the neighboring words of the other, put together.
struct ModelCodes: Sendable {
  /// What two labels say of each other.
  enum Answer: Sendable, Hashable {
    /// They share a code; its rarity in 1/64 bit.
    case shared(rarity: Int32)
    /// Both have codes, of which none is the other's, nor begins like it.
    case conflict
    case silent
  }

  private let codes: CodeLists
  private let joints: CodeLists
  private let texts: StringArray
  /// Of each text the values that hold it, as a code or put together.
  private let holders: [UInt32]
  private let valueCount: Int

  private static let lengthMin = 4
  private static let digitsMin = 5
  /// What more values hold is a word of the trade: "mp3", "ddr2", "win32".
  private static let holderMax: UInt32 = 6

  init(_ values: StringArray) {
    var dictionary = ValueDictionary()
    var codes = CodeLists()
    var joints = CodeLists()
    var words: [Range<Int>] = []
    var joint: [UInt8] = []
    let bytes = values.bytes
    for value in 0..<values.count {
      words.removeAll(keepingCapacity: true)
      forEachToken(bytes.span, values.range(value)) { word, _ in words.append(word) }
      for (place, word) in words.enumerated() {
        if ModelCodes.isCode(bytes[word]) { codes.add(dictionary.id(of: bytes.span, word)) }
        joint.removeAll(keepingCapacity: true)
        for next in place..<min(words.count, place + 3) {
          joint += bytes[words[next]]
          guard next > place, ModelCodes.isCode(joint[...]) else { continue }
          joints.add(dictionary.id(of: joint.span, 0..<joint.count))
        }
      }
      codes.endList()
      joints.endList()
    }
    texts = dictionary.values
    var holders = [UInt32](repeating: 0, count: texts.count)
    for value in 0..<values.count {
      for id in Set(codes.list(value)).union(joints.list(value)) { holders[Int(id)] += 1 }
    }
    self.holders = holders
    self.codes = codes.keeping { holders[Int($0)] <= ModelCodes.holderMax }
    self.joints = joints
    valueCount = values.count
  }

  func answer(_ left: Int, _ right: Int) -> Answer {
    let (lefts, rights) = (codes.list(left), codes.list(right))
    if lefts.isEmpty && rights.isEmpty { return .silent }
    var fewest = UInt32.max
    for (own, others) in [
      (lefts, rights), (lefts, joints.list(right)), (rights, joints.list(left)),
    ] {
      for code in own where others.contains(code) { fewest = min(fewest, holders[Int(code)]) }
    }
    if fewest < .max {
      // The pair at hand is itself among the holders.
      let chance = (Double(fewest) - 2 + 0.05) / Double(max(2, valueCount))
      return .shared(
        rarity: Int32((-fixedLog2(max(chance, 1e-9)) * rarityUnitsPerBit).rounded()))
    }
    if lefts.isEmpty || rights.isEmpty { return .silent }
    let beginAlike =
      beginAlike(lefts, rights) || beginAlike(lefts, joints.list(right))
      || beginAlike(rights, joints.list(left))
    return beginAlike ? .silent : .conflict
  }

  private func beginAlike(_ ones: ArraySlice<UInt32>, _ others: ArraySlice<UInt32>) -> Bool {
    ones.contains { one in
      let one = texts.slice(Int(one))
      return others.contains { other in
        let other = texts.slice(Int(other))
        return one.starts(with: other) || other.starts(with: one)
      }
    }
  }

  private static func isCode(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= lengthMin, word.count <= 24 else { return false }
    let digitCount = word.count { $0 >= 0x30 && $0 <= 0x39 }
    if digitCount == word.count { return digitCount >= digitsMin }
    guard digitCount > 0, word.allSatisfy({ $0 < 0x80 }) else { return false }
    // A number and its unit.
    let number = word.prefix { $0 >= 0x30 && $0 <= 0x39 }
    return number.count != digitCount || word.count - digitCount > 3
  }
}

/// A list of codes per value, one after another.
private struct CodeLists: Sendable {
  private var ids: [UInt32] = []
  private var ends: [UInt32] = []

  mutating func add(_ id: UInt32) { ids.append(id) }

  mutating func endList() { ends.append(UInt32(ids.count)) }

  func list(_ value: Int) -> ArraySlice<UInt32> {
    ids[(value == 0 ? 0 : Int(ends[value - 1]))..<Int(ends[value])]
  }

  func keeping(_ isKept: (UInt32) -> Bool) -> CodeLists {
    var kept = CodeLists()
    for value in ends.indices {
      for id in list(value) where isKept(id) { kept.add(id) }
      kept.endList()
    }
    return kept
  }
}
