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

/// What a bzip2 program of level 9 wrote, as nothing here packs so.
@Suite("bzip2") struct Bzip2Tests {
  private static let text = Array(String(repeating: "connected facts ", count: 40).utf8)
  private static let packed = base64(
    "QlpoOTFBWSZTWVlFNlwAAE+RgEAALwGMACAAUIAYBSpHqaNPhME2J2JsTwTQnonBME6E4JwTBNBPxdyRThQkFlFNlwA=")

  private static func base64(_ text: String) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var bytes: [UInt8] = []
    var bits = 0
    var bitCount = 0
    for letter in text.utf8 where letter != UInt8(ascii: "=") {
      bits = bits << 6 | letters.firstIndex(of: letter)!
      bitCount += 6
      if bitCount >= 8 {
        bitCount -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> bitCount))
      }
    }
    return bytes
  }

  @Test("a text, a long run and nothing come out as they were packed")
  func content() throws {
    let run = Self.base64("QlpoOTFBWSZTWbwktGEAB6iEQJAAAAIACCAAMMwJqmmVJDapSQ8XckU4UJC8JLRh")
    let nothing = Self.base64("QlpoORdyRThQkAAAAAA=")
    #expect(try bunzipped(Self.packed.span) == Self.text)
    #expect(try bunzipped(run.span) == [UInt8](repeating: 66, count: 1_000_000))
    #expect(try bunzipped(nothing.span) == [])
    #expect(throws: CompressionError.tooLarge(format: "bzip2", byteCountMax: 1000)) {
      try bunzipped(run.span, byteCountMax: 1000)
    }
  }

  @Test("streams that follow each other are one content, what follows them is none")
  func streams() throws {
    let twice = Self.packed + Self.packed
    #expect(try bunzipped(twice.span) == Self.text + Self.text)
    #expect(try bunzipped((twice + Array("BZh? no".utf8)).span) == Self.text + Self.text)
  }

  @Test("a file says by its first bytes that it is packed so")
  func packing() throws {
    let file = FileBytes(Self.packed)
    #expect(file.packing == .bzip2)
    #expect(try file.unpacked().withSpan { bytes in bytes.indices.map { bytes[$0] } } == Self.text)
    #expect(FileBytes(Array("BZh9,name\n1,Acme\n".utf8)).packing == .plain)
  }

  @Test("a stream that is cut or damaged anywhere gives an error or the right content")
  func damage() throws {
    for length in 14..<Self.packed.count {
      #expect(throws: CompressionError.cut(format: "bzip2", atByte: length)) {
        try bunzipped(Array(Self.packed[..<length]).span)
      }
    }
    for place in Self.packed.indices {
      for bit in 0..<8 {
        var bytes = Self.packed
        bytes[place] ^= 1 << bit
        if let content = try? bunzipped(bytes.span) { #expect(content == Self.text) }
      }
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
