import Normalization

/// Whose numbers the words for value added tax announce: `P.IVA` those of Italy, `MwSt-Nr.` those of
/// Switzerland, Germany and Austria.
enum VATLabel {
  /// The schemes of the countries in whose languages the label is; in English those of Britain where the
  /// number has no country's letters, and none otherwise.
  static func schemes(
    of match: Match, _ value: Range<Int>, on page: ScannedPage
  ) -> [RegistrationScheme] {
    let label = page.text(match.range.lowerBound..<value.lowerBound).lowercased()
      .filter { $0.isLetter }
    if label.hasPrefix("vat"), page.bytes[value].allSatisfy({ $0 < 65 }) {
      return RegistrationScheme.named("vat-gb").map { [$0] } ?? []
    }
    let countries = countries.first { label.hasPrefix($0.beginning) }?.codes ?? ""
    return countries.split(separator: " ").compactMap { RegistrationScheme.named("vat-\($0)") }
  }

  /// Letters with which a label begins.
  private static let countries: [(beginning: String, codes: String)] = [
    ("ust", "de at"), ("umsatzsteuer", "de at"), ("uid", "at ch"), ("mwst", "ch de at"),
    ("tva", "fr be lu ch ro"), ("partita", "it"), ("piva", "it"), ("btw", "nl be"),
    ("nif", "es pt"), ("cif", "es"), ("moms", "dk se"), ("alv", "fi"), ("nip", "pl"),
    ("dič", "cz sk"), ("oib", "hr"),
  ]
}
