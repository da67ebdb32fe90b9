import Foundation
package import Graph
import LeadModel

/// The knowledge graph for other programs.
package enum GraphExport {
  package enum Format: String, Sendable, CaseIterable { case graphml, jsonld }

  /// GraphML (http://graphml.graphdrawing.org/): what networkx, Gephi and yEd read.
  package static func graphML(nodes: [KnowledgeNode], edges: [KnowledgeEdge]) -> String {
    let keys = [
      ("kind", "node", "string"), ("title", "node", "string"), ("relation", "edge", "string"),
      ("confidence", "edge", "double"), ("valid_from", "edge", "string"),
      ("valid_to", "edge", "string"), ("documents", "edge", "string"),
    ].map { #"  <key id="\#($0.0)" for="\#($0.1)" attr.name="\#($0.0)" attr.type="\#($0.2)"/>"# }
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns">"#,
    ]
    lines += keys + [#"  <graph id="galena" edgedefault="directed">"#]
    for node in nodes {
      lines.append(
        #"    <node id="\#(xml(name(node)))">"# + data("kind", node.kind.rawValue)
          + data("title", node.title) + "</node>")
    }
    for edge in edges {
      var text = #"    <edge source="\#(xml(name(edge.from)))" target="\#(xml(name(edge.to)))">"#
      text += data("relation", edge.kind.rawValue) + data("confidence", "\(edge.confidence)")
      text += data("valid_from", edge.validFrom?.description)
      text += data("valid_to", edge.validTo?.description)
      text += data("documents", documents(edge).joined(separator: " "))
      lines.append(text + "</edge>")
    }
    return (lines + ["  </graph>", "</graphml>", ""]).joined(separator: "\n")
  }

  /// JSON-LD with terms of schema.org for things and of PROV-O for where it is known from.
  package static func jsonLD(
    nodes: [KnowledgeNode], edges: [KnowledgeEdge]
  ) throws -> String {
    let things = nodes.map { node -> [String: Any] in
      ["@id": urn(node), "@type": type(node.kind), "schema:name": node.title]
    }
    let claims = edges.map(claim)
    let document: [String: Any] = [
      "@context": [
        "schema": "https://schema.org/", "prov": "http://www.w3.org/ns/prov#",
        "galena": "urn:galena:term:", "org": "http://www.w3.org/ns/org#",
        "prov:wasDerivedFrom": ["@type": "@id"], "rdf:subject": ["@type": "@id"],
        "rdf:object": ["@type": "@id"], "rdf:predicate": ["@type": "@id"],
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
      ] as [String: Any],
      "@graph": things + claims,
    ]
    let data = try JSONSerialization.data(
      withJSONObject: document, options: [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted])
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// An edge as a claim about two things, derived from documents.
  private static func claim(_ edge: KnowledgeEdge) -> [String: Any] {
    let (subject, object) = edge.kind.isBackward ? (edge.to, edge.from) : (edge.from, edge.to)
    var claim: [String: Any] = [
      "@type": ["rdf:Statement", "prov:Entity"], "rdf:subject": urn(subject),
      "rdf:predicate": edge.kind.term, "rdf:object": urn(object),
      "galena:confidence": edge.confidence,
    ]
    if let from = edge.validFrom { claim["schema:startDate"] = from.description }
    if let to = edge.validTo { claim["schema:endDate"] = to.description }
    let sources = documents(edge)
    if !sources.isEmpty {
      claim["prov:wasDerivedFrom"] = sources.map { "urn:galena:document:\($0)" }
    }
    return claim
  }

  private static func documents(_ edge: KnowledgeEdge) -> [String] {
    Set(edge.evidence.compactMap(\.document?.rawValue)).sorted()
  }

  private static func name(_ node: KnowledgeNode) -> String { "\(node.kind.rawValue):\(node.id)" }

  private static func urn(_ node: KnowledgeNode) -> String {
    let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))
    let id = node.id.addingPercentEncoding(withAllowedCharacters: allowed) ?? node.id
    return "urn:galena:\(node.kind.rawValue):\(id)"
  }

  private static func type(_ kind: KnowledgeNode.Kind) -> [String] {
    switch kind {
    case .person: ["schema:Person", "prov:Agent"]
    case .organization: ["schema:Organization", "prov:Agent"]
    case .document: ["schema:DigitalDocument", "prov:Entity"]
    case .signal: ["schema:Event", "prov:Activity"]
    case .product: ["schema:Product"]
    case .industry: ["schema:DefinedTerm"]
    case .place: ["schema:Place"]
    }
  }

  private static func data(_ key: String, _ value: String?) -> String {
    guard let value, !value.isEmpty else { return "" }
    return #"<data key="\#(key)">\#(xml(value))</data>"#
  }

  /// Escaped, without the characters that XML 1.0 has no way to hold.
  private static func xml(_ text: String) -> String {
    let plain = text.unicodeScalars.filter { $0.value >= 32 || [9, 10, 13].contains($0.value) }
      .filter { $0.value != 0xFFFE && $0.value != 0xFFFF }
    return String(String.UnicodeScalarView(plain))
      .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}

extension KnowledgeEdge.Kind {
  /// The term of schema.org, or of the W3C's organization ontology, or a name of Galena's own where there is none.
  fileprivate var term: String {
    switch self {
    case .worksAt: "schema:worksFor"
    case .reportsTo: "org:reportsTo"
    case .competesWith: "galena:competesWith"
    case .wrote: "schema:author"
    case .wasSent: "schema:recipient"
    case .mentions: "schema:mentions"
    case .about: "schema:about"
    case .subsidiaryOf: "schema:parentOrganization"
    case .customerOf: "schema:customer"
    case .sameCommittee: "schema:colleague"
    case .interestedIn: "schema:seeks"
    case .inIndustry: "schema:industry"
    case .locatedIn: "schema:location"
    }
  }

  /// Whether schema.org's term leads from the edge's end to its beginning.
  fileprivate var isBackward: Bool { self == .wrote || self == .customerOf }
}
