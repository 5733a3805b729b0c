/// Tasks in an order in which each comes after its inputs, and the stages in the order of their first task.
struct TaskGraph: Sendable {
  let tasks: [StageTask]
  let index: [TaskID: Int]
  let stages: [String]

  /// Tasks keep the order in which they were given wherever their inputs allow it.
  init(_ given: [StageTask]) {
    var position: [TaskID: Int] = [:]
    for (index, task) in given.enumerated() {
      precondition(position.updateValue(index, forKey: task.id) == nil, "\(task.id) stands twice")
    }
    var order: [Int] = []
    var state = [UInt8](repeating: 0, count: given.count)  // 0 not seen, 1 open, 2 placed
    for root in given.indices where state[root] == 0 {
      var path = [(task: root, nextInput: 0)]
      state[root] = 1
      while let (task, nextInput) = path.last {
        let inputs = given[task].inputs
        if nextInput == inputs.count {
          state[task] = 2
          order.append(task)
          path.removeLast()
          continue
        }
        path[path.count - 1].nextInput += 1
        guard let input = position[inputs[nextInput]] else {
          preconditionFailure("\(given[task].id) reads \(inputs[nextInput]), which no task makes")
        }
        precondition(state[input] != 1, "\(given[task].id) depends on itself")
        if state[input] == 0 {
          state[input] = 1
          path.append((input, 0))
        }
      }
    }
    tasks = order.map { given[$0] }
    index = Dictionary(uniqueKeysWithValues: tasks.enumerated().map { ($1.id, $0) })
    var seen: Set<String> = []
    stages = tasks.map(\.id.stage).filter { seen.insert($0).inserted }
  }
}
