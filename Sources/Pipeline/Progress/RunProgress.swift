import Foundation
package import LeadModel
import Synchronization

/// Tells people how far long work is: one line on a terminal, plain lines now and then elsewhere.
package final class RunProgress: Sendable {
  package enum Style: Sendable {
    case silent
    /// One line, rewritten.
    case terminal
    /// A plain line every ten seconds.
    case lines
  }

  private struct State {
    var documents = 0
    var pages = 0
    var failures = 0
    var total: Int?
    var stage = "reading"
    var lastShown: ContinuousClock.Instant
  }

  private let style: Style
  private let start = ContinuousClock.now
  private let state: Mutex<State>
  private let write: @Sendable (String) -> Void

  package init(style: Style, write: @escaping @Sendable (String) -> Void) {
    self.style = style
    self.write = write
    state = Mutex(State(lastShown: ContinuousClock.now))
  }

  package static var silent: RunProgress { RunProgress(style: .silent) { _ in } }

  /// One document has come to an end.
  package func finished(_ status: ExtractionReport.Status, pages: Int) {
    update { state in
      state.documents += 1
      state.pages += pages
      if status != .done { state.failures += 1 }
    }
  }

  /// How many documents are known of so far, to tell the time left.
  package func expect(_ total: Int) { update { $0.total = total } }

  package func enter(stage: String) { update { $0.stage = stage } }

  /// Clears the line, so that what follows stands alone.
  package func end() {
    if case .terminal = style { write("\r\u{1B}[K") }
  }

  private func update(_ change: (inout State) -> Void) {
    let line = state.withLock { state -> String? in
      change(&state)
      let now = ContinuousClock.now
      guard let interval, now - state.lastShown >= interval else { return nil }
      state.lastShown = now
      return text(state, elapsed: now - start)
    }
    guard let line else { return }
    if case .terminal = style { write("\r\u{1B}[K" + line) } else { write(line + "\n") }
  }

  private var interval: Duration? {
    switch style {
    case .silent: nil
    case .terminal: .milliseconds(100)
    case .lines: .seconds(10)
    }
  }

  private func text(_ state: State, elapsed: Duration) -> String {
    let seconds = max(Double(elapsed.components.seconds), 0.001)
    let rate = Double(state.documents) / seconds
    var parts = ["\(state.stage): \(state.documents)"]
    if let total = state.total { parts[0] += " of \(total)" }
    parts[0] += " documents"
    parts.append("\(state.pages) pages")
    parts.append(String(format: "%.1f/s", rate))
    if let total = state.total, rate > 0, total > state.documents {
      parts.append("\(Int(Double(total - state.documents) / rate)) s left")
    }
    parts.append("\(state.failures) failed or partial")
    return parts.joined(separator: ", ")
  }
}
