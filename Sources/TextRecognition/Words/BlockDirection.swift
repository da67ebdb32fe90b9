/// The direction in which the words of one block follow one another on the image.
///
/// Tesseract reads blocks of sideways text by itself, but its iterator calls them upright (its
/// source has a note to mend that for vertical text), so the words' places decide.
enum BlockDirection: Int {
  case right, down, left, up

  /// Words of one block in reading order. Blocks without a line of two words count as upright.
  init(of words: ArraySlice<WordBox>) {
    var right = 0
    var down = 0
    for (word, next) in zip(words, words.dropFirst()) where word.line == next.line {
      right += next.centre.x - word.centre.x
      down += next.centre.y - word.centre.y
    }
    if abs(down) > abs(right) {
      self = down > 0 ? .down : .up
    } else {
      self = right < 0 ? .left : .right
    }
  }

  /// The corners of an upright box, beginning with the top left one of the word as it is read.
  func ordered(_ corners: [Double]) -> [Double] {
    let shift = rawValue * 2
    return Array(corners[shift...] + corners[..<shift])
  }
}
