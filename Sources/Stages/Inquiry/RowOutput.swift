import Bytes
import Parquet
import Records

/// The forms in which `cat` prints rows.
package enum RowFormat: String, Sendable, CaseIterable {
  case csv, jsonl, arrow, parquet
}

/// Prints rows of any type, batch by batch.
protocol RowOutput {
  mutating func write(_ batch: ParquetBatch) throws
  mutating func finish() throws
}

/// RFC 4180 with LF line ends. Nulls are empty, empty texts are quoted; lists and structures are JSON.
struct CSVRowOutput: RowOutput {
  private let sink: any ByteSink

  init(_ fields: [ParquetField], to sink: any ByteSink) throws {
    self.sink = sink
    var line: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      Self.append(Array(field.name.utf8), to: &line)
    }
    line.append(10)
    try sink.write(line)
  }

  func write(_ batch: ParquetBatch) throws {
    var lines: [UInt8] = []
    var cell: [UInt8] = []
    for row in 0..<batch.rowCount {
      for (index, column) in batch.columns.enumerated() {
        if index > 0 { lines.append(UInt8(ascii: ",")) }
        if column.isNull(row) { continue }
        cell.removeAll(keepingCapacity: true)
        column.appendText(row, to: &cell)
        Self.append(cell, to: &lines)
      }
      lines.append(10)
      if lines.count >= 1 << 16 {
        try sink.write(lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
    try sink.write(lines)
  }

  func finish() {}

  private static func append(_ cell: [UInt8], to line: inout [UInt8]) {
    let isQuoted =
      cell.isEmpty || cell.contains { $0 == 0x22 || $0 == 0x2C || $0 == 10 || $0 == 13 }
    guard isQuoted else { return line.append(contentsOf: cell) }
    line.append(0x22)
    for byte in cell {
      if byte == 0x22 { line.append(0x22) }
      line.append(byte)
    }
    line.append(0x22)
  }
}

/// One JSON object per row.
struct JSONLinesRowOutput: RowOutput {
  private let sink: any ByteSink
  private let heads: [[UInt8]]

  init(_ fields: [ParquetField], to sink: any ByteSink) {
    self.sink = sink
    heads = fields.enumerated().map { index, field in
      var head = Array((index == 0 ? "{" : ",").utf8)
      field.appendName(to: &head)
      head.append(UInt8(ascii: ":"))
      return head
    }
  }

  func write(_ batch: ParquetBatch) throws {
    var lines: [UInt8] = []
    for row in 0..<batch.rowCount {
      if heads.isEmpty { lines.append(UInt8(ascii: "{")) }
      for (index, column) in batch.columns.enumerated() {
        lines += heads[index]
        column.appendJSON(row, to: &lines)
      }
      lines += [UInt8(ascii: "}"), 10]
      if lines.count >= 1 << 16 {
        try sink.write(lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
    try sink.write(lines)
  }

  func finish() {}
}

/// A line per value that is there and not empty, and an empty line after each row, for people. Control
/// characters, which can steer a terminal, are replaced.
struct ValueLinesRowOutput: RowOutput {
  private let sink: any ByteSink

  init(to sink: any ByteSink) { self.sink = sink }

  func write(_ batch: ParquetBatch) throws {
    var lines: [UInt8] = []
    for row in 0..<batch.rowCount {
      for column in batch.columns {
        guard let text = column.text(row), !text.isEmpty else { continue }
        lines += Array("\(printable("\(column.field.name): \(text)"))\n".utf8)
      }
      lines.append(10)
    }
    try sink.write(lines)
  }

  func finish() {}
}

/// An Arrow IPC stream.
struct ArrowRowOutput: RowOutput {
  private let writer: ArrowStreamWriter

  init(_ writer: ArrowStreamWriter) { self.writer = writer }

  func write(_ batch: ParquetBatch) throws { try writer.write(batch) }
  func finish() throws { try writer.finish() }
}

/// A Parquet file.
struct ParquetRowOutput: RowOutput {
  private let writer: ParquetWriter
  /// Batches of texts alone take the writer's road for tables, which has no nesting to look for.
  private let isText: Bool

  init(_ fields: [ParquetField], to sink: any ByteSink, _ options: ParquetOptions) throws {
    isText = fields.allSatisfy { $0 == ParquetField($0.name, .string) }
    if isText {
      let columns = fields.map { ColumnDescription($0.name, .string, isNullable: true) }
      writer = try ParquetWriter(to: sink, schema: ParquetSchema(columns), options: options)
    } else {
      writer = try ParquetWriter(to: sink, fields: fields, options: options)
    }
  }

  func write(_ batch: ParquetBatch) throws {
    guard isText else { return try writer.write(batch) }
    let columns = batch.columns.map { column in
      let values: ColumnValues =
        switch column.values {
        case .bytes(let texts): .string(texts)
        case .dictionary(let ids, let texts): .dictionary(ids: ids, values: texts)
        default: preconditionFailure("texts are stored as bytes")
        }
      return Column(
        column.field.name, values, validity: column.validity, isNullable: true)
    }
    try writer.write(Table(columns, rowCount: batch.rowCount))
  }

  func finish() throws { try writer.finish() }
}
