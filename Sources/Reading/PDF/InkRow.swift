/// Letter-like components beside each other, as in a line of text.
struct InkRow {
  private(set) var box: InkComponent
  private(set) var components: [InkComponent]

  init(_ first: InkComponent) {
    box = first
    components = [first]
  }

  private mutating func append(_ next: InkComponent) {
    box.left = min(box.left, next.left)
    box.right = max(box.right, next.right)
    box.top = min(box.top, next.top)
    box.bottom = max(box.bottom, next.bottom)
    components.append(next)
  }

  /// How many times its height the row is long: twice as many letters stand in it, roughly.
  var length: Double { Double(box.width) / Double(max(box.height, 1)) }

  /// Rows of the letter-like components: each joins the row whose last component lies at most
  /// one and a half heights to its left, at the same height and of similar size.
  static func rows(of components: [InkComponent]) -> [InkRow] {
    var rows: [InkRow] = []
    // Rows that may still grow, by the strips of 16 pixels that their last component touches.
    var growing: [Int: [Int]] = [:]
    for next in components.sorted(by: { ($0.left, $0.top) < ($1.left, $1.top) }) {
      let strips = (next.top / 16)...((next.bottom - 1) / 16)
      let candidates = strips.flatMap { growing[$0] ?? [] }
      if let row = candidates.filter({ rows[$0].takes(next) }).max() {
        rows[row].append(next)
        for strip in strips where growing[strip]?.contains(row) != true {
          growing[strip, default: []].append(row)
        }
      } else {
        rows.append(InkRow(next))
        for strip in strips {
          growing[strip, default: []].removeAll { rows[$0].box.right + 200 < next.left }
          growing[strip, default: []].append(rows.count - 1)
        }
      }
    }
    return rows
  }

  private func takes(_ next: InkComponent) -> Bool {
    guard let last = components.last else { return false }
    let (low, high) = (min(last.height, next.height), max(last.height, next.height))
    let common = min(last.bottom, next.bottom) - max(last.top, next.top)
    return common * 2 >= low && high * 2 <= low * 6
      && (next.left - box.right) * 2 <= high * 3
  }
}
