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
    guard tokens.count > 1 else { return false }
    return openings.contains(first.folded)
      || credits.contains(first.folded) && tokens[1].folded == "by"
      || isInCapitals(tokens) && (papers.contains(first.folded) || papers.contains(last.folded))
  }

  private static func isInCapitals(_ tokens: [Token]) -> Bool {
    tokens.allSatisfy { $0.isAllCaps || !$0.isCapitalized || !$0.hasLetter }
  }

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
