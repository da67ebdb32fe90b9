import Foundation
import Testing

@testable import ReviewServer

/// Drawn pages are kept up to a size.
@Suite struct PageShelfTests {
  private func folder() -> String {
    FileManager.default.temporaryDirectory
      .appendingPathComponent("galena-shelf-\(UUID().uuidString)").path
  }

  @Test func whatNobodyLookedAtForLongestGoesFirst() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let shelf = PageShelf(folder: folder, bytes: 1_000)
    for (index, name) in ["a/1.png", "b/1.png", "c/1.png"].enumerated() {
      shelf.keep([UInt8](repeating: 7, count: 300), as: name)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(1_000 + index))],
        ofItemAtPath: "\(folder)/\(name)")
    }
    // Looked at: no longer the oldest.
    #expect(shelf.read("a/1.png")?.count == 300)
    shelf.keep([UInt8](repeating: 8, count: 300), as: "d/1.png")
    #expect(shelf.read("b/1.png") == nil)
    #expect(shelf.read("a/1.png") != nil && shelf.read("c/1.png") != nil)
    #expect(shelf.read("d/1.png")?.first == 8)
  }

  @Test func aShelfThatWasThereBeforeCounts() {
    let folder = folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    PageShelf(folder: folder, bytes: 1_000_000).keep([UInt8](repeating: 1, count: 900), as: "a/1")
    let later = PageShelf(folder: folder, bytes: 1_000)
    later.keep([UInt8](repeating: 2, count: 200), as: "b/1")
    #expect(later.read("a/1") == nil && later.read("b/1") != nil)
  }
}
