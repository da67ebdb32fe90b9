import CTesseract
import Foundation

/// How a camera was held: tag 0x0112 of EXIF 2.32, values 1…8; 1 when a file does not say.
struct EXIFOrientation: Hashable {
  let value: Int

  init(value: Int) { self.value = (1...8).contains(value) ? value : 1 }

  /// What the EXIF block of a JPEG, PNG or WebP file says; anything else is upright.
  ///
  /// Leptonica turns TIFF frames, libheif turns HEIC images by themselves.
  init(file bytes: Data) {
    self.init(value: EXIFBlock.find(in: bytes).flatMap(TIFFDirectory.orientation) ?? 1)
  }

  /// The image as it was seen: mirrored and turned back.
  func upright(_ image: PixelImage) throws(RecognitionError) -> PixelImage {
    let isMirrored = [2, 4, 5, 7].contains(value)
    let quarters: Int32 = [3: 2, 4: 2, 5: 3, 6: 1, 7: 1, 8: 3][value] ?? 0
    let flipped = isMirrored ? try image.made { pixFlipLR(nil, $0) } : image
    return quarters == 0 ? flipped : try flipped.made { pixRotateOrth($0, quarters) }
  }
}
