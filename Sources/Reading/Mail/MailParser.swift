import CGMime
import Foundation

/// Parses a message with GMime (RFC 2045–2049, 2047, 2231, 5322).
struct MailParser {
  let depthLimit: Int

  /// Lets GMime prepare its tables of charsets.
  static func warmUp() { g_mime_init() }

  /// Calls `body` with a message that is valid while it runs; `nil` when GMime finds none.
  func withMessage<Result>(in bytes: Data, _ body: (MailMessage) -> Result) -> Result? {
    // Counted by GMime; calling it again is free, and nothing here ever shuts it down.
    g_mime_init()
    let bytes = Self.withoutEnvelopeLine(bytes)
    let stream = bytes.withUnsafeBytes {
      g_mime_stream_mem_new_with_buffer(
        $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
    defer { g_object_unref(stream) }
    guard let parser = g_mime_parser_new_with_stream(stream) else { return nil }
    defer { g_object_unref(parser) }
    let options = g_mime_parser_options_new()
    defer { g_mime_parser_options_free(options) }
    Self.setFallbackCharset(of: bytes, in: options)
    guard let message = g_mime_parser_construct_message(parser, options) else { return nil }
    defer { g_object_unref(message) }
    let root = g_mime_message_get_mime_part(message).map {
      part(MIMEObject($0), path: [], depth: 0)
    }
    return body(MailMessage(headers: MailHeaders.read(from: message), root: root))
  }

  /// Headers in eight bits that name no charset are read as UTF-8, else as the charset that they
  /// look like. GMime copies the names.
  private static func setFallbackCharset(of bytes: Data, in options: OpaquePointer?) {
    let end =
      bytes.range(of: Data("\n\n".utf8))?.lowerBound
      ?? bytes.range(of: Data("\r\n\r\n".utf8))?.lowerBound ?? bytes.endIndex
    let head = bytes[..<min(end, bytes.startIndex + (1 << 16))]
    guard head.contains(where: { $0 >= 0x80 }) else { return }
    let charset = CharsetGuess.charset(of: Data(head)).name
    "UTF-8".withCString { utf8 in
      charset.withCString { other in
        var names: [UnsafePointer<CChar>?] = [utf8, other, nil]
        g_mime_parser_options_set_fallback_charsets(options, &names)
      }
    }
  }

  /// Without the line `From …` that mailboxes put before a message.
  private static func withoutEnvelopeLine(_ bytes: Data) -> Data {
    guard bytes.starts(with: Data("From ".utf8)), let end = bytes.firstIndex(of: 0x0A) else {
      return bytes
    }
    return bytes[(end + 1)...]
  }

  private func part(_ object: MIMEObject, path: [Int], depth: Int) -> MailPart {
    let content: MailPart.Content
    if let reason = object.unreadable {
      content = .unreadable(reason)
    } else if let children = object.children {
      content =
        children.isEmpty || depth < depthLimit
        ? .parts(parts(children, path: path, depth: depth)) : .tooDeep
    } else if object.isText && !object.isAttachment {
      content = .text(object.text())
    } else if object.isSignature {
      content = .ignored
    } else {
      content = object.isLayoutPicture ? .ignored : .file(object)
    }
    let number = path.isEmpty ? [1] : path
    return MailPart(
      path: number.map(String.init).joined(separator: "."), mediaType: object.mediaType,
      isAttachment: object.isAttachment, fileName: object.fileName, content: content)
  }

  private func parts(_ children: [MIMEObject], path: [Int], depth: Int) -> [MailPart] {
    children.enumerated().map { index, child in
      part(child, path: path + [index + 1], depth: depth + 1)
    }
  }
}
