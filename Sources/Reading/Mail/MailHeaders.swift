import CGMime

/// The headers that say who wrote to whom, when and about what.
enum MailHeaders {
  static func read(
    from message: UnsafeMutablePointer<GMimeMessage>
  ) -> [(name: String, value: String)] {
    let values: [(String, String?)] = [
      ("From", addresses(g_mime_message_get_from(message)) ?? raw("From", of: message)),
      ("To", addresses(g_mime_message_get_to(message)) ?? raw("To", of: message)),
      ("Cc", addresses(g_mime_message_get_cc(message)) ?? raw("Cc", of: message)),
      (
        "Reply-To",
        addresses(g_mime_message_get_reply_to(message)) ?? raw("Reply-To", of: message)
      ),
      ("Bcc", addresses(g_mime_message_get_bcc(message)) ?? raw("Bcc", of: message)),
      ("Sender", addresses(g_mime_message_get_sender(message)) ?? raw("Sender", of: message)),
      ("Organization", raw("Organization", of: message) ?? raw("Organisation", of: message)),
      ("Date", raw("Date", of: message)),
      ("Subject", raw("Subject", of: message)),
    ]
    return values.compactMap { name, value in
      let line = oneLine(value ?? "")
      return line.isEmpty ? nil : (name, line)
    }
  }

  /// Names and addresses, decoded; `nil` when GMime found no address.
  private static func addresses(_ list: UnsafeMutablePointer<InternetAddressList>?) -> String? {
    guard let list, internet_address_list_length(list) > 0,
      let text = internet_address_list_to_string(list, nil, 0)
    else { return nil }
    defer { g_free(text) }
    return String(cString: text)
  }

  /// The header's text; GMime has decoded its encoded words (RFC 2047).
  private static func raw(
    _ name: String, of message: UnsafeMutablePointer<GMimeMessage>
  ) -> String? {
    message.withMemoryRebound(to: GMimeObject.self, capacity: 1) { object in
      g_mime_object_get_header(object, name).map { String(cString: $0) }
    }
  }

  /// Folded lines and runs of white space become one space.
  private static func oneLine(_ value: String) -> String {
    value.unicodeScalars
      .split { $0.properties.isWhitespace || $0.value < 0x20 }
      .map { String($0) }
      .joined(separator: " ")
  }
}
