import Glibc

/// Whole columns of numbers to and from little-endian bytes: one copy, since the machines we are built for
/// hold them in that order.
///
/// Concrete pairs instead of generics: a generic is 60x slower across targets.

/// Appends four bytes per value.
package func appendLittleEndian(_ values: Span<Int32>, _ range: Range<Int>, to bytes: inout [UInt8])
{
  appendMemory(values, range, to: &bytes)
}

/// Appends eight bytes per value.
package func appendLittleEndian(_ values: Span<Int64>, _ range: Range<Int>, to bytes: inout [UInt8])
{
  appendMemory(values, range, to: &bytes)
}

/// Appends eight bytes per value, the IEEE 754 bits.
package func appendLittleEndian(
  _ values: Span<Double>, _ range: Range<Int>, to bytes: inout [UInt8]
) {
  appendMemory(values, range, to: &bytes)
}

/// Appends the `count` values that start at byte `start`; the caller has checked that they are there.
package func appendValues(
  _ bytes: Span<UInt8>, from start: Int, count: Int, to values: inout [Int32]
) {
  takeMemory(bytes, from: start, count: count, to: &values)
}

/// Appends the `count` values that start at byte `start`; the caller has checked that they are there.
package func appendValues(
  _ bytes: Span<UInt8>, from start: Int, count: Int, to values: inout [Int64]
) {
  takeMemory(bytes, from: start, count: count, to: &values)
}

private func appendMemory<Number: BitwiseCopyable>(
  _ values: Span<Number>, _ range: Range<Int>, to bytes: inout [UInt8]
) {
  precondition(1.littleEndian == 1 && range.lowerBound >= 0 && range.upperBound <= values.count)
  let width = MemoryLayout<Number>.stride
  // Safety: the range was checked against the span, which outlives the call.
  unsafe values.withUnsafeBytes { source in
    unsafe bytes.append(
      contentsOf: UnsafeRawBufferPointer(
        rebasing: source[range.lowerBound * width..<range.upperBound * width]))
  }
}

private func takeMemory<Number: FixedWidthInteger & BitwiseCopyable>(
  _ bytes: Span<UInt8>, from start: Int, count: Int, to values: inout [Number]
) {
  let width = MemoryLayout<Number>.stride
  precondition(1.littleEndian == 1)
  precondition(start >= 0 && count >= 0 && count <= (bytes.count - start) / width)
  guard count > 0 else { return }
  // Safety: there is room for `count` values, and as many lie at or after `start`.
  unsafe bytes.withUnsafeBytes { source in
    values.append(addingCapacity: count) { output in
      unsafe output.withUnsafeMutableBufferPointer { target, written in
        _ = unsafe memcpy(
          target.baseAddress! + written, source.baseAddress! + start, count * width)
        written += count
      }
    }
  }
}
