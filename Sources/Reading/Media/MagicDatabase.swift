import CMagic
import Foundation

/// libmagic's compiled database, mapped once: loading it by name opens its file each time, which a
/// process that has seen a document may not.
enum MagicDatabase {
  /// To be called before a document is seen.
  static func warmUp() { _ = bytes }

  /// The file that libmagic itself would take: its path is a list, without the ending.
  private static let bytes: Data? = {
    guard let path = magic_getpath(nil, 0) else { return nil }
    for part in String(cString: path).split(separator: ":") {
      let url = URL(filePath: String(part) + ".mgc")
      if let data = try? Data(contentsOf: url, options: .alwaysMapped) { return data }
    }
    return nil
  }()

  /// Runs `body` with the database loaded into `cookie`; `nil` when there is none.
  static func withLoaded<Result>(_ cookie: magic_t, _ body: () -> Result) -> Result? {
    guard let bytes else { return magic_load(cookie, nil) == 0 ? body() : nil }
    return bytes.withUnsafeBytes { buffer in
      // Only read: libmagic swaps bytes in databases of foreign machines, into a copy of its own.
      var start = UnsafeMutableRawPointer(mutating: buffer.baseAddress)
      var size = buffer.count
      return magic_load_buffers(cookie, &start, &size, 1) == 0 ? body() : nil
    }
  }
}
