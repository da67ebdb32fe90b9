package import Foundation
import LeadModel

/// One YAML file of rules.
package struct RulePack: Hashable, Sendable {
  /// As messages name it: the path that the user gave, or the built-in file's name.
  package let name: String
  package let text: String
  /// Whether it belongs to Galena; else it is the user's and may add to the built-in ones, replace
  /// them and switch them off.
  package let isBuiltIn: Bool

  package init(name: String, text: String, isBuiltIn: Bool = false) {
    self.name = name
    self.text = text
    self.isBuiltIn = isBuiltIn
  }

  /// Reads a user's pack. Throws `RuleError` when the file cannot be read as UTF-8 text.
  package init(path: String) throws(RuleError) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw RuleError(
        code: .missing, file: path,
        message: "The pack cannot be read as UTF-8 text; correct its path in extraction.packs.")
    }
    self.init(name: path, text: text)
  }

  package var hash: String { Digest.sha256(Data(text.utf8)) }

  /// The file's own name, which stays the same when its folder is moved.
  var fileName: String { String(name.split(separator: "/").last ?? "") }
}
