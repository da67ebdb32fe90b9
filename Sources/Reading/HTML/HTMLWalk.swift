import LeadModel

/// Walks libxml2's tree without recursion: pages can nest deeper than a stack.
struct HTMLWalk {
  private(set) var layout = HTMLLayout()
  private(set) var links = HTMLLinks()
  private(set) var head = HTMLHead()
  private(set) var items = StructuredItems()
  private var quotes: [(node: HTMLNode, role: Page.Mark.Role)] = []

  mutating func visit(_ root: HTMLNode?) {
    guard let root else { return }
    var current: HTMLNode? = root
    while let node = current {
      WorkProgress.report()
      if enter(node), let child = node.firstChild {
        current = child
      } else {
        current = next(after: node, below: root)
      }
    }
    items.finish()
  }

  /// Leaves `node` and its last ancestors; `nil` behind the root.
  private mutating func next(after node: HTMLNode, below root: HTMLNode) -> HTMLNode? {
    var node = node
    while true {
      leave(node)
      if node == root { return nil }
      if let sibling = node.nextSibling { return sibling }
      guard let parent = node.parent else { return nil }
      node = parent
    }
  }

  /// `false` when the node's content is not shown.
  private mutating func enter(_ node: HTMLNode) -> Bool {
    if let content = node.content {
      layout.append(content)
      return false
    }
    guard node.isElement else { return false }
    let name = node.name
    head.read(node, name)
    items.enter(node, name)
    guard !HTMLElements.hidden.contains(name), !HTMLElements.isHidden(node) else {
      if name == "head" { readHead(node) }
      return false
    }
    links.read(node, name)
    beginLayout(of: node, name)
    if let role = HTMLQuotes.role(of: node, name) {
      quotes.append((node, role))
      layout.beginStretch()
    }
    return true
  }

  private mutating func beginLayout(of node: HTMLNode, _ name: String) {
    switch name {
    case "table": layout.begin(name, table: HTMLTableShape(of: node))
    case "td", "th":
      layout.begin(
        name,
        span: HTMLCellSpan(
          columns: Int(node["colspan"] ?? "") ?? 1, rows: Int(node["rowspan"] ?? "") ?? 1))
    default: layout.begin(name)
    }
  }

  /// Nothing of the head is shown, but its title, descriptions and data count.
  private mutating func readHead(_ root: HTMLNode) {
    var current = root.firstChild
    while let node = current {
      head.read(node, node.name)
      items.enter(node, node.name)
      items.leave(node)
      current = node.next(below: root)
    }
  }

  private mutating func leave(_ node: HTMLNode) {
    guard node.isElement else { return }
    items.leave(node)
    let name = node.name
    guard !HTMLElements.hidden.contains(name), !HTMLElements.isHidden(node) else { return }
    layout.end(name)
    if let last = quotes.last, last.node == node {
      quotes.removeLast()
      layout.endStretch(last.role)
    }
  }
}
