package import LeadModel

/// Remembers which content a file state had, so that an unchanged file is not read again.
///
/// Kept by the store; an answer is trusted as long as device, inode, size and modification time
/// are all as they were.
package protocol FileJournal {
  /// The content that a file of this identity had, or `nil` when it is not known.
  func content(of file: FileIdentity) throws -> DocumentID?
  /// Remembers it; what was known of the same device and inode is replaced.
  func remember(_ file: FileIdentity, content: DocumentID) throws
}
