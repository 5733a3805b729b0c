extension StringArray {
  /// Appends `source[starts[i]..<ends[i]]` for each i, in one crossing of the target's border.
  package mutating func append(gathering source: Span<UInt8>, starts: [Int], ends: [Int]) {
    precondition(starts.count == ends.count, "one end per start")
    var byteCount = 0
    for index in starts.indices {
      precondition(
        0 <= starts[index] && starts[index] <= ends[index] && ends[index] <= source.count,
        "a text outside the source")
      byteCount += ends[index] - starts[index]
    }
    gather(source, starts, ends, byteCount: byteCount)
  }
}
