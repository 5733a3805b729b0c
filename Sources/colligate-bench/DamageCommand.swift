import ArgumentParser
import Bytes
import Parquet

/// Reads damaged Parquet files: whatever is done to a file, there must be values or an error.
///
/// A crash ends the program, which is the finding; the last line names the seed to begin from. Built with
/// `--sanitize=address` it also finds reads outside of buffers.
struct DamageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "damage",
    abstract: "Cuts and damages Parquet files in many ways and reads what is left.")

  @Argument(help: "Well-formed Parquet files, small ones.")
  var files: [String]

  @Option(help: "Random damages per file.")
  var count = 10_000

  @Option(help: "The first seed.")
  var seed: UInt64 = 1

  @Flag(help: "Also cut at every byte, and flip each byte.")
  var exhaustive = false

  @Flag(help: "Also list the damages that change what is read without being noticed.")
  var differences = false

  func run() throws {
    for file in files {
      let bytes = try FileBytes.reading(file).withSpan { span in
        (0..<span.count).map { span[$0] }
      }
      var tally = Tally(whole: try Self.content(of: bytes))
      if exhaustive {
        for length in bytes.indices {
          tally.attempt(Array(bytes[..<length]), "cut at byte \(length)")
        }
        for index in bytes.indices {
          for mask: UInt8 in [0xFF, 1 << UInt8(index % 8)] {
            var damaged = bytes
            damaged[index] ^= mask
            tally.attempt(damaged, "byte \(index) of \(bytes.count) flipped by \(mask)")
          }
        }
      }
      for number in 0..<count {
        var random = Mixer(state: seed &+ UInt64(number))
        var damaged = bytes
        for _ in 0...random.below(4) { Self.damage(&damaged, &random) }
        tally.attempt(damaged, "seed \(seed &+ UInt64(number))")
      }
      print(
        "\(file): \(tally.sameCount) read as they were, \(tally.renamedCount) with other names of columns, "
          + "\(tally.differentCount) with other values, \(tally.refusedCount) refused")
      if differences { print(tally.different.joined(separator: "\n")) }
    }
  }

  /// What became of the damaged forms of one file.
  private struct Tally {
    /// The file before it was damaged.
    let whole: Content
    var sameCount = 0
    var renamedCount = 0
    var differentCount = 0
    var refusedCount = 0
    /// How the forms came about that have other values. Footers are not checksummed, so that a name may be
    /// another; where every page is, no value should be.
    var different: [String] = []

    init(whole: Content) { self.whole = whole }

    mutating func attempt(_ damaged: [UInt8], _ what: String) {
      do throws(ParquetError) {
        let content = try DamageCommand.content(of: damaged)
        if content == whole {
          sameCount += 1
        } else if content.values == whole.values {
          renamedCount += 1
        } else {
          differentCount += 1
          different.append("  " + what)
        }
      } catch {
        refusedCount += 1
      }
    }
  }

  private static func damage(_ bytes: inout [UInt8], _ random: inout Mixer) {
    guard !bytes.isEmpty else { return }
    // Half of it where the structure is: at the end.
    let tail = min(bytes.count, 600)
    let place =
      random.below(2) == 0
      ? random.below(bytes.count) : bytes.count - 1 - random.below(tail)
    switch random.below(6) {
    case 0: bytes[place] = UInt8(random.below(256))
    case 1: bytes[place] ^= 1 << UInt8(random.below(8))
    case 2:
      let fill = [UInt8(0), 0xFF, 0x7F, 0x80][random.below(4)]
      for index in place..<min(bytes.count, place + 1 + random.below(9)) { bytes[index] = fill }
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(20)))
    case 4:
      bytes.insert(
        contentsOf: (0...random.below(12)).map { _ in UInt8(random.below(256)) }, at: place)
    default:
      let from = random.below(bytes.count)
      let part = Array(bytes[from..<min(bytes.count, from + 1 + random.below(40))])
      bytes.replaceSubrange(place..<min(bytes.count, place + part.count), with: part)
    }
  }

  /// What a file says.
  private struct Content: Equatable {
    var names: [String] = []
    var values: [UInt8] = []
  }

  /// Reads by everything that reads.
  private static func content(of bytes: [UInt8]) throws(ParquetError) -> Content {
    let reader = try ParquetReader(FileBytes(bytes), file: "damaged")
    var content = Content()
    for group in 0..<reader.rowGroupCount {
      // First some rows at a time, which asks less of the file: what comes so must be what comes at once.
      let pieces = Result { () throws(ParquetError) in try Self.pieces(of: reader, group) }
      let batch = try reader.batch(rowGroup: group)
      content.names += batch.columns.map(\.field.name)
      let values = Self.lines(batch, rowCountMax)
      switch pieces {
      case .success(let some): precondition(some == values, "some rows at a time read otherwise")
      case .failure(let error): preconditionFailure("some rows at a time not read: \(error)")
      }
      content.values += values
      if let key = batch.columns.first, batch.rowCount > 0 {
        _ = try reader.batch(
          rowGroup: group, where: key.field.name, equals: key.text(0) ?? "absent")
      }
    }
    _ = try reader.describe(pages: true)
    return content
  }

  /// Of so many rows of a row group the values are compared.
  private static let rowCountMax = 1000

  private static func lines(_ batch: ParquetBatch, _ countMax: Int) -> [UInt8] {
    var lines: [UInt8] = []
    for row in 0..<min(batch.rowCount, countMax) {
      for column in batch.columns { column.appendJSON(row, to: &lines) }
      lines.append(UInt8(ascii: "\n"))
    }
    return lines
  }

  /// The first rows of a row group, read a few at a time.
  private static func pieces(
    of reader: ParquetReader, _ rowGroup: Int
  ) throws(ParquetError) -> [UInt8] {
    var stream = try reader.rows(
      ofGroup: rowGroup, try reader.selection(nil), batchRowCount: 37)
    var lines: [UInt8] = []
    var rowCount = 0
    while rowCount < rowCountMax, let batch = try stream.next() {
      lines += Self.lines(batch, rowCountMax - rowCount)
      rowCount += batch.rowCount
    }
    return lines
  }

  /// A generator whose numbers depend on the seed alone (SplitMix64).
  private struct Mixer {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
      return Int((word ^ word >> 31) % UInt64(bound))
    }
  }
}
