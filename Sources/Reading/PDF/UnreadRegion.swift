import PDFReading

/// A part of a page where marks look like text that nobody has read yet.
struct UnreadRegion {
  /// In points, origin top left.
  private(set) var area: PageRectangle
  /// Median height of its rows in points.
  let letterHeight: Double

  // About four letters; fewer are signs, icons and page furniture.
  private static let leastLength = 6.0

  /// The regions of a drawn page: rows of text-like marks that lie near each other.
  static func regions(in map: InkMap) -> [UnreadRegion] {
    let letters = map.components().filter { $0.isLetterLike(dpi: map.dpi) }
    guard letters.count >= 4 else { return [] }
    let rows = InkRow.rows(of: letters).filter { $0.looksLikeText(in: map) }
    return groups(of: rows).compactMap { region(of: $0, in: map) }
  }

  private static func region(of rows: [InkRow], in map: InkMap) -> UnreadRegion? {
    guard rows.reduce(0, { $0 + $1.length }) >= leastLength else { return nil }
    let scale = 72 / map.dpi
    let heights = rows.map { Double($0.box.height) * scale }.sorted()
    let height = heights[heights.count / 2]
    let margin = max(height, 4)
    let area = PageRectangle(
      x0: Double(rows.map(\.box.left).min() ?? 0) * scale - margin,
      y0: Double(rows.map(\.box.top).min() ?? 0) * scale - margin,
      x1: Double(rows.map(\.box.right).max() ?? 0) * scale + margin,
      y1: Double(rows.map(\.box.bottom).max() ?? 0) * scale + margin)
    return UnreadRegion(area: area, letterHeight: height)
  }

  /// Rows that lie within two line heights of each other belong together.
  private static func groups(of rows: [InkRow]) -> [[InkRow]] {
    var groups: [(box: InkComponent, rows: [InkRow])] = []
    for row in rows.sorted(by: { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }) {
      var joined = (box: row.box, rows: [row])
      let reach = row.box.height * 2
      let near = groups.indices.filter { groups[$0].box.isNear(row.box, within: reach) }
      for index in near.reversed() {
        joined.box.formUnion(groups[index].box)
        joined.rows = groups[index].rows + joined.rows
        groups.remove(at: index)
      }
      groups.append(joined)
    }
    return groups.map(\.rows)
  }

  // Print on so much of an image makes the whole of it worth reading: what is pale or small on
  // it shows at full resolution only.
  private static let leastShareOfImage = 0.12

  /// The whole image that the region lies on, where it is much of that.
  func grown(to images: [PageRectangle]) -> UnreadRegion {
    let image = images.filter {
      $0.commonArea(area) * 2 >= area.area && area.area >= $0.area * Self.leastShareOfImage
    }.max { $0.area < $1.area }
    guard let image else { return self }
    var copy = self
    copy.area.formUnion(image)
    return copy
  }

  /// Inside a page of that size.
  func clipped(width: Double, height: Double) -> UnreadRegion? {
    var copy = self
    copy.area = PageRectangle(
      x0: max(area.x0, 0), y0: max(area.y0, 0), x1: min(area.x1, width), y1: min(area.y1, height))
    return copy.area.width > 0 && copy.area.height > 0 ? copy : nil
  }
}

extension InkComponent {
  fileprivate func isNear(_ other: InkComponent, within reach: Int) -> Bool {
    left - reach < other.right && other.left < right + reach && top - reach < other.bottom
      && other.top < bottom + reach
  }

  fileprivate mutating func formUnion(_ other: InkComponent) {
    left = min(left, other.left)
    top = min(top, other.top)
    right = max(right, other.right)
    bottom = max(bottom, other.bottom)
  }
}
