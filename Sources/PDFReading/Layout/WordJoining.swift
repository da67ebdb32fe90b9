/// Decides whether the end of a line only breaks a word.
///
/// Rather keeps a hyphen than loses one: both parts are plain lower-case words, and neither the
/// rest of the page nor the parts themselves say that the word is written with a hyphen.
struct WordJoining {
  private let text: PieceText
  /// Words of the page with a hyphen inside; made when first asked for.
  private var compounds: Set<String>?

  enum Join {
    case none, withoutHyphen, whole
  }

  init(text: PieceText) { self.text = text }

  /// Whether the hyphen at the end of the first piece goes, and the second belongs to it.
  mutating func breaksWord(_ pieces: (left: Int, right: Int)) -> Bool {
    guard let head = head(of: text.pieces[pieces.left]),
      let tail = tail(of: text.pieces[pieces.right])
    else { return false }
    if Self.prefixes.contains(head.lowercased()) || Self.links.contains(tail) { return false }
    return !known().contains("\(head)-\(tail)".lowercased())
  }

  /// Whether an e-mail or web address goes on in the next line of its cell: it ends or goes on
  /// with a mark that cannot end or begin a word, or the line is full.
  func breaksAddress(_ pieces: (left: Int, right: Int), isFull: Bool) -> Bool {
    let left = text.utf8[text.pieces[pieces.left].bytes]
    let right = text.utf8[text.pieces[pieces.right].bytes]
    guard isAddress(left), right.count <= 40, right.allSatisfy(Self.isAddressByte),
      let last = left.last, let first = right.first
    else { return false }
    let hasHost = left.contains(UInt8(ascii: "@"))
    if hasHost, right.contains(UInt8(ascii: "@")) { return false }
    if right.starts(with: "www.".utf8) || right.starts(with: "http".utf8) { return false }
    return isFull || ".@/_".utf8.contains(last) || "@./".utf8.contains(first)
  }

  private func isAddress(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.allSatisfy(Self.isAddressByte)
      && (bytes.contains(UInt8(ascii: "@")) || bytes.starts(with: "www.".utf8)
        || bytes.starts(with: "http".utf8))
  }

  /// What addresses are made of; no upper case behind a break, which begins another word.
  private static func isAddressByte(_ byte: UInt8) -> Bool {
    (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || "@.-_/:+%?=&#~".utf8.contains(byte)
  }

  /// The letters before the hyphen; `nil` where they are not a plain word in lower case (its first
  /// letter aside).
  private func head(of piece: Piece) -> String? {
    guard !piece.traits.contains(.innerHyphen) else { return nil }
    let scalars = Array(string(piece).unicodeScalars.dropLast())
    let letters = scalars.drop { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
    guard letters.count >= 2, letters.allSatisfy(\.properties.isAlphabetic),
      letters.dropFirst().allSatisfy(\.properties.isLowercase)
    else { return nil }
    return String(String.UnicodeScalarView(letters))
  }

  /// The letters of the piece without punctuation behind; `nil` where it is not a plain word in
  /// lower case.
  private func tail(of piece: Piece) -> String? {
    let scalars = string(piece).unicodeScalars
    let letters = scalars.prefix { $0.properties.isLowercase }
    let rest = scalars.dropFirst(letters.count)
    guard letters.count >= 2, rest.allSatisfy({ Self.punctuation.contains($0) }) else {
      return nil
    }
    return String(letters)
  }

  private func string(_ piece: Piece) -> String {
    String(decoding: text.utf8[piece.bytes], as: UTF8.self)
  }

  /// Words of this page that are written with a hyphen within a line.
  private mutating func known() -> Set<String> {
    if let compounds { return compounds }
    var found: Set<String> = []
    for piece in text.pieces where piece.traits.contains(.innerHyphen) {
      let word = string(piece).unicodeScalars
        .filter { $0.properties.isAlphabetic || $0 == "-" || $0 == "\u{AD}" || $0 == "\u{2010}" }
        .map { $0.properties.isAlphabetic ? Character($0) : "-" }
      found.insert(String(word).lowercased())
    }
    compounds = found
    return found
  }

  private static let punctuation = Set(".,;:!?)]}\"'»“”’…".unicodeScalars)

  /// First parts that are written with a hyphen more often than without.
  private static let prefixes: Set<String> = [
    "self", "well", "non", "high", "low", "long", "short", "full", "cross", "half", "large",
    "small", "mid", "vice", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "first", "third", "ex", "end", "all", "hard", "open", "real", "state", "year", "non",
    "best", "better", "fast", "free", "zero", "multi", "quasi", "peut", "est", "dit", "celui",
    "ceux", "celle", "vous", "nous", "lui", "moi",
  ]

  /// Words that follow a hyphen which stands for a part left out: "Ein- und Ausfuhr".
  private static let links: Set<String> = [
    "und", "oder", "bzw", "sowie", "bis", "als", "wie", "and", "or", "to", "nor", "et", "ou", "y",
    "o", "e", "en", "of", "el", "il", "elle", "ils", "ci", "là", "même", "vous", "nous",
  ]
}
