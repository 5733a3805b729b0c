import Bytes
import CSV
import Linkage
import Normalization
import Records

/// What linkage is timed on.
enum LinkageInput {
  /// The records of two registers that do not exist, in byte order of their ids.
  ///
  /// - Parameter propertyCount: How many of seven properties they have.
  static func madeUp(companyCount: Int, propertyCount: Int = 7) -> LinkageRecords {
    let registry = MadeUpRegistry(count: companyCount, seed: 4)
    let companies = registry.companies + registry.retold(seed: 5)
    let ids = companies.indices.map { index in
      let digits = String(index % companyCount)
      let padding = String(repeating: "0", count: 7 - digits.count)
      return (index < companyCount ? "a/" : "b/") + padding + digits
    }
    let normalizer = Normalizer()
    func field(
      _ name: String, _ type: PropertyType, _ value: (MadeUpRegistry.Company) -> String
    ) -> LinkageField {
      let forms = normalizer.normalized(
        StringArray(companies.map(value)), of: Property(name, type), group: .organization,
        dateOrder: type == .date ? .dayFirst : nil
      ).comparables
      return LinkageField(name: name, type: type, texts: forms.strings.map { [$0] })
    }
    let fields = [
      field("name", .name, \.name), field("country", .country, \.country),
      field("address", .address) { $0.street.isEmpty ? "" : "\($0.street), \($0.town)" },
      field("incorporationDate", .date, \.founded),
      field("registrationNumber", .identifier, \.number), field("city", .text, \.town),
      field("director", .text, \.director),
    ]
    return LinkageRecords(
      recordIDs: StringArray(ids),
      sourceOfRecord: companies.indices.map { $0 < companyCount ? 0 : 1 },
      sourceNames: ["a", "b"], fields: Array(fields.prefix(propertyCount)))
  }

  /// The rows of all CSV files of a folder, each file a source. Columns become properties by words in
  /// their headers; the others are left out.
  ///
  /// - Throws: What keeps a file from being read.
  static func tables(in folder: String, group: LinkGroup) throws -> LinkageRecords? {
    let files = try Folder.names(in: folder).sorted().filter { name in
      [".csv", ".csv.gz", ".csv.zst"].contains { name.hasSuffix($0) }
    }
    var headers: [String] = []
    var readers: [CSVReader] = []
    for file in files {
      let content = try FileBytes.reading("\(folder)/\(file)").unpacked()
      let reader = CSVReader(content, file: file)
      let names = try reader.fieldNames().filter { type(of: $0) != nil }
      for name in names where !headers.contains(name) { headers.append(name) }
      // A table of pairs, say a truth, is no source.
      if !names.isEmpty { readers.append(reader) }
    }
    guard !headers.isEmpty else { return nil }
    var sources: [UInt32] = []
    var values = headers.map { _ in [String]() }
    for (source, reader) in readers.enumerated() {
      _ = try reader.read(
        fields: headers, batchRowCount: 65_536,
        onBatch: { batch in
          for row in 0..<batch.rowCount {
            sources.append(UInt32(source))
            for (column, cells) in batch.fields.enumerated() {
              values[column].append(cells.range(row).first.map { cells.values[$0] } ?? "")
            }
          }
        }, onIssue: { _ in })
    }
    let normalizer = Normalizer()
    let ids = sources.indices.map { index in
      let digits = String(index)
      return String(repeating: "0", count: 10 - digits.count) + digits
    }
    return LinkageRecords(
      recordIDs: StringArray(ids), sourceOfRecord: sources,
      sourceNames: readers.indices.map { "table \($0 + 1)" },
      fields: headers.indices.compactMap { column in
        guard let type = type(of: headers[column]) else { return nil }
        let property = Property(headers[column], type)
        let forms = normalizer.normalized(
          StringArray(values[column]), of: property, group: group
        ).comparables
        return LinkageField(
          name: property.name, type: type, texts: forms.strings.map { $0.isEmpty ? [] : [$0] })
      })
  }

  /// What a column holds, by its header; nil for what is not compared.
  private static func type(of header: String) -> PropertyType? {
    let words: [(String, PropertyType)] = [
      ("date", .date), ("birth", .date), ("dob", .date), ("founded", .date), ("mail", .email),
      ("phone", .phone), ("url", .url), ("web", .url), ("country", .country),
      ("nationality", .country), ("address", .address), ("street", .address), ("name", .name),
      ("title", .text), ("post", .identifier), ("zip", .identifier), ("city", .text),
      ("town", .text), ("place", .text), ("occupation", .text),
    ]
    let header = header.lowercased()
    return words.first { header.contains($0.0) }?.1
  }
}
