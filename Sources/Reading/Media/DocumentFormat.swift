import LeadModel

/// The formats that can be read.
enum DocumentFormat: Hashable, CaseIterable {
  case pdf, image, mail, mailbox, html, text, vcard, delimited, rtf
  case word, sheet, slides, openDocument, archive

  /// `nil` for formats that cannot be read.
  init?(mediaType: String) {
    switch mediaType {
    case "application/pdf": self = .pdf
    case _ where ImageTypes.readable.contains(mediaType): self = .image
    case "message/rfc822": self = .mail
    case "text/html": self = .html
    case "text/vcard": self = .vcard
    case "text/csv", "text/tab-separated-values": self = .delimited
    case "text/rtf": self = .rtf
    case "application/mbox": self = .mailbox
    case PackageKind.wordType: self = .word
    case PackageKind.sheetType: self = .sheet
    case PackageKind.slidesType: self = .slides
    case PackageKind.textType, PackageKind.calcType, PackageKind.impressType:
      self = .openDocument
    case _ where Self.archives.contains(mediaType): self = .archive
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
    case .word: WordDocumentReader.self
    case .sheet: SheetDocumentReader.self
    case .slides: SlideDocumentReader.self
    case .openDocument: OpenDocumentReader.self
    case .archive: ArchiveDocumentReader.self
    case .vcard: VCardDocumentReader.self
    case .delimited: DelimitedDocumentReader.self
    case .rtf: RTFDocumentReader.self
    case .mailbox: MailboxDocumentReader.self
    }
  }

  /// Why a document of that type cannot be read, and what to do.
  static func unsupported(_ mediaType: String) -> ExtractionReport.Failure {
    if mediaType == CompoundFile.encryptedType {
      return ExtractionReport.Failure(
        code: .encrypted,
        message: "the office file is protected by a password; save it without one")
    }
    return ExtractionReport.Failure(
      code: .unsupported, message: "\(mediaType) cannot be read yet; \(remedy(for: mediaType))")
  }

  private static func remedy(for mediaType: String) -> String {
    if mediaType.hasPrefix("image/") { return "convert it to PNG, JPEG, TIFF or PDF" }
    if mediaType.hasSuffix("ms-tnef") {
      return "ask the sender to send it as HTML or plain text, or unpack it with a TNEF program"
    }
    return remedies[mediaType] ?? "save or print it as PDF"
  }

  private static let remedies = [
    "application/vnd.ms-outlook": "save the message as .eml",
    "application/msword": "open it in its program and save it as .docx",
    "application/vnd.ms-excel": "open it in its program and save it as .xlsx",
    "application/vnd.ms-excel.sheet.binary.macroenabled.12":
      "open it in its program and save it as .xlsx",
    "application/vnd.ms-powerpoint": "open it in its program and save it as .pptx",
    "application/x-ole-storage":
      "open it in the program that made it and save it as .docx, .xlsx, .pptx or PDF",
    "application/x-rar": "unpack it and give its files, or pack them as .zip",
    "application/vnd.rar": "unpack it and give its files, or pack them as .zip",
    "application/vnd.ms-cab-compressed": "unpack it and give its files, or pack them as .zip",
  ]

  private static let archives: Set = [
    "application/zip", "application/gzip", "application/x-tar", "application/x-7z-compressed",
    "application/x-bzip2", "application/x-xz", "application/zstd", "application/x-lzma",
    "application/x-compress", "application/x-lz4",
  ]
}
