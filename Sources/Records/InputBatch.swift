package import Bytes

/// What a reader of any format makes of a stretch of its input: the cells of some fields, row by row,
/// before any mapping, each row with its place.
///
/// A field is a column name (CSV) or a path (JSON, XML). A row may hold none, one or several values
/// of a field. Values are UTF-8, decoded, trimmed of nothing. Readers hand out batches in input order.
package struct InputBatch: Sendable {
  /// The fields in the order in which the caller asked for them.
  package var fields: [Cells]
  /// The number of each row, from 1, counting data rows in the file.
  package var rows: [Int]
  /// The line on which each row starts, from 1.
  package var lines: [Int]
  /// Where each row starts and ends in the decompressed, undecoded file.
  package var byteStarts: [Int]
  package var byteEnds: [Int]

  package init(fieldCount: Int) {
    fields = Array(repeating: Cells(), count: fieldCount)
    rows = []
    lines = []
    byteStarts = []
    byteEnds = []
  }

  package var rowCount: Int { rows.count }

  /// The values of one field; those of batch row `i` are `offsets[i]..<offsets[i + 1]`.
  package struct Cells: Sendable {
    package var offsets: [UInt32] = [0]
    package var values = StringArray()

    package init() {}

    /// Ends the current row: values appended since the last call belong to it.
    package mutating func endRow() { offsets.append(UInt32(values.count)) }

    package func range(_ row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }
  }
}

/// What a reader saw of its input, in the end.
package struct InputSummary: Sendable, Hashable {
  /// Rows handed out or quarantined.
  package var rowCount = 0
  package var quarantinedCount = 0
  /// The encoding as used, an iconv name.
  package var encoding = "UTF-8"

  package init() {}
}
