import Normalization

/// What headers call their columns, in several languages.
enum HeaderWords {
  /// Meaning, then the phrases that stand for it: folded, in the singular, separated by commas.
  private static let table: [(ColumnMeaning, String)] = [
    (
      .name,
      """
      name, full name, fullname, official full, official name, display name, first and surname,
      name and surname, nom, nom complet, nom prenom, nombre completo, nome completo, naam, namn, navn,
      nazwa, bezeichnung, denominazione, security name, legal name, trading name, label, caption,
      person, member, candidate, person name, entity name, site name, whole name, security, canonical,
      canonical name, preferred name
      """
    ),
    (
      .title,
      """
      title, titre, titel, titolo, titulo, song, track, track title, song title, book title,
      paper title, article title, product title, movie, film, headline, work title
      """
    ),
    (
      .alias,
      """
      alias, aka, also known as, other name, name other language, weak alias, alternative name,
      alternate name, synonym, autre nom, otros nombres, name original script, original name,
      native name, name native, local name, short name, abbreviation
      """
    ),
    (
      .previousName,
      "previous name, former name, old name, maiden name, birth name, nee, geburtsname, formerly"
    ),
    (
      .givenName,
      """
      first, given, given name, first name, name first, name given, firstname, forename, vorname, prenom, nombre, nome,
      fornavn, fornamn, voornaam, imie, christian name, fname, givenname
      """
    ),
    (.middleName, "middle, middle name, middlename, second name, middle initial, patronymic"),
    (
      .familyName,
      """
      last, family, surname, family name, name last, name family, last name, lastname, nachname, familienname, apellido,
      cognome, achternaam, efternamn, etternavn, nazwisko, nom de famille, lname, sname, sobrenome
      """
    ),
    (.nickname, "nickname, nick, rufname, surnom, apodo"),
    (.nameSuffix, "suffix, name suffix, generation"),
    (.honorific, "honorific, salutation, anrede, name prefix, prefix, civilite"),
    (
      .birthDate,
      """
      dob, birth, birth date, birthdate, birthday, date of birth, born, born on, geburtsdatum,
      geboren, date de naissance, naissance, fecha de nacimiento, nacimiento, data di nascita,
      geboortedatum, birth year, year of birth, fodselsdato, data urodzenia, data de nascimento
      """
    ),
    (
      .deathDate,
      "death, death date, date of death, died, dod, sterbedatum, date de deces, year of death"
    ),
    (
      .birthPlace,
      "birth place, birthplace, place of birth, geburtsort, lieu de naissance, born in, pob"
    ),
    (.gender, "gender, sex, geschlecht, sexe, sexo, sesso"),
    (
      .nationality,
      "nationality, citizenship, staatsangehorigkeit, nationalite, nacionalidad, cittadinanza"
    ),
    (
      .occupation,
      """
      occupation, profession, job, job title, position, role, designation, beruf, post, metier,
      function, office
      """
    ),
    (
      .party,
      """
      party, political party, partei, parti, partido, political group, parliamentary group, faction,
      fraction, fraktion, caucus
      """
    ),
    (
      .constituency,
      "constituency, wahlkreis, circonscription, district, electorate, riding, electoral district"
    ),
    (.passport, "passport, passport number, passport no, reisepass, passeport"),
    (
      .socialSecurityNumber,
      "ssn, social security number, soc sec id, social security, soc sec number, nino"
    ),
    (
      .nationalID, "national id, national identification number, id number, person number, document"
    ),
    (
      .companyName,
      """
      company, company name, organization, organisation, organization name, firm, firma, societe,
      raison sociale, empresa, razon social, azienda, corporate name, business name, employer,
      issuer, unternehmen, institution name, firmenname, agency name
      """
    ),
    (.legalForm, "legal form, rechtsform, forme juridique, entity type, company type"),
    (.sector, "sector, industry, branche, secteur, industria, nace, sic, naics"),
    (
      .registrationNumber,
      """
      registration number, company number, reg no, register number, siren, siret, krs, crn,
      handelsregisternummer, hrb, registration no, companies house number
      """
    ),
    (.leiCode, "lei, lei code"),
    (.isin, "isin"),
    (.ticker, "ticker, symbol, ticker symbol"),
    (.cikCode, "cik"),
    (.taxNumber, "tax number, tax id, tin, steuernummer, nif, cif"),
    (.vatCode, "vat, vat number, vat id, ust id"),
    (
      .incorporationDate,
      """
      incorporation date, date of incorporation, founded, foundation date, incorporated, grundung,
      creation date, entity creation date, established, establishment date, date de creation
      """
    ),
    (.dissolutionDate, "dissolution date, dissolved, date of dissolution"),
    (.listingDate, "listed on, listing date, ipo date, time to market, date of listing"),
    (.status, "status, etat, zustand"),
    (
      .address,
      """
      address, addr, full address, street address, anschrift, adresse, direccion, indirizzo,
      adres, address line, mailing address, postal address, registered address, location
      """
    ),
    (.street, "street, street name, strasse, rue, calle, via, straat, road"),
    (.houseNumber, "street number, house number, street no, hausnummer, house no, building"),
    (
      .city,
      """
      city, town, ort, stadt, ville, ciudad, citta, municipality, suburb, locality, place, gemeinde,
      commune, plaats, miasto, village, neighborhood, neighbourhood
      """
    ),
    (
      .postalCode,
      """
      zip, zip code, zipcode, postcode, postal code, plz, postleitzahl, code postal, cp,
      codigo postal, cap, post code
      """
    ),
    (.state, "state, province, region, county, bundesland, departement, provincia, land, canton"),
    (
      .country,
      "country, country code, ctry, jurisdiction, nation, pays, pais, paese, staat, country name, countries"
    ),
    (.coordinate, "latitude, longitude, lat, lon, lng, long"),
    (
      .phone,
      "phone, phone number, telephone, tel, telefon, mobile, cell, telefono, telefoon, phone no"
    ),
    (.fax, "fax, fax number, telefax"),
    (.email, "email, e mail, mail, email address, courriel, correo"),
    (.website, "web, website, url, homepage, web site, link, site web, webseite"),
    (
      .author,
      "author, authors, autor, auteur, writer, editor, verfasser, creator, contributor, coauthor"
    ),
    (
      .artist,
      """
      artist, singer, band, performer, composer, starring, actor, cast, director, executive director,
      interpret, star, actress, producer
      """
    ),
    (
      .maker,
      """
      manufacturer, brand, maker, publisher, producer name, marke, hersteller, verlag, vendor,
      supplier, fabricant, marque, brewery, brew factory, winery, label name, copyright, copy right
      """
    ),
    (
      .collection,
      """
      venue, journal, booktitle, conference, album, series, zeitschrift, magazine, proceeding,
      revue, album title, release
      """
    ),
    (.locator, "page, pages, volume, issue, number in series, track number, chapter"),
    (.price, "price, preis, prix, precio, prezzo, cost, amount, list price, sale price, msrp"),
    (.duration, "time, length, duration, runtime, dauer, duree, playing time"),
    (.quantity, "number, quantity, count, menge, anzahl, weight, size, abv, ibu, rating, score"),
    (.language, "language, lang, sprache, langue, idioma"),
    (
      .date,
      """
      date, datum, fecha, data, released, release date, published, publication date, created,
      updated, modified, start date, end date
      """
    ),
    (.year, "year, jahr, annee, ano, anno, release year, publication year, model year"),
    (
      .kind,
      "kind, type, category, genre, class, kategorie, categorie, style, art, cuisine, schema, scheme"
    ),
    (
      .description,
      """
      description, summary, abstract, note, comment, beschreibung, details, text, remark, about,
      overview, features, specification, beschrijving, descripcion
      """
    ),
    (.provenance, "source, source id, source file, origin, dataset, provenance, source name"),
  ]

  private static let meanings: [String: ColumnMeaning] = {
    var meanings: [String: ColumnMeaning] = [:]
    for (meaning, phrases) in table {
      for phrase in phrases.split(separator: ",") {
        let words = phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if meanings[words] == nil { meanings[words] = meaning }
      }
    }
    return meanings
  }()

  private static let nameWords: Set<String> = ["name", "names", "nom", "noms", "nombre", "naam"]
  private static let keyWords: Set<String> = [
    "id", "ids", "key", "code", "nr", "no", "num", "number", "ref", "reference", "uuid", "guid",
    "identifier", "nummer", "kennung", "numero", "clave", "schluessel", "oid", "rowid", "pk",
    "identifiant", "codigo", "index", "idx", "recid", "sku", "isbn", "doi", "ean", "upc", "gtin",
  ]
  /// Words behind a name that tell its language or writing, not its meaning.
  private static let tails: Set<String> = [
    "en", "de", "fr", "es", "it", "zh", "ru", "ar", "ja", "nl", "pt", "en us", "english", "latin",
    "fake", "full", "raw", "text", "clean", "original", "primary", "main",
  ]

  /// Words that say something only where they are the whole header: "last", but not "last change".
  private static let wholeOnly: Set<String> = [
    "last", "first", "given", "middle", "family", "post", "land", "art", "via", "cap", "long",
    "lat", "link", "about", "text", "person", "candidate", "member", "label", "party", "star",
    "cast", "size", "place", "office", "function", "role", "position", "prefix", "suffix", "birth",
    "region", "time", "release", "page", "issue", "nom", "nome", "nombre", "mail", "track",
    "security", "canonical",
  ]

  /// What else has an identifier in the row of a person or a company: "party_id" is none of theirs.
  private static let otherThings: Set<String> = [
    "party", "faction", "area", "group", "chamber", "district", "constituency", "team", "term",
    "city", "state", "country", "sector", "event", "post", "language", "committee", "region",
  ]

  /// What a header says: the last part of a path (`name.first`, `PERSON/@born`) before all of it.
  static func meaning(of header: String) -> ColumnMeaning? {
    // "name__id": behind two underscores stands which of several it is, here the language.
    if let mark = header.firstRange(of: "__"), mark.lowerBound > header.startIndex {
      return meaning(of: words(of: String(header[..<mark.lowerBound])))
    }
    if !header.contains(" "), let leaf = header.split(whereSeparator: { "./".contains($0) }).last,
      leaf.count < header.count, let found = meaning(of: words(of: String(leaf)))
    {
      return found
    }
    return meaning(of: words(of: header))
  }

  /// The words of a header: folded, `camelCase` and `snake_case` taken apart, digits dropped from
  /// the end ("address_1", "summary_400").
  static func words(of header: String) -> [String] {
    var spaced = ""
    var previous: Character = " "
    for character in header {
      if character.isUppercase, previous.isLowercase || previous.isNumber { spaced += " " }
      spaced.append(character == "_" || character == "." || character == "/" ? " " : character)
      previous = character
    }
    var words = FoldedText(spaced).texts
    while words.count > 1, words.last?.allSatisfy(\.isNumber) == true { words.removeLast() }
    return words
  }

  /// What the words of a header say; nil when they are not known.
  static func meaning(of words: [String]) -> ColumnMeaning? {
    var words = words
    if let found = known(words[...]) { return found }
    while words.count > 1, let last = words.last, tails.contains(last) {
      words.removeLast()
      if let found = known(words[...]) { return found }
    }
    // "artist name" is an artist; of "beer name" only the name is known.
    if words.count > 1, let last = words.last, nameWords.contains(last) {
      let rest = words.dropLast()
      if let found = known(rest), found != .kind, found != .provenance { return found }
      return .name
    }
    if words.count == 2, otherThings.contains(words[0]), words[1] == "id" || words[1] == "ids" {
      return .otherIdentifier
    }
    if words.count > 1, let last = words.last, keyWords.contains(last), last != "number" {
      return .identifier
    }
    for length in stride(from: words.count - 1, to: 0, by: -1) {
      for part in [words.suffix(length), words.prefix(length)] {
        if length == 1, let word = part.first, wholeOnly.contains(word) { continue }
        if let found = known(part) { return found }
      }
    }
    return words.contains { isKeyWord($0) } ? .identifier : nil
  }

  /// The header names an identifier of its rows.
  static func isKeyLike(_ words: [String]) -> Bool {
    guard let last = words.last, let first = words.first else { return false }
    return keyWords.contains(last) || first == "id" || first == "uuid"
  }

  private static func isKeyWord(_ word: String) -> Bool {
    keyWords.contains(word) || word.hasSuffix("s") && keyWords.contains(String(word.dropLast()))
  }

  private static func known(_ words: ArraySlice<String>) -> ColumnMeaning? {
    guard let last = words.last else { return nil }
    if let found = meanings[words.joined(separator: " ")] { return found }
    // Plurals: "aliases", "countries", "authors".
    for singular in singulars(of: last) {
      let phrase = (words.dropLast() + [singular]).joined(separator: " ")
      if let found = meanings[phrase] { return found }
    }
    // "names other languages": each word may be one.
    let phrase = words.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
    return meanings[phrase.joined(separator: " ")]
  }

  private static func singulars(of word: String) -> [String] {
    [("ies", "y"), ("es", ""), ("s", "")].filter { word.hasSuffix($0.0) }
      .map { word.dropLast($0.0.count) + $0.1 }
  }
}
