package import Bytes
internal import Records

/// A workbook as spreadsheet programs save it (.xlsx): a ZIP archive of XML parts.
///
///     xl/workbook.xml               names of the sheets, and which parts they are
///     xl/sharedStrings.xml          every text once
///     xl/styles.xml                 which numbers are dates
///     xl/worksheets/sheet1.xml      cells by row: numbers, places in the shared texts, own texts
///
/// Source: ECMA-376 part 1 (Office Open XML), SpreadsheetML.
package struct Workbook {
  /// A sheet: its name, and the part of the archive that it is.
  struct Sheet {
    let name: String
    let part: String
    let isVisible: Bool
  }

  private let file: FileBytes
  private let archive: ZipArchive
  private let sheets: [Sheet]
  private let styles: CellStyles
  private let sharedTexts: StringArray

  /// Whether bytes are an archive with the parts of a workbook.
  package static func isWorkbook(_ file: FileBytes) -> Bool {
    guard file.packing == .zip else { return false }
    do throws(CompressionError) {
      let archive = try file.withSpan { (bytes) throws(CompressionError) in try ZipArchive(bytes) }
      return archive.entries.contains { $0.name == "[Content_Types].xml" }
        && archive.entries.contains { $0.name.hasPrefix("xl/") }
    } catch {
      return false
    }
  }

  /// - Throws: `WorkbookError` where the archive is damaged or a part is no XML.
  package init(_ file: FileBytes) throws(WorkbookError) {
    self.file = file
    do throws(CompressionError) {
      archive = try file.withSpan { (bytes) throws(CompressionError) in try ZipArchive(bytes) }
    } catch {
      throw .damaged(reason: error.description)
    }
    let relations = RelationCollector()
    try Self.parse("xl/_rels/workbook.xml.rels", file, archive, relations)
    let outline = WorkbookCollector()
    try Self.parse("xl/workbook.xml", file, archive, outline)
    sheets = outline.sheets.compactMap { sheet in
      guard let part = relations.targets[sheet.relation] else { return nil }
      return Sheet(name: sheet.name, part: part, isVisible: sheet.isVisible)
    }
    let styles = StyleCollector()
    try Self.parse("xl/styles.xml", file, archive, styles, isOptional: true)
    self.styles = CellStyles(styles, countsFrom1904: outline.countsFrom1904)
    let texts = SharedTextCollector()
    try Self.parse("xl/sharedStrings.xml", file, archive, texts, isOptional: true)
    sharedTexts = texts.texts
  }

  /// The names of the sheets that are not hidden, in their order.
  package var sheetNames: [String] { sheets.filter(\.isVisible).map(\.name) }

  /// The sheet with the most in it of those that are not hidden.
  package var largestSheet: String? {
    let sizes = Dictionary(
      archive.entries.map { ($0.name, $0.byteCount) }, uniquingKeysWith: { first, _ in first })
    var best: (name: String, byteCount: Int)?
    for sheet in sheets where sheet.isVisible {
      let byteCount = sizes[sheet.part] ?? 0
      if byteCount > best?.byteCount ?? -1 { best = (sheet.name, byteCount) }
    }
    return best?.name
  }

  /// A sheet as comma-separated values in UTF-8: line n is row n of the sheet, as long as no cell holds a
  /// line break; rows without a value are blank lines, all others have the same number of cells.
  ///
  /// Numbers stand as the sheet shows them to 15 digits, dates as `2024-01-31`, truth values as TRUE and FALSE.
  ///
  /// - Parameter sheet: Its name; nil for the largest.
  /// - Throws: `WorkbookError` where there is no such sheet or it is damaged.
  package func delimited(sheet name: String? = nil) throws(WorkbookError) -> [UInt8] {
    guard let wanted = name ?? largestSheet, let sheet = sheets.first(where: { $0.name == wanted })
    else { throw .noSheet(name: name, known: sheets.map(\.name)) }
    let cells = CellCollector(sharedTexts, styles)
    try Self.parse(sheet.part, file, archive, cells)
    if let index = cells.unknownText {
      throw .damaged(reason: "\(sheet.part) names text \(index) of \(sharedTexts.count)")
    }
    return cells.delimited()
  }

  private static func parse(
    _ part: String, _ file: FileBytes, _ archive: ZipArchive, _ receiver: any SAXReceiver,
    isOptional: Bool = false
  ) throws(WorkbookError) {
    guard let entry = archive.entries.first(where: { $0.name == part }) else {
      if isOptional { return }
      throw .damaged(reason: "the part \(part) is missing")
    }
    let content: [UInt8]
    do throws(CompressionError) {
      content = try file.withSpan { (bytes) throws(CompressionError) in
        try archive.content(of: entry, in: bytes)
      }
    } catch {
      throw .damaged(reason: "\(part): \(error)")
    }
    var issue: DataIssue?
    guard let text = XMLText(FileBytes(content), file: part, onIssue: { issue = $0 }) else {
      throw .damaged(reason: issue.map { "\($0)" } ?? "\(part) is empty")
    }
    guard let parser = SAXParser(receiver) else { preconditionFailure("libxml2 has no memory") }
    text.bytes.withSpan { bytes in
      for piece in pieces(of: bytes, from: text.start) {
        let isLast = piece.upperBound == bytes.count
        guard parser.parse(bytes.extracting(piece), isLast: isLast) else { return }
      }
    }
    if let flaw = parser.flaw {
      throw .damaged(reason: "\(part):\(flaw.line):\(flaw.column): \(flaw.reason)")
    }
  }
}

/// Why a workbook cannot be read.
package enum WorkbookError: Error, Hashable, CustomStringConvertible {
  case damaged(reason: String)
  case noSheet(name: String?, known: [String])

  package var description: String {
    switch self {
    case .damaged(let reason): "damaged workbook: \(reason)"
    case .noSheet(let name?, let known):
      "the workbook has no sheet \"\(name)\"; its sheets are \(known.joined(separator: ", "))"
    case .noSheet(nil, _): "the workbook has no sheet that is not hidden"
    }
  }
}
