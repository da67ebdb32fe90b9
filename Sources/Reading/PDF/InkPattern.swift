import PDFReading

/// Which cells of a drawn page look like text: marks on an even ground. Photographs have no even
/// ground, blank paper has no marks.
struct InkPattern {
  let raster: GreyRaster

  /// Number of the grid's marked cells that look like text.
  func textLikeCells(in grid: CoverageGrid) -> Int {
    grid.cells.indices.count { grid.cells[$0] && looksLikeText(cell: $0) }
  }

  /// Every pixel nearly the same: nothing is drawn.
  var isBlank: Bool {
    guard let low = raster.pixels.min(), let high = raster.pixels.max() else { return true }
    return high - low < 24
  }

  /// At least half of the cell is ground, and between one pixel in fifty and two in five differ
  /// from it strongly.
  private func looksLikeText(cell: Int) -> Bool {
    let histogram = histogram(ofCell: cell)
    let total = histogram.reduce(0, +)
    guard total > 0, let ground = histogram.indices.max(by: { histogram[$0] < histogram[$1] })
    else { return false }
    var even = 0
    var marks = 0
    for level in histogram.indices {
      let distance = abs(level - ground)
      if distance <= 1 { even += histogram[level] }
      if distance >= 5 { marks += histogram[level] }
    }
    return even * 2 >= total && marks * 50 >= total && marks * 5 <= total * 2
  }

  /// Pixels of the cell in 16 levels of grey.
  private func histogram(ofCell cell: Int) -> [Int] {
    let side = CoverageGrid.side
    let (row, column) = (cell / side, cell % side)
    var histogram = [Int](repeating: 0, count: 16)
    for y in (row * raster.height / side)..<((row + 1) * raster.height / side) {
      for x in (column * raster.width / side)..<((column + 1) * raster.width / side) {
        histogram[Int(raster.pixels[y * raster.width + x] >> 4)] += 1
      }
    }
    return histogram
  }
}
