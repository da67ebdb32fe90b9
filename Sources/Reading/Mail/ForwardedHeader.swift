/// The block of headers that mail programs put over a message which they forward or quote.
enum ForwardedHeader {
  /// Header names in English, German, French, Spanish, Italian, Portuguese, Dutch and Swedish, in
  /// lower case.
  private static let origins: Set = [
    "from", "von", "de", "da", "van", "från", "fra", "expéditeur", "absender",
  ]
  private static let others: Set = [
    "sent", "date", "to", "cc", "bcc", "subject", "reply-to", "importance", "attachments",
    "gesendet", "datum", "an", "betreff", "kopie", "wichtigkeit", "anlagen", "cci", "envoyé",
    "à", "objet", "copie à", "destinataire", "date d'envoi", "enviado", "enviado el", "fecha",
    "para", "asunto", "inviato", "data", "a", "oggetto", "enviada em", "enviado em", "enviada",
    "assunto", "verzonden", "aan", "onderwerp", "skickat", "till", "ämne", "sendt", "til", "emne",
  ]

  static func begins(at index: Int, in lines: [MailLine]) -> Bool {
    length(at: index, in: lines) > 0 || isDivider(lines[index])
      || isRule(lines[index]) && headerFollows(index, in: lines)
  }

  /// Outlook's line of underscores.
  private static func isRule(_ line: MailLine) -> Bool {
    let text = line.text.utf8
    return text.count >= 20 && text.count <= 200 && text.allSatisfy { $0 == UInt8(ascii: "_") }
  }

  private static func headerFollows(_ index: Int, in lines: [MailLine]) -> Bool {
    (index + 1..<min(index + 4, lines.count)).contains { length(at: $0, in: lines) > 0 }
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

  /// `-----Original Message-----` and its like: dashes, words, dashes; or Apple's line.
  private static func isDivider(_ line: MailLine) -> Bool {
    guard (10...120).contains(line.text.utf8.count) else { return false }
    let content = line.content.lowercased()
    if announcements.contains(content.filter { $0 != "\u{A0}" && $0 != " " }) { return true }
    guard content.hasPrefix("---"), content.hasSuffix("---") else { return false }
    return [
      "message", "nachricht", "messaggio", "mensaje", "mensagem", "bericht", "courriel", "original",
      "meddelande",
    ].contains { content.contains($0) }
  }

  /// Without spaces.
  private static let announcements: Set = [
    "beginforwardedmessage:", "anfangderweitergeleitetennachricht:", "débutdumessageréexpédié:",
    "débutdumessagetransféré:", "iniciodelmensajereenviado:", "iniziomessaggioinoltrato:",
    "iníciodamensagemreencaminhada:",
    "beginvandoorgestuurdbericht:",
  ]

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
