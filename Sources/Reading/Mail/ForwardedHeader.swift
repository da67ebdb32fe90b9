/// The block of headers that mail programs put over a message which they forward or quote.
enum ForwardedHeader {
  /// Header names in English, German, French, Spanish, Italian and Dutch, in lower case.
  private static let origins = ["from", "von", "de", "da", "van", "expéditeur", "absender"]
  private static let others = [
    "sent", "date", "to", "cc", "subject", "reply-to", "importance", "attachments",
    "gesendet", "datum", "an", "betreff", "kopie", "wichtigkeit", "anlagen",
    "envoyé", "à", "objet", "copie à", "destinataire",
    "enviado", "fecha", "para", "asunto", "inviato", "data", "a", "oggetto",
    "verzonden", "aan", "onderwerp",
  ]

  static func begins(at index: Int, in lines: [MailLine]) -> Bool {
    length(at: index, in: lines) > 0 || isDivider(lines[index])
  }

  /// Number of lines of the block at `index`: a line that says who wrote, then at least two
  /// other headers, up to the first blank line; 0 when there is no such block.
  static func length(at index: Int, in lines: [MailLine]) -> Int {
    guard let name = name(of: lines[index]), origins.contains(name) else { return 0 }
    var headers = 0
    var length = 1
    while index + length < lines.count, !lines[index + length].isBlank, length < 20 {
      if isOther(lines[index + length]) { headers += 1 }
      length += 1
    }
    return headers >= 2 ? length : 0
  }

  /// `-----Original Message-----` and its like: dashes, words, dashes.
  private static func isDivider(_ line: MailLine) -> Bool {
    let content = line.content.lowercased()
    guard content.hasPrefix("---"), content.hasSuffix("---"), content.utf8.count < 80 else {
      return false
    }
    return ["message", "nachricht", "messaggio", "mensaje", "bericht", "courriel"]
      .contains { content.contains($0) }
  }

  private static func isOther(_ line: MailLine) -> Bool {
    name(of: line).map(others.contains) ?? false
  }

  /// What stands before the colon, in lower case, without the mark of a quoted line.
  private static func name(of line: MailLine) -> String? {
    let content = line.content
    guard let colon = content.firstIndex(of: ":"), colon > content.startIndex else { return nil }
    let name = content[..<colon].drop { $0 == ">" || $0 == " " }
    let trimmed = name.trimmingSuffix { $0 == " " || $0 == "*" || $0 == "\u{A0}" }
    return trimmed.count <= 14 ? trimmed.lowercased() : nil
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
    var result = self
    while let last = result.last, predicate(last) { result.removeLast() }
    return result
  }
}
