package import Foundation
package import LeadModel

/// What happens in a run, event by event, as JSON Lines for programs that collect logs.
///
/// Names documents by their id, and codes, counts and times; never a text, a value or a file's name.
package struct RunLog: Sendable {
  /// How much an event matters. Raw values are stable.
  package enum Level: String, Sendable, Codable {
    case info, warning, error
  }

  /// One line.
  package struct Event: Sendable, Encodable {
    package var at: Timestamp
    package var level: Level
    /// A stable word: `document.done`, `intake.paused`.
    package var event: String
    package var document: DocumentID?
    package var code: String?
    package var message: String?
    package var pages: Int?
    package var attempt: Int?
    package var milliseconds: Int?
    package var count: Int?
  }

  private let write: (@Sendable (Data) -> Void)?

  /// `write` gets whole lines, one at a time; without it nothing is said.
  package init(write: (@Sendable (Data) -> Void)?) { self.write = write }

  package static let silent = RunLog(write: nil)

  package func tell(
    _ level: Level, _ event: String, at now: Timestamp, document: DocumentID? = nil,
    code: String? = nil, message: String? = nil, pages: Int? = nil, attempt: Int? = nil,
    milliseconds: Int? = nil, count: Int? = nil
  ) {
    guard let write else { return }
    let event = Event(
      at: now, level: level, event: event, document: document, code: code, message: message,
      pages: pages, attempt: attempt, milliseconds: milliseconds, count: count)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = try? encoder.encode(event) else { return }
    write(line + [0x0A])
  }
}
