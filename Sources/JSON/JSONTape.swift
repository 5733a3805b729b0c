/// One JSON value as a flat list of nodes in document order: the value itself first, then its parts.
///
/// Nodes are places in the bytes; text is decoded only when it is wanted.
struct JSONTape {
  enum Kind: UInt8 { case object, array, string, escapedString, number, bool, null }

  struct Node {
    var kind: Kind
    /// Whether the member's name holds escapes.
    var isKeyEscaped = false
    /// Where the value lies, quotes and brackets included.
    var start: Int
    var end: Int
    /// The member's name without its quotes; empty range at 0 for what is no member.
    var keyStart = 0
    var keyEnd = 0
    /// Index of the node after this one and all its parts.
    var next: Int
  }

  var nodes: [Node] = []

  /// The indices of the members or elements of a node.
  func parts(of index: Int) -> TapeParts {
    TapeParts(tape: self, current: index + 1, end: nodes[index].next)
  }
}

/// Walks the members or elements of one node.
struct TapeParts: Sequence, IteratorProtocol {
  let tape: JSONTape
  var current: Int
  let end: Int

  mutating func next() -> Int? {
    guard current < end else { return nil }
    defer { current = tape.nodes[current].next }
    return current
  }
}
