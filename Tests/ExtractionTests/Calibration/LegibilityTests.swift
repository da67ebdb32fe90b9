import LeadModel
import Testing

@testable import Extraction

@Suite struct LegibilityTests {
  private static func share(
    ocr: [Double?] = [nil], reason: String = "native-text", marks: [Page.Mark] = []
  ) -> Double {
    let page = Page(
      number: 1, kind: .page, source: .native, reason: reason, text: "a@b.example", marks: marks)
    let parts = ocr.map { confidence in
      Evidence.Part(page: 1, start: 2, end: 5, text: "b.e", ocrConfidence: confidence)
    }
    return Legibility(pages: [ScannedPage(page, index: 0)]).share(
      of: Evidence(parts: parts), at: parts.map { _ in Span(page: 0, range: 2..<5) })
  }

  @Test func typedTextIsReadSurely() { #expect(Self.share() == 1) }

  @Test func theLeastLegiblePartDecides() {
    #expect(Self.share(ocr: [0.9, 0.4, nil]) == 0.7)
    #expect(Self.share(ocr: [0]) == 0.5)
  }

  @Test func aHiddenLayerIsTrustedLess() {
    #expect(Self.share(reason: "hidden-layer-agrees") == 0.95)
    #expect(Self.share(reason: "hidden-layer-unclear") == 0.85)
  }

  @Test(arguments: [(0, 2, 1.0), (0, 3, 0.8), (4, 9, 0.8), (5, 9, 1.0)])
  func whatDoesNotShowIsTrustedLess(start: Int, end: Int, share: Double) {
    let mark = Page.Mark(role: .invisible, start: start, end: end)
    #expect(Self.share(marks: [mark]) == share)
  }
}
