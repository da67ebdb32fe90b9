/// The boundary that the header of an e-mail names for its outermost multipart.
struct MailBoundary: Hashable, Sendable {
  /// `--boundary--`, as it ends the last part.
  let closing: [UInt8]

  /// `nil` when the bytes do not begin like an e-mail, or its header names no boundary within the
  /// head.
  init?(in ends: FileEnds) {
    let text = String(decoding: ends.head, as: UTF8.self).replacingCarriageReturns
    guard let header = Self.header(of: text), let value = Self.boundary(in: header) else {
      return nil
    }
    closing = Array("--\(value)--".utf8)
  }

  /// The unfolded header, when the first line looks like a field and the header ends in the head.
  private static func header(of text: String) -> String? {
    guard let colon = text.firstIndex(of: ":" as Character),
      text[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }),
      colon != text.startIndex, let end = text.firstRange(of: "\n\n")
    else { return nil }
    return String(text[..<end.lowerBound]).replacing("\n ", with: " ").replacing("\n\t", with: " ")
  }

  private static func boundary(in header: String) -> String? {
    let line = header.split(separator: "\n").first {
      $0.lowercased().hasPrefix("content-type:") && $0.lowercased().contains("multipart/")
    }
    guard let line, let name = line.lowercased().firstRange(of: "boundary=") else { return nil }
    let offset = line.lowercased().distance(
      from: line.lowercased().startIndex, to: name.upperBound)
    let rest = line.dropFirst(offset)
    let value =
      rest.first == "\""
      ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != ";" && $0 != " " }
    return value.isEmpty ? nil : String(value)
  }
}

extension String {
  fileprivate var replacingCarriageReturns: String { replacing("\r\n", with: "\n") }
}
