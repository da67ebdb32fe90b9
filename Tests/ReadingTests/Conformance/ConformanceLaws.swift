import Foundation
import LeadModel
import Testing

@testable import Reading

/// What holds for whatever a reader says of any bytes.
struct ConformanceLaws {
  let format: DocumentFormat

  /// The document and its children, or the typed failure; both have been checked.
  @discardableResult
  func outcome(
    of bytes: Data, limits: ReadingLimits = .init(), languages: [String] = []
  ) -> Result<ReadResult, ExtractionReport.Failure> {
    let reader = DocumentReader(
      settings: ReadingSettings(languages: languages), limits: limits)
    do throws(ExtractionReport.Failure) {
      let result = try reader.read(DocumentInput(id: "a", bytes: bytes))
      check(result.document)
      #expect(result.children.allSatisfy { !$0.bytes.isEmpty && !$0.path.isEmpty })
      return .success(result)
    } catch {
      checkMessage(error.message)
      return .failure(error)
    }
  }

  private func check(_ document: Document) {
    #expect(!document.pages.isEmpty)
    #expect(document.pages.map(\.number) == Array(1...max(1, document.pages.count)))
    for page in document.pages { check(page) }
    for diagnostic in document.diagnostics { checkMessage(diagnostic.message) }
    let isDone = !document.diagnostics.contains { $0.severity == .error }
    if isDone {
      #expect(
        document.pages.allSatisfy { $0.source != .none || Self.blankReasons.contains($0.reason) })
    }
  }

  /// Why a page without text is no page that was not read.
  private static let blankReasons: Set = ["blank"]

  private func checkMessage(_ message: String) {
    #expect(!message.isEmpty && !message.contains(ConformanceCase.secret))
  }

  func check(_ page: Page) {
    let scalars = Array(page.text.unicodeScalars)
    #expect(!page.reason.isEmpty)
    #expect(!page.text.utf8.contains(0))
    #expect(isOrdered(page.words.map { $0.start..<max($0.start, $0.end) }, scalars.count))
    #expect(isOrdered(page.cells.map { $0.start..<max($0.start, $0.end) }, scalars.count))
    #expect(page.cells.allSatisfy { $0.table >= 1 && $0.row >= 1 && $0.column >= 1 })
    #expect(page.marks.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= scalars.count })
    #expect(page.marks.map(\.start) == page.marks.map(\.start).sorted())
    #expect(
      page.words.allSatisfy { word in
        !scalars[word.start..<min(word.end, scalars.count)].contains(
          where: \.properties.isWhitespace)
      })
    #expect(page.words.allSatisfy { ($0.confidence != nil) == ($0.source == .ocr) })
  }

  /// Not empty, one behind the other, within the text.
  private func isOrdered(_ ranges: [Range<Int>], _ count: Int) -> Bool {
    var end = 0
    for range in ranges {
      guard range.lowerBound >= end, !range.isEmpty, range.upperBound <= count else { return false }
      end = range.upperBound
    }
    return true
  }
}
