import Dispatch
import Glibc
import Synchronization

/// Set by the first interrupt or termination signal; the second one ends the program at once.
package final class StopRequest: @unchecked Sendable {
  private let requested = Atomic<Bool>(false)
  // Written by `listening` before anybody else has this object: keeps the sources alive.
  private var sources: [any DispatchSourceSignal] = []

  private init() {}

  /// Somebody asked the program to stop.
  package var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// Listens for SIGINT and SIGTERM from now on.
  ///
  /// - Parameter onFirst: Called once, on another thread.
  package static func listening(onFirst: @escaping @Sendable () -> Void) -> StopRequest {
    let request = StopRequest()
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { @Sendable in
        if request.requested.exchange(true, ordering: .relaxed) { _exit(128 + number) }
        onFirst()
      }
      source.resume()
      request.sources.append(source)
    }
    return request
  }
}
