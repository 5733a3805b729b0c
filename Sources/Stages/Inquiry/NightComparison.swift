import Bytes
import Records
import StageEngine

/// What changed between two nights.
package struct NightComparison {
  /// One difference.
  package struct Change: Sendable {
    package let kind: String
    package let oldID: String?
    package let newID: String?
    package let caption: String
    package let cause: String
  }

  package let from: String
  package let to: String
  package let changes: [Change]

  /// Compares two nights; without names the published one with the night it continued.
  ///
  /// A night that continued the other says itself what changed and why; for nights further apart the
  /// changes of all nights between them are put one after the other.
  package init(workspace: String, from: String? = nil, to: String? = nil) throws {
    let engine = Engine(workspace: workspace)
    guard let current = try engine.currentNight() else {
      throw InquiryError.noNight(workspace: workspace)
    }
    let newer = try to.map { try engine.night($0) } ?? current
    var chain: [Night] = []
    var next: Night? = newer
    while let night = next {
      chain.append(night)
      if let from, night.id == from { break }
      guard let base = night.baseID, from != nil || chain.count < 2 else { break }
      next = try engine.night(base)
    }
    guard chain.count > 1, from == nil || chain.last?.id == from else {
      throw from == nil ? InquiryError.tooFewNights : InquiryError.nothingFound(what: from ?? "")
    }
    self.from = chain[chain.count - 1].id
    self.to = newer.id
    var changes: [Change] = []
    for night in chain.dropLast().reversed() {
      changes += try Self.changes(
        of: engine.folder(of: night),
        base: night.baseID.map { try engine.folder(of: engine.night($0)) })
    }
    self.changes = changes
  }

  private static func changes(of folder: String, base: String?) throws -> [Change] {
    let table = try Datasets.read("changes", in: folder)
    let captions = try Self.captions(folder)
    let oldCaptions = try base.map(Self.captions) ?? [:]
    return (0..<table.rowCount).map { row in
      let (old, new) = (table.text("old_id", row), table.text("new_id", row))
      return Change(
        kind: table.text("kind", row) ?? "", oldID: old, newID: new,
        caption: new.flatMap { captions[$0] } ?? old.flatMap { oldCaptions[$0] } ?? "",
        cause: table.text("cause", row) ?? "")
    }
  }

  private static func captions(_ folder: String) throws -> [String: String] {
    let table = try Datasets.read("entities", in: folder, columns: ["entity_id", "caption"])
    return Dictionary(
      (0..<table.rowCount).map {
        (table.text("entity_id", $0) ?? "", table.text("caption", $0) ?? "")
      },
      uniquingKeysWith: { first, _ in first })
  }
}
