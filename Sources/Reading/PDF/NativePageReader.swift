import LeadModel
import PDFReading
import TextRecognition

/// Reads a page whose text layer seems sound: looks for what it hides and what it lacks.
struct NativePageReader {
  let page: PDFPage
  let number: Int
  let layer: TextLayer
  let extras: PageExtras
  /// Whether a glance saw more than words.
  let hasDrawings: Bool
  let scrutiny: PageScrutiny
  let recognition: PageRecognition
  let settings: ReadingSettings
  let limits: ReadingLimits

  // With so many words a page is a text with pictures; with fewer, a picture with a footer.
  private static let runningText = 60
  // Each is compared with every word.
  private static let mostImages = 200

  /// The page; `nil` when its layer does not say what the page shows.
  func read() -> Page? {
    let room = scrutiny.room(
      words: layer.words, width: page.widthInPoints, height: page.heightInPoints)
    let images =
      scrutiny.asksForImages(index: number - 1, room: room) ? page.imageAreas() : []
    let hidden = HiddenWords(page: page, words: layer.words, images: images)
    let reason = hidden.words.isEmpty ? "native-text" : judged(hidden)
    guard let reason else { return partlyTrusted(hidden, images) }
    let draft = PageDraft(number: number, page: page, layer: layer)
    let isDrawn =
      hasDrawings || scrutiny.draws(words: layer.words, room: room) || extras.hasDrawings
      || images.prefix(Self.mostImages).contains { mayCarryText($0) } || hasUnusableWord
    let drawing = drawing(with: images)
    let preview = isDrawn ? drawing.preview() : nil
    let native = draft.native(
      reason: reason, marks: preview.map { invisible(in: $0, except: hidden) } ?? [])
    guard let preview else { return native }
    return draft.mixed(adding: unread(in: preview, of: drawing, images, hidden), to: native)
  }

  /// Why a layer with hidden words is taken; `nil` when it is not.
  private func judged(_ hidden: HiddenWords) -> String? {
    let sample = LayerSample(
      page: page, number: number, text: layer.text, recognition: recognition)
    return switch sample.verdict(on: hidden.words) {
    case .agrees: "hidden-layer-agrees"
    case .unclear: "hidden-layer-unclear"
    case .differs: nil
    }
  }

  /// The words that show, and what is recognised of all the rest.
  private func partlyTrusted(_ hidden: HiddenWords, _ images: [PageRectangle]) -> Page? {
    let shown = layer.keeping { !hidden.contains($0) }
    guard !shown.words.isEmpty else { return nil }
    let draft = PageDraft(
      number: number, page: page, layer: shown,
      rejectedText: layer.keeping { hidden.contains($0) }.text)
    let native = draft.native(reason: "untrusted-text-layer", marks: [])
    let whole = PageRectangle(
      x0: 0, y0: 0, x1: page.widthInPoints, y1: page.heightInPoints)
    let read = regionReader(drawing(with: images), masking: shown.words)
      .recognition(ofScan: whole)
    return draft.mixed(adding: read, to: native)
  }

  private func mayCarryText(_ image: PageRectangle) -> Bool {
    scrutiny.mayCarryText(
      image, words: layer.words, pageArea: page.widthInPoints * page.heightInPoints)
  }

  /// Images that cover so much of the page are mostly read at full resolution in the end.
  private static let largeShare = 0.25

  private func drawing(with images: [PageRectangle]) -> PageDrawing {
    let largest = images.prefix(Self.mostImages).filter { mayCarryText($0) }.map(\.area).max()
    let pageArea = page.widthInPoints * page.heightInPoints
    return PageDrawing(
      page, dpi: Double(settings.renderDPI), pixelLimit: limits.pixelsPerPage,
      hasLargeImages: (largest ?? 0) >= pageArea * Self.largeShare,
      mayBeScan: scrutiny.mayMeasureImages)
  }

  private func unread(
    in preview: GreyRaster, of drawing: PageDrawing, _ images: [PageRectangle],
    _ hidden: HiddenWords
  ) -> Recognition {
    let reader = regionReader(
      drawing, masking: layer.words.filter { !isUnusable($0) },
      hidden.lines(pageWidth: page.widthInPoints))
    let regions = UnreadRegion.regions(in: InkMap(raster: preview, masks: reader.masks))
      .map { $0.grown(to: images) }
    let read = regions.isEmpty ? .nothing : reader.recognition(of: regions)
    scrutiny.note(images: images, foundText: !read.words.isEmpty)
    return read
  }

  private func regionReader(
    _ drawing: PageDrawing, masking words: [Word], _ others: [PageRectangle] = []
  ) -> RegionReader {
    RegionReader(
      page: page, drawing: drawing, number: number, recognition: recognition,
      scrutiny: scrutiny, settings: settings,
      masks: words.map { PageRectangle($0.quad).padded(by: 1) } + others + extras.masks,
      role: words.count >= Self.runningText ? .figure : .page)
  }

  // Bullets and signs of symbol fonts are shorter.
  private static let leastUnusableLength = 3

  private var hasUnusableWord: Bool {
    layer.text.unicodeScalars.contains { TextTrust.isUnusable($0) }
      && layer.words.contains(where: isUnusable)
  }

  private func isUnusable(_ word: Word) -> Bool {
    guard word.end - word.start >= Self.leastUnusableLength else { return false }
    let scalars = layer.text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: word.start)
    return TextTrust.isUnusable(word: scalars[start...].prefix(word.end - word.start))
  }

  /// Marks on runs of words that do not show: white on white, or outside the page.
  private func invisible(in preview: GreyRaster, except hidden: HiddenWords) -> [Page.Mark] {
    let pattern = InkPattern(raster: preview)
    var marks: [Page.Mark] = []
    var isOpen = false
    for word in layer.words {
      let isInvisible =
        !hidden.contains(word) && pattern.isBlank(in: PageRectangle(word.quad))
      if isInvisible {
        let start = isOpen ? marks.removeLast().start : word.start
        marks.append(Page.Mark(role: .invisible, start: start, end: word.end))
      }
      isOpen = isInvisible
    }
    return marks
  }
}
