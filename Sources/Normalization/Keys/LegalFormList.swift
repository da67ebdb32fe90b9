/// Legal forms with their spellings. Written from general knowledge of company law; no outside
/// list was copied. Spellings that differ only in case, dots, spaces between single letters or
/// accents need no entry of their own.
enum LegalFormList {
  /// Forms that stand before the name too: `SARL Dupont`, `PT Sumber`, `OOO Romashka`.
  static let leading: Set<String> = [
    "sarl", "sas", "sasu", "eurl", "sa", "sci", "snc", "pt", "ooo", "ao", "oy", "ab", "stichting",
  ]

  static let spellings: [(canonical: String, spellings: [String])] = [
    // German-speaking countries
    (
      "gmbh",
      [
        "Gesellschaft mit beschränkter Haftung", "Ges.m.b.H.", "GesmbH", "Gesellschaft mbH",
        "G.m.b.H.", "mbH",
      ]
    ),
    ("ggmbh", ["gemeinnützige GmbH", "gemeinnützige Gesellschaft mbH"]),
    ("gmbh-co-kg", ["GmbH & Co. KG", "GmbH & Co KG", "GmbH + Co. KG", "GmbH und Co. KG"]),
    ("gmbh-co-kgaa", ["GmbH & Co. KGaA", "AG & Co. KGaA", "SE & Co. KGaA"]),
    ("ag-co-kg", ["AG & Co. KG", "SE & Co. KG", "AG und Co. KG"]),
    ("ug", ["UG (haftungsbeschränkt)", "Unternehmergesellschaft"]),
    ("ug-co-kg", ["UG (haftungsbeschränkt) & Co. KG", "UG & Co. KG"]),
    ("ag", ["Aktiengesellschaft"]),
    ("kg", ["Kommanditgesellschaft", "& Co. KG", "und Co. KG"]),
    ("kgaa", ["Kommanditgesellschaft auf Aktien"]),
    ("ohg", ["offene Handelsgesellschaft", "& Co. OHG"]),
    ("gbr", ["Gesellschaft bürgerlichen Rechts", "GbR mbH"]),
    ("ek", ["e.K.", "e.Kfm.", "e.Kfr.", "eingetragener Kaufmann", "eingetragene Kauffrau"]),
    ("ev", ["e.V.", "eingetragener Verein"]),
    ("eg", ["e.G.", "eingetragene Genossenschaft"]),
    ("partg", ["PartG mbB", "PartGmbB", "Partnerschaftsgesellschaft"]),
    ("se", ["Societas Europaea"]),
    // English-speaking countries
    ("ltd", ["Limited", "Private Limited Company"]),
    ("plc", ["Public Limited Company"]),
    ("llp", ["Limited Liability Partnership"]),
    ("lp", ["Limited Partnership"]),
    ("cic", ["Community Interest Company"]),
    ("inc", ["Incorporated", "Company Inc", "Co Inc"]),
    ("corp", ["Corporation"]),
    ("llc", ["Limited Liability Company"]),
    ("pc", ["Professional Corporation"]),
    ("pty-ltd", ["Pty Ltd", "Pty Limited", "Proprietary Limited"]),
    ("pvt-ltd", ["Pvt Ltd", "Private Limited", "Pvt Limited"]),
    ("co-ltd", ["Co. Ltd", "Company Limited", "Co Limited"]),
    ("pte-ltd", ["Pte Ltd", "Pte Limited"]),
    ("dac", ["Designated Activity Company"]),
    // French-speaking countries
    ("sarl", ["S.à r.l.", "Société à responsabilité limitée", "S.a.r.l."]),
    ("sas", ["Société par actions simplifiée"]),
    ("sasu", ["Société par actions simplifiée unipersonnelle"]),
    ("sa", ["Société anonyme", "Sociedad anónima", "Sociedade anónima"]),
    ("eurl", ["Entreprise unipersonnelle à responsabilité limitée"]),
    ("snc", ["Société en nom collectif", "Società in nome collettivo"]),
    ("sci", ["Société civile immobilière"]),
    ("scop", ["SCOP SA", "SCOP SARL"]),
    // Benelux
    ("bv", ["Besloten Vennootschap"]),
    ("nv", ["Naamloze Vennootschap"]),
    ("bvba", ["BVBA/SPRL", "SPRL"]),
    ("srl", ["Società a responsabilità limitata", "SRL/BV"]),
    ("vof", ["Vennootschap onder firma"]),
    ("stichting", []),
    // Italy, Spain, Portugal
    ("spa", ["Società per azioni"]),
    ("srls", ["S.r.l.s."]),
    ("sl", ["Sociedad limitada", "S.L.U.", "SLU"]),
    ("sau", ["S.A.U."]),
    ("lda", ["Limitada", "Ltda"]),
    ("sa-cv", ["S.A. de C.V."]),
    ("srl-cv", ["S. de R.L. de C.V."]),
    // Northern Europe
    ("ab", ["Aktiebolag"]),
    ("as", ["A/S", "Aktieselskab", "Aksjeselskap", "akciová společnost"]),
    ("asa", ["Allmennaksjeselskap"]),
    ("aps", ["Anpartsselskab"]),
    ("oy", ["Osakeyhtiö", "Oy Ab"]),
    ("oyj", ["Julkinen osakeyhtiö"]),
    ("ou", ["Osaühing"]),
    ("uab", []),
    ("sia", []),
    ("ehf", []),
    // Central and eastern Europe
    ("sp-zoo", ["Sp. z o.o.", "Spółka z ograniczoną odpowiedzialnością"]),
    ("sp-k", ["Sp. k.", "Spółka komandytowa"]),
    ("sro", ["s.r.o.", "spol. s r.o.", "společnost s ručením omezeným"]),
    ("kft", ["Korlátolt Felelősségű Társaság"]),
    ("zrt", ["Zártkörűen Működő Részvénytársaság"]),
    ("nyrt", []),
    ("doo", ["d.o.o."]),
    ("dd", ["d.d."]),
    ("eood", []),
    ("ood", []),
    ("ooo", []),
    ("ao", []),
    // Elsewhere
    ("kk", ["Kabushiki Kaisha"]),
    ("gk", ["Godo Kaisha"]),
    ("pt", ["PT Tbk"]),
    ("sdn-bhd", ["Sdn Bhd", "Sendirian Berhad"]),
    ("bhd", ["Berhad"]),
    ("jsc", ["Joint Stock Company"]),
    ("fze", ["FZ-LLC", "FZCO"]),
    ("anonim-sirketi", ["A.Ş.", "Anonim Şirketi"]),
    ("ltd-sti", ["Ltd. Şti."]),
  ]
}
