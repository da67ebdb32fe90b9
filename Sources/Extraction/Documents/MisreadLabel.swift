import Normalization

/// The words of a label as they were printed, where recognition mistook a letter or two
/// (`T0TAL`, `SUBTUTAL`, `Tota!`).
enum MisreadLabel {
  /// The text in lower case with the words that were meant; `nil` when no word is one that is
  /// nearly a label's, or it is too long to be a label.
  static func mended(_ text: String) -> String? {
    guard text.utf8.count <= 96 else { return nil }
    var isMended = false
    let parts = pieces(of: text).map { piece -> String in
      guard let first = piece.first, isPart(first), let word = meant(by: piece) else {
        return piece.lowercased()
      }
      isMended = true
      return word
    }
    return isMended ? parts.joined() : nil
  }

  /// The only word that was meant; `nil` for words that are right, and for those like none or two.
  private static func meant(by piece: String) -> String? {
    let folded = String(piece.lowercased().map { lookalikes[$0] ?? $0 })
    guard folded.count >= 4, !words.contains(piece.lowercased()) else { return nil }
    if words.contains(folded) { return folded }
    let limit = folded.count >= 7 ? 2 : 1
    for distance in 1...limit where folded.count >= 5 {
      let close = words.filter { word in
        word.count >= 5 && (distance == 1 || word.count >= 7)
          && EditDistance.between(folded, word, limit: distance) == distance
      }
      if !close.isEmpty { return close.count == 1 ? close[0] : nil }
    }
    return nil
  }

  /// Words and what stands between them, in order.
  private static func pieces(of text: String) -> [String] {
    text.reduce(into: [String]()) { pieces, character in
      if let last = pieces.last?.last, isPart(last) == isPart(character) {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "!|$".contains(character)
  }

  private static let lookalikes: [Character: Character] = [
    "0": "o", "1": "l", "|": "l", "!": "l", "5": "s", "$": "s", "8": "b",
  ]

  /// What a grand total, its parts and its payment are called on receipts and invoices.
  private static let words = [
    "total", "subtotal", "amount", "cash", "change", "payable", "balance", "tendered", "received",
    "rounding", "rounded", "service", "gesamt", "gesamtbetrag", "gesamtsumme", "summe", "betrag",
    "zwischensumme", "gegeben", "brutto", "montant", "rendu", "espèces", "importe", "efectivo",
    "cambio", "totale", "contanti", "resto", "totaal", "bedrag",
  ]
}
