/// Cuts what stands beside one gutter where it changes its columns: a table and the two signatures
/// below it are no grid together.
struct TableBands {
  let rows: [Row]
  let finder: GutterFinder

  /// Wider than the space between rows, as shares of the text's height.
  private static let widest = 1.5

  /// From top to bottom; one where the columns stay the same.
  func bands() -> [[Row]] {
    var bands: [[Row]] = []
    for band in cut() {
      if let last = bands.last, isOneGrid(last, band) {
        bands[bands.count - 1] += band
      } else {
        bands.append(band)
      }
    }
    return bands
  }

  /// The rows cut at wide gaps.
  private func cut() -> [[Row]] {
    var bands: [[Row]] = []
    var bottom = -Double.infinity
    for row in rows {
      let box = Rows.box(of: row)
      if bands.isEmpty || box.y0 - bottom > Self.widest * box.height {
        bands.append([row])
      } else {
        bands[bands.count - 1].append(row)
      }
      bottom = max(bottom, box.y1)
    }
    return bands
  }

  /// Together they have as many columns as apart. One row alone makes no columns.
  private func isOneGrid(_ above: [Row], _ below: [Row]) -> Bool {
    let most = max(columns(above), columns(below))
    return most < 2 || columns(above + below) >= most
  }

  private func columns(_ rows: [Row]) -> Int {
    rows.count < 2 ? 0 : TableShape(rows: rows[...], finder: finder)?.columns.count ?? 0
  }
}
