import Bytes

/// What a name stands for.
package enum EntityKind: String, Sendable, Hashable { case organization, person }

/// The fused entities as the gazetteer knows them: names as folded tokens, weights, hints.
///
/// Entities are indices of the caller, usually ranks of entity ids. Add whatever spellings the
/// profile has; the same tokens for the same entity may come twice.
package struct GazetteerNames: Sendable {
  /// One entry per entity.
  package private(set) var kinds: [EntityKind]
  /// How well known an entity is, from 1: its record or source count. Decides between entities of
  /// one name where one outweighs the others by far.
  package private(set) var weights: [UInt32]
  /// Folded words that speak for an entity when they stand in its article: city, country, position,
  /// industry.
  package private(set) var hints: [[String]]
  /// Folded words of a person's positions: "president", "senator".
  package private(set) var roles: [[String]]
  /// Year of birth, 0 where it is not known.
  package private(set) var birthYears: [UInt16]
  /// Folded tickers and stock codes: "(NYSE: ABC)" behind a name says whose it is.
  package private(set) var codes: [[String]]
  /// Country codes. Two organizations of one name in two countries are two.
  package private(set) var countries: [[String]]
  /// Folded names of places, words joined by spaces: a company called like one must show that it is
  /// meant.
  private(set) var places: Set<String> = []

  struct Name: Sendable {
    var entity: UInt32
    var tokens: Range<Int>
    /// The family name: the last tokens of a person's name.
    var familyCount: Int
    /// Given with its legal form, or the whole name of a person.
    var isFull: Bool
    /// The one that the profile is known by, not an alias.
    var isPrimary: Bool
    /// Given as one word of capitals.
    var isAcronym: Bool
    /// The one name that the profile stands under.
    var isCaption: Bool
    /// The registry has it with a legal form only, which is left out here.
    var isStripped: Bool
  }

  private(set) var names: [Name] = []
  private(set) var tokens = StringArray()

  package init() {
    kinds = []
    weights = []
    hints = []
    roles = []
    birthYears = []
    codes = []
    countries = []
  }

  /// Adds the next entity; its index is the count before.
  ///
  /// - Parameters:
  ///   - roles: Of a person: folded words of the positions held. "President Roe" opens by them.
  ///   - birthYear: Somebody born long before an article is hardly meant by it.
  ///   - codes: Tickers and stock codes, the first folded word of each.
  ///   - countries: Codes of the countries that the registries give.
  package mutating func addEntity(
    _ kind: EntityKind, weight: Int, hints: [String] = [], roles: [String] = [],
    birthYear: Int? = nil, codes: [String] = [], countries: [String] = []
  ) {
    kinds.append(kind)
    weights.append(UInt32(clamping: max(1, weight)))
    self.hints.append(hints)
    self.roles.append(roles)
    birthYears.append(UInt16(clamping: birthYear ?? 0))
    self.codes.append(codes)
    self.countries.append(countries)
  }

  /// A city, state or country by its folded words.
  package mutating func addPlace(_ words: [String]) {
    if !words.isEmpty { places.insert(words.joined(separator: " ")) }
  }

  /// A name of the organization added last.
  ///
  /// - Parameters:
  ///   - core: Without legal form.
  ///   - legalForm: The tokens of the form as they may follow the core; empty when there is none.
  ///   - isPrimary: False for an alias or a former name.
  ///   - isAcronym: Written with capitals only, which texts then do too.
  ///   - isCaption: The name that the profile stands under, of several primary ones.
  package mutating func addOrganizationName(
    core: [String], legalForm: [String] = [], isPrimary: Bool = true, isAcronym: Bool = false,
    isCaption: Bool = true
  ) {
    func add(_ words: [String], isFull: Bool = false, isStripped: Bool = false) {
      self.add(
        words, familyCount: 0, isFull: isFull, isPrimary: isPrimary, isAcronym: isAcronym,
        isCaption: isPrimary && isCaption, isStripped: isStripped)
    }
    add(core, isStripped: !legalForm.isEmpty)
    // "Larsen and Toubro" where texts have "Larsen & Toubro", whose sign is no token.
    if core.count > 2, core.dropFirst().dropLast().contains("and") {
      add(core.filter { $0 != "and" })
    }
    if !legalForm.isEmpty { add(core + legalForm, isFull: true) }
  }

  /// A name of the person added last. Where the parts are not known or the family name comes first,
  /// hand over the whole name as `given`: it is then matched as it stands, without short forms.
  ///
  /// - Parameter isShort: What somebody is called for short; no register counts it as a name.
  package mutating func addPersonName(given: [String], family: [String], isShort: Bool = false) {
    if family.isEmpty {
      if given.count >= 2 { add(given, familyCount: 0, isFull: true) }
      return
    }
    guard let first = given.first else { return }
    add(given + family, familyCount: family.count, isFull: !isShort)
    if given.count > 1, first.unicodeScalars.count > 1 {
      add([first] + family, familyCount: family.count, isFull: true)
      // "John F. Kennedy" of a register that writes "Fitzgerald".
      if given[1].unicodeScalars.count > 1, let initial = given[1].unicodeScalars.first {
        add([first, String(initial)] + family, familyCount: family.count, isFull: true)
      }
    }
  }

  private mutating func add(
    _ words: [String], familyCount: Int, isFull: Bool, isPrimary: Bool = true,
    isAcronym: Bool = false, isCaption: Bool = false, isStripped: Bool = false
  ) {
    precondition(!kinds.isEmpty, "a name belongs to the entity added before it")
    if words.isEmpty { return }
    let start = tokens.count
    for word in words { tokens.append(word) }
    names.append(
      Name(
        entity: UInt32(kinds.count - 1), tokens: start..<tokens.count, familyCount: familyCount,
        isFull: isFull, isPrimary: isPrimary, isAcronym: isAcronym, isCaption: isCaption,
        isStripped: isStripped))
  }

  package var count: Int { kinds.count }
}
