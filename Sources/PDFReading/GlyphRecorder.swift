import CPoppler

/// Draws a page through cairo's observer and keeps what the glyphs alone have drawn.
///
/// Poppler tells neither the render mode of text nor what covers it. The observer calls back
/// after each operation of the drawing: what a glyph operation changed is kept, everything else
/// is undone.
final class GlyphRecorder {
  private let width: Int
  private let height: Int
  private let target: OpaquePointer
  private var kept: [UInt32]
  private var operations = 0

  // A colour that text and paper hardly have, so that both white and black glyphs differ.
  private static let ground: UInt32 = 0x00FE_02FD
  // A layer over a scan has some two thousand strings at most, and a scan a handful of operations
  // besides; what has more is no scan, and looking at it after each operation would take minutes.
  private static let operationLimit = 5_000
  // What repaints so much of the page is the picture of the page, not a highlight.
  private static let coveringShare = 0.3

  /// `nil` without memory for the surface.
  init?(width: Int, height: Int) {
    guard
      let target = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    else { return nil }
    guard cairo_surface_status(target) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(target)
      return nil
    }
    self.width = width
    self.height = height
    kept = [UInt32](repeating: Self.ground, count: width * height)
    self.target = target
    restore()
  }

  deinit { cairo_surface_destroy(target) }

  /// Whether glyphs show, pixel by pixel; `nil` when the drawing is no scan, or failed.
  func ink(drawing: (OpaquePointer) -> Void) -> [Bool]? {
    guard let observer = cairo_surface_create_observer(target, CAIRO_SURFACE_OBSERVER_NORMAL)
    else { return nil }
    defer { cairo_surface_destroy(observer) }
    observe(observer)
    guard let context = cairo_create(observer) else { return nil }
    defer { cairo_destroy(context) }
    drawing(context)
    guard cairo_status(context) == CAIRO_STATUS_SUCCESS, operations <= Self.operationLimit
    else { return nil }
    return kept.map { $0 & 0xFF_FFFF != Self.ground }
  }

  private func observe(_ observer: OpaquePointer) {
    let me = Unmanaged.passUnretained(self).toOpaque()
    let other: cairo_surface_observer_callback_t = { _, _, data in
      data.map { Unmanaged<GlyphRecorder>.fromOpaque($0).takeUnretainedValue().otherWasDrawn() }
    }
    cairo_surface_observer_add_glyphs_callback(
      observer,
      { _, _, data in
        data.map { Unmanaged<GlyphRecorder>.fromOpaque($0).takeUnretainedValue().glyphsWereDrawn() }
      }, me)
    cairo_surface_observer_add_paint_callback(observer, other, me)
    cairo_surface_observer_add_mask_callback(observer, other, me)
    cairo_surface_observer_add_fill_callback(observer, other, me)
    cairo_surface_observer_add_stroke_callback(observer, other, me)
  }

  private func glyphsWereDrawn() {
    operations += 1
    guard operations <= Self.operationLimit else { return }
    withPixels { pixels, kept in kept.baseAddress?.update(from: pixels, count: kept.count) }
  }

  private func otherWasDrawn() {
    operations += 1
    guard operations <= Self.operationLimit else { return }
    let leastCovered = Int(Double(width * height) * Self.coveringShare)
    withPixels { pixels, kept in
      let changed = kept.indices.count { pixels[$0] != kept[$0] }
      guard changed >= leastCovered else { return }
      for index in kept.indices where pixels[index] != kept[index] { kept[index] = Self.ground }
    }
    restore()
  }

  private func restore() {
    withPixels { pixels, kept in
      if let start = kept.baseAddress { pixels.update(from: start, count: kept.count) }
    }
    cairo_surface_mark_dirty(target)
  }

  /// RGB24 has rows of four bytes a pixel without padding.
  private func withPixels(
    _ body: (UnsafeMutablePointer<UInt32>, UnsafeMutableBufferPointer<UInt32>) -> Void
  ) {
    cairo_surface_flush(target)
    guard let data = cairo_image_surface_get_data(target) else { return }
    kept.withUnsafeMutableBufferPointer { kept in
      data.withMemoryRebound(to: UInt32.self, capacity: kept.count) { body($0, kept) }
    }
  }
}
