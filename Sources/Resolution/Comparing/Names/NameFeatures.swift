/// What two names have in common and what not, as numbers: the input of a `NameModel`.
struct NameFeatures: Equatable {
  /// Each costs bits. The names are those in `galena link --pairs --json`, and stay.
  enum Feature: Int, CaseIterable, Sendable {
    /// Typing mistakes between words that stand for each other, and how many of them are heard.
    case edits, soundEdits
    /// Mistakes as a share of the letters, in the word where it is highest.
    case worstWord
    /// Misspelled words that begin with another sound; misspelled words of four letters or fewer.
    case otherStarts, shortWordEdits
    /// Words on both sides that have no partner: by weight, and as a share of the shorter name.
    case conflict, conflictShare
    /// Mistakes between those words, taken together: `Kim Myong-sik`, `Kim Myong-guk`.
    case conflictEdits
    /// Initials and numbers that contradict.
    case otherInitial, otherNumber
    /// Words that only one side has: by weight above two, and as a share of the longer name.
    case extra, extraShare, manyExtra, extraNumber
    case initials, nicknames, acronym
    /// One side is a single word.
    case single
    /// The same words in another order.
    case rotated, shuffled
    /// How far the shorter name is from eight letters: in short names every letter counts.
    case shortName
    case otherForm

    var name: String { "\(self)" }
  }

  private(set) var values = [Double](repeating: 0, count: Feature.allCases.count)

  private(set) subscript(_ feature: Feature) -> Double {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  init(_ left: PreparedName, _ right: PreparedName) {
    let (mine, theirs) = (left.tokens(against: right), right.tokens(against: left))
    if Self.isAcronym(mine, of: theirs) || Self.isAcronym(theirs, of: mine) {
      self[.acronym] = 1
      return
    }
    let isCrossWriting = left.script != right.script
    let alignment = WordAlignment(
      mine, theirs, byConsonants: isCrossWriting && (left.script.isAbjad || right.script.isAbjad))
    readPairs(alignment, isCrossWriting: isCrossWriting)
    readRemainder(alignment, mine, theirs)
    let letters = min(Self.letters(mine), Self.letters(theirs))
    self[.single] = min(mine.count, theirs.count) == 1 && max(mine.count, theirs.count) > 1 ? 1 : 0
    self[.shortName] = letters < 8 ? Double(8 - letters) / 8 : 0
    switch left.hasStatedOrder || right.hasStatedOrder ? .same : alignment.order {
    case .same: break
    case .rotated: self[.rotated] = 1
    case .shuffled: self[.shuffled] = 1
    }
    if let one = left.form, let other = right.form, !one.agrees(with: other) {
      self[.otherForm] = 1
    }
  }

  private mutating func readPairs(_ alignment: WordAlignment, isCrossWriting: Bool) {
    var (edits, sounds, worst) = (0, 0, 0.0)
    for pair in alignment.pairs {
      // Between writings, spelling is a convention of the transliteration.
      edits += isCrossWriting ? pair.soundEdits : min(pair.edits, pair.soundEdits + 1)
      if pair.edits > 0, pair.length <= 4 { self[.shortWordEdits] += 1 }
      sounds += pair.soundEdits
      worst = max(worst, pair.length == 0 ? 0 : Double(pair.edits) / Double(pair.length))
      if pair.edits > 0, !pair.isSameStart { self[.otherStarts] += 1 }
      switch pair.kind {
      case .initial: self[.initials] += 1
      case .nickname: self[.nicknames] += 1
      default: break
      }
    }
    self[.edits] = Double(min(edits, 8))
    self[.soundEdits] = Double(min(sounds, 8))
    self[.worstWord] = worst
  }

  /// Words without a partner: on both sides they contradict, on one they are merely more.
  private mutating func readRemainder(
    _ alignment: WordAlignment, _ left: [NameToken], _ right: [NameToken]
  ) {
    let mine = alignment.leftOver.map { left[$0] }
    let theirs = alignment.rightOver.map { right[$0] }
    let (one, other) = (Self.weight(mine), Self.weight(theirs))
    let total = max(min(Self.weight(left), Self.weight(right)), 0.3)
    self[.conflictShare] = min(one, other) / total
    self[.conflict] = min(min(one, other), 3)
    self[.extraShare] = abs(one - other) / max(Self.weight(left), Self.weight(right), 0.3)
    self[.extra] = min(abs(one - other), 4)
    self[.manyExtra] = max(self[.extra] - 2, 0)
    if mine.contains(where: \.isInitial), theirs.contains(where: \.isInitial) {
      self[.otherInitial] = 1
    }
    let (numbers, others) = (mine.compactMap(\.number), theirs.compactMap(\.number))
    if !numbers.isEmpty, !others.isEmpty { self[.otherNumber] = 1 }
    if numbers.isEmpty != others.isEmpty { self[.extraNumber] = 1 }
    let (text, otherText) = (mine.flatMap(\.letters), theirs.flatMap(\.letters))
    if !text.isEmpty, !otherText.isEmpty {
      self[.conflictEdits] = Double(min(LetterDistance.edits(text, otherText), 10))
    }
  }

  /// `IWC` of International Widget Consortium: one word of three letters or more.
  private static func isAcronym(_ short: [NameToken], of long: [NameToken]) -> Bool {
    guard short.count == 1, let word = short.first, word.letters.count >= 3, word.number == nil
    else { return false }
    let full = long.filter { $0.weight > 0.2 }
    return full.count == word.letters.count
      && zip(word.letters, full).allSatisfy { $0 == $1.letters.first }
  }

  private static func weight(_ tokens: [NameToken]) -> Double {
    tokens.reduce(0) { $0 + $1.weight }
  }
  private static func letters(_ tokens: [NameToken]) -> Int {
    tokens.reduce(0) { $0 + $1.letters.count }
  }
}
