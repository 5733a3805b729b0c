import Glibc

/// The bytes of one file, read-only, as they lie on the disk or decompressed.
///
/// Small files are read into memory, so that a file cut while we hold it cannot crash us; large ones
/// are mapped.
@safe package final class FileBytes: @unchecked Sendable {
  // Safety: both forms are written once in init and only read afterwards.
  private let owned: [UInt8]
  private let mapping: UnsafeRawBufferPointer?
  /// Only what is touched is read from the disk, page by page.
  private let isScattered: Bool

  /// Files from this size on are mapped instead of read, unless the caller knows better.
  package static let mappedByteCountMin = 64 << 20

  /// Pages of memory, and what advice about it is rounded to.
  private static let pageByteCount = 4096

  private init(owned: [UInt8], mapping: UnsafeRawBufferPointer?, isScattered: Bool = false) {
    self.owned = owned
    unsafe self.mapping = unsafe mapping
    self.isScattered = isScattered
  }

  /// Bytes that are already in memory.
  package convenience init(_ bytes: [UInt8]) { unsafe self.init(owned: bytes, mapping: nil) }

  deinit {
    if let mapping = unsafe mapping {
      // Safety: the mapping was made by `reading` and nobody can hold a span past this object.
      unsafe munmap(UnsafeMutableRawPointer(mutating: mapping.baseAddress!), mapping.count)
    }
  }

  /// Opens and reads or maps a file.
  /// - Parameter mappedFrom: Files of so many bytes are mapped; a file that somebody else may cut
  ///   while it is held should not be.
  package static func reading(
    _ path: String, mappedFrom mappedByteCountMin: Int = mappedByteCountMin
  ) throws(SystemError) -> FileBytes {
    try reading(path, mappedByteCountMin, isScattered: false)
  }

  private static func reading(
    _ path: String, _ mappedByteCountMin: Int, isScattered: Bool
  ) throws(SystemError) -> FileBytes {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open", path) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last("stat", path) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw SystemError(operation: "read", path: path, code: EISDIR)
    }
    let byteCount = Int(status.st_size)
    if byteCount >= mappedByteCountMin && status.st_mode & S_IFMT == S_IFREG {
      let address = unsafe mmap(nil, byteCount, PROT_READ, MAP_PRIVATE, descriptor, 0)
      guard let address = unsafe address, unsafe address != MAP_FAILED else {
        throw .last("map", path)
      }
      unsafe madvise(address, byteCount, Int32(isScattered ? MADV_RANDOM : MADV_SEQUENTIAL))
      return unsafe FileBytes(
        owned: [], mapping: UnsafeRawBufferPointer(start: address, count: byteCount),
        isScattered: isScattered)
    }
    return unsafe FileBytes(
      owned: try readAll(descriptor, path, expecting: byteCount), mapping: nil)
  }

  /// Opens a file to read a few places of it: pages of the disk are read one by one as they are touched,
  /// unless `willRead` asks for them.
  package static func scattered(_ path: String) throws(SystemError) -> FileBytes {
    try reading(path, 1 << 16, isScattered: true)
  }

  /// Has a stretch of a scattered file read from the disk at once, which takes far less time than one page
  /// after the other; of other files nothing need be said.
  package func willRead(_ range: Range<Int>) {
    guard isScattered, let mapping = unsafe mapping else { return }
    let start = max(0, range.lowerBound) / Self.pageByteCount * Self.pageByteCount
    let end = min(range.upperBound, mapping.count)
    guard end - start > Self.pageByteCount else { return }
    // Safety: advice about a part of a mapping that this object holds.
    unsafe madvise(
      UnsafeMutableRawPointer(mutating: mapping.baseAddress! + start), end - start,
      Int32(MADV_WILLNEED))
  }

  /// Lets the memory of a stretch of a mapped file go; it is there again when it is touched. Who goes
  /// through a large file calls it for what lies behind, and holds little of it at any time.
  package func letGo(_ range: Range<Int>) {
    guard let mapping = unsafe mapping else { return }
    let start =
      (max(0, range.lowerBound) + Self.pageByteCount - 1) / Self.pageByteCount * Self.pageByteCount
    let end = min(range.upperBound, mapping.count) / Self.pageByteCount * Self.pageByteCount
    guard end > start else { return }
    // Safety: advice about a part of a mapping that this object holds and nobody writes to: its pages are
    // read from the file anew.
    unsafe madvise(
      UnsafeMutableRawPointer(mutating: mapping.baseAddress! + start), end - start,
      Int32(MADV_DONTNEED))
  }

  /// The first bytes of a file, as many as there are.
  package static func head(of path: String, byteCount: Int) throws(SystemError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open", path) }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: byteCount)
    // Safety: read writes at most the buffer's own count.
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
    }
    guard count >= 0 else { throw .last("read", path) }
    return Array(buffer.prefix(count))
  }

  private static func readAll(
    _ descriptor: Int32, _ path: String, expecting byteCount: Int
  ) throws(SystemError) -> [UInt8] {
    // One byte more than there should be: reading then meets the end of the file.
    var bytes = try read(descriptor, path, byteCountMax: byteCount + 1)
    guard bytes.count > byteCount else { return bytes }
    // A file that grows, or one that does not know its size.
    while true {
      let more = try read(descriptor, path, byteCountMax: max(1 << 16, min(bytes.count, 1 << 22)))
      if more.isEmpty { return bytes }
      bytes.append(contentsOf: more)
    }
  }

  /// Reads on, up to so many bytes or to the end.
  private static func read(
    _ descriptor: Int32, _ path: String, byteCountMax: Int
  ) throws(SystemError) -> [UInt8] {
    var code: Int32 = 0
    // Safety: read writes at most what is left of the capacity, and what it wrote is told.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: byteCountMax) { buffer, count in
      while count < byteCountMax {
        let more = unsafe Glibc.read(
          descriptor, buffer.baseAddress! + count, byteCountMax - count)
        if more < 0 && errno == EINTR { continue }
        if more < 0 { code = errno }
        guard more > 0 else { return }
        count += more
      }
    }
    guard code == 0 else { throw SystemError(operation: "read", path: path, code: code) }
    return bytes
  }

  package var count: Int { unsafe mapping?.count ?? owned.count }

  /// Hands out the bytes for the length of a call.
  package func withSpan<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if let mapping = unsafe mapping {
      // Safety: the mapping lives as long as this object, which outlives the call.
      let buffer = unsafe mapping.assumingMemoryBound(to: UInt8.self)
      return try body(unsafe Span(_unsafeElements: buffer))
    }
    let bytes = owned  // a class's own array lends no span past the access
    return try body(bytes.span)
  }

  /// How a file is packed, told from its first bytes, not from its name.
  package enum Packing: String, Sendable { case plain, gzip, bzip2, zstd, zip }

  package var packing: Packing {
    withSpan { bytes in
      if bytes.count >= 2 && bytes[0] == 0x1f && bytes[1] == 0x8b { return .gzip }
      if bytes.count >= 4 && bytes[0] == 0x28 && bytes[1] == 0xb5 && bytes[2] == 0x2f
        && bytes[3] == 0xfd
      {
        return .zstd
      }
      if isBzip2(bytes) { return .bzip2 }
      if ZipArchive.isZip(bytes) { return .zip }
      return .plain
    }
  }

  /// The content: itself when plain, else inflated.
  package func unpacked(byteCountMax: Int = .max) throws(CompressionError) -> FileBytes {
    switch packing {
    case .plain: self
    case .gzip:
      FileBytes(
        try withSpan { (bytes) throws(CompressionError) in
          try gunzipped(bytes, byteCountMax: byteCountMax)
        })
    case .bzip2:
      FileBytes(
        try withSpan { (bytes) throws(CompressionError) in
          try bunzipped(bytes, byteCountMax: byteCountMax)
        })
    case .zstd:
      FileBytes(
        try withSpan { (bytes) throws(CompressionError) in
          try zstdDecompressed(bytes, byteCountMax: byteCountMax)
        })
    case .zip:
      FileBytes(
        try withSpan { (bytes) throws(CompressionError) in
          try ZipArchive.onlyFile(in: bytes, byteCountMax: byteCountMax)
        })
    }
  }

  package var digest: Digest { withSpan { SHA256.digest(of: $0) } }
}
