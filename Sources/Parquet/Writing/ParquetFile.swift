internal import Bytes
package import Records

/// Whole tables to files and back.
package enum ParquetFile {
  /// Writes a table atomically: the file is there whole, or not at all.
  /// - Parameter isFlushed: Whether the disk has it when this returns; see `AtomicFile`.
  @discardableResult
  package static func write(
    _ table: Table, to path: String, options: ParquetOptions = ParquetOptions(),
    isFlushed: Bool = true
  ) throws -> ParquetSummary {
    let file = try AtomicFile(path: path, isFlushed: isFlushed)
    let writer = try ParquetWriter(to: file, schema: ParquetSchema(of: table), options: options)
    try writer.write(table)
    let summary = try writer.finish()
    try file.commit()
    return summary
  }
}
