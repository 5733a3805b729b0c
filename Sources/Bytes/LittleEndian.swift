/// Whole columns of numbers to and from little-endian bytes.
///
/// Concrete pairs instead of generics: a generic is 60x slower across targets.

/// Appends four bytes per value.
package func appendLittleEndian(_ values: Span<Int32>, _ range: Range<Int>, to bytes: inout [UInt8])
{
  precondition(range.lowerBound >= 0 && range.upperBound <= values.count)
  bytes.reserveCapacity(bytes.count + range.count * 4)
  for index in range {
    // Safety: an integer's own bytes, copied at once.
    unsafe withUnsafeBytes(of: values[index].littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }
}

/// Appends eight bytes per value.
package func appendLittleEndian(_ values: Span<Int64>, _ range: Range<Int>, to bytes: inout [UInt8])
{
  precondition(range.lowerBound >= 0 && range.upperBound <= values.count)
  bytes.reserveCapacity(bytes.count + range.count * 8)
  for index in range {
    // Safety: an integer's own bytes, copied at once.
    unsafe withUnsafeBytes(of: values[index].littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }
}

/// Appends eight bytes per value, the IEEE 754 bits.
package func appendLittleEndian(
  _ values: Span<Double>, _ range: Range<Int>, to bytes: inout [UInt8]
) {
  precondition(range.lowerBound >= 0 && range.upperBound <= values.count)
  bytes.reserveCapacity(bytes.count + range.count * 8)
  for index in range {
    // Safety: an integer's own bytes, copied at once.
    unsafe withUnsafeBytes(of: values[index].bitPattern.littleEndian) {
      unsafe bytes.append(contentsOf: $0)
    }
  }
}

/// Appends the `count` values that start at byte `start`; the caller has checked that they are there.
package func appendValues(
  _ bytes: Span<UInt8>, from start: Int, count: Int, to values: inout [Int32]
) {
  precondition(start >= 0 && count >= 0 && count <= (bytes.count - start) / 4)
  values.reserveCapacity(values.count + count)
  // Safety: count * 4 bytes lie at or after `start`.
  unsafe bytes.withUnsafeBytes { buffer in
    for index in 0..<count {
      values.append(
        Int32(
          littleEndian: unsafe buffer.loadUnaligned(
            fromByteOffset: start &+ index &* 4, as: Int32.self)))
    }
  }
}

/// Appends the `count` values that start at byte `start`; the caller has checked that they are there.
package func appendValues(
  _ bytes: Span<UInt8>, from start: Int, count: Int, to values: inout [Int64]
) {
  precondition(start >= 0 && count >= 0 && count <= (bytes.count - start) / 8)
  values.reserveCapacity(values.count + count)
  // Safety: count * 8 bytes lie at or after `start`.
  unsafe bytes.withUnsafeBytes { buffer in
    for index in 0..<count {
      values.append(
        Int64(
          littleEndian: unsafe buffer.loadUnaligned(
            fromByteOffset: start &+ index &* 8, as: Int64.self)))
    }
  }
}
