import Foundation
import LeadModel
import Storage

/// The small text file beside a file that could not be read: why, and how to try again.
struct FailureNote {
  let document: StoredDocument
  /// Where the file is now, and where it was dropped.
  let place: String
  let origin: String

  var path: String { Self.path(beside: place) }

  static func path(beside place: String) -> String { place + ".why.txt" }

  var text: String {
    let name = URL(fileURLWithPath: place).lastPathComponent
    let code = document.failure?.code.rawValue ?? "unknown"
    return """
      \(name) could not be read.

      Why: \(code): \(document.failure?.message ?? "no reason is known")

      To try again, move it back to
        \(URL(fileURLWithPath: origin).deletingLastPathComponent().path)
      or run
        galena retry \(document.id.rawValue.prefix(12))
      To try everything that failed for this reason:
        galena retry --reason \(code)

      """
  }

  /// Written whole under another name first: nobody finds half a note.
  func write() throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw GalenaError(
        .store, "\(path) cannot be written; give this user write permission in its folder")
    }
  }
}
