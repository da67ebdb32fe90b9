/// A box of pixels.
struct PixelBox: Hashable {
  let left: Int
  let top: Int
  let right: Int
  let bottom: Int

  func scaled(by factor: Double) -> PixelBox {
    PixelBox(
      left: Int(Double(left) * factor), top: Int(Double(top) * factor),
      right: Int(Double(right) * factor), bottom: Int(Double(bottom) * factor))
  }

  /// Whether the word's centre lies inside.
  func contains(_ word: WordBox) -> Bool {
    (left * 2...right * 2).contains(word.centre.x)
      && (top * 2...bottom * 2).contains(word.centre.y)
  }
}
