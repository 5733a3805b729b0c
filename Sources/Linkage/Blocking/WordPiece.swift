/// What a blocking key takes of a word.
enum WordPiece: Hashable, Sendable {
  case whole
  /// What it sounds like.
  case sound
  /// Its first letter.
  case first
  /// So many last letters.
  case last(Int)

  func append(_ bytes: [UInt8], _ word: Range<Int>, to piece: inout [UInt8]) {
    switch self {
    case .whole: piece += bytes[word]
    case .sound: appendPhoneticKey(bytes, word, to: &piece)
    case .first: piece += bytes[firstLetter(bytes, word)]
    case .last(let length): piece += bytes[lastLetters(bytes, word, length)]
    }
  }
}
