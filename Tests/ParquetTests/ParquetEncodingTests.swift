import Bytes
import Foundation
import Records
import TestSupport
import Testing

@testable import Parquet

@Suite("Parquet encodings") struct ParquetEncodingTests {
  private func bytes(_ hexadecimal: String) -> [UInt8] {
    hexadecimal.split(separator: " ").map { UInt8($0, radix: 16) ?? 0 }
  }

  @Test(
    "differences are packed as the format's own examples are",
    arguments: [
      ([1, 2, 3, 4, 5], "80 01 04 05 02 02 00 00 00 00"),
      (
        [7, 5, 3, 1, 2, 3, 4, 5],
        "80 01 04 08 0e 03 02 00 00 00 c0 3f 00 00 00 00 00 00"
      ),
      (
        [Int64.min, Int64.max],
        "80 01 04 02 ff ff ff ff ff ff ff ff ff 01 01 00 00 00 00"
      ), ([], "80 01 04 00 00"),
    ])
  func differences(_ values: [Int64], _ expected: String) throws {
    var packed: [UInt8] = []
    DeltaBinary.append(values.span, values.indices, isNarrow: false, to: &packed)
    #expect(packed == bytes(expected))
    var back: [Int64] = []
    var position = 0
    try DeltaBinary.decode(
      packed.span, at: &position, count: values.count, isNarrow: false, to: &back)
    #expect(back == values)
    #expect(position == packed.count)
  }

  @Test("differences of narrow columns wrap around")
  func narrow() throws {
    let values: [Int64] = [Int64(Int32.max), Int64(Int32.min), -1, 0, Int64(Int32.max)]
    var packed: [UInt8] = []
    DeltaBinary.append(values.span, values.indices, isNarrow: true, to: &packed)
    var back: [Int64] = []
    var position = 0
    try DeltaBinary.decode(
      packed.span, at: &position, count: values.count, isNarrow: true, to: &back)
    #expect(back == values)
  }

  @Test("texts behind their lengths, and without shared prefixes")
  func texts() throws {
    let words = StringArray(["Hello", "World", "Foobar", "ABCDEF"])
    var packed: [UInt8] = []
    DeltaBytes.appendLengths(words, to: &packed)
    #expect(
      packed
        == bytes("80 01 04 04 0a 00 01 00 00 00 02 00 00 00") + Array("HelloWorldFoobarABCDEF".utf8)
    )
    var position = 0
    let back = try DeltaBytes.decodeLengths(packed.span, at: &position, count: 4)
    #expect(back == words)
    let sorted = StringArray(["", "a", "apple", "apples", "apricot", "b"])
    packed = []
    DeltaBytes.appendPrefixes(sorted, to: &packed)
    position = 0
    #expect(try DeltaBytes.decodePrefixes(packed.span, at: &position, count: 6) == sorted)
  }

  @Test(
    "texts of several arenas, picked or one after the other, stand behind their lengths as if copied together"
  )
  func textsOfRuns() throws {
    var random = SeededGenerator(seed: 77)
    for round in 0..<60 {
      let runs = (0..<3).map { _ in
        let texts = StringArray(
          (0..<40).map { _ in
            String(repeating: "é", count: Int.random(in: 0...round, using: &random))
          })
        let isDistinct = Bool.random(using: &random)
        let ids =
          isDistinct
          ? (3..<UInt32(40)).map { $0 }
          : (0..<150).map { _ in UInt32.random(in: 0..<40, using: &random) }
        return LeafValues.TextRun(texts: texts, ids: ids, isDistinct: isDistinct)
      }
      let pieces = runs.map { run in
        let start = Int.random(in: 0..<20, using: &random)
        return (run: run, places: start..<Int.random(in: start...37, using: &random))
      }
      var copied = StringArray()
      for (run, places) in pieces {
        for place in places { copied.append(run.texts.slice(Int(run.ids[place]))) }
      }
      var packed: [UInt8] = []
      DeltaBytes.appendLengths(pieces, to: &packed)
      let lengths = (0..<copied.count).map { Int64(copied.range($0).count) }
      var slow: [UInt8] = []
      DeltaBinary.append(lengths.span, lengths.indices, isNarrow: true, to: &slow)
      #expect(packed == slow + copied.bytes)
      var position = 0
      #expect(
        try DeltaBytes.decodeLengths(packed.span, at: &position, count: copied.count) == copied)
      #expect(position == packed.count)
    }
  }

  @Test("lengths that are negative or lead outside the bytes are refused")
  func wrongLengths() {
    for lengths: [Int64] in [[1, -1, 3], [2, 2], [Int64(Int32.max), Int64(Int32.max), 3]] {
      var packed: [UInt8] = []
      DeltaBinary.append(lengths.span, lengths.indices, isNarrow: true, to: &packed)
      packed += [65, 66, 67]
      var position = 0
      #expect(throws: ParquetFlaw.self) {
        try DeltaBytes.decodeLengths(packed.span, at: &position, count: lengths.count)
      }
    }
  }

  @Test(
    "files that are read back at once keep texts behind their lengths, and whole numbers as differences"
  )
  func quickEncodings() {
    var quick = ParquetOptions(codec: .none)
    quick.isQuick = true
    let texts = StringArray((0..<5_000).map { "text number \($0)" })
    let run = LeafValues.TextRun(
      texts: texts, ids: (0..<UInt32(texts.count)).map { $0 }, isDistinct: true)
    let style = ValueStyle(order: .bytes)
    #expect(ValueEncoding(.text([run]), style, quick).encoding == .deltaLengthByteArray)
    #expect(
      ValueEncoding(.text([run]), ValueStyle(order: .bytes), ParquetOptions(codec: .none)).encoding
        == .plain)
    #expect(
      ValueEncoding(.int64([1, 2, 3]), ValueStyle(order: .signed), quick).encoding
        == .deltaBinaryPacked)
  }

  @Test("streams of bytes hold the first byte of each value first")
  func streams() throws {
    let floats: [Float] = [1.0, 2.0, -0.5]
    let plain = floats.flatMap { value in
      (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> UInt32($0 * 8)) }
    }
    var split: [UInt8] = []
    ByteStreamSplit.append(plain.span, width: 4, to: &split)
    #expect(split == bytes("00 00 00 00 00 00 80 00 00 3f 40 bf"))
    #expect(try ByteStreamSplit.decode(split.span, from: 0, count: 3, width: 4) == plain)
    // Words are what the general way gives, eight bytes at a time.
    let doubles = (0..<41).map { UInt8($0 * 5) }
    let words = try ByteStreamSplit.decodeWords(doubles.span, from: 1, count: 5)
    let slow = try ByteStreamSplit.decode(doubles.span, from: 1, count: 5, width: 8)
    let expected = (0..<5).map { word in
      slow[word * 8..<word * 8 + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    #expect(words == expected)
    #expect(throws: ParquetFlaw.self) {
      try ByteStreamSplit.decodeWords(doubles.span, from: 2, count: 5)
    }
  }

  @Test("runs and packed groups come back, whatever lies between them")
  func runs() throws {
    var random = SeededGenerator(seed: 31)
    for round in 0..<400 {
      var values: [UInt32] = []
      while values.count < round {
        let run = [1, 1, 2, 7, 8, 9, 30].randomElement(using: &random)!
        values += [UInt32](repeating: UInt32.random(in: 0...3, using: &random), count: run)
      }
      var bytes: [UInt8] = []
      RunLengthHybrid.append(values.span, values.indices, width: 2, to: &bytes)
      var back: [UInt32] = []
      try RunLengthHybrid.decode(
        bytes.span, 0..<bytes.count, width: 2, count: values.count, to: &back)
      #expect(back == values)
      // The same some at a time.
      var cursor = try RunLengthCursor(bytes.span, 0..<bytes.count, width: 2)
      var pieces: [UInt32] = []
      while pieces.count < values.count {
        let count = Int.random(in: 0...min(20, values.count - pieces.count), using: &random)
        let next = values[pieces.count..<pieces.count + count]
        let three = try cursor.count(of: 3, in: count, bytes.span)
        #expect(three == next.count { $0 == 3 })
        if let same = try cursor.takeRepeated(bytes.span, count) {
          pieces += [UInt32](repeating: same, count: count)
        } else {
          try cursor.take(bytes.span, count, to: &pieces)
        }
      }
      #expect(pieces == values)
    }
    // One run, not packed: eight of a value are enough.
    var bytes: [UInt8] = []
    let same = [UInt32](repeating: 3, count: 8)
    RunLengthHybrid.append(same.span, 0..<8, width: 2, to: &bytes)
    #expect(bytes == [16, 3])
  }

  @Test("pages end where row by row the next row would be too much")
  func pageCuts() throws {
    var random = SeededGenerator(seed: 32)
    for round in 0..<60 {
      let rowCount = Int.random(in: 1...80, using: &random)
      let texts = StringArray(
        (0..<rowCount).map { _ in
          String(repeating: "x", count: Int.random(in: 0...40, using: &random))
        })
      let table = Table([Column("a", .string(texts))])
      let column = try ShreddedColumn(
        [TableSlice(table: table, rows: 0..<rowCount)], column: 0,
        ParquetSchema(of: table).columns[0])
      let options = ParquetOptions(
        codec: .none, pageRowCountMax: 1 + round % 30, pageByteCountMax: 1 + round * 3,
        encoding: .plain)
      let style = ValueStyle(order: .bytes)
      let cuts = PagePlan.cuts(column, ValueEncoding(column.values, style, options), options)
      var slow: [Range<Int>] = []
      var (start, byteCount) = (0, 0)
      for row in 0..<rowCount {
        let size = 4 + texts.range(row).count
        if row > start,
          row - start == options.pageRowCountMax || byteCount + size > options.pageByteCountMax
        {
          slow.append(start..<row)
          (start, byteCount) = (row, 0)
        }
        byteCount += size
      }
      slow.append(start..<rowCount)
      #expect(cuts == slow)
    }
  }

  @Test("texts get a dictionary where it pays, zstd being told of, and however they come")
  func dictionaries() {
    let count = 30_000
    let style = ValueStyle(order: .bytes)
    func isDictionary(
      distinctCount: Int, _ options: ParquetOptions, asIDs: Bool
    ) -> Bool {
      let texts = StringArray((0..<distinctCount).map { "text number \($0)" })
      // Spread, so that the first values do not give away the rest.
      let ids = (0..<count).map { UInt32($0 * 7919 % distinctCount) }
      let run =
        asIDs
        ? LeafValues.TextRun(texts: texts, ids: ids, isDistinct: false)
        : LeafValues.TextRun(
          texts: texts.picking(ids), ids: (0..<UInt32(count)).map { $0 }, isDistinct: true)
      return ValueEncoding(.text([run]), style, options).encoding == .dictionary
    }
    let small = ParquetOptions(codec: .zstd(), encoding: .compact)
    let plain = ParquetOptions(codec: .none)
    var quick = plain
    quick.isQuick = true
    for asIDs in [false, true] {
      #expect(isDictionary(distinctCount: 3, small, asIDs: asIDs))
      #expect(isDictionary(distinctCount: 8_000, small, asIDs: asIDs))
      // Between a half and three quarters of the plain size.
      #expect(!isDictionary(distinctCount: 14_000, small, asIDs: asIDs))
      #expect(isDictionary(distinctCount: 14_000, plain, asIDs: asIDs))
      #expect(!isDictionary(distinctCount: 29_000, plain, asIDs: asIDs))
      #expect(isDictionary(distinctCount: 3, quick, asIDs: asIDs))
      #expect(isDictionary(distinctCount: 3_800, quick, asIDs: asIDs))
      // More distinct ones among the first than a glance lets pass.
      #expect(!isDictionary(distinctCount: 4_000, quick, asIDs: asIDs))
    }
  }

  @Test("old levels stand highest bit first")
  func bitPackedLevels() throws {
    // 0 to 7 with three bits each, as in the format's text.
    let body = bytes("05 39 77")
    for piece in 1...8 {
      var position = 0
      var cursor = try LevelCursor(
        bitPacked: body.span, at: &position, slotCount: 8, levelMax: 7)
      #expect(position == 3)
      var levels: [UInt32] = []
      while levels.count < 8 {
        let count = min(piece, 8 - levels.count)
        #expect(try cursor.valueCount(body.span, in: 8 - levels.count) == 1)
        levels += try cursor.take(body.span, count).listed(count)
      }
      #expect(levels == [0, 1, 2, 3, 4, 5, 6, 7])
    }
  }

  @Test(
    "decimals are exact",
    arguments: [
      ([0x00], 0, "0"), ([0xFF], 2, "-0.01"), ([0x80, 0x00], 1, "-3276.8"), ([], 0, "0"),
      (
        [0x7F] + [UInt8](repeating: 0xFF, count: 15), 10, "17014118346046923173168730371.5884105727"
      ),
    ])
  func decimals(_ unscaled: [UInt8], _ scale: Int, _ expected: String) {
    #expect(DecimalText.text(unscaled[...], scale: scale) == expected)
  }

  @Test("bounds of bytes are cut to something greater, or not at all")
  func bounds() {
    let long = [UInt8](repeating: 0xFF, count: 63) + [0x10, 0xFF, 0xFF]
    let stored = Bounds.bytes(least: long, greatest: long, isFixed: false).stored
    #expect(stored.least == Array(long.prefix(64)))
    #expect(stored.greatest == [UInt8](repeating: 0xFF, count: 63) + [0x11])
    #expect(!stored.isLeastExact && !stored.isGreatestExact)
    let endless = [UInt8](repeating: 0xFF, count: 70)
    #expect(Bounds.bytes(least: [], greatest: endless, isFixed: false).stored.isGreatestExact)
  }
}
