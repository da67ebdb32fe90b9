/// An e-mail address in the one form that is compared: lower case, without display name.
///
/// The local part is taken as a dot-atom (RFC 5322 §3.2.3); by the standard it is case-sensitive
/// (RFC 5321 §2.4), in practice no provider makes use of that.
package struct EmailAddress: Hashable, Sendable {
  package let local: String
  package let host: String
  /// Whether the public suffix list knows the host's ending.
  package let hasKnownSuffix: Bool

  package var normalized: String { "\(local)@\(host)" }

  /// `nil` when local part or host break RFC 5321's lengths or RFC 1035's labels, or when the last
  /// label has a digit (no top-level domain has, RFC 3696 §2; image ids of mail programs do). Spelled-out
  /// dots ("(dot)", " punkt ") and stray spaces in the host are read as dots.
  package init?(local: String, host: String, suffixes: PublicSuffixes) {
    let host = Self.plain(host)
    let local = Self.plain(local)
    guard !local.isEmpty, local.utf8.count <= 64, !local.hasPrefix("."), !local.hasSuffix("."),
      !local.contains("..")
    else { return nil }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, host.utf8.count <= 253, labels.allSatisfy(Self.isLabel),
      let last = labels.last, !last.contains(where: \.isNumber) || last.hasPrefix("xn--")
    else { return nil }
    self.local = local
    self.host = host
    hasKnownSuffix = suffixes.hasKnownSuffix(host)
  }

  /// In small letters, with spelled-out full stops as such and without what stood around them.
  private static func plain(_ text: String) -> String {
    var plain = text.lowercased()
    guard plain.contains(where: { $0.isWhitespace || "([{<".contains($0) }) else { return plain }
    for spelled in ["dot", "punkt", "point", "punto"] {
      for form in [
        "(\(spelled))", "[\(spelled)]", "{\(spelled)}", "<\(spelled)>", "-\(spelled)-",
        " \(spelled) ",
      ] {
        plain = plain.replacing(form, with: ".")
      }
    }
    return String(plain.filter { !$0.isWhitespace && !"()[]{}<>".contains($0) })
  }

  private static func isLabel(_ label: Substring) -> Bool {
    !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
  }
}
