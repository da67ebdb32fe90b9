import Foundation

/// What a column of imported rows holds. Raw values are stable: `galena.yaml` and `--columns` name
/// them.
package enum SignalRole: String, Hashable, Sendable, Codable, CaseIterable {
  /// Unique in its system; without such a column, a hash of the row.
  case id
  /// The name of the system, for tables with rows of several.
  case source
  case type
  /// When it happened: a date, or date and time.
  case occurredAt = "occurred_at"
  /// The time of day, where it has a column of its own.
  case time
  case email, phone
  /// A domain or a web address.
  case domain
  /// The id of the person or company in that system.
  case externalID = "external_id"
  /// A Galena profile's id.
  case profile
  case polarity, confidence, product, amount, currency
  /// Country of phone numbers without a country code.
  case country
  case ignore

  /// How the headers of exports call it, as `Self.plain` gives them.
  private var headers: Set<String> {
    switch self {
    case .id: ["id", "eventid", "activityid", "signalid", "recordid", "messageid", "uuid", "guid"]
    case .source: ["source", "system", "quelle", "origen", "sourcesystem"]
    case .type:
      [
        "type", "event", "eventtype", "activity", "activitytype", "action", "kind", "signal",
        "eventname", "typ", "art", "ereignis", "aktivitaet", "aktion", "evenement", "accion",
        "evento", "tipo", "tipologia",
      ]
    case .occurredAt:
      [
        "occurredat", "timestamp", "datetime", "date", "eventdate", "eventtime", "createdat",
        "created", "createdate", "activitydate", "when", "at", "time", "ts", "senton", "sentat",
        "datum", "zeitpunkt", "zeitstempel", "wann", "fecha", "data", "dataora", "horodatage",
        "datumzeit", "datumuhrzeit",
      ]
    case .time: ["timeofday", "uhrzeit", "zeit", "heure", "hora", "ora"]
    case .email:
      [
        "email", "emailaddress", "mail", "recipient", "contactemail", "recipientemail", "useremail",
        "emailadresse", "mailadresse", "empfaenger", "adresseemail", "courriel", "correo",
        "correoelectronico", "indirizzoemail", "to",
      ]
    case .phone:
      [
        "phone", "phonenumber", "telephone", "mobile", "mobilephone", "tel", "caller", "callerid",
        "telefon", "telefonnummer", "rufnummer", "mobil", "handy", "telefono", "numero",
        "numerodetelephone", "cell", "contactphone",
      ]
    case .domain:
      [
        "domain", "website", "url", "companydomain", "homepage", "webseite", "host", "hostname",
        "companywebsite", "siteweb", "sitioweb", "sitoweb", "emaildomain",
      ]
    case .externalID:
      [
        "externalid", "contactid", "leadid", "personid", "accountid", "customerid", "companyid",
        "crmid", "userid", "visitorid", "kundennummer", "kontaktid", "kundenid",
      ]
    case .profile: ["profile", "profileid", "galenaid", "galenaprofile"]
    case .polarity: ["polarity", "sentiment"]
    case .confidence: ["confidence", "probability"]
    case .product: ["product", "productname", "produkt", "produit", "producto", "prodotto", "sku"]
    case .amount: ["amount", "value", "betrag", "montant", "importe", "importo"]
    case .currency: ["currency", "waehrung", "devise", "moneda", "valuta"]
    case .country: ["country", "countrycode", "land", "pays", "pais", "paese"]
    case .ignore: []
    }
  }

  /// The role that a header names; `ignore` when it names none.
  static func guess(_ header: String) -> SignalRole {
    let name = plain(header)
    return allCases.first { $0.headers.contains(name) } ?? .ignore
  }

  /// In small letters, without accents and all that is no letter or digit.
  private static func plain(_ header: String) -> String {
    let spelled = header.lowercased().replacing("ä", with: "ae").replacing("ö", with: "oe")
      .replacing("ü", with: "ue").replacing("ß", with: "ss")
    let folded = spelled.folding(options: .diacriticInsensitive, locale: nil)
    return folded.filter { $0.isLetter || $0.isNumber }
  }
}
