import CPublicSuffix

/// The public suffix list: which part of a host name somebody registered.
///
/// Uses the list built into libpsl; no file and no network is touched.
package struct PublicSuffixes {
  package init() {}

  /// `mill.co.uk` of `www.mill.co.uk`; `nil` when the host is itself a suffix, has no dot, or
  /// ends in a suffix that the list does not know.
  package func registrableDomain(of host: String) -> String? {
    let host = host.lowercased()
    guard hasKnownSuffix(host), let list = psl_builtin() else { return nil }
    // The pointer that comes back points into the string that went in.
    return host.withCString { psl_registrable_domain(list, $0).map { String(cString: $0) } }
  }

  /// Whether the host ends in a suffix that the list names, itself apart: of some countries it names
  /// second levels alone (`co.za`, `*.bd`). The reserved names of RFC 2606 (`.example`, `.test`,
  /// `.invalid`) count, because documents use them in examples.
  package func hasKnownSuffix(_ host: String) -> Bool {
    let labels = host.lowercased().split(separator: ".")
    guard labels.count > 1, let last = labels.last else { return false }
    if Self.reserved.contains(String(last)) { return true }
    guard let list = psl_builtin() else { return false }
    // PSL_TYPE_NO_STAR_RULE: without it every unknown last label counts as a suffix.
    let kinds = PSL_TYPE_ICANN | PSL_TYPE_PRIVATE | PSL_TYPE_NO_STAR_RULE
    return labels.indices.dropFirst().contains { index in
      psl_is_public_suffix2(list, labels[index...].joined(separator: "."), kinds) == 1
    }
  }

  /// Whether nobody can own the host, because the list names it as a suffix: `com`, `co.uk`.
  package func isSuffix(_ host: String) -> Bool {
    guard let list = psl_builtin() else { return false }
    let kinds = PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE
    return psl_is_public_suffix2(list, host.lowercased(), kinds) == 1
  }

  private static let reserved: Set<String> = ["example", "test", "invalid"]
}
