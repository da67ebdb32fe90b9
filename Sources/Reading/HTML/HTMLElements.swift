/// How elements are laid out, after the rendering section of the HTML standard.
enum HTMLElements {
  /// Never shown as text.
  static let hidden: Set = [
    "script", "style", "noscript", "template", "head", "iframe", "object", "svg", "math",
    "audio", "video", "canvas", "datalist",
  ]
  /// Stand on lines of their own, with a blank line around them.
  static let paragraphs: Set = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl", "blockquote", "pre",
    "hr", "figure", "fieldset",
  ]
  /// Stand on lines of their own.
  static let blocks: Set = [
    "address", "article", "aside", "body", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dt", "figcaption", "footer", "form", "header", "hgroup", "html", "legend", "li",
    "main", "menu", "nav", "optgroup", "option", "section", "summary", "tbody", "tfoot", "thead",
    "tr",
  ]
}

extension HTMLElements {
  static func isBlock(_ name: String) -> Bool {
    paragraphs.contains(name) || blocks.contains(name)
  }
}

extension HTMLElements {
  /// Whether attributes or style keep the element from being shown.
  static func isHidden(_ node: HTMLNode) -> Bool {
    if node["hidden"] != nil { return true }
    if node.name == "input" || node.name == "dialog" && node["open"] == nil { return true }
    guard let style = node["style"] else { return false }
    let compact = style.lowercased().filter { !$0.isWhitespace }
    return compact.contains("display:none") || compact.contains("visibility:hidden")
  }
}
