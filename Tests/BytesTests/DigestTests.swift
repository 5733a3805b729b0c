import Bytes
import TestSupport
import Testing

@Suite("SHA-256") struct DigestTests {
  @Test(
    "gives the values of FIPS 180-4",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func knownAnswers(_ text: String, _ hex: String) {
    #expect(SHA256.digest(of: text).description == hex)
  }

  @Test("does not depend on how the bytes are cut")
  func pieces() {
    var random = SeededGenerator(seed: 1)
    let bytes = (0..<1000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let whole = SHA256.digest(of: bytes.span)
    for piece in [1, 7, 63, 64, 65, 500] {
      var hash = SHA256()
      for start in stride(from: 0, to: bytes.count, by: piece) {
        hash.update(Array(bytes[start..<min(bytes.count, start + piece)]))
      }
      #expect(hash.finalized() == whole)
    }
  }
}
