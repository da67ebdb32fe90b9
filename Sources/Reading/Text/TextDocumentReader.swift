import Foundation
import LeadModel

/// Reads plain text: one page of kind `text`, kept as it is.
struct TextDocumentReader: FormatReader {
  let limits: ReadingLimits

  init(settings: ReadingSettings, limits: ReadingLimits) { self.limits = limits }

  func read(_ bytes: Data, into content: inout ReadContent) {
    let decoding = TextDecoding(bytes)
    if decoding.invalidSequences > 0 {
      content.note(
        .warning, "invalid-text-encoding", page: 1,
        "\(decoding.invalidSequences) byte sequences are not valid UTF-8 and were replaced; "
          + "save the file as UTF-8")
    }
    let text = content.limited(decoding.text, page: 1, limits: limits)
    content.add(
      Page(number: 1, kind: .text, source: .native, reason: "plain-text", text: text), of: 1)
  }
}
