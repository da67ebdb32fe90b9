import Foundation
import Testing

@testable import TextRecognition

@Suite struct LanguageDataTests {
  private func folder(_ files: [String: String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("galena-language-data-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, content) in files {
      try Data(content.utf8).write(to: folder.appendingPathComponent(name))
    }
    return folder.path
  }

  @Test func listsLanguagesWithoutHelpers() throws {
    let path = try folder([
      "fra.traineddata": "f", "eng.traineddata": "e", "osd.traineddata": "o", "pdf.ttf": "p",
    ])
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(LanguageData(directory: path).installed == ["eng", "fra"])
    #expect(LanguageData.find(environment: ["TESSDATA_PREFIX": path]).directory == path)
  }

  @Test func hashFollowsContentAndOrder() throws {
    let one = try folder(["fra.traineddata": "f", "eng.traineddata": "e"])
    let other = try folder(["fra.traineddata": "f", "eng.traineddata": "E"])
    defer {
      try? FileManager.default.removeItem(atPath: one)
      try? FileManager.default.removeItem(atPath: other)
    }
    let data = LanguageData(directory: one)
    #expect(data.hash(of: ["eng", "fra"]) == data.hash(of: ["eng", "fra"]))
    #expect(data.hash(of: ["eng", "fra"]) != data.hash(of: ["fra", "eng"]))
    #expect(data.hash(of: ["eng"]) != LanguageData(directory: other).hash(of: ["eng"]))
  }
}
