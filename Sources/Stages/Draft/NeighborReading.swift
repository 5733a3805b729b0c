import Records

/// Reads the columns of a dump once more in the light of one another: "nom" beside "prénom" is a family
/// name, and where nothing is called a name, the column that is full of names is one.
struct NeighborReading {
  private(set) var readings: [ColumnReading]

  init(_ readings: [ColumnReading]) {
    self.readings = readings
    splitName()
    findLabel()
  }

  private func index(of meaning: ColumnMeaning) -> Int? {
    readings.firstIndex { $0.meaning == meaning && $0.flaw == nil }
  }

  /// Given names beside family names, names of anything elsewhere.
  private static let wholeNames = [["nome"], ["nombre"], ["ime"]]

  /// A name beside one of its parts is the other part, if it is as short as one.
  private mutating func splitName() {
    let name = index(of: .name)
    switch (index(of: .givenName), index(of: .familyName)) {
    case (let given?, nil):
      if let name, readings[name].shape.meanWordCount < 1.6 {
        readings[name].settle(
          .familyName, .name, "called a name beside \(readings[given].header), mostly one word")
      } else if name == nil, Self.wholeNames.contains(readings[given].shape.words) {
        readings[given].settle(.name, .name, "called a name, beside no family name")
      } else if name == nil, readings[given].shape.meanWordCount >= 1.8 {
        readings[given].settle(.name, .name, "called a given name, but holds whole names")
      }
    case (nil, let family?):
      if let name, readings[name].shape.meanWordCount < 1.6 {
        readings[name].settle(
          .givenName, .name, "called a name beside \(readings[family].header), mostly one word")
      }
    default: break
    }
  }

  /// Where no column is called a name, one with legal forms is the name of a company.
  private mutating func findLabel() {
    let isNamed = readings.contains { reading in
      reading.flaw == nil && (reading.meaning?.isLabel == true || reading.meaning == .familyName)
    }
    guard !isNamed else { return }
    let candidates = readings.indices.filter {
      readings[$0].flaw == nil && (readings[$0].type == .text || readings[$0].type == .name)
        && readings[$0].shape.legalForms >= 0.2
    }
    let best = candidates.max { readings[$0].shape.legalForms < readings[$1].shape.legalForms }
    guard let best else { return }
    let share = percent(readings[best].shape.legalForms)
    readings[best].settle(.companyName, .name, "no column is called a name; \(share) legal forms")
  }
}
