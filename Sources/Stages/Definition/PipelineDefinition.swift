import Linkage
package import Records

/// A pipeline file, read and checked: names resolved, globs not yet expanded.
///
/// Every part is `Codable` with sorted keys, because a stage's slice of it is hashed into the stage's
/// fingerprint: what a stage does not read must not stand in its slice.
package struct PipelineDefinition: Sendable {
  package var name: String
  /// The first comment line of the file: what the pipeline produces and from what.
  package var purpose: String
  /// The path of the pipeline file as given.
  package var file: String
  package var schemata: [OwnSchema]
  package var sources: [SourceDefinition]
  package var link: [LinkDefinition]
  /// Path of the judgements file, relative to the pipeline's folder; nil when none is named.
  package var judgements: String?
  /// Path of the suppression list, relative to the pipeline's folder; nil when none is named.
  package var suppress: String?
  package var fuse: FuseDefinition
  package var mention: MentionDefinition
  package var publish: PublishDefinition
  /// Workspace folder; nil means `out/<name>`.
  package var workspace: String?
  /// What `${NAME}` stands for: given to the command, else the file's own defaults. Holds paths of the
  /// machine, so it belongs to no slice.
  package var variables: [String: String]

  /// A schema that the pipeline declares.
  package struct OwnSchema: Sendable, Codable, Hashable {
    package var name: String
    package var extends: String
    package var properties: [OwnProperty]
    package struct OwnProperty: Sendable, Codable, Hashable {
      package var name: String
      package var type: PropertyType
      package var isUnique: Bool
    }
  }
}

/// One named input: files of one shape that share keys.
package struct SourceDefinition: Sendable, Codable, Hashable {
  package var name: String
  /// The files, in groups of one layout each: a source spread over several files of different
  /// columns (OFAC's four) has several layouts that share the key.
  package var layouts: [Layout]
  /// Survivorship prefers higher; 0...1.
  package var trust: Double
  package var license: String?
  package var retrieved: Retrieved?
  package var expect: Expectation
  /// The share of rows that may be quarantined before the stage stops, 0...1.
  package var quarantineMax: Double

  static let quarantineMaxDefault = 0.1

  /// Files of one shape: where they lie, how they are read, what their columns mean.
  package struct Layout: Sendable, Codable, Hashable {
    /// Glob patterns; `${NAME}` stands for a variable given to the command or the environment.
    package var files: [String]
    package var exclude: [String]
    package var format: InputFormat
    package var schema: SchemaRule
    /// Columns or paths that make up the key; empty means none is declared.
    package var key: [String]
    /// A regular expression over each part of the key; its first group (or the whole match) of the first
    /// match is the part. Nil: the value as it is.
    package var keyCapture: String?
    package var map: [PropertyMapping]
    package var relations: [RelationMapping]
    /// Rows that fail one of these are left out and counted.
    package var conditions: [Condition]
    /// Raw values that stand for nothing ("-0-", "N/A"); compared after trimming.
    package var nulls: [String]
    /// True for a table that only adds to records of the source: a record that has rows of such tables
    /// alone is none. Its `schema` is then what the schemata of the other tables have in common.
    package var isSupplement: Bool
  }

  package enum SchemaRule: Sendable, Codable, Hashable {
    case fixed(String)
    /// From a column by its value: what `values` says, else a schema of that very name when `values` is
    /// empty, else `otherwise` (null values too); nil quarantines the row.
    case column(String, values: [String: String], otherwise: String?)
  }

  /// When the dump was fetched; never the clock.
  package enum Retrieved: Sendable, Codable, Hashable {
    /// An ISO date.
    case date(String)
    /// A regular expression over the file name whose first group (or named groups year, month, day)
    /// is the date.
    case fileName(pattern: String)
    /// A path in the content, or a column, whose first value is the date.
    case content(path: String)
  }

  /// What a night must hold before anything is linked.
  package struct Expectation: Sendable, Codable, Hashable {
    package var rowCountMin: Int?
    package var rowCountMax: Int?
    /// Property to the least share of rows that have it, 0...1.
    package var filled: [String: Double]
    package var columns: [String]
    package var isKeyUnique: Bool
    /// Shares of the records that the base night has too, 0...1: at most so many may have changed, name another
    /// entity under the same key, or be back under another key.
    package var changedMax: Double?
    package var reusedKeysMax: Double?
    package var rekeyedMax: Double?
  }
}

/// How bytes become rows.
package struct InputFormat: Sendable, Codable, Hashable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case csv, tsv, jsonl, json, xml, parquet, xlsx
    case htmlTable = "html-table"
    case html
  }
  package var kind: Kind
  /// CSV: one byte each, nil to detect.
  package var delimiter: String?
  package var quote: String?
  package var escape: String?
  /// False: columns are named by their number from 1. Nil: detected.
  package var hasHeader: Bool?
  /// Names for the columns of a headerless file, in order.
  package var columns: [String]
  /// Lines before the header.
  package var skipLines: Int
  /// An iconv name; nil to detect.
  package var encoding: String?
  /// JSON and XML: the path of the elements that are rows. HTML table: caption or header to look for.
  /// Workbook: the name of the sheet.
  package var rows: String?
}

extension InputFormat {
  /// The sheet of a workbook that is named.
  var sheet: String? { kind == .xlsx ? rows : nil }
}

/// One property from one or several columns, by steps.
///
/// Order: the columns' values are taken (or the constant), nulls dropped, `capture` applied, `split`,
/// `values` replaced (by nothing: dropped), then several columns joined when `join` is set, else each
/// is a value. Joined are the first values of all columns, the second ones, and so on.
package struct PropertyMapping: Sendable, Codable, Hashable {
  package var property: String
  package var columns: [String]
  package var constant: String?
  package var split: [String]
  package var join: String?
  /// A regular expression; the first group (or the whole match) of every match is a value.
  package var capture: String?
  /// Raw value to its meaning; values not named stay as they are.
  package var values: [String: String]
  /// Text put before and after each value, to build ids from numbers.
  package var prefix: String
  package var suffix: String
  /// Only rows that meet all of these have the value.
  package var conditions: [Condition]
  /// Reading of dates when it cannot be inferred: `dmy`, `mdy`, `ymd`.
  package var dateOrder: String?
}

/// A test on one column of a row.
package struct Condition: Sendable, Codable, Hashable {
  package enum Test: Sendable, Codable, Hashable {
    case isIn([String])
    case isNotIn([String])
    case isNull
    case isNotNull
    case matches(String)
    case doesNotMatch(String)
  }
  package var column: String
  package var test: Test
}

/// A relation that a row states: subject, object, kind, dates.
///
/// An end is a record of a source by its key, a name, or (subject only, by default) the row's own
/// record. An end known by name only is a reference: it never creates an entity.
package struct RelationMapping: Sendable, Codable, Hashable {
  package enum End: Sendable, Codable, Hashable {
    case ownRecord
    /// `source/key` with the key from these columns.
    case record(source: String, key: [String], prefix: String)
    case name(column: String)
  }
  package var kind: String
  package var kindColumn: String?
  /// Value of `kindColumn` to kind; rows with other values state no relation.
  package var kinds: [String: String]
  package var subject: End
  package var object: End
  package var role: String?
  package var startDate: String?
  package var endDate: String?
  /// Splits the object column into several names.
  package var split: [String]
  /// A regular expression over the object column; the first group (or the whole match) of every match
  /// is an object. Applied before `split`.
  package var capture: String?
  /// Only rows that meet all of these state the relation.
  package var conditions: [Condition]
}

/// How the records of one group are linked; what is nil is derived from properties and values.
package struct LinkDefinition: Sendable, Codable, Hashable {
  /// `organization`, `person` or an own schema.
  package var group: String
  package var block: [BlockDefinition]?
  package var compare: [CompareDefinition]?
  package var thresholdLink: Double?
  package var thresholdReview: Double?
  /// Properties of which two different values forbid a link.
  package var unique: [String]?
  /// Sources without duplicates inside.
  /// Nil: sources without duplicates are found in the data.
  package var exclusiveSources: [String]?
  package var pairCountMax: Int?

  /// The properties that are compared, block, or forbid links.
  var properties: Set<String> {
    let keys = (block ?? []).flatMap(\.keys).map { String($0.prefix { $0 != "." }) }
    let missing = (block ?? []).flatMap { $0.missing ?? [] }.map { MissingValue($0).property }
    return Set(keys + missing + (compare ?? []).map(\.property) + (unique ?? []))
  }

  package struct BlockDefinition: Sendable, Codable, Hashable {
    /// `property` or `property.transform`; all must agree.
    package var keys: [String]
    /// `property` or `property.day`, of which one record of a pair lacks one.
    package var missing: [String]?
    package var blockSizeMax: Int?
  }
  package struct CompareDefinition: Sendable, Codable, Hashable {
    package var property: String
    /// The comparison: `organization`, `person`, `date`, `identifier`, `address`, `exact`, `text`, ...
    package var comparison: String
    package var hasTermFrequency: Bool?
    /// What a missing value says: `neutral` (nothing) or `different`.
    package var missing: String?
    /// The comparison's levels that are told apart, strongest first; pairs of a level not named fall
    /// to the next weaker one that is. Nil: all of them.
    package var levels: [String]?
  }
}

/// How a profile chooses among the values of a property.
package struct FuseDefinition: Sendable, Codable, Hashable {
  package enum Rule: String, Sendable, Codable, CaseIterable {
    case mostTrusted = "most_trusted"
    case mostRecent = "most_recent"
    case mostFrequent = "most_frequent"
    case longest, shortest, all
  }
  /// Property to rule; the rest use `most_frequent`, then trust, then bytes.
  package var rules: [String: Rule]
}

/// How entities are found in articles.
package struct MentionDefinition: Sendable, Codable, Hashable {
  /// False: articles are published without mentions.
  package var isOn: Bool
  /// Mentions from this confidence on are linked, 0...1.
  package var linkConfidenceMin: Double
}

/// What must hold before a night is shown, and what it holds beside Parquet.
package struct PublishDefinition: Sendable, Codable, Hashable {
  package enum Extra: String, Sendable, Codable, CaseIterable { case ftm, csv }
  /// Share of the base night's entity ids that may disappear, 0...1; nil: no gate.
  package var idChurnMax: Double?
  /// Records in one entity; nil: no gate.
  package var clusterSizeMax: Int?
  package var also: [Extra]
}
