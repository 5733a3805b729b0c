package import Bytes

/// What training sees of a page: the same rows that scoring sees, with the text of each block.
package struct TrainingRows: Sendable {
  package var featureNames: [String] = []
  /// Row-major, one row per block.
  package var features: [Int32] = []
  package var blockTexts: [String] = []
  /// Blocks in a comment section, which a rule drops later.
  package var isComment: [Bool] = []

  package init(_ page: FileBytes, declaredEncoding: String? = nil) {
    let decoded = page.withSpan { PageDecoding.decode($0, declared: declaredEncoding) }
    let tree = PageParser.parse(decoded.bytes)
    guard tree.elementCount > 0 else { return }
    let measures = PageMeasures(tree)
    featureNames = BlockFeatures.names(measures)
    BlockFeatures.forEachRow(measures) { _, row in features.append(contentsOf: row) }
    isComment = CommentSections.flags(
      measures, isThread: CommentSections.isThread(measures))
    for block in 0..<measures.blocks.count {
      blockTexts.append(
        String(decoding: measures.blocks.text[measures.blocks.range(block)], as: UTF8.self))
    }
  }
}
