import LeadModel

/// The formats that can be read.
enum DocumentFormat: Hashable {
  case pdf, image, mail, html, text

  /// `nil` for formats that cannot be read.
  init?(mediaType: String) {
    switch mediaType {
    case "application/pdf": self = .pdf
    case _ where ImageTypes.readable.contains(mediaType): self = .image
    case "message/rfc822": self = .mail
    case "text/html": self = .html
    case "text/plain", "text/csv", "text/vcard", "text/calendar": self = .text
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
    }
  }

  static func unsupported(_ mediaType: String) -> ExtractionReport.Failure {
    ExtractionReport.Failure(
      code: .unsupported, message: "\(mediaType) cannot be read yet; \(remedy(for: mediaType))")
  }

  private static func remedy(for mediaType: String) -> String {
    if mediaType.hasPrefix("image/") { return "convert it to PNG, JPEG, TIFF or PDF" }
    if mediaType == "application/mbox" { return "export its messages as .eml files" }
    if mediaType == "application/vnd.ms-outlook" { return "save the message as .eml" }
    if archives.contains(mediaType) { return "unpack it and give its files" }
    return "save or print it as PDF"
  }

  private static let archives: Set = [
    "application/zip", "application/gzip", "application/x-tar", "application/x-7z-compressed",
    "application/x-rar", "application/x-bzip2", "application/x-xz",
  ]
}
