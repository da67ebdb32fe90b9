import CGMime
import Foundation

/// A borrowed part of a parsed message; valid while its message is.
struct MIMEObject {
  private let object: UnsafeMutablePointer<GMimeObject>

  init(_ object: UnsafeMutablePointer<GMimeObject>) { self.object = object }

  var mediaType: String {
    guard let type = g_mime_object_get_content_type(object),
      let major = g_mime_content_type_get_media_type(type),
      let minor = g_mime_content_type_get_media_subtype(type)
    else { return "application/octet-stream" }
    return (String(cString: major) + "/" + String(cString: minor)).lowercased()
  }

  var isAttachment: Bool {
    guard let disposition = g_mime_object_get_disposition(object) else { return false }
    return String(cString: disposition).lowercased() == "attachment"
  }

  var fileName: String? {
    guard isA(g_mime_part_get_type()) else { return nil }
    return g_mime_part_get_filename(cast(to: GMimePart.self)).map { String(cString: $0) }
  }

  /// A body in plain text or HTML, or a report of delivery, which is text.
  var isText: Bool {
    switch mediaType {
    case "text/plain", "text/html": isA(g_mime_text_part_get_type())
    case "message/delivery-status", "message/disposition-notification", "text/rfc822-headers",
      "message/feedback-report":
      isA(g_mime_part_get_type())
    default: false
    }
  }

  /// Bytes that only prove who wrote the message.
  var isSignature: Bool {
    ["application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"]
      .contains(mediaType)
  }

  /// A picture shown inside the body that is too small to hold text.
  var isLayoutPicture: Bool {
    mediaType.hasPrefix("image/") && !isAttachment && bytes().count < 5_000
  }

  var unreadable: MailPart.Unreadable? {
    switch mediaType {
    case "multipart/encrypted": return .encrypted
    case "application/pkcs7-mime", "application/x-pkcs7-mime":
      return parameter("smime-type")?.hasPrefix("signed") == true ? .signedInOnePiece : .encrypted
    case "message/partial": return .partial
    case "message/external-body": return .external
    default: return nil
    }
  }

  /// A parameter of the content type, in lower case.
  func parameter(_ name: String) -> String? {
    guard let type = g_mime_object_get_content_type(object),
      let value = g_mime_content_type_get_parameter(type, name)
    else { return nil }
    return String(cString: value).lowercased()
  }

  /// Parts of a multipart; `nil` for anything else.
  var children: [MIMEObject]? {
    guard isA(g_mime_multipart_get_type()) else { return nil }
    let multipart = cast(to: GMimeMultipart.self)
    return (0..<g_mime_multipart_get_count(multipart)).compactMap {
      g_mime_multipart_get_part(multipart, $0).map(MIMEObject.init)
    }
  }

  /// A part's content without its transfer encoding; an enclosed message as it came.
  func bytes() -> [UInt8] {
    let stream = g_mime_stream_mem_new()
    defer { g_object_unref(stream) }
    if isA(g_mime_message_part_get_type()) {
      let enclosed = g_mime_message_part_get_message(cast(to: GMimeMessagePart.self))
      enclosed?.withMemoryRebound(to: GMimeObject.self, capacity: 1) {
        _ = g_mime_object_write_to_stream($0, nil, stream)
      }
    } else if isA(g_mime_part_get_type()) {
      let content = g_mime_part_get_content(cast(to: GMimePart.self))
      if let content { g_mime_data_wrapper_write_to_stream(content, stream) }
    }
    return stream.map(Self.copy) ?? []
  }

  /// A text part's content, decoded by its charset; by look where the charset is not known or
  /// says less than Latin-1. Soft line breaks are joined.
  func text() -> String {
    let bytes = bytes()
    let text = TextDecoding(Data(bytes), label: parameter("charset")).text
    guard parameter("format") == "flowed", mediaType == "text/plain" else { return text }
    return FlowedText.joined(text, deletesSpace: parameter("delsp") == "yes")
  }

  private static func copy(_ stream: UnsafeMutablePointer<GMimeStream>) -> [UInt8] {
    let length = max(0, Int(g_mime_stream_length(stream)))
    guard length > 0, g_mime_stream_reset(stream) == 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      buffer.withMemoryRebound(to: CChar.self) {
        count = max(0, Int(g_mime_stream_read(stream, $0.baseAddress, length)))
      }
    }
  }

  private func isA(_ type: GType) -> Bool {
    let instance = UnsafeMutableRawPointer(object).assumingMemoryBound(to: GTypeInstance.self)
    return g_type_check_instance_is_a(instance, type) != 0
  }

  /// GObject's inheritance: a derived struct begins with its base. Ask `isA` first.
  private func cast<Derived>(to type: Derived.Type) -> UnsafeMutablePointer<Derived> {
    UnsafeMutableRawPointer(object).assumingMemoryBound(to: type)
  }
}
