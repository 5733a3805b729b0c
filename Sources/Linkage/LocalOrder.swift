import Bytes
import Records

/// Records and their values numbered anew, so that what is compared lies side by side.
///
/// Candidates mostly share a name, or most of its sound. In the order of record ids they lie anywhere in
/// memory, and a pair waits for it a dozen times; in the order of their rarest words the processor's caches hold
/// them already. Values follow their records. Nothing but speed and the numbers depends on it: what comes
/// out is told under the numbers that went in.
struct LocalRecords: Sendable {
  /// The same records. Their ids are in no order, nor are the values of their fields.
  let records: LinkageRecords
  /// For each of `records` its number outside.
  let originals: [UInt32]
  /// For each number outside the one in `records`.
  let places: [UInt32]

  /// - Parameters:
  ///   - cache: Gets the words of the field by which records are ordered, and of further ones.
  ///   - wanted: Fields whose words are wanted, too: found while other fields are put in order.
  ///   - wordsAlone: Those of them, or the one by which records are ordered, of which nothing else is: the texts of
  ///     their values are let go.
  init(
    _ outer: consuming LinkageRecords, _ cache: TokenCache, wordsOf wanted: Set<String> = [],
    alone wordsAlone: Set<String> = [], threadCount: Int
  ) {
    let count = outer.count
    var order = (0..<UInt32(count)).map { $0 }
    let leading =
      outer.fields.first { $0.type == .name } ?? outer.fields.first { $0.type == .text }
    let words = leading.map { FieldTokens($0.values, threadCount: threadCount) }
    let sounds = words.map { $0.hashes(of: .sound, threadCount: threadCount) }
    if let leading, let words, let sounds {
      let keyOfValue = LocalRecords.keys(words, sounds, threadCount)
      var keys = stretchResults(count, threadCount) { records in
        records.map { record in
          leading.range(record).first.map { keyOfValue[Int(leading.ids[$0])] } ?? LocalRecords.noKey
        }
      }
      radixSort(&keys, &order, threadCount: threadCount)
    }
    let (ordered, outerFields) = (order, outer.fields)
    let outerSources = outer.sourceOfRecord
    let leadingPlace = leading.flatMap { outer.fieldIndex($0.name) }
    // Long work first, so that no thread is left alone with it.
    let longestFirst = outerFields.indices.sorted {
      (outerFields[$1].valueCount, $0) < (outerFields[$0].valueCount, $1)
    }
    let parts = chunkResults(outerFields.count + 1, threadCount) { place -> OrderedPart in
      switch place {
      case 0:
        return .places(LocalRecords.places(ordered), sources: ordered.map { outerSources[Int($0)] })
      default:
        let index = longestFirst[place - 1]
        let field = outerFields[index]
        let isOfWordsAlone = wordsAlone.contains(field.name)
        if index == leadingPlace {
          return field.inOrder(ordered, words: words, isOfWordsAlone: isOfWordsAlone)
        }
        return field.inOrder(
          ordered, wantsWords: wanted.contains(field.name), isOfWordsAlone: isOfWordsAlone,
          threadCount: threadCount)
      }
    }
    var fieldsInOrder = [LinkageField?](repeating: nil, count: outerFields.count)
    var (places, sourceOfRecord): ([UInt32], [UInt32]) = ([], [])
    for (place, part) in parts.enumerated() {
      switch part {
      case .places(let all, let sources): (places, sourceOfRecord) = (all, sources)
      case .field(let field, let words, let wordOrder):
        let index = longestFirst[place - 1]
        fieldsInOrder[index] = field
        if let words {
          let own =
            index == leadingPlace ? sounds.map { all in wordOrder.map { all[Int($0)] } } : nil
          cache.put(words, sounds: own, of: field.name)
        }
      }
    }
    let fields = fieldsInOrder.compactMap(\.self)
    records = LinkageRecords(outer, order, sourceOfRecord: sourceOfRecord, fields: fields)
    originals = order
    self.places = places
  }

  /// For each record where it stands in an order.
  private static func places(_ order: [UInt32]) -> [UInt32] {
    var places = [UInt32](repeating: 0, count: order.count)
    for (place, record) in order.enumerated() { places[Int(record)] = UInt32(place) }
    return places
  }

  /// Of records without a word that others have: they come last.
  private static let noKey: UInt64 = (1 << 40) - 1

  /// For each value its two rarest sounds: a word that no other value has says nothing about neighbors.
  /// - Parameter sounds: The hash of what each word sounds like.
  private static func keys(
    _ words: FieldTokens, _ sounds: [UInt64], _ threadCount: Int
  ) -> [UInt64] {
    let leaders = FieldTokens.leaders(of: sounds)
    // Who has two words of one sound counts twice, which hardly moves anybody.
    var holdersOfSound = [UInt32](repeating: 0, count: leaders.count)
    for (word, leader) in leaders.enumerated() {
      holdersOfSound[Int(leader)] += words.holders[word]
    }
    let holders = leaders.map { holdersOfSound[Int($0)] }
    return stretchResults(words.valueCount, threadCount) { values in
      values.map { key(of: $0, words, sounds, holders) }
    }
  }

  /// The upper 24 and 16 bits of the hashes of both sounds, the rarest above: no number of a word, which depends on
  /// what came first.
  private static func key(
    of value: Int, _ words: FieldTokens, _ sounds: [UInt64], _ holders: [UInt32]
  ) -> UInt64 {
    var first: (holders: UInt32, sound: UInt32) = (.max, .max)
    var second = first
    for index in words.range(value) {
      let word = Int(words.tokens[index])
      let sound = UInt32(truncatingIfNeeded: sounds[word] >> 32)
      let count = holders[word]
      if count < 2 || sound == first.sound { continue }
      if (count, sound) < first {
        second = first
        first = (count, sound)
      } else if (count, sound) < second {
        second = (count, sound)
      }
    }
    return UInt64(first.sound >> 8) << 16 | UInt64(second.sound >> 16)
  }

  /// Settings that name records by their numbers here.
  func localized(_ settings: LinkageSettings) -> LinkageSettings {
    var settings = settings
    settings.judgements = settings.judgements.map { judgement in
      PairJudgement(
        left: places[Int(judgement.left)], right: places[Int(judgement.right)],
        verdict: judgement.verdict)
    }
    return settings
  }

  /// Clusters under the numbers outside: for each record the smallest of its cluster.
  func original(_ clusters: [UInt32], threadCount: Int) -> [UInt32] {
    var leasts = [UInt32](repeating: .max, count: clusters.count)
    for (record, cluster) in clusters.enumerated() {
      leasts[Int(cluster)] = min(leasts[Int(cluster)], originals[record])
    }
    let (least, places) = (leasts, places)
    return stretchResults(places.count, threadCount) { numbers in
      places[numbers].map { least[Int(clusters[Int($0)])] }
    }
  }

  func original(_ refused: [RefusedMerge]) -> [RefusedMerge] {
    refused.map { merge in
      let (left, right) = (originals[Int(merge.left)], originals[Int(merge.right)])
      return RefusedMerge(left: min(left, right), right: max(left, right), reason: merge.reason)
    }.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
  }
}

/// What is put in order side by side.
private enum OrderedPart: Sendable {
  /// The place of each record, and the source of the record at each place.
  case places([UInt32], sources: [UInt32])
  /// A field, and the words of its values where they were asked for: for each its number before, if they were
  /// known.
  case field(LinkageField, words: FieldTokens?, wordOrder: [UInt32])
}

extension LinkageField {
  /// The field of the records in another order, its values in the order in which they first appear.
  /// - Parameters:
  ///   - words: The words of this field's values, where they are known.
  ///   - wantsWords: Whether they are found where they are not.
  ///   - isOfWordsAlone: Whether the texts of values are let go.
  fileprivate func inOrder(
    _ order: [UInt32], words: FieldTokens? = nil, wantsWords: Bool = false,
    isOfWordsAlone: Bool, threadCount: Int = 1
  ) -> OrderedPart {
    var (newOffsets, newIDs) = gathered(order)
    let valueOrder = numberByAppearance(&newIDs, count: values.count)
    for place in order.indices where newOffsets[place + 1] - newOffsets[place] > 1 {
      newIDs[Int(newOffsets[place])..<Int(newOffsets[place + 1])].sort()
    }
    func field(_ values: StringArray) -> LinkageField {
      LinkageField(
        name: name, type: type, offsets: newOffsets, ids: newIDs, valueCount: valueOrder.count,
        values: values)
    }
    if let words {
      let texts = isOfWordsAlone ? StringArray() : values.picking(valueOrder)
      var wordOrder: [UInt32] = []
      let own = FieldTokens(words, picking: valueOrder, wordOrder: &wordOrder)
      return .field(field(texts), words: own, wordOrder: wordOrder)
    }
    let texts = values.picking(valueOrder)
    let own = wantsWords ? FieldTokens(texts, threadCount: threadCount) : nil
    let isLetGo = isOfWordsAlone && wantsWords
    return .field(field(isLetGo ? StringArray() : texts), words: own, wordOrder: [])
  }

  /// Where the ids of the records start in another order, and the ids.
  private func gathered(_ order: [UInt32]) -> (offsets: [UInt32], ids: [UInt32]) {
    var newOffsets = [UInt32](repeating: 0, count: order.count + 1)
    // One place more: every record writes an id, and where it has none the next one writes over it.
    var newIDs = [UInt32](repeating: 0, count: ids.count + 1)
    // One place of memory to look at for each record instead of two.
    let onlyValues = (0..<recordCount).map(onlyValue)
    var count = 0
    var ends = newOffsets.mutableSpan
    var target = newIDs.mutableSpan
    for place in order.indices {
      let value = onlyValues[Int(order[place])]
      if value == BatchValues.severalValues {
        for index in range(Int(order[place])) {
          target[count] = ids[index]
          count &+= 1
        }
      } else {
        target[count] = value
        count &+= value == BatchValues.noValue ? 0 : 1
      }
      ends[place &+ 1] = UInt32(truncatingIfNeeded: count)
    }
    newIDs.removeLast()
    return (newOffsets, newIDs)
  }
}

/// Numbers things in the order in which they first appear among `ids`, and tells which each one was.
/// - Parameter count: All ids are below it.
func numberByAppearance(_ ids: inout [UInt32], count idCount: Int) -> [UInt32] {
  var newID = [UInt32](repeating: .max, count: idCount)
  // One place more, for what is written when all are known.
  var order = [UInt32](repeating: 0, count: idCount + 1)
  var count: UInt32 = 0
  var allIDs = ids.mutableSpan
  var numbers = newID.mutableSpan
  var places = order.mutableSpan
  // Nothing to guess: the misses of many ids overlap.
  for index in allIDs.indices {
    let old = allIDs[index]
    let known = numbers[Int(old)]
    let isNew = known == .max
    let id = isNew ? count : known
    numbers[Int(old)] = id
    allIDs[index] = id
    places[Int(count)] = old
    count &+= isNew ? 1 : 0
  }
  order.removeLast(order.count - Int(count))
  return order
}
