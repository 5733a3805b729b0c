import Bytes
import TestSupport
import Testing

@Suite("Compression") struct CompressionTests {
  static let samples: [[UInt8]] = {
    var random = SeededGenerator(seed: 2)
    return [
      [], [65], Array(repeating: 66, count: 1_000_000),
      (0..<300_000).map { _ in UInt8.random(in: 0...255, using: &random) },
    ]
  }()

  @Test("what was compressed comes back", arguments: 0..<4)
  func roundTrip(_ sample: Int) throws {
    let bytes = Self.samples[sample]
    #expect(try gunzipped(gzipped(bytes.span).span) == bytes)
    #expect(try zstdDecompressed(zstdCompressed(bytes.span).span) == bytes)
  }

  @Test("what was compressed before leaves no trace, at any level")
  func sameAgain() {
    let levels: [Int32] = [1, 3, 19]
    let fresh = Self.samples.map { sample in
      levels.map { zstdCompressed(Array(sample.prefix(100_000)).span, level: $0) }
    }
    for (place, level) in levels.enumerated() {
      for (number, sample) in Self.samples.enumerated().reversed() {
        let again = zstdCompressed(Array(sample.prefix(100_000)).span, level: level)
        #expect(again == fresh[number][place])
      }
    }
  }

  @Test("two members or frames are one content")
  func members() throws {
    let a = Array("one ".utf8)
    let b = Array("two".utf8)
    #expect(try gunzipped((gzipped(a.span) + gzipped(b.span)).span) == a + b)
    #expect(try zstdDecompressed((zstdCompressed(a.span) + zstdCompressed(b.span)).span) == a + b)
  }

  @Test("a cut stream is an error at every length")
  func cut() {
    let text = Array(String(repeating: "connected facts ", count: 40).utf8)
    let gzip = gzipped(text.span)
    let zstd = zstdCompressed(text.span)
    for length in 1..<gzip.count {
      #expect(throws: CompressionError.self) { try gunzipped(Array(gzip[..<length]).span) }
    }
    for length in 1..<zstd.count {
      #expect(throws: CompressionError.self) { try zstdDecompressed(Array(zstd[..<length]).span) }
    }
  }
}

@Suite("ZIP archives") struct ZipTests {
  /// An archive as packers write it: local headers, the files, the directory.
  private func archive(_ files: [(name: String, text: String, isDeflated: Bool)]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    func number(_ value: Int, _ byteCount: Int) -> [UInt8] {
      (0..<byteCount).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    for file in files {
      let content = Array(file.text.utf8)
      // A gzip member is a deflate stream between ten bytes and eight.
      let packed =
        file.isDeflated ? Array(gzipped(content.span).dropFirst(10).dropLast(8)) : content
      let name = Array(file.name.utf8)
      let common =
        number(0, 2) + number(file.isDeflated ? 8 : 0, 2) + number(0, 4)
        + number(Int(crc32(content.span)), 4) + number(packed.count, 4) + number(content.count, 4)
        + number(name.count, 2) + number(0, 2)
      directory +=
        [0x50, 0x4B, 1, 2] + number(20, 2) + number(20, 2) + common + number(0, 10)
        + number(bytes.count, 4) + name
      bytes += [0x50, 0x4B, 3, 4] + number(20, 2) + common + name + packed
    }
    let place = bytes.count
    return bytes + directory + [0x50, 0x4B, 5, 6] + number(0, 4) + number(files.count, 2)
      + number(files.count, 2) + number(directory.count, 4) + number(place, 4) + number(0, 2)
  }

  private let text = String(repeating: "id,name\n1,Ada\n", count: 50)

  @Test("the only file of an archive is its content, folders and packers' own files aside")
  func onlyFile() throws {
    for isDeflated in [true, false] {
      let bytes = archive([
        ("data/", "", false), ("data/t.csv", text, isDeflated),
        ("__MACOSX/data/._t.csv", "x", false),
      ])
      let file = FileBytes(bytes)
      #expect(file.packing == .zip)
      let content = try file.unpacked().withSpan { span in (0..<span.count).map { span[$0] } }
      #expect(content == Array(text.utf8))
    }
  }

  @Test("several files are refused by name, and none as well")
  func several() {
    let two = FileBytes(archive([("a.csv", "1", true), ("b.csv", "2", true)]))
    #expect(
      throws: CompressionError.unsupported(
        format: "zip", what: "it holds 2 files (a.csv, b.csv, ...); unpack it and name them")
    ) { try two.unpacked() }
    #expect(throws: CompressionError.unsupported(format: "zip", what: "no file is in it")) {
      try FileBytes(archive([])).unpacked()
    }
  }

  @Test("an archive that is cut or flipped anywhere is an error or the content, never a crash")
  func damage() throws {
    let whole = archive([("t.csv", text, true)])
    for length in 22..<whole.count {
      #expect(throws: CompressionError.self) {
        try FileBytes(Array(whole[..<length])).unpacked(byteCountMax: 1 << 20)
      }
    }
    for place in whole.indices {
      for bit in 0..<8 {
        var bytes = whole
        bytes[place] ^= 1 << UInt8(bit)
        let file = FileBytes(bytes)
        guard file.packing == .zip, let content = try? file.unpacked(byteCountMax: 1 << 20) else {
          continue
        }
        #expect(content.count == text.utf8.count, "byte \(place)")
      }
    }
  }
}
