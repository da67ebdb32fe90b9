/// A word of a contact zone as the tagger sees it, or a value that was found before in its place.
struct ZoneWord {
  /// Bytes of the page.
  let range: Range<Int>
  /// `nil` where it stands for a value.
  let token: Token?
  /// Index of its line in the page's lines.
  let line: Int
  /// Number of its piece of the zone: lines are cut at bars, dashes, commas and wide gaps.
  let piece: Int
  var traits: WordTrait.Set
  var kind: WordKind { WordKind(traits) }
}
