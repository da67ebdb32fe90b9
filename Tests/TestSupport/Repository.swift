package import Foundation

/// The working copy that the tests were built from.
package enum Repository {
  /// The folder that holds `Package.swift`.
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// `galena.extraction/1`: a line of `galena extract`.
  package static var extractionSchema: JSONSchema { get throws { try extraction.get() } }

  /// `galena.profiles/1`: a line of what LeadCore accepts.
  package static var profilesSchema: JSONSchema { get throws { try profiles.get() } }

  private static let extraction = Result { try schema("extraction-1.schema.json") }
  private static let profiles = Result { try schema("profiles-1.schema.json") }

  private static func schema(_ name: String) throws -> JSONSchema {
    try JSONSchema(contentsOf: root.appendingPathComponent("schemas/\(name)"))
  }
}
