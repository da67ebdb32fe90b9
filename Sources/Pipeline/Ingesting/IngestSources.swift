import Foundation
import Intake
package import LeadModel

/// Where a backfill finds its files, and which of them are meant.
package struct IngestSources: Sendable {
  /// Files, folders, and patterns such as `archive/**/*.pdf`; `-` is a list on standard input.
  package var paths: [String]
  /// Only files modified since then.
  package var since: Timestamp?
  /// At most this many documents that are not known yet.
  package var limit: Int?

  package init(paths: [String], since: Timestamp? = nil, limit: Int? = nil) {
    self.paths = paths
    self.since = since
    self.limit = limit
  }

  var readsList: Bool { paths.contains("-") }

  /// Entries in the order of the paths, found while iterating. The list on standard input is read
  /// while iterating too, so this can be done only once when there is one.
  func entries(excluding excluded: [String]) -> some Sequence<ScanEntry> {
    paths.lazy.flatMap { path -> AnySequence<ScanEntry> in
      if path == "-" { return AnySequence(Self.listed(excluding: excluded)) }
      let scanner = FolderScanner(excluding: excluded)
      if !PathPattern.isPattern(path) || FileManager.default.fileExists(atPath: path) {
        return AnySequence(scanner.entries(under: [path]))
      }
      return AnySequence(Self.matching(path, excluding: excluded))
    }
  }

  /// Whether a file is old enough to be left out.
  func leavesOut(_ file: FoundFile) -> Bool {
    guard let since else { return false }
    return file.identity.modifiedNanoseconds / 1_000_000 < since.millisecondsSince1970
  }

  /// Files that match a pattern; a pattern without any is a mistake that is told.
  private static func matching(
    _ pattern: String, excluding excluded: [String]
  ) -> some Sequence<ScanEntry> {
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: false)
    let fixed = parts.prefix { !PathPattern.isPattern(String($0)) }.joined(separator: "/")
    let folder = fixed.isEmpty ? (pattern.hasPrefix("/") ? "/" : ".") : fixed
    let rest = parts.drop { !PathPattern.isPattern(String($0)) }.joined(separator: "/")
    let selection = PathSelection(
      include: [PathPattern(rest.contains("/") ? rest : "/" + rest)])
    return FolderScanner(excluding: excluded, selecting: selection).entries(under: [folder])
      .lazy.filter { entry in
        guard case .skipped(_, let reason) = entry else { return true }
        return reason != .notIncluded
      }
  }

  /// One path a line, or NUL between them as `find -print0` writes.
  private static func listed(excluding excluded: [String]) -> some Sequence<ScanEntry> {
    let scanner = FolderScanner(excluding: excluded)
    return sequence(state: ()) { _ in readLine(strippingNewline: true) }
      .lazy.flatMap { $0.split(separator: "\0") }
      .flatMap { scanner.entries(under: [String($0)]) }
  }
}
