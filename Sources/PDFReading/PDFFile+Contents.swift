import CPoppler

extension PDFFile {
  /// Title, author, subject and keywords, where they are given.
  package var information: [(name: String, value: String)] {
    let values = [
      ("Title", CText.taking(poppler_document_get_title(document))),
      ("Author", CText.taking(poppler_document_get_author(document))),
      ("Subject", CText.taking(poppler_document_get_subject(document))),
      ("Keywords", CText.taking(poppler_document_get_keywords(document))),
    ]
    return values.compactMap { name, value in value.map { (name, $0) } }
  }

  /// The files that the document holds, one at a time; `body` answers whether to go on.
  ///
  /// Those attached to pages by annotations are told by `PDFPage.attachedFiles`.
  package func eachEmbeddedFile(byteLimit: Int, _ body: (EmbeddedFile) -> Bool) {
    let list = poppler_document_get_attachments(document)
    defer { g_list_free_full(list) { $0.map { g_object_unref($0) } } }
    var node = list
    while let current = node {
      if let attachment = current.pointee.data?.assumingMemoryBound(to: PopplerAttachment.self) {
        guard body(EmbeddedFile(copying: attachment, byteLimit: byteLimit)) else { return }
      }
      node = current.pointee.next
    }
  }

  /// Whether layers (optional content groups) are off as the document opens.
  package var hasHiddenLayers: Bool {
    var isAnyHidden = false
    eachLayer { if poppler_layer_is_visible($0) == 0 { isAnyHidden = true } }
    return isAnyHidden
  }

  /// Turns every layer on, for pages that are asked for from now on.
  package func showAllLayers() {
    eachLayer { if poppler_layer_is_visible($0) == 0 { poppler_layer_show($0) } }
  }

  private func eachLayer(_ body: (OpaquePointer) -> Void) {
    guard let iterator = poppler_layers_iter_new(document) else { return }
    defer { poppler_layers_iter_free(iterator) }
    Self.walk(iterator, depth: 0, body)
  }

  /// Layers can be nested; a file can nest them without end.
  private static func walk(
    _ iterator: OpaquePointer, depth: Int, _ body: (OpaquePointer) -> Void
  ) {
    guard depth < 32 else { return }
    repeat {
      if let layer = poppler_layers_iter_get_layer(iterator) {
        body(layer)
        g_object_unref(UnsafeMutableRawPointer(layer))
      }
      if let child = poppler_layers_iter_get_child(iterator) {
        walk(child, depth: depth + 1, body)
        poppler_layers_iter_free(child)
      }
    } while poppler_layers_iter_next(iterator) != 0
  }
}
