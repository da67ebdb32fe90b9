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
    let open = Self.open(raster, masks)
    var marks = [UInt8](repeating: 0, count: raster.pixels.count)
    for top in stride(from: 0, to: raster.height, by: Self.tileSide) {
      for left in stride(from: 0, to: raster.width, by: Self.tileSide) {
        let tile = Tile(
          rows: top..<min(top + Self.tileSide, raster.height),
          columns: left..<min(left + Self.tileSide, raster.width))
        Self.mark(tile, raster, open, &marks)
      }
    }
    self.marks = marks
  }

  private struct Tile {
    let rows: Range<Int>
    let columns: Range<Int>

    /// Of one level: most of paper, and quick to see.
    func isFlat(in raster: GreyRaster) -> Bool {
      raster.pixels.withUnsafeBufferPointer { pixels in
        var (low, high) = (UInt8.max, UInt8.min)
        for y in rows {
          for pixel in pixels[(y * raster.width + columns.lowerBound)...].prefix(columns.count) {
            low = min(low, pixel)
            high = max(high, pixel)
          }
        }
        return low >> 4 == high >> 4
      }
    }

    @inline(__always)
    func eachIndex(width: Int, _ body: (Int) -> Void) {
      for y in rows {
        for x in columns { body(y * width + x) }
      }
    }
  }

  /// 1 where the page is open to reading, 0 under the masks.
  private static func open(_ raster: GreyRaster, _ masks: [PageRectangle]) -> [UInt8] {
    var open = [UInt8](repeating: 1, count: raster.pixels.count)
    let scale = raster.dpi / 72
    for mask in masks {
      let left = min(max(Int(mask.x0 * scale), 0), raster.width)
      let right = min(max(Int((mask.x1 * scale).rounded(.up)), left), raster.width)
      let top = min(max(Int(mask.y0 * scale), 0), raster.height)
      let bottom = min(max(Int((mask.y1 * scale).rounded(.up)), top), raster.height)
      for y in top..<bottom {
        for index in (y * raster.width + left)..<(y * raster.width + right) { open[index] = 0 }
      }
    }
    return open
  }

  private static func mark(
    _ tile: Tile, _ raster: GreyRaster, _ open: [UInt8], _ marks: inout [UInt8]
  ) {
    guard !tile.isFlat(in: raster), let ground = ground(of: tile, raster, open) else { return }
    raster.pixels.withUnsafeBufferPointer { pixels in
      open.withUnsafeBufferPointer { open in
        marks.withUnsafeMutableBufferPointer { marks in
          tile.eachIndex(width: raster.width) { index in
            let isMark = abs(Int(pixels[index] >> 4) - ground) >= markDistance
            marks[index] = isMark ? open[index] : 0
          }
        }
      }
    }
  }

  /// The tile's commonest level; `nil` when the tile is all masked, of one level, or uneven.
  private static func ground(of tile: Tile, _ raster: GreyRaster, _ open: [UInt8]) -> Int? {
    let levels = levels(of: tile, raster, open)
    let total = levels.indices.reduce(0) { $0 + levels[$1] }
    guard let ground = levels.indices.max(by: { levels[$0] < levels[$1] }), levels[ground] < total
    else { return nil }
    let even = max(ground - evenDistance, 0)...min(ground + evenDistance, 15)
    let evenCount = even.reduce(0) { $0 + levels[$1] }
    return evenCount * 100 >= total * leastEvenPercent ? ground : nil
  }

  /// How many open pixels have each level.
  private static func levels(
    of tile: Tile, _ raster: GreyRaster, _ open: [UInt8]
  ) -> InlineArray<16, Int> {
    raster.pixels.withUnsafeBufferPointer { pixels in
      open.withUnsafeBufferPointer { open in
        var levels = InlineArray<16, Int>(repeating: 0)
        tile.eachIndex(width: raster.width) { index in
          levels[Int(pixels[index] >> 4)] += Int(open[index])
        }
        return levels
      }
    }
  }
}
