import Normalization

/// What is printed where a firm's name may stand and is none: degrees, floors, credits, and headings of
/// papers and sections.
enum Notices {
  /// "DVM, DACVS"; "4th Floor"; "Website by"; "PURCHASE ORDER"; "Persönliche Daten".
  static func isOne(_ tokens: [Token]) -> Bool {
    guard let first = tokens.first, let last = tokens.last else { return true }
    if tokens.allSatisfy({ NameWords.isSuffix($0.text) && ($0.isAllCaps || $0.text.count > 4) }) {
      return true
    }
    if tokens.count <= 3, tokens.contains(where: \.hasDigit),
      tokens.contains(where: { floors.contains($0.folded) })
    {
      return true
    }
    if isHours(tokens) { return true }
    guard tokens.count > 1 else { return false }
    return openings.contains(first.folded)
      || credits.contains(first.folded) && tokens[1].folded == "by"
      || isInCapitals(tokens) && (papers.contains(first.folded) || papers.contains(last.folded))
  }

  /// "Monday", "Open Wed", "Du mardi au vendredi de 10h à 18h": days and hours and nothing else.
  static func isHours(_ tokens: some Sequence<Token>) -> Bool {
    tokens.contains { days.contains($0.folded) }
      && tokens.allSatisfy { token in
        token.hasDigit || !token.hasLetter || days.contains(token.folded)
          || hours.contains(token.folded)
      }
  }

  /// "Co. Reg. No.", "Off.", "Mrs", "GSM", "RCS Lyon", "South", "@millworks": what labels or names something
  /// else, all by itself.
  static func isLabel(_ tokens: [Token]) -> Bool {
    guard let last = tokens.last else { return true }
    if tokens[0].text.hasPrefix("@") { return true }
    if tokens.contains(where: { numbers.contains($0.folded) }),
      tokens.contains(where: { registers.contains($0.folded) })
    {
      return true
    }
    return tokens.allSatisfy { labels.contains($0.folded) || NameWords.isCourtesy($0.text) }
      || tokens.count == 2 && courts.contains(tokens[0].folded) && last.isCapitalized
      || tokens.count == 1 && directions.contains(last.folded)
  }

  private static func isInCapitals(_ tokens: [Token]) -> Bool {
    tokens.allSatisfy { $0.isAllCaps || !$0.isCapitalized || !$0.hasLetter }
  }

  private static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "montag", "dienstag", "mittwoch", "donnerstag",
    "freitag", "samstag", "sonntag", "mo.-fr.", "mo-fr", "lundi", "mardi", "mercredi", "jeudi",
    "vendredi", "samedi", "dimanche", "lunes", "martes", "miercoles", "jueves", "viernes",
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "lunedi",
    "martedi", "mercoledi", "giovedi", "venerdi",
  ]
  private static let hours: Set<String> = [
    "open", "closed", "on", "to", "till", "until", "from", "and", "am", "pm", "du", "au", "de", "a",
    "et", "le", "von", "bis", "und", "uhr", "geschlossen", "geoffnet", "ferme", "ouvert", "h",
    "chiuso", "cerrado", "gesloten",
  ]
  private static let labels: Set<String> = [
    "off", "off.", "res", "res.", "resi", "resi.", "fact", "fact.", "durchwahl", "zentrale", "gsm",
    "ta", "cheers", "thx", "mob", "mob.", "ph", "ph.", "tel", "tel.", "fax", "hosting", "hebergeur",
    "hebergement", "mª", "enquiries", "prop", "prop.", "e-mail", "email", "handy", "privat",
    "standard",
  ]
  private static let directions: Set<String> = ["north", "south", "east", "west"]
  /// Registers that are named with their town: "RCS Lyon".
  private static let courts: Set<String> = ["rcs", "hrb", "hra"]
  private static let registers: Set<String> = [
    "reg", "reg.", "registration", "co", "co.", "rcs", "siret", "siren", "hrb", "kvk", "abn", "acn",
    "gst", "gstin", "uen", "tin", "pan",
  ]
  private static let numbers: Set<String> = ["no", "no.", "nr", "nr.", "n°", "number", "id"]
  private static let floors: Set<String> = [
    "floor", "fl", "level", "etage", "stock", "og", "obergeschoss", "piso", "piano", "verdieping",
  ]
  /// First words of sections, regions and births.
  private static let openings: Set<String> = [
    "personliche", "region", "nee", "geboren",
  ]
  private static let credits: Set<String> = [
    "website", "site", "design", "designed", "powered", "hosted",
  ]
  /// Words that begin or end the headings of papers.
  private static let papers: Set<String> = [
    "certificate", "minutes", "request", "application", "invoice", "receipt", "quotation", "order",
    "statement", "report", "form", "lease", "agreement", "contract", "memorandum", "notice",
    "agenda", "resume", "schedule", "only", "rechnung", "angebot", "bestellung", "vertrag",
    "protokoll", "antrag", "facture", "devis", "contrat", "commande", "formations",
    "experiences", "professionnelles", "factura", "presupuesto", "contrato", "fattura",
  ]
}
