import CMagic
import Foundation

/// Finds out what bytes are: own signatures for the formats that are read, libmagic for the rest.
enum MediaTypeDetector {
  // libmagic itself looks at one megabyte unless told otherwise.
  private static let sampleSize = 1 << 20

  static func mediaType(of bytes: Data) -> String {
    if let type = signature(of: bytes) { return type }
    let sample = bytes.prefix(sampleSize)
    if MailGrammar.isMailbox(bytes) { return "application/mbox" }
    if MailGrammar.isMessage(sample) { return "message/rfc822" }
    return corrected(magicType(of: sample), sample: sample)
  }

  /// PDF's header may stand anywhere in the first 1,024 bytes (ISO 32000-1, implementation
  /// note 13 of its predecessor).
  private static func signature(of bytes: Data) -> String? {
    if let image = ImageTypes.signature(of: bytes) { return image }
    if bytes.starts(with: Data("{\\rtf".utf8)) { return "text/rtf" }
    if isZip(bytes) { return PackageKind.mediaType(of: bytes) }
    if bytes.starts(with: CompoundFile.signature) { return CompoundFile.mediaType(of: bytes) }
    return bytes.prefix(1_024).range(of: Data("%PDF-".utf8)) == nil ? nil : "application/pdf"
  }

  /// A zip begins with a member, or with its end where it is empty.
  private static func isZip(_ bytes: Data) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  private static func magicType(of sample: Data) -> String {
    guard let cookie = magic_open(MAGIC_MIME_TYPE | MAGIC_ERROR) else { return unknown }
    defer { magic_close(cookie) }
    return MagicDatabase.withLoaded(cookie) {
      let type = sample.withUnsafeBytes { magic_buffer(cookie, $0.baseAddress, $0.count) }
      return type.map { String(cString: $0) } ?? unknown
    } ?? unknown
  }

  /// libmagic takes letters for program text and text in odd charsets for data.
  private static func corrected(_ type: String, sample: Data) -> String {
    switch type {
    case "text/html", "text/rtf", "text/vcard", "text/calendar": type
    case "application/xhtml+xml": "text/html"
    case "text/xml", "application/xml": isXHTML(sample) ? "text/html" : "text/xml"
    case _ where type.hasPrefix("text/") || textual.contains(type): textType(of: sample)
    case "application/postscript": type
    case _ where type.hasPrefix("image/"): ImageTypes.usual(type)
    // Many formats begin with two or four letters, and so does a text: with a name, or with BP for
    // a post box.
    default: TextLikeness.isText(sample) ? textType(of: sample) : type
    }
  }

  /// What libmagic has names for, and people read as text.
  private static let textual: Set = [
    "application/json", "application/x-ndjson", "application/x-wine-extension-ini",
    "application/mbox", "application/javascript", "application/x-yaml", "application/yaml",
    "application/toml", "application/x-tex", "application/x-subrip", "application/sql",
    "application/x-setupscript", "application/pgp-keys",
  ]

  private static func isXHTML(_ sample: Data) -> Bool {
    let head = String(decoding: sample.prefix(2_048), as: UTF8.self).lowercased()
    return head.contains("<html") || head.contains("<!doctype html")
  }

  /// Tables and vCards are found by their grammar.
  private static func textType(of sample: Data) -> String {
    let text = TextDecoding(sample.prefix(1 << 17)).text
    let start = text.drop(while: \.isWhitespace).prefix(11)
    if start.uppercased() == "BEGIN:VCARD" { return "text/vcard" }
    guard let dialect = DelimitedDialect(of: text.utf8) else { return "text/plain" }
    return dialect.delimiter == 0x09 ? "text/tab-separated-values" : "text/csv"
  }

  private static let unknown = "application/octet-stream"
}
