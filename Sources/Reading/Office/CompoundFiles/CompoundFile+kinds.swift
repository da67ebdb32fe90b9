import Foundation

extension CompoundFile {
  /// An office file that asks for a password.
  static let encryptedType = "application/x-ole-encrypted-package"

  /// What a compound file holds, by its streams.
  static func mediaType(of bytes: Data) -> String {
    guard let file = CompoundFile(bytes) else { return "application/x-ole-storage" }
    if file.has("EncryptedPackage") { return encryptedType }
    // Embedded objects have such streams as well, behind those of the file itself.
    let known = file.entries.lazy.compactMap { entry in kinds[entry.name] }.first
    return known ?? "application/x-ole-storage"
  }

  private static let kinds = [
    "__properties_version1.0": "application/vnd.ms-outlook",
    "WordDocument": "application/msword", "Workbook": "application/vnd.ms-excel",
    "Book": "application/vnd.ms-excel", "PowerPoint Document": "application/vnd.ms-powerpoint",
    "VisioDocument": "application/vnd.visio",
  ]

  /// The document that an embedded object carries, where it does so plainly.
  var embeddedDocument: (name: String?, bytes: [UInt8])? {
    for name in ["Package", "CONTENTS"] {
      if let bytes = stream(name) { return (nil, bytes) }
    }
    return stream("\u{1}Ole10Native").flatMap(Self.native)
  }

  /// MS-OLEDS 2.3.6 as programs write it: size, flags, label, file, flags, temporary file, bytes.
  private static func native(_ stream: [UInt8]) -> (name: String?, bytes: [UInt8])? {
    var rest = stream.dropFirst(6)
    guard let label = text(&rest), text(&rest) != nil else { return nil }
    rest = rest.dropFirst(4)
    let pathLength = number(&rest)
    guard let pathLength, pathLength <= rest.count else { return nil }
    rest = rest.dropFirst(pathLength)
    guard let size = number(&rest), size > 0, size <= rest.count else { return nil }
    let name = MemberName.decode(label)
    return (name.isEmpty ? nil : name, Array(rest.prefix(size)))
  }

  private static func text(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    guard let end = rest.firstIndex(of: 0) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return Array(rest[..<end])
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard rest.count >= 4 else { return nil }
    defer { rest = rest.dropFirst(4) }
    return rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
