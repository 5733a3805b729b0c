package import Bytes
import Parquet
package import Records

/// Prints the rows of files of any source format, for `cat`.
package struct FileCat {
  /// What to print of the files.
  package struct Request: Sendable {
    /// Names of columns, several with commas between them; see `ColumnWords`. None for all columns.
    package var columns: [String]
    /// `column=value`, all of which must hold.
    package var conditions: [String]
    package var format: RowFormat
    package var threadCount: Int

    package init(
      columns: [String] = [], conditions: [String] = [], format: RowFormat, threadCount: Int
    ) {
      self.columns = columns
      self.conditions = conditions
      self.format = format
      self.threadCount = threadCount
    }
  }

  /// Writes all rows of the files to `sink`, in order.
  ///
  /// - Parameter onIssue: Called for each flawed row of the text formats, which is left out.
  package static func write(
    _ paths: [String], _ request: Request, to sink: any ByteSink,
    onIssue: (DataIssue) -> Void
  ) throws {
    var output: (any RowOutput)?
    var first: (path: String, fields: [ParquetField])?
    for path in try paths.flatMap({ try files(at: $0, request) }) {
      let source = try RowSource(
        path: path, columns: request.columns, conditions: request.conditions,
        threadCount: request.threadCount, onIssue: onIssue)
      if let first, request.format != .jsonl,
        !isLike(first.fields, source.fields, request.format)
      {
        throw InquiryError.unlikeColumns(file: path, first: first.path)
      }
      // Objects name their parts, so that the columns of each file may be its own.
      if output == nil || request.format == .jsonl {
        output = try made(request, source.fields, sink)
        first = first ?? (path, source.fields)
      }
      try source.forEachBatch({ try output?.write($0) }, onIssue: onIssue)
    }
    try output?.finish()
  }

  /// The file itself, or the parts of a folder that may hold what is asked for.
  private static func files(at path: String, _ request: Request) throws -> [String] {
    let files = try Datasets.files(at: path) { key in
      for text in request.conditions {
        let (column, value) = ColumnWords.condition(text) { $0 == key }
        if column == key { return value }
      }
      return nil
    }
    if !files.isEmpty { return files }
    // Where no part can hold it, any tells the columns.
    guard let any = try Datasets.files(at: path).first else {
      throw InquiryError.emptyFolder(path: path)
    }
    return [any]
  }

  /// CSV needs equal names alone; the others equal types.
  private static func isLike(
    _ left: [ParquetField], _ right: [ParquetField], _ format: RowFormat
  ) -> Bool {
    format == .csv ? left.map(\.name) == right.map(\.name) : left == right
  }

  private static func made(
    _ request: Request, _ fields: [ParquetField], _ sink: any ByteSink
  ) throws -> any RowOutput {
    switch request.format {
    case .csv: try CSVRowOutput(fields, to: sink)
    case .jsonl: JSONLinesRowOutput(fields, to: sink)
    case .arrow: ArrowRowOutput(try ArrowStreamWriter(to: sink, fields: fields))
    case .parquet:
      try ParquetRowOutput(
        fields, to: sink,
        // A copy in another format is made in a hurry: level 1 takes two thirds of the time of level 3 and
        // gives 4 % more bytes.
        ParquetOptions(
          codec: .zstd(level: 1), encoding: .compact, threadCount: request.threadCount))
    }
  }
}
