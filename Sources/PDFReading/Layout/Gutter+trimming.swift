extension Gutter {
  /// Without the lines above and below that stand on one side only and apart from the others:
  /// they belong to no column.
  func trimmed(in all: ArraySlice<Fragment>) -> Gutter {
    var result = self
    let own = all[fragments]
    let left = own.filter { ($0.box.x0 + $0.box.x1) / 2 < x }
    let right = own.filter { ($0.box.x0 + $0.box.x1) / 2 >= x }
    guard let leftSpan = Self.span(left), let rightSpan = Self.span(right) else { return self }
    let (top, bottom) = (max(leftSpan.y0, rightSpan.y0), min(leftSpan.y1, rightSpan.y1))
    guard top < bottom else { return self }
    var edge = bottom
    for index in fragments where all[index].middle > bottom {
      if all[index].box.y0 - edge > Self.widest * all[index].height {
        result.fragments = result.fragments.lowerBound..<index
        break
      }
      edge = max(edge, all[index].box.y1)
    }
    edge = top
    for index in fragments.reversed() where all[index].middle < top {
      if edge - all[index].box.y1 > Self.widest * all[index].height {
        result.fragments = (index + 1)..<result.fragments.upperBound
        break
      }
      edge = min(edge, all[index].box.y0)
    }
    return result.withoutMargins(in: all)
  }

  /// Without a line at the page's foot or head that stands far from the others.
  private func withoutMargins(in all: ArraySlice<Fragment>) -> Gutter {
    var result = self
    guard let first = all[fragments].first, let last = all[fragments].last else { return self }
    if let end = fragments.lastIndex(where: { !all[$0].shares(lineOf: last) }),
      last.box.y0 - all[end].box.y1 > Self.farthest * last.height
    {
      result.fragments = result.fragments.lowerBound..<(end + 1)
    }
    if let start = fragments.firstIndex(where: { !all[$0].shares(lineOf: first) }),
      all[start].box.y0 - first.box.y1 > Self.farthest * first.height,
      start < result.fragments.upperBound
    {
      result.fragments = start..<result.fragments.upperBound
    }
    return result
  }

  /// Wider than the space between two lines or paragraphs of a column.
  private static let widest = 1.2
  /// Wider than the space between the rows of a table.
  private static let farthest = 3.0

  private static func span(_ fragments: [Fragment]) -> (y0: Double, y1: Double)? {
    guard let first = fragments.first else { return nil }
    return fragments.reduce((first.box.y0, first.box.y1)) {
      (min($0.0, $1.box.y0), max($0.1, $1.box.y1))
    }
  }
}
