package import SystemPackage

extension FoundFile {
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
