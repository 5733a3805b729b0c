import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Bytes

@Suite("Loop threads") struct LoopThreadsTests {
  @Test(
    "each chunk of each loop runs once, however loops stand in each other's chunks",
    arguments: [1, 2, 3, 8])
  func nested(threadCount: Int) {
    var random = SeededGenerator(seed: 91)
    for _ in 0..<40 {
      let sizes = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        (0..<Int.random(in: 0...6, using: &random)).map { _ in
          Int.random(in: 0...30, using: &random)
        }
      }
      let counts = Mutex<[[Int]: Int]>([:])
      parallelChunks(sizes.count, threadCount: threadCount) { one in
        parallelChunks(sizes[one].count, threadCount: threadCount) { two in
          parallelChunks(sizes[one][two], threadCount: threadCount) { three in
            counts.withLock { $0[[one, two, three], default: 0] += 1 }
          }
        }
      }
      var expected: [[Int]: Int] = [:]
      for (one, list) in sizes.enumerated() {
        for (two, size) in list.enumerated() {
          for three in 0..<size { expected[[one, two, three]] = 1 }
        }
      }
      #expect(counts.withLock { $0 } == expected)
    }
  }

  @Test("no more chunks run at once than a loop has threads")
  func limit() {
    for threadCount in 1...3 {
      let running = Mutex((now: 0, most: 0))
      parallelChunks(200, threadCount: threadCount) { _ in
        running.withLock {
          $0.now += 1
          $0.most = max($0.most, $0.now)
        }
        var sum: UInt64 = 1
        for number in 0..<2_000 as Range<UInt64> { sum = sum &* 31 &+ number }
        running.withLock { $0.now -= sum == 0 ? 2 : 1 }
      }
      #expect(running.withLock { $0.most <= threadCount })
    }
  }

  @Test("an outer loop with little to do lends its threads to the loop in its last chunk")
  func lending() {
    // The chunk that stays waits until another thread has come to its loop: for ever, if none does. Threads of
    // its own, so that none is with other tests.
    let threads = LoopThreads()
    let visitors = Mutex<Set<UInt>>([])
    let outer = SharedLoop(2, 2) { chunk in
      if chunk == 0 { return }
      let inner = SharedLoop(2, 2) { _ in
        visitors.withLock { _ = $0.insert(UInt($0.count)) }
        while visitors.withLock({ $0.count }) < 2 {}
      }
      threads.run(inner, beside: nil)
    }
    threads.run(outer, beside: nil)
    #expect(visitors.withLock { $0.count } == 2)
  }

  @Test("a loop gets the thread of whoever has ended, and none before")
  func counting() {
    let threads = LoopThreads()
    let visitors = Mutex<Set<UInt>>([])
    threads.allowing(2) {
      let other = Thread {
        threads.counting {
          // Its owner waits for a second visitor: for ever, if none comes.
          let loop = SharedLoop(2, 2) { _ in
            visitors.withLock { _ = $0.insert(UInt($0.count)) }
            while visitors.withLock({ $0.count }) < 2 {}
          }
          threads.run(loop, beside: nil)
        }
      }
      threads.counting {
        other.start()
        while visitors.withLock({ $0.isEmpty }) {}
        #expect(visitors.withLock { $0.count } == 1 && threads.workingCount == 2)
      }
      while visitors.withLock({ $0.count }) < 2 {}
    }
  }

  @Test("what the caller does beside comes before its own chunks, and its error before theirs")
  func beside() throws {
    struct Failure: Error, Equatable { let number: Int }
    for threadCount in 1...3 {
      for chunkCount in [0, 1, 5] {
        var calls = 0
        let count = { calls += 1 }
        let values = try parallelMap(chunkCount, threadCount: threadCount, beside: count) { $0 }
        #expect(values == Array(0..<chunkCount))
        #expect(calls == 1)
        let fail = { throw Failure(number: 7) }
        #expect(throws: Failure(number: 7)) {
          try parallelMap(chunkCount, threadCount: threadCount, beside: fail) {
            throw Failure(number: $0)
          }
        }
      }
    }
  }

  @Test("arrays are joined in their order")
  func join() {
    let parts = [[], [1, 2, 3], [4], [], Array(5..<900)] as [[UInt32]]
    for threadCount in 1...3 {
      #expect(joined(parts, threadCount: threadCount) == Array(parts.joined()))
    }
    #expect(joined([[UInt8]](), threadCount: 2).isEmpty)
  }
}
