import Foundation
import LeadModel
import Testing

@testable import Extraction

@Suite struct ExtractorSetTests {
  @Test func everyExtractorOfTheFoldersRuns() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Extraction").standardizedFileURL
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path())
      .filter { $0.hasSuffix("Extractor.swift") && !$0.hasPrefix("Engine/") }
      .compactMap { $0.split(separator: "/").last?.dropLast(".swift".count) }.map(String.init)
    #expect(files.sorted() == ExtractorSet.all.map { String(describing: $0) }.sorted())
  }

  @Test func idsAreUniqueAndDocumented() throws {
    let ids = ExtractorSet.all.map { $0.id }
    #expect(Set(ids).count == ids.count)
  }

  @Test func emptyAndBlankPagesGiveNothing() throws {
    for text in ["", " \n\n\t", "\u{FEFF}"] {
      #expect(try Fixtures.claims(Fixtures.document(text)) == .none)
    }
    #expect(try Fixtures.claims(Fixtures.document([])) == .none)
  }
}
