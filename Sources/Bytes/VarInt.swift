/// Appends an unsigned LEB128 number: seven bits per byte, lowest first, the top bit says "more".
package func appendVarInt(_ value: UInt64, to bytes: inout [UInt8]) {
  var rest = value
  while rest > 0x7F {
    bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
    rest >>= 7
  }
  bytes.append(UInt8(truncatingIfNeeded: rest))
}

/// Reads an unsigned LEB128 number and moves `position` behind it.
///
/// Nil, with `position` anywhere, when the bytes end inside it or it does not fit 64 bits.
package func readVarInt(_ bytes: Span<UInt8>, at position: inout Int) -> UInt64? {
  var value: UInt64 = 0
  var shift: UInt64 = 0
  while position >= 0, position < bytes.count, shift < 64 {
    let byte = bytes[position]
    position += 1
    if shift == 63 && byte > 1 { return nil }
    value |= UInt64(byte & 0x7F) << shift
    if byte < 0x80 { return value }
    shift += 7
  }
  return nil
}

/// Signed to unsigned so that small magnitudes stay small: 0, -1, 1, -2 become 0, 1, 2, 3.
@inlinable package func zigzag(_ value: Int64) -> UInt64 {
  UInt64(bitPattern: (value << 1) ^ (value >> 63))
}

/// The inverse of `zigzag(_:)`.
@inlinable package func unzigzag(_ value: UInt64) -> Int64 {
  Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
}
