import Bytes
import CSV
import Records

/// What became of the rows of a dump, and whether that is all of them.
struct DumpAccount: Sendable {
  /// Rows handed out or quarantined, as the reader says.
  private(set) var rowCount = 0
  private(set) var quarantinedCount = 0
  /// Why the reader would not read it at all.
  private(set) var refusal: String?
  /// What does not add up.
  private(set) var flaw: String?

  init(of bytes: [UInt8], _ form: DumpForm) {
    let content = FileBytes(bytes)
    let reader = form.reader(content)
    do {
      let fields = try reader.fieldNames()
      let first = try Reading(reader, fields)
      rowCount = first.summary.rowCount
      quarantinedCount = first.quarantined.count
      flaw = first.flaw
      guard form == .table, flaw == nil else { return }
      if first.summary.encoding == "UTF-8", let place = first.unread(bytes) {
        flaw = "byte \(place) belongs to no row"
      }
      if try Reading(reader.reading(threadCount: 2), fields, batchRowCount: 7) != first {
        flaw = "two threads read it in another way"
      }
    } catch {
      refusal = "\(error)"
    }
  }

  /// One reading of a dump.
  private struct Reading: Equatable {
    var used: [Int] = []
    var quarantined: [Int] = []
    var ranges: [Range<Int>] = []
    /// Where the first row starts; what stands in front of it is no row.
    var firstByte: Int?
    var values: [[UInt8]] = []
    var issues: [DataIssue] = []
    var summary = InputSummary()

    init(_ reader: any InputReader, _ fields: [String], batchRowCount: Int = 1_000) throws {
      var (used, ranges) = ([Int](), [Range<Int>]())
      var issues: [DataIssue] = []
      var values = [[UInt8]](repeating: [], count: fields.count)
      summary = try reader.read(
        fields: fields, batchRowCount: batchRowCount,
        onBatch: { batch in
          used += batch.rows
          for row in batch.rows.indices {
            ranges.append(batch.byteStarts[row]..<batch.byteEnds[row])
          }
          for (place, cells) in batch.fields.enumerated() { values[place] += cells.values.bytes }
        }, onIssue: { issues.append($0) })
      let lost = issues.filter { $0.severity == .quarantined && $0.row > 0 }
      (self.used, self.issues, self.values) = (used, issues, values)
      quarantined = lost.map(\.row)
      firstByte = (ranges + lost.map(\.byteRange)).filter { !$0.isEmpty }.map(\.lowerBound).min()
      self.ranges = (ranges + issues.map(\.byteRange)).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Rows that were lost, or told twice.
    var flaw: String? {
      let told = used.count + quarantined.count
      if told != summary.rowCount {
        return "\(summary.rowCount) rows, \(used.count) used, \(quarantined.count) quarantined"
      }
      if Set(used + quarantined).count != told { return "a row was told twice" }
      return used == used.sorted() ? nil : "rows out of order"
    }

    /// The first byte behind the first row that is neither of a row, nor of what was reported, nor a line end.
    func unread(_ bytes: [UInt8]) -> Int? {
      guard var place = firstByte else { return nil }
      for range in ranges where range.upperBound > place {
        while place < range.lowerBound {
          guard bytes[place] == 10 || bytes[place] == 13 else { return place }
          place += 1
        }
        place = max(place, range.upperBound)
      }
      return bytes[place...].firstIndex { $0 != 10 && $0 != 13 }
    }
  }
}
