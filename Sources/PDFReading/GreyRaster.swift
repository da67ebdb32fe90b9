/// A page drawn as 8-bit grey, rows from the top, without padding; 255 is white.
package struct GreyRaster: Sendable {
  package let width: Int
  package let height: Int
  /// Pixels per inch of the page.
  package let dpi: Double
  package let pixels: [UInt8]

  package init(width: Int, height: Int, dpi: Double, pixels: [UInt8]) {
    precondition(pixels.count == width * height, "one byte for each pixel")
    self.width = width
    self.height = height
    self.dpi = dpi
    self.pixels = pixels
  }
}
