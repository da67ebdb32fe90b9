import CCurl
import Foundation
import LeadModel

/// A hand-off as an e-mail (RFC 5322) with one part of plain text.
///
/// Its id is made from the hand-off's key, so that mail systems can drop a second copy.
struct MailMessage: Hashable {
  let recipients: [String]
  let bytes: [UInt8]

  init(_ handOff: HandOff, _ mailbox: Receiver.Mailbox) {
    let owner = handOff.decision.owner.flatMap { mailbox.owners[$0] }
    recipients = owner.map { [$0] } ?? mailbox.to
    let text = HandOffText(handOff)
    let headers = [
      "From: \(Self.plain(mailbox.from))",
      "To: \(recipients.map(Self.plain).joined(separator: ", "))",
      "Subject: \(Self.encoded(text.subject))", "Date: \(Self.date(handOff.decision.at))",
      "Message-ID: <\(handOff.key)@galena.invalid>", "X-Galena-Delivery: \(handOff.key)",
      "X-Galena-Event: \(handOff.event.rawValue)", "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
    ]
    let body = Data(text.summary.utf8).base64EncodedString(options: [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ])
    bytes = Array((headers.joined(separator: "\r\n") + "\r\n\r\n" + body + "\r\n").utf8)
  }

  func send(over mailbox: Receiver.Mailbox, timeouts: Timeouts) throws -> DeliveryOutcome {
    guard !recipients.isEmpty else {
      return .rejected(reason: "the owner has no address and the receiver no `to`")
    }
    let transfer = try Transfer(
      to: mailbox.server, schemes: "smtp,smtps", timeouts: (timeouts.connect, timeouts.whole))
    try transfer.set(CURLOPT_MAIL_FROM, "<\(Self.plain(mailbox.from))>")
    try transfer.set(CURLOPT_MAIL_RCPT, recipients.map { "<\(Self.plain($0))>" })
    let level = mailbox.demandsTLS ? CURLUSESSL_ALL : CURLUSESSL_TRY
    try transfer.set(CURLOPT_USE_SSL, Int(level.rawValue))
    if let user = mailbox.user, let password = mailbox.password {
      try transfer.set(CURLOPT_USERNAME, user)
      try transfer.set(CURLOPT_PASSWORD, try password.value())
    }
    return .smtp(try transfer.perform(sending: bytes))
  }

  /// Without what would end a header or an address.
  private static func plain(_ text: String) -> String {
    text.filter { !$0.isNewline && !"<>".contains($0) }
  }

  /// Encoded words (RFC 2047) of at most 45 bytes each, which never part a character.
  private static func encoded(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    var words = [""]
    for character in line {
      if words[words.count - 1].utf8.count + character.utf8.count > 45 { words.append("") }
      words[words.count - 1].append(character)
    }
    return words.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }
      .joined(separator: "\r\n ")
  }

  private static func date(_ instant: Timestamp) -> String {
    let style = Date.VerbatimFormatStyle(
      format:
        "\(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) +0000",
      locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt,
      calendar: Calendar(identifier: .gregorian))
    return instant.date.formatted(style)
  }
}
