import LeadModel
import PDFReading
import TextRecognition

/// Reads parts of a page that nothing has read yet.
struct RegionReader {
  let page: PDFPage
  let drawing: PageDrawing
  let number: Int
  let recognition: PageRecognition
  let scrutiny: PageScrutiny
  let settings: ReadingSettings
  /// What is known already and must not be read again, in points.
  let masks: [PageRectangle]
  /// What the regions are to the page.
  let role: ImageRole

  // Tesseract reads lines of some 38 pixels from top to bottom best; larger ones cost time only.
  private static let wantedRowHeight = 38.0
  private static let leastDPI = 150.0
  private static let scanShare = 0.25
  // Reading the page once is cheaper than many parts of it.
  private static let mostRegions = 8
  private static let wholePageShare = 0.5
  /// Below this confidence a word is rather a piece of a picture: on photographs and drawings,
  /// which look like text here and there, tesseract is hardly ever surer.
  private static let leastWordConfidence = 0.4
  /// Of all words of a region, weighted by length: text in clear print is above 0.8.
  private static let leastRegionConfidence = 0.6
  private static let leastCharacters = 4

  /// What is recognised in the regions, with corners in points; each region is a block or more.
  func recognition(of regions: [UnreadRegion]) -> Recognition {
    var words: [RecognizedWord] = []
    var languages: [String] = []
    for region in merged(regions) {
      let blocks = (words.last?.block ?? -1) + 1
      let lines = (words.last?.line ?? -1) + 1
      guard let read = read(region.area, dpi: dpi(for: region)), Self.isConvincing(read)
      else { continue }
      words += read.words.filter { $0.confidence >= Self.leastWordConfidence }
        .map { $0.renumbered(blocks: blocks, lines: lines) }
      if !languages.contains(read.language) { languages.append(read.language) }
    }
    return Recognition(
      words: words, quarterTurns: 0, language: languages.joined(separator: "+"))
  }

  /// All words of an area that is known to be the picture of a scan.
  func recognition(ofScan area: PageRectangle) -> Recognition {
    read(area, dpi: Double(settings.renderDPI)) ?? .nothing
  }

  private func merged(_ regions: [UnreadRegion]) -> [UnreadRegion] {
    let (width, height) = (page.widthInPoints, page.heightInPoints)
    var apart: [UnreadRegion] = []
    for region in regions.compactMap({ $0.clipped(width: width, height: height) }) {
      // Regions that grew to the same image are one.
      if let index = apart.firstIndex(where: { $0.area.commonArea(region.area) > 0 }) {
        apart[index] = apart[index].union(region)
      } else {
        apart.append(region)
      }
    }
    let share = apart.reduce(0) { $0 + $1.area.area } / (width * height)
    guard let first = apart.first, apart.count > Self.mostRegions || share >= Self.wholePageShare
    else { return apart }
    let union = apart.dropFirst().reduce(first) { $0.union($1) }
    let whole = PageRectangle(x0: 0, y0: 0, x1: width, y1: height)
    // Tesseract finds lines worse where they are cut at the edges.
    return share < Self.wholePageShare
      ? [union] : [UnreadRegion(area: whole, letterHeight: union.letterHeight)]
  }

  /// Of a scan, as which a large region counts, all is read at full resolution: its rows may have
  /// any size.
  private func dpi(for region: UnreadRegion) -> Double {
    if region.area.area >= page.widthInPoints * page.heightInPoints * Self.scanShare {
      return Double(settings.renderDPI)
    }
    let wanted = 72 * Self.wantedRowHeight / max(region.letterHeight, 1)
    return min(max(wanted, Self.leastDPI), Double(settings.renderDPI))
  }

  /// With corners in points of the page.
  private func read(_ area: PageRectangle, dpi: Double) -> Recognition? {
    guard let raster = drawing.raster(of: area, dpi: dpi) else { return nil }
    let masked = raster.masking(masks.map { $0.moved(x: -area.x0, y: -area.y0) })
    let read = scrutiny.reading(of: masked, as: role) {
      recognition.read(masked, as: role, page: number)?.recognition
    }
    return read.map { read in
      Recognition(
        words: read.words.map { $0.placed(scale: 72 / raster.dpi, x: area.x0, y: area.y0) },
        quarterTurns: read.quarterTurns, language: read.language)
    }
  }

  private static func isConvincing(_ recognition: Recognition) -> Bool {
    let sure = recognition.words.filter { $0.confidence >= leastRegionConfidence }
    let characters = sure.reduce(0) { sum, word in
      sum
        + word.text.unicodeScalars.count {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
    }
    return characters >= leastCharacters
      && (recognition.meanConfidence ?? 0) >= leastRegionConfidence
  }
}

extension RecognizedWord {
  fileprivate func renumbered(blocks: Int, lines: Int) -> RecognizedWord {
    RecognizedWord(
      text: text, corners: corners, confidence: confidence, line: line + lines,
      block: block + blocks)
  }

  /// Scaled, then moved.
  fileprivate func placed(scale: Double, x: Double, y: Double) -> RecognizedWord {
    let placed = corners.enumerated().map { $1 * scale + ($0 % 2 == 0 ? x : y) }
    return RecognizedWord(
      text: text, corners: placed, confidence: confidence, line: line, block: block)
  }
}

extension UnreadRegion {
  fileprivate func union(_ other: UnreadRegion) -> UnreadRegion {
    var area = area
    area.formUnion(other.area)
    return UnreadRegion(area: area, letterHeight: min(letterHeight, other.letterHeight))
  }
}
