/// Text for readers without scripts. Mostly it says that scripts are needed; of forums that a script puts together it
/// is all there is.
enum NoscriptText {
  private static let byteCountMin = 500

  /// Whether it is the text of the page: noscript elements hold some, and more than twice what stands outside.
  static func isText(of tree: PageTree) -> Bool {
    guard tree.tags.contains(.noscript) else { return false }
    var inside = 0
    var outside = 0
    var skipped: Int?
    for index in 0..<tree.eventCount {
      switch tree.event(index) {
      case .open(let element):
        if skipped == nil && tree.tags[element].isSkipped { skipped = element }
      case .close(let element):
        if skipped == element { skipped = nil }
      case .text(let text):
        if let skipped {
          if tree.tags[skipped] == .noscript { inside += tree.textRanges[text].count }
        } else {
          outside += tree.textRanges[text].count
        }
      }
    }
    return inside >= byteCountMin && inside > 2 * outside
  }
}
