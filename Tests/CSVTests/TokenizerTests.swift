import TestSupport
import Testing

@testable import CSV

/// The separators of plain tables.
let commas = Separators(delimiter: UInt8(ascii: ","), quote: UInt8(ascii: "\""))

/// The rows of a text as the fast tokenizer sees them, in the oracle's form.
func rowsByTokenizer(
  _ bytes: [UInt8], _ separators: Separators, batchRowCount: Int = 7,
  stretchByteCountMax: Int = Tokenizer.stretchByteCountMax
) -> [GrammarRow] {
  var tokenizer = Tokenizer(separators, stretchByteCountMax: stretchByteCountMax)
  var result: [GrammarRow] = []
  var more = true
  while more {
    var rows = TokenizedRows()
    more = tokenizer.read(bytes.span, rowCountMax: batchRowCount, into: &rows)
    for row in 0..<rows.rowCount {
      var read = GrammarRow(
        byteRange: rows.rowStarts[row]..<rows.rowEnds[row], line: rows.lines[row])
      for field in rows.fieldOffsets[row]..<rows.fieldOffsets[row + 1] {
        read.fields.append(rows.text(field, in: bytes.span, separators))
      }
      if let flaw = rows.flaws.first(where: { $0.row == row }) {
        read.flaw = flaw.kind
        read.flawOffset = flaw.offset
      }
      result.append(read)
    }
  }
  return result
}

/// Bytes as a message shows them.
func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self).debugDescription }

@Suite("Tokenizer") struct TokenizerTests {
  @Test("the fast tokenizer reads what the grammar reads, on random text", arguments: 0..<40)
  func twin(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    // Each alphabet makes another kind of trouble frequent.
    let alphabets = [
      "ab,\"\n\r", "abcdefgh,\"\n", "a,\"\"\"\n", "abc,\n\r\r\n", "\"\n", "a\",b\"\n\"",
      "é,\"\u{0}\n", "a,\"\\\n", "a ,\" \n\\",
    ]
    for round in 0..<40 {
      let alphabet = Array(alphabets[round % alphabets.count].utf8)
      let count = Int.random(in: 0...(round < 30 ? 60 : 400), using: &random)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let separators = Separators(
        delimiter: UInt8(ascii: ","), quote: round % 10 == 9 ? 0 : UInt8(ascii: "\""),
        escape: Int(seed) % 3 == 1 ? UInt8(ascii: "\\") : 0, skipsBlanks: seed % 4 == 1)
      let expected = rowsByGrammar(bytes, separators)
      // Every border of a stretch, and the length of a block of the kernel, falls on every kind of byte.
      for stretch in [Tokenizer.stretchByteCountMax, 1, 2, 3, 63, 64, 65, 130] {
        let found = rowsByTokenizer(bytes, separators, stretchByteCountMax: stretch)
        #expect(
          found == expected,
          "seed \(seed), round \(round), stretches of \(stretch): \(shown(bytes))")
      }
    }
  }

  @Test("long well-formed tables with a flaw here and there", arguments: 0..<20)
  func twinOfLongTables(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    let end = [Array("\n".utf8), Array("\r\n".utf8), Array("\r".utf8)][Int(seed % 3)]
    while bytes.count < 20_000 {
      for column in 0..<5 {
        if column > 0 { bytes.append(UInt8(ascii: ",")) }
        var text = (0..<Int.random(in: 0...30, using: &random)).map { _ in
          UInt8.random(in: 97...110, using: &random)
        }
        if Int.random(in: 0..<3, using: &random) == 0 {
          let inner = ["", ",", "\n", "\"\"", "\r\n", "\"\",\n"]
          text += Array((inner.randomElement(using: &random) ?? "").utf8)
          text = [UInt8(ascii: "\"")] + text + [UInt8(ascii: "\"")]
        }
        if Int.random(in: 0..<200, using: &random) == 0 { text.append(UInt8(ascii: "\"")) }
        bytes += text
      }
      bytes += end
    }
    let expected = rowsByGrammar(bytes, commas)
    for stretch in [Tokenizer.stretchByteCountMax, 100, 64, 4_096] {
      let isEqual = rowsByTokenizer(bytes, commas, stretchByteCountMax: stretch) == expected
      #expect(isEqual, "seed \(seed), stretches of \(stretch)")
    }
  }

  @Test("rows that span the stretches of the scanner are whole")
  func longRows() {
    var random = SeededGenerator(seed: 1)
    var bytes: [UInt8] = []
    while bytes.count < 100_000 {
      let length = Int.random(in: 0...5000, using: &random)
      let isQuoted = Bool.random(using: &random)
      let text = (0..<length).map { _ in UInt8.random(in: 97...110, using: &random) }
      if isQuoted { bytes.append(UInt8(ascii: "\"")) }
      bytes += text + (isQuoted ? Array("\n,\"\"x\"".utf8) : [])
      bytes += Bool.random(using: &random) ? [UInt8(ascii: ",")] : Array("\r\n".utf8)
    }
    let found = rowsByTokenizer(bytes, commas)
    let isEqual = found == rowsByGrammar(bytes, commas)
    #expect(isEqual)
  }

  @Test("an unclosed quote costs one row", arguments: [true, false])
  func unclosedQuote(byGrammar: Bool) {
    let bytes = Array("1,\"Ada\n2,\"Bob\"\n3,Eve".utf8)
    let rows = byGrammar ? rowsByGrammar(bytes, commas) : rowsByTokenizer(bytes, commas)
    #expect(rows.map(\.line) == [1, 2, 3])
    #expect(rows[0].flaw == .unterminatedQuote)
    #expect(rows[0].flawOffset == 2)
    #expect(rows[0].byteRange == 0..<6)
    #expect(rows[1].fields == [Array("2".utf8), Array("Bob".utf8)])
    #expect(rows[2].fields == [Array("3".utf8), Array("Eve".utf8)])
  }
}
