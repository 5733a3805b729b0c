import Glibc

/// Copies bytes that are few as a rule: up to 32 in two loads that may overlap, which takes half as long
/// as a call does.
///
/// - Precondition: `count` bytes lie at both places, which do not overlap.
@inline(__always) func copyShort(
  _ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, count: Int
) {
  // Safety: every load and store lies within the first `count` bytes, which the caller vouches for.
  if count > 32 {
    unsafe memcpy(target, source, count)
  } else if count > 16 {
    let last = count &- 16
    let head = unsafe source.loadUnaligned(as: SIMD16<UInt8>.self)
    let tail = unsafe source.loadUnaligned(fromByteOffset: last, as: SIMD16<UInt8>.self)
    unsafe target.storeBytes(of: head, as: SIMD16<UInt8>.self)
    unsafe target.storeBytes(of: tail, toByteOffset: last, as: SIMD16<UInt8>.self)
  } else if count >= 8 {
    let last = count &- 8
    let head = unsafe source.loadUnaligned(as: UInt64.self)
    let tail = unsafe source.loadUnaligned(fromByteOffset: last, as: UInt64.self)
    unsafe target.storeBytes(of: head, as: UInt64.self)
    unsafe target.storeBytes(of: tail, toByteOffset: last, as: UInt64.self)
  } else if count >= 4 {
    let last = count &- 4
    let head = unsafe source.loadUnaligned(as: UInt32.self)
    let tail = unsafe source.loadUnaligned(fromByteOffset: last, as: UInt32.self)
    unsafe target.storeBytes(of: head, as: UInt32.self)
    unsafe target.storeBytes(of: tail, toByteOffset: last, as: UInt32.self)
  } else if count > 0 {
    let middle = count >> 1
    let last = count &- 1
    let bytes = unsafe (
      source.load(as: UInt8.self), source.load(fromByteOffset: middle, as: UInt8.self),
      source.load(fromByteOffset: last, as: UInt8.self)
    )
    unsafe target.storeBytes(of: bytes.0, as: UInt8.self)
    unsafe target.storeBytes(of: bytes.1, toByteOffset: middle, as: UInt8.self)
    unsafe target.storeBytes(of: bytes.2, toByteOffset: last, as: UInt8.self)
  }
}

/// How much `copyWholeBlock` copies.
let copyBlock = 32

/// Copies `copyBlock` bytes, whatever of them is meant: texts that follow each other write over what came too
/// much, and no length has to be guessed.
///
/// - Precondition: `copyBlock` bytes lie at both places, which do not overlap.
@inline(__always) func copyWholeBlock(
  _ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer
) {
  // Safety: the caller vouches for the bytes.
  unsafe target.storeBytes(
    of: source.loadUnaligned(as: SIMD32<UInt8>.self), as: SIMD32<UInt8>.self)
}

/// Whether bytes that are few as a rule are the same: up to 32 in loads that may overlap.
///
/// - Precondition: `count` bytes, one at least, lie at both places.
@inline(__always) func equalsShort(
  _ left: UnsafeRawPointer, _ right: UnsafeRawPointer, count: Int
) -> Bool {
  // Safety: every load lies within the first `count` bytes, which the caller vouches for.
  func differ<Word: FixedWidthInteger & BitwiseCopyable>(_ place: Int, _ type: Word.Type) -> Word {
    unsafe left.loadUnaligned(fromByteOffset: place, as: type)
      ^ right.loadUnaligned(fromByteOffset: place, as: type)
  }
  if count > 32 { return unsafe memcmp(left, right, count) == 0 }
  if count > 16 {
    let head = differ(0, UInt64.self) | differ(8, UInt64.self)
    return head | differ(count &- 16, UInt64.self) | differ(count &- 8, UInt64.self) == 0
  }
  if count >= 8 { return differ(0, UInt64.self) | differ(count &- 8, UInt64.self) == 0 }
  if count >= 4 { return differ(0, UInt32.self) | differ(count &- 4, UInt32.self) == 0 }
  return differ(0, UInt8.self) | differ(count >> 1, UInt8.self) | differ(count &- 1, UInt8.self)
    == 0
}
