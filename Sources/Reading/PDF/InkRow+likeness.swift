extension InkRow {
  /// Whether the row looks like text: long enough, of components of several sizes (dots, dashes
  /// and hatching are all alike), crossed as often by strokes as letters are.
  func looksLikeText(in map: InkMap) -> Bool {
    guard length >= 2.5, components.count >= 4 || (components.count >= 2 && length >= 5),
      hasSeveralSizes
    else { return false }
    return Self.strokesPerHeight.contains(strokes(in: map) / length)
  }

  // Letters as wide as half their height have one to two upright strokes each; a drawn line has
  // next to none, a half-tone many.
  private static let strokesPerHeight = 0.9...6.0

  private var hasSeveralSizes: Bool {
    let sizes = Set(components.map { [$0.width, $0.height] })
    return sizes.count >= min(3, components.count) && sizes.count * 8 >= components.count
  }

  /// Mean number of strokes that a level line through the row's middle half crosses.
  private func strokes(in map: InkMap) -> Double {
    let quarter = box.height / 4
    let rows = (box.top + quarter)..<max(box.bottom - quarter, box.top + quarter + 1)
    var crossings = 0
    for y in rows {
      var previous: UInt8 = 0
      for x in box.left..<box.right {
        let mark = map.marks[y * map.width + x]
        if mark == 1, previous == 0 { crossings += 1 }
        previous = mark
      }
    }
    return Double(crossings) / Double(rows.count)
  }
}
