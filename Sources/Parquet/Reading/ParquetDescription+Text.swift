extension ParquetDescription {
  /// The description for people: one block per row group, one aligned line per column.
  package var text: String {
    var lines = [
      "\(file): \(counted(rowCount, "row")), \(counted(columns.count, "column")), "
        + "\(counted(rowGroups.count, "row group")), \(counted(byteCount, "byte"))"
    ]
    if let createdBy { lines.append("written by \(printable(createdBy))") }
    for pair in metadata {
      lines.append("\(printable(pair.key)) = \(Self.shortened(pair.value, to: 100))")
    }
    lines.append("")
    lines += Self.lines(of: columns)
    for (number, group) in rowGroups.enumerated() {
      lines.append("")
      let order = printable(group.sortedBy.joined(separator: ", "))
      lines.append(
        "row group \(number): \(counted(group.rowCount, "row")), \(group.compressedByteCount) bytes "
          + "(\(group.uncompressedByteCount) uncompressed)"
          + (order.isEmpty ? "" : ", sorted by \(order)"))
      lines += Self.aligned([Self.chunkHeads] + group.chunks.map(Self.cells(of:)), indent: 2)
      for chunk in group.chunks {
        guard let pages = chunk.pages else { continue }
        lines.append("")
        lines.append("  pages of \(printable(chunk.path))")
        lines += Self.aligned([Self.pageHeads] + pages.map(Self.cells(of:)), indent: 4)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One line per column.
  package static func lines(of columns: [ColumnSummary]) -> [String] {
    aligned(
      [["column", "type", ""]]
        + columns.map { column in
          [printable(column.name), printable(column.type), column.isNullable ? "nullable" : ""]
        })
  }

  private static let chunkHeads = [
    "column", "values", "nulls", "distinct", "bytes", "uncompressed", "codec", "encodings", "min",
    "max", "",
  ]

  /// The longest instants fit.
  private static let boundLengthMax = 30

  private static func cells(of chunk: Chunk) -> [String] {
    var extras: [String] = []
    if chunk.hasPageIndex { extras.append("index") }
    if chunk.hasBloomFilter { extras.append("bloom") }
    return [
      printable(chunk.path), "\(chunk.valueCount)", chunk.nullCount.map { "\($0)" } ?? "",
      chunk.distinctCount.map { "\($0)" } ?? "", "\(chunk.compressedByteCount)",
      "\(chunk.uncompressedByteCount)", chunk.codec, chunk.encodings.joined(separator: "+"),
      chunk.least.map { shortened($0, to: boundLengthMax) } ?? "",
      chunk.greatest.map { shortened($0, to: boundLengthMax) } ?? "", extras.joined(separator: " "),
    ]
  }

  private static let pageHeads = [
    "kind", "encoding", "offset", "values", "bytes", "uncompressed", "",
  ]

  private static func cells(of page: Page) -> [String] {
    [
      page.kind, page.encoding, "\(page.offset)", "\(page.valueCount)",
      "\(page.compressedByteCount)", "\(page.uncompressedByteCount)",
      page.hasChecksum ? "crc" : "",
    ]
  }

  /// A text cut to so many characters, without those that steer a terminal.
  package static func shortened(_ text: String, to count: Int) -> String {
    var result = printable(String(text.unicodeScalars.prefix(count + 1))).unicodeScalars
    if result.count > count { result = String.UnicodeScalarView(result.prefix(count - 1) + ["…"]) }
    return String(result)
  }

  /// Columns of equal width, numbers to the right; the first row holds their heads.
  package static func aligned(_ rows: [[String]], indent: Int = 0) -> [String] {
    let columnCount = rows.first?.count ?? 0
    let widths = (0..<columnCount).map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    let isNumeric = (0..<columnCount).map { column in
      rows.dropFirst().allSatisfy { row in row[column].utf8.allSatisfy { 48...57 ~= $0 } }
    }
    return rows.map { row in
      var line = String(repeating: " ", count: indent)
      for (column, cell) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - cell.count)
        line += (isNumeric[column] ? space + cell : cell + space) + "  "
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

/// A text without control characters, which break the lines of a terminal and can steer it.
package func printable(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    result.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
  }
  return String(result)
}

/// `1 row`, `2 rows`.
package func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
