import CPoppler

extension PDFPage {
  // cairo's image surfaces end at 32,767 pixels a side.
  private static let longestSideInPixels = 32_000.0

  /// The page drawn as 8-bit grey at `dpi`, or at less where it would have more than
  /// `pixelLimit` pixels; the raster says at how much.
  package func greyRaster(dpi: Double, pixelLimit: Int) throws(PDFError) -> GreyRaster {
    let whole = PageRectangle(x0: 0, y0: 0, x1: widthInPoints, y1: heightInPoints)
    return try greyRaster(of: whole, dpi: dpi, pixelLimit: pixelLimit)
  }

  /// Part of the page drawn as 8-bit grey; the raster's origin is that of `area`.
  package func greyRaster(
    of area: PageRectangle, dpi: Double, pixelLimit: Int
  ) throws(PDFError) -> GreyRaster {
    try greyRaster(of: area, dpi: dpi, pixelLimit: pixelLimit, census: nil)
  }

  /// Below this many pixels per inch print is not readable.
  private static let leastScanDPI = 50.0
  // A white ground, a frame.
  private static let mostPathsOfScan = 2

  /// The page drawn at the resolution of the scan that it is the picture of, so that the scan's
  /// pixels come out as they are.
  ///
  /// `nil` when it is no such picture, when the scan is finer than `dpiLimit`, or when something
  /// else is drawn besides, that would lose by it: shapes, and text unless `besidesText`.
  package func scanRaster(
    dpiLimit: Double, pixelLimit: Int, besidesText: Bool
  ) throws(PDFError) -> GreyRaster? {
    guard hasUsableSize, let dpi = scanResolution(), Self.leastScanDPI...dpiLimit ~= dpi
    else { return nil }
    let whole = PageRectangle(x0: 0, y0: 0, x1: widthInPoints, y1: heightInPoints)
    let census = DrawingCensus()
    let raster = try greyRaster(of: whole, dpi: dpi, pixelLimit: pixelLimit, census: census)
    let isScan = census.paths <= Self.mostPathsOfScan && (besidesText || census.glyphs == 0)
    return isScan ? raster : nil
  }

  private func greyRaster(
    of area: PageRectangle, dpi: Double, pixelLimit: Int, census: DrawingCensus?
  ) throws(PDFError) -> GreyRaster {
    let (width, height, scale) = try pixels(of: area, dpi: dpi, pixelLimit: pixelLimit)
    guard
      let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    else { throw .notRenderable }
    defer { cairo_surface_destroy(surface) }
    if let census, let observer = census.observer(of: surface) {
      defer { cairo_surface_destroy(observer) }
      try draw(area, on: observer, scale: scale)
    } else {
      try draw(area, on: surface, scale: scale)
    }
    return GreyRaster(
      width: width, height: height, dpi: scale * 72,
      pixels: try Self.grey(surface, width: width, height: height))
  }

  /// How many pixels the page has at `dpi`, or at the most that the limits allow.
  func pixels(
    of area: PageRectangle? = nil, dpi: Double, pixelLimit: Int
  ) throws(PDFError) -> (width: Int, height: Int, scale: Double) {
    let area = area ?? PageRectangle(x0: 0, y0: 0, x1: widthInPoints, y1: heightInPoints)
    guard hasUsableSize, area.width > 0, area.height > 0 else { throw .notRenderable }
    let scale = min(
      dpi / 72,
      (Double(pixelLimit) / (area.width * area.height)).squareRoot(),
      Self.longestSideInPixels / max(area.width, area.height))
    let width = max(1, Int((area.width * scale).rounded(.down)))
    let height = max(1, Int((area.height * scale).rounded(.down)))
    return (width, height, scale)
  }

  func draw(
    _ area: PageRectangle, on surface: OpaquePointer, scale: Double
  ) throws(PDFError) {
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
      let context = cairo_create(surface)
    else { throw .notRenderable }
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
    cairo_translate(context, -area.x0, -area.y0)
    poppler_page_render(page, context)
    guard cairo_status(context) == CAIRO_STATUS_SUCCESS else { throw .notRenderable }
  }

  private static func grey(
    _ surface: OpaquePointer, width: Int, height: Int
  ) throws(PDFError) -> [UInt8] {
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { throw .notRenderable }
    let stride = Int(cairo_image_surface_get_stride(surface))
    return [UInt8](unsafeUninitializedCapacity: width * height) { pixels, count in
      count = width * height
      guard var out = pixels.baseAddress else { return }
      for y in 0..<height {
        (data + y * stride).withMemoryRebound(to: UInt32.self, capacity: width) { row in
          for x in 0..<width { out[x] = luma(row[x]) }
        }
        out += width
      }
    }
  }

  /// Luma of ITU-R BT.601 from one native-endian xRGB pixel.
  private static func luma(_ pixel: UInt32) -> UInt8 {
    let red = (pixel >> 16) & 0xFF
    let green = (pixel >> 8) & 0xFF
    let blue = pixel & 0xFF
    return UInt8(truncatingIfNeeded: (red * 77 + green * 150 + blue * 29) >> 8)
  }
}
