/// Finds the fields of a row while its elements open and close.
///
/// All field paths together are one automaton, made as it is needed: a state is the set of paths that
/// are still possible, and a step is looked up by state and name. So an element costs one look-up,
/// however many fields there are.
struct FieldMatcher {
  /// What an element in a given state yields.
  struct State {
    fileprivate var open: [(field: Int, depth: Int)] = []
    fileprivate var next: [ElementName: Int] = [:]
    /// Fields that take the element's text, with that of the elements in it.
    var textFields: [Int] = []
    /// Fields that take the element's own text.
    var ownTextFields: [Int] = []
    /// Fields that take its name.
    var nameFields: [Int] = []
    /// Fields that take an attribute, by its name, with its prefix or without; `*` is any.
    var attributeFields: [String: [Int]] = [:]
    var takesText: Bool { !textFields.isEmpty || !ownTextFields.isEmpty }
  }

  private enum Target: Hashable {
    case text, ownText, name
    case attribute(String)
  }
  private let paths: [(steps: [String], target: Target)]
  private(set) var states: [State] = []
  private var known: [[Int]: Int] = [:]

  /// The state of the row element itself.
  static let rowState = 0

  init(fields: [String]) {
    paths = fields.map { field in
      var steps = field.split(separator: "/").map(String.init).filter { $0 != "." }
      switch steps.last {
      case "name()":
        steps.removeLast()
        return (steps, .name)
      case "text()":
        steps.removeLast()
        return (steps, .ownText)
      case let last? where last.hasPrefix("@"):
        steps.removeLast()
        return (steps, .attribute(String(last.dropFirst())))
      default: return (steps, .text)
      }
    }
    _ = state(of: paths.indices.map { ($0, 0) })
  }

  /// The state of an element called `name` inside one in `state`.
  mutating func step(from state: Int, into name: ElementName) -> Int {
    if let next = states[state].next[name] { return next }
    let open = states[state].open.filter { place in
      place.depth < paths[place.field].steps.count
        && name.matches(paths[place.field].steps[place.depth])
    }
    let next = self.state(of: open.map { ($0.field, $0.depth + 1) })
    states[state].next[name] = next
    return next
  }

  private mutating func state(of open: [(field: Int, depth: Int)]) -> Int {
    let key = open.flatMap { [$0.field, $0.depth] }
    if let index = known[key] { return index }
    var state = State()
    state.open = open
    for place in open where place.depth == paths[place.field].steps.count {
      switch paths[place.field].target {
      case .text: state.textFields.append(place.field)
      case .ownText: state.ownTextFields.append(place.field)
      case .name: state.nameFields.append(place.field)
      case .attribute(let name): state.attributeFields[name, default: []].append(place.field)
      }
    }
    states.append(state)
    known[key] = states.count - 1
    return states.count - 1
  }
}
