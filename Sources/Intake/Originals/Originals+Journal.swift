package import LeadModel

extension Originals {
  /// Like `keep(fileAt:)`, but a file that the journal knows, and whose original is safe, is not
  /// read again. Throws `changedWhileReading` when the file is not as it was found.
  ///
  /// A file modified within two seconds of `now` is not remembered: it could change once more
  /// within the resolution of its time stamp (two seconds on FAT, a timer tick on ext4) without
  /// showing it, and is cheap to hash again.
  package func keep(
    _ file: FoundFile, journal: some FileJournal, now: Timestamp
  ) throws -> Kept {
    let known = file.identity
    try write()
    if let id = try journal.content(of: known), mode == .reference || contains(id) {
      return Kept(id: id, size: known.size, identity: known, isNew: false)
    }
    let kept = try keep(fileAt: file.path, expecting: file.identity)
    if let identity = kept.identity, Self.isSettled(identity, at: now) {
      try journal.remember(identity, content: kept.id)
    }
    return kept
  }

  private static func isSettled(_ identity: FileIdentity, at now: Timestamp) -> Bool {
    now.millisecondsSince1970 - identity.modifiedNanoseconds / 1_000_000 >= 2000
  }
}
