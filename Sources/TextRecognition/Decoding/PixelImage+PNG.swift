import CTesseract

extension PixelImage {
  /// An image of 32-bit colour pixels, each 0x00RRGGBB, rows from the top, without padding.
  package convenience init(
    colourPixels pixels: [UInt32], width: Int, height: Int
  ) throws(RecognitionError) {
    precondition(pixels.count == width * height, "one word for each pixel")
    guard let pix = pixCreateNoInit(Int32(width), Int32(height), 32) else { throw .engineFailed }
    self.init(takingOwnershipOf: pix)
    guard let data = pixGetData(pix) else { throw .engineFailed }
    // Leptonica's word of 32 bits has red in its highest byte.
    for index in pixels.indices { data[index] = pixels[index] << 8 }
  }

  /// The image as PNG for screens; grey where it has no colour that can be seen, and without more
  /// pixels than `longestSide` on a side.
  package func png(longestSide: Int) throws(RecognitionError) -> [UInt8] {
    var image = try plain()
    let factor = Float(longestSide) / Float(max(width, height))
    if factor < 1 { image = try image.made { pixScale($0, factor, factor) } }
    // zlib level 1: on the way to a browser nearby, time counts more than bytes.
    pixSetSpecial(image.pix, 11)
    var data: UnsafeMutablePointer<UInt8>?
    var count = 0
    guard pixWriteMemPng(&data, &count, image.pix, 0) == 0, let data else { throw .engineFailed }
    defer { lept_free(data) }
    return Array(UnsafeBufferPointer(start: data, count: count))
  }
}
