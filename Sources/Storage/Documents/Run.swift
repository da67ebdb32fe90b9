/// One `ingest` or `watch`: an id from 1, in order.
package struct RunID: Hashable, Sendable, Codable {
  package let rawValue: Int64

  package init(_ rawValue: Int64) { self.rawValue = rawValue }
}

package enum RunKind: String, Hashable, Sendable, Codable {
  case ingest, watch
}

/// What became of everything that a run found.
package struct Ledger: Hashable, Sendable, Codable {
  package var found = 0
  package var done = 0
  package var partial = 0
  package var failed = 0
  /// Known content under another name.
  package var duplicate = 0
  /// Left alone, each with a reason.
  package var skipped = 0
  /// Not read yet; zero when a run has ended.
  package var open = 0

  package init() {}

  /// Whether nothing was lost on the way.
  package var addsUp: Bool { found == done + partial + failed + duplicate + skipped + open }
}

/// A run's account: the files, and apart from them the documents found inside those.
package struct RunLedger: Hashable, Sendable, Codable {
  package let files: Ledger
  package let inside: Ledger
  /// How many were skipped for each reason.
  package let skips: [String: Int]
}
