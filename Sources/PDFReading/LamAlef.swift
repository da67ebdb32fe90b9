/// Undoes what poppler does to the Arabic ligature of lam and alef, as far as that can be seen.
///
/// Poppler 22.12 turns the letters of right-to-left words around one by one, those of one glyph
/// too, so that lam and alef come out as alef and lam. Behind a bare alef, no word has an alef
/// with hamza or madda: what looks so is the article and a ligature. Elsewhere nothing tells.
enum LamAlef {
  private static let alef: Unicode.Scalar = "\u{627}"
  private static let lam: Unicode.Scalar = "\u{644}"
  private static let alefsWithMark: Set<Unicode.Scalar> = ["\u{622}", "\u{623}", "\u{625}"]

  static func mended(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: alefsWithMark.contains) else { return text }
    var scalars = Array(text.unicodeScalars)
    for index in scalars.indices.dropFirst().dropLast()
    where scalars[index - 1] == alef && alefsWithMark.contains(scalars[index])
      && scalars[index + 1] == lam
    {
      scalars.swapAt(index, index + 1)
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
