import Foundation
import LeadModel
import Testing

@testable import Reading

@Suite struct PageSourceTests {
  private func document(_ name: String, limits: ReadingLimits = .init()) throws -> Document {
    try DocumentReader(limits: limits)
      .read(DocumentInput(id: "a", bytes: Fixture.data(name))).document
  }

  @Test func everyPageOfAMixedFileIsRead() throws {
    let document = try document("mixed.pdf")
    #expect(document.pages.map(\.source) == [.native, .ocr, .mixed, .none])
    #expect(
      document.pages.map(\.reason)
        == ["native-text", "no-native-text", "image-without-text", "blank"])
    for page in document.pages.prefix(3) { #expect(page.text.contains("Matilda Overbrook")) }
    #expect(document.diagnostics.isEmpty)
  }

  @Test func recognitionIsAddedBehindTheNativeText() throws {
    let page = try #require(try document("mixed.pdf").pages.dropFirst(2).first)
    #expect(page.text.hasPrefix("Footer of the archive, sheet 0042\n"))
    #expect(page.words.prefix(6).allSatisfy { $0.source == .native })
    #expect(page.words.dropFirst(6).allSatisfy { $0.source == .ocr })
    #expect(page.text.split(separator: "Footer").count == 1)
    #expect(page.ocrConfidence ?? 0 > 0.85)
  }

  @Test func untrustedLayerIsReplacedAndKept() throws {
    let page = try #require(try document("untrusted-layer.pdf").pages.first)
    #expect(page.source == .ocr)
    #expect(page.reason == "untrusted-text-layer")
    #expect(page.text.contains("Purchase order for pumps"))
    #expect(page.rejectedText?.unicodeScalars.contains { $0.value >= 0xE000 } == true)
  }

  @Test(arguments: ["cid-unmapped.pdf", "wrong-map.pdf"])
  func layerOfWrongLettersIsReplaced(name: String) throws {
    let page = try #require(try document(name).pages.first)
    #expect(page.source == .ocr)
    #expect(page.reason == "untrusted-text-layer")
    #expect(page.text.contains("centrifugal pumps and their spare parts"))
    #expect(page.rejectedText?.isEmpty == false)
  }

  @Test func hiddenLayerThatAgreesIsTaken() throws {
    let page = try #require(try document("hidden-right.pdf").pages.first)
    #expect(page.source == .native)
    #expect(page.reason == "hidden-layer-agrees")
    #expect(page.text.contains("Matilda Overbrook"))
    #expect(page.marks.isEmpty)
  }

  @Test(arguments: ["hidden-wrong.pdf", "layer-under-scan.pdf"])
  func hiddenLayerThatDiffersIsReplaced(name: String) throws {
    let page = try #require(try document(name).pages.first)
    #expect(page.source == .ocr)
    #expect(page.reason == "untrusted-text-layer")
    #expect(page.text.contains("Matilda Overbrook"))
    #expect(!page.text.contains("gardening"))
    #expect(page.rejectedText?.contains("gardening") == true)
  }

  @Test func visibleWordsOverAWrongHiddenLayerAreKept() throws {
    let page = try #require(try document("hidden-wrong-footer.pdf").pages.first)
    #expect(page.source == .mixed)
    #expect(page.reason == "untrusted-text-layer")
    #expect(page.text.hasPrefix("Footer of the archive, sheet 0042\n"))
    #expect(page.text.contains("Matilda Overbrook"))
    #expect(!page.text.contains("gardening"))
    #expect(page.rejectedText?.contains("gardening") == true)
    #expect(page.text.split(separator: "Footer").count == 1)
  }

  @Test(arguments: [
    ("card-on-letter.pdf", "matilda@harbourlane.example"), ("outlined.pdf", "Quay Street"),
  ])
  func printThatIsNoTextIsAddedToTheLetter(name: String, added: String) throws {
    let page = try #require(try document(name).pages.first)
    #expect(page.source == .mixed)
    #expect(page.text.hasPrefix("Dear Mr Quillfeather,"))
    #expect(page.text.contains(added))
    #expect(page.text.split(separator: "centrifugal").count == 2)
  }

  @Test func picturesAndChartsAreNotRecognised() throws {
    let page = try #require(try document("pictures.pdf").pages.first)
    #expect(page.source == .native)
  }

  @Test func unreadablePageIsADiagnosticAndTheOthersAreRead() throws {
    let document = try document("missing-page.pdf")
    #expect(document.pages.map(\.reason) == ["native-text", "unreadable"])
    #expect(document.diagnostics.map(\.code) == ["page-unreadable"])
    #expect(document.diagnostics.map(\.page) == [2])
    #expect(document.diagnostics.map(\.severity) == [.error])
  }

  @Test func giantPageIsDrawnSmallAndSaid() throws {
    let document = try document("giant-page.pdf")
    #expect(document.pages.count == 1)
    #expect(document.diagnostics.map(\.code) == ["page-drawn-small"])
    #expect(document.diagnostics.map(\.severity) == [.error])
  }

  @Test(arguments: ["99999999999999999999", "1e30", "0", "-1"])
  func aPageLargerThanAnyCanBeIsADiagnostic(side: String) throws {
    let box = "/MediaBox[0 0 \(side) \(side)]"
    let text = String(decoding: TestPDF.page("0 0 9 9 re f"), as: UTF8.self)
      .replacing("/MediaBox[0 0 240 120]", with: box)
    let reader = DocumentReader(settings: ReadingSettings(languages: []))
    let document = try reader.read(DocumentInput(id: "0", bytes: Data(text.utf8))).document
    #expect(document.pages.count == 1)
    // Where poppler makes another size of it, the page is read.
    #expect(document.pages.allSatisfy { $0.reason == "unreadable" || $0.widthInPoints ?? 0 < 1e9 })
  }

  @Test func fileWithoutItsEndIsPartial() throws {
    let document = try document("tail-cut.pdf")
    #expect(document.pages.first?.text.contains("Thistlewood") == true)
    #expect(document.diagnostics.map(\.code) == ["file-truncated"])
    #expect(document.diagnostics.map(\.severity) == [.error])
  }

  @Test func pagesBeyondTheLimitAreSaid() throws {
    let document = try document("mixed.pdf", limits: ReadingLimits(pages: 1))
    #expect(document.pages.count == 1)
    #expect(document.diagnostics.map(\.code) == ["page-limit"])
  }

  @Test func textBeyondTheLimitIsCutWithItsWords() throws {
    let limits = ReadingLimits(textScalarsPerPage: 20)
    let document = try document("letter.pdf", limits: limits)
    let page = try #require(document.pages.first)
    #expect(page.text == "Thistlewood Engineer")
    #expect(page.words.map(\.end) == [11])
    #expect(document.diagnostics.map(\.code) == ["text-limit"])
  }
}
