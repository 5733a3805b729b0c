extension FileBytes {
  /// A copy of all bytes; for small files.
  package var array: [UInt8] {
    withSpan { bytes in
      // Safety: the pointer does not outlive the copying.
      unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
    }
  }
}
