import Foundation

/// The folders of one storm.
struct Ground: Sendable {
  let base: String
  /// Watched.
  let root: String
  /// Not watched: where folders come from and go to.
  let outside: String
  let store: String
  let settings: String
  static let quiet = 0.3

  init(_ options: Options) throws {
    base = FileManager.default.temporaryDirectory.path + "/file-storm-\(UUID().uuidString)"
    root = base + "/root"
    outside = base + "/outside"
    store = base + "/galena.sqlite"
    settings = base + "/galena.yaml"
    for folder in [root, outside] + Self.folders.map({ root + "/" + $0 }) {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    let text = """
      watch:
        quiet-seconds: \(Self.quiet)
        roots:
          - path: \(root)
            after: \(options.after)
      """
    try text.write(toFile: settings, atomically: true, encoding: .utf8)
  }

  static let folders = ["a", "b", "b/c", "d"]
}
