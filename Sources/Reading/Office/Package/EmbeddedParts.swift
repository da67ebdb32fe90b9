import Foundation
import LeadModel

/// Which parts of an office package are documents inside it.
struct EmbeddedParts {
  /// Keys of parts that are wanted wherever they stand.
  let more: Set<String>
  private(set) var unreadablePictures = 0
  private var seen: Set<String> = []

  init(more: Set<String>) { self.more = more }

  /// Embedded files, and pictures where office programs keep them.
  mutating func isWanted(_ member: ArchiveMember) -> Bool {
    guard member.isRegular, !member.isEncrypted else { return false }
    let key = PartName.key(member.name)
    guard seen.insert(key).inserted else { return false }
    if more.contains(key) { return true }
    let folders = key.split(separator: "/").dropLast()
    if folders.last == "embeddings" { return true }
    guard folders.last == "media" || folders == ["pictures"] else { return false }
    let isDrawing = [".emf", ".wmf", ".svg", ".svm", ".emz", ".wmz"].contains { key.hasSuffix($0) }
    if isDrawing { unreadablePictures += 1 }
    return !isDrawing
  }

  /// `nil` for pictures too small to be a document, and for sound and film.
  func child(_ name: String, _ bytes: [UInt8]) -> ChildDocument? {
    let last = name.split(separator: "/").last.map { String($0) }
    let isPicture =
      !PartName.key(name).contains("embeddings/") && !more.contains(PartName.key(name))
    if isPicture {
      return PictureHeader(bytes)?.mayShowDocument(byteCount: bytes.count) == true
        ? ChildDocument(path: name, name: last, bytes: bytes) : nil
    }
    guard bytes.starts(with: CompoundFile.signature),
      let inner = CompoundFile(Data(bytes))?.embeddedDocument
    else { return ChildDocument(path: name, name: last, bytes: bytes) }
    return ChildDocument(path: name, name: inner.name ?? last, bytes: inner.bytes)
  }
}
