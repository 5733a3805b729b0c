import Bytes
import Records

/// The content as UTF-8, and the way back to the file's own offsets.
///
/// Transcoded here rather than by libxml2, whose own count of consumed bytes is only near the truth
/// in other encodings.
struct XMLText {
  let bytes: FileBytes
  /// Where the document starts in `bytes`.
  let start: Int
  let encoding: String
  private let transcoded: TranscodedBytes?

  /// Nil if there is nothing to parse; the reason is reported.
  init?(_ content: FileBytes, file: String, onIssue: (DataIssue) -> Void) {
    let mark = content.withSpan { byteOrderMark(of: $0) }
    let isBlank = content.withSpan { bytes in
      for index in (mark?.markByteCount ?? 0)..<bytes.count where bytes[index] > 0x20 {
        return false
      }
      return true
    }
    if isBlank {
      onIssue(DataIssue(.emptyFile, at: SourceLocation(file: file), severity: .warning))
      return nil
    }
    let name = mark?.name ?? content.withSpan { declaredEncoding($0) }
    encoding = name
    start = mark?.name == "UTF-8" ? 3 : 0
    if ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(name.uppercased()) {
      bytes = content
      transcoded = nil
      return
    }
    guard let text = TranscodedBytes(content, from: mark?.markByteCount ?? 0, encoding: name) else {
      onIssue(DataIssue(.unknownEncoding(name: name), at: SourceLocation(file: file, line: 1)))
      return nil
    }
    transcoded = text
    bytes = text.utf8
    if mark == nil && content.withSpan({ isPlainlyUTF8($0) }) {
      onIssue(
        DataIssue(
          .doubtfulDeclaration(encoding: name), at: SourceLocation(file: file, line: 1),
          severity: .warning))
    }
    if text.invalidByteCount > 0 {
      let kind = DataIssue.Kind.invalidEncoding(encoding: name, byteCount: text.invalidByteCount)
      onIssue(DataIssue(kind, at: SourceLocation(file: file), severity: .warning))
    }
  }

  /// The offset in the file of an offset in `bytes`.
  func sourceOffset(_ offset: Int) -> Int { transcoded?.sourceOffset(of: offset) ?? offset }
}

/// Whether bytes are UTF-8 with characters beyond ASCII, which texts of other encodings are by no chance.
private func isPlainlyUTF8(_ bytes: Span<UInt8>) -> Bool {
  !isASCII(bytes) && validUTF8Prefix(bytes) == bytes.count
}

/// The encoding that zero bytes or the XML declaration tell, UTF-8 by default (XML 1.0, appendix F).
private func declaredEncoding(_ bytes: Span<UInt8>) -> String {
  let guess = detectedEncoding(of: bytes.extracting(0..<min(bytes.count, 4096))).name
  if guess.hasPrefix("UTF-16") || guess.hasPrefix("UTF-32") { return guess }
  let head = String(decoding: (0..<min(bytes.count, 256)).map { bytes[$0] }, as: UTF8.self)
  guard head.hasPrefix("<?xml"), let end = head.range(of: "?>")?.lowerBound,
    let found = head[..<end].range(of: "encoding")
  else { return "UTF-8" }
  let rest = head[found.upperBound..<end].drop { $0.isWhitespace || $0 == "=" }
  guard let quote = rest.first, quote == "\"" || quote == "'" else { return "UTF-8" }
  let name = String(rest.dropFirst().prefix { $0 != quote })
  // What reads as ASCII cannot be UTF-16, whatever it says.
  return name.isEmpty || name.uppercased().hasPrefix("UTF-16") ? "UTF-8" : name
}

extension String {
  /// The first place of `text`, without Foundation.
  fileprivate func range(of text: String) -> Range<Index>? { self[...].range(of: text) }
}

extension Substring {
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      let rest = self[start...]
      if rest.hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
