import Bytes
import CSV
import Records

/// CSV bytes to batches of cells, on one thread.
struct CSVBenchmark: Benchmark {
  let name = "csv"

  func measurements(rounds: Int) throws -> [Measurement] {
    let bytes = MadeUpRegistry(count: 400_000, seed: 1).csv
    let content = FileBytes(bytes)
    let fields = ["number", "name", "street", "town", "country", "founded", "director"]
    let seconds = try best(of: rounds) {
      var cellCount = 0
      _ = try CSVReader(content, file: "made-up.csv").read(
        fields: fields, batchRowCount: 65_536,
        onBatch: { batch in cellCount += batch.fields.reduce(0) { $0 + $1.values.count } },
        onIssue: { _ in })
      return cellCount
    }
    return [
      Measurement(
        name: "csv: seven columns", seconds: seconds, amount: Double(bytes.count) / 1e6, unit: "MB")
    ]
  }
}

/// SHA-256, which every input and artifact passes through.
struct DigestBenchmark: Benchmark {
  let name = "sha-256"

  func measurements(rounds: Int) -> [Measurement] {
    var numbers = SeededNumbers(seed: 2)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64 << 20)
    while bytes.count < 64 << 20 {
      let number = numbers.next()
      for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * UInt64(shift)))) }
    }
    let seconds = best(of: rounds) { SHA256.digest(of: bytes.span) }
    return [
      Measurement(name: name, seconds: seconds, amount: Double(bytes.count) / 1e6, unit: "MB")
    ]
  }
}
