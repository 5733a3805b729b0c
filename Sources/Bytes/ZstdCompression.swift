internal import CZstd
import Synchronization

/// Compresses to one zstd frame with its content size.
package func zstdCompressed(_ bytes: Span<UInt8>, level: Int32 = 3) -> [UInt8] {
  let context = ZstdContexts.take()
  defer { ZstdContexts.giveBack(context) }
  // Safety: zstd writes at most the bound that it names itself, and nobody else has the context.
  return unsafe bytes.withUnsafeBufferPointer { input in
    let bound = ZSTD_compressBound(input.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: bound) { target, count in
      count = unsafe ZSTD_compressCCtx(
        context.pointer, target.baseAddress, bound, input.baseAddress, input.count, level)
      precondition(ZSTD_isError(count) == 0, "zstd has no memory")
    }
  }
}

/// What zstd works with, kept from one call to the next: its tables take a megabyte, which is much to
/// set up for a page of a few kilobytes. What comes out does not depend on what was compressed before.
private enum ZstdContexts {
  /// One call has it at a time.
  @safe struct Context: @unchecked Sendable {
    // Safety: made by zstd, and freed only by `giveBack`, which nobody uses it after.
    let pointer: OpaquePointer
  }

  /// High levels want tables of many megabytes, which are not kept.
  private static let byteCountMax = 8 << 20
  private static let idle = Mutex<[Context]>([])

  static func take() -> Context {
    if let context = idle.withLock({ $0.popLast() }) { return context }
    guard let pointer = unsafe ZSTD_createCCtx() else { preconditionFailure("zstd has no memory") }
    return unsafe Context(pointer: pointer)
  }

  static func giveBack(_ context: Context) {
    // Safety: the context is alive until it is freed here, and then in no list.
    guard unsafe ZSTD_sizeof_CCtx(context.pointer) <= byteCountMax else {
      unsafe ZSTD_freeCCtx(context.pointer)
      return
    }
    idle.withLock { $0.append(context) }
  }
}
