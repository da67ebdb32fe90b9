import Testing

@testable import TextRecognition

@Suite struct LanguageEvidenceTests {
  private func evidence(_ text: String, confidence: Double = 0.9) -> LanguageEvidence {
    LanguageEvidence(
      text.split(separator: " ").map {
        WordBox(
          text: String($0), confidence: confidence, left: 0, top: 0, right: 1, bottom: 1, line: 0,
          block: 0)
      })
  }

  @Test(
    arguments: [
      ("wir danken und bieten die Pumpen der Firma an", "eng", "deu"),
      ("Nordwind GmbH Telefon 030 www.nordwind-pumpen.de", "eng", "deu"),
      ("nous vous prions de trouver le devis pour les pompes", "eng", "fra"),
      ("we thank you for your order and will deliver the pumps", "deu", "eng"),
      ("we thank you for your order and will deliver the pumps", "eng", nil),
      ("Gear pump 12 84.50 Flange set 24 7.25", "eng", nil),
      ("Herr Brandt of the sales office in Kiel", "eng", nil),
    ] as [(String, String, String?)])
  func theWordsDecide(text: String, current: String, better: String?) {
    let found = evidence(text)
      .betterLanguage(than: current, among: ["eng", "deu", "fra"])
    #expect(found == better)
  }

  @Test func onlyTheLanguagesAskedForAreTaken() {
    let german = evidence("wir danken und bieten die Pumpen der Firma an")
    #expect(german.betterLanguage(than: "eng", among: ["eng", "fra"]) == nil)
  }

  @Test func wordsThatWereHardlyReadSayNothing() {
    let german = evidence("wir danken und bieten die Pumpen der Firma an", confidence: 0.3)
    #expect(german.betterLanguage(than: "eng", among: ["eng", "deu"]) == nil)
  }
}
