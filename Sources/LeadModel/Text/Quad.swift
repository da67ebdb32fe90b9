/// A word's outline on its page: four corners in reading order (top left, top right, bottom
/// right, bottom left of the word as it is read), in PDF points, origin at the page's top left.
///
/// Coded as `[x0, y0, x1, y1, x2, y2, x3, y3]`, each rounded to a hundredth of a point.
public struct Quad: Hashable, Sendable, Codable {
  // Inline, since a page has hundreds of them.
  private let coordinates: SIMD8<Double>

  public init(x0: Double, y0: Double, x1: Double, y1: Double) {
    coordinates = Quad.rounded(SIMD8(x0, y0, x1, y0, x1, y1, x0, y1))
  }

  /// Eight coordinates, as coded. Programmer's mistake when there are not eight.
  public init(corners: [Double]) {
    precondition(corners.count == 8, "a quad has four corners")
    coordinates = Quad.rounded(SIMD8(corners))
  }

  /// Coordinates that were rounded before they were coded.
  init(asCoded coordinates: SIMD8<Double>) { self.coordinates = coordinates }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let values = try container.decode([Double].self)
    guard values.count == 8 else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a quad has eight numbers")
    }
    coordinates = SIMD8(values)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(corners)
  }

  /// Half away from zero, as `rounded()` does.
  private static func rounded(_ values: SIMD8<Double>) -> SIMD8<Double> {
    (values * 100).rounded(.toNearestOrAwayFromZero) / 100
  }

  /// The eight coordinates in the order in which they are coded, without an array.
  package func forEachCorner(_ body: (Double) -> Void) {
    for index in 0..<8 { body(coordinates[index]) }
  }

  /// The eight coordinates, as coded.
  public var corners: [Double] { (0..<8).map { coordinates[$0] } }

  public var minX: Double { coordinates.evenHalf.min() }
  public var maxX: Double { coordinates.evenHalf.max() }
  public var minY: Double { coordinates.oddHalf.min() }
  public var maxY: Double { coordinates.oddHalf.max() }
  public var midX: Double { (minX + maxX) / 2 }
  public var midY: Double { (minY + maxY) / 2 }
  public var height: Double { maxY - minY }
  public var width: Double { maxX - minX }
}
