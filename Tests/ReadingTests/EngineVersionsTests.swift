import Testing

@testable import Reading

@Suite struct EngineVersionsTests {
  @Test(arguments: ["poppler", "tesseract", "leptonica"])
  func everyEngineSaysItsVersion(name: String) {
    #expect(EngineVersions.current[name]?.contains { $0.isNumber } == true)
  }

  @Test func languageDataIsHashedByLanguage() {
    let engines = WarmEngines()
    #expect(engines.hash(of: ["eng"]) != engines.hash(of: []))
    #expect(engines.hash(of: ["eng"]) == WarmEngines().hash(of: ["eng"]))
  }
}
