import LeadModel
import PDFReading
import TextRecognition

/// Which of a document's pages are looked at beyond their text, so that born-digital documents
/// stay cheap. Remembers what the pages before were like.
final class PageScrutiny {
  private let holdsImages: Bool
  private let isFullOfImages: Bool
  /// Whether images may be decoded only to learn how fine they are.
  let mayMeasureImages: Bool
  private var foundUnreadText = false
  private var barren: [PageRectangle: Int] = [:]
  private var readings: [RasterDigest: Recognition] = [:]

  /// Letterheads stand on the first pages.
  private static let pagesAlwaysGlancedAt = 3
  /// Business documents are shorter; in longer ones, every so many pages are asked for their
  /// images even when text fills them.
  private static let pagesAlwaysAsked = 16
  private static let stride = 8
  /// About a seventh of the page's width and height, twice: a card or a stamp beside the text.
  private static let roomSize = 5
  private static let leastRoom = 0.06
  /// A page with so few words and so much room may hold print that is no text.
  private static let fewWords = 60
  private static let muchRoom = 0.25
  /// An image that has stood at the same place on so many pages, without text, is decoration.
  private static let pagesToBeBarren = 3
  private static let mostReadings = 64
  // A1 at 300 dpi; decoding takes four bytes a pixel.
  private static let mostPixelsToMeasure = 70_000_000

  init(inventory: ImageInventory, pageCount: Int) {
    holdsImages = inventory.sizeableImages > 0
    mayMeasureImages = holdsImages && inventory.mostPixels <= Self.mostPixelsToMeasure
    isFullOfImages = inventory.sizeableImages * 2 >= max(pageCount, 1)
  }

  /// Whether poppler is asked for the page's images.
  func asksForImages(index: Int, room: CoverageGrid) -> Bool {
    holdsImages
      && (isFullOfImages || foundUnreadText || index < Self.pagesAlwaysAsked
        || index % Self.stride == 0 || room.share >= Self.leastRoom)
  }

  /// Whether it is looked at for drawings besides its words.
  func glances(index: Int) -> Bool { index < Self.pagesAlwaysGlancedAt }

  /// Whether the page is drawn small, whatever images it has.
  func draws(words: [Word], room: CoverageGrid) -> Bool {
    words.count < Self.fewWords && room.share >= Self.muchRoom
  }

  /// The page's places where there is room for more than margins.
  func room(words: [Word], width: Double, height: Double) -> CoverageGrid {
    CoverageGrid(words: words, width: width, height: height).emptySquares(size: Self.roomSize)
  }

  /// Whether the image may carry text that the words on it do not say.
  func mayCarryText(_ image: PageRectangle, words: [Word], pageArea: Double) -> Bool {
    // A line of small print, a dozen letters long.
    guard image.width >= 50, image.height >= 8 else { return false }
    if image.area < pageArea / 4, barren[image.rounded, default: 0] >= Self.pagesToBeBarren {
      return false
    }
    let covered = words.reduce(0) { $0 + image.commonArea(PageRectangle($1.quad)) }
    return covered * 2 <= image.area
  }

  /// Remembers what looking at a page with these images has brought.
  func note(images: [PageRectangle], foundText: Bool) {
    foundUnreadText = foundUnreadText || foundText
    for image in images {
      barren[image.rounded] = foundText ? 0 : barren[image.rounded, default: 0] + 1
    }
  }

  /// What was recognised on the very same drawing before: a letterhead is read once.
  func reading(
    of raster: GreyRaster, as role: ImageRole, by read: () -> Recognition?
  ) -> Recognition? {
    let digest = RasterDigest(raster, role)
    if let known = readings[digest] { return known }
    guard let new = read() else { return nil }
    if readings.count < Self.mostReadings { readings[digest] = new }
    return new
  }
}

/// Tells drawings apart: size, role, and FNV-1a over the pixels.
private struct RasterDigest: Hashable {
  let width: Int
  let height: Int
  let role: ImageRole
  let hash: UInt64

  init(_ raster: GreyRaster, _ role: ImageRole) {
    self.role = role
    width = raster.width
    height = raster.height
    hash = raster.pixels.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

extension PageRectangle {
  /// To whole points.
  fileprivate var rounded: PageRectangle {
    PageRectangle(x0: x0.rounded(), y0: y0.rounded(), x1: x1.rounded(), y1: y1.rounded())
  }
}
