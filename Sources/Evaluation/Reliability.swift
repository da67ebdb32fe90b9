/// How far confidences are from how often the values were right: a reliability diagram with its
/// expected calibration error (Naeini, Cooper, Hauskrecht 2015), over bins of equal count.
///
/// Values of equal confidence cannot be told apart, so each counts as right as all of them are on
/// average; the figures do not depend on the order of documents.
package struct Reliability: Hashable, Sendable, Codable {
  package let values: Int
  /// Mean over the values of how far their bin's mean confidence is from its share of right ones.
  package let ece: Double
  /// From the least confident to the most; fewer than ten only for fewer than ten values.
  package let bins: [Bin]

  package struct Bin: Hashable, Sendable, Codable {
    package let values: Int
    /// Mean.
    package let confidence: Double
    /// Share of right values.
    package let right: Double
  }

  /// `nil` without values.
  package init?(_ judged: [(confidence: Double, isRight: Bool)]) {
    guard !judged.isEmpty else { return nil }
    let points = Self.levelled(judged)
    let count = min(10, points.count)
    bins = (0..<count).map { number in
      let part = points[(number * points.count / count)..<((number + 1) * points.count / count)]
      return Bin(
        values: part.count,
        confidence: part.reduce(0) { $0 + $1.confidence } / Double(part.count),
        right: part.reduce(0) { $0 + $1.right } / Double(part.count))
    }
    values = points.count
    ece =
      bins.reduce(0) { $0 + Double($1.values) * abs($1.confidence - $1.right) }
      / Double(points.count)
  }

  /// By confidence, each with the share of right ones among those of its confidence.
  private static func levelled(_ judged: [(confidence: Double, isRight: Bool)])
    -> [(confidence: Double, right: Double)]
  {
    Dictionary(grouping: judged, by: \.confidence).sorted { $0.key < $1.key }.flatMap {
      confidence, group in
      let share = Double(group.count { $0.isRight }) / Double(group.count)
      return Array(repeating: (confidence: confidence, right: share), count: group.count)
    }
  }
}
