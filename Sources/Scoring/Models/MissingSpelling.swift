/// How tables say that a value is not known, beside an empty cell.
public enum MissingSpelling {
  /// - Parameter folded: the text as `LevelText.folded` gives it.
  public static func matches(_ folded: String) -> Bool {
    folded.isEmpty || spellings.contains(folded)
      || folded.unicodeScalars.allSatisfy { marks.contains($0) }
  }

  /// Placeholders of forms (`Select`), programs (`NaN`) and people (`n/a`) in English, German,
  /// French, Spanish, Italian, Dutch and Portuguese use, folded.
  private static let spellings: Set<String> = [
    "na", "n/a", "n.a.", "#n/a", "nan", "null", "nil", "none", "missing", "blank", "(blank)",
    "empty", "(empty)", "not set", "(not set)", "not available", "not applicable", "not given",
    "not specified", "not provided", "unspecified", "undefined", "no data", "tbd",
    "select", "please select", "select one", "select an option", "choose", "please choose",
    "bitte wählen", "bitte auswählen", "keine angabe", "k.a.", "k. a.", "unbekannt",
    "choisir", "sélectionner", "non renseigné", "inconnu", "seleccionar", "seleccione", "sin dato",
    "sin datos", "selezionare", "seleziona", "nessuno", "kies", "onbekend", "selecione", "nenhum",
  ]

  private static let marks = Set("-–—?._*#/ ".unicodeScalars)
}
