package import Foundation

/// One line of a gold file: a document and the values that people read in it (docs/formats.md).
package struct GoldLine: Hashable, Sendable {
  /// The document's path relative to the gold file, or any id where `text` is inline.
  package let file: String
  /// Values by gold key. An absent key was not labelled; an empty list says that there is none.
  package let fields: [String: [String]]
  /// Values that count neither as right nor as wrong, by gold key.
  package let ignore: [String: [String]]
  /// The document's text where there is no file.
  package let text: String?
  /// File, relative to the gold file, with the text that the annotators saw.
  package let ocrText: String?
  /// File, relative to the gold file, with the true text.
  package let transcript: String?
  /// ISO 3166-1 alpha-2 of the document's numbers without a country code; `nil` when not said.
  package let region: String?

  package init(
    file: String, fields: [String: [String]], ignore: [String: [String]] = [:],
    text: String? = nil, ocrText: String? = nil, transcript: String? = nil,
    region: String? = nil
  ) {
    self.file = file
    self.fields = fields
    self.ignore = ignore
    self.text = text
    self.ocrText = ocrText
    self.transcript = transcript
    self.region = region
  }

  /// The lines of a JSON Lines file, in order; blank lines are left out.
  ///
  /// - Throws: ``LabelFileError`` with the number of the first line that cannot be read.
  package static func lines(of file: Data) throws -> [GoldLine] {
    try LabelFile.lines(of: file, as: GoldLine.self)
  }
}

extension GoldLine: Decodable {
  private enum CodingKeys: String, CodingKey {
    case file, fields, ignore, text, transcript, region
    case ocrText = "ocr_text"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    file = try container.decode(String.self, forKey: .file)
    fields = try container.decode([String: LabelList].self, forKey: .fields).mapValues(\.values)
    ignore =
      try container.decodeIfPresent([String: LabelList].self, forKey: .ignore)?
      .mapValues(\.values) ?? [:]
    text = try container.decodeIfPresent(String.self, forKey: .text)
    ocrText = try container.decodeIfPresent(String.self, forKey: .ocrText)
    transcript = try container.decodeIfPresent(String.self, forKey: .transcript)
    region = try container.decodeIfPresent(String.self, forKey: .region)
  }
}
