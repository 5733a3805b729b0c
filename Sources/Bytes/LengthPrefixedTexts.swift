import CBytes
import Glibc

/// Texts as Parquet stores them plainly: four bytes of length, lowest first, then the bytes.
extension StringArray {
  /// Appends the texts with the given indices, each behind its length.
  package func appendLengthPrefixed(
    _ indices: Span<UInt32>, _ range: Range<Int>, to output: inout [UInt8]
  ) {
    append(indices.extracting(range), behindLengths: true, to: &output)
  }

  /// Appends the bytes of the texts with the given indices.
  package func appendBytes(_ indices: Span<UInt32>, to output: inout [UInt8]) {
    append(indices, behindLengths: false, to: &output)
  }

  @inline(__always) private func append(
    _ indices: Span<UInt32>, behindLengths: Bool, to output: inout [UInt8]
  ) {
    let offsets = self.offsets.span
    let byteCount = self.byteCount(of: indices) &+ (behindLengths ? 4 &* indices.count : 0)
    // Safety: `place` advances by exactly the bytes summed above, for which there is room;
    // the ranges of this arena lie inside it by its own invariant.
    unsafe bytes.withUnsafeBytes { source in
      output.append(addingCapacity: byteCount) { output in
        unsafe output.withUnsafeMutableBufferPointer { target, written in
          guard byteCount > 0 else { return }
          var place = unsafe UnsafeMutableRawPointer(target.baseAddress! + written)
          for index in indices.indices {
            let text = Int(indices[index])
            let start = Int(offsets[text])
            let length = Int(offsets[text + 1]) &- start
            if behindLengths {
              unsafe place.storeBytes(
                of: UInt32(truncatingIfNeeded: length).littleEndian, as: UInt32.self)
              unsafe place += 4
            }
            if length > 0 {
              unsafe copyShort(source.baseAddress! + start, to: place, count: length)
            }
            unsafe place += length
          }
          written += byteCount
        }
      }
    }
  }

  /// How many bytes the texts with the given indices have together.
  package func byteCount(of indices: Span<UInt32>) -> Int {
    let offsets = self.offsets.span
    var sum = 0
    for place in indices.indices {
      let index = Int(indices[place])
      sum &+= Int(offsets[index &+ 1] &- offsets[index])
    }
    return sum
  }

  /// Reads `count` texts, each behind its length, from byte `start` on.
  ///
  /// Nil when a length leads outside the bytes or they hold 4 GiB or more; what follows the last text
  /// is left alone. `end` is the byte behind it.
  package static func lengthPrefixed(
    _ source: Span<UInt8>, from start: Int, count: Int
  ) -> (texts: StringArray, end: Int)? {
    guard start >= 0, count >= 0, start <= source.count, count <= (source.count - start) / 4,
      source.count - start <= Int(UInt32.max)
    else { return nil }
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(count + 1)
    var end = start
    var total = 0
    // Safety: every length is read where four bytes remain, and checked before it is believed.
    let isWhole = unsafe source.withUnsafeBytes { buffer in
      for _ in 0..<count {
        guard buffer.count - end >= 4 else { return false }
        let length = Int(
          UInt32(littleEndian: unsafe buffer.loadUnaligned(fromByteOffset: end, as: UInt32.self)))
        guard length <= buffer.count - end - 4 else { return false }
        end += 4 + length
        total += length
        offsets.append(UInt32(truncatingIfNeeded: total))
      }
      return true
    }
    guard isWhole else { return nil }
    // Safety: the second walk repeats the first, whose lengths were all checked and sum to `total`.
    let arena = unsafe source.withUnsafeBytes { buffer in
      unsafe [UInt8](unsafeUninitializedCapacity: total) { target, written in
        var place = start + 4
        for index in 0..<count {
          let length = Int(offsets[index + 1]) &- Int(offsets[index])
          if length > 0 {
            unsafe copyShort(
              buffer.baseAddress! + place, to: target.baseAddress! + Int(offsets[index]),
              count: length)
          }
          place &+= length &+ 4
        }
        written = total
      }
    }
    return (StringArray(bytes: arena, offsets: offsets), end)
  }

  /// The indices of the first and the last of the given texts in byte order; nil when there are none.
  package func bounds(_ indices: Span<UInt32>, _ places: Range<Int>) -> (least: Int, greatest: Int)?
  {
    precondition(places.lowerBound >= 0 && places.upperBound <= indices.count)
    guard !places.isEmpty else { return nil }
    var least = Int(indices[places.lowerBound])
    var greatest = least
    // Safety: ranges of this arena lie inside it, memcmp is told the shorter of two lengths, and eight bytes
    // are loaded only where the arena has them.
    unsafe bytes.withUnsafeBytes { buffer in
      func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        let shared = min(left.count, right.count)
        if shared > 0 {
          let order = unsafe memcmp(
            buffer.baseAddress! + left.lowerBound, buffer.baseAddress! + right.lowerBound, shared)
          if order != 0 { return order < 0 }
        }
        return left.count < right.count
      }
      /// The first eight bytes as a number, zeros behind the end: most texts differ in it.
      @inline(__always) func head(_ text: Range<Int>) -> UInt64 {
        if text.lowerBound &+ 8 <= buffer.count {
          let word = UInt64(
            bigEndian: unsafe buffer.loadUnaligned(
              fromByteOffset: text.lowerBound, as: UInt64.self))
          return text.count >= 8
            ? word : word & ~(UInt64.max >> UInt64(truncatingIfNeeded: text.count &* 8))
        }
        var word: UInt64 = 0
        for (place, index) in text.prefix(8).enumerated() {
          word |= UInt64(unsafe buffer[index]) << UInt64(56 - place * 8)
        }
        return word
      }
      var leastHead = head(range(least))
      var greatestHead = leastHead
      for place in places.dropFirst() {
        let index = Int(indices[place])
        let text = range(index)
        let head = head(text)
        if head <= leastHead, head < leastHead || precedes(text, range(least)) {
          (least, leastHead) = (index, head)
        } else if head >= greatestHead, head > greatestHead || precedes(range(greatest), text) {
          (greatest, greatestHead) = (index, head)
        }
      }
    }
    return (least, greatest)
  }

  /// The first place in `indices` whose text is not UTF-8, or nil.
  package func firstInvalidText(_ indices: Span<UInt32>) -> Int? {
    // Most arenas are valid as a whole, which is told at once; ASCII is told fastest.
    if bytes.count <= indices.count * 256 && isASCII(bytes.span) { return nil }
    if indices.count * 2 >= count && isValidUTF8 { return nil }
    // Safety: ranges of this arena lie inside it.
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      for place in indices.indices {
        let text = range(Int(indices[place]))
        if text.isEmpty { continue }
        let valid = unsafe cbytes_valid_utf8_prefix(
          buffer.baseAddress! + text.lowerBound, text.count)
        if valid != text.count { return place }
      }
      return nil
    }
  }

  /// Whether every text is UTF-8.
  package var isValidUTF8: Bool { isValidUTF8(0..<count) }

  /// Whether the texts `range`, which lie side by side, are UTF-8: told of all their bytes at once.
  package func isValidUTF8(_ range: Range<Int>) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "texts that are not there")
    let offsets = self.offsets.span
    let end = Int(offsets[range.upperBound])
    let bytes = self.bytes.span
    let texts = bytes.extracting(Int(offsets[range.lowerBound])..<end)
    if isASCII(texts) { return true }
    guard validUTF8Prefix(texts) == texts.count else { return false }
    // Valid as a whole; a text could still start inside a character.
    for index in range where Int(offsets[index]) < end {
      if bytes[Int(offsets[index])] & 0xC0 == 0x80 { return false }
    }
    return true
  }
}
