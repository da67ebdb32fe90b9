import Foundation
import LeadModel
import Synchronization
import Testing

@testable import Reading

/// Long work on one page says that it goes on.
@Suite struct WorkProgressTests {
  private func reports(reading bytes: Data) throws -> Int {
    let count = Mutex(0)
    try WorkProgress.withListener {
      count.withLock { $0 += 1 }
    } _: {
      _ = try DocumentReader(settings: ReadingSettings(languages: ["eng"]))
        .read(DocumentInput(id: "a", bytes: bytes))
    }
    return count.withLock(\.self)
  }

  @Test func rowsOfATableAreProgress() throws {
    let rows = (1...1_000).map { "\($0),name \($0),city \($0)\n" }.joined()
    #expect(try reports(reading: Data("id,name,city\n\(rows)".utf8)) >= 1_000)
  }

  /// Tesseract tells of each piece of a line that it recognises.
  @Test func recognitionIsProgress() throws {
    #expect(try reports(reading: try Fixture.data("card.png")) > 3)
  }

  /// Bytes that are unpacked and parsed, elements that are walked, groups.
  @Test(arguments: ConformanceCase.all.filter { [.word, .sheet, .html, .rtf].contains($0.format) })
  func partsAreProgress(subject: ConformanceCase) throws {
    #expect(try reports(reading: subject.bytes) > 1)
  }

  @Test func nobodyNeedListen() { WorkProgress.report() }
}
