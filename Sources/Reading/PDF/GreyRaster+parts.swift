import PDFReading

extension GreyRaster {
  /// Each `factor` × `factor` pixels made one, of their mean; what is left at the right and the
  /// bottom is cut off.
  func reduced(by factor: Int) -> GreyRaster {
    guard factor > 1, width >= factor, height >= factor else { return self }
    let columns = width / factor
    let rows = height / factor
    var result = [UInt8](repeating: 0, count: columns * rows)
    var sums = [Int](repeating: 0, count: columns)
    for y in 0..<rows {
      for column in sums.indices { sums[column] = 0 }
      for line in (y * factor)..<(y * factor + factor) {
        pixels.withUnsafeBufferPointer { pixels in
          for x in 0..<columns * factor { sums[x / factor] += Int(pixels[line * width + x]) }
        }
      }
      for x in 0..<columns { result[y * columns + x] = UInt8(sums[x] / (factor * factor)) }
    }
    return GreyRaster(width: columns, height: rows, dpi: dpi / Double(factor), pixels: result)
  }

  /// The part inside `area`, in the raster's points; `nil` when that is empty.
  func cropped(to area: PageRectangle) -> GreyRaster? {
    let scale = dpi / 72
    let left = min(max(Int((area.x0 * scale).rounded()), 0), width)
    let right = min(max(Int((area.x1 * scale).rounded()), left), width)
    let top = min(max(Int((area.y0 * scale).rounded()), 0), height)
    let bottom = min(max(Int((area.y1 * scale).rounded()), top), height)
    guard right > left, bottom > top else { return nil }
    var part: [UInt8] = []
    part.reserveCapacity((right - left) * (bottom - top))
    for y in top..<bottom { part += pixels[(y * width + left)..<(y * width + right)] }
    return GreyRaster(width: right - left, height: bottom - top, dpi: dpi, pixels: part)
  }
}
