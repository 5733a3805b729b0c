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
    case .whole: take(bytes, word, to: &piece)
    case .sound: appendPhoneticKey(bytes, word, to: &piece)
    case .first: take(bytes, firstLetter(bytes, word), to: &piece)
    case .last(let length): take(bytes, lastLetters(bytes, word, length), to: &piece)
    }
  }

  private func take(_ bytes: [UInt8], _ range: Range<Int>, to piece: inout [UInt8]) {
    for place in range { piece.append(bytes[place]) }
  }
}
