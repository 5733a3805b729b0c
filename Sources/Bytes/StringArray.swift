import Glibc

/// Many texts in one arena: UTF-8 bytes (not checked) and the offset where each text ends.
///
/// Text `i` is `bytes[offsets[i]..<offsets[i + 1]]`. The arena holds less than 4 GiB: batches are cut
/// before that. Appending is amortized O(bytes).
package struct StringArray: Sendable, Hashable {
  @usableFromInline package private(set) var bytes: [UInt8]
  /// `count + 1` offsets, the first 0, ascending.
  @usableFromInline package private(set) var offsets: [UInt32]

  package init() {
    bytes = []
    offsets = [0]
  }

  /// Takes over an arena built elsewhere; offsets must start at 0, ascend and end at `bytes.count`.
  package init(bytes: [UInt8], offsets: [UInt32]) {
    precondition(offsets.first == 0 && Int(offsets[offsets.count - 1]) == bytes.count)
    self.bytes = bytes
    self.offsets = offsets
  }

  package init(_ texts: some Sequence<String>) {
    self.init()
    for text in texts { append(text) }
  }

  package mutating func reserveCapacity(count: Int, byteCount: Int) {
    offsets.reserveCapacity(count + 1)
    bytes.reserveCapacity(byteCount)
  }

  @inlinable package var count: Int { offsets.count - 1 }
  @inlinable package var isEmpty: Bool { offsets.count == 1 }

  /// The bytes of text `index`.
  @inlinable package func range(_ index: Int) -> Range<Int> {
    Int(offsets[index])..<Int(offsets[index + 1])
  }

  /// Text `index`; bytes that are not UTF-8 come out as U+FFFD.
  package subscript(index: Int) -> String {
    String(decoding: bytes[range(index)], as: UTF8.self)
  }

  /// Whether any text holds a byte.
  package func contains(_ byte: UInt8) -> Bool {
    // Safety: the buffer is as long as it says.
    unsafe bytes.withUnsafeBytes { buffer in
      unsafe buffer.baseAddress.map { unsafe memchr($0, Int32(byte), buffer.count) != nil } ?? false
    }
  }

  /// Hands out the bytes of text `index`.
  package func slice(_ index: Int) -> ArraySlice<UInt8> { bytes[range(index)] }

  /// The bytes of texts that stand one after the other.
  package func slice(_ texts: Range<Int>) -> ArraySlice<UInt8> {
    bytes[Int(offsets[texts.lowerBound])..<Int(offsets[texts.upperBound])]
  }

  /// The whole arena; use with `range(_:)` in hot loops.
  package var span: Span<UInt8> { @_lifetime(borrow self) get { bytes.span } }

  package mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    close()
  }

  package mutating func append(_ text: ArraySlice<UInt8>) {
    bytes.append(contentsOf: text)
    close()
  }

  package mutating func append(_ text: [UInt8]) {
    bytes.append(contentsOf: text)
    close()
  }

  /// Appends `source[range]`.
  package mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= source.count)
    // Safety: the range was checked against the span, which outlives this call.
    unsafe source.withUnsafeBufferPointer {
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
    close()
  }

  /// Appends a text that lies elsewhere.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    // Safety: the caller lends the buffer for this call.
    unsafe bytes.append(contentsOf: text)
    close()
  }

  /// Lends bytes and offsets, with room for `more` texts of `byteCount` bytes in all, to `body`, which counts
  /// the texts that it adds.
  mutating func extend<Result>(
    by more: Int, byteCount: Int,
    _ body: (
      _ bytes: UnsafeMutableBufferPointer<UInt8>, _ offsets: UnsafeMutableBufferPointer<UInt32>,
      _ count: inout Int
    ) -> Result
  ) -> Result {
    var count = self.count
    bytes.append(contentsOf: repeatElement(0, count: byteCount))
    checkSize()
    offsets.append(contentsOf: repeatElement(0, count: more))
    // Safety: the buffers do not outlive the calls.
    let result = unsafe bytes.withUnsafeMutableBufferPointer { bytes in
      unsafe offsets.withUnsafeMutableBufferPointer { offsets in
        unsafe body(bytes, offsets, &count)
      }
    }
    offsets.removeLast(offsets.count - 1 - count)
    bytes.removeLast(bytes.count - Int(offsets[count]))
    return result
  }

  /// Appends texts `range` of another arena.
  package mutating func append(contentsOf other: StringArray, _ range: Range<Int>) {
    let start = Int(other.offsets[range.lowerBound])
    let base = bytes.count
    bytes.append(contentsOf: other.bytes[start..<Int(other.offsets[range.upperBound])])
    checkSize()
    // Wraps around where this arena begins later than the other's texts do, and back again.
    let shift = UInt32(truncatingIfNeeded: base &- start)
    let ends = other.offsets[range.lowerBound + 1..<range.upperBound + 1]
    offsets.append(contentsOf: ends.lazy.map { $0 &+ shift })
  }

  /// Appends texts whose ranges were checked and hold `byteCount` bytes in all.
  mutating func gather(
    _ source: Span<UInt8>, _ starts: Span<Int>, _ ends: Span<Int>, byteCount: Int
  ) {
    let count = starts.count
    var end = bytes.count
    precondition(end + byteCount <= Int(UInt32.max), "a string array holds at most 4 GiB")
    offsets.append(addingCapacity: count) { output in
      for index in 0..<count {
        end &+= ends[index] &- starts[index]
        output.append(UInt32(truncatingIfNeeded: end))
      }
    }
    // Safety: the caller checked every range against the span, and their lengths add up to the
    // `byteCount` bytes there is room for.
    unsafe source.withUnsafeBufferPointer { source in
      bytes.append(addingCapacity: byteCount) { output in
        unsafe output.withUnsafeMutableBufferPointer { target, written in
          guard byteCount > 0 else { return }
          var place = unsafe UnsafeMutableRawPointer(target.baseAddress! + written)
          for index in 0..<count {
            let length = ends[index] &- starts[index]
            if length > 0 {
              unsafe copyShort(source.baseAddress! + starts[index], to: place, count: length)
            }
            unsafe place += length
          }
          written += byteCount
        }
      }
    }
  }

  private mutating func close() {
    checkSize()
    offsets.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  private func checkSize() {
    precondition(bytes.count <= Int(UInt32.max), "a string array holds at most 4 GiB")
  }

  package var strings: [String] { (0..<count).map { self[$0] } }
}
