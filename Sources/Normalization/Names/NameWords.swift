/// The words around a name, and the shapes that its words can have.
package enum NameWords {
  /// Courtesy and academic titles before a name: `Dr.`, `Herr`, `Dipl.-Ing.`
  package static func isPrefix(_ word: String) -> Bool {
    isCourtesy(word) || academic.contains(bare(word))
  }

  /// `Mr`, `Frau`, `Mme`: a prefix that is no part of a name on a card.
  package static func isCourtesy(_ word: String) -> Bool {
    courtesy.contains(bare(word)) && (word.first?.isUppercase ?? false)
  }

  /// "Ihre" of "Ihre Ada Byng": whose a sender calls herself.
  package static func isYours(_ word: String) -> Bool {
    ["Ihr", "Ihre", "Euer", "Eure", "Dein", "Deine", "Votre"].contains(word)
  }

  /// Generations and degrees after a name: `Jr.`, `III`, `MBA`, `Ph.D.`
  package static func isSuffix(_ word: String) -> Bool {
    suffixes.contains(bare(word))
  }

  /// `van`, `de la`, `von`: lower-case words that belong to the family name.
  package static func isParticle(_ word: String) -> Bool {
    particles.contains(word.lowercased())
  }

  package static func isInitial(_ word: String) -> Bool {
    let letters = word.filter { $0 != "." && $0 != "-" }
    return (1...2).contains(letters.count) && letters.allSatisfy(\.isUppercase)
      && (letters.count == 1 || word.contains("."))
  }

  /// The words of a name whose initials or title were written without a space behind: "V.T.Mehra" is
  /// "V.T." and "Mehra", "Dr.Byng" is "Dr." and "Byng"; the word itself when it is no such name.
  package static func parted(_ word: String) -> [String] {
    guard let stop = word.lastIndex(of: "."), !isSuffix(word) else { return [word] }
    let head = word[...stop]
    let name = word[word.index(after: stop)...]
    let marks = head.split(separator: ".")
    guard name.count >= 3, let first = name.first, first.isUppercase, !marks.isEmpty,
      name.allSatisfy({ $0.isLetter || "-'’".contains($0) }),
      marks.dropFirst().allSatisfy({ $0.count == 1 && $0.allSatisfy(\.isUppercase) }),
      marks[0].count == 1 && marks[0].allSatisfy(\.isUppercase) || isPrefix(String(marks[0]))
    else { return [word] }
    guard marks[0].count > 1 else { return [String(head), String(name)] }
    let initials = marks.dropFirst().map { "\($0)." }.joined()
    return ["\(marks[0])."] + (initials.isEmpty ? [] : [initials]) + [String(name)]
  }

  /// Two or more letters, all upper case.
  package static func isAllCaps(_ word: String) -> Bool {
    if let isAllCaps = isASCIIAllCaps(word.utf8) { return isAllCaps }
    let letters = word.filter(\.isLetter)
    return letters.count >= 2 && letters.allSatisfy { !$0.isLowercase } && !isInitial(word)
  }

  /// The same of its bytes, which is much faster; `nil` unless all are ASCII.
  private static func isASCIIAllCaps(_ word: String.UTF8View) -> Bool? {
    var capitals = 0
    var others = 0
    var hasLower = false
    var hasStop = false
    for byte in word {
      switch byte {
      case 65...90: capitals += 1
      case 97...122: hasLower = true
      case 45: break
      case 46: hasStop = true
      case 0x80...: return nil
      default: others += 1
      }
    }
    let isInitial = others == 0 && capitals <= 2 && hasStop
    return capitals >= 2 && !hasLower && !isInitial
  }

  /// A capitalised word, an all-caps word, an initial or a particle; letters, hyphens,
  /// apostrophes and full stops only.
  package static func hasNameShape(_ word: String) -> Bool {
    guard let first = word.first, word.count <= 24,
      word.allSatisfy({ $0.isLetter || "-'’.".contains($0) })
    else { return false }
    if isParticle(word) || isInitial(word) { return true }
    if let rest = behindElision(word) { return hasNameShape(rest) }
    if word.dropLast().contains(".") && !word.contains("-") { return false }
    return first.isUppercase && word.filter(\.isLetter).count >= 2
  }

  /// `Argent` of `d'Argent`; `nil` for other words.
  private static func behindElision(_ word: String) -> String? {
    guard word.count > 3, let first = word.first, first == "d" || first == "l" else { return nil }
    let rest = word.dropFirst()
    guard let mark = rest.first, mark == "'" || mark == "’",
      rest.dropFirst().first?.isUppercase ?? false
    else { return nil }
    return String(rest.dropFirst())
  }

  /// `MÜLLER-LÜDENSCHEIDT` to `Müller-Lüdenscheidt`; mixed case is left as it is.
  package static func naturalCase(_ word: String) -> String {
    if let rest = behindElision(word) {
      return String(word.prefix(word.count - rest.count)) + naturalCase(rest)
    }
    guard isAllCaps(word) else { return word }
    var result = ""
    var start = true
    for character in word {
      result += start ? character.uppercased() : character.lowercased()
      start = "-'’".contains(character)
    }
    return result
  }

  private static func bare(_ word: String) -> String {
    word.lowercased().filter { $0 != "." && $0 != "," && $0 != "(" && $0 != ")" }
  }

  private static let courtesy: Set<String> = [
    "mr", "mrs", "ms", "miss", "mister", "messrs", "sir", "madam", "lady", "herr", "herrn", "frau",
    "fr", "hr", "m", "mm", "mme", "mlle", "monsieur", "madame", "mademoiselle", "señor", "señora",
    "sr", "sra", "srta", "don", "doña", "sig", "sigra", "signor", "signora", "dhr", "mevr", "mw",
    "shri", "smt", "sri", "kumari",
  ]

  private static let academic: Set<String> = [
    "dr", "drs", "prof", "professor", "docteur", "doctor", "me", "maître", "ing", "dipl-ing",
    "dipl-kfm", "dipl-kffr", "dipl-wirt-ing", "dipl-inf", "dipl-bw", "dipl-phys", "dipl-math",
    "dipl-chem", "dipl", "dr-ing", "mag", "lic", "rev", "hon", "capt", "col", "lt", "sgt", "maj",
    "gen", "er", "ca", "adv", "ra", "dott", "dottssa", "avv", "arch", "ir", "pd", "univ-prof",
    "med", "rer", "nat", "phil", "jur", "pol", "oec", "hc", "h c", "geom", "rag",
  ]

  private static let suffixes: Set<String> = [
    "jr", "sr", "ii", "iii", "iv", "phd", "ph d", "md", "mba", "emba", "msc", "bsc", "ma", "ba",
    "meng", "beng", "mph", "llm", "llb", "jd", "cpa", "cfa", "cfp", "acca", "aca", "fca", "fcca",
    "esq", "pe", "rn", "np", "dds", "dmd", "dvm", "od", "dc", "do", "pmp", "aia", "leed", "ap",
    "mcips", "shrm-cp", "sphr", "btech", "mtech", "bcom", "mcom", "mca", "mbbs", "frcs", "facs",
    "cissp", "obe", "mbe", "cbe", "gri", "crs", "lcsw", "lmft", "lmt", "ccim", "cia", "cma",
    "ceng", "ieng", "engtech", "peng", "cphys", "csci", "cchem", "cenv", "cgeol", "cmath", "cmgr",
    "mice", "fice", "mimeche", "fimeche", "miet", "fiet", "micheme", "fcips", "mrics", "frics",
    "riba", "mciob", "fciob", "fcim", "mcim", "fcipd", "mcipd", "frsc", "mrsc",
    "cpim", "cscp", "cpsm", "csm", "ckd", "cltd", "cppo", "cppb", "dipm", "mcmi", "fcmi", "mifa",
    "aat", "prince2", "vmd", "dacvs", "dacvim", "faia", "preng", "fracp", "frcp", "mrcp", "mrcs",
    "mrcvs", "bvsc",
    "bds", "mds", "facp", "faap",
  ]

  private static let particles: Set<String> = [
    "van", "der", "den", "de", "la", "le", "du", "des", "von", "vom", "zu", "zum", "zur", "di",
    "da", "do", "dos", "das", "del", "della", "dello", "degli", "y", "e", "ter", "ten", "te", "bin",
    "ben", "binti", "al", "el", "af", "av", "d'", "los", "las", "op", "'t", "het", "und", "ibn",
    "san", "st",
  ]
}
