import LeadModel
import PDFReading
import TextRecognition

/// Compares a text layer with what a small part of the page shows.
struct LayerSample {
  enum Verdict { case agrees, differs, unclear }

  let page: PDFPage
  let number: Int
  let text: String
  let recognition: PageRecognition

  private static let wordsInSample = 24
  /// Where samples are taken, as parts of the words; the next only while the verdict is unclear.
  private static let places = [0.4, 0.7, 0.1]
  private static let dpi = 250.0
  private static let pixelLimit = 4_000_000
  // Two readings of bad print still share more than half; other text shares only little words.
  private static let leastAgreement = 0.5
  private static let mostDisagreement = 0.3
  /// Recognition that is no surer of itself has no say.
  private static let leastConfidence = 0.6
  private static let leastRecognizedWords = 5

  /// Whether the words stand on the page as the layer says.
  func verdict(on words: [Word]) -> Verdict {
    let usable = words.filter { $0.quad.width > 0 && $0.quad.height > 0 }
    guard !usable.isEmpty else { return .unclear }
    let scalars = Array(text.unicodeScalars)
    for place in Self.places {
      let count = min(Self.wordsInSample, usable.count)
      let start = min(Int(Double(usable.count) * place), usable.count - count)
      let verdict = verdict(around: Array(usable[start..<start + count]), usable, scalars)
      if verdict != .unclear { return verdict }
      if count == usable.count { break }
    }
    return .unclear
  }

  private func verdict(
    around sample: [Word], _ words: [Word], _ scalars: [Unicode.Scalar]
  ) -> Verdict {
    let area = area(of: sample)
    guard let raster = try? page.greyRaster(of: area, dpi: Self.dpi, pixelLimit: Self.pixelLimit)
    else { return .unclear }
    if InkPattern(raster: raster).isBlank { return .differs }
    guard let read = recognition.read(raster, page: number) else { return .unclear }
    let said = words.filter { Self.holds(area, $0) }
      .map { String(String.UnicodeScalarView(scalars[$0.start..<$0.end])) }
    return Self.compare(said, with: read.recognition)
  }

  private static func compare(_ said: [String], with read: Recognition) -> Verdict {
    let shown = read.words.filter { $0.confidence >= leastConfidence }.map(\.text)
    let all = read.words.map(\.text)
    guard let share = WordSimilarity.share(of: said, foundIn: all) else { return .unclear }
    if share >= leastAgreement { return .agrees }
    let isSure =
      shown.count >= leastRecognizedWords && (read.meanConfidence ?? 0) >= leastConfidence
    return isSure && share <= mostDisagreement ? .differs : .unclear
  }

  /// The sample's outline with a margin, no more than a sixth of the page's height.
  private func area(of sample: [Word]) -> PageRectangle {
    var area = PageRectangle(sample[0].quad)
    for word in sample.dropFirst() {
      var next = area
      next.formUnion(PageRectangle(word.quad))
      if next.height <= max(page.heightInPoints / 6, area.height) { area = next }
    }
    return PageRectangle(
      x0: max(area.x0 - 6, 0), y0: max(area.y0 - 6, 0),
      x1: min(area.x1 + 6, page.widthInPoints), y1: min(area.y1 + 6, page.heightInPoints))
  }

  private static func holds(_ area: PageRectangle, _ word: Word) -> Bool {
    (area.x0...area.x1).contains(word.quad.midX) && (area.y0...area.y1).contains(word.quad.midY)
  }
}
