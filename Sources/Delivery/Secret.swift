import Foundation

/// Where a password or token is found: never in the settings, in a log or in a message.
package enum Secret: Hashable, Sendable {
  case environment(String)
  /// The first line of the file.
  case file(String)

  struct Missing: Error {
    let reason: String
  }

  func value() throws(Missing) -> String {
    switch self {
    case .environment(let name):
      guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else {
        throw Missing(reason: "the environment variable \(name) is not set")
      }
      return value
    case .file(let path):
      let text = try? String(contentsOfFile: path, encoding: .utf8)
      guard let line = text?.split(whereSeparator: \.isNewline).first else {
        throw Missing(reason: "the secret's file \(path) cannot be read or is empty")
      }
      return String(line)
    }
  }
}
