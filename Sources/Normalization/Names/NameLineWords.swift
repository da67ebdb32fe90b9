/// Words around the names of people in lines that are nothing but a name, in any case.
enum NameLineWords {
  /// Lower case without full stops.
  static func bare(_ word: String) -> String { word.lowercased().filter { $0 != "." } }

  static func isTitle(_ word: String) -> Bool {
    let bare = bare(word)
    return titles.contains(bare) || bare.hasPrefix("dipl-") || bare.hasPrefix("dr-")
  }

  /// Titles that stand before a given name alone: "Sir Godfrey", "Queen Elizabeth".
  static func goesWithGivenName(_ word: String) -> Bool { royal.contains(bare(word)) }

  /// `Jr`, `III`: what also can stand inside a name.
  static func isGeneration(_ word: String) -> Bool { generations.contains(bare(word)) }

  /// Degrees and honours: known ones, and unknown ones of short dotted parts ("Msc.Ed.").
  static func isSuffix(_ word: String) -> Bool {
    if isKnownSuffix(word) { return true }
    let parts = word.split(separator: ".")
    guard parts.count > 1, let first = parts.first, bare(word).count >= 3 else { return false }
    return parts.contains { $0.count > 1 }
      && parts.allSatisfy { $0.count <= (first.count > 1 ? 3 : 2) }
  }

  static func isKnownSuffix(_ word: String) -> Bool {
    isGeneration(word) || NameWords.isSuffix(word) || suffixes.contains(bare(word))
  }

  /// A profession behind a name, from its first word on: "attorney at law", "realtor".
  static func isProfession(_ word: String) -> Bool { professions.contains(bare(word)) }

  static func isConjunction(_ word: String) -> Bool {
    ["and", "&", "und", "et", "y"].contains(word.lowercased())
  }

  /// Words that begin a family name of several words.
  static func isParticle(_ word: String) -> Bool { particles.contains(bare(word)) }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "doctor", "doctors", "rev", "reverend",
    "father", "fr", "sister", "brother", "pastor", "bishop", "rabbi", "imam", "hon", "honorable",
    "honourable", "sir", "dame", "lady", "lord", "king", "queen", "prince", "princess", "her",
    "his", "majesty", "highness", "excellency", "judge", "justice", "magistrate",
    "magistrate-judge", "district", "senator", "sen", "congressman", "congresswoman", "rep",
    "representative", "governor", "gov", "mayor", "president", "ambassador", "minister",
    "chancellor", "captain", "capt", "colonel", "col", "lt", "lieutenant", "gen", "general",
    "major", "maj", "sgt", "sergeant", "cpl", "admiral", "adm", "commander", "cmdr", "us", "dr's",
    "drs", "univ-prof", "lic", "avv", "arch", "adv", "herr", "herrn", "frau", "monsieur", "madame",
    "mademoiselle", "mme", "mlle", "señor",
    "señora", "signor", "signora", "dott", "ing", "mag", "maître", "sheikh", "shri", "smt",
  ]
  private static let royal: Set<String> = [
    "sir", "dame", "king", "queen", "prince", "princess", "father", "brother", "sister", "lord",
    "lady", "sheikh",
  ]
  private static let generations: Set<String> = [
    "jr", "sr", "i", "ii", "iii", "iv", "v", "vi", "vii", "junior", "senior", "2nd", "3rd",
  ]
  private static let suffixes: Set<String> = [
    "qc", "kc", "mp", "mep", "dc", "do", "dds", "dmd", "md", "phd", "psyd", "edd", "jd", "esq",
    "esquire", "cpa", "pe", "ra", "aia", "faia", "gri", "rn", "ret", "usa", "usn", "usmc", "usaf",
    "bsc", "msc", "ba", "bs", "ms", "ma", "mba", "mfa", "obe", "mbe", "cbe", "kbe", "frs",
  ]
  private static let professions: Set<String> = [
    "attorney", "attorneys", "atty", "realtor", "lawyer", "broker", "architect", "notary",
    "solicitor", "barrister", "trustee", "ttee", "ttees",
  ]
  private static let particles: Set<String> = [
    "van", "von", "vom", "zu", "zum", "zur", "de", "del", "della", "dela", "der", "den", "des",
    "di", "da", "do", "dos", "das", "du", "la", "le", "los", "las", "el", "al", "bin", "ibn", "abu",
    "ter", "ten", "st", "saint", "ste", "mac", "mc", "af", "av", "'t", "dal", "dalla", "degli",
  ]
}
