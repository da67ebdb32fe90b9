/// A pattern for paths: `*` and `?` within one name, `[a-z]` for one character, `**` for any folders.
///
/// A pattern without a slash is for a file's name, wherever the file lies. Case counts only where the
/// pattern has an upper-case letter, so that `*.pdf` is also `SCAN.PDF`.
package struct PathPattern: Hashable, Sendable {
  package let text: String
  private let names: [[Character]]
  private let countsCase: Bool

  package init(_ text: String) {
    self.text = text
    countsCase = text.contains { $0.isUppercase }
    let names = text.split(separator: "/").map(Array.init)
    self.names = text.contains("/") ? names : [["*", "*"]] + names
  }

  /// Whether a path stands for files by a pattern rather than for one.
  package static func isPattern(_ path: String) -> Bool { path.contains { "*?[".contains($0) } }

  /// `path` is relative to where the pattern begins.
  package func matches(_ path: String) -> Bool {
    let path = countsCase ? path : path.lowercased()
    return Self.match(names[...], path.split(separator: "/").map(Array.init)[...])
  }

  private static func match(
    _ pattern: ArraySlice<[Character]>, _ path: ArraySlice<[Character]>
  ) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    if first == ["*", "*"] {
      let rest = pattern.dropFirst()
      return (path.startIndex...path.endIndex).contains { match(rest, path[$0...]) }
    }
    guard let name = path.first, match(first[...], name[...]) else { return false }
    return match(pattern.dropFirst(), path.dropFirst())
  }

  private static func match(
    _ pattern: ArraySlice<Character>, _ name: ArraySlice<Character>
  ) -> Bool {
    guard let first = pattern.first else { return name.isEmpty }
    let rest = pattern.dropFirst()
    switch first {
    case "*": return (name.startIndex...name.endIndex).contains { match(rest, name[$0...]) }
    case "?": return !name.isEmpty && match(rest, name.dropFirst())
    case "[":
      guard let end = rest.firstIndex(of: "]"), let character = name.first else {
        return name.first == "[" && match(rest, name.dropFirst())
      }
      return holds(rest[..<end], character) && match(rest[(end + 1)...], name.dropFirst())
    default: return name.first == first && match(rest, name.dropFirst())
    }
  }

  /// A class: characters, ranges, and `!` in front for all others.
  private static func holds(_ set: ArraySlice<Character>, _ character: Character) -> Bool {
    let isNegated = set.first == "!"
    var rest = isNegated ? set.dropFirst() : set
    var isHeld = false
    while let low = rest.popFirst() {
      if rest.first == "-", let high = rest.dropFirst().first, low <= high {
        rest = rest.dropFirst(2)
        isHeld = isHeld || (low...high).contains(character)
      } else {
        isHeld = isHeld || low == character
      }
    }
    return isHeld != isNegated
  }
}
