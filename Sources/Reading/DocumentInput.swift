package import Foundation
package import LeadModel

/// Bytes to be read.
package struct DocumentInput: Sendable {
  package let id: DocumentID
  /// Memory-mapped by the caller where they are a file.
  package let bytes: Data
  /// The file's name, for messages only: what a document is, its content says.
  package let name: String?

  package init(id: DocumentID, bytes: Data, name: String? = nil) {
    self.id = id
    self.bytes = bytes
    self.name = name
  }
}

/// A document as it was read, and what was found inside it.
package struct ReadResult: Sendable {
  package let document: Document
  /// In document order; each is to be read as a document of its own.
  package let children: [ChildDocument]

  package init(document: Document, children: [ChildDocument]) {
    self.document = document
    self.children = children
  }
}
