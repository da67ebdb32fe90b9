/// Names of practices made of their owner's: "Cabinet du Docteur Moulin", "Praxis Dr. Byng", "Studio Dott.
/// Rossi". Neither the function nor the person in them stands alone.
enum PracticeNames {
  /// Whether the words begin as such a name does.
  static func opens(_ tokens: [Token]) -> Bool {
    tokens.count >= 3 && tokens[0].isCapitalized && isOwner(tokens[1], behind: tokens[0])
  }

  /// Whether `token` begins what a practice is called by.
  static func isOwner(_ token: Token, behind practice: Token?) -> Bool {
    guard let practice else { return false }
    return practices.contains(practice.folded) && owners.contains(token.folded)
  }

  private static let practices: Set<String> = [
    "cabinet", "etude", "clinique", "pharmacie", "office", "praxis", "arztpraxis", "zahnarztpraxis",
    "tierarztpraxis", "kanzlei", "anwaltskanzlei", "rechtsanwaltskanzlei", "steuerkanzlei",
    "ordination", "apotheke", "notariat", "studio", "farmacia", "bufete", "despacho", "clinica",
    "notaria", "praktijk",
  ]
  private static let owners: Set<String> = [
    "du", "de", "des", "del", "della", "der", "van", "dr", "dr.", "docteur", "doctor", "drs",
    "drs.", "dott", "dott.", "dott.ssa", "avv", "avv.", "me", "maitre", "prof", "prof.", "dra",
    "dra.",
  ]
}
