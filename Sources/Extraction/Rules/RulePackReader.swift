import Foundation
import LeadModel
import Yams

/// Reads one YAML rule pack; refuses it with file and line when an entry is not right.
struct RulePackReader {
  let pack: RulePack
  /// Word lists that patterns take in by `{{list:NAME}}`, longest entry first.
  let lists: [String: WordList]
  /// Keys of a rule besides the common ones; `nil` takes any, as the built-in packs may.
  var attributes: Set<String>?

  private static let known: Set<String> = [
    "id", "version", "field", "pattern", "labels", "confidence", "match", "reject", "near",
    "enabled",
  ]

  /// One entry of a pack.
  enum Entry {
    case rule(Rule)
    /// `enabled: false`: the rule of that id is switched off.
    case off(id: String, line: Int)
  }

  /// The rules of a pack that switches none off.
  func rules() throws(RuleError) -> [Rule] {
    try entries().compactMap { if case .rule(let rule) = $0 { rule } else { nil } }
  }

  func entries() throws(RuleError) -> [Entry] {
    let root = try composed()
    guard let mapping = root?.mapping, let entries = mapping["rules"]?.sequence else {
      throw RuleError(code: .incomplete, file: pack.name, message: "A pack has a list `rules`.")
    }
    if attributes != nil {
      for key in mapping.keys where !["rules", "fragments"].contains(key.string ?? "") {
        throw error(.key, key, "A pack has `rules` and `fragments`, and no other key.")
      }
    }
    var fragments: [String: String] = [:]
    for (name, value) in mapping["fragments"]?.mapping ?? [:] {
      fragments[name.string ?? ""] = expanded(value.string ?? "", fragments)
    }
    var result: [Entry] = []
    for entry in entries { result.append(try self.entry(entry, fragments)) }
    return result
  }

  private func composed() throws(RuleError) -> Node? {
    do {
      return try Yams.compose(yaml: pack.text)
    } catch let problem as YamlError {
      throw RuleError(
        code: .syntax, file: pack.name, line: problem.line,
        message: "This is not YAML: \(problem.reason); correct it.")
    } catch {
      throw RuleError(code: .syntax, file: pack.name, message: "This is not YAML; correct it.")
    }
  }

  private func entry(
    _ node: Node, _ fragments: [String: String]
  ) throws(RuleError) -> Entry {
    guard let entry = node.mapping, let id = entry["id"]?.string, !id.isEmpty else {
      throw error(.incomplete, node, "A rule has an `id`.")
    }
    if let attributes {
      for key in entry.keys where !Self.known.union(attributes).contains(key.string ?? "") {
        throw error(
          .key, key, "Rule \(id) has a key that nobody reads; remove it or correct its spelling.")
      }
      if entry["enabled"]?.bool == false { return .off(id: id, line: node.mark?.line ?? 1) }
    }
    return .rule(try rule(entry, id, node, fragments))
  }

  private func rule(
    _ entry: Node.Mapping, _ id: String, _ node: Node, _ fragments: [String: String]
  ) throws(RuleError) -> Rule {
    guard let version = entry["version"]?.int, let patternNode = entry["pattern"],
      let source = patternNode.string, let confidence = entry["confidence"]?.float,
      (0...1).contains(confidence)
    else {
      throw error(
        .incomplete, node, "Rule \(id) needs version, pattern and a confidence from 0 to 1.")
    }
    let labels = strings(entry["labels"])
    let near = strings(entry["near"])
    return Rule(
      id: id, version: version, field: try field(entry["field"], id),
      pattern: try pattern(expanded(source, fragments), patternNode, id),
      required: RequiredLiterals.alternatives(of: expanded(source, fragments)),
      label: labels.isEmpty
        ? nil : try pattern(labelPattern(labels), entry["labels"] ?? node, id),
      confidence: confidence, attributes: attributes(entry),
      near: near.isEmpty ? nil : try pattern(wordPattern(near), entry["near"] ?? node, id),
      examples: examples(entry["match"]), counterexamples: examples(entry["reject"]),
      origin: RuleOrigin(
        pack: pack.name, line: node.mark?.line ?? 1, isUser: !pack.isBuiltIn))
  }

  private func field(_ node: Node?, _ id: String) throws(RuleError) -> Field? {
    guard let node, let name = node.string else { return nil }
    guard let field = Field(rawValue: name) else {
      throw error(
        .field, node, "Rule \(id) names a field that does not exist; docs/formats.md lists them.")
    }
    return field
  }

  private func pattern(_ source: String, _ node: Node, _ id: String) throws(RuleError) -> Pattern {
    do {
      return try Pattern(source)
    } catch {
      throw self.error(
        .pattern, node, "Pattern of rule \(id), byte \(error.offset): \(error.reason).")
    }
  }

  /// A label may be followed by a short remark in brackets, punctuation and spaces, and by nothing
  /// else, before the value.
  private func labelPattern(_ labels: [String]) -> String {
    let words = labels.map { $0.split(separator: " ").joined(separator: "[ .]*") }
    return
      "(?i)(?<![\\p{L}\\p{N}])(?:\(words.joined(separator: "|")))(?:[ ]{0,2}\\([^()\\n]{1,12}\\))?[\\s.:=#\\-–)\\]]*$"
  }

  /// The words by themselves, spaces as any white space.
  private func wordPattern(_ words: [String]) -> String {
    let escaped = words.map { word in
      word.split(separator: " ").map { Self.escaped(String($0)) }.joined(separator: "\\s+")
    }
    return "(?i)(?<![\\p{L}\\p{N}])(?:\(escaped.joined(separator: "|")))(?![\\p{L}\\p{N}])"
  }

  private static func escaped(_ word: String) -> String {
    word.map { $0.isLetter || $0.isNumber ? "\($0)" : "\\\($0)" }.joined()
  }

  /// Puts fragments and lists in for `{{name}}`; an unknown name stays as it is, and PCRE2 then
  /// refuses or matches the braces.
  private func expanded(_ source: String, _ fragments: [String: String]) -> String {
    let pieces = source.components(separatedBy: "{{")
    guard pieces.count > 1 else { return source }
    return pieces.dropFirst().reduce(into: pieces[0]) { text, piece in
      let halves = piece.components(separatedBy: "}}")
      let name = halves[0]
      let rest = halves.dropFirst().joined(separator: "}}")
      if let fragment = fragments[name] {
        text += "(?:\(fragment))" + rest
      } else if name.hasPrefix("list:"), let list = lists[String(name.dropFirst(5))] {
        text += alternatives(list) + rest
      } else {
        text += "{{" + piece
      }
    }
  }

  private func alternatives(_ list: WordList) -> String {
    let entries = list.lines.map { $0.prefix { $0 != "\t" } }
      .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    let escaped = entries.map { entry in
      entry.map { $0.isLetter || $0.isNumber ? "\($0)" : $0 == " " ? "[ \\x{A0}]" : "\\\($0)" }
        .joined()
    }
    return "(?:\(escaped.joined(separator: "|")))"
  }

  private func attributes(_ entry: Node.Mapping) -> [String: String] {
    var attributes: [String: String] = [:]
    for (key, value) in entry {
      guard let key = key.string, !Self.known.contains(key), let text = value.string else {
        continue
      }
      attributes[key] = text
    }
    return attributes
  }

  private func examples(_ node: Node?) -> [RuleExample] {
    let nodes = node?.sequence.map(Array.init) ?? [node].compactMap(\.self)
    return nodes.compactMap { entry in
      entry.string.map { RuleExample(marked: $0, line: entry.mark?.line ?? 1) }
    }
  }

  private func strings(_ node: Node?) -> [String] {
    if let one = node?.scalar?.string { return [one] }
    return node?.sequence?.compactMap(\.string) ?? []
  }

  private func error(_ code: RuleError.Code, _ node: Node, _ message: String) -> RuleError {
    RuleError(code: code, file: pack.name, line: node.mark?.line, message: message)
  }
}

extension YamlError {
  /// From 1; `nil` where the parser gives no place.
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: nil
    }
  }

  fileprivate var reason: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    default: "it cannot be parsed"
    }
  }
}
