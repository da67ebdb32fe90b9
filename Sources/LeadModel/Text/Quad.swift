/// A word's outline on its page: four corners in reading order (top left, top right, bottom
/// right, bottom left of the word as it is read), in PDF points, origin at the page's top left.
///
/// Coded as `[x0, y0, x1, y1, x2, y2, x3, y3]`, each rounded to a hundredth of a point.
public struct Quad: Hashable, Sendable, Codable {
  public let corners: [Double]

  public init(x0: Double, y0: Double, x1: Double, y1: Double) {
    corners = [x0, y0, x1, y0, x1, y1, x0, y1].map(Quad.rounded)
  }

  /// Eight coordinates, as coded. Programmer's mistake when there are not eight.
  public init(corners: [Double]) {
    precondition(corners.count == 8, "a quad has four corners")
    self.corners = corners.map(Quad.rounded)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let values = try container.decode([Double].self)
    guard values.count == 8 else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a quad has eight numbers")
    }
    corners = values
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(corners)
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  public var minX: Double { min(min(corners[0], corners[2]), min(corners[4], corners[6])) }
  public var maxX: Double { max(max(corners[0], corners[2]), max(corners[4], corners[6])) }
  public var minY: Double { min(min(corners[1], corners[3]), min(corners[5], corners[7])) }
  public var maxY: Double { max(max(corners[1], corners[3]), max(corners[5], corners[7])) }
  public var midX: Double { (minX + maxX) / 2 }
  public var midY: Double { (minY + maxY) / 2 }
  public var height: Double { maxY - minY }
  public var width: Double { maxX - minX }
}
