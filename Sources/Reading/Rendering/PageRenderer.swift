package import Foundation
package import LeadModel
import PDFReading
import TextRecognition

/// Draws one page of a document as people see it: of PDFs and images, the formats with geometry.
package struct PageRenderer {
  // Browsers refuse larger images on some machines.
  private static let longestSideInPixels = 16_000

  private let passwords: [String]
  private let pixelLimit: Int

  package init(passwords: [String] = [], pixelLimit: Int) {
    self.passwords = passwords
    self.pixelLimit = pixelLimit
  }

  /// The page, counted from 1, as PNG.
  ///
  /// Throws when the format has no picture, the page is not there, or it is damaged.
  package func png(
    of bytes: Data, page: Int, dpi: Double
  ) throws(ExtractionReport.Failure) -> [UInt8] {
    do {
      let image: PixelImage
      switch DocumentFormat(mediaType: MediaTypeDetector.mediaType(of: bytes)) {
      case .pdf:
        let raster = try PDFFile(bytes: bytes, passwords: passwords).page(at: page - 1)
          .colourRaster(dpi: dpi, pixelLimit: pixelLimit)
        if max(raster.width, raster.height) <= Self.longestSideInPixels {
          return try RasterPNG.bytes(of: raster)
        }
        image = try PixelImage(
          colourPixels: raster.pixels, width: raster.width, height: raster.height)
      case .image:
        image = try EncodedImage(bytes: bytes, pixelLimit: pixelLimit, frameLimit: page)
          .frame(page - 1)
      default: throw Self.notDrawn
      }
      return try image.png(longestSide: Self.longestSideInPixels)
    } catch {
      throw Self.notDrawn
    }
  }

  package static let notDrawn = ExtractionReport.Failure(
    code: .damaged,
    message: "this page cannot be drawn; its text is what there is to see of it")
}
