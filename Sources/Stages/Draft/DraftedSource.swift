import Records

/// What a draft says about one dump.
struct DraftedSource: Sendable {
  /// A column's share in a property.
  struct Part: Sendable {
    let column: String
    var split: String?
    var capture: String?
    let reason: String
    /// The columns that make the value together; empty where one does.
    let joinedColumns: [String]

    init(_ reading: ColumnReading) {
      joinedColumns = reading.joinedColumns
      column = reading.header
      split = reading.shape.separator
      capture = reading.capture
      reason = reading.reason
    }

    var isPlain: Bool { split == nil && capture == nil }
  }

  struct Mapping: Sendable {
    let property: String
    var parts: [Part]
    /// What stands between parts that make one value together; nil where each is a value.
    let joint: String?
    /// Why there is such a value; nil: each part has its own reason.
    var reason: String?
  }

  struct LeftOut: Sendable {
    let column: String
    let reason: String
  }

  let input: DraftInput
  /// Where the dump says itself what its rows are; what follows is not looked at then.
  let entities: FollowTheMoneyEntities?
  let key: KeyChoice
  let readings: [ColumnReading]
  var mappings: [Mapping] = []
  var leftOut: [LeftOut] = []

  init(_ input: DraftInput) throws {
    self.input = input
    entities = try FollowTheMoneyEntities(input)
    let columns = DateParts.joined(input.columns.map(ColumnReading.init))
    let readings = NeighborReading(columns).readings
    self.readings = readings
    key = try KeyChoice(input, readings)
  }

  /// The columns that can say something about an entity; the key is one of them where others know it too.
  var usable: [ColumnReading] {
    readings.filter { ($0.header != key.column || $0.isKnownIdentifier) && $0.flaw == nil }
  }

  mutating func add(_ property: String, _ part: Part) {
    let joint = part.joinedColumns.isEmpty ? nil : "-"
    guard let place = mappings.firstIndex(where: { $0.property == property }) else {
      mappings.append(Mapping(property: property, parts: [part], joint: joint))
      return
    }
    // What is joined is a value alone.
    if joint == nil, mappings[place].joint == nil {
      mappings[place].parts.append(part)
    } else {
      leaveOut(part.column, "\(property) is told by another column; \(part.reason)")
    }
  }

  mutating func leaveOut(_ column: String, _ reason: String) {
    leftOut.append(LeftOut(column: column, reason: reason))
  }

  mutating func leaveOutFlawed() {
    for reading in readings where reading.header != key.column {
      if let flaw = reading.flaw { leaveOut(reading.header, flaw) }
    }
  }

  /// Joins the parts of an address into one value, in the order of the columns.
  ///
  /// - Returns: The columns that were used.
  mutating func joinAddress(_ columns: [ColumnReading], property: String = "address") -> Set<String>
  {
    let parts = columns.filter { reading in
      reading.meaning.map(ColumnMeaning.addressParts.contains) ?? false
    }
    // A state alone is no address.
    guard parts.contains(where: { $0.meaning != .state }) else { return [] }
    let drafted = parts.map { reading in
      var part = Part(reading)
      part.split = parts.count > 1 ? nil : part.split
      part.capture = nil
      return part
    }
    mappings.append(
      Mapping(
        property: property, parts: drafted, joint: parts.count > 1 ? ", " : nil,
        reason: "parts of an address, joined"))
    return Set(parts.map(\.header))
  }

  /// Puts given and family name together, as records are captioned and as others write names.
  mutating func joinName() {
    let parts = [ColumnMeaning.givenName, .familyName].compactMap { meaning in
      usable.first { $0.meaning == meaning }
    }
    guard parts.count == 2 else { return }
    let hasName = mappings.contains { $0.property == "name" }
    // A further name of half a person would link half the world.
    guard !hasName || parts.allSatisfy({ $0.shape.filled >= 0.95 }) else { return }
    guard let place = mappings.firstIndex(where: { $0.property == "firstName" }),
      !hasName || !mappings.contains(where: { $0.property == "alias" })
    else { return }
    mappings.insert(
      Mapping(
        property: hasName ? "alias" : "name", parts: parts.map(Part.init), joint: " ",
        reason: hasName ? "as others may write it" : "the whole name"), at: place)
  }
}
