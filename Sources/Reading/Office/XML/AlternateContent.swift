/// Chooses one of the renderings that a file offers for one thing (ISO 29500-3): the first, which
/// is the one in full; the others repeat its text for older programs.
struct AlternateContent {
  private var chosen: [Bool] = []

  /// `true` for an element whose content is to be passed over.
  mutating func skips(_ name: String) -> Bool {
    switch name {
    case "mc:AlternateContent":
      chosen.append(false)
      return false
    case "mc:Choice", "mc:Fallback":
      guard let isChosen = chosen.last else { return false }
      chosen[chosen.count - 1] = true
      return isChosen
    default: return false
    }
  }

  mutating func end(_ name: String) {
    if name == "mc:AlternateContent" { _ = chosen.popLast() }
  }
}
