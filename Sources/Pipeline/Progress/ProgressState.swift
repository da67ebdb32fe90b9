import Foundation

/// What is known of a run's progress, and how it is told.
struct ProgressState {
  var documents = 0
  var pages = 0
  var failed = 0
  var partial = 0
  /// Files taken in, and those of them that need no reading.
  var found = 0
  var known = 0
  /// Files in all, as far as they were counted.
  var total: Int?
  var stage = "reading"
  var pause: String?
  var rate = RecentRate()
  var lastShown = Duration.zero

  /// One line without its end.
  func text(at elapsed: Duration, withBar: Bool) -> String {
    if let pause { return "paused: \(pause)" }
    let ended = documents + known
    var parts: [String] = []
    if let total, total > 0 {
      if withBar { parts.append(ProgressBar.text(Double(ended) / Double(total))) }
      parts.append("\(stage): \(ended) of \(max(total, ended)) documents")
    } else {
      parts.append("\(stage): \(ended) documents")
    }
    parts.append("\(pages) pages")
    let perSecond = rate.perSecond(at: elapsed)
    parts.append(String(format: "%.1f/s", perSecond))
    if let total, perSecond > 0, total > ended {
      parts.append(Self.time(Double(total - ended) / perSecond) + " left")
    }
    if known > 0 { parts.append("\(known) known") }
    parts.append("\(failed) failed, \(partial) partial")
    return parts.joined(separator: ", ")
  }

  private static func time(_ seconds: Double) -> String {
    let seconds = Int(seconds.rounded(.up))
    if seconds < 90 { return "\(seconds) s" }
    if seconds < 5400 { return "\(seconds / 60) min" }
    return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
  }
}

/// How many things a second happened of late: over the last minute, or since the beginning.
struct RecentRate {
  private static let window = 60
  /// Counts of seconds, by second modulo the window.
  private var counts = [Int](repeating: 0, count: window)
  private var last = 0

  mutating func tick(at elapsed: Duration) {
    forget(until: Int(elapsed.components.seconds))
    counts[last % Self.window] += 1
  }

  func perSecond(at elapsed: Duration) -> Double {
    var copy = self
    copy.forget(until: Int(elapsed.components.seconds))
    let span = min(elapsed / .seconds(1), Double(Self.window))
    return span > 0.05 ? Double(copy.counts.reduce(0, +)) / span : 0
  }

  private mutating func forget(until second: Int) {
    guard second > last else { return }
    for passed in (last + 1)...min(second, last + Self.window) { counts[passed % Self.window] = 0 }
    last = second
  }
}
