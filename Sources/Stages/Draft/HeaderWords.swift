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
      person, member, candidate, person name, entity name, site name, whole name, nombre y apellidos,
      apellidos y nombre, nome e cognome, cognome e nome, jmeno a prijmeni, ad soyad, adi soyadi, nume si prenume,
      security, canonical, canonical name, preferred name
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
      fornavn, fornamn, voornaam, imie, christian name, fname, givenname, jmeno, etunimi, keresztnev, prenume,
      primeiro nome, primer nombre
      """
    ),
    (
      .middleName,
      """
      middle, middle name, middlename, second name, middle initial, patronymic, midl name, mid name, mname,
      drugie imie, segundo nombre, deuxieme prenom, tussenvoegsel
      """
    ),
    (
      .familyName,
      """
      last, family, surname, family name, name last, name family, last name, lastname, nachname, familienname, apellido,
      cognome, achternaam, efternamn, etternavn, nazwisko, nom de famille, lname, sname, sobrenome, prijmeni,
      sukunimi, vezeteknev, soyad, soyadi, apelido, primer apellido, segundo apellido, nume de familie
      """
    ),
    (.nickname, "nickname, nick, rufname, surnom, apodo"),
    (.nameSuffix, "suffix, name suffix, generation, name sufx, sufx, sfx"),
    (.honorific, "honorific, salutation, anrede, name prefix, prefix, civilite"),
    (
      .birthDate,
      """
      dob, birth, birth date, birthdate, birthday, date of birth, born, born on, geburtsdatum,
      geboren, date de naissance, naissance, fecha de nacimiento, nacimiento, data di nascita,
      geboortedatum, birth year, year of birth, fodselsdato, data urodzenia, data de nascimento, fecha nac, f nac,
      fec nac, fecha nacimiento, data nascita, geb datum, gebdat, syntymaaika, fodelsedatum, datum narozeni,
      szuletesi datum, dogum tarihi, data nasterii, birth dt
      """
    ),
    (
      .deathDate,
      "death, death date, date of death, died, dod, sterbedatum, date de deces, year of death"
    ),
    (
      .birthPlace,
      """
      birth place, birthplace, place of birth, geburtsort, lieu de naissance, born in, pob, birth state, birth country,
      birth city, country of birth, city of birth, state of birth, town of birth
      """
    ),
    (
      .gender,
      "gender, sex, geschlecht, sexe, sexo, sesso, plec, geslacht, sukupuoli, kjonn, pohlavi, cinsiyet, genero, genere"
    ),
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
      .nationalID,
      """
      national id, national identification number, id number, person number, document, pesel, dni, nie, curp,
      codice fiscale, bsn, personnummer, fodselsnummer, cpr, hetu, rodne cislo, cnp, jmbg, egn, amka, drivers license
      """
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
    (
      .taxNumber,
      """
      tax number, tax id, tin, steuernummer, nif, cif, cpf, cnpj, rut, nit, rfc, ruc, nip, partita iva, steuer id, utr,
      ein, fein, abn, gstin
      """
    ),
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
      adres, address line, mailing address, postal address, registered address, location, domicilio, direccion postal
      """
    ),
    (
      .street,
      "street, street name, strasse, rue, calle, via, straat, road, ulica, ulice, rua, gate, gata, katu, utca, sokak, strada"
    ),
    (
      .houseNumber,
      """
      street number, house number, street no, hausnummer, house no, building, huisnummer, numero civico, nr domu,
      numer domu, husnummer
      """
    ),
    (
      .city,
      """
      city, town, ort, stadt, ville, ciudad, citta, municipality, suburb, locality, place, gemeinde,
      commune, plaats, miasto, village, neighborhood, neighbourhood, localidad, localita, woonplaats, poblacion,
      municipio, comune, cidade, kommune, kaupunki, mesto, sehir, miejscowosc, postort, poststed,
      headquarters, headquarter, hq, hauptsitz, company seat, registered seat, statutory seat, siege, siege social, sede legale, sede social, zetel
      """
    ),
    (
      .postalCode,
      """
      zip, zip code, zipcode, postcode, postal code, plz, postleitzahl, code postal, cp,
      codigo postal, cap, post code, kod pocztowy, c p, cod postal, psc, postnummer, postinumero, iranyitoszam,
      posta kodu
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
      """
      phone, phone number, telephone, tel, telefon, mobile, cell, telefono, telefoon, phone no, movil, telefono movil,
      celular, telefone, handy, gsm, puhelin, contact number
      """
    ),
    (.fax, "fax, fax number, telefax"),
    (
      .email,
      "email, e mail, mail, email address, courriel, correo, correo electronico, epost, e post, sahkoposti, posta elettronica"
    ),
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
      overview, features, specification, beschrijving, descripcion, terms of reference
      """
    ),
    (
      .picture,
      """
      image, img, photo, photograph, picture, logo, thumbnail, avatar, portrait, foto, bild, image url, photo url,
      picture url, logo url, img url, image link, thumbnail url, foto url, photo link
      """
    ),
    (.provenance, "source, source id, source file, origin, dataset, provenance, source name"),
  ]

  private static let meanings: [String: ColumnMeaning] = {
    var meanings: [String: ColumnMeaning] = [:]
    for (meaning, phrases) in table + worldTable {
      for phrase in phrases.split(separator: ",") {
        let words = FoldedText(String(phrase)).texts.joined(separator: " ")
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
    "security", "canonical", "image", "photo", "picture", "logo", "foto", "bild", "portrait",
  ]

  /// What else has an identifier in the row of a person or a company: "party_id" is none of theirs.
  private static let otherThings: Set<String> = [
    "party", "faction", "area", "group", "chamber", "district", "constituency", "team", "term",
    "city", "state", "country", "sector", "event", "post", "language", "committee", "region",
  ]

  /// What a header says: the last part of a path (`name.first`, `PERSON/@born`) before all of it.
  static func meaning(of header: String) -> ColumnMeaning? {
    let header = withoutPrefixes(lastOfAddress(header))
    // "name__id": behind two underscores stands which of several it is, here the language.
    if let mark = header.firstRange(of: "__"), mark.lowerBound > header.startIndex {
      return meaning(of: words(of: String(header[..<mark.lowerBound])))
    }
    guard !header.contains(" "),
      let leaf = header.split(whereSeparator: { "./".contains($0) }).last,
      leaf.count < header.count
    else { return meaning(of: words(of: header)) }
    let stem = words(of: String(header.dropLast(leaf.count)))
    if let found = meaning(of: words(of: String(leaf))) {
      return found == .website && known(stem[...]) == .picture ? .picture : found
    }
    // "details/slug": what lies in a description is not all description.
    let found = meaning(of: words(of: header))
    return found == .description && known(stem[...]) == .description ? nil : found
  }

  /// The words of a header: folded, `camelCase` and `snake_case` taken apart, digits dropped from
  /// the end ("address_1", "summary_400").
  static func words(of header: String) -> [String] {
    var spaced = ""
    var previous: Character = " "
    for character in withoutPrefixes(lastOfAddress(header)) {
      if character.isUppercase, previous.isLowercase || previous.isNumber { spaced += " " }
      spaced.append(character == "_" || character == "." || character == "/" ? " " : character)
      previous = character
    }
    var words = FoldedText(spaced).texts
    while words.count > 1, words.last?.allSatisfy(\.isNumber) == true { words.removeLast() }
    // "addr1", "phone2": a word of its own, counted.
    if let last = words.last, let letter = last.lastIndex(where: { !$0.isNumber }), last.count >= 4,
      last[letter...].count <= 2, known([String(last[...letter])]) != nil
    {
      words[words.count - 1] = String(last[...letter])
    }
    return words
  }

  /// What an address of a vocabulary ends with: `http://xmlns.com/foaf/0.1/name`, `.../schema#name`.
  private static func lastOfAddress(_ header: String) -> String {
    guard header.contains("://") else { return header }
    return header.split { "/#".contains($0) }.last.map(String.init) ?? header
  }

  /// A path without the namespaces of its elements: `lei:LegalName` says nothing of a LEI.
  private static func withoutPrefixes(_ header: String) -> String {
    guard header.contains(":"), !header.contains(" ") else { return header }
    return header.split(separator: "/", omittingEmptySubsequences: false).map { part in
      guard let colon = part.lastIndex(of: ":"), part.index(after: colon) < part.endIndex else {
        return String(part)
      }
      return (part.hasPrefix("@") ? "@" : "") + part[part.index(after: colon)...]
    }.joined(separator: "/")
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
    if let found = coded(words) { return found }
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
    if words.count == 1, let word = words.first, let found = runTogether(word) { return found }
    return words.contains { isKeyWord($0) } ? .identifier : nil
  }

  /// What a header says whose words stand without a mark between them: "companyname", "regaddresscity".
  ///
  /// Any word may stand before "name"; else what is before the last word must be a word of headers too.
  private static func runTogether(_ word: String) -> ColumnMeaning? {
    guard word.utf8.count >= 7, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return nil
    }
    for last in lastWords where word.hasSuffix(last) {
      let first = String(word.dropLast(last.count))
      guard first.utf8.count >= 3 else { continue }
      if last == "name" {
        if !namesOfOthers.contains(first) { return meaning(of: [first, last]) }
      } else if vocabulary.contains(first), let found = meaning(of: [first, last]) {
        return found
      }
    }
    return nil
  }

  private static let lastWords = [
    "name", "date", "number", "code", "type", "address", "city", "country", "street", "postcode",
    "status", "year", "phone", "email", "url", "state", "town", "county",
  ]
  /// Names of computers and of those who use them.
  private static let namesOfOthers: Set<String> = [
    "user", "file", "host", "path", "domain", "class",
  ]

  /// The words of all phrases in letters of English.
  private static let vocabulary: Set<String> = Set(
    meanings.keys.flatMap { $0.split(separator: " ").map(String.init) }
      .filter { $0.utf8.count >= 3 })

  /// What a code or its description stands for: "gender_code" is a gender, "city_desc" a town.
  private static func coded(_ words: [String]) -> ColumnMeaning? {
    guard let last = words.last else { return nil }
    let isText = textTails.contains(last)
    guard isText || codeTails.contains(last) else { return nil }
    let rest = words.dropLast()
    for length in stride(from: rest.count, to: 0, by: -1) {
      guard let found = known(rest.suffix(length)) else { continue }
      let isPart = isText && ColumnMeaning.addressParts.contains(found)
      return isPart || codedMeanings.contains(found) ? found : nil
    }
    return nil
  }

  private static let codeTails: Set<String> = [
    "code", "cd", "num", "nbr", "number", "no", "nr", "dt",
  ]
  private static let textTails: Set<String> = ["desc", "descr", "lbl", "txt", "nm"]
  /// What is as good in code as in words.
  private static let codedMeanings: Set<ColumnMeaning> = [
    .gender, .country, .nationality, .state, .status, .party, .language, .legalForm, .postalCode,
    .phone, .fax,
    .constituency, .sector, .kind, .birthDate, .deathDate, .nameSuffix, .honorific, .occupation,
  ]

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
