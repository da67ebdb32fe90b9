/// A text beside a rule that it must find something in, or nothing.
package struct RuleExample: Hashable, Sendable {
  /// `[[…]]` marks exactly what must be found.
  let marked: String
  let line: Int

  /// Without marks.
  var text: String { marked.replacing("[[", with: "").replacing("]]", with: "") }

  /// What stands between the marks; `nil` without them.
  var expected: String? {
    guard let start = marked.firstRange(of: "[["), let end = marked.firstRange(of: "]]"),
      start.upperBound <= end.lowerBound
    else { return nil }
    return String(marked[start.upperBound..<end.lowerBound])
  }
}
