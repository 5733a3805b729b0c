import Bytes
import Linkage
import Records
import StageEngine

/// Gathers the normalized rows of one group into records, column by column.
///
/// Only compared properties are loaded, as 32-bit ids into the merged dictionary of each field. Ids are
/// ranks in byte order, so they depend neither on files nor on threads.
struct LinkageLoader {
  let group: LinkGroup
  let schemata: Schemata
  /// Normalize partitions with the name of their source, in catalog order.
  let partitions: [(task: TaskID, source: String)]

  struct Loaded {
    let records: LinkageRecords
    let plan: [FieldPlan]
  }

  func load(folder: (TaskID) throws -> String) throws -> Loaded {
    var parts: [Part] = []
    var present = Set<String>()
    for partition in partitions {
      let path = try folder(partition.task) + "/rows.parquet"
      let part = try Part(path: path, source: partition.source, group: group, schemata: schemata)
      guard part.rowCount > 0 else { continue }
      present.formUnion(part.filledProperties)
      parts.append(part)
    }
    let (recordIDs, recordOfRow) = records(of: parts)
    let sourceNames = Set(parts.map(\.source)).sorted()
    var sourceOfRecord = [UInt32](repeating: 0, count: recordIDs.count)
    for (index, part) in parts.enumerated() {
      let source = UInt32(sourceNames.firstIndex(of: part.source) ?? 0)
      for record in recordOfRow[index] { sourceOfRecord[Int(record)] = source }
    }
    let plan = FieldPlan.fields(of: group, schemata: schemata, present: present)
    let fields = plan.map { field(for: $0, parts, recordOfRow, recordCount: recordIDs.count) }
    return Loaded(
      records: LinkageRecords(
        recordIDs: recordIDs, sourceOfRecord: sourceOfRecord, sourceNames: sourceNames,
        fields: fields),
      plan: plan)
  }

  /// The rows of the group in one file.
  private struct Part {
    let source: String
    let rowCount: Int
    let recordIDs: StringArray
    /// Rows that belong to the group.
    let rows: [Int]
    let keys: [String: PropertyColumn]

    init(path: String, source: String, group: LinkGroup, schemata: Schemata) throws {
      self.source = source
      let table = try Tables.read(path)
      let schemaColumn = DictionaryColumn(table["schema"]?.values ?? .string(StringArray()))
      // Rows without a schema only add to records that do not exist.
      let inGroup = schemaColumn.dictionary.values.strings.map {
        !$0.isEmpty && schemata.group(of: $0) == group
      }
      rows = (0..<table.rowCount).filter { inGroup[Int(schemaColumn.ids[$0])] }
      rowCount = rows.count
      recordIDs = table["record_id"]?.strings ?? StringArray()
      var keys: [String: PropertyColumn] = [:]
      for column in table.columns where column.name.hasSuffix(":key") {
        let name = String(column.name.dropLast(4))
        var property = PropertyColumn(name: name)
        property.offsets = column.listOffsets ?? [0]
        property.values = DictionaryColumn(column.values)
        keys[name] = property
      }
      self.keys = keys
    }

    var filledProperties: Set<String> {
      Set(
        keys.values.filter { property in
          rows.contains { row in
            property.range(row).contains {
              !property.values.dictionary.values.range(Int(property.values.ids[$0])).isEmpty
            }
          }
        }.map(\.name))
    }
  }

  /// Distinct record ids in byte order, and the record of each row of each part.
  private func records(of parts: [Part]) -> (ids: StringArray, ofRow: [[UInt32]]) {
    var dictionary = ValueDictionary()
    var raw: [[UInt32]] = []
    for part in parts {
      raw.append(
        part.rows.map { dictionary.id(of: part.recordIDs.span, part.recordIDs.range($0)) })
    }
    let (ids, ranks) = dictionary.ranked()
    return (ids, raw.map { $0.map { ranks[Int($0)] } })
  }

  private func field(
    for plan: FieldPlan, _ parts: [Part], _ recordOfRow: [[UInt32]], recordCount: Int
  ) -> LinkageField {
    var dictionary = ValueDictionary()
    var pairs: [UInt64] = []
    for (index, part) in parts.enumerated() {
      for name in plan.properties where !FieldPlan.givenAndFamily.contains(name) {
        guard let property = part.keys[name] else { continue }
        var idOfOld = [UInt32?](repeating: nil, count: property.values.dictionary.count)
        for (place, row) in part.rows.enumerated() {
          for cell in property.range(row) {
            let old = Int(property.values.ids[cell])
            let values = property.values.dictionary.values
            guard !values.range(old).isEmpty else { continue }
            let id: UInt32
            if let known = idOfOld[old] {
              id = known
            } else {
              id = dictionary.id(of: values.span, values.range(old))
              idOfOld[old] = id
            }
            pairs.append(UInt64(recordOfRow[index][place]) << 32 | UInt64(id))
            if plan.type == .country,
              let state = FieldPlan.stateOfTerritory[String(property.values.dictionary.values[old])]
            {
              pairs.append(
                UInt64(recordOfRow[index][place]) << 32 | UInt64(dictionary.id(of: state)))
            }
          }
        }
      }
      if group == .person && plan.name == "name" {
        appendComposedNames(part, recordOfRow[index], &dictionary, &pairs)
      }
    }
    let (values, ranks) = dictionary.ranked()
    for index in pairs.indices {
      let pair = pairs[index]
      pairs[index] = (pair & 0xFFFF_FFFF_0000_0000) | UInt64(ranks[Int(pair & 0xFFFF_FFFF)])
    }
    pairs.sort()
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(recordCount + 1)
    var ids: [UInt32] = []
    var next = 0
    for record in 0..<recordCount {
      while next < pairs.count, Int(pairs[next] >> 32) == record {
        if next == 0 || pairs[next] != pairs[next - 1] {
          ids.append(UInt32(truncatingIfNeeded: pairs[next]))
        }
        next += 1
      }
      offsets.append(UInt32(ids.count))
    }
    return LinkageField(
      name: plan.name, type: plan.type, offsets: offsets, ids: ids, values: values)
  }

  /// A name put together from given and family names, whose order is certain.
  private func appendComposedNames(
    _ part: Part, _ records: [UInt32], _ dictionary: inout ValueDictionary, _ pairs: inout [UInt64]
  ) {
    guard let family = part.keys["lastName"] else { return }
    let given = ["firstName", "middleName", "secondName"].compactMap { part.keys[$0] }
    for (place, row) in part.rows.enumerated() {
      let familyTokens = tokens(of: family, row)
      let givenTokens = given.flatMap { tokens(of: $0, row) }
      guard !familyTokens.isEmpty, !givenTokens.isEmpty else { continue }
      let name = ComparableName(
        first: givenTokens.map { $0[...] }, second: familyTokens.map { $0[...] })
      pairs.append(UInt64(records[place]) << 32 | UInt64(dictionary.id(of: name.text)))
    }
  }

  private func tokens(of property: PropertyColumn, _ row: Int) -> [String] {
    guard let cell = property.range(row).first else { return [] }
    let name = ComparableName(property.values[cell])
    return (name.first + name.second).map(String.init)
  }
}
