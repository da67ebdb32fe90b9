import Normalization

/// What a legal form says across countries: a company's name may carry `OAO` in one source and
/// `JSC` in another.
struct LegalFormClass: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Limited by shares or by liability, and what everybody calls a company.
    case jointStock, limited, partnership, company, association, other
  }

  let canonical: String
  let kind: Kind

  /// Whether two forms can be one company's: the same, of one kind, or one says no more than that
  /// it is a company.
  func agrees(with other: LegalFormClass) -> Bool {
    canonical == other.canonical || (kind == other.kind && kind != .other) || kind == .company
      || other.kind == .company
  }

  /// Takes the legal forms off both ends of a folded name; a name that is nothing else keeps its
  /// words. The last one taken off from the end is the one that counts.
  static func split(_ words: [String]) -> (rest: [String], form: LegalFormClass?) {
    var rest = words
    var form: LegalFormClass?
    while rest.count > 1,
      let (count, found) = trailing(rest) ?? (form == nil ? misspelled(rest) : nil)
    {
      rest.removeLast(count)
      if form == nil || form?.kind == .company { form = found }
    }
    while rest.count > 1, let (count, found) = leading(rest) {
      rest.removeFirst(count)
      if form == nil || form?.kind == .company { form = found }
    }
    return (rest, form)
  }

  /// Neighbouring single letters as one word, but a legal form at their end apart: `Fund V L.P.`
  static func joiningLetters(_ words: [String]) -> [String] {
    var result: [String] = []
    var letters = ""
    func end() {
      guard !letters.isEmpty else { return }
      let split = (1..<max(letters.count - 1, 1)).first {
        forms[String(letters.dropFirst($0))] != nil
      }
      if let split, forms[letters] == nil, letters.count > 2 {
        result.append(String(letters.prefix(split)))
        result.append(String(letters.dropFirst(split)))
      } else {
        result.append(letters)
      }
      letters = ""
    }
    for word in words {
      if word.count == 1, word.first?.isLetter == true {
        letters += word
      } else {
        end()
        result.append(word)
      }
    }
    end()
    return result
  }

  /// A long form with a typing mistake: `Aktiengeselschaft`, `Joint Stock Compan`.
  private static func misspelled(_ words: [String]) -> (Int, LegalFormClass)? {
    for count in stride(from: min(4, words.count - 1), to: 0, by: -1) {
      let text = words.suffix(count).joined(separator: " ")
      guard text.utf8.count >= 9 else { continue }
      let letters = text.unicodeScalars.map(\.value)
      for (spelling, form) in longForms
      where abs(spelling.count - letters.count) <= 1 && LetterDistance.edits(spelling, letters) == 1
      {
        return (count, form)
      }
    }
    return nil
  }

  private static let longForms: [([UInt32], LegalFormClass)] = forms.filter {
    $0.key.utf8.count >= 9
  }
  .sorted { $0.key < $1.key }.map { ($0.key.unicodeScalars.map(\.value), $0.value) }

  private static func trailing(_ words: [String]) -> (Int, LegalFormClass)? {
    for count in stride(from: min(6, words.count - 1), to: 0, by: -1) {
      if let form = forms[words.suffix(count).joined(separator: " ")] { return (count, form) }
    }
    return nil
  }

  private static func leading(_ words: [String]) -> (Int, LegalFormClass)? {
    for count in stride(from: min(6, words.count - 1), to: 0, by: -1) {
      let key = words.prefix(count).joined(separator: " ")
      // One word such as `sa` or `as` begins names too.
      if let form = forms[key], count > 1 || leadingWords.contains(key) { return (count, form) }
    }
    return nil
  }

  private static let leadingWords: Set<String> = [
    "ooo", "oao", "zao", "pao", "ao", "jsc", "ojsc", "pjsc", "cjsc", "llc", "pt", "sarl", "sas",
    "srl", "tov", "tdv", "ano", "too", "fgup", "gup", "mup", "ip", "ltd", "limited", "sa", "spa",
    "gmbh", "stichting", "uab", "sia", "tnhh", "ehf", "cv", "ud", "koncern", "oy", "ab",
  ]

  private static let forms: [String: LegalFormClass] = {
    var forms: [String: LegalFormClass] = [:]
    for (spelling, canonical) in CompanyKey.legalFormSpellings {
      forms[spelling] = LegalFormClass(
        canonical: canonical, kind: kinds[canonical] ?? .other)
    }
    for (kind, spellings) in more {
      for spelling in spellings {
        let key = CompanyKey.foldedWords(spelling).joined(separator: " ")
        forms[key] = LegalFormClass(canonical: key, kind: kind)
      }
    }
    return forms
  }()

  private static let kinds: [String: Kind] = {
    var kinds: [String: Kind] = [:]
    for name in [
      "ag", "plc", "sa", "spa", "jsc", "ao", "as", "asa", "oyj", "kk", "dd", "zrt", "nyrt", "se",
      "anonim-sirketi", "nv", "ab", "sa-cv", "sau", "bhd",
    ] {
      kinds[name] = .jointStock
    }
    for name in [
      "ltd", "llc", "gmbh", "sarl", "sas", "bv", "srl", "sl", "lda", "sp-zoo", "sro", "kft", "doo",
      "ooo",
      "ood", "eood", "ou", "uab", "sia", "ehf", "aps", "pty-ltd", "pvt-ltd", "pte-ltd", "co-ltd",
      "sdn-bhd",
      "ltd-sti", "bvba", "srls", "sasu", "eurl", "ug", "gk", "srl-cv", "fze", "dac",
    ] {
      kinds[name] = .limited
    }
    for name in ["inc", "corp"] { kinds[name] = .company }
    for name in [
      "lp", "llp", "kg", "ohg", "gmbh-co-kg", "ag-co-kg", "gmbh-co-kgaa", "kgaa", "sp-k", "vof",
      "snc",
    ] {
      kinds[name] = .partnership
    }
    for name in ["ev", "stichting"] { kinds[name] = .association }
    return kinds
  }()

  /// Forms in transliteration and in translation, and words that only say company; written from
  /// general knowledge.
  private static let more: [(Kind, [String])] = [
    (
      .jointStock,
      [
        "OAO", "ZAO", "PAO", "AO", "OJSC", "PJSC", "CJSC", "Open Joint Stock Company", "Public JSC",
        "Public Joint Stock Company", "Closed Joint Stock Company", "Joint-Stock Company", "PAT",
        "VAT",
        "PrJSC", "Private Joint Stock Company", "Otkrytoe aktsionernoe obshchestvo",
        "Zakrytoe aktsionernoe obshchestvo", "Publichnoe aktsionernoe obshchestvo",
        "Aktsionernoe obshchestvo", "Publichne aktsionerne tovarystvo", "Aktiengesellschaft",
        "Akciova spolecnost", "Société anonyme", "Share Company",
      ]
    ),
    (
      .limited,
      [
        "OOO", "TOV", "TOO", "Limited Liability Partnership TOO",
        "Obshchestvo s ogranichennoy otvetstvennostyu",
        "Obshchestvo s ogranichennoi otvetstvennostiu", "Tovarystvo z obmezhenoyu vidpovidalnistyu",
        "Societatea cu Răspundere Limitată", "Societate cu răspundere limitată", "TNHH",
        "Limited Company",
        "Company with limited liability", "Gesellschaft mit beschränkter Haftung", "Ltd Co",
        "Co LLC",
        "Sociedad de responsabilidad limitada", "NA", "National Association",
      ]
    ),
    (
      .company,
      [
        "Co", "Company", "Co.", "Corp", "Corporation", "Inc", "Incorporated", "Cie", "Compagnie",
        "Firma",
        "Kaisha", "Gongsi", "Kompaniya", "and Co", "und Co", "et Cie", "Comp", "Compania",
        "Compañía",
      ]
    ),
    (.association, ["ANO", "NGO", "NPO", "AVTONOMNAYA NEKOMMERCHESKAYA ORGANIZATSIYA"]),
  ]
}
