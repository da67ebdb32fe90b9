import Foundation
import LeadModel
import TestSupport

/// The committed sample documents.
enum Samples {
  static let folder = Repository.root.appendingPathComponent("samples/documents").path

  /// Native text of every kind, one scan, one mixed PDF, and one of each that cannot be read.
  static let few = [
    "inbox/2026-03-12_Brackwater_RFQ.pdf", "mail/2026-05-05 Quotation request slip pumps.eml",
    "mail/Re AW AW Angebot HX-80.eml", "mail/Fwd Wort filtration.eml",
    "rfp/RFP_TW-2026-014.pdf", "tradefair/kontakte_deutsch.txt", "cards/card_mackley.jpg",
    "scans/archive_0625_memo.pdf", "inbox/ceiling prices (protected).pdf",
    "inbox/new document.txt", "inbox/download_interrupted.pdf", "misc/plc_dump.bin",
  ].map { folder + "/" + $0 }
}

/// A folder of its own for one test, gone when the test is.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("galena-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
  }
}
