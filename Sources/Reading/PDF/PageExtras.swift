import PDFReading

/// What a PDF page holds beside its text: values of form fields, annotations, links.
struct PageExtras {
  let fields: [PDFFormField]
  let annotations: [PDFAnnotation]

  init(_ page: PDFPage) {
    annotations = page.annotations()
    fields = page.formFields()
  }

  /// Where the page, as drawn, shows text that stands on an attribute page: not to be read twice.
  var masks: [PageRectangle] {
    fields.filter { $0.kind != .signature }.map(\.area)
      + annotations.filter { $0.kind == .freeText || $0.kind == .note }.map(\.area)
  }

  /// Whether it shows marks whose text nothing tells: the look of a signature, a stamp.
  var hasDrawings: Bool {
    fields.contains { $0.kind == .signature && $0.area.area > 0 }
      || annotations.contains { $0.kind == .stamp }
  }

  var hasAttachments: Bool { annotations.contains { $0.kind == .attachment } }
}
