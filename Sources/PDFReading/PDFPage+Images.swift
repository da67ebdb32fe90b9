import CPoppler

extension PDFPage {
  /// Areas of the page's images, inside the page. Interprets the page once more: about as
  /// costly as its text.
  package func imageAreas() -> [PageRectangle] {
    // Unlike those of links and fields, these rectangles have their origin at the top left.
    placedImages().map { $0.area.clamped(width: widthInPoints, height: heightInPoints) }
  }

  /// A scan is one image, or a ground and what was lifted from it.
  private static let mostImagesOfScan = 4
  private static let leastShareOfScan = 0.5
  private static let leastShareOfLayer = 0.01

  /// Pixels per inch of the finest of the few images that make up the page; `nil` for a page that
  /// is no scan. Decodes the images.
  package func scanResolution() -> Double? {
    let images = placedImages()
    let pageArea = widthInPoints * heightInPoints
    guard images.count <= Self.mostImagesOfScan,
      images.contains(where: { $0.area.area >= pageArea * Self.leastShareOfScan })
    else { return nil }
    return images.filter { $0.area.area >= pageArea * Self.leastShareOfLayer }
      .compactMap { resolution(of: $0) }.max()
  }

  private struct PlacedImage {
    let id: gint
    let area: PageRectangle
  }

  private func placedImages() -> [PlacedImage] {
    let list = poppler_page_get_image_mapping(page)
    defer { poppler_page_free_image_mapping(list) }
    var images: [PlacedImage] = []
    var node = list
    while let current = node {
      if let image = current.pointee.data?.assumingMemoryBound(to: PopplerImageMapping.self) {
        images.append(
          PlacedImage(id: image.pointee.image_id, area: PageRectangle(image.pointee.area)))
      }
      node = current.pointee.next
    }
    return images
  }

  /// The mean of both directions; `nil` when the image cannot be decoded.
  private func resolution(of image: PlacedImage) -> Double? {
    guard image.area.area > 0, let surface = poppler_page_get_image(page, image.id)
    else { return nil }
    defer { cairo_surface_destroy(surface) }
    let pixels =
      Double(cairo_image_surface_get_width(surface))
      * Double(cairo_image_surface_get_height(surface))
    return pixels > 0 ? 72 * (pixels / image.area.area).squareRoot() : nil
  }
}
