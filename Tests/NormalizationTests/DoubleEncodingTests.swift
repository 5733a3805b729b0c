import Bytes
import Records
import TestSupport
import Testing

@testable import Normalization

@Suite("Text that was encoded twice") struct DoubleEncodingTests {
  @Test(
    "what UTF-8 was read as Windows-1252 is read again, however often that happened",
    arguments: [
      ("FranÃ§ois LÃ©otard", "François Léotard"), ("PÃµhjala", "Põhjala"),
      ("FranÃƒÂ§ois", "François"), ("Ð\u{9D}Ð¸Ð¶Ð½Ð¸Ð¹", "Нижний"), ("å…¬å\u{8F}¸", "公司"),
      ("Oâ€™Brien", "O’Brien"),
    ])
  func repaired(_ written: String, _ meant: String) {
    #expect(normalized(written, .name).value == meant)
    #expect(normalized(written, .text).comparable == normalized(meant, .text).comparable)
  }

  @Test(
    "what is right stays",
    arguments: [
      "François Léotard", "Der Spaß…", "NESTLÉ®", "CAFÉ™", "Ångström „Ü“", "Нижний", "公司",
      "São Tomé", "Łódź", "İstanbul Büyükşehir", "naïve café", "FranÃ§ois è",
    ])
  func kept(_ text: String) { #expect(normalized(text, .name).value == text) }

  /// The obvious way: encode every text of the seed as UTF-8, read it as Windows-1252, write it again.
  @Test("every text of letters comes back from any number of rounds", arguments: 0..<20)
  func roundTrip(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = Array("aéßñøžЖщΩא漢한’–ü ").map { $0 }
    for _ in 0..<50 {
      let text =
        String(
          (0..<Int.random(in: 1...12, using: &random)).map { _ in
            letters.randomElement(using: &random) ?? "é"
          }) + "é"
      var damaged = text
      for _ in 0..<Int.random(in: 1...3, using: &random) { damaged = encodedTwice(damaged) }
      let bytes = Array(damaged.utf8)
      let repaired = DoubleEncoding.repaired(bytes.span, bytes.indices)
      #expect(repaired.map { String(decoding: $0, as: UTF8.self) } == text)
    }
  }

  @Test("what nobody can read any more is kept, reported and compared with nothing")
  func beyondRepair() {
    let stray = "ã â æ å¾ ã æ â ã"
    let found = normalized(stray, .text)
    #expect(found.value == stray)
    #expect(found.comparable.isEmpty)
    #expect(!found.isParsed)
    #expect(!normalized("à la recherche à l’ombre", .text).comparable.isEmpty)
    #expect(!normalized("J R R T O M Smith", .text).comparable.isEmpty)
  }

  private func encodedTwice(_ text: String) -> String {
    let upperHalf: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
      0x152,
      0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
      0x2122,
      0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
    ]
    var scalars = String.UnicodeScalarView()
    for byte in text.utf8 {
      let value = (0x80...0x9F).contains(byte) ? upperHalf[Int(byte) - 0x80] : UInt32(byte)
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
