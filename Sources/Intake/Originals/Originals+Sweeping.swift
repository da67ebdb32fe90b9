import Glibc
package import LeadModel

extension Originals {
  /// Ids that the store is asked about at once.
  private static let batch = 512

  /// Removes what a killed process left half written; files that another process is writing are
  /// locked by it and stay. Gives how many were removed.
  package func sweepTornFiles() throws(IntakeError) -> Int {
    var names = try NameList(ofFolderAt: folder)
    var removed = 0
    while let name = names.popNext() {
      guard name.text.hasPrefix(ObjectWriter.temporaryPrefix) else { continue }
      let path = "\(folder)/\(name.text)"
      let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0, unlink(path) == 0 { removed += 1 }
      close(descriptor)
    }
    return removed
  }

  /// Removes objects of which no document is known: their process was killed between copying a file
  /// and registering it. Looks for them only where a process was killed that wrote here, and never
  /// while another one writes. Gives how many were removed.
  ///
  /// - Parameter known: of some ids, those that the store has a document of.
  package func sweepUnregistered(
    _ known: ([DocumentID]) throws -> Set<DocumentID>
  ) throws -> Int {
    guard try !marks().isEmpty else { return 0 }
    return try WriterMark.alone(in: folder) {
      // Under the lock, so that each is a killed process's.
      let marks = try marks()
      var removed = 0
      for prefix in 0..<256 {
        removed += try sweep(folder: "\(folder)/\(Self.hexadecimal(prefix))", prefix, known)
      }
      for mark in marks { unlink(mark) }
      return removed
    } ?? 0
  }

  private func marks() throws(IntakeError) -> [String] {
    var names = try NameList(ofFolderAt: folder)
    var marks: [String] = []
    while let name = names.popNext() {
      if name.text.hasPrefix(WriterMark.prefix) { marks.append("\(folder)/\(name.text)") }
    }
    return marks
  }

  private func sweep(
    folder: String, _ prefix: Int, _ known: ([DocumentID]) throws -> Set<DocumentID>
  ) throws -> Int {
    guard (try? FileStatus(at: folder))?.kind == .folder else { return 0 }
    var names = try NameList(ofFolderAt: folder)
    var ids: [DocumentID] = []
    var removed = 0
    func flush() throws {
      let registered = try known(ids)
      for id in ids where !registered.contains(id) && unlink(path(of: id)) == 0 { removed += 1 }
      ids = []
    }
    while let name = names.popNext() {
      // What is no object was put there by somebody else, and stays.
      guard name.text.utf8.count == 62, name.text.utf8.allSatisfy(Self.isHexadecimal) else {
        continue
      }
      ids.append(DocumentID(Self.hexadecimal(prefix) + name.text))
      if ids.count == Self.batch { try flush() }
    }
    try flush()
    return removed
  }

  private static func hexadecimal(_ byte: Int) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
