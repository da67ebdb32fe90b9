/// Names of practices made of their owner's: "Cabinet du Docteur Moulin", "Praxis Dr. Byng", "Studio Dott.
/// Rossi". Neither the function nor the person in them stands alone.
enum PracticeNames {
  /// Whether the words begin as such a name does.
  static func opens(_ tokens: [Token]) -> Bool {
    guard tokens.count >= 3, let first = tokens.first, first.isCapitalized else { return false }
    return practices.contains(first.folded) && owners.contains(tokens[1].folded)
  }

  private static let practices: Set<String> = [
    "cabinet", "etude", "clinique", "pharmacie", "office", "praxis", "arztpraxis", "zahnarztpraxis",
    "tierarztpraxis", "kanzlei", "anwaltskanzlei", "rechtsanwaltskanzlei", "steuerkanzlei",
    "ordination",
    "apotheke", "notariat", "studio", "farmacia", "bufete", "despacho", "clinica", "notaria",
    "praktijk",
  ]
  private static let owners: Set<String> = [
    "du", "de", "des", "del", "della", "der", "van", "dr", "dr.", "docteur", "doctor", "drs",
    "drs.", "dott",
    "dott.", "dott.ssa", "avv", "avv.", "me", "maitre", "prof", "prof.", "dra", "dra.",
  ]
}
