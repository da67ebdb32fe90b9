/// One member of an archive, before its bytes are read.
struct ArchiveMember: Hashable {
  /// As the archive gives it, safe to print; a label, never a path on disk.
  let name: String
  /// `false` for folders, links and devices.
  let isRegular: Bool
  let isEncrypted: Bool
  /// `nil` when the archive does not say; may be wrong.
  let statedSize: Int?

  /// The name without its folders.
  var lastComponent: String {
    let part = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last
    return part.map { String($0) } ?? name
  }

  /// Written by operating systems beside documents, and no documents themselves.
  var isSystemClutter: Bool {
    let parts = name.split(separator: "/")
    guard let last = parts.last else { return true }
    return parts.contains("__MACOSX") || last == ".DS_Store" || last == "Thumbs.db"
      || last == "desktop.ini"
  }
}
