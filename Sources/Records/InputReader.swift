/// A format: bytes to rows, each with its place. CSV, JSON, XML, HTML tables and Parquet conform.
///
/// Crossed once per batch, never per field. Readers never stop at a flawed row: they report it through
/// `onIssue` (with row, line and byte range) and go on; a flaw that ends the file (a cut archive, JSON
/// that breaks off) is reported with what was lost.
package protocol InputReader {
  /// Whether no cell can hold more than one value, so that nobody needs to look.
  var isFlat: Bool { get }

  /// Column names or paths that occur, in input order; trees are sampled from their first rows.
  func fieldNames() throws -> [String]

  /// Reads all rows in input order.
  ///
  /// - Parameters:
  ///   - fields: Column names or paths, as `fieldNames` gives them; one that never occurs yields no
  ///     values.
  ///   - batchRowCount: Rows per batch at most.
  ///   - onBatch: Called with each batch; what it throws ends the reading.
  ///   - onIssue: Called for each flaw, in input order.
  func read(
    fields: [String], batchRowCount: Int, onBatch: (InputBatch) throws -> Void,
    onIssue: (DataIssue) -> Void
  ) throws -> InputSummary

  /// The same reader, which may use so many threads. What it hands out stays the same, but for where
  /// batches end.
  func reading(threadCount: Int) -> any InputReader
}

extension InputReader {
  package var isFlat: Bool { false }

  package func reading(threadCount: Int) -> any InputReader { self }
}
