import Foundation

/// The bars of a waterfall: each begins where the one before it ended, all on one scale. One
/// drawing for each row of the table beside it, which has the numbers.
struct Cascade {
  private static let width = 240.0
  private static let height = 20.0

  /// One SVG for each step, then one for the sum.
  let steps: [String]
  let sum: String

  init(_ values: [Double], from start: Double = 0) {
    let ends = values.reduce(into: [start]) { $0.append(($0.last ?? 0) + $1) }
    let least = min(0, ends.min() ?? 0)
    let most = max(0, ends.max() ?? 0)
    let scale = most > least ? Self.width / (most - least) : 0
    let place = { (value: Double) in (value - least) * scale }
    steps = values.indices.map { index in
      Self.drawing(
        place(ends[index]), place(ends[index + 1]), zero: place(0),
        kind: values[index] < 0 ? "less" : "more")
    }
    sum = Self.drawing(place(0), place(ends.last ?? 0), zero: place(0), kind: "sum")
  }

  private static func drawing(
    _ from: Double, _ to: Double, zero: Double, kind: String
  ) -> String {
    let left = min(from, to)
    let bar = max(abs(to - from), 1)
    return """
      <svg class="cascade" viewBox="0 0 \(Int(width)) \(Int(height))" aria-hidden="true" \
      preserveAspectRatio="none"><line class="zero" x1="\(text(zero))" y1="0" x2="\(text(zero))" \
      y2="\(Int(height))"/><rect class="\(kind)" x="\(text(min(left, width - 1)))" y="4" \
      width="\(text(bar))" height="12" rx="2"/></svg>
      """
  }

  private static func text(_ value: Double) -> String { Words.tenths(value) }
}
