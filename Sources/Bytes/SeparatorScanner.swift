import CBytes

/// Finds all that cuts a delimited text whose quotes are doubled, telling from the parity of quotes what stands
/// inside them: the safe face of the kernel in `CBytes`.
///
/// It knows well-formed text alone. At the first quote or byte that has no place in such text it stops, and
/// whoever reads has to look at that row byte by byte.
package struct SeparatorScanner: Sendable {
  /// A place in the text and what stands there. A pair CR LF is one line end, its CR.
  package struct Mark: BitwiseCopyable, Sendable {
    @usableFromInline let bits: UInt32

    package init() { bits = 0 }

    /// From the start of the stretch.
    @inlinable @inline(__always) package var offset: Int { Int(bits & 0x3FFF_FFFF) }
    /// A line end, outside quotes or inside.
    @inlinable @inline(__always) package var isLineEnd: Bool { bits & 0x4000_0000 != 0 }
    /// A line end, or the second of two quotes, inside quotes.
    @inlinable @inline(__always) package var isInner: Bool { bits & 0x8000_0000 != 0 }
  }

  /// Stretches are shorter than this.
  package static let byteCountMax = 1 << 30

  /// Entries that are overwritten behind the last mark.
  package static let spareCount = 3

  private let delimiter: UInt8
  private let quote: UInt8?
  private var state = cbytes_table_state()

  /// - Parameter quote: Nil for a text that quotes nothing.
  package init(delimiter: UInt8, quote: UInt8?) {
    precondition(delimiter != quote, "a delimiter that is the quote")
    self.delimiter = delimiter
    self.quote = quote
    restart()
  }

  /// Whether the text that was scanned ends inside quotes.
  package var isInsideQuotes: Bool { state.inside != 0 }

  /// Forgets all text: what is scanned next begins a row.
  package mutating func restart() {
    state = cbytes_table_state(inside: 0, closed: 0, starts_field: 1, cr: 0)
  }

  /// Writes the marks of `bytes[range]`, which goes on where the last range ended, to the front of `marks`.
  ///
  /// - Precondition: `marks` has an entry for each byte of the range, and `spareCount` more.
  /// - Returns: How many marks there are, and up to where the text is well-formed: the range's end, or before.
  package mutating func scan(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into marks: inout [Mark]
  ) -> (markCount: Int, end: Int) {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= bytes.count, "range outside the bytes")
    precondition(marks.count >= range.count + Self.spareCount, "one entry per byte")
    precondition(range.count < Self.byteCountMax, "a stretch too long for its marks")
    guard !range.isEmpty else { return (0, range.upperBound) }
    var end = 0
    // Safety: the kernel reads the range, which was checked, and writes at most one mark per byte of it and
    // three more, for which there is room; a mark is 32 bits as the kernel writes them.
    let count = unsafe bytes.withUnsafeBufferPointer { source in
      unsafe marks.withUnsafeMutableBytes { target in
        unsafe cbytes_table_marks(
          source.baseAddress! + range.lowerBound, range.count, delimiter, quote ?? 0,
          quote == nil ? 0 : 1, &state,
          target.baseAddress!.assumingMemoryBound(to: UInt32.self), &end)
      }
    }
    return (count, range.lowerBound + end)
  }
}
