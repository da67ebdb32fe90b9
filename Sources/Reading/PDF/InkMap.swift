import PDFReading

/// The marks on a drawn page: what differs strongly from an even ground around it.
///
/// Photographs have no even ground, so that nothing on them counts as a mark; white print on a
/// dark, even ground does.
struct InkMap {
  let width: Int
  let height: Int
  let dpi: Double
  /// 1 for a mark, else 0; rows from the top.
  let marks: [UInt8]

  // A third of an inch at 100 dpi: larger than a letter, smaller than a picture.
  private static let tileSide = 32
  // Levels of 16 greys. Paper scanned badly varies by one; pale print differs by four.
  private static let evenDistance = 1
  private static let markDistance = 4
  // Print covers up to a third of its ground, with its grey edges half.
  private static let leastEvenPercent = 45

  /// `masks`, in the raster's points, hold no marks: what lies there is known.
  init(raster: GreyRaster, masks: [PageRectangle] = []) {
    width = raster.width
    height = raster.height
    dpi = raster.dpi
    var marks = [UInt8](repeating: 0, count: raster.pixels.count)
    Self.cover(masks, of: raster, in: &marks)
    for top in stride(from: 0, to: raster.height, by: Self.tileSide) {
      for left in stride(from: 0, to: raster.width, by: Self.tileSide) {
        let tile = Tile(
          rows: top..<min(top + Self.tileSide, raster.height),
          columns: left..<min(left + Self.tileSide, raster.width))
        tile.mark(raster, &marks)
      }
    }
    self.marks = marks
  }

  /// What is masked, while marks are looked for.
  private static let covered: UInt8 = 2

  private static func cover(
    _ masks: [PageRectangle], of raster: GreyRaster, in marks: inout [UInt8]
  ) {
    let scale = raster.dpi / 72
    for mask in masks {
      let left = min(max(Int(mask.x0 * scale), 0), raster.width)
      let right = min(max(Int((mask.x1 * scale).rounded(.up)), left), raster.width)
      let top = min(max(Int(mask.y0 * scale), 0), raster.height)
      let bottom = min(max(Int((mask.y1 * scale).rounded(.up)), top), raster.height)
      for y in top..<bottom {
        for index in (y * raster.width + left)..<(y * raster.width + right) {
          marks[index] = covered
        }
      }
    }
  }

  private struct Tile {
    let rows: Range<Int>
    let columns: Range<Int>

    /// Sets the tile's marks: 1 for a mark, else 0.
    func mark(_ raster: GreyRaster, _ marks: inout [UInt8]) {
      raster.pixels.withUnsafeBufferPointer { pixels in
        marks.withUnsafeMutableBufferPointer { marks in
          let ground =
            isFlat(pixels, raster.width)
            ? nil : ground(pixels, raster.width, UnsafeBufferPointer(marks))
          eachIndex(raster.width) { index in
            let isMark = ground.map { abs(Int(pixels[index] >> 4) - $0) >= markDistance } ?? false
            marks[index] = isMark && marks[index] == 0 ? 1 : 0
          }
        }
      }
    }

    @inline(__always)
    private func eachIndex(_ width: Int, _ body: (Int) -> Void) {
      for y in rows {
        for x in columns { body(y * width + x) }
      }
    }

    /// Of one level: most of paper, and quick to see.
    private func isFlat(_ pixels: UnsafeBufferPointer<UInt8>, _ width: Int) -> Bool {
      var (low, high) = (UInt8.max, UInt8.min)
      for y in rows {
        for pixel in pixels[(y * width + columns.lowerBound)...].prefix(columns.count) {
          low = min(low, pixel)
          high = max(high, pixel)
        }
      }
      return low >> 4 == high >> 4
    }

    /// The commonest level; `nil` when the tile is all masked, of one level, or uneven.
    private func ground(
      _ pixels: UnsafeBufferPointer<UInt8>, _ width: Int, _ marks: UnsafeBufferPointer<UInt8>
    ) -> Int? {
      var levels = InlineArray<16, Int>(repeating: 0)
      eachIndex(width) { index in
        if marks[index] == 0 { levels[Int(pixels[index] >> 4)] += 1 }
      }
      let total = levels.indices.reduce(0) { $0 + levels[$1] }
      guard let ground = levels.indices.max(by: { levels[$0] < levels[$1] }), levels[ground] < total
      else { return nil }
      let even = max(ground - evenDistance, 0)...min(ground + evenDistance, 15)
      let evenCount = even.reduce(0) { $0 + levels[$1] }
      return evenCount * 100 >= total * leastEvenPercent ? ground : nil
    }
  }
}
