import Glibc
package import LeadModel

/// The content-addressed folder beside the store: `ab/cdef…`, named by the SHA-256 of the bytes.
///
/// An object appears whole or not at all: it is written under another name in the same folder,
/// flushed to the disk, then renamed, and only then may the store speak of it.
package struct Originals: Sendable {
  package enum Mode: Hashable, Sendable {
    /// Files are copied.
    case copy
    /// Files stay where they are (`--no-copy`); documents found inside others are still copied,
    /// since they have no place of their own.
    case reference
  }

  package let folder: String
  package let mode: Mode
  /// Another folder in which objects are found too; nothing is written there.
  let base: String?
  private let writer: WriterMark

  /// Opens the folder, making it when it is not there.
  package init(
    folder: String, mode: Mode = .copy, over base: Originals? = nil
  ) throws(IntakeError) {
    self.folder = folder
    self.mode = mode
    self.base = base?.folder
    writer = WriterMark(folder: folder)
    try Directory.make(folder)
  }

  /// An original that is safe now.
  package struct Kept: Hashable, Sendable {
    package let id: DocumentID
    /// Bytes.
    package let size: Int64
    /// The file's state that was read; `nil` for bytes found inside another document.
    package let identity: FileIdentity?
    /// Whether this call wrote the object.
    package let isNew: Bool
  }

  /// Hashes a file, copying it in the same pass; memory does not grow with the file.
  ///
  /// Throws `changedWhileReading` when the file was written to meanwhile, or is not in the state
  /// that is expected.
  package func keep(
    fileAt path: String, expecting expected: FileIdentity? = nil
  ) throws(IntakeError) -> Kept {
    let source = try SourceFile(path)
    guard expected.map({ $0 == source.identity }) ?? true else {
      throw IntakeError(code: .changedWhileReading, path: path)
    }
    try write()
    let sink = mode == .copy ? try ObjectWriter(in: folder) : nil
    let (id, size) = try source.digest { chunk throws(IntakeError) in try sink?.write(chunk) }
    guard try source.currentIdentity() == source.identity, size == source.identity.size else {
      throw IntakeError(code: .changedWhileReading, path: path)
    }
    let isNew = try sink?.commit(as: object(id), size: size) ?? false
    return Kept(id: id, size: size, identity: source.identity, isNew: isNew)
  }

  /// From here on objects that are there are counted on, and new ones are made.
  func write() throws(IntakeError) {
    if mode == .copy { try writer.write() }
  }

  /// Keeps bytes that were found inside another document; always copied.
  package func keep(_ bytes: [UInt8]) throws(IntakeError) -> Kept {
    let id = DocumentID(Digest.sha256(bytes))
    let size = Int64(bytes.count)
    try writer.write()
    if ObjectWriter.isWhole(object(id), size: size) {
      return Kept(id: id, size: size, identity: nil, isNew: false)
    }
    let sink = try ObjectWriter(in: folder)
    try sink.write(bytes)
    let isNew = try sink.commit(as: object(id), size: size)
    return Kept(id: id, size: size, identity: nil, isNew: isNew)
  }

  /// Whether objects can be added, as far as permissions tell.
  package var isWritable: Bool { access(folder, W_OK) == 0 }

  /// Where the object of a document is or would be.
  package func path(of id: DocumentID) -> String { object(id).path }

  /// Where it is in the other folder.
  func basePath(of id: DocumentID) -> String? { base.map { ObjectPath(id: id, in: $0).path } }

  func object(_ id: DocumentID) -> ObjectPath { ObjectPath(id: id, in: folder) }
}
