import Normalization

/// Finds out what the columns of a table hold, from their names, then from what is in them.
package enum ColumnRecognizer {
  /// - Parameters:
  ///   - kind: what the records are; a column of mere names is read as theirs.
  ///   - given: roles that the user has stated, by column name; they are taken as they are.
  package static func roles(
    of table: RecordTable, kind: LinkKind, given: [String: ColumnRole] = [:]
  ) -> [ColumnRole] {
    table.columns.map { column in
      if let role = given[column.name] { return role }
      let role = role(ofName: column.name, column: column, rows: table.rowCount)
      switch role {
      case .name: return kind == .person ? .personName : .organizationName
      case .text where column.filled * 20 < table.rowCount: return .ignored
      default: return role
      }
    }
  }

  /// People when there are columns of given, family or whole names of people, or when the names in
  /// a column `name` look like people's; else organisations.
  package static func kind(
    of table: RecordTable, given: [String: ColumnRole] = [:]
  ) -> LinkKind {
    let roles = table.columns.map { column in
      given[column.name] ?? role(ofName: column.name, column: column, rows: table.rowCount)
    }
    if roles.contains(.familyName) || roles.contains(.givenName) || roles.contains(.personName) {
      return .person
    }
    guard let index = roles.firstIndex(of: .name) else { return .organization }
    let names = sample(table.columns[index])
    let people = names.count { name in
      let words = TextFold.nameTokens(name)
      return (2...4).contains(words.count) && !Nicknames.group(of: words[0]).isEmpty
        && !words.contains(where: CompanyWords.isGeneric)
    }
    return people * 3 > names.count ? .person : .organization
  }

  private static func sample(_ column: RecordTable.Column) -> [String] {
    (1..<Int32(max(column.texts.count, 1))).prefix(400).map { column.texts.string($0) }
  }

  private static func role(
    ofName name: String, column: RecordTable.Column, rows: Int
  ) -> ColumnRole {
    let words = TextFold.tokens(name)
    let joined = words.joined(separator: " ")
    if let role = whole[joined] { return role }
    // `first name 2`: another value of what `first name` holds.
    let unnumbered = joined.reversed().drop { $0.isNumber || $0 == " " }.reversed()
    if let role = whole[String(unnumbered)] { return role }
    if words.contains("source") { return .ignored }
    if !givenWords.isDisjoint(with: words), !familyWords.isDisjoint(with: words) {
      return .personName
    }
    for (word, role) in parts where words.contains(word) || joined.contains(word + " ") {
      return role
    }
    return content(column)
  }

  /// A column that its name does not tell.
  private static func content(_ column: RecordTable.Column) -> ColumnRole {
    let distinct = sample(column)
    guard !distinct.isEmpty else { return .ignored }
    func isMostly(_ share: Double, _ test: (String) -> Bool) -> Bool {
      Double(distinct.count(where: test)) > share * Double(distinct.count)
    }
    if isMostly(0.7, { $0.contains("@") }) { return .email }
    if isMostly(0.2, { $0.contains("**") || $0.contains("|") }) { return .list }
    if isMostly(0.7, { $0.contains("://") || $0.hasPrefix("www.") }) { return .website }
    return .text
  }

  /// Folded names of columns in English, German, French, Spanish, Italian and Dutch use.
  private static let whole: [String: ColumnRole] = {
    let names: [(ColumnRole, String)] = [
      (.recordID, "id, record id, record, recordid, nr, lfd nr"),
      (.source, "source"),
      (.ignored, "middle name, notes, comment, bemerkung"),
      (.name, "name, names, nom complet"),
      (
        .personName,
        "full name, fullname, person name, person, contact, contact name, kontakt, "
          + "ansprechpartner, interlocuteur, persona de contacto, contactpersoon"
      ),
      (
        .givenName,
        "first name, firstname, given name, given names, forename, vorname, prenom, "
          + "nombre, nome, voornaam"
      ),
      (
        .familyName,
        "last name, lastname, surname, family name, nachname, familienname, nom, "
          + "nom de famille, apellido, apellidos, cognome, achternaam"
      ),
      (
        .organizationName,
        "organisation, organization, employer, firma, firmenname, unternehmen, "
          + "societe, entreprise, raison sociale, empresa, razon social, azienda, ragione sociale, "
          + "bedrijf, account, account name, business name"
      ),
      (
        .birthDate,
        "dob, date of birth, birth date, birthdate, birthday, geburtsdatum, geboren, "
          + "date de naissance, fecha de nacimiento, data di nascita, geboortedatum"
      ),
      (
        .street,
        "address, addr, address 1, address line 1, street, street address, strasse, "
          + "anschrift, adresse, rue, direccion, calle, indirizzo, via, straat, adres"
      ),
      (.text, "address 2, address line 2"),
      (.streetNumber, "street number, house number, hausnummer, hausnr, numero, huisnummer"),
      (
        .city,
        "suburb, town, city, locality, ort, stadt, wohnort, ville, commune, ciudad, "
          + "localidad, citta, comune, plaats, woonplaats"
      ),
      (.region, "state, region, province, county, bundesland, departement, provincia, provincie"),
      (
        .postcode,
        "zip, zipcode, zip code, postcode, postal code, plz, postleitzahl, "
          + "code postal, cp, codigo postal, cap"
      ),
      (.country, "country, land, pays, pais, paese"),
      (.latitude, "lat, latitude"), (.longitude, "lng, lon, longitude"),
      (.jobTitle, "title, job title, position, funktion, fonction, poste, cargo, ruolo, functie"),
      (.gender, "gender, sex, geschlecht, sexe, sexo, sesso, geslacht"),
      (.phone, "telefon, telefonnummer, mobil, handy, telefono, telefoon, portable, movil"),
      (.email, "mail, e mail, email, courriel, correo, posta elettronica"),
      (.website, "website, webseite, internet, site web, sitio web, sito, homepage"),
      (.identifier, "ust id, siren, siret, cif, nif, partita iva, kvk, handelsregister, duns"),
    ]
    var roles: [String: ColumnRole] = [:]
    for (role, list) in names {
      for name in list.split(separator: ",") { roles[TextFold.key(String(name))] = role }
    }
    return roles
  }()

  private static let givenWords: Set<String> = ["first", "given", "forename"]
  private static let familyWords: Set<String> = ["last", "family", "surname"]

  private static let parts: [(String, ColumnRole)] = [
    ("email", .email), ("mail", .email), ("phone", .phone), ("telephone", .phone), ("tel", .phone),
    ("fax", .ignored), ("mobile", .phone), ("website", .website), ("url", .website),
    ("homepage", .website), ("company", .organizationName), ("postcode", .postcode),
    ("zip", .postcode), ("surname", .familyName), ("ssn", .identifier),
    ("social security", .identifier), ("vat", .identifier), ("tax", .identifier),
  ]
}
