import CXML2

/// A borrowed node of libxml2's tree; valid while its document is.
struct HTMLNode: Equatable {
  private let pointer: UnsafeMutablePointer<xmlNode>

  init?(_ pointer: UnsafeMutablePointer<xmlNode>?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  var firstChild: HTMLNode? { HTMLNode(pointer.pointee.children) }
  var nextSibling: HTMLNode? { HTMLNode(pointer.pointee.next) }
  var parent: HTMLNode? { HTMLNode(pointer.pointee.parent) }
  var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }

  /// The element's name in lower case; empty for other nodes.
  var name: String {
    guard isElement, let name = pointer.pointee.name else { return "" }
    let text = String(cString: name)
    return text.utf8.allSatisfy { $0 < 0x41 || $0 > 0x5A } ? text : text.lowercased()
  }

  /// Of a text or CDATA node; `nil` for others.
  var content: String? {
    let type = pointer.pointee.type
    guard type == XML_TEXT_NODE || type == XML_CDATA_SECTION_NODE else { return nil }
    return pointer.pointee.content.map { String(cString: $0) } ?? ""
  }

  /// An attribute's value; empty where it has none, `nil` where it is not there.
  subscript(_ attribute: String) -> String? {
    guard isElement, pointer.pointee.properties != nil,
      let property = xmlHasProp(pointer, attribute)
    else { return nil }
    return property.pointee.children?.pointee.content.map { String(cString: $0) } ?? ""
  }

  /// The next node in document order that is not inside this one, at most up to `root`.
  func following(below root: HTMLNode) -> HTMLNode? {
    var node = self
    while node != root {
      if let sibling = node.nextSibling { return sibling }
      guard let parent = node.parent else { return nil }
      node = parent
    }
    return nil
  }

  /// The next node in document order, at most up to `root`'s end.
  func next(below root: HTMLNode) -> HTMLNode? { firstChild ?? following(below: root) }

  /// Text inside, on one line; looks at so many nodes only, so that asking for it at every level
  /// of a deep tree stays cheap.
  func shortText(nodes limit: Int = 200, skipping hidden: Set<String> = HTMLElements.hidden)
    -> String
  {
    var text = ""
    var current = firstChild
    var left = limit
    while let node = current, left > 0, text.utf8.count < 2_000 {
      left -= 1
      if let content = node.content { text += content.prefix(2_000) }
      if node.name == "br" || HTMLElements.isBlock(node.name) { text += " " }
      current =
        hidden.contains(node.name) ? node.following(below: self) : node.next(below: self)
    }
    return text.onOneLine
  }
}
