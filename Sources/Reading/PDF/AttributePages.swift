import LeadModel
import PDFReading

/// Collects what a PDF says beside its pages, for the `attribute` pages after them.
struct AttributePages {
  private var entries: [(path: String, reason: String, text: AttributeText)] = []

  // What PDF libraries write when their users give nothing.
  private static let placeholders: Set<String> = [
    "untitled", "anonymous", "unspecified", "(anonymous)", "(unspecified)", "(untitled)",
  ]

  /// Title, author, subject and keywords.
  mutating func add(information: [(name: String, value: String)]) {
    var text = AttributeText()
    for (name, value) in information where !Self.placeholders.contains(value.lowercased()) {
      text.append(name, value, role: .field)
    }
    add(text, path: "information", reason: "document-information")
  }

  mutating func add(_ extras: PageExtras, page number: Int) {
    var fields = AttributeText()
    for field in extras.fields { fields.append(field.name, field.value, role: .field) }
    add(fields, path: "page \(number)/form", reason: "form-fields")
    var annotations = AttributeText()
    var seen: Set<PDFAnnotationText> = []
    for annotation in extras.annotations {
      // A link over several lines is several links to one target.
      guard seen.insert(PDFAnnotationText(annotation)).inserted else { continue }
      annotations.append(annotation.kind.rawValue, annotation.text, role: .annotation)
    }
    add(annotations, path: "page \(number)/annotations", reason: "annotations")
  }

  private mutating func add(_ text: AttributeText, path: String, reason: String) {
    if !text.isEmpty { entries.append((path, reason, text)) }
  }

  /// Whether any page has form fields with values.
  var hasFields: Bool { entries.contains { $0.reason == "form-fields" } }

  /// The pages, numbered on from `first`.
  func add(to content: inout ReadContent, from first: Int) {
    for (index, entry) in entries.enumerated() {
      content.add(
        Page(
          number: first + index, kind: .attribute, path: entry.path, source: .native,
          reason: entry.reason, text: entry.text.text, marks: entry.text.marks),
        of: first + entries.count - 1)
    }
  }
}

/// What makes two annotations say the same.
private struct PDFAnnotationText: Hashable {
  let kind: PDFAnnotation.Kind
  let text: String

  init(_ annotation: PDFAnnotation) {
    kind = annotation.kind
    text = annotation.text
  }
}
