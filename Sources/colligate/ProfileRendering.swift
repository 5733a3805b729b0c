import Stages

/// A profile as people read it.
struct ProfileRendering {
  let showsAll: Bool

  private static let placeCountMax = 3
  private static let valueCountMax = 12
  private static let evidenceCountMax = 6

  func write(_ profile: ProfileView) {
    let out = Terminal.output
    out.write(out.styled(profile.caption, .bold) + "  \(profile.schema)  \(profile.entityID)")
    var facts = [
      "\(profile.recordCount) record\(profile.recordCount == 1 ? "" : "s") "
        + "of \(profile.sources.count) source\(profile.sources.count == 1 ? "" : "s")"
    ]
    if profile.mentionCount > 0 {
      // Copies of one wire story count once.
      let articles = Set(profile.evidence.map(\.articleID)).count
      let stories = profile.mentionCount
      facts.append(
        "\(articles) article\(articles == 1 ? "" : "s")"
          + (articles == stories ? "" : " (\(stories) stor\(stories == 1 ? "y" : "ies"))")
          + " as evidence")
    }
    if let weakest = profile.weakestLink {
      facts.append("weakest link \(Figures.decimal(weakest, 1)) bits")
    }
    if let first = profile.firstSeen, let last = profile.lastSeen {
      facts.append(first == last ? "seen \(first)" : "seen \(first) to \(last)")
    }
    out.write(out.styled(facts.joined(separator: ", "), .dim))
    if !profile.conflicts.isEmpty {
      out.write(
        out.styled("conflicts: ", .yellow) + profile.conflicts.joined(separator: ", "))
    }
    for (name, values) in profile.properties {
      out.write("")
      out.write(out.styled(name, .cyan))
      let shown = showsAll ? values[...] : values.prefix(Self.valueCountMax)
      for value in shown { write(value) }
      if shown.count < values.count {
        out.write(out.styled("  and \(values.count - shown.count) more (--all)", .dim))
      }
    }
    write(profile.evidence)
  }

  private func write(_ value: SourcedValue) {
    let out = Terminal.output
    let target = value.entityID == value.value ? "" : value.entityID.map { " -> \($0)" } ?? ""
    let name =
      value.entityID == value.value
      ? (value.places.map(\.originalValue).first { !$0.isEmpty } ?? "") + " -> \(value.value)"
      : value.value
    out.write("  " + shortened(name) + target)
    let places = showsAll ? value.places[...] : value.places.prefix(Self.placeCountMax)
    for place in places {
      let field = place.field.map { " \($0)" } ?? " (constant)"
      let original =
        place.originalValue == value.value || place.originalValue.isEmpty || value.entityID != nil
        ? "" : "  \"\(shortened(place.originalValue))\""
      let line = place.line > 0 ? ":\(place.line)" : ""
      out.write(
        out.styled("      \(place.file)\(line), row \(place.row),\(field)\(original)", .dim))
    }
    if places.count < value.places.count {
      let more = value.places.count - places.count
      out.write(out.styled("      and \(more) more place\(more == 1 ? "" : "s")", .dim))
    }
  }

  private func write(_ evidence: [Evidence]) {
    guard !evidence.isEmpty else { return }
    let out = Terminal.output
    out.write("")
    let articles = Set(evidence.map(\.articleID)).count
    out.write(
      out.styled("mentioned in", .cyan)
        + out.styled("  \(articles) page\(articles == 1 ? "" : "s")", .dim))
    var seen = Set<String>()
    let first = evidence.filter { seen.insert($0.articleID).inserted }
    let shown = showsAll ? evidence[...] : first.prefix(Self.evidenceCountMax)
    for item in shown {
      let date = item.date.map { "\($0)  " } ?? ""
      out.write("  \(date)\(item.title ?? item.articleID)")
      out.write(
        out.styled(
          "      \"\(shortened(item.sentence))\"  \(item.file), "
            + "bytes \(item.byteRange.lowerBound)-\(item.byteRange.upperBound)", .dim))
    }
    if shown.count < first.count {
      let more = first.count - shown.count
      out.write(out.styled("  and \(more) more page\(more == 1 ? "" : "s") (--all)", .dim))
    }
  }

  private func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return showsAll || line.count <= 160 ? line : line.prefix(157) + "..."
  }

  /// How the records hold together.
  static func write(_ ties: [Tie], of profile: ProfileView) {
    let out = Terminal.output
    out.write("")
    guard !ties.isEmpty else {
      out.write("One record, or records joined by a shared key: nothing had to be linked.")
      return
    }
    out.write(out.styled("how the records hold together, the weakest link first", .bold))
    for tie in ties {
      let verdict = tie.judgement.map { ", judged \($0)" } ?? ""
      out.write("  \(tie.left)  --  \(tie.right)")
      out.write(
        out.styled(
          "      \(Figures.decimal(tie.weight, 1)) bits, probability "
            + "\(Figures.decimal(tie.probability, 4)), by \(tie.rule)\(verdict): "
            + tie.levels.filter { !$0.hasSuffix("=missing") }.joined(separator: ", "), .dim))
    }
  }

  /// The profile as one JSON object.
  static func json(_ profile: ProfileView, _ ties: [Tie]) -> String {
    JSONText.object([
      ("entity_id", .text(profile.entityID)), ("schema", .text(profile.schema)),
      ("caption", .text(profile.caption)), ("record_count", .integer(profile.recordCount)),
      ("mention_count", .integer(profile.mentionCount)),
      ("sources", .list(profile.sources.map { .text($0) })),
      ("licenses", .list(profile.licenses.map { .text($0) })),
      ("conflicts", .list(profile.conflicts.map { .text($0) })),
      ("first_seen", .optional(profile.firstSeen)), ("last_seen", .optional(profile.lastSeen)),
      ("weakest_link", profile.weakestLink.map { .number($0) } ?? .null),
      ("records", .list(profile.recordIDs.map { .text($0) })),
      (
        "properties",
        .object(
          profile.properties.map { name, values in
            (name, .list(values.map(json)))
          })
      ),
      (
        "evidence",
        .list(
          profile.evidence.map { item in
            .object([
              ("article_id", .text(item.articleID)), ("title", .optional(item.title)),
              ("url", .optional(item.url)), ("date", .optional(item.date)),
              ("file", .text(item.file)), ("sentence", .text(item.sentence)),
              ("byte_start", .integer(item.byteRange.lowerBound)),
              ("byte_end", .integer(item.byteRange.upperBound)),
            ])
          })
      ),
      (
        "ties",
        .list(
          ties.map { tie in
            .object([
              ("left", .text(tie.left)), ("right", .text(tie.right)),
              ("match_weight", .number(tie.weight)),
              ("match_probability", .number(tie.probability)),
              ("blocking_rule", .text(tie.rule)), ("levels", .list(tie.levels.map { .text($0) })),
              ("judgement", .optional(tie.judgement)),
            ])
          })
      ),
    ])
  }

  private static func json(_ value: SourcedValue) -> JSONText.Value {
    .object([
      ("value", .text(value.value)), ("entity_id", .optional(value.entityID)),
      (
        "places",
        .list(
          value.places.map { place in
            .object([
              ("source", .text(place.source)), ("file", .text(place.file)),
              ("row", .integer(place.row)), ("line", .integer(place.line)),
              ("field", .optional(place.field)),
              ("original_value", .text(place.originalValue)), ("record_id", .text(place.recordID)),
            ])
          })
      ),
    ])
  }
}
