import Glibc

extension StringArray {
  /// Orders texts `left` and `right` by their bytes, which for UTF-8 is the order of code points.
  package func precedes(_ left: Int, _ right: Int) -> Bool { order(left, right) < 0 }

  /// Below 0 when text `left` comes before text `right` in byte order, 0 when they are equal.
  package func order(_ left: Int, _ right: Int) -> Int { order(left, self, right) }

  /// The same, with text `right` of another arena.
  package func order(_ left: Int, _ other: StringArray, _ right: Int) -> Int {
    let (here, there) = (range(left), other.range(right))
    let shared = min(here.count, there.count)
    if shared > 0 {
      // Safety: both ranges lie inside their arenas, and hold `shared` bytes or more.
      let order = unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe other.bytes.withUnsafeBufferPointer { others in
          unsafe memcmp(
            bytes.baseAddress! + here.lowerBound, others.baseAddress! + there.lowerBound, shared)
        }
      }
      if order != 0 { return Int(order) }
    }
    return here.count - there.count
  }

  /// How many bytes texts `left` and `right` begin with in common.
  package func sharedByteCount(_ left: Int, _ right: Int) -> Int {
    let (here, there) = (range(left), range(right))
    let bytes = span
    let most = min(here.count, there.count)
    var count = 0
    while count < most {
      let difference =
        bytes.word(at: here.lowerBound + count, before: here.upperBound)
        ^ bytes.word(at: there.lowerBound + count, before: there.upperBound)
      if difference != 0 { return min(most, count + difference.trailingZeroBitCount >> 3) }
      count += 8
    }
    return most
  }

  /// The places of the texts that are `text`, ascending.
  package func places(of text: [UInt8]) -> [Int] {
    let (bytes, offsets, wanted) = (self.bytes.span, self.offsets.span, text.span)
    var places: [Int] = []
    for index in 0..<count {
      let start = Int(offsets[index])
      guard Int(offsets[index + 1]) - start == wanted.count else { continue }
      // From the end: texts of one length, such as keys, often begin alike.
      var rest = wanted.count
      while rest > 0, bytes[start + rest - 1] == wanted[rest - 1] { rest -= 1 }
      if rest == 0 { places.append(index) }
    }
    return places
  }

  /// Whether each text comes after the one before it, so that no text repeats.
  package var isStrictlyAscending: Bool {
    for index in 0..<max(0, count - 1) where order(index, index + 1) >= 0 { return false }
    return true
  }

  /// For each text its index in `other`, or `none`; both arrays ascend and hold distinct texts.
  package func places(in other: StringArray, none: UInt32) -> [UInt32] {
    var places = [UInt32](repeating: none, count: count)
    var place = 0
    for index in 0..<count {
      var order = 1
      while place < other.count {
        order = self.order(index, other, place)
        if order <= 0 { break }
        place += 1
      }
      if place == other.count { break }
      if order == 0 { places[index] = UInt32(truncatingIfNeeded: place) }
    }
    return places
  }
}
