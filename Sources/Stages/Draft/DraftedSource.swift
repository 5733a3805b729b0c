import Records

/// What a draft says about one dump.
struct DraftedSource: Sendable {
  /// A column's share in a property.
  struct Part: Sendable {
    let column: String
    var split: String?
    var capture: String?
    let reason: String

    init(_ reading: ColumnReading) {
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
    /// The parts make one value together, such as an address.
    let isJoined: Bool
  }

  struct LeftOut: Sendable {
    let column: String
    let reason: String
  }

  let input: DraftInput
  let key: KeyChoice
  let readings: [ColumnReading]
  var mappings: [Mapping] = []
  var leftOut: [LeftOut] = []

  init(_ input: DraftInput) throws {
    self.input = input
    let readings = NeighborReading(input.columns.map(ColumnReading.init)).readings
    self.readings = readings
    key = try KeyChoice(input, readings)
  }

  /// The columns that can say something about an entity.
  var usable: [ColumnReading] { readings.filter { $0.header != key.column && $0.flaw == nil } }

  mutating func add(_ property: String, _ part: Part) {
    if let place = mappings.firstIndex(where: { $0.property == property }) {
      mappings[place].parts.append(part)
    } else {
      mappings.append(Mapping(property: property, parts: [part], isJoined: false))
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
      Mapping(property: property, parts: drafted, isJoined: parts.count > 1))
    return Set(parts.map(\.header))
  }
}
