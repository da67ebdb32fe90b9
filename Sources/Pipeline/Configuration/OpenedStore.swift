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

  /// Removes what killed processes left among the originals.
  func sweepOriginals() throws {
    _ = try originals.sweepTornFiles()
    _ = try originals.sweepUnregistered { try store.registered(among: $0) }
  }

  static func files(at path: String) -> [String] {
    [path, path + "-wal", path + "-shm", path + ".objects", path + ".pages", path + ".plan"]
  }

  /// Opens or creates both; errors say what to do and lead to exit code 4.
  package init(path: String, copyOriginals: Bool = true) throws {
    files = Self.files(at: path)
    drawnPages = path + ".pages"
    do {
      var store = try Self.store(at: path)
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

  /// SQLite waits ten seconds for another writer; a longer one passes by itself too.
  private static func store(at path: String) throws(StorageError) -> Store {
    for _ in 1..<tries {
      do {
        return try Store(path: path)
      } catch  where error.code == .locked {
        continue
      }
    }
    return try Store(path: path)
  }

  private static let tries = 6

  private init(store: Store, originals: Originals, path: String) {
    self.store = store
    self.originals = originals
    files = Self.files(at: path)
    drawnPages = path + ".pages"
  }

  /// Runs with a copy of the store, whose originals are these ones; it lies in a folder beside the
  /// store, for its owner only, and goes when `body` ends. What a killed process left goes first.
  func withCopy<Value>(_ body: (OpenedStore) async throws -> Value) async throws -> Value {
    let folder = files[0] + ".plan"
    try? FileManager.default.removeItem(atPath: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw GalenaError(.store, "\(folder) cannot be made; check the folder of the store")
    }
    let path = folder + "/copy.sqlite"
    let objects = try Originals(folder: path + ".objects", mode: originals.mode, over: originals)
    return try await body(
      OpenedStore(store: try store.copy(to: path), originals: objects, path: path))
  }
}
