package import Foundation

/// What was read in one document, by gold key, to be compared with its gold line.
package struct PredictionLine: Hashable, Sendable {
  package let file: String
  package let fields: [String: [String]]
  /// The document's whole text, to be compared with the gold line's transcript; or `nil`.
  package let text: String?
  /// The statements behind each value of `fields`, in its order; empty when they are not known.
  package let sightings: [String: [[PredictedSighting]]]

  package init(
    file: String, fields: [String: [String]], text: String? = nil,
    sightings: [String: [[PredictedSighting]]] = [:]
  ) {
    self.file = file
    self.fields = fields
    self.text = text
    self.sightings = sightings
  }

  /// The lines of a JSON Lines file, in order; blank lines are left out.
  ///
  /// - Throws: ``LabelFileError`` with the number of the first line that cannot be read.
  package static func lines(of file: Data) throws -> [PredictionLine] {
    try LabelFile.lines(of: file, as: PredictionLine.self)
  }
}

extension PredictionLine: Codable {
  private enum CodingKeys: CodingKey { case file, fields, text, sightings }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    file = try container.decode(String.self, forKey: .file)
    fields =
      try container.decodeIfPresent([String: LabelList].self, forKey: .fields)?
      .mapValues(\.values) ?? [:]
    // A text that is no string is no text, as in the reference comparison.
    text = try? container.decodeIfPresent(String.self, forKey: .text)
    sightings =
      try container.decodeIfPresent([String: [[PredictedSighting]]].self, forKey: .sightings) ?? [:]
  }
}
