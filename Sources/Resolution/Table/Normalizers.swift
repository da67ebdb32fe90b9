import Foundation
import Normalization

/// Cell text → what is compared.
enum Normalizers {
  private static let publicSuffixes = PublicSuffixes()
  /// The text in Latin letters.
  static func latin(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 128 }) else { return text }
    let script = WrittenScript(of: text)
    return script == .latin ? text : Transliteration.latin(text, script: script)
  }

  static func words(_ text: String) -> [String] {
    [TextFold.key(latin(text))].filter { !$0.isEmpty }
  }

  static func compact(_ text: String) -> [String] {
    [TextFold.tokens(text).joined()].filter { !$0.isEmpty }
  }

  static func organization(_ text: String) -> [String] {
    CompanyKey(latin(text)).map { [$0.coreText] } ?? []
  }

  static func phone(_ text: String) -> [String] {
    var digits = text.filter(\.isASCII).filter(\.isNumber)
    if digits.hasPrefix("00") { digits.removeFirst(2) }
    if digits.count == 11, digits.first == "1" { digits.removeFirst() }
    return digits.count >= 5 ? [String(digits.suffix(10))] : []
  }

  static func email(_ text: String) -> [String] {
    let lower = withoutSpaces(text.lowercased())
    guard let at = lower.utf8.lastIndex(of: 64), !RoleMailboxes.contains(lower) else { return [] }
    var local = String(lower[..<at].prefix { $0 != "+" })
    let host = lower[lower.index(after: at)...]
    if host == "gmail.com" || host == "googlemail.com" { local.removeAll { $0 == "." } }
    return local.isEmpty ? [] : [local + "@" + host]
  }

  /// The host of an address, of mail or of the web, in lower case.
  static func host(_ text: String) -> String {
    let lower = withoutSpaces(text.lowercased())
    guard let at = lower.utf8.lastIndex(of: 64) else { return WebHost.host(of: lower) }
    return String(lower[lower.index(after: at)...])
  }

  /// The registrable domain of a host; none for providers where everybody has an address.
  static func domain(ofHost host: String) -> [String] {
    let domain = publicSuffixes.registrableDomain(of: host) ?? host
    return domain.isEmpty || SharedHosts.contains(domain) ? [] : [domain]
  }

  private static func withoutSpaces(_ text: String) -> String {
    text.utf8.contains(32) || !text.utf8.allSatisfy { $0 < 128 }
      ? text.filter { !$0.isWhitespace } : text
  }

  static func date(_ text: String) -> [String] {
    let digits = text.filter(\.isASCII).split { !$0.isNumber }.map(String.init)
    if digits.count == 1, digits[0].count == 8 { return [digits[0]] }
    guard digits.count >= 3 else { return [] }
    let parts = digits.prefix(3).map { $0 }
    if parts[0].count == 4 { return [parts[0] + padded(parts[1]) + padded(parts[2])] }
    guard parts[2].count == 4 else { return [] }
    return [parts[2] + padded(parts[1]) + padded(parts[0])]
  }

  private static func padded(_ text: String) -> String { text.count == 1 ? "0" + text : text }

  static func houseNumber(_ text: String) -> [String] {
    let tokens = TextFold.tokens(text)
    guard let number = tokens.first(where: { $0.first?.isNumber == true && ordinal($0) == nil })
    else { return [] }
    return [number]
  }

  static func street(_ text: String) -> [String] {
    var words: [String] = []
    var skips = false
    for token in TextFold.nameTokens(latin(text)) {
      if units.contains(token) {
        skips = true
        continue
      }
      if skips {
        skips = false
        continue
      }
      if token.first?.isNumber == true, ordinal(token) == nil { continue }
      words.append(ordinal(token) ?? StreetWords.abbreviations[token] ?? token)
    }
    return words.isEmpty ? [] : [words.joined(separator: " ")]
  }

  /// `44th` → `44`.
  private static func ordinal(_ token: String) -> String? {
    guard token.count > 2, ["st", "nd", "rd", "th"].contains(String(token.suffix(2))),
      token.dropLast(2).allSatisfy(\.isNumber)
    else { return nil }
    return String(token.dropLast(2))
  }

  private static let units: Set<String> = [
    "apt", "apartment", "suite", "ste", "unit", "room", "rm", "floor", "fl", "no",
  ]

  static func list(_ text: String) -> [String] {
    text.replacingOccurrences(of: "**", with: "|").split { "|;".contains($0) }
      .map { TextFold.key(String($0)) }.filter { !$0.isEmpty }
  }
}
