import CTesseract

/// An image on its way to recognition, and the way back to the image as it was given.
struct PreparedImage {
  let image: PixelImage
  /// From this image's pixels to those of the given one.
  let back: PlaneMap

  init(_ image: PixelImage) throws(RecognitionError) {
    self.image = try image.plain()
    back = PlaneMap()
  }

  private init(image: PixelImage, back: PlaneMap) {
    self.image = image
    self.back = back
  }

  /// Another image of the same size.
  func with(_ image: PixelImage) -> PreparedImage { PreparedImage(image: image, back: back) }

  private var size: (width: Double, height: Double) {
    (Double(image.width), Double(image.height))
  }

  /// Turned clockwise by that many quarters, 0…3.
  func turned(quarters: Int) throws(RecognitionError) -> PreparedImage {
    guard quarters != 0 else { return self }
    return PreparedImage(
      image: try image.made { pixRotateOrth($0, Int32(quarters)) },
      back: PlaneMap.undoing(quarters: quarters, width: size.width, height: size.height).then(back))
  }

  func scaled(by factor: Double) throws(RecognitionError) -> PreparedImage {
    guard factor != 1 else { return self }
    return PreparedImage(
      image: try image.made { pixScale($0, Float(factor), Float(factor)) },
      back: PlaneMap.undoing(scale: factor).then(back))
  }

  /// Turned clockwise by a small angle, with white corners; nothing is cut off.
  func rotated(radians: Double) throws(RecognitionError) -> PreparedImage {
    let turned = try image.made {
      pixRotate(
        $0, Float(radians), Int32(L_ROTATE_AREA_MAP), Int32(L_BRING_IN_WHITE),
        pixGetWidth($0), pixGetHeight($0))
    }
    let frame = (width: Double(turned.width), height: Double(turned.height))
    return PreparedImage(
      image: turned,
      back: PlaneMap.undoing(radians: radians, from: frame, to: size).then(back))
  }

  /// The card of a photo alone, seen from above; the image as it is when it shows no such card.
  func straightened() throws(RecognitionError) -> PreparedImage {
    guard let quad = try CardOutline.find(in: image) else { return self }
    let fit = min(1, size.width / quad.width, size.height / quad.height)
    let card = (width: (quad.width * fit).rounded(), height: (quad.height * fit).rounded())
    guard
      let map = PlaneMap.undoing(straightened: quad, width: card.width, height: card.height)
    else { return self }
    var terms = [map.a, map.b, map.tx, map.c, map.d, map.ty, map.g, map.h]
      .map { Float($0 / map.w) }
    let whole = try image.made { pixProjective($0, &terms, Int32(L_BRING_IN_WHITE)) }
    let box = PixelBox(left: 0, top: 0, right: Int(card.width), bottom: Int(card.height))
    return PreparedImage(image: try whole.clipped(to: box), back: map.then(back))
  }
}
