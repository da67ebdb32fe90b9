import Graph
import LeadModel
import Storage

/// Keeps rows of other systems at the profiles that they are about, however those change.
struct SubjectMatching {
  let store: Store

  /// Finds the profile of every imported row anew, among all profiles that there are.
  @discardableResult
  func attach() throws -> AttachmentCount {
    let rows = try store.importedSignals()
    guard !rows.isEmpty else { return AttachmentCount() }
    let index = SubjectIndex(
      profiles: try store.profiles(), aliases: try store.aliases(), rows: rows)
    var count = AttachmentCount()
    let attachments = rows.map { row in
      switch index.match(row) {
      case .profile(let id):
        count.attached += 1
        return Attachment(signal: row, target: .profile(id))
      case .unknown:
        count.unknown += 1
        return Attachment(signal: row, target: .unknown)
      case .ambiguous:
        count.ambiguous += 1
        return Attachment(signal: row, target: .ambiguous)
      }
    }
    try store.attach(attachments)
    return count
  }
}
