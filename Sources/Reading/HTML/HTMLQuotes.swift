import LeadModel

/// Elements with which mail programs mark what they quote, and signatures.
enum HTMLQuotes {
  static func role(of node: HTMLNode, _ name: String) -> Page.Mark.Role? {
    if name == "blockquote", node["type"]?.lowercased() == "cite" { return .quotedReply }
    guard name == "div" || name == "blockquote" || name == "pre" || name == "table" else {
      return nil
    }
    let classes = (node["class"] ?? "").split(whereSeparator: \.isWhitespace)
    if classes.contains(where: { quoted.contains($0) }) { return .quotedReply }
    if classes.contains(where: { signatures.contains($0) }) { return .signature }
    return nil
  }

  private static let quoted: Set<Substring> = [
    "gmail_quote", "yahoo_quoted", "protonmail_quote", "moz-cite-prefix", "zmail_extra",
    "gmail_quote_container", "tutanota_quote", "WordSection1_quote",
  ]
  private static let signatures: Set<Substring> = [
    "gmail_signature", "moz-signature", "protonmail_signature_block", "tutanota_signature",
  ]
}
