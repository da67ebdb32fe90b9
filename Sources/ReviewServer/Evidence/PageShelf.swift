import Foundation
import Synchronization

/// Drawn pages as files beside the store, up to a size: beyond it those that nobody has looked at
/// for longest are removed. The folder may be deleted at any time.
final class PageShelf: Sendable {
  /// So much is left after removing, so that not every page after it removes another.
  private static let left = 0.9

  private let folder: String
  private let bytes: Int
  /// How much there is; `nil` until it was looked up.
  private let kept = Mutex<Int?>(nil)

  /// - Parameter bytes: how much is kept.
  init(folder: String, bytes: Int) {
    self.folder = folder
    self.bytes = bytes
  }

  /// What is kept under a name with slashes, `nil` when nothing is; notes that it was looked at.
  func read(_ name: String) -> [UInt8]? {
    let path = "\(folder)/\(name)"
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    utimes(path, nil)
    return Array(data)
  }

  /// What cannot be kept is made again the next time.
  func keep(_ content: [UInt8], as name: String) {
    let path = "\(folder)/\(name)"
    try? FileManager.default.createDirectory(
      atPath: String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]),
      withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let known = kept.withLock(\.self)
    guard (try? Data(content).write(to: URL(fileURLWithPath: path), options: .atomic)) != nil
    else { return }
    let size = known.map { $0 + content.count } ?? files().reduce(0) { $0 + $1.size }
    kept.withLock { $0 = size > bytes ? cleared() : size }
  }

  /// Removes the oldest.
  ///
  /// - Returns: how much is left.
  private func cleared() -> Int {
    let files = files().sorted { $0.seen < $1.seen }
    var size = files.reduce(0) { $0 + $1.size }
    for file in files {
      guard Double(size) > Double(bytes) * Self.left else { break }
      if (try? FileManager.default.removeItem(at: file.url)) != nil { size -= file.size }
    }
    return size
  }

  private func files() -> [(url: URL, size: Int, seen: Date)] {
    let keys: [URLResourceKey] = [.fileSizeKey, .contentModificationDateKey, .isRegularFileKey]
    let found = FileManager.default.enumerator(
      at: URL(fileURLWithPath: folder), includingPropertiesForKeys: keys)
    return (found?.compactMap { $0 as? URL } ?? []).compactMap { url in
      guard let values = try? url.resourceValues(forKeys: Set(keys)),
        values.isRegularFile == true
      else { return nil }
      return (url, values.fileSize ?? 0, values.contentModificationDate ?? .distantPast)
    }
  }
}
