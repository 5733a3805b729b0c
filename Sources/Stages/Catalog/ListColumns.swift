import Bytes
import CSV

/// A list that people keep beside the pipeline file: suppressions, judgements.
///
/// A list without its columns is refused rather than read as an empty one: what it meant to hide or to
/// decide would be forgotten without a word.
struct ListColumns {
  let names: [String]

  /// The reader of a list; comma-separated, with a header.
  ///
  /// - Throws: `StageError.badList` unless all columns are there.
  func reader(_ content: FileBytes, file: String) throws -> CSVReader {
    let wanted = names.joined(separator: ",")
    guard content.count > 0 else {
      throw StageError.badList(
        file: file, line: 1, reason: "the list is empty; it needs at least its header, \(wanted)")
    }
    let reader = CSVReader(
      content, file: file,
      dialect: CSVDialect(
        delimiter: 0x2C, quote: nil, hasHeader: true, columns: [], skipLineCount: 0, encoding: nil))
    let found = try reader.fieldNames()
    for name in names where !found.contains(name) {
      throw StageError.badList(
        file: file, line: 1, reason: "the column \"\(name)\" is missing; the header is \(wanted)")
    }
    return reader
  }
}
