/// What holds inside one group of an RTF file; groups inside it begin with a copy.
struct RTFGroup {
  enum Destination: Equatable {
    /// Goes to the story.
    case text
    case skipped
    case fontTable
    /// The instruction of a field.
    case instruction
    case picture
  }

  /// A stretch of text with a place of its own.
  enum Story: CaseIterable {
    case header, body, footnote, footer, annotation
  }

  var destination = Destination.text
  var story = Story.body
  var font: Int?
  /// How many characters stand for one `\u` in readers that do not know it.
  var substitutes = 1
  var isHidden = false
  var isInTable = false
  /// The group has begun with `\*`: it may be skipped by who does not know it.
  var isOptional = false
}
