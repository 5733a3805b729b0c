/// The text of a page cut into blocks: runs of inline content between block boundaries, white space
/// collapsed. One entry per block in page order.
struct Blocks {
  /// Text of all blocks; block `i` is `text[starts[i]..<starts[i + 1]]`.
  var text: [UInt8] = []
  var starts: [Int] = [0]
  /// The nearest element around the block that is not inline.
  var owners: [Int] = []
  /// Bytes of the block inside links, and inside bold elements.
  var linkByteCounts: [Int] = []
  var boldByteCounts: [Int] = []
  var linkCounts: [Int] = []
  /// Images in the block, and between it and the one before.
  var imageCounts: [Int32] = []
  /// The block begins or ends at a doubled line break, not at an element.
  var endsAtBreak: [Bool] = []

  // Pieces: where stretches of text stand in the decoded page. Equal lengths: byte by byte.
  var pieceStarts: [Int] = [0]
  var pieceTexts: [Int] = []
  var pieceTextCounts: [Int] = []
  var pieceSources: [Int] = []
  var pieceSourceCounts: [Int] = []

  /// Links in page order: block, range in `text`, element.
  var links: [(block: Int, range: Range<Int>, element: Int)] = []

  var count: Int { owners.count }
  func range(_ block: Int) -> Range<Int> { starts[block]..<starts[block + 1] }

  /// The row of a table of which the block is a whole cell; nil where it is none.
  func rowOfCell(_ block: Int, in tree: PageTree) -> Int? {
    guard let cell = tree.cell(around: owners[block]) else { return nil }
    for neighbor in [block - 1, block + 1] where owners.indices.contains(neighbor) {
      if tree.cell(around: owners[neighbor]) == cell { return nil }
    }
    return Int(tree.parents[cell])
  }
}
