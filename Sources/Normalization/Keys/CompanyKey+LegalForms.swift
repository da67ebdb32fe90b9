extension CompanyKey {
  /// The folded words of a name as keys are made of them: single letters joined (`S.A.` is `sa`).
  package static func foldedWords(_ text: String) -> [String] {
    joiningLetters(TextFold.nameTokens(text))
  }

  /// Every known spelling of a legal form, as its folded words joined by one space, with the
  /// canonical form; in a fixed order.
  package static var legalFormSpellings: [(spelling: String, canonical: String)] {
    LegalFormList.spellings.flatMap { canonical, spellings in
      (spellings + [canonical]).map { (foldedWords($0).joined(separator: " "), canonical) }
    }
  }
}
