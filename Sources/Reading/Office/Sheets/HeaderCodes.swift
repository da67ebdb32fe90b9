/// Texts of a sheet's printed header or footer without its codes (ISO 29500-1, 18.3.1.46).
enum HeaderCodes {
  /// The left, middle and right part, those that hold something.
  static func parts(of header: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var rest = header[...]
    while let character = rest.popFirst() {
      guard character == "&", let code = rest.popFirst() else {
        part.append(character)
        continue
      }
      switch code {
      case "L", "C", "R":
        parts.append(part)
        part = ""
      case "&": part.append("&")
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "K": rest = rest.dropFirst(6)
      case "0"..."9": rest = rest.drop { ("0"..."9").contains($0) }
      default: break
      }
    }
    return (parts + [part]).map(\.trimmingWhiteSpace).filter { !$0.isEmpty }
  }
}
