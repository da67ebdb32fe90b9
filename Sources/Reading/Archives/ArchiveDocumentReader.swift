import Foundation
import LeadModel

/// Reads a zip, tar, 7z, or a single compressed file as a folder: its files as children, their names
/// as an `attribute` page.
struct ArchiveDocumentReader: FormatReader {
  let settings: ReadingSettings
  let limits: ReadingLimits

  init(settings: ReadingSettings, limits: ReadingLimits) {
    self.settings = settings
    self.limits = limits
  }

  func read(_ bytes: Data, into content: inout ReadContent) throws(ExtractionReport.Failure) {
    let budget = UnpackingBudget(packedBytes: bytes.count, limits: limits)
    let container: ArchiveReader.Container =
      bytes.starts(with: Array("PK".utf8)) ? .zip : .other
    let folder = ArchiveReader.withReader(
      of: bytes, container, budget: budget, passwords: settings.passwords
    ) { reader in
      var folder = ArchiveFolder(limits: limits, budget: budget)
      folder.read(reader, into: &content)
      return folder
    }
    guard let folder, !folder.isUnreadable else {
      throw ExtractionReport.Failure(
        code: .damaged,
        message: "the archive cannot be read; get it again from where it came")
    }
    guard !folder.isEncrypted else {
      throw ExtractionReport.Failure(
        code: .encrypted,
        message: "the archive's files are encrypted; unpack it with its password and give its "
          + "files, or list the password")
    }
    PageList(limits: limits).add(
      folder.listing, .attribute, path: nil, reason: "archive-listing", isMain: true,
      to: &content)
    content.diagnostics += folder.diagnostics
  }
}
