import LeadModel
import PDFReading

/// The words of a text layer that do not show: drawn invisibly over the picture of a scan, as
/// scanners and recognition programs do, or painted over by it.
struct HiddenWords {
  /// Starts of the hidden words in the layer's text.
  private let starts: Set<Int>
  let words: [Word]

  /// A hidden layer makes sense over a picture of so much of the page, or of most of its words.
  private static let leastImageShare = 0.3
  // Some programs cut scans into strips; files can have images without end.
  private static let mostImages = 200
  // Fewer are words at the edge of something, not a layer.
  private static let leastWords = 5

  /// Empty unless images cover much of the page, or its words, and words stand on them. Draws the page then.
  init(page: PDFPage, words: [Word], images: [PageRectangle]) {
    let covered = CoverageGrid(
      rectangles: images, width: page.widthInPoints, height: page.heightInPoints)
    let large = images.sorted { $0.area > $1.area }.prefix(Self.mostImages)
    let over = words.filter { word in
      large.contains { $0.commonArea(PageRectangle(word.quad)) > 0 }
    }
    var hidden: [Word] = []
    let isPlausible = covered.share >= Self.leastImageShare || over.count * 2 >= words.count
    if isPlausible, over.count >= Self.leastWords, let ink = page.glyphInk() {
      hidden = over.filter { !$0.quad.shows(in: ink) }
    }
    self.words = hidden.count >= Self.leastWords ? hidden : []
    starts = Set(self.words.map(\.start))
  }

  // A layer in another font than the print ends a quarter of the line before it or behind it.
  private static let lineMargin = 0.25

  /// The lines that the words stand for, with a margin: hidden words lie on their print roughly.
  func lines(pageWidth: Double) -> [PageRectangle] {
    var lines: [PageRectangle] = []
    for word in words {
      let box = PageRectangle(word.quad)
      if let last = lines.last, last.y0 < box.y1, box.y0 < last.y1,
        box.x0 - last.x1 < max(box.height, 1) * 2, box.x1 > last.x0
      {
        lines[lines.count - 1].formUnion(box)
      } else {
        lines.append(box)
      }
    }
    return lines.map { line in
      let margin = line.width * Self.lineMargin
      return PageRectangle(
        x0: max(line.x0 - 4, 0), y0: line.y0 - line.height / 4,
        x1: min(line.x1 + max(margin, 4), pageWidth), y1: line.y1 + line.height / 4)
    }
  }

  func contains(_ word: Word) -> Bool { starts.contains(word.start) }
}

extension Quad {
  fileprivate func shows(in ink: GlyphInk) -> Bool {
    ink.shows(x0: minX, y0: minY, x1: maxX, y1: maxY)
  }
}
