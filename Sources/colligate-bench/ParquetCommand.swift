import ArgumentParser
import Bytes
import Foundation
import Parquet

/// One table written and read back, for comparison with other programs; see
/// `Tests/PythonReaders/bench_parquet.py`.
struct ParquetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parquet",
    abstract: "Times writing a table as Parquet and reading it back, on one thread and on several.")

  @Argument(help: "A Parquet file of flat columns and lists of plain values.")
  var file: String

  @Option(help: "Rounds; the best one counts.")
  var rounds = 3

  @Option(help: "Threads of the second reading (default: one per processor).")
  var threads: Int?

  @Option(help: "Where to leave what was written; removed unless it is given.")
  var output: String?

  @Flag(
    help: "Count the processor's time, which other programs hardly disturb, and not the clock's.")
  var processorTime = false

  func run() throws {
    let timing: Timing = processorTime ? .processor : .wall
    let table = try ParquetReader(FileBytes.reading(file), file: file).read()
    let path = output ?? NSTemporaryDirectory() + "colligate-bench-\(ProcessName.id).parquet"
    defer { if output == nil { try? FileManager.default.removeItem(atPath: path) } }
    let options = ParquetOptions(codec: .zstd(level: 3), encoding: .compact)
    let writing = try best(of: rounds, by: timing) {
      try ParquetFile.write(table, to: path, options: options, isFlushed: false)
    }
    let bytes = try FileBytes.reading(path)
    print("write \(writing)")
    for threads in Set([1, threads ?? Processors.count]).sorted() {
      let reading = try best(of: rounds, by: timing) {
        try ParquetReader(bytes, file: path, threadCount: threads).read()
      }
      print("read \(threads) \(reading)")
    }
    print("bytes \(bytes.count)")
  }
}
