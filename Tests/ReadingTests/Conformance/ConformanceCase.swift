import Foundation
import Testing

@testable import Reading

/// A small document of one format, built here, that says one word which no diagnostic may repeat.
struct ConformanceCase: CustomTestStringConvertible {
  let format: DocumentFormat
  let bytes: Data

  /// Stands in the text of every document but the image.
  static let secret = "Quillfeather"

  var testDescription: String { "\(format)" }

  init(_ format: DocumentFormat, _ bytes: Data) {
    self.format = format
    self.bytes = bytes
  }

  init(_ format: DocumentFormat, _ text: String) { self.init(format, Data(text.utf8)) }

  /// One for each format at least.
  static let all: [ConformanceCase] = [
    .init(.pdf, pdf), .init(.image, image), .init(.mail, mail), .init(.mailbox, mailbox),
    .init(.html, html), .init(.text, "Dear Ms \(secret),\n\nthank you for your letter.\n"),
    .init(.vcard, card), .init(.delimited, delimited), .init(.rtf, rtf), .init(.word, word),
    .init(.sheet, workbook), .init(.slides, slides), .init(.openDocument, openText),
    .init(.openDocument, openSheet), .init(.archive, archive),
  ]
}
