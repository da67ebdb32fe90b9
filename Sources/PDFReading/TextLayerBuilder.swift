import LeadModel

/// Cuts a page's text into words and gives each the union of its characters' boxes.
///
/// A word is a maximal run of scalars that are not white space (Unicode `White_Space`). Works on
/// the text's UTF-8, decoded once: this is the innermost loop of reading born-digital files.
struct TextLayerBuilder {
  let boxes: [PageRectangle]
  let fontRuns: [FontRun]

  func layer(of raw: String) -> TextLayer {
    let text = Self.withoutBidiMarks(raw)
    var words: [Word] = []
    words.reserveCapacity(boxes.count / 5)
    var breaks: [Break] = []
    let scalars = text.utf8.withContiguousStorageIfAvailable { utf8 in
      scan(utf8, breaks: &breaks) { words.append($0) }
    }
    let count = scalars ?? 0
    return TextLayer(
      text: Self.text(text, with: breaks), words: words, isAligned: count == boxes.count)
  }

  /// A place where poppler's text runs on although its boxes lie apart: between the cells of a
  /// table, or from one column to the next.
  private struct Break {
    /// Byte of the text before which the separator goes.
    let offset: Int
    let separator: UInt8
  }

  private static func text(_ text: String, with breaks: [Break]) -> String {
    guard !breaks.isEmpty else { return text }
    let utf8 = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + breaks.count)
    var next = 0
    for place in breaks {
      result.append(contentsOf: utf8[next..<place.offset])
      result.append(place.separator)
      next = place.offset
    }
    result.append(contentsOf: utf8[next...])
    return String(decoding: result, as: UTF8.self)
  }

  /// Calls `emit` for each word with boxes, and notes where separators are missing; returns the
  /// number of scalars.
  private func scan(
    _ utf8: UnsafeBufferPointer<UInt8>, breaks: inout [Break], emit: (Word) -> Void
  ) -> Int {
    var offset = 0
    var scalar = 0
    var start = -1
    var run = 0
    while offset < utf8.count {
      let (isSpace, length) = WhiteSpace.classify(utf8, at: offset)
      if start >= 0 {
        let separator = isSpace ? nil : separator(before: scalar)
        if isSpace || separator != nil {
          if let word = word(from: start, to: scalar, shift: breaks.count, run: &run) { emit(word) }
          start = -1
        }
        if let separator { breaks.append(Break(offset: offset, separator: separator)) }
      }
      if !isSpace, start < 0 { start = scalar }
      offset += length
      scalar += 1
    }
    if start >= 0, let word = word(from: start, to: scalar, shift: breaks.count, run: &run) {
      emit(word)
    }
    return scalar
  }

  /// What is missing between a character and the one before it: a tab where they lie apart on one
  /// line, a line feed where they lie on different lines, `nil` where they are neighbours, in
  /// whichever direction the text runs.
  private func separator(before index: Int) -> UInt8? {
    guard index < boxes.count else { return nil }
    let (last, next) = (boxes[index - 1], boxes[index])
    let size = max(last.y1 - last.y0, next.y1 - next.y0)
    guard size > 0 else { return nil }
    let right = next.x0 - last.x1
    let isOnLine = min(last.y1, next.y1) - max(last.y0, next.y0) > 0
    if isOnLine { return right > size * 0.6 || next.x1 < last.x0 - size ? 0x09 : nil }
    // Turned text runs up or down: its characters stand one above the other.
    let isTurned = min(last.x1, next.x1) - max(last.x0, next.x0) > 0
    let gap = max(next.y0 - last.y1, last.y0 - next.y1)
    return isTurned && gap < size * 0.6 ? nil : 0x0A
  }

  /// `nil` when the characters have no boxes.
  private func word(from start: Int, to end: Int, shift: Int, run: inout Int) -> Word? {
    guard end <= boxes.count else { return nil }
    var union = boxes[start]
    for index in (start + 1)..<max(end, start + 1) { union.formUnion(boxes[index]) }
    while run < fontRuns.count, fontRuns[run].end < start { run += 1 }
    return Word(
      start: start + shift, end: end + shift, quad: quad(of: union, from: start, to: end),
      source: .native,
      fontSizeInPoints: run < fontRuns.count ? fontRuns[run].size : nil)
  }

  /// The corners follow the direction in which the characters advance, so that turned text has
  /// turned quads. A single character counts as upright.
  private func quad(of box: PageRectangle, from start: Int, to end: Int) -> Quad {
    let first = boxes[start]
    let last = boxes[end - 1]
    let right = (last.x0 + last.x1) - (first.x0 + first.x1)
    let down = (last.y0 + last.y1) - (first.y0 + first.y1)
    let (x0, y0, x1, y1) = (box.x0, box.y0, box.x1, box.y1)
    if abs(down) > abs(right) {
      return Quad(
        corners: down > 0
          ? [x1, y0, x1, y1, x0, y1, x0, y0] : [x0, y1, x0, y0, x1, y0, x1, y1])
    }
    if right < 0 { return Quad(corners: [x1, y1, x0, y1, x0, y0, x1, y0]) }
    return Quad(x0: x0, y0: y0, x1: x1, y1: y1)
  }

  /// Without the embedding marks U+202A…U+202E that poppler puts around right-to-left text.
  private static func withoutBidiMarks(_ text: String) -> String {
    var hasMark = false
    for byte in text.utf8 where byte == 0xE2 { hasMark = true }
    guard hasMark, text.unicodeScalars.contains(where: isBidiMark) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isBidiMark(scalar) { result.append(scalar) }
    return String(result)
  }

  private static func isBidiMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value)
  }
}
