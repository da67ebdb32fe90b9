import LeadModel
import Testing

@testable import Extraction

/// What the documents' own fields read in short texts: `field value` in order of confidence.
@MainActor @Suite struct DocumentFieldTests {
  private func found(_ text: String, _ fields: Field...) throws -> [String] {
    let set = try SharedExtractors.set()
    return set.claims(in: Fixtures.document(text)).claims.statements
      .filter { fields.contains($0.field) }
      .sorted { ($0.confidence, $1.raw) > ($1.confidence, $0.raw) }
      .map { "\($0.field.rawValue) \($0.value.display)" }
  }

  @Test(arguments: [
    ("Invoice date: 03.04.2026", "2026-04-03"),
    ("Lübeck, 3. März 2026\n\nSehr geehrte", "2026-03-03"),
    ("Date: 14/03/2026 10:42", "2026-03-14"),
    ("made as of the 3rd day of March, 2026", "2026-03-03"),
    ("Rechnungsdatum\n03.04.2026", "2026-04-03"), ("Fecha: 3 de marzo de 2026", "2026-03-03"),
  ])
  func theDocumentsOwnDate(text: String, iso: String) throws {
    #expect(try found(text, .documentDate).first == "document.date \(iso)")
  }

  @Test func anUnambiguousDateDecidesTheOrderOfTheOthers() throws {
    let american = "Date: 03/04/2026. Shipped 03/25/2026."
    #expect(try found(american, .documentDate).first == "document.date 2026-03-04")
    let british = "Date: 03/04/2026. Shipped 25/03/2026."
    #expect(try found(british, .documentDate).first == "document.date 2026-04-03")
  }

  @Test(arguments: [
    ("Tenders no later than 14 April 2026, please.", "2026-04-14"),
    ("Angebotsfrist: 14.04.2026, 12 Uhr", "2026-04-14"),
    ("à remettre avant le 14 avril 2026", "2026-04-14"),
    ("Closing date\n14 April 2026", "2026-04-14"),
    ("Date: 3 March 2026\nWe need it by end of Q2.", "2026-06-30"),
    ("Lübeck, 3. März 2026\n\nBitte bis Ende März.", "2026-03-31"),
  ])
  func deadlines(text: String, iso: String) throws {
    #expect(try found(text, .documentDeadline) == ["document.deadline \(iso)"])
  }

  @Test func aRelativeDeadlineNeedsAnAnchor() throws {
    #expect(try found("We need it by end of Q2.", .documentDeadline).isEmpty)
  }

  @Test(arguments: [
    ("Subtotal 100.00\nVAT 20.00\nTotal 120.00\nCash 150.00", "120 "),
    ("Subtotal 100.00\nTotal excl. VAT 100.00\nGrand total: 120.00\nTotal 7.00", "120 "),
    ("Zwischensumme 100,00 €\nMwSt. 19,00 €\nGesamtbetrag 119,00 €", "119 EUR"),
    ("Total HT 100,00 €\nTotal TTC 120,00 €", "120 EUR"),
    ("Amount due\n£1,250.00", "1250 GBP"),
  ])
  func theGrandTotal(text: String, total: String) throws {
    let totals = try found(text, .documentTotal)
    #expect(totals.count == 1)
    #expect(totals.first.map { $0 + " " }?.contains(" \(total)") == true)
  }

  @Test func amountsAreNotDates() throws {
    let amounts = try found("Paid 1.471,60 EUR on 03.04.2026 for 12 desks.", .documentAmount)
    #expect(amounts == ["document.amount 1471.6 EUR"])
  }

  @Test(arguments: [
    ("Purchase order no. PO-99812 of today", "PO-99812"), ("Angebots-Nr.: 2026/118", "2026/118"),
    ("N° de facture", nil), ("Facture n° F2026-118", "F2026-118"),
  ])
  func references(text: String, number: String?) throws {
    #expect(
      try found(text, .documentReference) == (number.map { ["document.reference \($0)"] } ?? []))
  }
}
