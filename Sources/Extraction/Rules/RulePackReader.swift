import Foundation
import LeadModel
import Yams

/// Reads one YAML rule pack; refuses it with file and line when an entry is not right.
struct RulePackReader {
  let file: String
  /// Word lists that patterns take in by `{{list:NAME}}`, longest entry first.
  let lists: [String: WordList]

  private static let known: Set<String> = [
    "id", "version", "field", "pattern", "labels", "confidence", "match", "reject",
  ]

  func rules(in text: String) throws(RuleError) -> [Rule] {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw RuleError(code: .syntax, file: file, message: "Not YAML: \(error)")
    }
    guard let pack = root?.mapping, let entries = pack["rules"]?.sequence else {
      throw RuleError(code: .incomplete, file: file, message: "A pack has a list `rules`.")
    }
    var fragments: [String: String] = [:]
    for (name, value) in pack["fragments"]?.mapping ?? [:] {
      fragments[name.string ?? ""] = expanded(value.string ?? "", fragments)
    }
    var rules: [Rule] = []
    for entry in entries { rules.append(try rule(entry, fragments)) }
    return rules
  }

  private func rule(_ node: Node, _ fragments: [String: String]) throws(RuleError) -> Rule {
    guard let entry = node.mapping, let id = entry["id"]?.string else {
      throw error(.incomplete, node, "A rule has an `id`.")
    }
    guard let version = entry["version"]?.int, let source = entry["pattern"]?.string,
      let confidence = entry["confidence"]?.float, (0...1).contains(confidence)
    else {
      throw error(
        .incomplete, node, "Rule \(id) needs version, pattern and a confidence from 0 to 1.")
    }
    let labels = strings(entry["labels"])
    return Rule(
      id: id, version: version, field: try field(entry["field"], id),
      pattern: try pattern(expanded(source, fragments), node, id),
      required: RequiredLiterals.alternatives(of: expanded(source, fragments)),
      label: labels.isEmpty ? nil : try pattern(labelPattern(labels), node, id),
      confidence: confidence, attributes: attributes(entry),
      examples: strings(entry["match"]), counterexamples: strings(entry["reject"]))
  }

  private func field(_ node: Node?, _ id: String) throws(RuleError) -> Field? {
    guard let node, let name = node.string else { return nil }
    guard let field = Field(rawValue: name) else {
      throw error(.field, node, "Rule \(id) names a field that does not exist.")
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

  /// A label may be followed by punctuation and spaces, and by nothing else, before the value.
  private func labelPattern(_ labels: [String]) -> String {
    let words = labels.map { $0.split(separator: " ").joined(separator: "[ .]*") }
    return "(?i)(?<![\\p{L}\\p{N}])(?:\(words.joined(separator: "|")))[\\s.:=\\-–)\\]]*$"
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

  private func strings(_ node: Node?) -> [String] {
    if let one = node?.scalar?.string { return [one] }
    return node?.sequence?.compactMap(\.string) ?? []
  }

  private func error(_ code: RuleError.Code, _ node: Node, _ message: String) -> RuleError {
    RuleError(code: code, file: file, line: node.mark?.line, message: message)
  }
}
