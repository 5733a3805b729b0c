internal import Bytes

/// Giving values ids, in the order in which they first occur.
extension ValueEncoding {
  /// Ids and distinct words in order of first appearance, or nil where a dictionary does not pay.
  static func dictionary(
    _ count: Int, byteCount: Int, _ word: (Int) -> UInt64
  ) -> (ids: [UInt32], words: [UInt64], width: Int)? {
    let decision = DictionaryDecision(valueCount: count, plainByteCount: count * byteCount)
    let expected = decision.expected(
      byteCount: { $0.distinctCount * byteCount }, adding: { $0.add($1, word) })
    guard let expected else { return nil }
    var dictionary = WordDictionary(expecting: expected)
    var ids: [UInt32] = []
    ids.reserveCapacity(count)
    for index in 0..<count {
      ids.append(dictionary.id(of: word(index)))
      if index & 1023 == 1023,
        decision.isHopeless(
          seenCount: index + 1, distinctCount: dictionary.words.count,
          dictionaryByteCount: dictionary.words.count * byteCount)
      {
        return nil
      }
    }
    guard
      decision.pays(
        distinctCount: dictionary.words.count,
        dictionaryByteCount: dictionary.words.count * byteCount)
    else { return nil }
    return (ids, dictionary.words, max(1, RunLengthHybrid.width(of: dictionary.words.count - 1)))
  }

  /// The same for texts. A run with its own dictionary is hashed once per distinct text of it.
  static func dictionary(
    _ runs: [LeafValues.TextRun], _ decision: DictionaryDecision, lengthByteCount: Int
  ) -> (ids: [UInt32], texts: StringArray, width: Int)? {
    guard let expected = expectedDistinctCount(runs, decision, lengthByteCount: lengthByteCount)
    else { return nil }
    var dictionary = ValueDictionary(expecting: expected)
    var ids: [UInt32] = []
    ids.reserveCapacity(decision.valueCount)
    for run in runs {
      var newIDs = [UInt32](repeating: .max, count: run.isRenumbered ? run.texts.count : 0)
      var place = 0
      while place < run.ids.count {
        // Up to where the decision is looked at again.
        let end = min(run.ids.count, place + 1024 - (ids.count & 1023))
        if let texts = run.consecutive(place..<end) {
          dictionary.append(idsOf: run.texts, texts, to: &ids)
        } else if run.isRenumbered {
          renumber(run, place..<end, &newIDs, &dictionary, to: &ids)
        } else {
          look(up: run, place..<end, &dictionary, to: &ids)
        }
        place = end
        if ids.count & 1023 == 0,
          decision.isHopeless(
            seenCount: ids.count, distinctCount: dictionary.count,
            dictionaryByteCount: dictionary.plainByteCount(lengthByteCount))
        {
          return nil
        }
      }
    }
    guard
      decision.pays(
        distinctCount: dictionary.count,
        dictionaryByteCount: dictionary.plainByteCount(lengthByteCount))
    else { return nil }
    return (ids, dictionary.values, max(1, RunLengthHybrid.width(of: dictionary.count - 1)))
  }

  /// Appends the ids of a stretch of a run, each of whose texts is looked up once; `newIDs` remembers them.
  private static func renumber(
    _ run: LeafValues.TextRun, _ places: Range<Int>, _ newIDs: inout [UInt32],
    _ dictionary: inout ValueDictionary, to ids: inout [UInt32]
  ) {
    let bytes = run.texts.span
    let own = run.ids.span
    ids.append(addingCapacity: places.count) { output in
      var known = newIDs.mutableSpan
      for place in places {
        let id = Int(own[place])
        if known[id] == .max { known[id] = dictionary.id(of: bytes, run.texts.range(id)) }
        output.append(known[id])
      }
    }
  }

  /// Appends the ids of a stretch of a run of many texts; those that stand side by side are often the same.
  private static func look(
    up run: LeafValues.TextRun, _ places: Range<Int>, _ dictionary: inout ValueDictionary,
    to ids: inout [UInt32]
  ) {
    let bytes = run.texts.span
    for place in places {
      let id = run.ids[place]
      if place > places.lowerBound, id == run.ids[place - 1] {
        ids.append(ids[ids.count - 1])
      } else {
        ids.append(dictionary.id(of: bytes, run.texts.range(Int(id))))
      }
    }
  }

  /// How many distinct texts to expect; nil where a dictionary will not pay.
  private static func expectedDistinctCount(
    _ runs: [LeafValues.TextRun], _ decision: DictionaryDecision, lengthByteCount: Int
  ) -> Int? {
    // As few as these would be found few in the end.
    let known = runs.reduce(0) { $0 + ($1.isRenumbered ? $1.texts.count : $1.ids.count) }
    if known <= DictionaryDecision.fewCount, !decision.isQuick { return known }
    let runStarts = runs.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.ids.count) }
    return decision.expected(
      byteCount: { $0.byteCount + lengthByteCount * $0.distinctCount },
      adding: { estimate, range in
        for (run, places) in pieces(runs, range, runStarts: runStarts) {
          guard run.isRenumbered else {
            estimate.add(run.texts, run.ids.span, places)
            continue
          }
          // A text that comes again changes nothing: each is hashed once.
          var isSeen = [Bool](repeating: false, count: run.texts.count)
          var first: [UInt32] = []
          for id in run.ids[places] where !isSeen[Int(id)] {
            isSeen[Int(id)] = true
            first.append(id)
          }
          estimate.add(run.texts, first.span, first.indices)
        }
      })
  }
}

extension ValueDictionary {
  /// The bytes of the distinct texts as a dictionary page has them: each behind its length, if it has one.
  fileprivate func plainByteCount(_ lengthByteCount: Int) -> Int {
    values.bytes.count + lengthByteCount * count
  }
}
