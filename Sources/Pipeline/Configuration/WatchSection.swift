import Foundation
package import Intake
import Scoring

/// The section `watch`: the watched folders and when a file is whole.
package struct WatchSection: Sendable {
  /// How long a file must not change.
  package var quiet: Duration = .seconds(1)
  /// How long a quiet file may lack its end before it is taken as it is.
  package var patience: Duration = .seconds(6 * 3600)
  /// With paths as given, or from the folder of the settings.
  package var roots: [WatchRoot] = []

  package init() {}

  package var quietness: QuietFile.Settings {
    QuietFile.Settings(quiet: quiet, longestPause: max(quiet, .seconds(600)), patience: patience)
  }

  /// The settings of a folder that was named on the command line.
  package func root(at path: String) -> WatchRoot {
    roots.first { $0.path == path } ?? WatchRoot(path: path)
  }
}

extension WatchSection: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case roots
    case quietSeconds = "quiet-seconds"
    case patienceHours = "patience-hours"
  }

  package init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    self.init()
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let seconds = try container.number(.quietSeconds, 0.05...3600) { quiet = .seconds(seconds) }
    if let hours = try container.number(.patienceHours, 0...1000) {
      patience = .seconds(hours * 3600)
    }
    roots = try container.decodeIfPresent([RootSection].self, forKey: .roots)?.map(\.root) ?? []
  }
}

/// One entry of `watch.roots`.
private struct RootSection: Decodable {
  let root: WatchRoot

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case path, recursive, include, exclude, notice, after
    case pollSeconds = "poll-seconds"
  }

  init(from decoder: any Decoder) throws {
    try decoder.refuseUnknownKeys(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func patterns(_ key: CodingKeys) throws -> [PathPattern] {
      try container.decodeIfPresent([String].self, forKey: key)?.map(PathPattern.init) ?? []
    }
    let seconds = try container.number(.pollSeconds, 0.1...86_400) ?? 30
    root = WatchRoot(
      path: try container.decode(String.self, forKey: .path),
      selection: PathSelection(
        recursive: try container.decodeIfPresent(Bool.self, forKey: .recursive) ?? true,
        include: try patterns(.include), exclude: try patterns(.exclude)),
      method: try container.word(.notice) ?? .inotify, pollInterval: .seconds(seconds),
      afterwards: try container.word(.after) ?? .leave)
  }
}

extension KeyedDecodingContainer {
  /// A number within bounds, or `nil` when it is not given.
  func number(_ key: Key, _ bounds: ClosedRange<Double>) throws -> Double? {
    guard let value = try decodeIfPresent(Double.self, forKey: key) else { return nil }
    guard bounds.contains(value) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self,
        debugDescription: "give a number from \(bounds.lowerBound) to \(bounds.upperBound)")
    }
    return value
  }

  /// One of a few words, or `nil` when none is given.
  fileprivate func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: Key
  ) throws -> Word? {
    guard let text = try decodeIfPresent(String.self, forKey: key) else { return nil }
    guard let word = Word(rawValue: text) else {
      let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self, debugDescription: "give one of \(words)")
    }
    return word
  }
}
