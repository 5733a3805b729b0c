/// How a value is turned into blocking keys.
package enum KeyTransform: Hashable, Sendable, CustomStringConvertible {
  /// The value as it is.
  case exact
  /// All words of a value or, of an organization, of its core, sorted.
  case fingerprint
  /// The core written without spaces.
  case compact
  /// Each word.
  case tokens
  /// What each word sounds like.
  case sounds
  /// What one word sounds like, with the first letter of another: family name and initial, whichever of
  /// the two is misspelled.
  case soundFirsts
  /// The same of the rarest word alone: family name and initial, as a rule.
  case rareSound
  /// What each two words sound like, in whatever order they stand.
  case soundPairs
  /// What the whole value sounds like, words sorted.
  case phonetic
  /// The initials of three or more words, and each single word that might be such.
  case acronym
  /// The initials of all words, sorted.
  case initials
  /// The first characters.
  case prefix(Int)
  /// The first four digits.
  case year
  /// The first six digits.
  case month
  /// Month and day of a date, whatever the year.
  case monthDay
  /// A date without the last digit of its year, and without those before it.
  case yearSlips
  /// Year and day of a date, whatever the month.
  case yearDay
  /// A date, its day and month in either order.
  case unordered
  /// The first letter of each word.
  case firsts
  /// The last letters of each word, which an error further ahead leaves as they are.
  case tails(Int)
  /// The last letters of one word, with the first letter of another.
  case tailFirsts(Int)
  /// The host of a web address, the domain of an e-mail address.
  case domain
  /// What stands before the domain of an e-mail address.
  case local
  /// The digits; of more than eight the last eight.
  case digits
  /// The rarest words.
  case rarest(Int)
  /// Each two of the rarest words.
  case pairs(Int)
  /// Every piece of so many characters.
  case grams(Int)
  /// So many MinHash bands: values that share most of their pieces share a band.
  case bands(Int)
  /// Values that are near in byte order.
  case neighbors

  /// What may be written behind the dot; `prefixN` stands for `prefix1`, `prefix2` and so on, and so
  /// for the others that end in N.
  package static let knownNames = [
    "exact", "fingerprint", "compact", "tokens", "sounds", "soundfirsts", "raresound", "soundpairs",
    "phonetic", "acronym",
    "initials", "prefixN", "year", "month", "monthday", "yearslips", "yearday",
    "unordered", "firsts", "domain", "local", "digits", "rarestN", "pairsN", "tailsN",
    "tailfirstsN", "gramsN", "bandsN", "neighbors",
  ]

  init?(_ name: Substring) {
    switch name {
    case "exact": self = .exact
    case "fingerprint": self = .fingerprint
    case "compact": self = .compact
    case "tokens": self = .tokens
    case "sounds": self = .sounds
    case "soundfirsts": self = .soundFirsts
    case "raresound": self = .rareSound
    case "soundpairs": self = .soundPairs
    case "phonetic": self = .phonetic
    case "acronym": self = .acronym
    case "initials": self = .initials
    case "year": self = .year
    case "month": self = .month
    case "monthday": self = .monthDay
    case "yearslips": self = .yearSlips
    case "yearday": self = .yearDay
    case "unordered": self = .unordered
    case "firsts": self = .firsts
    case "domain": self = .domain
    case "local": self = .local
    case "digits": self = .digits
    case "neighbors": self = .neighbors
    default:
      let letters = name.prefix { $0.isLetter }
      guard let number = Int(name.dropFirst(letters.count)), (1...64).contains(number) else {
        return nil
      }
      switch letters {
      case "prefix": self = .prefix(number)
      case "rarest": self = .rarest(number)
      case "pairs": self = .pairs(number)
      case "tails": self = .tails(number)
      case "tailfirsts": self = .tailFirsts(number)
      case "grams": self = .grams(number)
      case "bands": self = .bands(number)
      default: return nil
      }
    }
  }

  package var description: String {
    switch self {
    case .exact: "exact"
    case .fingerprint: "fingerprint"
    case .compact: "compact"
    case .tokens: "tokens"
    case .sounds: "sounds"
    case .soundFirsts: "soundfirsts"
    case .rareSound: "raresound"
    case .soundPairs: "soundpairs"
    case .phonetic: "phonetic"
    case .acronym: "acronym"
    case .initials: "initials"
    case .prefix(let length): "prefix\(length)"
    case .year: "year"
    case .month: "month"
    case .monthDay: "monthday"
    case .yearSlips: "yearslips"
    case .yearDay: "yearday"
    case .unordered: "unordered"
    case .firsts: "firsts"
    case .domain: "domain"
    case .local: "local"
    case .digits: "digits"
    case .rarest(let count): "rarest\(count)"
    case .pairs(let count): "pairs\(count)"
    case .tails(let length): "tails\(length)"
    case .tailFirsts(let length): "tailfirsts\(length)"
    case .grams(let length): "grams\(length)"
    case .bands(let count): "bands\(count)"
    case .neighbors: "neighbors"
    }
  }

  /// Whether one value yields several keys, of which many are common.
  var isPerWord: Bool {
    switch self {
    case .tokens, .sounds, .soundFirsts, .rareSound, .soundPairs, .pairs, .grams, .firsts, .tails,
      .tailFirsts:
      true
    default: false
    }
  }

  /// Whether keys are made of the words of a value.
  var isOfWords: Bool {
    switch self {
    case .fingerprint, .compact, .tokens, .sounds, .soundFirsts, .rareSound, .soundPairs, .phonetic,
      .acronym, .initials,
      .firsts, .tails, .tailFirsts, .rarest, .pairs:
      true
    default: false
    }
  }

  /// Whether the first letter of another word becomes part of a key as well.
  var wantsFirsts: Bool {
    switch self {
    case .soundFirsts, .rareSound, .tailFirsts: true
    default: false
    }
  }

  /// What of each word becomes part of a key.
  var piece: WordPiece {
    switch self {
    case .sounds, .phonetic, .soundFirsts, .rareSound, .soundPairs: .sound
    case .firsts, .initials: .first
    case .tails(let length), .tailFirsts(let length): .last(length)
    default: .whole
    }
  }
}

/// One part of a blocking rule: a property and what is taken of it.
package struct BlockingKey: Hashable, Sendable, CustomStringConvertible {
  package let property: String
  package let transform: KeyTransform

  package init(property: String, transform: KeyTransform) {
    self.property = property
    self.transform = transform
  }

  package var description: String {
    transform == .exact ? property : "\(property).\(transform)"
  }
}

/// What a record may lack: a property, or the day of its dates.
package struct MissingValue: Hashable, Sendable, CustomStringConvertible {
  package let property: String
  /// Whether dates that name no day are as good as missing: a year, a month, and 1 January, which stands for any day
  /// where a form asked for one.
  package let isOfDay: Bool

  package init(property: String, isOfDay: Bool) {
    self.property = property
    self.isOfDay = isOfDay
  }

  /// Reads `property` or `property.day`.
  package init(_ text: String) {
    isOfDay = text.hasSuffix(MissingValue.dayEnding)
    property = isOfDay ? String(text.dropLast(MissingValue.dayEnding.count)) : text
  }

  private static let dayEnding = ".day"

  package var description: String { isOfDay ? property + MissingValue.dayEnding : property }
}

/// Says which records are compared: those that agree on all keys.
package struct BlockingRule: Hashable, Sendable, CustomStringConvertible {
  package let keys: [BlockingKey]
  /// Of which one record or both lack one; empty: it does not matter. A weak key may find what no other rule can,
  /// for a record without a birth date, and need not propose all other namesakes.
  package let missing: [MissingValue]
  /// Larger blocks are refined; nil takes the one of the settings.
  package let blockSizeMax: Int?

  package init(keys: [BlockingKey], missing: [MissingValue] = [], blockSizeMax: Int? = nil) {
    self.keys = keys
    self.missing = missing
    self.blockSizeMax = blockSizeMax
  }

  /// Whether evidence of the property is other among its pairs than among all: it is a key, or dates of some kind are
  /// asked for. Where a property is missing altogether, it gives no evidence.
  func chooses(byValuesOf property: String) -> Bool {
    keys.contains { $0.property == property }
      || missing.contains { $0.isOfDay && $0.property == property }
  }

  package var description: String {
    let all = keys.map(\.description).joined(separator: " + ")
    let lacks = missing.map(\.description).joined(separator: " or ")
    return missing.isEmpty ? all : "\(all) without \(lacks)"
  }

  /// Reads a rule: each key is `property` or `property.transform`, and all of them must agree; what is missing is
  /// `property` or `property.day`.
  package static func parse(
    keys: [String], missing: [String] = [], blockSizeMax: Int? = nil
  ) throws(LinkageError) -> BlockingRule {
    var parsed: [BlockingKey] = []
    for key in keys {
      guard let dot = key.lastIndex(of: ".") else {
        parsed.append(BlockingKey(property: key, transform: .exact))
        continue
      }
      let name = key[key.index(after: dot)...]
      guard let transform = KeyTransform(name) else {
        throw .unknownTransform(name: String(name), known: KeyTransform.knownNames)
      }
      parsed.append(BlockingKey(property: String(key[..<dot]), transform: transform))
    }
    if parsed.isEmpty { throw .emptyRule }
    return BlockingRule(
      keys: parsed, missing: missing.map { MissingValue($0) }, blockSizeMax: blockSizeMax)
  }
}
