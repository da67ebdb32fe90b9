import Foundation
import Intake
import LeadModel
package import Storage

/// `galena ingest --extractions`: what `galena extract --text` wrote on other machines comes into the
/// store, each document once.
package struct ExtractionLoading: Sendable {
  let stores: OpenedStore
  let settings: IngestSettings

  package init(stores: OpenedStore, settings: IngestSettings) {
    self.stores = stores
    self.settings = settings
  }

  /// Loads all lines of the files; `-` is standard input. A line that is none, or that lacks the text
  /// that its evidence points into, is skipped with its place.
  package func run(files: [String], progress: RunProgress) async throws -> RunLedger {
    let patience = Patience(settings, progress: progress)
    let store = stores.store
    let run = try await patience.insist { try store.beginRun(.ingest, at: settings.now()) }
    for file in files {
      let lines = try LineReader(file)
      var number = 0
      while !settings.stop.isMade, let line = lines.next() {
        number += 1
        guard !line.isEmpty else { continue }
        try await patience.insist {
          if let reason = try load(line, in: run, progress) {
            try store.note(skips: [("\(file):\(number)", reason)], in: run)
          }
        }
      }
    }
    try await patience.insist { try store.endRun(run, at: settings.now()) }
    return try await patience.insist { try store.ledger(of: run) }
  }

  /// Gives why the line was skipped, or `nil`.
  private func load(_ line: Data, in run: RunID, _ progress: RunProgress) throws -> String? {
    guard let report = try? JSONDecoder().decode(ExtractionReport.self, from: line),
      report.document.id.rawValue.count == 64
    else { return "not-an-extraction" }
    guard report.holdsItsText else { return "without-text" }
    do {
      _ = try stores.store.load(report, run: run, at: settings.now())
    } catch  where error.code == .unknownID {
      return "without-its-parent"
    }
    progress.finished(report.status, pages: report.document.pages.count)
    return nil
  }
}

extension ExtractionReport {
  /// Whether each page that evidence points into is there with its text.
  fileprivate var holdsItsText: Bool {
    let withText = Set(document.pages.filter { $0.text != nil }.map(\.number))
    let evidence =
      claims.statements.map(\.evidence) + claims.intents.map(\.evidence)
    return evidence.allSatisfy { $0.parts.allSatisfy { withText.contains($0.page) } }
  }
}

/// The lines of a file, one in memory at a time.
final class LineReader {
  private let file: UnsafeMutablePointer<FILE>
  private var buffer: UnsafeMutablePointer<CChar>?
  private var capacity = 0

  /// `-` is standard input.
  init(_ path: String) throws {
    guard let file = path == "-" ? fdopen(dup(STDIN_FILENO), "r") : fopen(path, "re") else {
      throw GalenaError(.usage, "\(path) cannot be read; check the path")
    }
    self.file = file
  }

  deinit {
    fclose(file)
    free(buffer)
  }

  /// Without its end; `nil` at the end of the file.
  func next() -> Data? {
    let count = getline(&buffer, &capacity, file)
    guard count >= 0, let buffer else { return nil }
    let hasEnd = count > 0 && buffer[count - 1] == 0x0A
    return Data(bytes: buffer, count: hasEnd ? count - 1 : count)
  }
}
