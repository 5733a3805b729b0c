package import Bytes
import Parquet
import Records

/// The error is about the bytes of a Parquet file that somebody handed in.
package func isFlawOfFile(_ error: any Error) -> Bool { error is ParquetError }

/// What is physically in a Parquet file, or in a folder of them.
package struct FileInspection {
  private let path: String
  private let subject: Subject

  private enum Subject {
    case file(ParquetReader)
    case folder([String])
  }

  package init(path: String) throws {
    self.path = path
    guard Folder.kind(of: path) == .folder else {
      subject = .file(try Self.reader(path))
      return
    }
    let files = try Datasets.files(at: path)
    if files.isEmpty { throw InquiryError.emptyFolder(path: path) }
    subject = .folder(files)
  }

  static func reader(_ path: String) throws -> ParquetReader { try ParquetReader(path: path) }

  /// Schema, row groups, encodings, sizes, statistics, pages on request; of a folder its parts.
  package func text(pages: Bool) throws -> String {
    switch subject {
    case .file(let reader): try reader.describe(pages: pages)
    case .folder(let files): try dataset(files, pages: pages).text
    }
  }

  /// The same, to be encoded.
  package func description(pages: Bool) throws -> any Encodable {
    switch subject {
    case .file(let reader): try reader.description(pages: pages)
    case .folder(let files): try dataset(files, pages: pages)
    }
  }

  private func dataset(_ files: [String], pages: Bool) throws -> DatasetDescription {
    if pages { throw InquiryError.pagesOfFolder(path: path, part: files[0]) }
    return try DatasetDescription(folder: path, files: files)
  }

  /// Writes the first rows: as JSON lines like those of `cat`, or a line per value.
  package func writeHead(_ count: Int, asJSON: Bool, to sink: any ByteSink) throws {
    var left = count
    for file in try readers() where left > 0 {
      let all = try file.selection(nil)
      var output: any RowOutput =
        asJSON ? JSONLinesRowOutput(all.fields, to: sink) : ValueLinesRowOutput(to: sink)
      for rowGroup in 0..<file.rowGroupCount where left > 0 {
        // What is no longer wanted is not unpacked.
        var rows = try file.rows(
          ofGroup: rowGroup, all, batchRowCount: min(left, ParquetReader.Limits().batchRowCount))
        while left > 0, let batch = try rows.next() {
          try output.write(
            batch.rowCount <= left ? batch : batch.selecting(Array(0..<left)))
          left -= min(left, batch.rowCount)
        }
      }
    }
  }

  private func readers() throws -> some Sequence<ParquetReader> {
    switch subject {
    case .file(let reader): [reader]
    case .folder(let files): try files.map(Self.reader)
    }
  }

  /// A text without control characters, which can steer a terminal.
  package static func printable(_ text: String) -> String { Parquet.printable(text) }
}
