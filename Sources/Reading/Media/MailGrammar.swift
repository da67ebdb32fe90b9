import Foundation

/// Tells e-mail messages from other text by the grammar of their head (RFC 5322, 2.2).
enum MailGrammar {
  private static let headSize = 4_096

  /// `true` when the text begins with header fields and nothing else: at least three, among them
  /// one that says where the message comes from and one that mail programs always write; or those
  /// that say how a MIME message is built.
  static func isMessage(_ bytes: Data) -> Bool {
    let names = fieldNames(in: bytes.prefix(headSize))
    if names.count >= 3 && !origins.isDisjoint(with: names) && !usual.isDisjoint(with: names) {
      return true
    }
    return names.contains("content-type") && (names.contains("mime-version") || isMultipart(bytes))
  }

  private static func isMultipart(_ bytes: Data) -> Bool {
    let head = String(decoding: bytes.prefix(headSize), as: UTF8.self).lowercased()
    return head.contains("content-type: multipart/") || head.contains("content-type: message/")
  }

  /// `true` for several messages in one file, each after a line `From …` (RFC 4155).
  static func isMailbox(_ bytes: Data) -> Bool {
    guard bytes.starts(with: Data("From ".utf8)), !fieldNames(in: bytes.prefix(headSize)).isEmpty
    else { return false }
    return bytes.range(of: Data("\n\nFrom ".utf8)) != nil
      || bytes.range(of: Data("\n\r\nFrom ".utf8)) != nil
  }

  private static let origins: Set = ["from", "sender", "return-path", "received"]
  private static let usual: Set = [
    "date", "message-id", "mime-version", "to", "subject", "received", "content-type",
  ]

  /// Names in lower case of the fields up to the first empty line; empty when another line
  /// stands among them.
  private static func fieldNames(in head: Data) -> [String] {
    var names: [String] = []
    let lines = head.split(separator: 0x0A, omittingEmptySubsequences: false)
    // A file cut at the sample's end has an incomplete last line.
    for (index, line) in lines.enumerated() {
      let isLast = index == lines.count - 1
      if line.isEmpty || line.elementsEqual([0x0D]) { return names }
      let isContinuation = line.first == 0x20 || line.first == 0x09
      if index == 0, line.starts(with: Data("From ".utf8)) { continue }
      if isContinuation && !names.isEmpty { continue }
      guard let name = fieldName(of: line) else { return isLast ? names : [] }
      names.append(name)
    }
    return names
  }

  /// One or more printable characters but the colon, then a colon.
  private static func fieldName(of line: Data) -> String? {
    guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex else { return nil }
    let name = line[line.startIndex..<colon]
    guard name.count <= 77, name.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    return String(decoding: name, as: UTF8.self).lowercased()
  }
}
