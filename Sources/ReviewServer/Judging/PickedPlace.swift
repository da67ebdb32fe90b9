import Foundation
import HTTPTypes
import LeadModel
import Storage

/// Words on a page that a person picked: where a right value stands.
struct PickedPlace: Sendable {
  let page: Int
  /// Characters of the page's canonical text, in the order in which they were picked.
  let ranges: [Range<Int>]

  private static let most = 50

  static let wrong = Problem(
    .badRequest, "The words that were picked are not on this page; open it again and pick anew.")

  init(page: Int, ranges: [Range<Int>]) {
    self.page = page
    self.ranges = ranges
  }

  /// Of a form: `12-20,31-40`; `nil` when nothing was picked.
  init?(_ text: String?, page: String?) throws {
    guard let text else { return nil }
    guard let page = page.flatMap(Int.init) else { throw Self.wrong }
    let ranges = try text.split(separator: ",").map { part in
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard ends.count == 2, let start = ends[0], let end = ends[1], 0 <= start, start < end else {
        throw Self.wrong
      }
      return start..<end
    }
    self.init(page: page, ranges: ranges)
  }

  /// As evidence in a document, with the outlines of the words where the page has a picture.
  func evidence(in document: DocumentID, _ desk: ReviewDesk) async throws -> Evidence {
    guard (1...Self.most).contains(ranges.count),
      let page = try desk.store.report(of: document)?.document.pages.first(where: {
        $0.number == self.page
      })
    else { throw Self.wrong }
    let scalars = Array((page.text ?? "").unicodeScalars)
    guard ranges.allSatisfy({ 0 <= $0.lowerBound && $0.upperBound <= scalars.count }) else {
      throw Self.wrong
    }
    var words: [PageWords.Word] = []
    if page.hasPicture {
      let bytes = try await desk.drawing.words(of: document, page: self.page)
      words = try JSONDecoder().decode(PageWords.self, from: Data(bytes)).words
    }
    return Evidence(
      parts: ranges.map { range in
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        let inside = words.filter { $0.start < range.upperBound && range.lowerBound < $0.end }
        return Evidence.Part(
          page: self.page, start: range.lowerBound, end: range.upperBound, text: String(text),
          quads: inside.map(\.quad), ocrConfidence: inside.compactMap(\.confidence).min())
      })
  }
}
