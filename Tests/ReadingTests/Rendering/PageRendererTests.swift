import Foundation
import LeadModel
import Testing

@testable import Reading

/// Pages as pictures.
@Suite struct PageRendererTests {
  private static let samples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("samples/documents")

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: Self.samples.appendingPathComponent(name))
  }

  /// Width and height of a PNG, from its first chunk.
  private func size(_ png: [UInt8]) -> [Int] {
    guard Array(png.prefix(4)) == [0x89, 0x50, 0x4E, 0x47] else { return [] }
    return [16, 20].map { png[$0..<$0 + 4].reduce(0) { $0 << 8 | Int($1) } }
  }

  @Test(arguments: [72.0, 150.0]) func aPageIsDrawnAtItsSize(dpi: Double) throws {
    let png = try PageRenderer(pixelLimit: 60_000_000)
      .png(of: try bytes("inbox/2026-03-12_Brackwater_RFQ.pdf"), page: 1, dpi: dpi)
    let width = try #require(size(png).first)
    #expect(abs(Double(width) - 595.28 * dpi / 72) < 2 || abs(Double(width) - 612 * dpi / 72) < 2)
  }

  @Test func aPageIsDrawnSmallerWhereItHadTooManyPixels() throws {
    let png = try PageRenderer(pixelLimit: 10_000)
      .png(of: try bytes("inbox/2026-03-12_Brackwater_RFQ.pdf"), page: 1, dpi: 300)
    #expect(size(png).reduce(1, *) <= 10_000)
  }

  @Test func anImageIsItself() throws {
    let png = try PageRenderer(pixelLimit: 60_000_000)
      .png(of: try bytes("cards/card_mackley.jpg"), page: 1, dpi: 150)
    #expect(size(png).allSatisfy { $0 > 300 } && size(png).count == 2)
  }

  @Test(arguments: [0, 99]) func aPageThatIsNotThereIsNotDrawn(page: Int) throws {
    let pdf = try bytes("inbox/2026-03-12_Brackwater_RFQ.pdf")
    #expect(throws: ExtractionReport.Failure.self) {
      _ = try PageRenderer(pixelLimit: 1_000_000).png(of: pdf, page: page, dpi: 72)
    }
  }

  @Test(arguments: ["", "plain text", "%PDF-1.4 broken"])
  func whatHasNoPictureIsNotDrawn(text: String) {
    #expect(throws: ExtractionReport.Failure.self) {
      _ = try PageRenderer(pixelLimit: 1_000_000).png(of: Data(text.utf8), page: 1, dpi: 72)
    }
  }
}
