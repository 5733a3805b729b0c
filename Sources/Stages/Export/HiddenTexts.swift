import Bytes
import Fusion
import Normalization
import Records

/// The names that a suppression list hides, as they may stand in running text: quarantined rows,
/// article texts, sentences.
///
/// Found by folded tokens, whatever the letter case, accents or script; masked by asterisks of the
/// same number of bytes, so that offsets stay true.
struct HiddenTexts: Sendable {
  /// Token sequences by their first token.
  private let sequences: [String: [[String]]]

  var isEmpty: Bool { sequences.isEmpty }

  /// - Parameter fuseFolder: Of fuse's artifact, which names what the list hid tonight.
  init(suppression: Suppression, fuseFolder: String) throws {
    let hidden = try Tables.read(fuseFolder + "/hidden_names.parquet")["name"]?.strings
    self.init(names: suppression.list.names + (hidden?.strings ?? []))
  }

  init(names: [String]) {
    var sequences: [String: [[String]]] = [:]
    for name in names {
      let tokens = FoldedText(name).texts
      guard let first = tokens.first, tokens.count > 1 || first.utf8.count > 3 else { continue }
      if !(sequences[first]?.contains(tokens) ?? false) {
        sequences[first, default: []].append(tokens)
      }
    }
    self.sequences = sequences
  }

  /// The stretches of `text` that name somebody hidden, as UTF-8 byte ranges.
  func ranges(in text: String) -> [Range<Int>] {
    guard !isEmpty else { return [] }
    let folded = FoldedText(text)
    let tokens = folded.texts
    var found: [Range<Int>] = []
    for index in tokens.indices {
      for sequence in sequences[tokens[index]] ?? []
      where index + sequence.count <= tokens.count
        && tokens[index..<(index + sequence.count)].elementsEqual(sequence)
      {
        found.append(
          folded.tokens[index].range
            .lowerBound..<folded.tokens[index + sequence.count - 1].range
            .upperBound)
      }
    }
    return found
  }

  /// The folded words of each hidden name that stands in `text`, without repeats.
  func names(in text: String) -> [[String]] {
    guard !isEmpty else { return [] }
    let bytes = Array(text.utf8)
    var names: [[String]] = []
    for range in ranges(in: text) {
      let words = FoldedText(String(decoding: bytes[range], as: UTF8.self)).texts
      if !names.contains(words) { names.append(words) }
    }
    return names
  }

  /// The text with every hidden name as asterisks, byte for byte.
  func masked(_ text: String) -> String {
    let ranges = ranges(in: text)
    guard !ranges.isEmpty else { return text }
    var bytes = Array(text.utf8)
    for range in ranges { for index in range { bytes[index] = UInt8(ascii: "*") } }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A table whose text column has its hidden names masked.
  func masking(_ table: Table, column name: String) -> Table {
    guard !isEmpty, let column = table[name] else { return table }
    let masked = StringArray(column.strings.strings.map(masked))
    let columns = table.columns.map { other in
      other.name == name
        ? Column(
          name, .string(masked), listOffsets: other.listOffsets, validity: other.validity,
          isNullable: other.isNullable) : other
    }
    return Table(columns, rowCount: table.rowCount)
  }
}
