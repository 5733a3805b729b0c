extension StringArray {
  /// Appends `source[starts[i]..<ends[i]]` for each i, in one crossing of the target's border.
  package mutating func append(
    gathering source: Span<UInt8>, starts: Span<Int>, ends: Span<Int>
  ) {
    precondition(starts.count == ends.count, "one end per start")
    if starts.isEmpty { return }
    var byteCount = 0
    for index in starts.indices {
      precondition(
        0 <= starts[index] && starts[index] <= ends[index] && ends[index] <= source.count,
        "a text outside the source")
      byteCount &+= ends[index] &- starts[index]
    }
    gather(source, starts, ends, byteCount: byteCount)
  }
}

extension StringArray {
  /// The texts, each behind `prefix`.
  package func prefixed(by prefix: [UInt8]) -> StringArray {
    let byteCount = bytes.count + count * prefix.count
    precondition(byteCount <= Int(UInt32.max), "a string array holds at most 4 GiB")
    var ends: [UInt32] = []
    ends.reserveCapacity(count + 1)
    for (index, end) in offsets.enumerated() {
      ends.append(end &+ UInt32(truncatingIfNeeded: index &* prefix.count))
    }
    // Safety: text `i` lies inside the arena by its own invariant, and goes to the bytes before
    // `ends[i + 1]`, which ascend up to `byteCount`.
    let prefixed = unsafe bytes.withUnsafeBufferPointer { source in
      unsafe [UInt8](unsafeUninitializedCapacity: byteCount) { target, written in
        for index in 0..<count {
          let text = range(index)
          var place = Int(ends[index])
          for byte in prefix {
            unsafe (target.baseAddress! + place).initialize(to: byte)
            place &+= 1
          }
          if !text.isEmpty {
            unsafe copyShort(
              source.baseAddress! + text.lowerBound, to: target.baseAddress! + place,
              count: text.count)
          }
        }
        written = byteCount
      }
    }
    return StringArray(bytes: prefixed, offsets: ends)
  }

  /// The texts with these indices, in this order.
  package func picking(_ indices: [UInt32]) -> StringArray {
    let offsets = self.offsets.span
    // Where each text begins is noted, not looked up again: it may lie anywhere.
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    var byteCount = 0
    starts.append(addingCapacity: indices.count) { starts in
      ends.append(addingCapacity: indices.count + 1) { ends in
        ends.append(0)
        for index in indices {
          let start = offsets[Int(index)]
          byteCount &+= Int(offsets[Int(index) + 1] &- start)
          starts.append(start)
          ends.append(UInt32(truncatingIfNeeded: byteCount))
        }
      }
    }
    precondition(byteCount <= Int(UInt32.max), "a string array holds at most 4 GiB")
    // Safety: the indices were checked against the offsets above, whose texts lie inside the arena.
    // What is written adds up to `byteCount`, before `copyBlock` more.
    let picked = unsafe bytes.withUnsafeBufferPointer { source in
      unsafe [UInt8](unsafeUninitializedCapacity: byteCount + copyBlock) { target, written in
        let (starts, ends) = (starts.span, ends.span)
        for place in starts.indices {
          let start = Int(starts[place])
          let length = Int(ends[place + 1] &- ends[place])
          let room = unsafe target.baseAddress! + Int(ends[place])
          if length <= copyBlock, start &+ copyBlock <= source.count {
            unsafe copyWholeBlock(source.baseAddress! + start, to: room)
          } else if length > 0 {
            unsafe copyShort(source.baseAddress! + start, to: room, count: length)
          }
        }
        written = byteCount
      }
    }
    return StringArray(bytes: picked, offsets: ends)
  }
}
