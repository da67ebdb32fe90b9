/// What speaks for or against text having been decoded by the right charset.
struct CharsetEvidence {
  /// Scalars outside ASCII.
  private(set) var foreign = 0
  private(set) var letters = 0
  /// Letters outside ASCII, and those of them that are not Latin.
  private(set) var foreignLetters = 0
  private(set) var otherScript = 0
  /// Words with letters that are not Latin, and those with Latin ones too.
  private(set) var foreignWords = 0
  private(set) var mixedWords = 0
  /// Places that no writer means: a symbol or a capital inside a word, control characters, what
  /// could not be decoded.
  private(set) var oddities = 0

  init(_ text: String) {
    var word = Word()
    var previous = Kind.other
    var pendingSymbol = false
    for scalar in text.unicodeScalars {
      let kind = Kind(scalar)
      if scalar.value >= 0x80 { foreign += 1 }
      if pendingSymbol, kind.isLetter { oddities += 1 }
      pendingSymbol = kind == .symbol && previous.isLetter
      switch kind {
      case .broken: oddities += 1
      case .symbol, .other: end(&word)
      default: add(scalar, kind, after: previous, to: &word)
      }
      previous = kind
    }
    end(&word)
  }

  private struct Word {
    var latin = 0
    var other = 0
  }

  private mutating func add(
    _ scalar: Unicode.Scalar, _ kind: Kind, after previous: Kind, to word: inout Word
  ) {
    letters += 1
    if scalar.value >= 0x80 { foreignLetters += 1 }
    if kind == .otherScript || kind == .ideograph {
      otherScript += 1
      if kind == .otherScript { word.other += 1 }
    } else {
      word.latin += 1
      let isInside = previous == .small || previous == .foreignSmall
      let isForeign = kind == .foreignCapital || previous == .foreignSmall
      if isInside, kind == .foreignCapital || kind == .capital, isForeign { oddities += 1 }
    }
  }

  private mutating func end(_ word: inout Word) {
    if word.other > 0 {
      foreignWords += 1
      if word.latin > 0 { mixedWords += 1 }
    }
    word = Word()
  }

  private enum Kind {
    case small, capital, foreignSmall, foreignCapital, otherScript, ideograph, symbol, broken, other

    var isLetter: Bool {
      switch self {
      case .small, .capital, .foreignSmall, .foreignCapital, .otherScript: true
      default: false
      }
    }

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x61...0x7A: self = .small
      case 0x41...0x5A: self = .capital
      case 0..<0x80: self = .other
      case 0x80...0x9F, 0xFFFD, 0xE000...0xF8FF: self = .broken
      // Apostrophes, hyphens, the middle dot of Catalan and the ordinals stand inside words.
      case 0x2019, 0x2018, 0x2010, 0x2011, 0xB7, 0xAD, 0xAA, 0xBA, 0xA0: self = .other
      case 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
        self = .ideograph
      default: self.init(foreign: scalar.properties)
      }
    }

    private init(foreign properties: Unicode.Scalar.Properties) {
      switch properties.generalCategory {
      case .lowercaseLetter where properties.name?.hasPrefix("LATIN") == true:
        self = .foreignSmall
      case .uppercaseLetter where properties.name?.hasPrefix("LATIN") == true:
        self = .foreignCapital
      case .lowercaseLetter, .uppercaseLetter, .otherLetter, .titlecaseLetter, .modifierLetter,
        .nonspacingMark, .spacingMark:
        self = .otherScript
      case .control, .unassigned, .privateUse: self = .broken
      case .spaceSeparator: self = .other
      default: self = .symbol
      }
    }
  }
}
