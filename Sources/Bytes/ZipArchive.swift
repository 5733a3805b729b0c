/// The directory of a ZIP archive, and its files inflated (PKWARE APPNOTE 6.3.10, with ZIP64).
///
/// Read from the central directory at the end, as the format asks: local headers may lie. Sizes that the
/// directory promises are held against what so few bytes can hold before memory is taken.
package struct ZipArchive {
  /// A file of the archive.
  package struct Entry: Sendable, Hashable {
    package let name: String
    package let byteCount: Int
    fileprivate let method: Int
    fileprivate let isEncrypted: Bool
    fileprivate let packedByteCount: Int
    fileprivate let checksum: UInt32
    fileprivate let headerOffset: Int

    /// Neither a folder nor what packers add for themselves.
    package var isFile: Bool {
      let last = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
      return !last.isEmpty && !last.hasPrefix(".") && !name.hasPrefix("__MACOSX/")
    }
  }

  package let entries: [Entry]

  /// Whether bytes start as an archive does.
  static func isZip(_ bytes: Span<UInt8>) -> Bool {
    bytes.count >= 22 && bytes[0] == 0x50 && bytes[1] == 0x4B
      && (bytes[2] == 3 && bytes[3] == 4 || bytes[2] == 5 && bytes[3] == 6)
  }

  /// - Throws: `CompressionError` where there is no whole directory.
  package init(_ bytes: Span<UInt8>) throws(CompressionError) {
    let cut = CompressionError.cut(format: "zip", atByte: bytes.count)
    guard let end = Self.endOfDirectory(bytes) else { throw cut }
    var count = number(bytes, end + 10, 2)
    var place = number(bytes, end + 16, 4)
    // ZIP64: a locator stands in front, with the place of the larger record.
    if end >= 20, number(bytes, end - 20, 4) == 0x0706_4B50 {
      let larger = number(bytes, end - 12, 8)
      guard larger >= 0, larger + 56 <= bytes.count, number(bytes, larger, 4) == 0x0606_4B50 else {
        throw cut
      }
      count = number(bytes, larger + 32, 8)
      place = number(bytes, larger + 48, 8)
    }
    var entries: [Entry] = []
    while entries.count < count {
      guard place >= 0, place + 46 <= bytes.count, number(bytes, place, 4) == 0x0201_4B50 else {
        throw .corrupt(format: "zip", atByte: max(0, min(place, bytes.count)))
      }
      let lengths = [28, 30, 32].map { number(bytes, place + $0, 2) }
      let next = place + 46 + lengths.reduce(0, +)
      guard next <= bytes.count else { throw cut }
      entries.append(Self.entry(bytes, place, nameLength: lengths[0], extraLength: lengths[1]))
      place = next
    }
    self.entries = entries
  }

  /// The content of a file.
  package func content(
    of entry: Entry, in bytes: Span<UInt8>, byteCountMax: Int = .max
  ) throws(CompressionError) -> [UInt8] {
    let place = entry.headerOffset
    let corrupt = CompressionError.corrupt(format: "zip", atByte: max(0, min(place, bytes.count)))
    guard !entry.isEncrypted else { throw .unsupported(format: "zip", what: "it is encrypted") }
    guard place >= 0, place + 30 <= bytes.count, number(bytes, place, 4) == 0x0403_4B50 else {
      throw corrupt
    }
    let start = place + 30 + number(bytes, place + 26, 2) + number(bytes, place + 28, 2)
    guard entry.packedByteCount >= 0, entry.byteCount >= 0, start <= bytes.count,
      entry.packedByteCount <= bytes.count - start
    else { throw .cut(format: "zip", atByte: bytes.count) }
    if entry.byteCount > byteCountMax { throw .tooLarge(format: "zip", byteCountMax: byteCountMax) }
    let range = start..<(start + entry.packedByteCount)
    let content: [UInt8]
    switch entry.method {
    case 0: content = range.map { bytes[$0] }
    case 8: content = try inflated(bytes.extracting(range), byteCountMax: entry.byteCount)
    default:
      throw .unsupported(
        format: "zip", what: "it is packed by method \(entry.method), not deflated")
    }
    guard content.count == entry.byteCount, checksum(of: content) == entry.checksum else {
      throw corrupt
    }
    return content
  }

  /// The only file of an archive, inflated.
  package static func onlyFile(
    in bytes: Span<UInt8>, byteCountMax: Int
  ) throws(CompressionError) -> [UInt8] {
    let archive = try ZipArchive(bytes)
    let files = archive.entries.filter(\.isFile)
    guard files.count == 1, let file = files.first else {
      let names = files.prefix(3).map(\.name).joined(separator: ", ")
      throw .unsupported(
        format: "zip",
        what: files.isEmpty
          ? "no file is in it"
          : "it holds \(files.count) files (\(names), ...); unpack it and name them"
      )
    }
    return try archive.content(of: file, in: bytes, byteCountMax: byteCountMax)
  }

  /// The place of the end record; a remark of up to 64 KiB may follow it.
  private static func endOfDirectory(_ bytes: Span<UInt8>) -> Int? {
    var place = bytes.count - 22
    let first = max(0, place - 65_535)
    while place >= first {
      if bytes[place] == 0x50, number(bytes, place, 4) == 0x0605_4B50 { return place }
      place -= 1
    }
    return nil
  }

  private static func entry(
    _ bytes: Span<UInt8>, _ place: Int, nameLength: Int, extraLength: Int
  ) -> Entry {
    let name = (0..<nameLength).map { bytes[place + 46 + $0] }
    var sizes = [
      number(bytes, place + 24, 4), number(bytes, place + 20, 4), number(bytes, place + 42, 4),
    ]
    // The extra field of ZIP64 holds, in this order, those that do not fit.
    var extra = place + 46 + nameLength
    let end = extra + extraLength
    while extra + 4 <= end {
      let length = number(bytes, extra + 2, 2)
      if number(bytes, extra, 2) == 1 {
        var field = extra + 4
        for index in sizes.indices where sizes[index] == 0xFFFF_FFFF && field + 8 <= end {
          sizes[index] = number(bytes, field, 8)
          field += 8
        }
      }
      extra += 4 + length
    }
    return Entry(
      name: String(decoding: name, as: UTF8.self), byteCount: sizes[0],
      method: number(bytes, place + 10, 2), isEncrypted: bytes[place + 8] & 1 == 1,
      packedByteCount: sizes[1], checksum: UInt32(truncatingIfNeeded: number(bytes, place + 16, 4)),
      headerOffset: sizes[2])
  }
}

private func checksum(of bytes: [UInt8]) -> UInt32 { crc32(bytes.span) }

/// A number of so many bytes, the smallest first; a place that is not there is -1.
private func number(_ bytes: Span<UInt8>, _ place: Int, _ byteCount: Int) -> Int {
  guard place >= 0, place <= bytes.count - byteCount else { return -1 }
  var value: UInt64 = 0
  for index in (0..<byteCount).reversed() { value = value << 8 | UInt64(bytes[place + index]) }
  return Int(truncatingIfNeeded: value)
}
