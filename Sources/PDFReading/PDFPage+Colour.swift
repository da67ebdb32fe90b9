import CPoppler

extension PDFPage {
  /// The page drawn in colour at `dpi`, or at less where it would have more than `pixelLimit`
  /// pixels.
  package func colourRaster(dpi: Double, pixelLimit: Int) throws(PDFError) -> ColourRaster {
    let (width, height, scale) = try pixels(dpi: dpi, pixelLimit: pixelLimit)
    guard
      let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    else { throw .notRenderable }
    defer { cairo_surface_destroy(surface) }
    let whole = PageRectangle(x0: 0, y0: 0, x1: widthInPoints, y1: heightInPoints)
    try draw(whole, on: surface, scale: scale)
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { throw .notRenderable }
    let stride = Int(cairo_image_surface_get_stride(surface))
    let pixels = [UInt32](unsafeUninitializedCapacity: width * height) { pixels, count in
      count = width * height
      for y in 0..<height {
        (data + y * stride).withMemoryRebound(to: UInt32.self, capacity: width) { row in
          for x in 0..<width { pixels[y * width + x] = row[x] }
        }
      }
    }
    return ColourRaster(width: width, height: height, dpi: scale * 72, pixels: pixels)
  }
}

/// A page drawn in colour, rows from the top, without padding; each pixel is 0x00RRGGBB.
package struct ColourRaster: Sendable {
  package let width: Int
  package let height: Int
  /// Pixels per inch of the page.
  package let dpi: Double
  package let pixels: [UInt32]
}
