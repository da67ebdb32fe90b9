/// Seniority, function and buying-centre role by the words of a job title, in English, German and
/// French. Written for Galena from general knowledge; no outside list. First match wins, so the
/// lists go from the most specific to the most general.
enum TitleWords {
  static func seniority(of title: String) -> String? { first(in: seniorities, matching: title) }
  static func function(of title: String) -> String? { first(in: functions, matching: title) }
  static func buyingRole(of title: String) -> String? { first(in: roles, matching: title) }

  /// A class already named as such (`C-Level`, `decision_maker`), else by the words.
  static func classify(
    _ text: String, by classify: (String) -> String?, among classes: Set<String>
  ) -> String? {
    let name = text.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
    return classes.contains(name) ? name : classify(text)
  }

  static let seniorityClasses = Set(seniorities.map(\.0))
  static let functionClasses = Set(functions.map(\.0))
  static let roleClasses = Set(roles.map(\.0))

  /// Words match whole, or as the beginning of a word when they end in `*`, or anywhere in a word
  /// when they begin with one too: German compounds (`Einkaufsleiterin`).
  private typealias Table = [(String, [String])]

  private static let seniorities: Table = [
    ("assistant", ["assistant", "assistent*", "assistante", "secretary", "sekret*", "trainee"]),
    ("vp", ["vp", "svp", "evp", "vice president", "vizepräsident*", "vice-président*"]),
    (
      "c-level",
      [
        "ceo", "cfo", "cto", "cio", "coo", "cmo", "cpo", "cso", "ciso", "chief", "president",
        "owner", "founder", "co-founder", "managing director", "geschäftsführ*", "inhaber*",
        "vorstand*", "vorständin", "prokurist*", "gründer*", "pdg", "président*", "gérant*",
        "fondateur", "fondatrice", "directeur général", "directrice générale", "partner",
      ]
    ),
    (
      "director",
      ["director", "direktor*", "directeur", "directrice", "bereichsleit*", "werkleit*"]
    ),
    (
      "head",
      [
        "head", "*leiter", "*leiterin", "leitung", "*leitung", "responsable", "chef*", "lead",
      ]
    ),
    ("manager", ["manager*", "managerin", "supervisor", "gestionnaire", "teamlead*"]),
    ("senior", ["senior", "sr", "principal", "expert*", "spezialist*", "specialist"]),
    (
      "staff",
      [
        "*ingenieur", "*ingenieurin", "engineer", "ingénieur*", "buyer", "*einkäufer*",
        "acheteur", "acheteuse", "*referent*", "*sachbearbeit*", "clerk", "technician",
        "*techniker*", "technicien*", "analyst*", "consultant*", "*berater*", "representative",
        "*mitarbeiter*", "employé*", "developer", "*entwickler*", "coordinator", "accountant",
        "*buchhalter*", "comptable", "planner", "*planer*",
      ]
    ),
  ]

  private static let functions: Table = [
    (
      "purchasing",
      [
        "purchas*", "procurement", "buyer", "sourcing", "supply", "cpo", "*einkauf*",
        "*einkäufer*", "beschaffung*", "achat*", "acheteur", "acheteuse", "approvisionnement*",
      ]
    ),
    (
      "it",
      [
        "it", "cio", "cto", "ciso", "software", "information technology", "informat*", "edv",
        "digital*", "data", "systems", "systemadministrator*", "developer", "*entwickler*", "dsi",
      ]
    ),
    ("finance", ["cfo", "financ*", "finanz*", "controll*", "account*", "*buchhalt*", "compta*"]),
    ("hr", ["hr", "human resources", "people", "personal*", "recruit*", "ressources humaines"]),
    ("legal", ["legal", "counsel", "lawyer", "recht*", "jurist*", "juridique", "compliance"]),
    (
      "production",
      [
        "production", "produktion*", "manufacturing", "plant", "*werk*", "operations", "coo",
        "logisti*", "maintenance", "instandhaltung*", "fertigung*", "usine", "quality",
        "qualität*", "qualité",
      ]
    ),
    (
      "engineering",
      [
        "engineer*", "*ingenieur*", "ingénieur*", "technical", "technisch*", "technik", "techniqu*",
        "r&d", "research", "forschung*", "konstruktion*", "development", "*techniker*",
      ]
    ),
    (
      "sales",
      ["sales", "*vertrieb*", "verkauf*", "account manager", "commercial*", "business development"]
    ),
    ("marketing", ["marketing", "cmo", "brand", "communication*", "kommunikation*"]),
    (
      "management",
      [
        "ceo", "president", "owner", "founder", "managing director", "geschäftsführ*", "inhaber*",
        "vorstand*", "pdg", "président*", "gérant*", "directeur général", "directrice générale",
      ]
    ),
  ]

  private static let roles: Table = [
    ("gatekeeper", ["assistant*", "assistent*", "secretary", "sekret*", "reception*", "empfang"]),
    (
      "buyer",
      [
        "purchas*", "procurement", "buyer", "sourcing", "*einkauf*", "*einkäufer*", "beschaffung*",
        "achat*", "acheteur", "acheteuse",
      ]
    ),
    (
      "decision-maker",
      [
        "ceo", "cfo", "cto", "cio", "coo", "chief", "president", "owner", "founder", "vp",
        "vice president", "director", "direktor*", "directeur", "directrice", "geschäftsführ*",
        "inhaber*", "vorstand*", "prokurist*", "pdg", "président*", "gérant*", "bereichsleit*",
        "werkleit*", "head",
      ]
    ),
    (
      "influencer",
      [
        "*leiter", "*leiterin", "*leitung", "leitung", "manager*", "responsable", "chef*", "lead",
        "consultant*", "*berater*", "architect*", "architekt*", "expert*", "controll*",
      ]
    ),
    (
      "user",
      [
        "engineer*", "*ingenieur*", "ingénieur*", "technician", "*techniker*", "technicien*",
        "operator", "planner", "*planer*", "analyst*", "developer", "*entwickler*",
        "*sachbearbeit*",
      ]
    ),
  ]

  private static func first(in table: Table, matching title: String) -> String? {
    let text = title.lowercased()
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "&" && $0 != "-" }
      .map { $0.trimmingHyphens }
    let padded = " " + words.joined(separator: " ") + " "
    return table.first { _, patterns in
      patterns.contains { matches($0, words: words, padded: padded) }
    }?.0
  }

  private static func matches(_ pattern: String, words: [Substring], padded: String) -> Bool {
    switch (pattern.hasPrefix("*"), pattern.hasSuffix("*")) {
    case (false, false): padded.contains(" \(pattern) ")
    case (false, true): words.contains { $0.hasPrefix(pattern.dropLast()) }
    case (true, false): words.contains { $0.hasSuffix(pattern.dropFirst()) }
    case (true, true): words.contains { $0.contains(pattern.dropFirst().dropLast()) }
    }
  }
}

extension Substring {
  fileprivate var trimmingHyphens: Substring {
    var text = self
    while text.first == "-" { text.removeFirst() }
    while text.last == "-" { text.removeLast() }
    return text
  }
}
