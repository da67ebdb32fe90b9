import Foundation
import Testing

@testable import TextRecognition

@Suite struct DebugImagesTests {
  @Test func writesWhatTesseractGets() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("galena-debug-images-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let recognizer = try Recognizer(
      languages: ["eng"], data: .find(), environment: ["GALENA_DEBUG_IMAGES": folder.path])
    let image = try EncodedImage(bytes: Fixture.data("card.png"), pixelLimit: 1_000_000).frame(0)
    _ = try recognizer.recognize(image)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!files.isEmpty)
    for file in files {
      let bytes = try Data(contentsOf: folder.appendingPathComponent(file))
      let written = try EncodedImage(bytes: bytes, pixelLimit: 10_000_000).frame(0)
      #expect(written.width >= 900)
    }
  }

  @Test(arguments: [[:], ["GALENA_DEBUG_IMAGES": ""], ["GALENA_DEBUG_IMAGES": "/no/such/folder"]])
  func withoutAFolderNothingIsWritten(environment: [String: String]) {
    #expect(DebugImages(environment: environment) == nil)
  }
}
