package import Bytes

/// Writes batches as an Arrow IPC stream: what other tools read from a pipe without unpacking anything.
///
///     message:  FFFFFFFF, length of the metadata, metadata (a FlatBuffer), body
///     stream:   schema, one message per batch, FFFFFFFF 00000000
///
/// Byte arrays have 32-bit offsets, nothing is compressed, nothing is a dictionary: all readers know it.
///
/// Source: <https://arrow.apache.org/docs/format/Columnar.html>.
package final class ArrowStreamWriter {
  private let sink: any ByteSink
  private let fields: [ParquetField]

  /// Batches are cut to so many rows: readers hold one at a time.
  private static let rowCountMax = 131_072

  package init(to sink: any ByteSink, fields: [ParquetField]) throws {
    self.sink = sink
    self.fields = fields
    try sink.write(Self.schemaMessage(fields))
  }

  /// The message that begins a stream and tells its columns.
  static func schemaMessage(_ fields: [ParquetField]) throws(ParquetError) -> [UInt8] {
    var buffer = FlatBuffer()
    var offsets: [Int] = []
    for field in fields { offsets.append(try buffer.arrowField(field)) }
    let vector = buffer.vector(of: offsets)
    let schema = buffer.table([.int16(0), .offset(vector)])
    return message(&buffer, header: schema, number: 1, bodyByteCount: 0)
  }

  package func write(_ batch: ParquetBatch) throws {
    guard batch.columns.map(\.field) == fields else {
      throw ParquetError.unwritable(column: "", .unlikeSchema)
    }
    var start = 0
    while start < batch.rowCount {
      let end = min(start + Self.rowCountMax, batch.rowCount)
      let part =
        end - start == batch.rowCount ? batch : batch.selecting(Array(start..<end))
      var body = ArrowBody()
      for column in part.columns { try body.add(column) }
      var buffer = FlatBuffer()
      let buffers = buffer.vector(ofPairs: body.buffers)
      let nodes = buffer.vector(ofPairs: body.nodes)
      let record = buffer.table([
        .int64(Int64(part.rowCount)), .offset(nodes), .offset(buffers),
      ])
      try sink.write(
        Self.message(&buffer, header: record, number: 3, bodyByteCount: body.bytes.count))
      if !body.bytes.isEmpty { try sink.write(body.bytes) }
      start = end
    }
  }

  /// Ends the stream.
  package func finish() throws {
    try sink.write([255, 255, 255, 255, 0, 0, 0, 0])
  }

  /// All of a message but its body.
  private static func message(
    _ buffer: inout FlatBuffer, header: Int, number: UInt8, bodyByteCount: Int
  ) -> [UInt8] {
    // Version 5 of the format has the number 4.
    let message = buffer.table([
      .int16(4), .byte(number), .offset(header), .int64(Int64(bodyByteCount)),
    ])
    let metadata = buffer.finished(root: message)
    var head: [UInt8] = []
    appendLittleEndian([-1, Int32(metadata.count)].span, 0..<2, to: &head)
    return head + metadata
  }
}
