import LeadModel

/// The formats that can be read.
enum DocumentFormat: Hashable {
  case pdf, image, mail, html, text, vcard, delimited, rtf, mailbox

  /// `nil` for formats that cannot be read.
  init?(mediaType: String) {
    switch mediaType {
    case "application/pdf": self = .pdf
    case "image/png", "image/jpeg", "image/tiff", "image/x-portable-bitmap",
      "image/x-portable-greymap", "image/x-portable-graymap", "image/x-portable-pixmap":
      self = .image
    case "message/rfc822": self = .mail
    case "text/html": self = .html
    case "text/vcard": self = .vcard
    case "text/csv", "text/tab-separated-values": self = .delimited
    case "text/rtf": self = .rtf
    case "application/mbox": self = .mailbox
    case "text/plain", "text/calendar": self = .text
    default: return nil
    }
  }

  var reader: any FormatReader.Type {
    switch self {
    case .pdf: PDFDocumentReader.self
    case .image: ImageDocumentReader.self
    case .mail: MailDocumentReader.self
    case .html: HTMLDocumentReader.self
    case .text: TextDocumentReader.self
    case .vcard: VCardDocumentReader.self
    case .delimited: DelimitedDocumentReader.self
    case .rtf: RTFDocumentReader.self
    case .mailbox: MailboxDocumentReader.self
    }
  }

  static func unsupported(_ mediaType: String) -> ExtractionReport.Failure {
    ExtractionReport.Failure(
      code: .unsupported, message: "\(mediaType) cannot be read yet; \(remedy(for: mediaType))")
  }

  private static func remedy(for mediaType: String) -> String {
    if mediaType.hasPrefix("image/") { return "convert it to PNG, JPEG, TIFF or PDF" }
    if mediaType.hasSuffix("ms-tnef") {
      return "ask the sender to send it as HTML or plain text, or unpack it with a TNEF program"
    }
    if mediaType == "application/vnd.ms-outlook" { return "save the message as .eml" }
    if archives.contains(mediaType) { return "unpack it and give its files" }
    return "save or print it as PDF"
  }

  private static let archives: Set = [
    "application/zip", "application/gzip", "application/x-tar", "application/x-7z-compressed",
    "application/x-rar", "application/x-bzip2", "application/x-xz",
  ]
}
