/// Why a rule pack or a word list was refused: file, line and what to do.
package struct RuleError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Code: String, Hashable, Sendable {
    case missing, syntax, pattern, field, duplicate, incomplete, version, weights
    /// A key that nobody reads.
    case key
    /// An example does not do what it must.
    case example
  }

  package let code: Code
  package let file: String
  /// From 1; `nil` when the whole file is meant.
  package let line: Int?
  package let message: String

  package init(code: Code, file: String, line: Int? = nil, message: String) {
    self.code = code
    self.file = file
    self.line = line
    self.message = message
  }

  package var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(message)"
  }
}
