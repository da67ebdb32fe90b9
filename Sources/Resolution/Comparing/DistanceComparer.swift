import Foundation

/// Compares positions on Earth, `latitude,longitude` in degrees.
final class DistanceComparer: Comparer {
  private let degrees: [(Double, Double)?]

  init(_ positions: Attribute, rows: Int) {
    degrees = (0..<rows).map { row in
      let parts = positions.texts.string(positions.first(row)).split(separator: ",")
        .compactMap { Double($0) }
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
  }

  let comparisons = [
    Comparison(
      name: "distance", circumstance: .town,
      levels: [
        .init(label: "same place", match: 0.6, chance: 0.05),
        .init(label: "within 5 km", match: 0.1, chance: 0.02),
        .init(label: "within 50 km", match: 0.1, chance: 0.2),
        .init(label: "farther", match: 0.2, chance: 0.73),
      ])
  ]

  func compare(_ left: Int, _ right: Int, into levels: UnsafeMutablePointer<UInt8>) {
    guard let mine = degrees[left], let theirs = degrees[right] else {
      levels[0] = 0
      return
    }
    let kilometres = Self.kilometres(mine, theirs)
    levels[0] = kilometres < 0.05 ? 1 : kilometres < 5 ? 2 : kilometres < 50 ? 3 : 4
  }

  func frequency(_ left: Int, _ right: Int, of comparison: Int) -> Double { 1 }

  /// On a sphere of 6371 km, good to half a percent.
  private static func kilometres(_ left: (Double, Double), _ right: (Double, Double)) -> Double {
    let radians = Double.pi / 180
    let middle = cos((left.0 + right.0) / 2 * radians)
    let north = (left.0 - right.0) * radians
    let east = (left.1 - right.1) * radians * middle
    return 6371 * (north * north + east * east).squareRoot()
  }
}
