/// An e-mail message; its files are read when they are asked for, while GMime has it open.
struct MailMessage {
  /// Decoded values in the order From, To, Cc, Reply-To, Bcc, Sender, Organization, Date, Subject,
  /// each on one line;
  /// headers that the message does not have are left out.
  let headers: [(name: String, value: String)]
  let root: MailPart?
}

/// One part of a message.
struct MailPart {
  /// Part number as in IMAP (RFC 9051, 6.4.5.1): `1`, `1.2`.
  let path: String
  /// In lower case, e.g. `text/plain`.
  let mediaType: String
  /// Said to be a file beside the message, whatever its type.
  let isAttachment: Bool
  let fileName: String?
  let content: Content

  enum Unreadable {
    case encrypted, signedInOnePiece, partial, external
  }

  enum Content {
    /// Text of a body, decoded.
    case text(String)
    /// Anything that is not shown as text.
    case file(MIMEObject)
    case parts([MailPart])
    /// A multipart below the limit of depth; not looked into.
    case tooDeep
    /// Encrypted, or a piece of a message: what it says cannot be known.
    case unreadable(Unreadable)
    /// Nothing to read: a signature's bytes, a small picture of the layout.
    case ignored
  }
}
