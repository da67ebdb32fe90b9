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

  private let style: Style
  private let start = ContinuousClock.now
  private let state: Mutex<ProgressState>
  private let write: @Sendable (String) -> Void

  package init(style: Style, write: @escaping @Sendable (String) -> Void) {
    self.style = style
    self.write = write
    state = Mutex(ProgressState())
  }

  package static var silent: RunProgress { RunProgress(style: .silent) { _ in } }

  /// One document has come to an end.
  package func finished(_ status: ExtractionReport.Status, pages: Int) {
    let now = elapsed
    update { state in
      state.documents += 1
      state.pages += pages
      state.rate.tick(at: now)
      switch status {
      case .done: break
      case .partial: state.partial += 1
      case .failed: state.failed += 1
      }
    }
  }

  /// How many documents are known of so far, to tell the time left.
  package func expect(_ total: Int) { update { $0.total = max(total, $0.found) } }

  /// How many files were taken in so far, and how many of them need no reading.
  package func found(_ count: Int, known: Int) {
    update { state in
      (state.found, state.known) = (count, known)
      state.total = state.total.map { max($0, count) }
    }
  }

  /// No more files will be found than there were.
  package func foundAll() { update { $0.total = $0.found } }

  package func enter(stage: String) { update(now: true) { $0.stage = stage } }

  /// Work stands still for this reason; `nil` when it goes on. Told at once.
  package func pause(_ reason: String?) {
    update(now: true) { $0.pause = reason }
  }

  /// Clears the line, so that what follows stands alone.
  package func end() {
    if case .terminal = style { write("\r\u{1B}[K") }
  }

  private var elapsed: Duration { ContinuousClock.now - start }

  private func update(now isUrgent: Bool = false, _ change: (inout ProgressState) -> Void) {
    let elapsed = elapsed
    let line = state.withLock { state -> String? in
      change(&state)
      guard let interval, isUrgent || elapsed - state.lastShown >= interval else { return nil }
      state.lastShown = elapsed
      return state.text(at: elapsed, withBar: style == .terminal)
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
}
