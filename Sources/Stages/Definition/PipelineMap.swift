/// The maps of a pipeline file and the keys that each may have.
///
/// The one copy of the format's words: the reader takes its keys from here, and a test holds
/// `pipelines/pipeline.schema.json` and `pipelines/README.md` to them.
enum PipelineMap: String, CaseIterable {
  case pipeline, ownSchema, ownProperty
  case source, table, key, schemaRule, retrieved, expect, rowRange
  case mapping, test, negation, relation, kind, end
  case link, threshold, block, comparison
  case mention, publish, gates

  /// What it is called in messages: "unknown key of a source".
  var title: String {
    switch self {
    case .pipeline: "a pipeline"
    case .ownSchema, .schemaRule: "a schema"
    case .ownProperty: "a property"
    case .source: "a source"
    case .table: "a table"
    case .key: "key"
    case .retrieved: "retrieved"
    case .expect: "expect"
    case .rowRange: "rows"
    case .mapping: "a mapping"
    case .test: "a test"
    case .negation: "not"
    case .relation: "a relation"
    case .kind: "kind"
    case .end: "an end"
    case .link: "a link group"
    case .threshold: "threshold"
    case .block: "a blocking rule"
    case .comparison: "a comparison"
    case .mention: "mention"
    case .publish: "publish"
    case .gates: "gates"
    }
  }

  var keys: [String] {
    switch self {
    case .pipeline:
      [
        "name", "variables", "schemata", "sources", "link", "judgements", "suppress", "fuse",
        "mention", "publish", "workspace",
      ]
    case .ownSchema: ["extends", "properties"]
    case .ownProperty: ["type", "unique"]
    case .source:
      ["trust", "license", "retrieved", "expect", "quarantine_max", "tables"] + Self.table.keys
    case .table: ["files", "map", "relations", "where", "supplement", "include"] + Self.sharedKeys
    case .key: ["column", "columns", "capture"]
    case .schemaRule: ["column", "values", "otherwise"]
    case .retrieved: ["file_name", "content"]
    case .expect: ["rows", "filled", "columns", "unique_key", "changed", "reused_keys", "rekeyed"]
    case .rowRange: ["min", "max"]
    case .mapping:
      [
        "column", "columns", "constant", "split", "join", "capture", "values", "prefix", "suffix",
        "where", "date_order",
      ]
    case .test: ["is", "not", "matches"]
    case .negation: ["matches"]
    case .relation:
      [
        "kind", "subject", "object", "name", "source", "key", "prefix", "role", "start", "end",
        "split", "capture", "where",
      ]
    case .kind: ["column", "values"]
    case .end: ["name", "source", "key", "prefix"]
    case .link: ["block", "compare", "threshold", "unique", "exclusive", "pairs_max"]
    case .threshold: ["link", "review"]
    case .block: ["all", "max", "missing"]
    case .comparison: ["as", "levels", "term_frequency", "missing"]
    case .mention: ["link_confidence_min"]
    case .publish: ["gates", "also"]
    case .gates: ["id_churn", "cluster_size"]
    }
  }

  /// What a source states once for all its tables, or a table for itself.
  static let sharedKeys = [
    "format", "delimiter", "quote", "escape", "header", "columns", "skip_lines", "encoding", "rows",
    "schema",
    "key", "nulls", "exclude",
  ]
}
