import CMagic
import Foundation

/// Finds out what bytes are: own signatures for the formats that are read, libmagic for the rest.
enum MediaTypeDetector {
  // libmagic itself looks at one megabyte unless told otherwise.
  private static let sampleSize = 1 << 20

  static func mediaType(of bytes: Data) -> String {
    if let type = signature(of: bytes) { return type }
    let sample = bytes.prefix(sampleSize)
    if MailGrammar.isMailbox(sample) { return "application/mbox" }
    if MailGrammar.isMessage(sample) { return "message/rfc822" }
    return corrected(magicType(of: sample), sample: sample)
  }

  /// PDF's header may stand anywhere in the first 1,024 bytes (ISO 32000-1, implementation
  /// note 13 of its predecessor).
  private static func signature(of bytes: Data) -> String? {
    if let image = ImageTypes.signature(of: bytes) { return image }
    return bytes.prefix(1_024).range(of: Data("%PDF-".utf8)) == nil ? nil : "application/pdf"
  }

  private static func magicType(of sample: Data) -> String {
    guard let cookie = magic_open(MAGIC_MIME_TYPE | MAGIC_ERROR) else { return unknown }
    defer { magic_close(cookie) }
    guard magic_load(cookie, nil) == 0 else { return unknown }
    let type = sample.withUnsafeBytes { magic_buffer(cookie, $0.baseAddress, $0.count) }
    return type.map { String(cString: $0) } ?? unknown
  }

  /// libmagic takes letters for program text and text in odd charsets for data.
  private static func corrected(_ type: String, sample: Data) -> String {
    switch type {
    case "text/html", "text/rtf", "text/csv", "text/vcard", "text/calendar", "text/xml": type
    case "application/xhtml+xml": "text/html"
    case _ where type.hasPrefix("text/"): "text/plain"
    case unknown, "application/json", "application/x-wine-extension-ini", "application/mbox":
      TextLikeness.isText(sample) ? "text/plain" : type
    default: ImageTypes.usual(type)
    }
  }

  private static let unknown = "application/octet-stream"
}
