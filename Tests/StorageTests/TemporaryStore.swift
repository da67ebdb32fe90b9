import Foundation
import Storage

/// A folder for a store on disk, gone again when the value is.
final class TemporaryStore {
  let folder: String
  var path: String { "\(folder)/galena.sqlite" }

  init() throws {
    let base = FileManager.default.temporaryDirectory.path
    folder = "\(base)/galena-store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func open() throws -> Store { try Store(path: path) }
}
