import Bytes

/// All paths of a reading as one tree, so that a row is walked once however many fields are asked for.
///
/// `PathEvaluation` walks a row for each path by itself: slower, and the truth that this one is held to.
struct PathTree {
  private struct Branch {
    /// Fields whose path ends here.
    var fields: [Int] = []
    /// Steps into members, looked up by name.
    var members: [(name: [UInt8], branch: Int)] = []
    var membersByHash: [UInt64: [Int]] = [:]
    /// Steps of a number: an element, or a member of that name.
    var places: [(number: Int, name: [UInt8], branch: Int)] = []
    var every: Int?
    var filters: [(member: [UInt8], value: [UInt8], branch: Int)] = []
  }

  private var branches = [Branch()]
  /// Members that are compared one by one; looking up more by hash is faster.
  private static let comparedCountMax = 12

  /// - Parameter paths: By field; nil for a field that is no path.
  init(_ paths: [JSONPath?]) {
    // By branch and step, so that building takes as long as the paths are.
    var known: [[JSONPath.Step: Int]] = [[:]]
    for (field, path) in paths.enumerated() {
      guard let path else { continue }
      var branch = 0
      for step in path.steps {
        if let next = known[branch][step] {
          branch = next
          continue
        }
        let next = branches.count
        branches.append(Branch())
        known.append([:])
        known[branch][step] = next
        switch step {
        case .member(let name):
          let hash = Self.hash(name.span, 0..<name.count)
          branches[branch].membersByHash[hash, default: []].append(branches[branch].members.count)
          branches[branch].members.append((name, next))
        case .index(let number, let name): branches[branch].places.append((number, name, next))
        case .every: branches[branch].every = next
        case .filter(let member, let value):
          branches[branch].filters.append((member, value, next))
        }
        branch = next
      }
      branches[branch].fields.append(field)
    }
  }

  /// Calls `body` with the field and the node of every value, the values of a field in document order.
  func forEachValue(_ row: PathEvaluation, _ bytes: Span<UInt8>, _ body: (Int, Int) -> Void) {
    walk(0, 0, isThroughArray: false, row, bytes, body)
  }

  /// - Parameter isThroughArray: Whether the node is an element of an array that the steps walk through: then those
  ///   steps alone are taken that did not end at the array.
  private func walk(
    _ node: Int, _ branch: Int, isThroughArray: Bool, _ row: PathEvaluation, _ bytes: Span<UInt8>,
    _ body: (Int, Int) -> Void
  ) {
    if !isThroughArray { for field in branches[branch].fields { body(field, node) } }
    switch row.tape.nodes[node].kind {
    case .object: walkObject(node, branch, isThroughArray, row, bytes, body)
    case .array:
      if !isThroughArray && !branches[branch].places.isEmpty {
        for (place, part) in row.tape.parts(of: node).enumerated() {
          for step in branches[branch].places where step.number == place {
            walk(part, step.branch, isThroughArray: false, row, bytes, body)
          }
        }
      }
      if !isThroughArray, let every = branches[branch].every {
        for part in row.tape.parts(of: node) {
          walk(part, every, isThroughArray: false, row, bytes, body)
        }
      }
      guard !branches[branch].members.isEmpty || !branches[branch].filters.isEmpty else { return }
      for part in row.tape.parts(of: node) {
        walk(part, branch, isThroughArray: true, row, bytes, body)
      }
    default: break
    }
  }

  private func walkObject(
    _ node: Int, _ branch: Int, _ isThroughArray: Bool, _ row: PathEvaluation,
    _ bytes: Span<UInt8>, _ body: (Int, Int) -> Void
  ) {
    let members = branches[branch].members.count
    if members > 0 {
      for part in row.tape.parts(of: node) {
        if members <= Self.comparedCountMax {
          for step in branches[branch].members where row.isNamed(part, step.name, bytes) {
            walk(part, step.branch, isThroughArray: false, row, bytes, body)
          }
        } else {
          for place in candidates(part, branch, row, bytes) {
            let step = branches[branch].members[place]
            guard row.isNamed(part, step.name, bytes) else { continue }
            walk(part, step.branch, isThroughArray: false, row, bytes, body)
          }
        }
      }
    }
    if !isThroughArray {
      for step in branches[branch].places {
        for part in row.tape.parts(of: node) where row.isNamed(part, step.name, bytes) {
          walk(part, step.branch, isThroughArray: false, row, bytes, body)
        }
      }
      if let every = branches[branch].every {
        for part in row.tape.parts(of: node) {
          walk(part, every, isThroughArray: false, row, bytes, body)
        }
      }
    }
    for step in branches[branch].filters where row.holds(node, step.member, step.value, bytes) {
      walk(node, step.branch, isThroughArray: false, row, bytes, body)
    }
  }

  /// The steps into members whose names may be that of a node.
  private func candidates(
    _ part: Int, _ branch: Int, _ row: PathEvaluation, _ bytes: Span<UInt8>
  ) -> [Int] {
    let node = row.tape.nodes[part]
    if node.isKeyEscaped {
      let name = unescaped(bytes, node.keyStart..<node.keyEnd)
      return branches[branch].membersByHash[Self.hash(name.span, 0..<name.count)] ?? []
    }
    return branches[branch].membersByHash[Self.hash(bytes, node.keyStart..<node.keyEnd)] ?? []
  }

  /// FNV-1a. Names that meet by chance or by intent are compared byte by byte.
  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    return hash
  }
}
