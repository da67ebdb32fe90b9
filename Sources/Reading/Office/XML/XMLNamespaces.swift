/// Short names for the namespaces of office files, the same for ISO's strict and transitional
/// forms, whatever prefixes a file uses.
enum XMLNamespaces {
  /// `nil` for a namespace that no reader knows.
  static func prefix(of uri: String) -> String? {
    if let known = prefixes[uri] { return known }
    // ISO 29500 strict: the same last parts under another root.
    guard uri.hasPrefix(strictRoot) else { return nil }
    return strict[String(uri.dropFirst(strictRoot.count))]
  }

  private static let strictRoot = "http://purl.oclc.org/ooxml/"

  private static let strict = [
    "wordprocessingml/main": "w", "spreadsheetml/main": "x", "presentationml/main": "p",
    "drawingml/main": "a", "drawingml/wordprocessingDrawing": "wp",
    "drawingml/spreadsheetDrawing": "xdr", "drawingml/diagram": "dgm", "drawingml/chart": "c",
    "officeDocument/relationships": "r", "officeDocument/math": "m",
    "officeDocument/extendedProperties": "ep", "officeDocument/customProperties": "cup",
    "officeDocument/docPropsVTypes": "vt",
  ]

  private static let prefixes: [String: String] = {
    let ooxml = "http://schemas.openxmlformats.org/"
    let odf = "urn:oasis:names:tc:opendocument:xmlns:"
    var prefixes = [
      "http://www.w3.org/XML/1998/namespace": "xml",
      "http://www.w3.org/1999/xlink": "xlink",
      "http://purl.org/dc/elements/1.1/": "dc", "http://purl.org/dc/terms/": "dcterms",
      "urn:schemas-microsoft-com:vml": "v",
      "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments": "tc",
      "http://schemas.microsoft.com/office/powerpoint/2018/8/main": "p188",
      odf + "manifest:1.0": "manifest", odf + "office:1.0": "office", odf + "text:1.0": "text",
      odf + "table:1.0": "table", odf + "drawing:1.0": "draw", odf + "style:1.0": "style",
      odf + "meta:1.0": "meta", odf + "presentation:1.0": "presentation",
      odf + "svg-compatible:1.0": "svg",
    ]
    let parts = [
      "wordprocessingml/2006/main": "w", "spreadsheetml/2006/main": "x",
      "presentationml/2006/main": "p", "drawingml/2006/main": "a",
      "drawingml/2006/wordprocessingDrawing": "wp", "drawingml/2006/spreadsheetDrawing": "xdr",
      "drawingml/2006/diagram": "dgm", "drawingml/2006/chart": "c",
      "officeDocument/2006/relationships": "r", "officeDocument/2006/math": "m",
      "markup-compatibility/2006": "mc", "package/2006/relationships": "rel",
      "package/2006/content-types": "ct", "package/2006/metadata/core-properties": "cp",
      "officeDocument/2006/extended-properties": "ep",
      "officeDocument/2006/custom-properties": "cup", "officeDocument/2006/docPropsVTypes": "vt",
    ]
    for (part, prefix) in parts { prefixes[ooxml + part] = prefix }
    return prefixes
  }()
}
