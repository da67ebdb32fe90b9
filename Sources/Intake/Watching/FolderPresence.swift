/// Whether a folder is there to be read.
package enum FolderPresence {
  package static func isThere(_ path: String) -> Bool {
    (try? FileStatus(at: path))?.kind == .folder && (try? NameList(ofFolderAt: path)) != nil
  }
}
