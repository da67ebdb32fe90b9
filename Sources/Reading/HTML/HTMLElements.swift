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
