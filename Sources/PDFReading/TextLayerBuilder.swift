import LeadModel

/// Makes a page's canonical text from its raw text and the boxes of its characters: pieces are
/// found, put in reading order and written down.
struct TextLayerBuilder {
  let boxes: [PageRectangle]
  let width: Double
  let height: Double

  func layer(of raw: String) -> TextLayer {
    var text = BidiMarks.hasMark(raw) ? LamAlef.mended(BidiMarks.removed(from: raw)) : raw
    return text.withUTF8 { layer(of: $0) }
  }

  private func layer(of utf8: UnsafeBufferPointer<UInt8>) -> TextLayer {
    let (pieces, characters) = PieceScanner(boxes: boxes).pieces(of: utf8)
    let text = PieceText(pieces: pieces, utf8: utf8)
    let order = PageLayout.order(text, width: width, height: height)
    var composer = TextComposer(text: text, boxes: boxes, placements: order.placements)
    composer.write()
    return TextLayer(
      text: String(decoding: composer.bytes, as: UTF8.self), words: composer.words,
      cells: zip(order.cells, composer.cellRanges).compactMap { cell, range in
        range.isEmpty
          ? nil
          : Page.Cell(
            table: cell.table, row: cell.row, column: cell.column, start: range.lowerBound,
            end: range.upperBound)
      }, isAligned: characters == boxes.count)
  }
}

/// The embedding marks U+202A…U+202E that poppler puts around right-to-left text: they have no
/// boxes, and say nothing that the text does not.
enum BidiMarks {
  static func removed(from text: String) -> String {
    guard hasMark(text) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !(0x202A...0x202E).contains(scalar.value) {
      result.append(scalar)
    }
    return String(result)
  }

  static func hasMark(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { utf8 in
      for index in 0..<max(0, utf8.count - 2) where utf8[index] == 0xE2 {
        if utf8[index + 1] == 0x80, (0xAA...0xAE).contains(utf8[index + 2]) { return true }
      }
      return false
    } ?? true
  }
}
