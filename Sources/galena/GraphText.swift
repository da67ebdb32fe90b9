import Features
import Foundation
import Graph
import LeadModel
import Pipeline
import Storage

/// What the graph says, as text.
enum GraphText {
  /// Nodes and edges as JSON.
  struct Lines: Encodable {
    let nodes: [Node]
    let edges: [Edge]
    let isCut: Bool

    struct Node: Encodable {
      let kind: KnowledgeNode.Kind
      let id: String
      let title: String
      let depth: Int
    }

    struct Edge: Encodable {
      let kind: KnowledgeEdge.Kind
      let from: String
      let to: String
      let confidence: Double
      let validFrom: Timestamp?
      let validTo: Timestamp?
      let evidence: [EdgeEvidence]
    }

    init(_ near: Neighbourhood) {
      nodes = near.nodes.map {
        Node(kind: $0.node.kind, id: $0.node.id, title: $0.node.title, depth: $0.depth)
      }
      edges = near.edges.map {
        Edge(
          kind: $0.kind, from: $0.from.id, to: $0.to.id, confidence: $0.confidence,
          validFrom: $0.validFrom, validTo: $0.validTo, evidence: $0.evidence)
      }
      isCut = near.isCut
    }
  }

  static func text(_ near: Neighbourhood) -> String {
    var lines = near.nodes.map { entry in
      String(repeating: "  ", count: entry.depth) + "\(entry.node.kind.rawValue)  "
        + "\(title(entry.node))  \(entry.node.id.prefix(20))"
    }
    lines.append("")
    lines += near.edges.map { edge in
      let since = edge.validFrom.map { "  since \($0.description.prefix(10))" } ?? ""
      let until = edge.validTo.map { " until \($0.description.prefix(10))" } ?? ""
      return "\(title(edge.from))  \(edge.kind.rawValue) → \(title(edge.to))  "
        + String(format: "%.2f", edge.confidence) + since + until
    }
    if near.isCut { lines.append("there is more; --limit shows it") }
    return lines.joined(separator: "\n")
  }

  static func account(_ account: AccountSummary) -> String {
    var lines = ["\(account.name)   \(account.organization)", ""]
    lines.append("known there")
    lines += account.people.map { person in
      "  "
        + [person.role ?? "role not known", person.name, person.title, person.id.rawValue]
        .compactMap(\.self).joined(separator: ", ")
        + (person.reportsTo.isEmpty
          ? "" : "; reports to " + person.reportsTo.joined(separator: ", "))
    }
    if account.people.isEmpty { lines.append("  nobody") }
    lines.append(
      account.missingRoles.isEmpty
        ? "every role of the buying centre is known"
        : "not known: " + account.missingRoles.joined(separator: ", "))
    lines += ["", "activity"]
    lines += account.activity.map { event in
      "  \(event.at.description.prefix(10))  \(event.type), \(event.polarity.rawValue), \(event.about)"
    }
    if account.activity.isEmpty { lines.append("  none") }
    return (lines + ["", "\(account.documents.count) documents"]).joined(separator: "\n")
  }

  static func give(_ likenesses: [Likeness], json: Bool) throws {
    if json {
      for likeness in likenesses {
        try Terminal.json(
          Line(
            id: likeness.node.id, title: likeness.node.title, score: likeness.score,
            because: likeness.because))
      }
    } else if likenesses.isEmpty {
      Terminal.line("none")
    } else {
      Terminal.line(
        Terminal.table(
          ["SCORE", "WHAT", "BECAUSE OF"],
          likenesses.map {
            [
              String(format: "%.2f", $0.score), $0.node.title,
              $0.because.joined(separator: ", "),
            ]
          }))
    }
  }

  private struct Line: Encodable {
    let id: String
    let title: String
    let score: Double
    let because: [String]
  }

  private static func title(_ node: KnowledgeNode) -> String { String(node.title.prefix(40)) }
}
