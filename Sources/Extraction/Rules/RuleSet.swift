package import Foundation
import LeadModel

/// The rule packs, word lists, trained weights and calibration that the extractors work with.
package struct RuleSet {
  /// Hash of every pack, list, model and calibration file: changes whenever one of them does.
  package let hash: String
  private let rules: [String: Rule]
  private let lists: [String: WordList]
  /// Where the rules that read pages can match.
  let pageSieve: Sieve
  /// Where the rules that read folded text, the intents', can.
  let intentSieve: Sieve
  private let models: [String: LinearChain]
  let calibration: Calibration

  /// In the order in which they were joined.
  package let packs: [RulePack]

  /// The packs and lists that are shipped with Galena, and the user's packs.
  package static func builtIn(with packs: [RulePack] = []) throws -> RuleSet {
    try RuleSet(directory: try ResourceLocation.builtIn(), packs: packs)
  }

  /// Reads `rules/*.yaml` and `lists/*.txt` under `directory`; `packs` are the user's.
  package init(directory: URL, packs: [RulePack] = []) throws {
    var digests: [String] = []
    var lists: [String: WordList] = [:]
    for file in try Self.files(in: directory.appending(path: "lists"), ending: ".txt") {
      let data = try Data(contentsOf: file)
      digests += [file.lastPathComponent, Digest.sha256(data)]
      lists[String(file.lastPathComponent.dropLast(4))] = WordList(Array(data))
    }
    var models: [String: LinearChain] = [:]
    for file in try Self.files(in: directory.appending(path: "models"), ending: ".txt") {
      let data = try Data(contentsOf: file)
      digests += [file.lastPathComponent, Digest.sha256(data)]
      models[String(file.lastPathComponent.dropLast(4))] =
        try ContactModel(data, file: "models/\(file.lastPathComponent)").chain
    }
    let curves = try Data(contentsOf: directory.appending(path: "calibration.txt"))
    digests += ["calibration.txt", Digest.sha256(curves)]
    calibration = try Calibration(curves, file: "calibration.txt")
    let builtIn = try Self.files(in: directory.appending(path: "rules"), ending: ".yaml").map {
      RulePack(
        name: $0.lastPathComponent,
        text: String(decoding: try Data(contentsOf: $0), as: UTF8.self), isBuiltIn: true)
    }
    self.packs = builtIn + packs
    for pack in self.packs { digests += [pack.fileName, pack.hash] }
    let rules = try Self.joined(self.packs, lists: lists)
    self.rules = rules
    self.lists = lists
    self.models = models
    hash = Digest.id(digests)
    let sorted = rules.values.sorted { $0.id < $1.id }
    pageSieve = Sieve(
      sorted.filter { rule in !Self.elsewhere.contains { rule.id.hasPrefix($0) } })
    intentSieve = Sieve(sorted.filter { $0.id.hasPrefix("intent.") })
  }

  /// The hash, and that of each pack of the user's: what claims were made by.
  package var provenance: String {
    ([hash] + packs.filter { !$0.isBuiltIn }.map { "\($0.fileName)=\($0.hash.prefix(12))" })
      .joined(separator: " ")
  }

  /// The user's rules that no extractor but `RuleExtractor` runs.
  var ofTheUser: [Rule] {
    all.filter { rule in
      rule.origin.isUser && !rule.isReplacement
        && !Self.families.contains(String(rule.id.prefix { $0 != "." }))
    }
  }

  /// Beginnings of ids of rules that read no whole pages: folded text, or what others found.
  private static let elsewhere = ["intent.", "seniority.", "role.", "job."]

  /// Beginnings of ids of which an extractor runs all rules there are.
  private static let families: Set<String> = [
    "intent", "firmographics", "name", "phone-shape", "region", "seniority", "role", "consent",
    "reporting", "competition",
  ]

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

  /// The weights of `models/NAME.txt`; read once for all extractor sets made of these rules.
  func model(_ name: String) throws(RuleError) -> LinearChain {
    guard let model = models[name] else {
      throw RuleError(
        code: .missing, file: "models/\(name).txt", message: "The model is missing; restore it.")
    }
    return model
  }

  private static func files(in folder: URL, ending suffix: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { $0.hasSuffix(suffix) }.sorted().map { folder.appending(path: $0) }
  }
}
