import Synchronization

/// One slot per chunk, filled by whoever computes the chunk.
final class ChunkSlots<Value: Sendable>: Sendable {
  private let slots: Mutex<[Value?]>

  init(count: Int) { slots = Mutex(Array(repeating: nil, count: count)) }

  func set(_ chunk: Int, _ value: Value) { slots.withLock { $0[chunk] = value } }

  /// All values in chunk order, once every chunk is done; they are the caller's alone then.
  func taken() -> [Value] {
    slots.withLock { slots in
      let values = slots.enumerated().map { index, value in
        guard let value else { preconditionFailure("chunk \(index) has no result") }
        return value
      }
      slots = []
      return values
    }
  }
}
