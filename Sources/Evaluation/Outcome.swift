/// A predicted value that counts, and whether it is right: what a calibration is fitted on.
///
/// It holds no value of the document.
package struct Outcome: Hashable, Sendable, Codable {
  package let file: String
  /// The gold key.
  package let key: String
  /// Under the strict comparison.
  package let strict: Bool
  /// Under the relaxed comparison.
  package let relaxed: Bool
  /// The statements that gave it; never empty.
  package let sightings: [PredictedSighting]

  /// Of its most confident statement.
  package var confidence: Double { sightings.map(\.confidence).max() ?? 0 }
}
