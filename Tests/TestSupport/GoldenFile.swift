package import Foundation

/// A committed file that holds the output expected of a test.
///
/// With `GALENA_RECORD=1` in the environment the file is written instead, and the check still
/// fails, so that no run that records can pass for a run that compares.
package struct GoldenFile: Sendable {
  private let url: URL
  private let isRecording: Bool

  package init(
    _ url: URL, environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.url = url
    isRecording = environment["GALENA_RECORD"] == "1"
  }

  /// - Throws: ``Mismatch`` when `output` is not byte for byte what the file holds, when the file
  ///   is missing, and always after recording.
  package func check(_ output: String) throws {
    if isRecording {
      try Data(output.utf8).write(to: url, options: .atomic)
      throw Mismatch(file: url.lastPathComponent, line: nil, reason: .recorded)
    }
    guard let data = try? Data(contentsOf: url) else {
      throw Mismatch(file: url.lastPathComponent, line: nil, reason: .missing)
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard Array(expected.utf8) != Array(output.utf8) else { return }
    throw Mismatch(
      file: url.lastPathComponent, line: Self.firstDifference(expected, output), reason: .different)
  }

  private static func firstDifference(_ left: String, _ right: String) -> Int {
    let lines = [left, right].map {
      Array($0.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }
    return zip(lines[0], lines[1]).prefix { $0 == $1 }.reduce(1) { count, _ in count + 1 }
  }

  package struct Mismatch: Error, Hashable, CustomStringConvertible {
    package enum Reason: String, Sendable {
      case recorded = "recorded now; run again without GALENA_RECORD"
      case missing = "not there; record it with GALENA_RECORD=1"
      case different = "differs from the output; look at both before recording anew"
    }

    package let file: String
    /// The first line that differs, from 1; `nil` when nothing was compared.
    package let line: Int?
    package let reason: Reason

    package var description: String {
      "\(file)\(line.map { ":\($0)" } ?? ""): \(reason.rawValue)"
    }
  }
}
