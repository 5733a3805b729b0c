/// Numbers from a seed, the same on every machine (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int(next() % UInt64(values.count))]
  }
}

/// Companies that do not exist, as two registers would list them.
struct MadeUpRegistry {
  struct Company {
    var name: String
    var street: String
    var town: String
    var country: String
    var founded: String
    var number: String
    var director: String
  }

  private(set) var companies: [Company] = []
  private var numbers: SeededNumbers

  private static let syllables = [
    "ka", "lo", "mi", "ren", "tas", "vo", "bel", "dor", "fin", "gar", "hol", "jun", "nor", "pel",
    "sil", "tra", "ver", "wen", "zor", "bru", "cal", "dun", "eul", "gro",
  ]
  private static let trades = [
    "Shipping", "Maschinenbau", "Foods", "Optik", "Insurance", "Reederei", "Cables", "Holding",
    "Logistics", "Textil", "Paper", "Energía", "Trading", "Systems",
  ]
  private static let forms = ["GmbH", "AG", "Ltd.", "PLC", "S.A.", "LLC", "Inc.", "B.V.", "Oy"]
  private static let givenNames = [
    "Anna", "Bjørn", "Carla", "Dmitri", "Elif", "Frank", "Grace", "Hiro", "Inés", "Jan",
  ]

  init(count: Int, seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
    companies.reserveCapacity(count)
    for index in 0..<count { companies.append(company(index)) }
  }

  private mutating func word(_ length: Int) -> String {
    let text = (0..<length).map { _ in numbers.pick(Self.syllables) }.joined()
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private mutating func company(_ index: Int) -> Company {
    let core = word(3) + (numbers.next() % 3 == 0 ? " " + word(2) : "")
    let day = 1 + numbers.next() % 28
    let month = 1 + numbers.next() % 12
    let year = 1900 + numbers.next() % 120
    return Company(
      name: "\(core) \(numbers.pick(Self.trades)) \(numbers.pick(Self.forms))",
      street: "\(word(3)) Street \(1 + numbers.next() % 200)", town: word(2),
      country: numbers.pick(["Germany", "United Kingdom", "FR", "Poland", "usa"]),
      founded: "\(day < 10 ? "0" : "")\(day).\(month < 10 ? "0" : "")\(month).\(year)",
      number: "HRB \(100_000 + index)",
      director: "\(numbers.pick(Self.givenNames)) \(word(3))")
  }

  /// The same companies as somebody else writes them down: some words mistyped, forms left out.
  func retold(seed: UInt64) -> [Company] {
    var numbers = SeededNumbers(seed: seed)
    return companies.map { company in
      var retold = company
      var words = company.name.split(separator: " ").map(String.init)
      if numbers.next() % 3 == 0 { words.removeLast() }
      if numbers.next() % 5 == 0, words[0].count > 4 {
        words[0].remove(at: words[0].index(words[0].startIndex, offsetBy: 3))
      }
      retold.name = words.joined(separator: " ")
      if numbers.next() % 4 == 0 { retold.street = "" }
      return retold
    }
  }

  /// A CSV file of all companies; every tenth name is quoted and holds a comma.
  var csv: [UInt8] {
    var bytes = Array("number,name,street,town,country,founded,director\n".utf8)
    for (index, company) in companies.enumerated() {
      let name = index % 10 == 0 ? "\"\(company.name), formerly \(company.town)\"" : company.name
      let cells = [
        company.number, name, company.street, company.town, company.country, company.founded,
        company.director,
      ]
      bytes += cells.joined(separator: ",").utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
