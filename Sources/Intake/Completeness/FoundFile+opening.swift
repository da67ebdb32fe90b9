package import LeadModel
package import SystemPackage

extension FoundFile {
  /// Reads all of it and gives the id of the document that it holds. Throws `changedWhileReading` when
  /// it is not in the state in which it was found.
  package func content() throws(IntakeError) -> DocumentID {
    let file = try SourceFile(path)
    let (id, _) = try file.digest { _ in }
    guard try file.currentIdentity() == identity else {
      throw IntakeError(code: .changedWhileReading, path: path)
    }
    return id
  }

  /// Opens it for reading; the caller closes the descriptor. Throws `changedWhileReading` when it is
  /// not in the state in which it was found.
  package func opened() throws(IntakeError) -> FileDescriptor {
    let file = try SourceFile(path)
    guard file.identity == identity else {
      throw IntakeError(code: .changedWhileReading, path: path)
    }
    return FileDescriptor(rawValue: try file.duplicate())
  }
}
