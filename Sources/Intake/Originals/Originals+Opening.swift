import Glibc
package import LeadModel
package import SystemPackage

extension Originals {
  /// Whether an object of this id is kept.
  package func contains(_ id: DocumentID) -> Bool { place(of: id) != nil }

  private func place(of id: DocumentID) -> String? {
    [path(of: id), basePath(of: id)].compactMap(\.self).first {
      (try? FileStatus(at: $0, followingLinks: false))?.kind == .file
    }
  }

  /// Opens a document for reading; the caller closes the descriptor.
  ///
  /// Where no object is kept, the first of `paths` that still has exactly this content is
  /// opened: a referenced file is nobody's to guard, so it is hashed again. Throws
  /// `originalMissing` when there is none.
  package func open(
    _ id: DocumentID, orAt paths: [String] = []
  ) throws(IntakeError) -> FileDescriptor {
    if let place = place(of: id) {
      return FileDescriptor(rawValue: try SourceFile(place).duplicate())
    }
    for path in paths {
      if let file = try? SourceFile(path), let (found, _) = try? file.digest({ _ in }), found == id
      {
        return FileDescriptor(rawValue: try file.duplicate())
      }
    }
    throw IntakeError(code: .originalMissing, path: paths.first ?? path(of: id))
  }
}
