import Foundation
import LeadModel

/// Reads vCards of version 2.1, 3.0 and 4.0: each card is a page of kind `text`, its path the
/// card's number. Pictures, sounds and keys are not shown.
struct VCardDocumentReader: FormatReader {
  let limits: ReadingLimits

  init(settings: ReadingSettings, limits: ReadingLimits) { self.limits = limits }

  func read(_ bytes: Data, into content: inout ReadContent) throws(ExtractionReport.Failure) {
    let text = TextDecoding(bytes, label: Self.charset(of: bytes)).text
    let cards = VCard.cards(in: text).map { VCardText($0).page }
    guard !cards.isEmpty else {
      throw ExtractionReport.Failure(
        code: .damaged, message: "the file holds no vCard; export the contacts again")
    }
    for (index, card) in cards.enumerated() {
      guard content.pages.count < limits.pages else {
        content.note(
          .error, "page-limit",
          "the file has \(cards.count) cards, the limit is \(limits.pages); "
            + "raise the limit or split the file")
        return
      }
      content.add(
        card.page(
          number: index + 1, kind: .text, path: String(index + 1), reason: "vcard",
          in: &content, limits: limits),
        of: cards.count)
    }
  }

  /// What version 2.1 says of values that are written in eight bits; encoded values are decoded
  /// one by one.
  private static func charset(of bytes: Data) -> String? {
    guard bytes.contains(where: { $0 >= 0x80 }),
      let range = bytes.range(of: Data("CHARSET=".utf8))
    else { return nil }
    let label = bytes[range.upperBound...].prefix { byte in
      byte != UInt8(ascii: ":") && byte != UInt8(ascii: ";") && byte >= 0x20
    }.prefix(40)
    return String(decoding: label, as: UTF8.self)
  }
}
