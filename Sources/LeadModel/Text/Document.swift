/// A document as it was read: its identity and its pages of canonical text.
package struct Document: Hashable, Sendable, Codable {
  package let id: DocumentID
  /// IANA media type found from the content, e.g. `application/pdf`.
  package let mediaType: String
  package let byteCount: Int
  package let pages: [Page]
  /// What was noticed while reading; an error-severity one makes the document `partial`.
  package let diagnostics: [Diagnostic]

  package init(
    id: DocumentID, mediaType: String, byteCount: Int, pages: [Page],
    diagnostics: [Diagnostic] = []
  ) {
    self.id = id
    self.mediaType = mediaType
    self.byteCount = byteCount
    self.pages = pages
    self.diagnostics = diagnostics
  }
}

/// Bytes found inside a document (an attachment, an embedded file), to be read as a document of
/// their own by another worker.
package struct ChildDocument: Hashable, Sendable {
  /// Path inside the parent, e.g. the MIME part `1.2`.
  package let path: String
  /// File name as given by the parent, if any; never used as a path on disk.
  package let name: String?
  package let bytes: [UInt8]

  package init(path: String, name: String?, bytes: [UInt8]) {
    self.path = path
    self.name = name
    self.bytes = bytes
  }
}
