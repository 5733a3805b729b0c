/// A page as libxml2 gets it: without the inside of scripts, styles, comments and of attributes that nobody asks
/// for, which are more than half of most pages and which libxml2 reads byte by byte. JSON-LD stays.
///
/// Elements and comments are told apart by the same rules as in libxml2 2.9, so that it sees the same tree:
/// a start tag ends at ">" outside quotes, a script at "</script". What is left of a script or comment
/// is its shell, so that texts around it stay apart.
struct ParserInput {
  private(set) var bytes: [UInt8]
  /// Where bytes are missing: a place in `bytes`, and how many are missing up to there.
  private var cuts: [(place: Int, missingCount: Int)] = []

  /// Less is not worth a cut.
  fileprivate static let cutByteCountMin = 24
  /// libxml2 compares each attribute of a tag with all before it.
  static let attributesMax = 500

  /// All of the page; what the other one is held to.
  init(whole page: [UInt8]) { bytes = page }

  init(_ page: [UInt8]) {
    bytes = page
    var scan = Scan(page)
    scan.run()
    if scan.attributeCountMax > Self.attributesMax {
      // Rare: such tags are blanked first, and the page is looked at anew.
      bytes = Self.blankingOverfullTags(page)
      scan = Scan(bytes)
      scan.run()
    }
    guard !scan.cuts.isEmpty else { return }
    var output: [UInt8] = []
    var missingCount = 0
    output.reserveCapacity(bytes.count - scan.cuts.reduce(0) { $0 + $1.count })
    var start = 0
    for cut in scan.cuts {
      output.append(contentsOf: bytes[start..<cut.lowerBound])
      start = cut.upperBound
      missingCount += cut.count
      cuts.append((output.count, missingCount))
    }
    output.append(contentsOf: bytes[start...])
    bytes = output
  }

  /// Turns places in `bytes` into places in the page; negative ones stay. A place at a cut is before it.
  func restore(_ places: inout [Int32]) {
    guard !cuts.isEmpty else { return }
    var next = 0  // the first cut at or behind the place
    for index in places.indices where places[index] >= 0 {
      let place = Int(places[index])
      while next < cuts.count && cuts[next].place < place { next += 1 }
      while next > 0 && cuts[next - 1].place >= place { next -= 1 }
      if next > 0 { places[index] += Int32(cuts[next - 1].missingCount) }
    }
  }

  /// Blanks what exceeds 500 attributes in a tag; lengths and offsets stay.
  static func blankingOverfullTags(_ page: [UInt8]) -> [UInt8] {
    var copy = page
    let scan = Scan(page)
    var index = 0
    while index + 1 < page.count {
      guard page[index] == 0x3C, isLetter(page[index + 1]) else {
        index += 1
        continue
      }
      var ignored: [Range<Int>] = []
      let tag = scan.tag(at: index, &ignored)
      if tag.attributeCount > attributesMax {
        for place in tag.keptEnd..<tag.end where copy[place] != 0x3E { copy[place] = 0x20 }
      }
      index = max(index + 1, tag.end)
    }
    return copy
  }

  @inline(__always)
  fileprivate static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
}

/// Finds what to cut.
private struct Scan {
  let page: [UInt8]
  private(set) var cuts: [Range<Int>] = []
  private(set) var attributeCountMax = 0

  init(_ page: [UInt8]) { self.page = page }

  mutating func run() {
    let count = page.count
    var index = 0
    while true {
      index = next(0x3C, from: index)
      guard index + 3 < count else { return }
      let mark = page[index + 1]
      if ParserInput.isLetter(mark) {
        index = element(at: index)
      } else if mark == 0x3F {
        index = next(0x3E, from: index)
      } else if mark == 0x21 && page[index + 2] == 0x2D && page[index + 3] == 0x2D {
        index = comment(at: index)
      } else {
        index += 1
      }
    }
  }

  @inline(__always)
  private func next(_ byte: UInt8, from start: Int) -> Int {
    let bytes = page.span
    var index = start
    while index < bytes.count && bytes[index] != byte { index += 1 }
    return index
  }

  private mutating func cut(_ range: Range<Int>) {
    if range.count >= ParserInput.cutByteCountMin { cuts.append(range) }
  }

  /// - Returns: Where to go on.
  private mutating func comment(at start: Int) -> Int {
    let inside = start + 4
    if inside < page.count && page[inside] == 0x3E { return inside }
    if inside + 1 < page.count && page[inside] == 0x2D && page[inside + 1] == 0x3E { return inside }
    var index = inside
    while true {
      index = next(0x3E, from: index)
      guard index < page.count else { return page.count }
      if index >= inside + 2 && page[index - 1] == 0x2D && page[index - 2] == 0x2D {
        cut(inside..<index - 2)
        return index
      }
      if index >= inside + 3 && page[index - 1] == 0x21 && page[index - 2] == 0x2D
        && page[index - 3] == 0x2D
      {
        return index
      }
      index += 1
    }
  }

  private mutating func element(at start: Int) -> Int {
    var found: [Range<Int>] = []
    swap(&found, &cuts)
    let tag = tag(at: start, &found)
    swap(&found, &cuts)
    attributeCountMax = max(attributeCountMax, tag.attributeCount)
    guard tag.isScript || tag.isStyle, !tag.isEmpty, tag.end < page.count else { return tag.end }
    let name: [UInt8] = tag.isScript ? Self.script : Self.style
    var index = tag.end
    while true {
      index = next(0x3C, from: index)
      guard index + 2 + name.count <= page.count else { return page.count }
      if page[index + 1] == 0x2F && holds(name, at: index + 2) { break }
      index += 1
    }
    let isLinkedData = tag.isScript && holdsLinkedData(start..<tag.end)
    if !isLinkedData { cut(tag.end + 1..<max(tag.end + 1, index)) }
    return index
  }

  private static let script = Array("script".utf8)
  private static let style = Array("style".utf8)
  private static let linkedData = Array("ld+json".utf8)

  /// Whether these bytes stand here, whatever their case.
  @inline(__always)
  private func holds(_ word: [UInt8], at place: Int) -> Bool {
    guard place + word.count <= page.count else { return false }
    for offset in 0..<word.count {
      let byte = page[place + offset]
      if (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) != word[offset] { return false }
    }
    return true
  }

  private func holdsLinkedData(_ range: Range<Int>) -> Bool {
    range.contains { holds(Self.linkedData, at: $0) }
  }

  /// What a start tag says. `end` is its ">" or the end of the page.
  struct StartTag {
    var end: Int
    var attributeCount = 0
    /// Where the last attribute ends that a tag may have.
    var keptEnd = 0
    var isScript = false
    var isStyle = false
    /// Ends in "/>".
    var isEmpty = false
  }

  /// - Parameter cuts: Gets the values of attributes that are not kept.
  func tag(at start: Int, _ cuts: inout [Range<Int>]) -> StartTag {
    let bytes = page.span
    let count = bytes.count
    var index = start + 1
    while index < count && Self.isName(bytes[index]) { index += 1 }
    var tag = StartTag(end: count)
    let nameCount = index - start - 1
    if nameCount == 6 { tag.isScript = holds(Self.script, at: start + 1) }
    if nameCount == 5 { tag.isStyle = holds(Self.style, at: start + 1) }
    while index < count {
      let byte = bytes[index]
      if byte <= 0x20 {
        index += 1
      } else if byte == 0x3E {
        tag.end = index
        return tag
      } else if byte == 0x2F && index + 1 < count && bytes[index + 1] == 0x3E {
        tag.end = index + 1
        tag.isEmpty = true
        return tag
      } else if ParserInput.isLetter(byte) || byte == 0x5F || byte == 0x3A || byte == 0x2E {
        index = attribute(at: index, &cuts)
        tag.attributeCount += 1
        if tag.attributeCount == ParserInput.attributesMax { tag.keptEnd = index }
      } else {
        // No name: libxml2 drops it up to the next blank.
        index += 1
        while index < count, bytes[index] > 0x20, bytes[index] != 0x3E,
          bytes[index] != 0x2F || index + 1 < count && bytes[index + 1] != 0x3E
        {
          index += 1
        }
      }
    }
    return tag
  }

  /// - Returns: The place behind an attribute's value, or behind its name where it has none.
  private func attribute(at start: Int, _ cuts: inout [Range<Int>]) -> Int {
    let bytes = page.span
    let count = bytes.count
    var index = start
    while index < count && Self.isName(bytes[index]) { index += 1 }
    let nameEnd = index
    while index < count && bytes[index] <= 0x20 { index += 1 }
    guard index < count, bytes[index] == 0x3D else { return nameEnd }
    index += 1
    while index < count && bytes[index] <= 0x20 { index += 1 }
    guard index < count else { return count }
    if bytes[index] == 0x22 || bytes[index] == 0x27 {
      let end = next(bytes[index], from: index + 1)
      if end - index > ParserInput.cutByteCountMin, end < count,
        AttributeName.named(nameHash(start..<nameEnd)) == nil
      {
        cuts.append(index + 1..<end)
      }
      return min(count, end + 1)
    }
    while index < count && bytes[index] > 0x20 && bytes[index] != 0x3E { index += 1 }
    return index
  }

  private func nameHash(_ range: Range<Int>) -> UInt64 {
    Tag.nameHash(
      range.lazy.map { place in
        let byte = page[place]
        return byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      })
  }

  @inline(__always)
  private static func isName(_ byte: UInt8) -> Bool {
    ParserInput.isLetter(byte) || byte >= 0x30 && byte <= 0x3A || byte == 0x2D || byte == 0x5F
      || byte == 0x2E
  }
}
