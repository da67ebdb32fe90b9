import Foundation
package import Intake
import LeadModel
package import Storage

/// A store and the originals beside it.
package struct OpenedStore: Sendable {
  package let store: Store
  package let originals: Originals

  /// Where pages that were drawn are kept; may be deleted at any time.
  package let drawnPages: String

  /// The store's own files, which are never documents.
  let files: [String]

  /// Whether the bytes of a document that is known can be had again.
  func isSafe(_ document: DocumentID) -> Bool {
    originals.mode == .reference || originals.contains(document)
  }

  static func files(at path: String) -> [String] {
    [path, path + "-wal", path + "-shm", path + ".objects", path + ".pages"]
  }

  /// Opens or creates both; errors say what to do and lead to exit code 4.
  package init(path: String, copyOriginals: Bool = true) throws {
    files = Self.files(at: path)
    drawnPages = path + ".pages"
    do {
      var store = try Store(path: path)
      store.recordingClock = { Timestamp(Date()) }
      self.store = store
      originals = try Originals(
        folder: path + ".objects", mode: copyOriginals ? .copy : .reference)
    } catch let error as StorageError {
      throw GalenaError(.store, "\(path): \(error.message)")
    } catch let error as IntakeError {
      throw GalenaError(.store, "\(error.path) \(error.message)")
    }
  }
}
