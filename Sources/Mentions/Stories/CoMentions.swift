/// Two linked entities in one sentence of a story.
package struct CoMention: Sendable, Hashable {
  /// The smaller entity index first.
  package let left: UInt32
  package let right: UInt32
  /// Where the story says so first.
  package let article: UInt32
  package let sentence: Range<Int>
  /// Label of the story.
  package let story: UInt32
}

/// The pairs of linked entities that share a sentence, once per story: forty copies of a wire story
/// are one piece of evidence. By pair, then story.
///
/// - Parameter mentions: By article and place, as `MentionFinder` gives them.
package func coMentions(_ mentions: [Mention], _ stories: Stories) -> [CoMention] {
  struct Key: Hashable {
    var left: UInt32
    var right: UInt32
    var story: UInt32
  }
  var seen: Set<Key> = []
  var found: [CoMention] = []
  var start = 0
  while start < mentions.count {
    var end = start
    while end < mentions.count, mentions[end].article == mentions[start].article,
      mentions[end].sentence == mentions[start].sentence
    {
      end += 1
    }
    let entities = Set(mentions[start..<end].compactMap(\.entity)).sorted()
    for (index, left) in entities.enumerated() {
      for right in entities[(index + 1)...] {
        let story = stories.labels[Int(mentions[start].article)]
        if seen.insert(Key(left: left, right: right, story: story)).inserted {
          found.append(
            CoMention(
              left: left, right: right, article: mentions[start].article,
              sentence: mentions[start].sentence, story: story))
        }
      }
    }
    start = end
  }
  return found.sorted { ($0.left, $0.right, $0.story) < ($1.left, $1.right, $1.story) }
}

/// In how many stories each entity is linked: the profile's `mention_count`.
package func mentionCounts(
  _ mentions: [Mention], _ stories: Stories, entityCount: Int
) -> [UInt32] {
  var counts = [UInt32](repeating: 0, count: entityCount)
  var seen: Set<UInt64> = []
  for mention in mentions {
    guard let entity = mention.entity else { continue }
    let story = stories.labels[Int(mention.article)]
    if seen.insert(UInt64(entity) << 32 | UInt64(story)).inserted { counts[Int(entity)] += 1 }
  }
  return counts
}
