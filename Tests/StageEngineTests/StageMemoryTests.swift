import Bytes
import Testing

@testable import StageEngine

@Suite("Memory of stages") struct StageMemoryTests {
  @Test("a stretch is told its own peak, and the process keeps its")
  func stretches() {
    let watch = StageMemory()
    watch.restart()
    func hold(_ byteCount: Int) {
      let bytes = [UInt8](repeating: 1, count: byteCount)
      watch.look()
      #expect(bytes.last == 1)
    }
    hold(96 << 20)
    let first = watch.peakByteCount
    #expect(first >= 96 << 20)
    let most = ProcessMemory.peakByteCount
    watch.restart()
    hold(8 << 20)
    // Other tests run beside this one, and may hold memory of their own.
    #expect(watch.peakByteCount > 8 << 20)
    #expect(ProcessMemory.peakByteCount >= most)
  }
}
