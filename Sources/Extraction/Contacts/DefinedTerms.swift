/// Words by which a contract calls its parties, which read like job titles ("the Contractor").
enum DefinedTerms {
  /// Whether the tokens are such a word, with its article or used with one elsewhere on the page,
  /// or run on into what the party shall do.
  static func isParty(_ tokens: [Token], on page: ScannedPage) -> Bool {
    if tokens.count > 3, tokens.contains(where: { duties.contains($0.folded) }) { return true }
    let hasArticle = tokens.first.map { articles.contains($0.folded) } ?? false
    let rest = hasArticle ? tokens.dropFirst() : tokens[...]
    guard rest.count == 1, let word = rest.first, parties.contains(word.folded) else {
      return false
    }
    return hasArticle || isUsedWithArticle(word, on: page)
  }

  private static func isUsedWithArticle(_ word: Token, on page: ScannedPage) -> Bool {
    zip(page.tokens, page.tokens.dropFirst()).contains { article, noun in
      noun.folded == word.folded && noun.isCapitalized && articles.contains(article.folded)
    }
  }

  private static let articles: Set<String> = [
    "the", "der", "die", "den", "dem", "des", "le", "la", "du", "el", "il", "de",
  ]
  private static let duties: Set<String> = ["shall", "must", "agrees", "undertakes", "warrants"]
  /// General words of contracts; functions that people are called by ("Director") are none.
  private static let parties: Set<String> = [
    "contractor", "subcontractor", "consultant", "supplier", "customer", "client", "employee",
    "employer", "buyer", "seller", "purchaser", "vendor", "licensee", "licensor", "lessor",
    "lessee", "tenant", "landlord", "borrower", "lender", "guarantor", "agent", "recipient",
    "auftraggeber", "auftragnehmer", "arbeitnehmer", "arbeitgeber", "kunde", "lieferant", "mieter",
    "vermieter", "berater", "prestataire", "fournisseur", "bailleur", "locataire",
    "mandataire", "salarie", "cliente", "proveedor", "contratista", "arrendador", "arrendatario",
  ]
}
