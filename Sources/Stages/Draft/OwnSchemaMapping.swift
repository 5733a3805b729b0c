import Records

/// Maps columns to a schema of the pipeline's own: each column a typed property, columns of several
/// dumps that mean the same one property.
struct OwnSchemaMapping {
  /// A property and the columns that hold it, one or several per dump.
  struct OwnProperty {
    let name: String
    var type: PropertyType
    var columns: [(dump: Int, reading: ColumnReading)]
    var dumps: Set<Int> { Set(columns.map(\.dump)) }
  }

  private(set) var properties: [OwnProperty] = []

  /// Columns of two dumps that share this much of their words mean the same, whatever they are called.
  private static let overlapMin = 0.3

  init(_ sources: inout [DraftedSource]) {
    for index in sources.indices { take(sources[index], dump: index) }
    settleTypes()
    let dumpCount = sources.count
    for index in sources.indices {
      for property in properties {
        let own = property.columns.filter { $0.dump == index }.map(\.reading)
        guard let first = own.first else { continue }
        if dumpCount > 1 && property.dumps.count == 1 {
          for reading in own {
            sources[index].leaveOut(reading.header, "no other dump says it; \(reading.reason)")
          }
        } else if property.type == .address, own.count > 1 {
          _ = sources[index].joinAddress(own, property: property.name)
        } else {
          sources[index].add(property.name, part(first, property.type))
        }
      }
      sources[index].leaveOutFlawed()
    }
    if dumpCount > 1 { properties.removeAll { $0.dumps.count == 1 } }
  }

  private func part(_ reading: ColumnReading, _ type: PropertyType) -> DraftedSource.Part {
    var part = DraftedSource.Part(reading)
    if type != reading.type { part.capture = nil }
    // Lists are compared as a whole: one shared author of five is no agreement.
    if type == .text || type == .name { part.split = nil }
    return part
  }

  /// Puts the columns of a dump to the properties of those before it, best fit first.
  private mutating func take(_ source: DraftedSource, dump: Int) {
    let readings = source.usable
    let label = labelColumn(readings)
    let address = addressColumns(readings)
    var open = readings.filter { $0.header != label?.header && !address.contains($0.header) }
    if let label {
      place(label, dump: dump, name: "name", type: .name)
    }
    if !address.isEmpty {
      for reading in readings
      where address.contains(reading.header) && reading.header != label?.header {
        place(reading, dump: dump, name: "address", type: .address)
      }
    }
    var pairs: [(score: Double, property: Int, reading: Int)] = []
    for (p, property) in properties.enumerated() where !property.dumps.contains(dump) {
      for (r, reading) in open.enumerated() {
        let score = fit(property, reading)
        if score > 0 { pairs.append((score, p, r)) }
      }
    }
    pairs.sort { ($1.score, $0.property, $0.reading) < ($0.score, $1.property, $1.reading) }
    var placed = Set<Int>()
    for pair in pairs
    where !placed.contains(pair.reading) && !properties[pair.property].dumps.contains(dump) {
      placed.insert(pair.reading)
      properties[pair.property].columns.append((dump, open[pair.reading]))
    }
    open = open.indices.filter { !placed.contains($0) }.map { open[$0] }
    for reading in open {
      let name = propertyName(reading)
      properties.append(OwnProperty(name: name, type: reading.type, columns: [(dump, reading)]))
    }
  }

  private mutating func place(
    _ reading: ColumnReading, dump: Int, name: String, type: PropertyType
  ) {
    if let index = properties.firstIndex(where: { $0.name == name }) {
      properties[index].columns.append((dump, reading))
    } else {
      properties.append(OwnProperty(name: name, type: type, columns: [(dump, reading)]))
    }
  }

  /// The column that names the thing: called a name or title, and telling most rows apart.
  private func labelColumn(_ readings: [ColumnReading]) -> ColumnReading? {
    let labels = readings.filter { $0.meaning?.isLabel == true && $0.type == .name }
    // A mark that many rows share names none of them; a list of towns is one of towns.
    let texts = readings.filter {
      ($0.type == .text && $0.meaning == nil || $0.meaning == .city) && $0.labelRank >= 0.2
    }
    return labels.max { $0.labelRank < $1.labelRank } ?? texts.max { $0.labelRank < $1.labelRank }
  }

  /// The parts of an address; none where nothing finer than a town is known.
  private func addressColumns(_ readings: [ColumnReading]) -> Set<String> {
    let parts = readings.filter { $0.meaning.map(ColumnMeaning.addressParts.contains) ?? false }
    let isFine = parts.contains { $0.meaning == .address || $0.meaning == .street }
    return isFine ? Set(parts.map(\.header)) : []
  }

  /// How well a column fits a property that other dumps have, 0 when it does not.
  private func fit(_ property: OwnProperty, _ reading: ColumnReading) -> Double {
    guard property.name != "name", property.name != "address" else { return 0 }
    return property.columns.map { fit($0.reading, reading) }.max() ?? 0
  }

  private func fit(_ one: ColumnReading, _ other: ColumnReading) -> Double {
    let isText = { (type: PropertyType) in type == .text || type == .name || type == .address }
    let overlap = one.shape.overlap(with: other.shape)
    if one.shape.words == other.shape.words { return 2 + overlap }
    guard one.type == other.type || isText(one.type) && isText(other.type) else { return 0 }
    if let meaning = one.meaning, meaning == other.meaning {
      // Two columns of one meaning (actors, directors) are told apart by what they hold.
      return isText(one.type) && overlap < 0.05 ? 0.05 : 1 + overlap
    }
    let lengths = [one.shape.meanWordCount, other.shape.meanWordCount].sorted()
    return overlap >= Self.overlapMin && lengths[1] < lengths[0] * 4 ? overlap : 0
  }

  /// Distinct days per row below which days are shared.
  private static let ownDayShare = 0.5

  /// A property whose columns are of different kinds is compared as text; so is a day that several rows share: it tells
  /// the series that they belong to (the songs of an album), and as a date would count as one of their own.
  private mutating func settleTypes() {
    for index in properties.indices where properties[index].name != "name" {
      let types = Set(properties[index].columns.map(\.reading.type))
      if properties[index].type == .address { continue }
      let isShared = properties[index].columns.contains { column in
        column.reading.meaning == .date && column.reading.shape.distinctness < Self.ownDayShare
      }
      if types.count > 1 || isShared { properties[index].type = .text }
    }
  }

  /// The header in `camelCase`, in letters and digits, each name once.
  private func propertyName(_ reading: ColumnReading) -> String {
    let words = reading.shape.words.map { $0.filter { $0.isLetter || $0.isNumber } }
      .filter { !$0.isEmpty && $0.utf8.allSatisfy { $0 < 0x80 } }
    var base = words.first ?? "field"
    for word in words.dropFirst() { base += word.prefix(1).uppercased() + word.dropFirst() }
    if base.first?.isNumber == true { base = "field" + base }
    let taken = Set(properties.map(\.name) + ["name", "address"])
    var name = base
    var number = 2
    while taken.contains(name) {
      name = "\(base)\(number)"
      number += 1
    }
    return name
  }
}
