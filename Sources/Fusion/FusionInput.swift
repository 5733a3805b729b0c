package import Bytes
package import Records

/// The mark of "no record, no entity, no value" in an index column.
package let noIndex = UInt32.max

/// A named input as fusion sees it.
package struct FusionSource: Sendable, Hashable {
  package let name: String
  /// How far survivorship trusts it, 0...1.
  package let trust: Double
  package let license: String?

  package init(name: String, trust: Double, license: String? = nil) {
    self.name = name
    self.trust = trust
    self.license = license
  }
}

/// The records of a night, one entry per record in every column.
package struct FusionRecords: Sendable {
  /// Distinct, in ascending byte order: a record's index is its rank.
  package var ids: StringArray
  /// Index into `schemaNames`.
  package var schemas: [UInt16]
  package var schemaNames: [String]
  /// How specific each schema is: the deepest one of a cluster becomes the entity's.
  package var schemaDepths: [Int]
  /// Index into the sources.
  package var sources: [UInt16]
  /// Index into `groupNames`, the link groups.
  package var groups: [UInt8]
  package var groupNames: [String]
  /// The smallest record index of the cluster; `noIndex` for records without an entity (articles).
  package var clusters: [UInt32]

  package init(
    ids: StringArray, schemas: [UInt16], schemaNames: [String], schemaDepths: [Int],
    sources: [UInt16], groups: [UInt8], groupNames: [String], clusters: [UInt32]
  ) {
    precondition(schemaNames.count == schemaDepths.count, "one depth per schema")
    for count in [schemas.count, sources.count, groups.count, clusters.count] {
      precondition(count == ids.count, "one entry per record")
    }
    for index in 1..<max(1, ids.count) {
      precondition(ids.precedes(index - 1, index), "record ids ascend and are distinct")
    }
    self.ids = ids
    self.schemas = schemas
    self.schemaNames = schemaNames
    self.schemaDepths = schemaDepths
    self.sources = sources
    self.groups = groups
    self.groupNames = groupNames
    self.clusters = clusters
  }

  package var count: Int { ids.count }
}

/// A property as fusion treats it: what it holds, which value survives, whether one is expected.
package struct FusedProperty: Sendable {
  package let name: String
  package let type: PropertyType
  package let rule: any SurvivorshipRule
  /// Several distinct values are a conflict.
  package let expectsOneValue: Bool

  package init(
    name: String, type: PropertyType, rule: any SurvivorshipRule = MostFrequentValue(),
    expectsOneValue: Bool
  ) {
    self.name = name
    self.type = type
    self.rule = rule
    self.expectsOneValue = expectsOneValue
  }

  /// Expects one value of unique identifiers, of dates that happen once and of the country of
  /// registration or birth; a person may have several nationalities, an article several dates.
  package init(_ property: Property, rule: any SurvivorshipRule = MostFrequentValue()) {
    let happensOften: Set<String> = [
      "createdAt", "modifiedAt", "publishedAt", "listingDate", "date",
    ]
    let isShared: Set<String> = ["nationality", "citizenship"]
    let isSingle: Bool =
      switch property.type {
      case .date: !happensOften.contains(property.name)
      case .country: !isShared.contains(property.name)
      default: property.isUnique || property.name == "gender"
      }
    self.init(
      name: property.name, type: property.type, rule: rule, expectsOneValue: isSingle)
  }
}

/// The claims of a night, one entry per statement. Only what fusion reads: original values, lines,
/// fields and byte ranges stay with the caller, who writes them in the order of `StatementOrder`.
package struct FusionStatements: Sendable {
  package var records: [UInt32]
  /// Index into the properties.
  package var properties: [UInt16]
  /// Normalized values, as ids into `valueTexts`.
  package var values: [UInt32]
  package var valueTexts: StringArray
  /// Index into `fileDates`.
  package var files: [UInt32]
  package var rows: [UInt32]
  /// When each file was retrieved, as an ISO date; empty when not known.
  package var fileDates: [String]

  package init(
    records: [UInt32], properties: [UInt16], values: [UInt32], valueTexts: StringArray,
    files: [UInt32], rows: [UInt32], fileDates: [String]
  ) {
    for count in [properties.count, values.count, files.count, rows.count] {
      precondition(count == records.count, "one entry per statement")
    }
    self.records = records
    self.properties = properties
    self.values = values
    self.valueTexts = valueTexts
    self.files = files
    self.rows = rows
    self.fileDates = fileDates
  }

  package var count: Int { records.count }
}

/// One list per entity: those of entity `i` are `items[offsets[i]..<offsets[i + 1]]`.
package struct IndexLists: Sendable, Hashable {
  package var offsets: [UInt32] = [0]
  package var items: [UInt32] = []

  package init() {}

  package init(offsets: [UInt32], items: [UInt32]) {
    precondition(offsets.first == 0 && Int(offsets[offsets.count - 1]) == items.count)
    self.offsets = offsets
    self.items = items
  }

  package var count: Int { offsets.count - 1 }

  package subscript(index: Int) -> ArraySlice<UInt32> { items[range(index)] }

  /// The places of list `index` among the items.
  package func range(_ index: Int) -> Range<Int> { Int(offsets[index])..<Int(offsets[index + 1]) }

  /// Ends the current list: items appended since the last call belong to it.
  package mutating func close() { offsets.append(UInt32(items.count)) }
}
