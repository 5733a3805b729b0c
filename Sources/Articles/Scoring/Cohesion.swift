/// How much a block shares its words with the running text of the content root and with the title: a teaser of
/// another article stands among paragraphs and looks like one, but speaks of other things.
///
/// Words without meaning of their own (`StopWords`) do not count, nor what stands in the block alone.
struct Cohesion {
  /// Longer blocks are judged by their first words.
  private static let wordsMax = 80

  /// Sums over the blocks before: words looked at, and those found elsewhere in the running text.
  private var wordSums: [Int32] = [0]
  private var foundSums: [Int32] = [0]
  /// Thousandths of the title's words that a block holds; -1 for a page without title.
  private(set) var titleShares: [Int32] = []

  /// - Parameter isRunning: Blocks of running text in the content root.
  init(_ texts: [TextMeasures], isRunning: [Bool], title: [UInt64]) {
    let stopWords = StopWords.languages
    let wordCount = texts.indices.reduce(0) { isRunning[$1] ? $0 + texts[$1].words.count : $0 }
    var numbers = HashNumbering(countExpected: min(wordCount, 20_000) + title.count)
    var titleCount = 0
    for word in title where stopWords[word] == 0 {
      titleCount = max(titleCount, numbers.number(of: word) + 1)
    }
    // In how many blocks of running text a word stands, and which one told it last.
    var counts = [Int32](repeating: 0, count: titleCount)
    var last = [Int32](repeating: -1, count: titleCount)
    for block in texts.indices where isRunning[block] {
      for word in texts[block].words where stopWords[word] == 0 {
        let number = numbers.number(of: word)
        if number == counts.count {
          counts.append(1)
          last.append(Int32(block))
        } else if last[number] != block {
          counts[number] += 1
          last[number] = Int32(block)
        }
      }
    }
    wordSums.reserveCapacity(texts.count + 1)
    foundSums.reserveCapacity(texts.count + 1)
    titleShares.reserveCapacity(texts.count)
    var told = [Int32](repeating: -1, count: titleCount)
    for block in texts.indices {
      let own: Int32 = isRunning[block] ? 1 : 0
      var words: Int32 = 0
      var found: Int32 = 0
      var titleFound: Int32 = 0
      for word in texts[block].words.prefix(Self.wordsMax) where stopWords[word] == 0 {
        words += 1
        guard let number = numbers.known(word) else { continue }
        if counts[number] > own { found += 1 }
        if number < titleCount && told[number] != block {
          told[number] = Int32(block)
          titleFound += 1
        }
      }
      wordSums.append(wordSums[block] + words)
      foundSums.append(foundSums[block] + found)
      titleShares.append(titleCount == 0 ? -1 : titleFound * 1000 / Int32(titleCount))
    }
  }

  /// Thousandths of the words of these blocks that stand elsewhere in the running text; -1 where there are none.
  func share(_ blocks: Range<Int>) -> Int {
    let words = Int(wordSums[blocks.upperBound] - wordSums[blocks.lowerBound])
    let found = Int(foundSums[blocks.upperBound] - foundSums[blocks.lowerBound])
    return words == 0 ? -1 : found * 1000 / words
  }
}
