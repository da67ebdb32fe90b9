package import Foundation
import LeadModel

/// The rule packs and word lists that the extractors work with.
package struct RuleSet {
  /// Hash of every pack and list file: changes whenever a rule or a list does.
  package let hash: String
  private let rules: [String: Rule]
  private let lists: [String: WordList]
  /// Where the rules that read pages can match.
  let pageSieve: Sieve
  /// Where the rules that read folded text, the intents', can.
  let intentSieve: Sieve

  /// The packs and lists that are shipped with Galena.
  package static func builtIn() throws -> RuleSet {
    try RuleSet(directory: try ResourceLocation.builtIn())
  }

  /// Reads `rules/*.yaml` and `lists/*.txt` under `directory`.
  package init(directory: URL) throws {
    var digests: [String] = []
    var lists: [String: WordList] = [:]
    for file in try Self.files(in: directory.appending(path: "lists"), ending: ".txt") {
      let data = try Data(contentsOf: file)
      digests += [file.lastPathComponent, Digest.sha256(data)]
      lists[String(file.lastPathComponent.dropLast(4))] = WordList(Array(data))
    }
    var rules: [String: Rule] = [:]
    for file in try Self.files(in: directory.appending(path: "rules"), ending: ".yaml") {
      let data = try Data(contentsOf: file)
      digests += [file.lastPathComponent, Digest.sha256(data)]
      let text = String(decoding: data, as: UTF8.self)
      for rule in try RulePackReader(file: file.lastPathComponent, lists: lists).rules(in: text) {
        guard rules.updateValue(rule, forKey: rule.id) == nil else {
          throw RuleError(
            code: .duplicate, file: file.lastPathComponent,
            message: "Rule \(rule.id) is there twice; rename one.")
        }
      }
    }
    self.rules = rules
    self.lists = lists
    hash = Digest.id(digests)
    let sorted = rules.values.sorted { $0.id < $1.id }
    pageSieve = Sieve(sorted.filter { !$0.id.hasPrefix("intent.") })
    intentSieve = Sieve(sorted.filter { $0.id.hasPrefix("intent.") })
  }

  /// Rules by id, sorted.
  var all: [Rule] { rules.values.sorted { $0.id < $1.id } }

  func rule(_ id: String) throws(RuleError) -> Rule {
    guard let rule = rules[id] else {
      throw RuleError(
        code: .missing, file: "rules",
        message: "No pack has rule \(id); restore the built-in packs.")
    }
    return rule
  }

  /// Rules whose id begins with `prefix` and a full stop, sorted by id.
  func rules(of prefix: String) -> [Rule] { all.filter { $0.id.hasPrefix(prefix + ".") } }

  func list(_ name: String) throws(RuleError) -> WordList {
    guard let list = lists[name] else {
      throw RuleError(
        code: .missing, file: "lists/\(name).txt", message: "The list is missing; restore it.")
    }
    return list
  }

  private static func files(in folder: URL, ending suffix: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { $0.hasSuffix(suffix) }.sorted().map { folder.appending(path: $0) }
  }
}
