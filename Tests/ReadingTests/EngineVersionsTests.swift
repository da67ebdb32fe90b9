import Testing

@testable import Reading

@Suite struct EngineVersionsTests {
  @Test func everyEngineSaysItsVersion() {
    let versions = EngineVersions(languages: ["eng"])
    for version in [versions.poppler, versions.tesseract, versions.leptonica] {
      #expect(version.contains { $0.isNumber })
    }
    #expect(versions == EngineVersions(languages: ["eng"]))
    #expect(versions.languageDataHash != EngineVersions(languages: []).languageDataHash)
  }
}
