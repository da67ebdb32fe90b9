import Foundation
import LeadModel

/// Reads plain text: one page of kind `text`, kept as it is.
struct TextDocumentReader: FormatReader {
  init(settings: ReadingSettings, limits: ReadingLimits) {}

  func read(_ bytes: Data, into content: inout ReadContent) {
    let decoding = TextDecoding(bytes)
    if decoding.invalidSequences > 0 { content.noteInvalidText(decoding.invalidSequences) }
    content.add(
      Page(number: 1, kind: .text, source: .native, reason: "plain-text", text: decoding.text),
      of: 1)
  }
}

extension ReadContent {
  /// Notes that bytes of a text are not valid in its charset.
  mutating func noteInvalidText(_ count: Int, page: Int = 1) {
    note(
      .warning, "invalid-text-encoding", page: page,
      "\(count) byte sequences are not valid in the text's charset and were replaced; "
        + "save the file as UTF-8")
  }
}
