import Foundation

/// Names of the parts inside an office package.
enum PartName {
  /// The key under which a part is found: case does not matter (ISO 29500-2, 6.2.2.3), and some
  /// programs write backslashes or a slash first.
  static func key(_ name: String) -> String {
    let slashes = name.replacing("\\", with: "/")
    return String(slashes.drop { $0 == "/" }).lowercased()
  }

  /// The part that `target` means inside the part `source`.
  static func resolve(_ target: String, in source: String) -> String {
    let path = target.removingPercentEncoding ?? target
    var parts: [Substring] = []
    if !path.hasPrefix("/") { parts = source.split(separator: "/").dropLast() }
    for part in path.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// Where the relationships of a part stand.
  static func relationships(of source: String) -> String {
    let parts = source.split(separator: "/")
    let folder = parts.dropLast() + ["_rels"]
    return folder.joined(separator: "/") + "/" + (parts.last ?? "") + ".rels"
  }
}
