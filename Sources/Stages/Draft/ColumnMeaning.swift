/// What a column says about the thing that its row describes.
///
/// The raw value is how reasons call it: "called a birth date".
enum ColumnMeaning: String, Sendable, Hashable, CaseIterable {
  // Names
  case name = "name"
  case title = "title"
  case alias = "alternative name"
  case previousName = "former name"
  case givenName = "given name"
  case middleName = "middle name"
  case familyName = "family name"
  case nickname = "nickname"
  case nameSuffix = "name suffix"
  case honorific = "form of address"
  // Persons
  case birthDate = "birth date"
  case deathDate = "date of death"
  case birthPlace = "birth place"
  case gender = "gender"
  case nationality = "nationality"
  case occupation = "occupation"
  case party = "party"
  case constituency = "constituency"
  case passport = "passport number"
  case socialSecurityNumber = "social security number"
  case nationalID = "number of a person"
  // Companies
  case companyName = "company name"
  case legalForm = "legal form"
  case sector = "sector"
  /// Who speaks for an organization: no name of it.
  case representative = "person of the organization"
  case registrationNumber = "registration number"
  case leiCode = "LEI"
  case isin = "ISIN"
  case ticker = "ticker"
  case cikCode = "CIK"
  case taxNumber = "tax number"
  case vatCode = "VAT number"
  case incorporationDate = "date of foundation"
  case dissolutionDate = "date of dissolution"
  case listingDate = "date of listing"
  case status = "status"
  // Places and contacts
  case address = "address"
  case street = "street"
  case houseNumber = "house number"
  case city = "town"
  case postalCode = "postal code"
  case state = "state"
  case country = "country"
  case coordinate = "coordinate"
  case phone = "phone number"
  case fax = "fax number"
  case email = "e-mail address"
  case website = "web address"
  // Works and products
  case author = "author"
  case artist = "contributor"
  case maker = "maker"
  case collection = "collection"
  case locator = "place in a collection"
  case price = "price"
  case duration = "duration"
  case quantity = "number"
  case language = "language"
  // Whatever it is
  case date = "date"
  case year = "year"
  case kind = "kind"
  case description = "description"
  case identifier = "identifier"
  case otherIdentifier = "identifier of something else"
  case provenance = "source"
  /// Where a row was read, as an address.
  case sourceAddress = "web address of the source"
  case picture = "picture"

  /// The parts of an address, in the order in which they are written.
  static let addressParts: [ColumnMeaning] = [
    .houseNumber, .street, .address, .city, .state, .postalCode,
  ]

  var isLabel: Bool { self == .name || self == .title || self == .companyName }
}
