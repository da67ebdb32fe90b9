import TextRecognition

/// The resolution by which an image's pixels become points.
enum ImageResolution {
  /// What the file says, if it is between 100 and 2,400 dpi: cameras and screens write 72 or 96
  /// without meaning it. Else 300 for images of at least 2,000 pixels on their longer side (a
  /// page of A4 or Letter at 200 dpi and more), 150 for smaller ones.
  static func dpi(of image: PixelImage) -> Double {
    if let stated = image.statedDPI, (100...2_400).contains(stated) { return stated }
    return max(image.width, image.height) >= 2_000 ? 300 : 150
  }
}
