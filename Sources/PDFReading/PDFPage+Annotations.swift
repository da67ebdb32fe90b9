import CPoppler

extension PDFPage {
  /// Annotations with text, attachments and stamps in the file's order, then links to somewhere
  /// outside the document. Hidden ones are among them; widgets and pop-ups are not.
  package func annotations() -> [PDFAnnotation] {
    var found: [PDFAnnotation] = []
    eachAnnotation { annotation, area in
      guard let kind = Self.kind(of: annotation) else { return }
      let text = CText.taking(poppler_annot_get_contents(annotation)) ?? ""
      guard !text.isEmpty || kind == .stamp || kind == .attachment else { return }
      found.append(PDFAnnotation(kind: kind, text: text, area: placed(area)))
    }
    return found + links()
  }

  /// Whether anything is drawn over the page's own content: annotations but links.
  package var hasOverlays: Bool {
    var found = false
    eachAnnotation { annotation, _ in
      let kind = poppler_annot_get_annot_type(annotation)
      found = found || kind != POPPLER_ANNOT_LINK && kind != POPPLER_ANNOT_POPUP
    }
    return found
  }

  /// The files attached to the page by annotations.
  package func attachedFiles(byteLimit: Int) -> [EmbeddedFile] {
    var files: [EmbeddedFile] = []
    eachAnnotation { annotation, _ in
      guard poppler_annot_get_annot_type(annotation) == POPPLER_ANNOT_FILE_ATTACHMENT,
        let attachment = poppler_annot_file_attachment_get_attachment(annotation)
      else { return }
      defer { g_object_unref(attachment) }
      files.append(EmbeddedFile(copying: attachment, byteLimit: byteLimit))
    }
    return files
  }

  private func eachAnnotation(_ body: (OpaquePointer, PopplerRectangle) -> Void) {
    let list = poppler_page_get_annot_mapping(page)
    defer { poppler_page_free_annot_mapping(list) }
    var node = list
    while let current = node {
      if let entry = current.pointee.data?.assumingMemoryBound(to: PopplerAnnotMapping.self),
        let annotation = entry.pointee.annot
      {
        body(annotation, entry.pointee.area)
      }
      node = current.pointee.next
    }
  }

  private static func kind(of annotation: OpaquePointer) -> PDFAnnotation.Kind? {
    switch poppler_annot_get_annot_type(annotation) {
    case POPPLER_ANNOT_TEXT: .note
    case POPPLER_ANNOT_FREE_TEXT: .freeText
    case POPPLER_ANNOT_HIGHLIGHT, POPPLER_ANNOT_UNDERLINE, POPPLER_ANNOT_SQUIGGLY,
      POPPLER_ANNOT_STRIKE_OUT, POPPLER_ANNOT_CARET:
      .highlight
    case POPPLER_ANNOT_STAMP: .stamp
    case POPPLER_ANNOT_FILE_ATTACHMENT: .attachment
    case POPPLER_ANNOT_LINE, POPPLER_ANNOT_SQUARE, POPPLER_ANNOT_CIRCLE, POPPLER_ANNOT_POLYGON,
      POPPLER_ANNOT_POLY_LINE, POPPLER_ANNOT_INK:
      .drawing
    default: nil
    }
  }

  private func links() -> [PDFAnnotation] {
    let list = poppler_page_get_link_mapping(page)
    defer { poppler_page_free_link_mapping(list) }
    var links: [PDFAnnotation] = []
    var node = list
    while let current = node {
      if let entry = current.pointee.data?.assumingMemoryBound(to: PopplerLinkMapping.self),
        let action = entry.pointee.action, action.pointee.type == POPPLER_ACTION_URI,
        let uri = action.pointee.uri.uri
      {
        let area = placed(entry.pointee.area)
        links.append(PDFAnnotation(kind: .link, text: String(cString: uri), area: area))
      }
      node = current.pointee.next
    }
    // Poppler lists them last first.
    return links.reversed()
  }
}
