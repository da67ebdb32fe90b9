/// Marks that hang together: a letter, several that touch, a line, a blot.
struct InkComponent: Hashable {
  var left: Int
  var top: Int
  /// Exclusive.
  var right: Int
  var bottom: Int
  var pixels: Int

  var width: Int { right - left }
  var height: Int { bottom - top }

  /// Size and shape of a letter, or of a few that touch, between 3 and 43 points high; a solid
  /// block is none, unless it is thin like an l.
  func isLetterLike(dpi: Double) -> Bool {
    let points = Double(height) * 72 / dpi
    guard points >= 2.8, points <= 43, width <= height * 15 else { return false }
    let isSolid = pixels * 20 >= width * height * 19
    return !(isSolid && width > max(3, height / 3)) && pixels * 12 >= width * height
  }
}

extension InkMap {
  // A page of print has thousands; a hatched drawing may have any number.
  private static let componentLimit = 60_000

  /// The components in the order of their first pixels, as far as the limit.
  func components() -> [InkComponent] {
    var open = marks
    return open.withUnsafeMutableBufferPointer { open in
      var found: [InkComponent] = []
      var stack: [Int] = []
      for start in open.indices where open[start] == 1 {
        guard found.count < Self.componentLimit else { break }
        found.append(component(from: start, open, &stack))
      }
      return found
    }
  }

  private func component(
    from start: Int, _ open: UnsafeMutableBufferPointer<UInt8>, _ stack: inout [Int]
  ) -> InkComponent {
    var component = InkComponent(
      left: start % width, top: start / width, right: start % width + 1,
      bottom: start / width + 1, pixels: 0)
    open[start] = 0
    stack.append(start)
    while let index = stack.popLast() {
      let (x, y) = (index % width, index / width)
      component.left = min(component.left, x)
      component.right = max(component.right, x + 1)
      component.bottom = max(component.bottom, y + 1)
      component.pixels += 1
      for row in max(y - 1, 0)...min(y + 1, height - 1) {
        for column in max(x - 1, 0)...min(x + 1, width - 1) where open[row * width + column] == 1 {
          open[row * width + column] = 0
          stack.append(row * width + column)
        }
      }
    }
    return component
  }
}
