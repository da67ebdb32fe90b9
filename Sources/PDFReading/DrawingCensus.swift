import CPoppler

/// Counts what a page draws besides images, by cairo's observer.
final class DrawingCensus {
  private(set) var glyphs = 0
  /// Fills and strokes.
  private(set) var paths = 0

  /// What draws through the result is counted and drawn on `target`; `nil` without memory.
  func observer(of target: OpaquePointer) -> OpaquePointer? {
    guard let observer = cairo_surface_create_observer(target, CAIRO_SURFACE_OBSERVER_NORMAL)
    else { return nil }
    let me = Unmanaged.passUnretained(self).toOpaque()
    let path: cairo_surface_observer_callback_t = { _, _, data in
      data.map { Unmanaged<DrawingCensus>.fromOpaque($0).takeUnretainedValue().paths += 1 }
    }
    cairo_surface_observer_add_fill_callback(observer, path, me)
    cairo_surface_observer_add_stroke_callback(observer, path, me)
    cairo_surface_observer_add_glyphs_callback(
      observer,
      { _, _, data in
        data.map { Unmanaged<DrawingCensus>.fromOpaque($0).takeUnretainedValue().glyphs += 1 }
      }, me)
    return observer
  }
}
