import Bytes
internal import Foundation
import Records

/// The datasets in the form that tools of the FollowTheMoney family read: `entities.ftm.json` with one
/// entity a line, `statements.ftm.json` with one statement a line.
///
/// Source: <https://followthemoney.tech/docs/>.
enum FTMOutput {
  /// Columns of `entities` that are no property.
  private static let notProperties = BaseNightReading.notProperties

  static func write(entities: Table, statements: Table, folder: String) throws {
    let file = try AtomicFile(path: folder + "/entities.ftm.json")
    for row in 0..<entities.rowCount {
      var properties: [String: [String]] = [:]
      for column in entities.columns
      where column.isList && !notProperties.contains(column.name) {
        let values = entities.texts(column.name, row)
        if !values.isEmpty { properties[column.name] = values }
      }
      let entity = FTMEntity(
        id: entities.text("entity_id", row) ?? "", caption: entities.text("caption", row) ?? "",
        schema: entities.text("schema", row) ?? "", properties: properties,
        datasets: entities.texts("sources", row), firstSeen: entities.text("first_seen", row),
        lastSeen: entities.text("last_seen", row))
      try file.write(try line(entity))
    }
    try file.commit()
    let claims = try AtomicFile(path: folder + "/statements.ftm.json")
    for row in 0..<statements.rowCount {
      let statement = FTMStatement(
        canonicalID: statements.text("entity_id", row) ?? "",
        entityID: statements.text("record_id", row) ?? "", prop: statements.text("prop", row) ?? "",
        value: statements.text("value", row) ?? "",
        originalValue: statements.text("original_value", row),
        dataset: statements.text("source", row) ?? "",
        firstSeen: statements.text("first_seen", row),
        lastSeen: statements.text("last_seen", row))
      try claims.write(try line(statement))
    }
    try claims.commit()
  }

  private static func line(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }
}

private struct FTMEntity: Encodable {
  let id: String
  let caption: String
  let schema: String
  let properties: [String: [String]]
  let datasets: [String]
  let firstSeen: String?
  let lastSeen: String?

  enum CodingKeys: String, CodingKey {
    case id, caption, schema, properties, datasets
    case firstSeen = "first_seen"
    case lastSeen = "last_seen"
  }
}

private struct FTMStatement: Encodable {
  let canonicalID: String
  let entityID: String
  let prop: String
  let value: String
  let originalValue: String?
  let dataset: String
  let firstSeen: String?
  let lastSeen: String?

  enum CodingKeys: String, CodingKey {
    case prop, value, dataset
    case canonicalID = "canonical_id"
    case entityID = "entity_id"
    case originalValue = "original_value"
    case firstSeen = "first_seen"
    case lastSeen = "last_seen"
  }
}
