import Foundation
import TestSupport
import Testing

@Suite struct GoldenFileTests {
  private let file = FileManager.default.temporaryDirectory
    .appendingPathComponent("golden-\(UUID().uuidString).txt")

  private func reason(
    _ output: String, recording: Bool = false
  ) -> GoldenFile.Mismatch? {
    let golden = GoldenFile(file, environment: recording ? ["GALENA_RECORD": "1"] : [:])
    do {
      try golden.check(output)
      return nil
    } catch {
      return error as? GoldenFile.Mismatch
    }
  }

  @Test func recordsOnlyWhenToldAndThenFails() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(reason("a\nb\n")?.reason == .missing)
    #expect(reason("a\nb\n", recording: true)?.reason == .recorded)
    #expect(reason("a\nb\n") == nil)
    #expect(reason("a\nb\n", recording: true)?.reason == .recorded)
  }

  @Test func namesTheFirstLineThatDiffers() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("a\nb\nc\n".utf8).write(to: file)
    #expect(reason("a\nB\nc\n")?.line == 2)
    #expect(reason("a\nb\nc\nd\n")?.line == 4)
    #expect(reason("a\nb\nc")?.reason == .different)
  }

  @Test func comparesBytesAndNotCanonicalForms() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("é".utf8).write(to: file)
    #expect(reason("e\u{301}")?.reason == .different)
  }
}
