import Normalization

/// What a field of a vCard, of microdata or of a table's column means, by its name.
enum FieldRole: Hashable {
  case personName, givenName, familyName, namePrefix, nameSuffix
  case title, department, organization
  case phone, fax
  case street, city, state, postcode, country
  /// `name`, which says nothing of whose it is.
  case someName
  /// `title`: of a person beside a name, of anything else without one.
  case someTitle

  /// `nil` where the name is not known. `name` is in lower case.
  init?(_ name: String) {
    let folded = name.foldedLatin.filter { $0.isLetter }
    guard let role = Self.roles[folded] else { return nil }
    self = role
  }

  var isAddressPart: Bool {
    switch self {
    case .street, .city, .state, .postcode, .country: true
    default: false
    }
  }

  private static let roles: [String: FieldRole] = {
    var roles: [String: FieldRole] = [:]
    for (role, names) in table {
      for name in names.split(separator: " ") { roles[String(name)] = role }
    }
    return roles
  }()

  /// Names from vCard, hCard and schema.org, and column headings in English, German, French,
  /// Spanish, Italian, Portuguese and Dutch; letters only.
  private static let table: [(FieldRole, String)] = [
    (
      .personName,
      "fn n personname fullname contactname contactperson contact ansprechpartner kontaktperson "
        + "nomcomplet interlocuteur nombrecompleto nomecompleto contactpersoon attendee teilnehmer"
    ),
    (
      .givenName,
      "givenname firstname forename vorname prenom primernombre nomedibattesimo voornaam"
    ),
    (
      .familyName,
      "familyname lastname surname nachname familienname nomdefamille apellido apellidos cognome "
        + "apelido sobrenome achternaam"
    ),
    (.namePrefix, "honorificprefix"), (.nameSuffix, "honorificsuffix"),
    (
      .title,
      "role jobtitle position jobrole funktion berufsbezeichnung stellung fonction poste cargo "
        + "puesto qualifica funcao functie"
    ),
    (.someTitle, "title titel"), (.someName, "name"),
    (.department, "organizationunit department dept abteilung departement departamento reparto"),
    (
      .organization,
      "org organizationname organisationname company companyname firm firma firmenname "
        + "unternehmen organization organisation employer societe entreprise raisonsociale empresa "
        + "compania azienda societa bedrijf bedrijfsnaam account accountname legalname"
    ),
    (
      .phone,
      "tel telephone phone phonenumber mobile mobilephone workphone businessphone telefon "
        + "telefonnummer rufnummer handy mobil telefono movil cellulare telefone celular telefoon "
        + "mobiel phonework officephone directphone cell portable"
    ),
    (.fax, "fax faxnumber telefax faxnummer telecopie telecopieur"),
    (
      .street,
      "streetaddress street strasse strassehausnummer addressline rue calle direccion via indirizzo "
        + "straat"
    ),
    (
      .city, "locality addresslocality city town ort stadt wohnort ville ciudad citta cidade plaats"
    ),
    (.state, "region addressregion state province bundesland kanton provincia estado"),
    (.postcode, "postalcode postcode zip zipcode plz postleitzahl codepostal codigopostal cap cep"),
    (.country, "countryname addresscountry country land pays pais paese"),
  ]
}
