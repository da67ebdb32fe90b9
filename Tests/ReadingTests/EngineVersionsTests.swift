import Testing

@testable import Reading

@Suite struct EngineVersionsTests {
  @Test(arguments: ["poppler", "tesseract", "leptonica"])
  func everyEngineSaysItsVersion(name: String) {
    #expect(EngineVersions.current[name]?.contains { $0.isNumber } == true)
  }

  @Test func languageDataIsHashedByLanguage() {
    let recognition = WarmRecognition()
    #expect(recognition.hash(of: ["eng"]) != recognition.hash(of: []))
    #expect(recognition.hash(of: ["eng"]) == WarmRecognition().hash(of: ["eng"]))
  }
}
