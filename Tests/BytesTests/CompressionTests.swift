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
