/// Where a shape stands on a slide, in EMU (914,400 to the inch).
struct SlidePosition: Hashable {
  var x = 0.0
  var y = 0.0
  var width = 0.0
  var height = 0.0
}

/// How the shapes of a group are placed: the group's own place, and the one its shapes count in.
struct GroupTransform {
  var outer = SlidePosition()
  var inner = SlidePosition()

  func apply(to position: SlidePosition) -> SlidePosition {
    guard inner.width > 0, inner.height > 0 else { return position }
    let (horizontal, vertical) = (outer.width / inner.width, outer.height / inner.height)
    return SlidePosition(
      x: outer.x + (position.x - inner.x) * horizontal,
      y: outer.y + (position.y - inner.y) * vertical, width: position.width * horizontal,
      height: position.height * vertical)
  }
}
