import Bytes

/// Reads the names of persons that are told by their letters alone, as most are: ASCII words, with
/// commas and full stops, none of which is a title, a suffix or a word of several spellings.
///
/// What breaks if you touch it: each answer must be that of `PersonName`, which reads whatever this
/// leaves; tests hold the two equal.
struct PlainPersonName {
  /// The result of the last call.
  private(set) var spelled: [UInt8]
  /// The words one after the other in small letters, and where each ends.
  private var letters: [UInt8]
  private var ends: [Int]

  /// Longer texts are left to the general case, and those of more words.
  private static let byteCountMax = 96
  private static let wordCountMax = 6

  init() {
    // Letters are written eight at a time.
    letters = Array(repeating: 0, count: Self.byteCountMax + 8)
    spelled = Array(repeating: 0, count: Self.byteCountMax * 2)
    ends = Array(repeating: 0, count: Self.wordCountMax + 1)
  }

  /// Puts given US family into `spelled`; returns how many bytes they take, or nil for a name that is
  /// not so simple.
  mutating func spell(
    _ source: Span<UInt8>, _ range: Range<Int>, _ part: PersonName.Part,
    _ words: borrowing WordTable
  ) -> Int? {
    guard range.count <= Self.byteCountMax else { return nil }
    return Self.spell(source, range, part, words, &letters, &ends, &spelled)
  }

  private static func spell(
    _ source: Span<UInt8>, _ range: Range<Int>, _ part: PersonName.Part,
    _ words: borrowing WordTable, _ letterBuffer: inout [UInt8], _ endBuffer: inout [Int],
    _ spelledBuffer: inout [UInt8]
  ) -> Int? {
    var letters = letterBuffer.mutableSpan
    var ends = endBuffer.mutableSpan
    var count = 0
    var wordCount = 0
    var familyCount = 0
    // Words of two letters and more in capitals (1), others (2).
    var kinds = 0
    let end = range.upperBound
    var place = range.lowerBound
    while place <= end {
      let start = count
      var head: UInt64 = 0
      var capitals = 0
      var taken = 8
      while taken == 8 {
        let word = source.word(at: place, before: end)
        let found = ByteWord.letters(word)
        taken = ByteWord.leadingCount(found)
        let small = ByteWord.prefix(ByteWord.lowercased(word, found), taken)
        letters.write(small, at: count)
        if count == start { head = small }
        capitals &+= ByteWord.prefix(ByteWord.capitals(word, found), taken).nonzeroBitCount
        count &+= taken
        place &+= taken
      }
      let byte = place < end ? source[place] : UInt8(ascii: " ")
      place &+= 1
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ","): break
      default: return nil
      }
      let length = count &- start
      if length > 0 {
        guard wordCount < wordCountMax, words.id(head: head, letters.span, start..<count) < 0 else {
          return nil
        }
        if length > 1 {
          let isCapital = capitals == length
          if capitals > 1, !isCapital { return nil }
          kinds |= isCapital ? 1 : 2
          if mayBeRespelled(letters.span, start..<count, isCapital) { return nil }
        } else if head == UInt64(UInt8(ascii: "k")), wordCount > 0,
          letters[start - 1] == UInt8(ascii: "a"), ends[wordCount] &- ends[wordCount - 1] == 1
        {
          // "a.k.a." may follow.
          return nil
        }
        wordCount &+= 1
        ends[wordCount] = count
      }
      if byte == UInt8(ascii: ","), familyCount == 0, wordCount > 0 {
        // "Surname, Given"; behind more words a title of nobility may follow.
        if wordCount > 1 { return nil }
        familyCount = wordCount
      } else if byte == UInt8(ascii: ",") {
        return nil
      }
    }
    if wordCount == 0 { return nil }
    if familyCount == wordCount { familyCount = 0 }
    var given = familyCount..<wordCount
    switch part {
    case .given: given = 0..<wordCount
    case .family: given = wordCount..<wordCount
    case .whole:
      // Capitals tell the family name.
      if familyCount == 0, wordCount > 1, kinds == 3 { return nil }
    }
    return write(given, letters.span, ends.span, &spelledBuffer)
  }

  /// Whether a word is one that is written in several ways: two initials, "abd", endings of
  /// romanizations.
  @inline(__always) private static func mayBeRespelled(
    _ letters: Span<UInt8>, _ word: Range<Int>, _ isCapital: Bool
  ) -> Bool {
    if word.count == 2 { return isCapital }
    let (first, last) = (letters[word.lowerBound], letters[word.upperBound - 1])
    if first == UInt8(ascii: "a"), letters[word.lowerBound + 1] == UInt8(ascii: "b"),
      letters[word.lowerBound + 2] == UInt8(ascii: "d")
    {
      return true
    }
    let second = letters[word.lowerBound + 1]
    if first == UInt8(ascii: "h") && second == UInt8(ascii: "s")
      || first == UInt8(ascii: "d") && second == UInt8(ascii: "j")
    {
      return true
    }
    switch last {
    case UInt8(ascii: "i"), UInt8(ascii: "j"): return word.count >= 5
    case UInt8(ascii: "y"):
      let previous = letters[word.upperBound - 2]
      return previous == UInt8(ascii: "i") || previous == last
    case UInt8(ascii: "s"): return letters[word.upperBound - 2] == UInt8(ascii: "j")
    default: return false
    }
  }

  /// Writes the given names, and what stands before them as family names.
  private static func write(
    _ given: Range<Int>, _ letters: Span<UInt8>, _ ends: Span<Int>, _ buffer: inout [UInt8]
  ) -> Int {
    var spelled = buffer.mutableSpan
    var count = 0
    write(given, letters, ends, &spelled, &count)
    spelled[count] = 0x1F
    count &+= 1
    write(0..<given.lowerBound, letters, ends, &spelled, &count)
    return count
  }

  @inline(__always) private static func write(
    _ words: Range<Int>, _ letters: Span<UInt8>, _ ends: Span<Int>,
    _ spelled: inout MutableSpan<UInt8>, _ count: inout Int
  ) {
    for word in words {
      if word > words.lowerBound {
        spelled[count] = UInt8(ascii: " ")
        count &+= 1
      }
      for place in ends[word]..<ends[word &+ 1] {
        spelled[count] = letters[place]
        count &+= 1
      }
    }
  }
}
