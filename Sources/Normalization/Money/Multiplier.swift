import Foundation

/// Words and letters that multiply a number: `k`, `Mio.`, `million`, `Mrd`, `lakh`, `TEUR`'s T.
///
/// `billion` and `bn` are 10⁹ (English since 1974); German `Billion` is written so rarely in
/// business papers that it is read as the English word.
enum Multiplier {
  /// `fused` allows the letters that multiply only in front of a currency (`T€`).
  static func factor(_ word: String, fused: Bool = false) -> Decimal? {
    if fused, word == "T" { return 1000 }
    // A capital M is a million; "m" after an amount is one too in English business writing.
    return factors[word.lowercased().filter { $0 != "." }]
  }

  private static let factors: [String: Decimal] = [
    "k": 1000, "thousand": 1000, "tsd": 1000, "tausend": 1000, "mille": 1000, "mila": 1000,
    "mil": 1000, "duizend": 1000,
    "m": 1_000_000, "mn": 1_000_000, "mm": 1_000_000, "mio": 1_000_000, "mln": 1_000_000,
    "million": 1_000_000, "millions": 1_000_000, "millionen": 1_000_000, "millones": 1_000_000,
    "millón": 1_000_000, "milioni": 1_000_000, "milione": 1_000_000, "miljoen": 1_000_000,
    "b": 1_000_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000, "billions": 1_000_000_000,
    "mrd": 1_000_000_000, "md": 1_000_000_000, "mds": 1_000_000_000, "milliarde": 1_000_000_000,
    "milliarden": 1_000_000_000, "milliard": 1_000_000_000, "milliards": 1_000_000_000,
    "miliardi": 1_000_000_000, "miljard": 1_000_000_000,
    "lakh": 100_000, "lakhs": 100_000, "lac": 100_000, "crore": 10_000_000, "crores": 10_000_000,
    "cr": 10_000_000,
  ]
}
