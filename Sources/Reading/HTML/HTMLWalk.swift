import CXML2
import Foundation

/// Walks libxml2's tree without recursion: pages can nest deeper than a stack.
struct HTMLWalk {
  private(set) var layout = HTMLLayout()
  private(set) var links: [HTMLText.Link] = []

  private typealias Node = UnsafeMutablePointer<xmlNode>

  mutating func visit(_ root: UnsafeMutablePointer<xmlNode>?) {
    var current = root
    while let node = current {
      if enter(node), let child = node.pointee.children {
        current = child
      } else {
        current = next(after: node, below: root)
      }
    }
  }

  /// Leaves `node` and its last ancestors; `nil` behind the root.
  private mutating func next(after node: Node, below root: Node?) -> Node? {
    var node = node
    while true {
      leave(node)
      if node == root { return nil }
      if let sibling = node.pointee.next { return sibling }
      guard let parent = node.pointee.parent else { return nil }
      node = parent
    }
  }

  /// `false` when the node's content is not shown.
  private mutating func enter(_ node: Node) -> Bool {
    switch node.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      if let content = node.pointee.content {
        layout.append(String(cString: content))
      }
      return false
    case XML_ELEMENT_NODE:
      let name = Self.name(of: node)
      guard !HTMLElements.hidden.contains(name), !isHidden(node) else { return false }
      if name == "a" { addLink(of: node) }
      layout.begin(name)
      return true
    default:
      return false
    }
  }

  private mutating func leave(_ node: Node) {
    guard node.pointee.type == XML_ELEMENT_NODE else { return }
    let name = Self.name(of: node)
    if !HTMLElements.hidden.contains(name), !isHidden(node) { layout.end(name) }
  }

  private func isHidden(_ node: Node) -> Bool {
    if Self.attribute("hidden", of: node) != nil { return true }
    guard let style = Self.attribute("style", of: node) else { return false }
    let compact = style.lowercased().filter { !$0.isWhitespace }
    return compact.contains("display:none") || compact.contains("visibility:hidden")
  }

  private mutating func addLink(of node: Node) {
    guard let target = Self.attribute("href", of: node) else { return }
    for scheme in ["mailto", "tel"] where target.lowercased().hasPrefix(scheme + ":") {
      let raw = target.dropFirst(scheme.count + 1).prefix { $0 != "?" }
      let decoded = String(raw).removingPercentEncoding ?? String(raw)
      let line = decoded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let link = HTMLText.Link(scheme: scheme, target: line)
      if !line.isEmpty, !links.contains(link) { links.append(link) }
    }
  }

  private static func name(of node: Node) -> String {
    node.pointee.name.map { String(cString: $0).lowercased() } ?? ""
  }

  private static func attribute(_ name: String, of node: Node) -> String? {
    guard let property = xmlHasProp(node, name) else { return nil }
    return property.pointee.children?.pointee.content.map { String(cString: $0) } ?? ""
  }
}
