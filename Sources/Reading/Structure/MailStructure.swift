import Foundation
import LeadModel

extension StructuredFormat {
  /// The line that closes the outermost multipart (RFC 2046, 5.1.1), however much follows it. A message
  /// of one part has no end.
  static let mail = StructuredFormat(begins: { view in
    MailGrammar.isMessage(Data(view.prefix(4_096).bytes))
  }) { view in
    guard let header = MailHeader(view) else { return .incomplete(.closingBoundary) }
    guard let boundary = header.boundary else { return .undecided }
    return closes(view.dropFirst(header.end), boundary)
      ? .complete : .incomplete(.closingBoundary)
  }

  /// A boundary inside may begin like the closing line; then nothing less than its line end will do.
  private static func closes(_ body: ByteView, _ boundary: String) -> Bool {
    let mark = Array("\(boundary)--".utf8)
    var hasLonger = false
    var next = 0
    while let place = body.first(mark, from: next) {
      let isClosing = body.holds("\n--", at: place - 3)
      switch body[place + mark.count] {
      case nil: return isClosing && !hasLonger
      case let byte? where byte.isBlank: if isClosing { return true }
      default: hasLonger = true
      }
      next = place + 1
    }
    return false
  }
}

/// The header of an e-mail, as far as its outermost boundary goes.
private struct MailHeader {
  /// Where the empty line stands.
  let end: Int
  let boundary: String?

  private static let longest = 1 << 20

  /// `nil` when no empty line ends it.
  init?(_ view: ByteView) {
    let head = view.prefix(Self.longest)
    let ends = [head.first([0x0A, 0x0A]), head.first([0x0A, 0x0D, 0x0A])].compactMap(\.self)
    guard let end = ends.min() else { return nil }
    self.end = end
    let text = view.text(0..<end).replacing("\r\n", with: "\n")
      .replacing("\n ", with: " ").replacing("\n\t", with: " ")
    boundary = text.split(separator: "\n").lazy.compactMap(Self.boundary).first
  }

  /// Of `Content-Type: multipart/mixed; boundary="b1"`.
  private static func boundary(in field: Substring) -> String? {
    let lower = field.lowercased()
    guard lower.hasPrefix("content-type:"), lower.contains("multipart/"),
      let name = field.firstRange(of: /boundary\s*=\s*/.ignoresCase())
    else { return nil }
    let rest = field[name.upperBound...]
    let value =
      rest.first == "\""
      ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != ";" && !$0.isWhitespace }
    // RFC 2046 allows 70 characters.
    return value.isEmpty || value.utf8.count > 256 ? nil : String(value)
  }
}
