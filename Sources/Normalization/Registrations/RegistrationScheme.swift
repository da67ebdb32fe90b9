package import LeadModel

/// One kind of registration number: how it is written and how it is checked.
///
/// A scheme confirms what its format and checksum allow; it never says that a number is in use.
package struct RegistrationScheme: Sendable {
  /// Lower case, stable: `vat-de`, `iban`, `siren-fr`.
  package let name: String
  /// Letters that may stand before the number and belong to its canonical form (`DE`); the first
  /// is the canonical one.
  let prefixes: [String]
  /// Whether a number without prefix is not one of this scheme.
  let prefixIsRequired: Bool
  /// What may follow the prefix: `9` a digit, `A` a letter, `*` either, anything else itself.
  let shapes: [String]
  /// Whether hyphens are part of the number and stand for letters of a shape.
  let keepsHyphens: Bool
  /// The checksum's verdict on the part after the prefix; `nil` when the scheme has none.
  let verdict: @Sendable (String) -> Bool?
  /// Whether format and checksum together are so telling that no label is needed.
  package let isDistinctive: Bool

  init(
    _ name: String, prefixes: [String] = [], prefixIsRequired: Bool = false, _ shapes: [String],
    keepsHyphens: Bool = false, isDistinctive: Bool = false,
    verdict: @escaping @Sendable (String) -> Bool? = { _ in nil }
  ) {
    self.name = name
    self.prefixes = prefixes
    self.prefixIsRequired = prefixIsRequired
    self.shapes = shapes
    self.keepsHyphens = keepsHyphens
    self.isDistinctive = isDistinctive
    self.verdict = verdict
  }

  /// The number in canonical form with the checksum's verdict, or `nil` when the text does not
  /// have the scheme's format. A failed checksum is a result (`valid` false), not `nil`.
  package func match(_ text: String) -> Registration? {
    let compact = RegistrationText.compact(text, keepsHyphens: keepsHyphens)
    guard (2...40).contains(compact.utf8.count) else { return nil }
    for prefix in prefixes where compact.hasPrefix(prefix) {
      let body = String(compact.dropFirst(prefix.count))
      if shapes.contains(where: { RegistrationText.fits(body, $0) }) {
        return registration(body)
      }
    }
    guard !prefixIsRequired, shapes.contains(where: { RegistrationText.fits(compact, $0) }) else {
      return nil
    }
    return registration(compact)
  }

  private func registration(_ body: String) -> Registration {
    Registration(scheme: name, number: (prefixes.first ?? "") + body, valid: verdict(body))
  }

  /// The scheme of that name, or `nil`.
  package static func named(_ name: String) -> RegistrationScheme? { byName[name] }

  private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

  /// What a number without any label most likely is: a scheme whose checksum it passes, else one of
  /// so telling a shape that it needs none. `nil` when there is neither.
  package static func likeliest(for text: String) -> Registration? {
    guard !BlindNumber.isPlaceholder(text) else { return nil }
    let found = candidates(for: text).filter { BlindNumber.isWritten(text, as: $0.scheme) }
    return found.first { $0.valid == true }
      ?? found.first { named($0.scheme)?.isDistinctive == true }
  }

  /// Schemes that `text` fits and whose checksum it does not fail, those that it passes first.
  package static func candidates(for text: String) -> [Registration] {
    let found = all.compactMap { $0.match(text) }.filter { $0.valid != false }
    return found.filter { $0.valid == true } + found.filter { $0.valid == nil }
  }
}
