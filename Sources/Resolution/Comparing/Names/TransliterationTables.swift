/// Letters for letters. Cyrillic follows the passports of Russia, Ukraine, Belarus, Bulgaria and
/// Serbia where they agree, Greek ELOT 743, Arabic and Hebrew what news agencies do.
enum TransliterationTables {
  static let cyrillic = pairs(
    """
    а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh
    ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya і i ї i є ye ґ g ў u ј j љ lj њ nj ћ c ђ dj џ dz
    ѓ g ќ k ѕ z ә a ғ g қ k ң n ө o ұ u ү u һ h җ zh
    """)

  static let greekPairs: [(String, String)] = [
    ("ου", "ou"), ("αυ", "av"), ("ευ", "ev"), ("αι", "ai"), ("ει", "i"), ("οι", "i"), ("γγ", "ng"),
    ("γκ", "gk"), ("μπ", "b"), ("ντ", "nt"), ("τσ", "ts"), ("τζ", "tz"),
  ]

  static let greek = pairs(
    """
    α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch
    ψ ps ω o
    """)

  static let arabic = pairs(
    """
    ا a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق q ك k
    ل l م m ن n ه h و w ي y ى a ة a ء _ آ a أ a إ i ؤ u ئ i پ p چ ch ژ zh گ g ک k ی y ہ h ھ h ٹ t
    ڈ d ڑ r ں n ے e \u{640} _ \u{200C} _ \u{200D} _
    """)

  static let hebrew = pairs(
    """
    א a ב b ג g ד d ה h ו w ז z ח h ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף f צ ts ץ ts
    ק k ר r ש sh ת t \u{5F3} _ \u{5F4} _
    """)

  /// `_` stands for nothing.
  private static func pairs(_ text: String) -> [Unicode.Scalar: String] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var table: [Unicode.Scalar: String] = [:]
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      guard let scalar = words[index].unicodeScalars.first else { continue }
      table[scalar] = words[index + 1] == "_" ? "" : words[index + 1]
    }
    return table
  }
}
