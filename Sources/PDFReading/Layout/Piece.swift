/// A run of characters without white space that lie side by side: one word, or the part of one
/// that stands on a line.
struct Piece {
  /// Bytes of the page's raw text.
  let bytes: Range<Int>
  /// Characters of the raw text, and so boxes of the page.
  let characters: Range<Int>
  /// Union of its characters' boxes.
  let box: PageRectangle
  /// Quarter turns clockwise by which it is turned, 0…3.
  var turn: UInt8
  var traits: Traits
  /// Whether a line of the raw text ends before it.
  let beginsLine: Bool

  struct Traits: OptionSet {
    let rawValue: UInt8
    /// Holds a ligature of U+FB00…U+FB06.
    static let ligature = Traits(rawValue: 1)
    /// Holds a soft hyphen.
    static let softHyphen = Traits(rawValue: 2)
    /// Holds a hyphen or a soft hyphen that is not its last character.
    static let innerHyphen = Traits(rawValue: 4)
    /// Ends in a hyphen or soft hyphen.
    static let finalHyphen = Traits(rawValue: 8)
    /// Begins with a letter of a script that runs from right to left.
    static let rightToLeft = Traits(rawValue: 16)
    /// Says by the order of its characters which way it is turned.
    static let directed = Traits(rawValue: 32)
    /// Drawn over or under other text.
    static let overlay = Traits(rawValue: 64)
  }
}
