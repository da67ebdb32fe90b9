/// Mends the ending of a host name that was misread: `mill.corn`, `mill.coza`, `mill.c0m`.
///
/// Only endings that no list knows are touched, and only what then has a known one is given back.
package struct HostRepair {
  private let suffixes = PublicSuffixes()

  package init() {}

  /// The host with a known ending; `nil` when it has one, or when none is near.
  package func repaired(_ host: String) -> String? {
    let host = host.lowercased()
    guard !suffixes.hasKnownSuffix(host) else { return nil }
    var labels = host.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let last = labels.popLast(), !labels.isEmpty, !labels.contains("") else { return nil }
    let mended = respelled(last) ?? parted(last)
    return mended.map { (labels + [$0]).joined(separator: ".") }
  }

  /// Looks that recognition takes for one another.
  private static let lookalikes: [(String, String)] = [
    ("rn", "m"), ("0", "o"), ("1", "l"), ("1", "i"), ("e", "c"), ("c", "e"), ("q", "g"),
    ("cl", "d"), ("l", "i"), ("ni", "m"), ("n", "m"), ("t", "r"), ("f", "r"), ("6", "g"),
  ]
  /// Endings that a misreading is more likely of than of some small country's.
  private static let common: Set<String> = ["com", "net", "org", "edu", "gov", "info", "biz"]

  private func respelled(_ label: String) -> String? {
    let once = Self.lookalikes.map { label.replacing($0.0, with: $0.1) }
    let twice = once.flatMap { one in
      Self.lookalikes.map { one.replacing($0.0, with: $0.1) }
    }
    return (once + twice).first(where: Self.common.contains)
  }

  /// `coza`, `comau`: both labels of a country's ending without the full stop.
  private func parted(_ label: String) -> String? {
    guard label.count == 4 || label.count == 5 else { return nil }
    let parts = "\(label.dropLast(2)).\(label.suffix(2))"
    let second = label.dropLast(2)
    return ["co", "com", "net", "org", "ac", "gov", "edu"].contains(second)
      && suffixes.isSuffix(parts) ? parts : nil
  }
}
