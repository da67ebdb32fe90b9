/// Why a file or folder could not be taken in: a stable code, the path, and a message with the
/// remedy.
package struct IntakeError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Code: String, Hashable, Sendable, CaseIterable {
    /// Not there (any more).
    case vanished
    /// There, but reading is refused or fails.
    case unreadable
    /// A pipe, socket, device or folder where a file was expected.
    case notAFile = "not-a-file"
    /// Written to while it was read; try again when it is quiet.
    case changedWhileReading = "changed-while-reading"
    case diskFull = "disk-full"
    /// The originals folder cannot be written.
    case originalsUnwritable = "originals-unwritable"
    /// No original with this id is kept, or the referenced file has other content now.
    case originalMissing = "original-missing"
    /// The kernel gives no more folder watches.
    case watchLimit = "watch-limit"
  }

  package let code: Code
  package let path: String
  /// The system's error number, or 0.
  package let errorNumber: Int32

  package init(code: Code, path: String, errorNumber: Int32 = 0) {
    self.code = code
    self.path = path
    self.errorNumber = errorNumber
  }

  /// Whether trying again later can help without anybody doing anything.
  package var isTransient: Bool {
    switch code {
    case .changedWhileReading, .diskFull, .watchLimit: true
    case .vanished, .unreadable, .notAFile, .originalsUnwritable, .originalMissing: false
    }
  }

  package var message: String {
    let reason =
      switch code {
      case .vanished: "is not there; check the path"
      case .unreadable: "cannot be read; check its permissions and its disk"
      case .notAFile: "is not a regular file; name a file or a folder"
      case .changedWhileReading: "changed while it was read; it is tried again when it is quiet"
      case .diskFull: "cannot be copied, the disk is full; free space and run again"
      case .originalsUnwritable:
        "cannot be written; give this user write permission or choose another --store"
      case .originalMissing:
        "does not hold the original any more; put the file back and ingest it again"
      case .watchLimit:
        "cannot be watched; raise fs.inotify.max_user_watches (sysctl) or watch fewer folders"
      }
    return errorNumber == 0 ? reason : "\(reason) (system error \(errorNumber))"
  }

  package var description: String { "\(code.rawValue): \(path) \(message)" }
}
