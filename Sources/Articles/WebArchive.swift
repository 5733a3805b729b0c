package import Bytes
package import Records

/// Reads the pages of a WARC file (ISO 28500) one by one: the HTML among what servers answered and among what was
/// stored as it is. Of a file whose records are gzip members of their own only one is in memory at a time.
///
/// Requests, revisits, pictures, answers that are no success and what is not HTML are passed over and counted.
package struct WebArchive {
  /// A page as it was sent, without the head of the answer.
  package struct Page: Sendable {
    /// `WARC-Target-URI`: where the page was fetched.
    package let address: String
    /// `WARC-Record-ID`, such as "<urn:uuid:...>".
    package let record: String
    /// The encoding that the server named.
    package let encoding: String?
    package let content: FileBytes
  }

  /// Records that hold no page.
  package private(set) var otherCount = 0

  private let file: String
  private let bytes: FileBytes
  private let isPacked: Bool
  /// Where the next gzip member begins.
  private var place = 0
  /// What is unpacked and not yet read, from `start` on.
  private var buffer: [UInt8] = []
  private var start = 0
  /// Bytes of the unpacked archive before `buffer`.
  private var bytesBefore = 0

  /// A record's head takes no more.
  private static let headByteCountMax = 1 << 20

  /// - Parameter bytes: The file as it lies on the disk.
  /// - Returns: Nil where the file is no WARC file, plain or packed with gzip.
  package init?(_ bytes: FileBytes, file: String) {
    self.bytes = bytes
    self.file = file
    isPacked = bytes.packing == .gzip
    if isPacked {
      // A file that cannot be unpacked is nobody's archive; who reads it as a page says what is wrong.
      do { _ = try unpackMember() } catch { return nil }
      guard buffer.starts(with: Self.mark) else { return nil }
    } else {
      let head = bytes.withSpan { span in (0..<min(Self.mark.count, span.count)).map { span[$0] } }
      guard head == Self.mark else { return nil }
    }
  }

  private static let mark = Array("WARC/".utf8)

  /// The next page; nil at the end of the archive.
  package mutating func next() throws(DataIssue) -> Page? {
    while let record = try nextRecord() {
      if let page = try page(of: record) { return page }
      otherCount += 1
    }
    return nil
  }

  // MARK: - Records

  private struct Record {
    let fields: [(name: String, value: String)]
    let block: [UInt8]
    subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }
  }

  private mutating func nextRecord() throws(DataIssue) -> Record? {
    // Two line ends stand behind each block, sometimes more or fewer.
    while true {
      guard try fill(1) else { return nil }
      let byte = self.byte(0)
      guard byte == 0x0D || byte == 0x0A else { break }
      start += 1
    }
    guard try fill(5), (0..<5).allSatisfy({ byte($0) == Self.mark[$0] }) else {
      throw damage("no record begins here")
    }
    var headEnd = 0
    while true {
      guard try fill(headEnd + 2), headEnd < Self.headByteCountMax else {
        throw damage("the head of a record has no end")
      }
      if byte(headEnd) == 0x0A {
        if byte(headEnd + 1) == 0x0A {
          headEnd += 2
          break
        }
        if byte(headEnd + 1) == 0x0D, try fill(headEnd + 3), byte(headEnd + 2) == 0x0A {
          headEnd += 3
          break
        }
      }
      headEnd += 1
    }
    let fields = HTTPHead.fields((0..<headEnd).map { byte($0) })
    guard
      let length = fields.first(where: { $0.name == "content-length" }).flatMap({ Int($0.value) }),
      length >= 0, length < Int.max / 2
    else { throw damage("a record does not say its Content-Length") }
    guard try fill(headEnd + length) else {
      throw damage("the last record is cut: \(length) bytes were announced")
    }
    let block = slice(headEnd..<headEnd + length)
    start += headEnd + length
    return Record(fields: fields, block: block)
  }

  private func damage(_ reason: String) -> DataIssue {
    DataIssue(
      .damagedArchive(reason: "\(reason), at byte \(bytesBefore + start) of its content"),
      at: SourceLocation(file: file))
  }

  private func byte(_ offset: Int) -> UInt8 {
    isPacked ? buffer[start + offset] : bytes.withSpan { $0[start + offset] }
  }

  private func slice(_ range: Range<Int>) -> [UInt8] {
    if isPacked { return Array(buffer[start + range.lowerBound..<start + range.upperBound]) }
    return bytes.withSpan { span in range.map { span[start + $0] } }
  }

  /// Sees to it that so many bytes can be read from `start` on; false where the archive ends before.
  private mutating func fill(_ count: Int) throws(DataIssue) -> Bool {
    guard isPacked else { return bytes.count - start >= count }
    while buffer.count - start < count {
      do {
        guard try unpackMember() else { return false }
      } catch {
        throw damage(error.description)
      }
    }
    return true
  }

  /// Unpacks one more member behind what is not yet read; false behind the last.
  private mutating func unpackMember() throws(CompressionError) -> Bool {
    guard place < bytes.count else { return false }
    let from = place
    let (content, end) = try bytes.withSpan { (span) throws(CompressionError) in
      try gunzippedMember(span.extracting(from..<span.count))
    }
    place = from + end
    bytesBefore += start
    buffer.removeSubrange(..<start)
    start = 0
    buffer.append(contentsOf: content)
    return true
  }

  // MARK: - Pages

  private func page(of record: Record) throws(DataIssue) -> Page? {
    guard let address = record["warc-target-uri"] else { return nil }
    var content = record.block
    var type = record["content-type"]?.lowercased() ?? ""
    switch record["warc-type"]?.lowercased() {
    case "response":
      guard let head = HTTPHead(content), (200..<300).contains(head.status) else { return nil }
      type = head["content-type"]?.lowercased() ?? ""
      content = head.body(of: content)
    case "resource": break
    default: return nil
    }
    guard type.isEmpty || type.contains("html") else { return nil }
    let unpacked: FileBytes
    do {
      unpacked = try FileBytes(content).unpacked()
    } catch {
      throw DataIssue(
        .damagedCompression(reason: "\(address): \(error.description)"),
        at: SourceLocation(file: file))
    }
    return Page(
      address: address.trimmingAngles, record: record["warc-record-id"] ?? "",
      encoding: HTTPHead.charset(type), content: unpacked)
  }
}

extension String {
  /// "<http://a/>", as early writers wrote addresses, without the angles.
  fileprivate var trimmingAngles: String {
    hasPrefix("<") && hasSuffix(">") ? String(dropFirst().dropLast()) : self
  }
}
